import type { Article } from '../model/article.ts';
import { cue } from '../text/cues.ts';
import { afterDateline } from '../text/dateline.ts';
import { isAllCaps, words } from '../text/words.ts';

/** Who speaks in a passage of a transcript, and where his words begin in it. */
export type SpeakerLabel = {
  readonly name: string;
  readonly end: number;
  /** His office, where the label gives it. */
  readonly role: string | null;
  /** He asks, or speaks for the station: what he says leads to a question. */
  readonly asks: boolean;
};

// "[Ruiz]", "[Capt. Ana Ruiz, army spokeswoman]"; "[unidentified reporter]" is none: labels are names or the words below.
const IN_BRACKETS = /^\s?\[(\p{Lu}[\p{L}.'’-]*(?:\s\p{Lu}[\p{L}.'’-]*){0,3})(?:,\s([^[\]]{2,80}))?\]\s+/u;
/** "RUIZ: ", "ANA RUIZ: ", where small letters show that capitals tell something. */
const WITH_COLON = /^(\p{Lu}[\p{Lu}.&'’-]+(?:\s\p{Lu}[\p{Lu}.&'’-]+){0,2}):\s+/u;
const BRACKETS = /\[([^[\]]{2,60})\]/gu;
/** "Ruiz: ", "The Weekly: ", which head several passages. */
const IN_SMALL = /^(\p{Lu}[\p{L}.&'’-]*(?:\s(?:\p{Lu}[\p{L}.&'’-]*|&)){0,3}):\s+/u;
/** Who asks, or speaks for the station. */
const ASKING = /^(?:reporter|reporters|question|questioner|interviewer|correspondent|announcer|moderator|presenter|host|anchor|newsreader|q)$/i;
const REMARK = cue(
  /\b(?:text|recording|excerpts?|interview|conference|report|statement|speech|editorial|commentary|continued|indistinct|omitted|received)\b/i,
);
/** Behind it the paper or the station speaks. */
const OVER = cue(/\[end (?:\p{L}+ )?recording\]/iu);
// One labelled passage may be anything; a conversation has two at least.
const MIN_LABELLED = 2;

/**
 * The speakers of a transcript by passage number: "[RUIZ] We have never …", "[REPORTER] And then?". Passages without a label
 * go on in the voice of the one before. Empty for an article that is no transcript: it must have two labelled passages, and each
 * label must be a word for who asks, or stand in the article as a name too.
 */
export function speakerLabels(article: Article): ReadonlyMap<number, SpeakerLabel> {
  const caps = isAllCaps(article.text);
  // Of an article without labels nobody needs them.
  let named: ReadonlySet<string> | null = null;
  const labels = new Map<number, SpeakerLabel>();
  const unknown = new Set<number>();
  const repeated = repeatedLabels(article);
  for (const { n, start, end } of article.passages) {
    const label = labelOf(article.text.slice(start, end), caps, repeated);
    if (label === null) continue;
    unknown.add(n);
    named ??= plainWords(article.text);
    if (label.asks || isRepeated(label.name, repeated) || label.role !== null || named.has(words(label.name).at(-1)?.norm ?? ''))
      labels.set(n, label);
  }
  if (labels.size < MIN_LABELLED) return new Map();
  const over = paperGoesOn(article, labels);
  let voice: SpeakerLabel | null = null;
  for (const { n, start, end } of article.passages) {
    const own = labels.get(n);
    // A label that nobody knows, perhaps misspelt: somebody else speaks.
    if (own === undefined && unknown.has(n)) voice = null;
    if (own === undefined && voice !== null && (over === null || n <= over)) labels.set(n, { ...voice, end: 0 });
    voice = OVER.test(article.text.slice(start, end)) ? null : (own ?? voice);
  }
  return labels;
}

// Fewer turns do not show that each has one paragraph.
const MIN_TURNS = 6;

