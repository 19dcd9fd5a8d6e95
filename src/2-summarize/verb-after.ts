import { breaksClause, type Token } from './clause.ts';
import { FORCE_NOUNS } from './lexicon/acts.ts';
import { SPEECH_VERBS } from './lexicon/speech.ts';

// Longest way from a name to the verb it is subject of, in words: "fighters from the group in the northern hills attacked".
const MAX_SUBJECT_REACH = 14;
type Reached = { readonly at: number; readonly passive: boolean; readonly agent: boolean; readonly possessive: boolean; readonly force: boolean };

/** The finite verb that follows the name's noun phrase, when the name is its subject or part of it. */
export function verbAfter(tokens: readonly Token[], last: number, isQuoted: boolean): Reached | null {
  let possessive = false;
  let force = false;
  let commas = 0;
  let maybe: number | null = null;
  let resumed = -1;
  for (let at = last + 1, steps = 0; at < tokens.length && steps < MAX_SUBJECT_REACH; at++, steps++) {
    const token = tokens[at];
    if (!token) return null;
    // A name may stand in quotation marks itself: "the “Avengers,” as they call themselves".
    const marks = isQuoted && at === last + 1 ? token.before.replace(/["“”]/gu, '') : token.before;
    if (marks !== '' && /[.;:!?“”"]/.test(marks)) break;
    // "front-controlled areas": the name only describes.
    if (at === last + 1 && (token.before === '-' || token.before === '‑')) return null;
    const told = at === resumed || !token.before.includes(',') ? null : endOfAttribution(tokens, at);
    if (told !== null) {
      resumed = told;
      at = told - 1;
      continue;
    }
    if (at !== resumed && token.before !== '' && /[,—–]/.test(token.before)) {
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
  const verb = tokens[at];
  if (verb?.tag !== 'verb' || verb.ambiguous) return false;
  const next = tokens[at + 1]?.norm ?? '';
  return next === 'by' || (tokens[at + 2]?.norm === 'by' && /^(?:out|off|up|down)$/.test(next));
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
