import type { SubjectRole } from '../model/statement.ts';
import { actBehindAside } from './act-behind-aside.ts';
import { CARRYING } from './act-clauses.ts';
import { breaksClause, type Token } from './clause.ts';
import { isDoneTo, isDrivenOut } from './done-to.ts';
import { ACT_KINDS, ACT_NOUNS, FORCE_NOUNS } from './lexicon/acts.ts';
import { SPEECH_VERBS } from './lexicon/speech.ts';
import { COMPARING, isSetAgainst } from './set-against.ts';
import { endsATime } from './time-phrase.ts';

/** How a name stands in its sentence. */
export type Standing = {
  readonly role: SubjectRole;
  /** The verb it is subject or object of, as an index of the tokens. */
  readonly verb: number | null;
  /** It is the grammatical subject, or part of it. */
  readonly isSubject: boolean;
};

/** Prepositions that open a clause as well, whose subject may be the name: "two days after the group attacked". */
const CLAUSE_OPENING = new Set(['after', 'before', 'since', 'until', 'because']);
/** What ties a group's people to it as "of" does: "the terrorists within the front". */
const BELONGING = new Set(['of', 'within', 'from']);
/** Nouns of acts whose "of" names whom they are done to: "the capture of its leaders"; the other act nouns name the doer there. */
// biome-ignore format: a list of words
const DONE_TO = new Set([
  'murder', 'murders', 'killing', 'killings', 'assassination', 'assassinations', 'massacre', 'massacres', 'execution', 'executions', 'death',
  'deaths', 'slaying', 'slayings', 'slaughter', 'beheading', 'beheadings', 'kidnapping', 'kidnappings', 'abduction', 'abductions', 'hijacking',
  'capture', 'seizure', 'arrest', 'arrests', 'shelling', 'siege', 'shooting', 'bombing', 'dynamiting',
]);
// Longest way from a name to the verb it is subject of, in words: "fighters from the group in the northern hills attacked".
const MAX_SUBJECT_REACH = 14;
const MAX_OBJECT_REACH = 5;
// "by the self-styled Marxist-Leninist National Liberation Army (NLA)": nothing but a name may stand between.
const MAX_AGENT_REACH = 10;

/**
 * The role of the name that stands in `tokens[first..last]`: found from the words around it, by position
 * (English puts the doer before the verb, and behind "by" in the passive), without a parser.
 */
