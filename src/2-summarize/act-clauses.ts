import { cue } from '../text/cues.ts';
import type { Token } from './clause.ts';
import { ACT_KINDS, ACT_NOUNS } from './lexicon/acts.ts';
import { UNNAMED } from './lexicon/speech.ts';
import { isUntrue } from './untrue-acts.ts';

/** Verbs that only carry an act told by their noun: "carried out an attack", "claimed responsibility for the bombing". */
// biome-ignore format: a list of words
export const CARRYING: ReadonlySet<string> = new Set([
  'carry', 'launch', 'claim', 'stage', 'commit', 'perpetrate', 'mount', 'conduct', 'execute', 'make', 'stage', 'begin', 'start', 'continue',
  'intensify', 'increase', 'participate', 'cause', 'wage', 'use', 'plant', 'leave', 'direct', 'organize', 'order', 'step', 'set', 'take', 'open',
  'admit', 'assume', 'put', 'involve', 'inflict', 'unleash', 'resume', 'concentrate', 'plan', 'mastermind', 'do',
]);

const CLAUSE_MARKS = /[,;:—–()“”"]/;
const CLAUSE_WORDS = new Set([
  'and',
  'but',
  'that',
  'when',
  'since',
  'because',
  'after',
  'before',
  'which',
  'who',
  'while',
  'as',
  'whereas',
  'although',
  'following',
]);
// Farther back a modal or a negation belongs to something else.
const MAX_WORDS_BACK = 12;

/** Words before an act, in its clause, that take away that it happened. "May" before or after a number is a month. */
const UNREAL = cue(
  /\b(?:will|would|could|might|shall|should|must|can|cannot|if|unless|whether|not|no|nor|neither|never|none|without|plan(?:s|ned|ning)? (?:to|of)|plot(?:s|ted|ting)? (?!the\b)|threat(?:s|ened|ens|en|ening)?|intend\w*|aims? to|aimed at|seeks? to|sought to|wants? to|wanted to|hopes? to|attempts? to|tr(?:y|ies|ying) to|in order to|going to|ready to|able to|(?:is|are|was|were) to (?:be|have)|urged?|urging|prevent\w*|avoid\w*|avert\w*|possibility|fear\w*|warn(?:s|ed|ing|ings)? (?:of|about|against)|risks?|suspend\w*|simulat\w+|rehears\w+|train(?:s|ed|ing)? for|prepar(?:e|es|ed|ing) for|end to|stop|stops|stopped|ceas\w+|halt\w*|den(?:y|ies|ied|ying)|refus\w+|reject\w*|reassur\w+|swor[en]|vow\w*|condemn(?:ed)? all)\b|n['’]t\b/i,
);
const MODAL_MAY = /\bmay\b(?!\s+\d)/i;
const MONTH_BEFORE_MAY = /\b(?:\d{1,2}|in|last|this|since|of|on|early|late|until|by)\s+$/i;
/** "may have been killed": a guess at what happened, not a plan; its hedge stays in the words. */
const PERFECT_MODAL = cue(/\b(?:may|might|could|would|must)\s+(?:\p{L}+ly\s+)?have\b/giu);
/** "Did not only attack the town": it did. */
const NOT_ONLY = cue(
  /\bnot\s(?:only|just|merely|simply|to be confused with)\b|\b(?:no|not)\s(?:fewer|less|more)\sthan\b|\b(?:not one|none)\sof\s(?:the|those)\b/giu,
);
/** "There were no casualties in the bombing", "nobody was hurt in the raid": of an act that was done. */
const NO_HARM = cue(
  /\b(?:no|without(?: any)?)\s(?:\p{L}+\s)?(?:casualties|injuries|deaths|fatalities|victims|arrests|damage|warning)\b|\b(?:nobody|no one|none)\s(?:was|were|has been|had been)\s(?:\p{L}+ly\s)?(?:hurt|injured|killed|wounded|harmed|arrested)(?=\s(?:in|by|when|during)\s)/giu,
);
/** "Would have attacked had its commander not been arrested", "without the money it could not have taken the town": nothing that happened. */
const AGAINST_FACT = cue(
  /\b(?:would|could|might)\s(?:not\s)?have\b[^.;]*\b(?:if|unless|without|but for|had (?:it|they|he|she|its|their|his|her|the|an?|\p{Lu}[\p{L}-]+)\b)|\b(?:had|if|without|but for)\s[^.;]*\b(?:would|could|might)\s(?:not\s)?have\b/iu,
);
export const isAgainstFact = (text: string): boolean => AGAINST_FACT.test(text);
/** Verbs behind which an infinitive tells what was done or begun: "managed to kill", "attempted to murder". */
const REALIZING = /^(?:began|begun|starts?|started|continues?|continued|managed|went|proceeded|helped|attempted|tried|dared|succeeded)$/;
/** "The fighting will get worse": a modal right behind a noun of violence. */
const FORESEEN = /^(?:will|would|could|might|may|shall|can|must|should)$/;

/** What makes the noun before it a mere description: "death squads", "murder charges", "bomb threat". */
const COMPOUND_HEADS =
  /^(?:squad|squadron|threat|warrant|penalty|certificate|rate|helicopter|plane|aircraft|rifle|capabilit|expert|plot|weapon|rehearsal|shelter|alert|warning|disposal|insurance|drill|film|movie|scene)(?:s|y|ies)?$/;
/** Words before a noun or verb of violence that make it one of words or feelings only. */
const FIGURATIVE = /^(?:harsh|verbal|scathing|stinging|diplomatic|charm|heart|panic|personal|legal|uphill|media|population|electoral|house)$/;
/** Words before a noun of violence by which it lies ahead or in the mind. */
const AHEAD = /^(?:possible|potential|imminent|expected|anticipated|feared|looming|future|hypothetical)$/;
/** Strikes of workers. */
const OF_WORKERS = /^(?:general|hunger|labor|labour|transport|transportation|work|national|wildcat)$/;
/** What bursts without a bomb: "a crisis that had exploded". */
const BURSTING = cue(/\b(?:crisis|scandal|anger|debate|problem|population|conflict|dispute|protests?|fascist|social)\b[^.;]{0,30}$/i);

/** True for a verb or noun that tells an act of violence, seizure, arrest or flight, as the words beside it show. */
export function isAct(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (!token) return false;
  // First what most tokens fail by.
  const isNoun = ACT_NOUNS.has(token.norm);
  if (!isNoun && ((token.tag !== 'verb' && token.tag !== 'ing') || token.base === null || !ACT_KINDS.has(token.base))) return false;
  const before = tokens[at - 1];
  if (before && (FIGURATIVE.test(before.norm) || isAhead(tokens, at))) return false;
  if (isReproach(tokens, at) || isOfWorkers(tokens, at)) return false;
  if (before?.tag !== 'determiner' && isForAnAim(tokens, at)) return false;
  if (isNoun) {
    const next = tokens[at + 1];
    if (next?.before === '' && COMPOUND_HEADS.test(next.norm)) return false;
    if (/^explo/.test(token.norm) && before && BURSTING.test(before.text)) return false;
    // A state of siege is a law.
    return !(token.norm === 'siege' && tokens[at - 2]?.norm === 'state');
  }
  // "on torture cases", "the raid": a noun that looks like a verb.
  if (token.norm === token.base && (before?.tag === 'preposition' || before?.tag === 'determiner') && before.norm !== 'to') return false;
  // "A charge of dynamite", "the charge of murder".
  if (/^charges?$/.test(token.norm) && tokens[at + 1]?.norm === 'of') return false;
  if (token.base === 'explode' && BURSTING.test(textBefore(tokens, at))) return false;
  // "holds him responsible": a judgement.
  return token.base !== 'hold' || !tokens.slice(at + 1, at + 14).some((one) => one.norm === 'responsible' || one.norm === 'accountable');
}

/** The places among a sentence's tokens where an act is told: a dozen rules ask for them before the next sentence is read. */
export function actsAt(tokens: readonly Token[]): readonly number[] {
  if (last?.tokens !== tokens) last = { tokens, acts: [...tokens.keys()].filter((at) => isAct(tokens, at)) };
  return last.acts;
}
let last: { readonly tokens: readonly Token[]; readonly acts: readonly number[] } | null = null;

/** "A possible government offensive": one more word may stand between. */
const isAhead = (tokens: readonly Token[], at: number): boolean =>
  ACT_NOUNS.has(tokens[at]?.norm ?? '') && [tokens[at - 1], tokens[at - 2]].some((token) => token !== undefined && AHEAD.test(token.norm));

/** "A general strike", "a strike of salt workers", "a strike over pay". */
function isOfWorkers(tokens: readonly Token[], at: number): boolean {
  if (!/^strikes?$/.test(tokens[at]?.norm ?? '')) return false;
  if (OF_WORKERS.test(tokens[at - 1]?.norm ?? '')) return true;
  if (tokens[at + 1]?.before !== '') return false;
  const behind = tokens.slice(at + 1, at + 5).map(({ norm }) => norm);
  return WORKERS_STRIKE.test(behind.join(' '));
}
const WORKERS_STRIKE =
  /^(?:of|by|among)\s(?:\S+\s){0,2}(?:workers|miners|dockers|teachers|drivers|students|doctors|nurses|farmers|traders|shopkeepers|employees|staff|civil servants|unions?)\b|^(?:over|for)\s(?:\S+\s){0,2}(?:pay|wages?|salaries|conditions|jobs|hours|prices)\b/u;

const textBefore = (tokens: readonly Token[], at: number): string =>
  tokens
    .slice(Math.max(0, at - 5), at)
    .map((token) => token.norm)
    .join(' ');

/** "Attacked the Guard for holding talks": with words. */
function isReproach(tokens: readonly Token[], at: number): boolean {
  if (tokens[at]?.base !== 'attack' || tokens[at + 1]?.norm !== 'the') return false;
  const to = tokens.findIndex(({ norm }, index) => index > at + 1 && index <= at + MAX_TO_CHARGE && norm === 'for');
  const object = tokens.slice(at + 2, Math.max(at + 2, to));
  const charge = tokens[to + 1];
  if (
    to < 0 ||
    object.some(
      ({ before, text }) =>
        /[,;:]/.test(before) || !/^(?:\p{Lu}|group$|government$|army$|movement$|party$|president$|leaders?$|ministers?$)/u.test(text),
    )
  )
    return false;
  return charge?.norm.endsWith('ing') === true && (charge.base === null || charge.base === 'hold' || !ACT_KINDS.has(charge.base));
}
// "attacked the Orland Coalition for"
const MAX_TO_CHARGE = 6;

/** "Is fighting to free the country", "fights for a state of its own": what it wants, and no fight of a day; "is fighting to retake the town" is one. */
function isForAnAim(tokens: readonly Token[], at: number): boolean {
  const [next, after] = [tokens[at + 1], tokens[at + 2]];
  if (!/^(?:fights?|fighting|battles?|battling)$/.test(tokens[at]?.norm ?? '') || next === undefined || next.before !== '') return false;
  if (next.norm === 'to') return after !== undefined && after.norm === after.base && !HOLDING_GROUND.test(after.norm);
  return next.norm === 'for' && !/^(?:control|days|weeks|hours|months|years|\d+|the)$/.test(after?.norm ?? '') && !/^\p{Lu}/u.test(after?.text ?? '');
}
const HOLDING_GROUND = /^(?:retake|take|seize|capture|recapture|hold|keep|regain|repel|break|enter|reach)$/;

/** Where the clause of the token at `at` begins, as an index of the tokens. */
function clauseStart(tokens: readonly Token[], at: number): number {
  let from = at;
  for (let steps = 0; from > 0 && steps < MAX_WORDS_BACK; from--, steps++) {
    const token = tokens[from];
    if (!token || CLAUSE_MARKS.test(token.before) || CLAUSE_WORDS.has(token.norm)) break;
  }
  return from;
}

/** True when the act at `at` is told as done: no modal, negation, plan or denial stands before it in its own clause. */
export function isDone(text: string, tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (!token) return false;
  if (isOfADay(tokens, at)) return true;
  if (isUntrue(text, tokens, at)) return false;
  if (isCalledFor(tokens, at)) return false;
  // "Threatened bombings and killings": what stands before the first is said of both.
  const joined = ACT_NOUNS.has(token.norm) && /^(?:and|or)$/.test(tokens[at - 1]?.norm ?? '') && token.before === '';
  if (joined && ACT_NOUNS.has(tokens[at - 2]?.norm ?? '') && isAct(tokens, at - 2)) return isDone(text, tokens, at - 2);
  const from = clauseStart(tokens, at);
  const lead = NO_HARM.replace(NOT_ONLY.replace(UNNAMED.replace(text.slice(tokens[from]?.start ?? 0, token.start), ' '), ' '), ' ');
  const whole = `${lead}${token.text}`;
  // "May have attacked" is a guess at what was done, "would have attacked had it" tells that it was not.
  const clause = AGAINST_FACT.test(text) ? whole : PERFECT_MODAL.replace(whole, ' ');
  if (UNREAL.test(clause) || hasModalMay(clause)) return false;
  if (tokens[at - 1]?.norm === 'to' && token.norm === token.base) return REALIZING.test(tokens[at - 2]?.norm ?? '');
  return !(ACT_NOUNS.has(token.norm) && tokens.slice(at + 1, at + 3).some((next) => FORESEEN.test(next.norm)));
}

const DAY_WORDS = /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|yesterday|today|morning|afternoon|evening|night|week|month|year)$/;
// "Wednesday's deadly car bomb explosion".
const WORDS_FROM_DAY = 4;

/** "Will not bow to Wednesday's explosion": an act that has its day was done, whatever the sentence says of it. */
function isOfADay(tokens: readonly Token[], at: number): boolean {
  if (!ACT_NOUNS.has(tokens[at]?.norm ?? '')) return false;
  for (let near = at - 1; near > 0 && at - near <= WORDS_FROM_DAY; near -= 1) {
    const token = tokens[near];
    if (token === undefined || (tokens[near + 1]?.before ?? '') !== '') return false;
    if (token.norm === 's' && /['’]/.test(token.before)) return DAY_WORDS.test(tokens[near - 1]?.norm ?? '');
  }
  return false;
}

/** "Called for the assassination of X", "maps for carrying out attacks": what is asked for or prepared is not done. */
function isCalledFor(tokens: readonly Token[], at: number): boolean {
  const preposition = tokens.slice(0, at).findLastIndex((token) => token.norm === 'for');
  if (preposition < 1 || at - preposition > WORDS_FROM_DAY || tokens.slice(preposition + 1, at + 1).some((token) => token.before !== ''))
    return false;
  const before = tokens[preposition - 1];
  const asked = before?.base === 'call' || before?.base === 'appeal' || before?.base === 'press';
  const carried = tokens.slice(preposition + 1, at).find((token) => token.tag === 'ing' && CARRYING.has(token.base ?? ''));
  if (carried === undefined) return asked && tokens.slice(preposition + 1, at).every((token) => token.tag !== 'ing');
  // "Arrested for carrying out an attack" tells of one; "weapons for carrying out attacks" does not.
  return asked || (before?.tag === 'other' && before.norm !== 'responsible' && !CHARGES.has(before.norm));
}
// biome-ignore format: a list of words
const CHARGES = new Set(['responsibility', 'blame', 'charge', 'charges', 'warrant', 'warrants', 'trial', 'guilty', 'sentence', 'prison', 'jail', 'custody', 'revenge', 'punishment', 'reason', 'reasons']);

function hasModalMay(clause: string): boolean {
  const may = MODAL_MAY.exec(clause);
  return may !== null && !MONTH_BEFORE_MAY.test(clause.slice(0, may.index));
}

/** How many words and clause breaks lie between two places of a sentence: what is near an act belongs to it. */
export function distanceInWords(tokens: readonly Token[], a: number, b: number): number {
  const from = Math.min(a, b);
  const to = Math.max(a, b);
  let cost = 0;
  for (const token of tokens) {
    if (token.start < from || token.start >= to) continue;
    cost += CLAUSE_MARKS.test(token.before) || CLAUSE_WORDS.has(token.norm) ? CLAUSE_COST : 1;
  }
  return cost;
}
// A clause break parts two words more than three words do.
const CLAUSE_COST = 4;
