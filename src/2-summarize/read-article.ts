import type { Article } from '../model/article.ts';
import { afterDateline } from '../text/dateline.ts';
import { narrow } from '../text/narrow.ts';
import { resolveArticleTimes } from '../text/resolve-time.ts';
import { runInHeading } from '../text/run-in.ts';
import { sentences } from '../text/sentences.ts';
import { fold, isAllCaps } from '../text/words.ts';
import { tokens } from './clause.ts';
import type { HolderFound } from './extractors/holders.ts';
import { holdersInTurn, isNoOneBody } from './extractors/holders-in-turn.ts';
import { type PersonMention, people } from './extractors/people.ts';
import { quantities } from './extractors/quantities.ts';
import { definedAcronyms, findNames, type NameIndex } from './names.ts';
import { settleNamesakes } from './namesakes.ts';
import { withoutFalsePlaces } from './place-names.ts';
import type { Named, Reading } from './reading.ts';
import type { RegionIndex } from './region-index.ts';
import { type SpeakerLabel, speakerLabels } from './speaker-labels.ts';
import { stand } from './stand.ts';

type Cut = { passage: Article['passages'][number]; start: number; end: number; text: string; startsInQuotation: boolean; endsInQuotation: boolean };

/**
 * A sentence of more characters is none: a table without stops, or text made to keep a reader busy, whose cost grows with the square of its
 * length. The longest of 25,000 sentences of news had 1,112.
 */
export const MAX_SENTENCE_CHARS = 2_000;

/** All sentences of an article's paragraphs and items, in order, with names, people, dates, figures and holders found in them. */
export function readArticle(article: Article, index: NameIndex, regions: RegionIndex, home: string | null): readonly Reading[] {
  const caps = isAllCaps(article.text);
  const labels = speakerLabels(article);
  const cuts = cutUp(article, labels);
  const local = definedAcronyms(article.text, (stretch) => findNames(stretch, index, caps));
  const found = settleNamesakes(
    cuts.map((one) => ({ text: one.text, names: findNames(one.text, index, caps, local) })),
    regions,
    home,
  );
  const isKnown = (surface: string) => findNames(surface, index, caps, local).some((name) => name.start === 0 && name.end >= surface.length - 1);
  const persons = people(
    cuts.map((one) => one.text),
    isKnown,
  );
  const named = withoutFalsePlaces(
    cuts.map((one, at) => ({ text: one.text, names: found[at] ?? [], people: persons[at] ?? [] })),
    regions,
    home,
    caps,
  );
  const times = resolveArticleTimes(
    cuts.map((one) => ({ text: one.text, passage: one.passage.n })),
    article.source.date?.value ?? null,
  );
  const said = holdersInTurn(
    cuts.map((one) => one.text),
    persons,
  );
  const byLastName = new Map([...persons.flat()].reverse().map((person) => [lastName(person.name), person]));
  const lastLabelled = Math.max(...labels.keys());
  let first = 0;
  return cuts.map((one, position) => {
    if (one.passage !== cuts[first]?.passage) first = position;
    const marked = tokens(one.text);
    const names = (named[position] ?? []).map((match) => stand(match, marked));
    const sentencePeople = persons[position] ?? [];
    const sentenceTimes = times[position] ?? [];
    return {
      passage: one.passage,
      start: one.start,
      end: one.end,
      text: one.text,
      startsInQuotation: one.startsInQuotation,
      endsInQuotation: one.endsInQuotation,
      caps,
      position,
      tokens: marked,
      names,
      people: sentencePeople,
      times: sentenceTimes,
      quantities: quantities(one.text, sentenceTimes),
      holder: byItsSubject(one.text, said, position, names, first) ?? inFull(said, position, first),
      voice: voiceOf(labels.get(one.passage.n) ?? null, article.interviewee, byLastName),
      isBehindTurns: labels.size > 0 && !labels.has(one.passage.n) && one.passage.n > lastLabelled,
    };
  });
}

/** The words of the same sentences, for whoever has to know all articles before one is read. */
export const sentenceTexts = (article: Article): readonly string[] => cutUp(article, speakerLabels(article)).map(({ text }) => text);

function cutUp(article: Article, labels: ReadonlyMap<number, SpeakerLabel>): readonly Cut[] {
  return article.passages
    .filter(
      (passage) =>
        (passage.kind === 'paragraph' || passage.kind === 'item') && !(article.genre === 'interview' && labels.get(passage.n)?.asks === true),
    )
    .flatMap((passage) => cut(article, passage, labels.get(passage.n)?.end ?? numberEnd(article.text.slice(passage.start, passage.end))));
}

