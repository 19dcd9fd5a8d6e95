import type { Range } from '../../model/range.ts';
import { CLAIM_NOUNS, COUNT_NOUNS, SPEECH_VERBS, type SpeechVerb, type Stance } from '../lexicon/speech.ts';
import { AUXILIARIES, BE } from '../lexicon/verbs.ts';
import { saidAsides } from '../said-aside.ts';
import { isVerb } from './counted.ts';
import { GIVING, givesWord, isActAnnounced, isDoneBySaying, saysNothing } from './done-by-saying.ts';
import { speakerBeforeInset, speakerBeforeUnnamed } from './inset.ts';
import { NUMBER_TELLERS, tellsNumber } from './numbers-told.ts';
import type { PersonMention } from './people.ts';
import { type Complement, type Speaker, speakerAfter, speakerBefore, speakerBeforeApposition } from './speaker.ts';
import { named } from './speaker-name.ts';
import { complementStart, contentOf, isBehindSpeech, isDirect, type Side, spokenRanges, tailEnd } from './speech-extent.ts';
import {
  agrees,
  auxiliariesBefore,
  hasSignOfSpeech,
  isClaimOfAct,
  isDeniable,
  isNounToo,
  isNoVerb,
  isSpeakerBehind,
  isSubordinate,
  mayStandBefore,
  SAYING_WHAT_IT_IS,
} from './speech-signs.ts';
import { MAX_SENTENCE_CHARS, type WordsOf, wordAt, wordsOf } from './words-of.ts';

/** Who says, claims or judges what a sentence tells, with the words that say so. Ranges are relative to the sentence. */
export type HolderFound = {
  /** In full where the article names him in full; the holder told before, where this sentence only has a pronoun. */
  readonly name: string;
  /** As this sentence has it: "he", "the source", "Shami". */
  readonly asWritten: string;
  readonly role: string | null;
  readonly stance: Stance;
  /** The verb as written, or "according to". */
  readonly verb: string;
  /** The attribution: "Shami said", "according to analysts". */
  readonly clause: Range;
  /** What is attributed. */
  readonly content: Range;
  /** What is attributed is direct speech as a whole, not a report with a few quoted words. */
  readonly quoted: boolean;
  readonly pronoun: boolean;
};

export type HolderContext = {
  /** The last holder told in the article, whom "he added" takes up. */
  readonly previous: { readonly name: string; readonly role: string | null } | null;
  readonly people: readonly PersonMention[];
};

/**
 * The holder of what a sentence tells, or null when the author tells it. "According to" goes before verbs; of several verbs
 * the first outside quotations that has a speaker counts. Hearsay without a holder ("is said to", "reportedly") gives null.
 */
export function holder(sentence: string, context: HolderContext): HolderFound | null {
  if (sentence.length > MAX_SENTENCE_CHARS) return null;
  const words = wordsOf(sentence);
  const places = words.list.flatMap(({ norm }, at) => (HOLDING.has(norm) ? at : []));
  if (places.length === 0) return null;
  const quoted = spokenRanges(sentence);
  const isSpoken = (at: number): boolean => quoted.some((range) => range.start < at && at < range.end);
  const asides = saidAsides(sentence);
  const isAside = (at: number): boolean => asides.some(({ start, end }) => start <= at && at < end);
  const view: View = { words, quoted, isSpoken, context };
  let claim: HolderFound | null = null;
  for (const at of places) {
    const word = words.list[at];
    if (word === undefined || isSpoken(word.start)) continue;
    const found = word.norm === 'according' && words.list[at + 1]?.norm === 'to' ? accordingTo(view, at) : reportedBy(view, at);
    if (found !== null) return SAYING_WHAT_IT_IS.has(SPEECH_VERBS.get(word.norm)?.base ?? '') ? (accordingToBehind(view, at) ?? found) : found;
  }
  for (const at of places) {
    const word = words.list[at];
    const verb = SPEECH_VERBS.get(word?.norm ?? '');
    if (word === undefined || isSpoken(word.start) || isAside(word.start)) continue;
    const said = verb === undefined ? null : byVerb(view, at, verb);
    const found = said ?? byClaim(view, at) ?? (tellsNumber(words, at) || givesWord(words, at) ? byPhrase(view, at) : null);
    // "said the front claimed responsibility": who tells of a claim goes before who makes it.
    // "The front claimed to have killed ten; it admitted a loss of its own": one holder, by the name that he has.
    if (found !== null && !isClaimOfAct(words, at)) return claim !== null && found.pronoun && BARE_BODY.test(found.asWritten) ? claim : found;
    claim ??= found;
  }
  return claim;
}

type View = {
  readonly words: WordsOf;
  readonly quoted: readonly Range[];
  readonly isSpoken: (at: number) => boolean;
  readonly context: HolderContext;
};

