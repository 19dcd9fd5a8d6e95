import type { Token } from './clause.ts';
import { ACT_KINDS, ACT_NOUNS, FORCE_NOUNS } from './lexicon/acts.ts';
import { SPEECH_VERBS } from './lexicon/speech.ts';
import { COMPARING } from './set-against.ts';
import { endsATime } from './time-phrase.ts';

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
const MAX_OBJECT_REACH = 5;
// "by the self-styled Marxist-Leninist National Liberation Army (NLA)": nothing but a name may stand between.
const MAX_AGENT_REACH = 10;

type Governor = {
  readonly kind: 'agent' | 'target' | 'object' | 'of-force' | 'of-act' | 'compared' | 'beside' | 'clause';
  readonly at: number | null;
  readonly overComma: boolean;
};

/** What governs the name from the left: a verb, a preposition, or nothing. */
export function governor(tokens: readonly Token[], first: number): Governor | null {
  let overComma = false;
  for (let at = first - 1, steps = 0; at >= 0 && steps < MAX_AGENT_REACH; at--, steps++) {
    const token = tokens[at];
    const right = tokens[at + 1];
    if (!token || !right) return null;
    // "the Liberation Army (NLA)": an acronym stands where the name before it does.
    const isAcronym = at === first - 1 && right.before.includes('(');
    if (isAcronym && agentPreposition(tokens, at) === null) return null;
    if (!isAcronym && right.before !== '' && /[;:.!?—–(“"]/.test(right.before)) return null;
    if (steps >= MAX_OBJECT_REACH && token.norm !== 'by' && token.norm !== 'of' && token.tag !== 'other' && token.tag !== 'determiner') return null;
    if (right.before.includes(',')) overComma = true;
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
    if (right.before.includes(',') && token.tag === 'verb' && !token.ambiguous) return null;
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