/** "12. The band …": paragraphs of a report are counted, and no word of theirs is told by it. */
const numberEnd = (text: string): number => NUMBERED.exec(text.slice(0, MAX_NUMBER_CHARS))?.[0].length ?? 0;
const NUMBERED = /^\d{1,3}[.)]\s+(?=["“‘'(]?\p{Lu})/u;
const MAX_NUMBER_CHARS = 12;

/** Whose voice a transcript's passage is: the person of that last name, by his full name and office; nobody for those who ask. */
function voiceOf(label: SpeakerLabel | null, guest: string | null, byLastName: ReadonlyMap<string, PersonMention>): Reading['voice'] {
  if (label === null || label.asks) return null;
  const named = ANSWERING.test(label.name) ? guest : label.name;
  if (named === null) return null;
  const person = byLastName.get(lastName(named));
  return { name: person?.name ?? named, role: label.role ?? person?.role ?? null };
}

/** "A:" behind "Q:": the guest answers, who is named above. */
const ANSWERING = /^(?:a|answer|response|reply|guest|interviewee)$/i;

const lastName = (name: string): string => fold(name).split(' ').at(-1) ?? '';

const NEAR_SENTENCES = 3;
/** No report comes back to a source by its short form after more: a book of quotations would be searched to its beginning for each. */
const FAR_SENTENCES = 500;
const BARE_PRONOUN = /^(?:he|she|it|they)$/i;

/** "The Front has captured a base, it said.": the Front's own word, where nobody has spoken in the sentence before. */
function byItsSubject(text: string, said: readonly (HolderFound | null)[], at: number, names: readonly Named[], from: number): HolderFound | null {
  const one = said[at] ?? null;
  if (one === null || !/^(?:it|they)$/i.test(one.asWritten) || (at > from && said[at - 1] !== null)) return null;
  const subject = names.find(
    ({ kind, start, end, isSubject }) => kind === 'group' && isSubject && end <= one.clause.start && OPENS.test(text.slice(0, start)),
  );
  return subject === undefined || one.content.end > one.clause.start ? null : { ...one, name: subject.surface, role: null, pronoun: false };
}

const OPENS = /^["“'‘]*(?:the\s)?$/i;

/** "the source" is the source told last: "a source from the opposition". A pronoun nobody was found for holds nothing. */
function inFull(said: readonly (HolderFound | null)[], at: number, from: number): HolderFound | null {
  const one = said[at] ?? null;
  if (!one) return null;
  if (!one.pronoun || !BARE_PRONOUN.test(one.name)) return byLongForm(one, said, at);
  // "it went on to say": a source or a body that spoke just before, which has no capitals to be found by.
  const body = /^it$/i.test(one.name)
    ? said
        .slice(Math.max(from, at - NEAR_SENTENCES), at)
        .findLast((other) => other !== null && !isNoOneBody(other.name) && !/\p{Lu}/u.test(other.name))
    : undefined;
  return body ? byLongForm({ ...one, name: body.name }, said, at) : null;
}

function byLongForm(one: HolderFound, said: readonly (HolderFound | null)[], at: number): HolderFound {
  // "According to police": any of them, and not those of the town told of before.
  if (/\p{Lu}/u.test(one.name) || (!one.pronoun && !/\s/.test(one.asWritten))) return one;
  const core = one.name.replace(/^(?:the|this|that)\s+/i, '');
  const before = said
    .slice(Math.max(0, at - FAR_SENTENCES), at)
    .findLast((other) => other !== null && other.name !== one.name && other.name.length > one.name.length && isLongFormOf(other.name, core));
  return before ? { ...one, name: before.name } : one;
}

/** "A source from the opposition" of "the source", "provincial ombudsman" of "the ombudsman"; "police and military officials" are not "the military". */
function isLongFormOf(long: string, core: string): boolean {
  if (!long.includes(core)) return false;
  const name = long.replace(/^(?:the|this|that|an?)\s+/i, '');
  return (
    (name.startsWith(`${core} `) && /^(?:from|of|in|at|with|close|near|loyal)\s/i.test(name.slice(core.length + 1))) ||
    (name.endsWith(` ${core}`) && !/\s(?:and|or)\s/.test(name))
  );
}

function cut(article: Article, passage: Article['passages'][number], labelEnd: number): Cut[] {
  const text = narrow(article.text.slice(passage.start, passage.end));
  // What stands before the dash says where a report was filed, not where things happened; a label, who speaks; a heading, whom it is about.
  const opening = Math.max(afterDateline(text), labelEnd, runInHeading(text)?.end ?? 0);
  const ranges = sentences(text).map((range) => (range.start < opening && opening < range.end ? { ...range, start: opening } : range));
  return ranges
    .filter((range) => range.end > opening)
    .map((range) => ({
      passage,
      start: passage.start + range.start,
      end: passage.start + range.end,
      // One that is too long keeps its place, so that those around it don't adjoin, and says nothing.
      text: range.end - range.start > MAX_SENTENCE_CHARS ? '' : narrow(text.slice(range.start, range.end)),
      startsInQuotation: range.startsInQuotation,
      endsInQuotation: range.endsInQuotation,
    }));
}