/** The last labelled passage, where each turn of a long talk is one paragraph: what follows without a label is the paper's. Null where turns go on. */
function paperGoesOn({ passages }: Article, labels: ReadonlyMap<number, SpeakerLabel>): number | null {
  const spoken = passages.filter(({ kind }) => kind !== 'heading');
  const first = spoken.findIndex(({ n }) => labels.has(n));
  const last = spoken.findLastIndex(({ n }) => labels.has(n));
  const isWhole = labels.size >= MIN_TURNS && spoken.slice(first, last + 1).every(({ n }) => labels.has(n));
  return isWhole ? (spoken[last]?.n ?? null) : null;
}

/** Labels in small letters that head two passages or more of a conversation, and whether most of what they head are questions. */
function repeatedLabels({ text, passages }: Article): ReadonlyMap<string, boolean> {
  const headed = new Map<string, { all: number; questions: number; answers: number }>();
  for (const [at, { start, end }] of passages.entries()) {
    const before = passages[at - 1];
    const isAnswer = before !== undefined && /\?[*”"]*$/.test(text.slice(before.start, before.end).trimEnd());
    const name = IN_SMALL.exec(text.slice(start, end))?.[1];
    if (name === undefined || REMARK.test(name)) continue;
    const known = headed.get(name) ?? { all: 0, questions: 0, answers: 0 };
    const isQuestion = text.slice(start, end).trimEnd().endsWith('?');
    headed.set(name, { all: known.all + 1, questions: known.questions + (isQuestion ? 1 : 0), answers: known.answers + (isAnswer ? 1 : 0) });
  }
  const kept = [...headed].filter(([, { all }]) => all >= MIN_LABELLED);
  // A conversation has two sides; one alone is a list ("Note: …", "Source: …"), unless each of its passages follows a question.
  const [only] = kept;
  if (kept.length === 1 && only !== undefined && only[1].answers === only[1].all) return new Map([[only[0], false]]);
  const [one, other] = kept.map(([, { all, questions }]) => questions / all);
  // Of two sides the one with more questions asks, though he also says what is said of the other.
  if (kept.length === 2 && one !== undefined && other !== undefined && one !== other)
    return new Map(kept.map(([name, { all, questions }]) => [name, questions / all === Math.max(one, other)]));
  return new Map(
    kept.length < 2 || !kept.some(([, one]) => one.questions > 0) ? [] : kept.map(([name, one]) => [name, one.questions * 2 >= one.all]),
  );
}

function labelOf(text: string, caps: boolean, repeated: ReadonlyMap<string, boolean>): SpeakerLabel | null {
  const opening = afterDateline(text);
  const behind = text.slice(opening);
  const found = IN_BRACKETS.exec(behind) ?? (caps ? null : WITH_COLON.exec(behind));
  if (found?.[1] !== undefined && !REMARK.test(found[1]))
    return { name: found[1], end: opening + found[0].length, role: found[2] ?? null, asks: ASKING.test(found[1]) };
  const inSmall = IN_SMALL.exec(text);
  const asks = repeated.get(inSmall?.[1] ?? '') ?? repeated.get(lastName(inSmall?.[1] ?? ''));
  if (inSmall?.[1] !== undefined && asks !== undefined)
    return { name: inSmall[1], end: inSmall[0].length, role: null, asks: asks || ASKING.test(inSmall[1]) };
  // In capitals the label looks like the remarks before it, and was passed over with them.
  const last = [...text.slice(0, opening).matchAll(BRACKETS)].at(-1)?.[1];
  return last === undefined || REMARK.test(last) || last.split(' ').length > 3
    ? null
    : { name: last, end: opening, role: null, asks: ASKING.test(last) };
}

/** "Ana Ruiz: " before her first answer, "Ruiz: " before the others. */
const isRepeated = (name: string, repeated: ReadonlyMap<string, boolean>): boolean => repeated.has(name) || repeated.has(lastName(name));

const lastName = (name: string): string => name.split(' ').at(-1) ?? '';

/** Words that stand in the text without a bracket or colon right behind them. */
function plainWords(text: string): ReadonlySet<string> {
  return new Set(words(text).flatMap(({ end, norm }) => (/^[\]:]/.test(text.slice(end, end + 1)) ? [] : [norm])));
}