/** "According to X, …", "…, according to X". */
function accordingTo(view: View, at: number): HolderFound | null {
  const speaker = speakerAfter(view.words, at + 2, view.context.people, true);
  const first = view.words.list[at];
  if (speaker === null || first === undefined) return null;
  return made(view, speaker, 'says', 'according to', { start: first.start, end: speaker.end }, 'longer');
}

/** "Were identified by the police as …, according to the Herald": who tells of it all. */
function accordingToBehind(view: View, from: number): HolderFound | null {
  const { words, isSpoken } = view;
  const at = words.list.findIndex(
    ({ norm, start }, place) => place > from && norm === 'according' && words.list[place + 1]?.norm === 'to' && !isSpoken(start),
  );
  return at < 0 ? null : accordingTo(view, at);
}

/** "as reported by X", "described by X as": a passive with its doer. */
function reportedBy(view: View, at: number): HolderFound | null {
  const { words, context } = view;
  const verb = SPEECH_VERBS.get(words.list[at]?.norm ?? '');
  const before = words.list[at - 1]?.norm ?? '';
  if (verb === undefined || (verb.form !== 'past' && verb.form !== 'participle') || words.list[at + 1]?.norm !== 'by') return null;
  if ((!BE.has(before) && before !== 'as') || (verb.stance === 'denies' && before !== 'as' && !isDeniable(words, at, 'before'))) return null;
  if (before !== 'as' && isActAnnounced(words, at)) return null;
  const speaker = speakerAfter(words, at + 2, context.people, false, HELD_AGAINST.get(verb.base) ?? null);
  // "It was identified by its markings": no one who says so.
  if (SAYING_WHAT_IT_IS.has(verb.base) && speaker?.isSpeaker === false) return null;
  // "The killing of 12 villagers was condemned by the council": it happened, whoever condemns it.
  if (CONDEMNING.has(verb.base) && words.list[wordAt(words, speaker?.end ?? 0)]?.norm !== 'for') return null;
  if (speaker !== null && /^(?:which|who|that)$/.test(words.list[at - 2]?.norm ?? '') && isGoneOnBehind(words, speaker.end)) return null;
  // "they were told by their officers to leave": an order.
  if (speaker !== null && verb.base === 'tell' && words.list[wordAt(words, speaker.end)]?.norm !== 'that') return null;
  const start = words.list[before === 'as' ? at - 1 : at]?.start;
  return speaker === null || start === undefined
    ? null
    : made(view, speaker, verb.stance, words.list[at]?.text ?? '', { start, end: speaker.end }, 'longer');
}

const CONDEMNING: ReadonlySet<string> = new Set(['condemn', 'criticize', 'criticise', 'denounce']);

/** ", which is described by police as its mouthpiece, reported that": what is told comes behind the remark, and is not held by whom that names. */
function isGoneOnBehind({ text, list }: WordsOf, end: number): boolean {
  const comma = /^[^,;:.]{0,120},\s/u.exec(text.slice(end))?.[0];
  const next = comma === undefined ? undefined : list.find(({ start }) => start >= end + comma.length);
  return next !== undefined && (SPEECH_VERBS.has(next.norm) || BE.has(next.norm) || AUXILIARIES.has(next.norm) || isVerb(next.norm));
}

const HELD_AGAINST: ReadonlyMap<string, Complement> = new Map<string, Complement>([
  ['accuse', 'of'],
  ['suspect', 'of'],
  ['blame', 'for'],
  ['condemn', 'for'],
  ['criticize', 'for'],
  ['criticise', 'for'],
  ['denounce', 'for'],
]);