export function standing(tokens: readonly Token[], first: number, last: number): Standing {
  if (isSetAgainst(tokens, first)) return { role: 'topic', verb: null, isSubject: false };
  const governed = governor(tokens, first);
  if (governed?.kind === 'agent') return { role: 'actor', verb: governed.at, isSubject: false };
  if (governed?.kind === 'compared') return { role: 'mention', verb: null, isSubject: false };

  if (governed?.kind === 'of-force' && isOfOutsiders(tokens, first)) return { role: 'topic', verb: null, isSubject: false };
  const subject = verbAfter(tokens, last, /["“]/u.test(tokens[first]?.before ?? ''));
  const ofForce = governed?.kind === 'of-force';
  // A comma between the two ends an opening phrase: "In 2023, the group grew".
  const isSaid = subject !== null && governed?.kind === 'object' && isSaidOf(tokens, governed.at, first) && tokens[subject.at]?.ambiguous === false;
  if (subject && (isSaid || governed === null || (ofForce && !isOfTheStruck(tokens, first)) || governed.overComma)) {
    const verb = tokens[subject.at];
    const acts = verb?.base ? ACT_KINDS.has(verb.base) : false;
    // "since the group moved in, attacks have risen": a side clause that tells no deed is not what the sentence tells.
    if (governed?.kind === 'clause' && !acts && !CARRYING.has(verb?.base ?? '')) return { role: 'topic', verb: governed.at, isSubject: false };
    const main =
      (acts && !subject.passive && !isDoneTo(tokens, subject.at)) || governed?.kind === 'clause' ? null : actBehindAside(tokens, last, subject.at);
    if (main !== null) return { role: 'actor', verb: main, isSubject: true };
    if (isDoneTo(tokens, subject.at)) return { role: 'target', verb: subject.at, isSubject: true };
    const saidDeed = subject.passive ? deedSaidOf(tokens, subject.at) : null;
    if (saidDeed !== null) return { role: saidDeed.isSuffered ? 'target' : 'actor', verb: saidDeed.at, isSubject: true };
    // "The Front's killing of nine farmers was condemned": what was done to its act was not done to it.
    if (subject.passive && isOwnAct(tokens, last)) return { role: 'topic', verb: subject.at, isSubject: true };
    if (subject.passive)
      return { role: subject.agent || acts || isDrivenOut(tokens, subject.at) ? 'target' : 'topic', verb: subject.at, isSubject: true };
    return { role: subject.possessive && !subject.force ? 'topic' : 'actor', verb: subject.at, isSubject: true };
  }
  if (governed?.kind === 'target') return { role: 'target', verb: governed.at, isSubject: false };
  if (governed?.kind === 'object') return { role: 'topic', verb: governed.at, isSubject: false };
  if (governed?.kind === 'of-act') return { role: 'actor', verb: governed.at, isSubject: false };
  if (ofForce || governed?.kind === 'beside' || governed?.kind === 'clause') return { role: 'topic', verb: null, isSubject: false };
  const next = tokens[last + 1];
  if (next && (FORCE_NOUNS.has(next.norm) || ACT_NOUNS.has(next.norm))) return { role: 'topic', verb: null, isSubject: false };
  return { role: subject ? 'topic' : 'mention', verb: subject?.at ?? null, isSubject: Boolean(subject) };
}

/** "Is said to have killed 12 villagers": the deed, and whether it was done to its subject. */
function deedSaidOf(tokens: readonly Token[], said: number): { readonly at: number; readonly isSuffered: boolean } | null {
  if (!REPORTED.has(tokens[said]?.base ?? '') || tokens[said + 1]?.norm !== 'to' || tokens[said + 2]?.norm !== 'have') return null;
  const at = tokens.findIndex(({ tag }, index) => index > said + 2 && index <= said + MAX_TO_DEED && tag === 'verb');
  const verb = tokens[at];
  if (verb === undefined || verb.base === null || !(ACT_KINDS.has(verb.base) || CARRYING.has(verb.base))) return null;
  return { at, isSuffered: tokens.slice(said + 3, at).some(({ tag }) => tag === 'be') };
}
const REPORTED: ReadonlySet<string> = new Set([
  'say',
  'believe',
  'think',
  'allege',
  'report',
  'suspect',
  'presume',
  'know',
  'claim',
  'rumour',
  'rumor',
]);
// "is said to have also been killed".
const MAX_TO_DEED = 5;

/** "The army says the group shelled the town": the verb of saying has the whole clause for its object. */
function isSaidOf(tokens: readonly Token[], verb: number | null, first: number): boolean {
  const between = verb === null ? [] : tokens.slice(verb + 1, first);
  return verb !== null && SAYING.has(tokens[verb]?.base ?? '') && between.every(({ tag, before }) => tag === 'determiner' && before === '');
}
const SAYING: ReadonlySet<string> = new Set([
  'say',
  'claim',
  'allege',
  'insist',
  'argue',
  'maintain',
  'believe',
  'think',
  'admit',
  'confirm',
  'report',
  'add',
]);

/** "Killed nine members of the group near the town": its men are the object, and the verb behind it has another subject. */
function isOfTheStruck(tokens: readonly Token[], first: number): boolean {
  for (let at = first - 2; at > 0 && at >= first - MAX_TO_STRIKING; at--) {
    const token = tokens[at];
    if (token === undefined || /[,;:—–]/.test(tokens[at + 1]?.before ?? '') || token.tag === 'preposition') return false;
    if (token.tag === 'verb' && !token.ambiguous)
      return token.base !== null && ACT_KINDS.has(token.base) && tokens[at - 1]?.tag !== 'be' && tokens[at - 1]?.tag !== undefined;
  }
  return false;
}
// "killed at least nine suspected members of the"
const MAX_TO_STRIKING = 9;

/** "A former fighter of the group", "a splinter group of it", "men posing as members of it": they do it, and not the group. */
function isOfOutsiders(tokens: readonly Token[], first: number): boolean {
  for (let at = first - 1; at >= 0 && at >= first - MAX_TO_OUTSIDER; at--) {
    if (OUTSIDE.has(tokens[at]?.norm ?? '')) return true;
    if (/[,;:—–]/.test(tokens[at]?.before ?? '')) return false;
  }
  return false;
}
// biome-ignore format: a list of words
const OUTSIDE: ReadonlySet<string> = new Set([
  'former', 'ex', 'onetime', 'splinter', 'breakaway', 'dissident', 'rival', 'offshoot', 'claiming', 'posing', 'pretending', 'purporting', 'masquerading',
  'disguised', 'dressed',
]);
// "men claiming to be members of the".
const MAX_TO_OUTSIDER = 6;

const isOwnAct = (tokens: readonly Token[], last: number): boolean =>
  tokens[last + 1]?.norm === 's' && tokens.slice(last + 2, last + 4).some(({ norm }) => ACT_NOUNS.has(norm));

type Governor = {
  readonly kind: 'agent' | 'target' | 'object' | 'of-force' | 'of-act' | 'compared' | 'beside' | 'clause';
  readonly at: number | null;
  readonly overComma: boolean;
};

/** What governs the name from the left: a verb, a preposition, or nothing. */
function governor(tokens: readonly Token[], first: number): Governor | null {
  let overComma = false;
  for (let at = first - 1, steps = 0; at >= 0 && steps < MAX_AGENT_REACH; at--, steps++) {
    const token = tokens[at];
    const right = tokens[at + 1];
    if (!token || !right) return null;
    // "the Liberation Army (NLA)": an acronym stands where the name before it does.
    const isAcronym = at === first - 1 && right.before.includes('(');
    if (isAcronym && agentPreposition(tokens, at) === null) return null;
    if (!isAcronym && /[;:.!?—–(“"]/.test(right.before)) return null;
    if (steps >= MAX_OBJECT_REACH && token.norm !== 'by' && token.norm !== 'of' && token.tag !== 'other' && token.tag !== 'determiner') return null;
    if (/,/.test(right.before)) overComma = true;
    // "On 20 November the group attacked": a time ends the phrase it stands in, with a comma or without one.
    if (endsATime(tokens, at) && (at < first - 1 ? right.tag === 'determiner' : true)) return null;
    if (token.tag === 'preposition') {
      // A long name may hold an "of" of its own: "the Armed Forces of Liberation (AFL)".
      if (token.norm === 'of' && steps < 3 && isInName(tokens, at, first)) continue;
      if (steps >= MAX_OBJECT_REACH && token.norm !== 'by') return null;
      if (CLAUSE_OPENING.has(token.norm)) return { kind: 'clause', at: nearVerb(tokens, at), overComma: true };
      const found = byPreposition(tokens, at);
      return found && { overComma, ...found };
    }
    if (token.tag === 'be' || token.tag === 'aux') return null;
    // "said that the group attacked": a clause of its own.
    if (token.norm === 'that' && (at < first - 1 || SPEECH_VERBS.has(tokens[at - 1]?.norm ?? ''))) return null;
    if (token.tag === 'conjunction' && token.norm !== 'and' && token.norm !== 'or') return null;
    if (/,/.test(right.before) && token.tag === 'verb' && !token.ambiguous) return null;
    // "The fighting group": a participle behind an article only says what kind.
    if (token.tag === 'ing' && tokens[at - 1]?.tag === 'determiner' && right.tag === 'other') continue;
    if ((token.tag === 'verb' || token.tag === 'ing') && token.base !== null) {
      // "militants linked to", "backed rebels": a participle that only describes does not govern across a comma.
      return { kind: ACT_KINDS.has(token.base) ? 'target' : 'object', at, overComma };
    }
  }
  return null;
}

/** The "by" that governs a name whose acronym follows in brackets: only little words and the name stand between. */
function agentPreposition(tokens: readonly Token[], from: number): number | null {
  for (let at = from; at >= 0 && at > from - MAX_AGENT_REACH; at--) {
    const token = tokens[at];
    if (!token || (at < from && /[;:.!?—–(“",]/.test(tokens[at + 1]?.before ?? ''))) return null;
    if (token.norm === 'by') return at;
    if (token.tag !== 'other' && token.tag !== 'determiner' && token.norm !== 'of') return null;
  }
  return null;
}

/** "Forces of Liberation [": an acronym in brackets right behind, so that the phrase before it is its name. */
function isInName(tokens: readonly Token[], at: number, first: number): boolean {
  return /^[([]/.test(tokens[first]?.before ?? '') && first - at <= 3 && tokens[at + 1]?.tag === 'other';
}

function byPreposition(tokens: readonly Token[], at: number): Omit<Governor, 'overComma'> | null {
  const word = tokens[at]?.norm ?? '';
  if (COMPARING.has(word)) return { kind: 'compared', at: null };
  if (word === 'by') {
    for (let back = at - 1, steps = 0; back >= 0 && steps < 6; back--, steps++) {
      const token = tokens[back];
      if (!token) break;
      if (token.tag === 'verb' && !(token.ambiguous && token.norm !== token.base)) return { kind: 'agent', at: back };
      if (ACT_NOUNS.has(token.norm)) return { kind: 'agent', at: back };
    }
    return { kind: 'beside', at: null };
  }
  if (word === 'against') {
    const verb = nearVerb(tokens, at);
    return { kind: 'target', at: verb };
  }
  if (BELONGING.has(word)) {
    const head = tokens[at - 1];
    if (head && FORCE_NOUNS.has(head.norm)) {
      // "accompanied by members of X": governed through its people.
      const before = tokens[at - 2]?.tag === 'determiner' ? at - 3 : at - 2;
      const preposition = tokens[before];
      if (preposition?.tag === 'preposition' && ['by', 'with', 'against'].includes(preposition.norm)) return byPreposition(tokens, before);
      return { kind: 'of-force', at: null };
    }
    if (word !== 'of') return { kind: 'beside', at: nearVerb(tokens, at) };
    if (head && ACT_NOUNS.has(head.norm)) return { kind: DONE_TO.has(head.norm) ? 'target' : 'of-act', at: at - 1 };
    return { kind: 'beside', at: null };
  }
  if (word === 'on' || word === 'at') {
    const head = tokens[at - 1];
    if (head && ACT_NOUNS.has(head.norm)) return { kind: 'target', at: nearVerb(tokens, at) };
  }
  return { kind: 'beside', at: nearVerb(tokens, at) };
}

function nearVerb(tokens: readonly Token[], from: number): number | null {
  for (let at = from - 1; at >= 0 && at >= from - 6; at--) {
    const token = tokens[at];
    if (token && (token.tag === 'verb' || token.tag === 'ing')) return at;
  }
  return null;
}

type Reached = { readonly at: number; readonly passive: boolean; readonly agent: boolean; readonly possessive: boolean; readonly force: boolean };

/** The finite verb that follows the name's noun phrase, when the name is its subject or part of it. */
function verbAfter(tokens: readonly Token[], last: number, isQuoted: boolean): Reached | null {
  let possessive = false;
  let force = false;
  let commas = 0;
  let maybe: number | null = null;
  let resumed = -1;
  for (let at = last + 1, steps = 0; at < tokens.length && steps < MAX_SUBJECT_REACH; at++, steps++) {
    const token = tokens[at];
    if (!token) return null;
    // A name may stand in quotation marks itself: "the “Avengers,” as they call themselves".
    if (/[.;:!?“”"]/.test(isQuoted && at === last + 1 ? token.before.replace(/["“”]/gu, '') : token.before)) break;
    // "front-controlled areas": the name only describes.
    if (at === last + 1 && /^[-‑]$/u.test(token.before)) return null;
    const told = at === resumed || !token.before.includes(',') ? null : endOfAttribution(tokens, at);
    if (told !== null) {
      resumed = told;
      at = told - 1;
      continue;
    }
    if (at !== resumed && /[,—–]/.test(token.before)) {
      commas++;
      // A second comma closes an apposition; a third begins another clause.
      if (commas > 2 && !(commas === 3 && (token.tag === 'be' || token.tag === 'aux'))) break;
    }
    if (token.norm === 's' && /['’]/.test(token.before)) possessive = true;
    if (FORCE_NOUNS.has(token.norm)) force = true;
    // "The group, the smallest but best armed of them, is": inside an apposition the word joins two of its own.
    if (commas === 1 && token.norm === 'but' && tokens[at + 1]?.tag === 'other') continue;
    if (token.tag === 'conjunction' && ['but', 'while', 'when', 'although', 'because', 'if', 'that'].includes(token.norm)) break;
    if (commas === 1 && token.tag === 'preposition' && maybe === null && steps > 0) continue;
    if (commas === 1 && (token.norm === 'who' || token.norm === 'which' || token.norm === 'whose')) continue;
    if (token.tag === 'be' || token.tag === 'aux') return voice(tokens, at, possessive, force);
    // "the refusal to allow its members to leave": an infinitive has no subject; "the armed wing": a participle before its noun.
    if (token.tag === 'verb' && (tokens[at - 1]?.norm === 'to' || isAdjective(tokens, at) || isReduced(tokens, at))) continue;
    if (token.tag === 'verb' && !token.ambiguous) {
      // "the faction, formed in 1999, attacked": a bare participle right after the first comma opens an apposition.
      if (commas === 1 && /,/.test(token.before)) continue;
      return { at, passive: false, agent: false, possessive, force };
    }
    if (token.tag === 'verb' && token.ambiguous && maybe === null) maybe = at;
  }
  return maybe === null ? null : { at: maybe, passive: false, agent: false, possessive, force };
}

// ", as the ministry of the interior has reported,".
const MAX_ATTRIBUTION_WORDS = 9;

/** ", the army said,", ", as local media reported,": the word behind the remark that opens at `from` on who says so; null where none does. */
function endOfAttribution(tokens: readonly Token[], from: number): number | null {
  const opener = tokens[from];
  if (opener === undefined || (opener.tag === 'verb' && !opener.ambiguous) || RELATIVE.has(opener.norm)) return null;
  let said = false;
  for (let at = from + 1; at <= from + MAX_ATTRIBUTION_WORDS; at++) {
    const token = tokens[at];
    if (token === undefined || /[.;:!?—–(“”"]/u.test(token.before)) return null;
    if (token.before.includes(',')) return said ? at : null;
    // "officials said on Monday": a time or a place may stand behind the verb, and no clause.
    if (said && (token.tag === 'verb' || token.norm === 'that')) return null;
    if (token.tag === 'verb' && /^(?:past|participle|third|base)$/.test(SPEECH_VERBS.get(token.norm)?.form ?? '')) said = true;
  }
  return null;
}
const RELATIVE: ReadonlySet<string> = new Set(['who', 'which', 'whose', 'that', 'and']);

/** A participle between an article and a noun: "the captured town". */
function isAdjective(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  return tokens[at - 1]?.tag === 'determiner' && tokens[at]?.norm.endsWith('ed') === true && next?.tag === 'other' && next.before === '';
}

/** "the damage caused by the army", "attacks carried out by it": a participle with its agent, where no auxiliary stands before. */
function isReduced(tokens: readonly Token[], at: number): boolean {
  const [next, after] = tokens.slice(at + 1, at + 3);
  const verb = tokens[at];
  if (verb?.tag !== 'verb' || verb.ambiguous) return false;
  return next?.norm === 'by' || (/^(?:out|off|up|down)$/.test(next?.norm ?? '') && after?.norm === 'by');
}

/** Verbs whose participle is their base form: "was hit". */
const UNCHANGED = new Set(['hit', 'hurt', 'beset', 'overrun']);

/** From an auxiliary: the verb it carries, and whether that is a passive. */
function voice(tokens: readonly Token[], from: number, possessive: boolean, force: boolean): Reached {
  let be = false;
  for (let at = from; at < tokens.length && at < from + 7; at++) {
    const token = tokens[at];
    if (!token || (at > from && breaksClause(token))) break;
    if (token.tag === 'be') be = true;
    // "Was to have attacked" suffers nothing.
    if (token.norm === 'have') be = false;
    if (token.tag === 'verb' && at > from) {
      const passive = be && (UNCHANGED.has(token.norm) || (token.norm !== token.base && !token.norm.endsWith('s')));
      const agent = passive && tokens.slice(at + 1, at + 6).some((next) => next.norm === 'by');
      return { at, passive, agent, possessive, force };
    }
    if (token.tag === 'ing' && at > from) return { at, passive: false, agent: false, possessive, force };
  }
  return { at: from, passive: false, agent: false, possessive, force };
}
