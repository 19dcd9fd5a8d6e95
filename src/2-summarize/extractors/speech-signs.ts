import { cue } from '../../text/cues.ts';
import { SPEECH_VERBS, type SpeechVerb } from '../lexicon/speech.ts';
import { AUXILIARIES, BE } from '../lexicon/verbs.ts';
import { isVerb } from './counted.ts';
import type { Speaker } from './speaker.ts';
import { gapBefore, type WordsOf, wordAt } from './words-of.ts';

/** Whether a word that can be a verb of saying is one here, and who may be its subject. */

// biome-ignore format: a list of words
const MODALS: ReadonlySet<string> = new Set([
  'to', 'can', 'could', 'cannot', 'will', 'would', 'may', 'might', 'must', 'should', 'shall', 'not', 'never', 't', 'cant',
]);

/** Plain verbs whose forms in -s or without ending are nouns as well: "an Islamic state", "comments". */
const NOUNS_TOO: ReadonlySet<string> = new Set(['state', 'comment', 'joke', 'quip', 'caution', 'blame']);

/** Verbs that need their hearer, or whom or what they judge, right behind them, so that no speaker can stand there. */
// biome-ignore format: a list of words
const TAKES_OBJECT: ReadonlySet<string> = new Set([
  'tell', 'inform', 'assure', 'urge', 'accuse', 'blame', 'denounce', 'condemn', 'criticize', 'criticise', 'charge', 'implicate', 'deny', 'reject',
  'refute', 'dispute', 'dismiss', 'suspect', 'quote', 'monitor',
]);