/** The holder by the verb of saying at `at`: behind the speech ("…, said X", "…, X said") or before it ("X said that …"). */
function byVerb(view: View, at: number, verb: SpeechVerb): HolderFound | null {
  const { words, context } = view;
  const word = words.list[at];
  if (
    word === undefined ||
    verb.form === 'ing' ||
    verb.form === 'participle' ||
    isNoVerb(words, at) ||
    isDoneBySaying(words, at, verb) ||
    saysNothing(words, at)
  )
    return null;
  // "The island said no, but was included": a vote.
  if (verb.base === 'say' && /^\s(?:no|yes)(?:\s(?:to|in)\s|[,.;]|$)/iu.test(words.text.slice(word.end, word.end + 8))) return null;
  // "Nine men accused of belonging to it were acquitted": whom others accuse.
  if (verb.stance === 'accuses' && /^(?:of|for|with)$/.test(words.list[at + 1]?.norm ?? '')) return null;
  const lead = auxiliariesBefore(words, at);
  if (lead.isBlocked) return null;
  const apposed = speakerBeforeApposition(words, lead.first, context.people);
  if (apposed === null && mayStandBefore(words, at, verb)) {
    const after = speakerAfter(words, at + 1, context.people, true);
    if (after?.isSpeaker && (verb.plain || !after.isWeak) && isSpeakerBehind(words, at, after))
      return made(view, after, verb.stance, word.text, { start: word.start, end: after.end }, 'before');
  }
  const before =
    apposed ??
    speakerBeforeInset(words, lead.first, context.people) ??
    speakerBeforeUnnamed(words, lead.first, context.people) ??
    speakerBefore(words, lead.first, context.people);
  // "Went on to say": the infinitive stands for the past of the verb that carries it.
  const form = GOING_ON.test(words.list[lead.first]?.norm ?? '') && verb.form === 'base' ? 'past' : verb.form;
  // "Our monitors say": the publisher, who is known.
  if (before === null || !agrees(before, form) || /^our\s/i.test(before.surface)) return null;
  const isBehind = isBehindSpeech(words, before.start, at);
  if (before.isWeak && !(verb.plain && /^(?:the|an?|his|her|its|their|one)\s/i.test(before.surface))) return null;
  if ((!verb.plain || isNounToo(verb)) && !isBehind && !hasSignOfSpeech(words, at, verb, before)) return null;
  const opener = words.list[wordAt(words, before.start) - 1];
  const isRemark = opener?.norm === 'as';
  // "From taxes, not, as the government says, from abroad": the opposite of what is told.
  if (isRemark && words.list[wordAt(words, before.start) - 2]?.norm === 'not') return null;
  // ", which the group denies", "a charge it denies": the sentence is what others say of it.
  if (verb.stance === 'denies' && (opener?.norm === 'which' || ACCUSATION.test(opener?.norm ?? ''))) return null;
  if (!isBehind && !isRemark && isSubordinate(words, wordAt(words, before.start), verb.plain)) return null;
  const end = isBehind || isRemark ? tailEnd(words, at) : complementStart(words, at);
  return made(
    view,
    before,
    verb.stance,
    word.text,
    { start: isRemark ? opener.start : before.start, end },
    isRemark ? 'both' : isBehind ? 'before' : 'after',
  );
}

/** "The army's claim to have killed 40", "the Front's assertion that it had left", "the army's figure of 40 dead". */
function byClaim(view: View, at: number): HolderFound | null {
  const { words, context } = view;
  const [noun, next] = [words.list[at], words.list[at + 1]];
  const isClaim =
    noun !== undefined && CLAIM_NOUNS.has(noun.norm) && (next?.norm === 'that' || (next?.norm === 'to' && words.list[at + 2]?.norm === 'have'));
  const isCount = noun !== undefined && COUNT_NOUNS.has(noun.norm) && next?.norm === 'of' && NUMERAL.test(words.list[at + 2]?.text ?? '');
  if (noun === undefined || !(isClaim || isCount)) return null;
  const owner = speakerBefore(words, at, context.people);
  const mark = owner === null ? null : /['’]s?$/.exec(owner.surface);
  if (owner === null || mark === null || owner.isWeak) return null;
  const speaker = { ...owner, surface: owner.surface.slice(0, mark.index), end: owner.end - mark[0].length };
  return made(view, speaker, 'claims', noun.text, { start: owner.start, end: complementStart(words, at) }, 'after');
}
/** The words by which something may be told to be held: a holder is looked for beside these alone. */
const HOLDING: ReadonlySet<string> = new Set(['according', ...SPEECH_VERBS.keys(), ...CLAIM_NOUNS, ...COUNT_NOUNS, ...NUMBER_TELLERS, ...GIVING]);
const NUMERAL = /^\d|^(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens|hundreds|thousands)$/i;

const ACCUSATION = /^(?:charge|charges|accusation|accusations|allegation|allegations|claim|claims|account)$/;
const GOING_ON = /^(?:went|goes)$/;
const BARE_BODY = /^(?:it|they)$/i;

/** "The army put the toll at 18", "A local official gave the number of wounded as 30". */
function byPhrase(view: View, at: number): HolderFound | null {
  const { words, context } = view;
  const lead = auxiliariesBefore(words, at);
  if (lead.isBlocked) return null;
  const before =
    speakerBeforeApposition(words, lead.first, context.people) ??
    speakerBeforeInset(words, lead.first, context.people) ??
    speakerBefore(words, lead.first, context.people);
  const verb = words.list[at];
  if (before === null || before.isWeak || verb === undefined || isSubordinate(words, wordAt(words, before.start), true)) return null;
  return made(view, before, 'says', verb.text, { start: before.start, end: verb.end }, 'after');
}

function made(view: View, speaker: Speaker, stance: Stance, verb: string, clause: Range, side: Side): HolderFound | null {
  const name = named(speaker, view.context.previous);
  if (name === null) return null;
  const content = contentOf(view.words.text, clause, side);
  return { asWritten: speaker.surface, stance, verb, clause, content, quoted: isDirect(view.quoted, content), ...name };
}