/** Whether the speaker of the verb at `at` may stand behind it: "…,” said X". */
export function mayStandBefore(words: WordsOf, at: number, verb: SpeechVerb): boolean {
  return verb.form !== 'base' && !TAKES_OBJECT.has(verb.base) && /[,”"?!]/.test(gapBefore(words, at)) && /^\s$/.test(gapBefore(words, at + 1));
}

/**
 * Whether what stands behind the verb at `at` speaks. A pronoun does only behind a quotation ("…,” said he"), and what has a
 * verb of its own is the subject of what is said: "The front, which was not invited, said the army had fled".
 */
export function isSpeakerBehind(words: WordsOf, at: number, speaker: Speaker): boolean {
  if (speaker.pronoun) return /[”"’']/.test(gapBefore(words, at)) && /^\s?(?:[.,;:]|$)/.test(words.text.slice(speaker.end, speaker.end + 2));
  const next = wordAt(words, speaker.end);
  const norm = words.list[next]?.norm ?? '';
  return !/^\s$/.test(gapBefore(words, next)) || !(BE.has(norm) || AUXILIARIES.has(norm) || (isVerb(norm) && !norm.endsWith('ing')));
}

/** Whether a plain verb stands in a form that is a noun as well, so that it needs a sign of speech. */
export function isNounToo(verb: SpeechVerb): boolean {
  return NOUNS_TOO.has(verb.base) && (verb.form === 'base' || verb.form === 'third');
}

/** "after the front announced its founding, …": what is said there is no more than the time of something else. */
export function isSubordinate(words: WordsOf, first: number, isPlain: boolean): boolean {
  const norm = words.list[first - 1]?.norm ?? '';
  if (/^(?:after|before|since|when|until|once|if|because|unless|whenever)$/.test(norm)) return true;
  return !isPlain && /^(?:which|whom|that|what)$/.test(norm);
}

const NOUNS_IN_S =
  /^(?:estimates|reports|claims|charges|demands|doubts|views|fears|suspects|forecasts|promises|threats|records|documents|comments|complaints)$/;

const GOES_ON = cue(
  /^ (?:(?:with|for|until|into|despite|to|unabated|apace)\b|(?:on|in|at) (?:the|its|their|an?|this|these|all|both|several|many)\b)/i,
);
const PAPERS = /^(?:records?|reports?|documents?|estimates?|forecasts?|claims?|charges?)$/;
const SAYS_AFTER = /^(?:says?|said|shows?|showed|suggest(?:s|ed)?|indicate[sd]?|state[sd]?|put|puts|claim(?:s|ed)?|estimate[sd]?)$/;

const NUMERAL =
  /^(?:\d[\d,]*|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|dozens?|scores|hundreds|thousands|several|many|some)$/;

/** "the United States", "self-proclaimed", "the final say": a name, a part of a compound or a noun. */
export function isNoVerb(words: WordsOf, at: number): boolean {
  const word = words.list[at];
  const before = words.list[at - 1]?.norm ?? '';
  if (word === undefined || /[-‑#@[]$/u.test(gapBefore(words, at)) || /^[-‑]/u.test(gapBefore(words, at + 1))) return true;
  if (!words.isCapitals && at > 0 && /^\p{Lu}/u.test(word.text) && !/[.“”"]/.test(gapBefore(words, at))) return true;
  if (before === 'to' && words.list[at - 2]?.norm === 'on') return false;
  const next = words.list[at + 1]?.norm ?? '';
  return (
    before === 'united' ||
    // "The army's claims", "the Front's declared aims": what is had, and not done.
    (/[sS]['’]$|['’][sS]$/.test(words.text.slice(Math.max(0, word.start - MAX_MARK), word.start).trimEnd()) &&
      (SPEECH_VERBS.get(word.norm)?.form !== 'past' || !/^(?:that|he|she|it|they|the|a|an)$/.test(next))) ||
    // "work has continued on the line": what goes on, and nobody who speaks.
    (/^continue/.test(word.norm) && GOES_ON.test(words.text.slice(word.end))) ||
    // "Four suspected members": a participle behind a number only says what kind.
    (NUMERAL.test(before) && SPEECH_VERBS.get(word.norm)?.form === 'past' && !/^(?:that|to|it)$/.test(next)) ||
    // "independent estimates are higher": a noun before its verb.
    (NOUNS_IN_S.test(word.norm) && (BE.has(next) || AUXILIARIES.has(next)) && gapBefore(words, at + 1) === ' ') ||
    // "Telephone records show", "unconfirmed reports said", "a police report seen by": the verb comes after.
    (PAPERS.test(word.norm) &&
      (SAYS_AFTER.test(next) || (/^(?:seen|obtained|released|published|issued|leaked)$/.test(next) && words.list[at + 2]?.norm === 'by'))) ||
    // "an Islamic state", "a secular state": a noun behind its adjective.
    (SPEECH_VERBS.get(word.norm)?.form === 'base' && /(?:ic|an|al|ish|ar|ist|ed|ous|ive)$/.test(before)) ||
    (/^(?:the|an?|its|their|his|her|this|that|these|those|no|any|final|many|several|some|both|of|in|on|to|by|with|for|from)$/.test(before) &&
      SPEECH_VERBS.get(word.norm)?.form !== 'past')
  );
}

// "'s " and a space more.
const MAX_MARK = 4;

/** "analysts say", "the analyst says": a base form needs a speaker in the plural. Names of bodies may take either. */
export function agrees(speaker: Speaker, form: SpeechVerb['form']): boolean {
  if (form !== 'base') return true;
  return speaker.isPlural && !/^(?:he|she|it)$/i.test(speaker.surface);
}

/** Steps back over "has also recently", and tells whether the saying is negated, wished or only possible. */
export function auxiliariesBefore(words: WordsOf, at: number): { readonly first: number; readonly isBlocked: boolean } {
  let first = at;
  while (first > 0) {
    const norm = words.list[first - 1]?.norm ?? '';
    // "it went on to say": the one infinitive that tells what was said.
    if (norm === 'to' && words.list[first - 2]?.norm === 'on' && /^(?:went|goes)$/.test(words.list[first - 3]?.norm ?? '')) {
      first -= 3;
      continue;
    }
    if (MODALS.has(norm) || BE.has(norm)) return { first, isBlocked: true };
    if (
      !/^(?:has|have|had|also|now|then|first|later|still|further|earlier|once|again|previously|even|just|recently|today|yesterday|long|did|do|does|on|late|early|night|monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|june|july|august|september|october|november|december)$/.test(
        norm,
      ) &&
      !/ly$|^\d{1,2}$/.test(norm)
    )
      break;
    if (/[,;:]/.test(gapBefore(words, first)) && !/ly$/.test(norm)) break;
    first -= 1;
  }
  return { first, isBlocked: false };
}

/** A verb with other meanings tells speech when "that" or a quotation follows, or when a body or person judges, claims or denies. */
export function hasSignOfSpeech(words: WordsOf, at: number, verb: SpeechVerb, speaker: Speaker): boolean {
  const next = words.list[at + 1]?.norm ?? '';
  // "soldiers found that the road was cut" tells what they met with; only an inquiry's finding is held.
  if (verb.base === 'find' && !INQUIRING.test(speaker.surface)) return false;
  if (/^(?:that|how|whether)$/.test(next)) return !speaker.isWeak || verb.stance !== 'says';
  if (/[“"‘]$/.test(gapBefore(words, at + 1))) return true;
  const reach = verb.base === 'tell' ? MAX_HEARER_WORDS : MAX_THAT_REACH_WORDS;
  for (let to = at + 1; to <= at + reach; to += 1) {
    if (words.list[to]?.norm === 'that' && !/[,;]/.test(gapBefore(words, to))) return !speaker.isWeak;
  }
  // "The front claimed to have killed ten", "claims to hold the town"
  if (verb.base === 'claim' && next === 'to' && !CLAIM_TO.test(words.list[at + 2]?.norm ?? '')) return !speaker.isWeak;
  // "Orland regards the party as its wing"
  if (/^(?:regards?|views?)$/.test(words.list[at]?.norm ?? '') && speaker.isSpeaker && isSaidToBe(words, at)) return true;
  if (next === '' || next === 'to' || !speaker.isSpeaker || (NOUN_FORMS.test(words.list[at]?.norm ?? '') && verb.form !== 'past')) return false;
  // "claimed the lives of 15", "claimed 12 victims": what attacks do.
  if (verb.base === 'claim') return !/^(?:lives|victims)$/.test(next) && !/^(?:lives|victims)$/.test(words.list[at + 2]?.norm ?? '');
  if (verb.base === 'speak') return speaksOf(words, at);
  if (SAYING_WHAT_IT_IS.has(verb.base)) return verb.form !== 'base' && isSaidToBe(words, at);
  if (REFUSING.has(verb.base)) return isDeniable(words, at, 'after');
  if (JUDGING.has(verb.stance)) return !/^(?:of|in|by|at|for|as|on|with|from)$/.test(next);
  if (verb.stance === 'reports') return verb.base === 'report' && !/^(?:to|for|on|by|from|dead|missing)$/.test(next);
  return ADMITTING.has(verb.base) && /^(?:he|she|it|they|there|the|his|its|their|out)$/.test(next);
}

const CLAIM_TO = /^(?:fame|power|land|territory|the|an?|its|their|his|her|be)$/;

const INQUIRING = cue(
  /(?:^|[^\p{L}])(?:investigat(?:ions?|ors?)|inquir(?:y|ies)|probes?|reports?|stud(?:y|ies)|surveys?|researchers?|experts?|panel|commission|committee|court|tribunal|audit|analys[ie]s|reviews?|auditors?|monitors)(?![\p{L}])/iu,
);

// "The US estimates for example that": "that" may stand a few words behind the verb.
const MAX_THAT_REACH_WORDS = 5;
// "told the Daily Gazette of Mera by telephone on Monday that"
const MAX_HEARER_WORDS = 10;
const JUDGING: ReadonlySet<string> = new Set(['assesses', 'expects', 'denies', 'accuses']);
/** Verbs that deny what is told, but refuse an offer and send away a person. */
const REFUSING: ReadonlySet<string> = new Set(['reject', 'dismiss']);
const ADMITTING: ReadonlySet<string> = new Set(['confirm', 'acknowledge', 'admit', 'concede', 'indicate', 'note', 'point', 'urge', 'vow']);
/** Forms that are more often nouns or tell no judgement: "five judges", "raises doubts". */
const NOUN_FORMS = /^(?:judges?|doubts?|views?|suspects?|fears?|forecasts?|disputes?|charges?|regards?)$/;

const DENIABLE =
  /^(?:claims?|charges?|accusations?|allegations?|assertions?|reports?|findings?|figures?|numbers?|toll|account|accounts|suggestions?|statements?|versions?|involvement|responsibility|blame|rumou?rs?|speculation|criticism|propaganda|story|stories|evidence|conclusions?|idea|notion|estimates?)$/;

/** Whether what the verb at `at` rejects can be denied: a charge or a report, and no offer or officer. */
export function isDeniable(words: WordsOf, at: number, side: 'before' | 'after'): boolean {
  const near = side === 'after' ? words.list.slice(at + 1, at + 1 + MAX_OBJECT_WORDS) : words.list.slice(Math.max(0, at - MAX_OBJECT_WORDS), at);
  return near.some((word) => DENIABLE.test(word.norm));
}
// "rejected the latest of the opposition's many allegations" has seven.
const MAX_OBJECT_WORDS = 8;

/** "spoke in 2022 of 1,000 to 1,500 fighters": of a number or in quoted words. */
function speaksOf(words: WordsOf, at: number): boolean {
  for (let to = at + 1; to <= at + MAX_THAT_REACH_WORDS; to += 1) {
    if (words.list[to]?.norm !== 'of') continue;
    return (
      /[“"]/.test(words.text.slice(words.list[to]?.end ?? 0, words.list[to + 2]?.start ?? 0)) ||
      words.list.slice(to + 1, to + 4).some((word) => /^\d/.test(word.text))
    );
  }
  return false;
}

/** "Described it as a gang", "identified two of them as deserters": as what somebody sees it. */
function isSaidToBe(words: WordsOf, at: number): boolean {
  // "Three men identified as deserters": they are what is described.
  if (/^(?:as|by)$/.test(words.list[at + 1]?.norm ?? '')) return false;
  for (let to = at + 1; to <= at + MAX_OBJECT_WORDS; to += 1) {
    const norm = words.list[to]?.norm ?? '';
    if (norm === 'as') return true;
    if (norm === '' || /[,;:]/.test(gapBefore(words, to)) || BE.has(norm) || AUXILIARIES.has(norm)) return false;
  }
  return false;
}
/** Verbs that tell what somebody says that something is. */
export const SAYING_WHAT_IT_IS: ReadonlySet<string> = new Set(['describe', 'identify', 'portray', 'depict', 'brand', 'label']);

/** "claimed responsibility": a claim of an act, which whoever tells of it goes before. */
export function isClaimOfAct(words: WordsOf, at: number): boolean {
  return /^claim/.test(words.list[at]?.norm ?? '') && words.list[at + 1]?.norm !== 'that';
}
