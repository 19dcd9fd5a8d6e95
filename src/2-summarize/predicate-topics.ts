import type { Topic } from '../model/statement.ts';
import { cue } from '../text/cues.ts';
import { isAhead } from '../text/resolve-point.ts';
import type { Token } from './clause.ts';
import { isAttributive, isHardMark, mainVerb, OPENERS } from './clause-verbs.ts';
import { ACT_KINDS, ACT_NOUNS } from './lexicon/acts.ts';
import { SPEECH_VERBS } from './lexicon/speech.ts';
import type { Reading } from './reading.ts';

/** Who does what a sentence tells: a group that is followed, somebody of its people, or neither. */
export type Doer = 'group' | 'member' | null;

/** What a state or a council does to a group by law. */
const LEGAL = /^(?:designat|bann|outlaw|proscrib|blacklist|sanction|list|delist|indict)\p{L}*$/u;
const FIGHTS = /^(?:fights?|fought|fighting)$/;
// " against the "
const MAX_CHARS_TO_OBJECT = 14;
const LEADS = /^(?:leads?|led|heads?|headed|commands?|commanded)$/;
/** Verbs that tell how something is or what was agreed, and no event of a day. */
const NO_EVENT =
  /^(?:nam|call|becam|remain|consist|number|includ|belong|form|chang|mark|represent|consider|want|need|refer|describ|regard|relat|publish|express|agree|propos|met|negotiat|offer|sign|discuss|announc|insist|pledg|demand|operat|establish|found|split|merg|join|expand|extend|grew|settl|began|start|continu|open|buil[dt]|held|visit|arriv|return|mov|relocat|left|leav|withdr[ae]w|lost)\p{L}*$/u;
/** "The attack was the work of the Front, which lives on ransom". */
const IS_WORK_OF = /^\s(?:(?:\p{L}+ly|also)\s)?(?:the\s(?:work|doing|handiwork)\sof|carried out by|staged by|claimed by|blamed on)\b/iu;
/** "The existence of its camps there is doubtful". */
const EXISTENCE = /\b(?:existence|presence)\b[^,;]{0,80}$/iu;
const HAS = /^(?:has|have|had|maintain(?:s|ed)?|deni(?:es|ed)|keeps?|kept)$/;
const HAS_TIES =
  /^\s(?:(?:no|any|close|some|few|many|strong|direct|formal|good|having|its|long(?:-standing)?)\s){0,3}(?:ties|links?|connections?|contacts?|relations)\s(?:with|to)\b/iu;
const THE_GROUP = /^\s(?:the|this)\s(?:\p{L}+\s)?(?:group|movement|organi[sz]ation|faction|party|front|alliance|militia|network)\b/u;
/** What is done with attacks as a habit or a course, up to those words; what comes from the air is a state's. */
const WAGES = cue(
  /\b(?:carr(?:y|ies|ied|ying) out|conduct(?:s|ed|ing)?|perpetrat(?:es?|ed|ing)|commit(?:s|ted|ting)?|intensif(?:y|ies|ied|ying)|increas(?:es?|ed|ing)|escalat(?:es?|ed|ing)|step(?:s|ped|ping)? up|ramp(?:s|ed|ing)? up|claim(?:ed|ing)?|resum(?:es?|ed|ing)) (?:(?!air\b|drone\b)[\p{L}\d,-]+ ){0,4}(?:(?<!\bair )attacks|raids|ambushes|assaults|kidnappings|abductions|assassinations|(?:military|guerrilla|armed) operations)\b/iu,
);
/** "Led an attack on": it was led, and he leads nothing by that. */
const NEAR_WORDS = 4;

/** What the sentence's main verb with its subject and object says of its topic, whatever words stand beside them. */
export function topicsOfPredicate(reading: Reading, groupIsActor: boolean, text: string): readonly (readonly [Topic, number])[] {
  // "Has stepped up its attacks", "carries out frequent raids on the herdsmen": how it fights, and not where or by whose help.
  if (groupIsActor && wagesAttacks(reading, text)) return [['incident', 4]];
  const at = mainPredicate(reading);
  const verb = at === null ? undefined : reading.tokens[at];
  if (at === null || verb === undefined) return [];
  // "Has fought the Hill Front since 2020": a state of things, and no fight of a day.
  if (FIGHTS.test(verb.norm) && fightsAGroup(reading, verb)) return [['relations', 4]];
  if (LEGAL.test(verb.norm) && !groupIsActor) return [['countermeasures', 4]];
  const rest = reading.text.slice(verb.end);
  if (verb.tag === 'be' && IS_WORK_OF.test(rest)) return [['incident', 4]];
  if (verb.tag === 'be' && EXISTENCE.test(reading.text.slice(reading.holder?.content.start ?? 0, verb.start))) return [['area', 4]];
  if (HAS.test(verb.norm) && HAS_TIES.test(rest)) return [['relations', 4]];
  const isOfAct = reading.tokens.slice(at + 1, at + 1 + NEAR_WORDS).some(({ norm }) => ACT_NOUNS.has(norm));
  const isOfAGroup = reading.people.some(({ end }) => end <= verb.start) || THE_GROUP.test(rest);
  if (LEADS.test(verb.norm) && !isOfAct && isOfAGroup) return [['leadership', 4]];
  return [];
}

/** "Increased attacks worry the council" has the word for an adjective. */
function wagesAttacks({ tokens }: Reading, text: string): boolean {
  const found = WAGES.exec(text);
  if (found === null) return false;
  const at = tokens.findIndex(({ start }) => start === found.index);
  return at >= 0 && (!isAttributive(tokens, at) || tokens[at - 1]?.norm === 'to');
}

function fightsAGroup({ names, times }: Reading, verb: Token): boolean {
  const isOfADay = times.some(
    ({ weak, span, boundary }) => !weak && boundary !== 'since' && (span.precision === 'day' || span.precision === 'month'),
  );
  return !isOfADay && names.some(({ kind, start }) => kind === 'group' && start >= verb.end && start - verb.end <= MAX_CHARS_TO_OBJECT);
}

/** Whether the main clause tells what armed men do, or such a verb stands right before a group: "hit the Hill Front hard". */
export function tellsAct(reading: Reading): boolean {
  const { tokens, names } = reading;
  const main = mainPredicate(reading);
  const isAct = ({ tag, base }: Token): boolean => tag === 'verb' && base !== null && ACT_KINDS.has(base);
  return tokens.some(
    (token, at) =>
      isAct(token) &&
      (at === main || names.some(({ kind, start }) => kind === 'group' && start > token.end && start - token.end <= MAX_CHARS_TO_STRUCK)),
  );
}
// " the "
const MAX_CHARS_TO_STRUCK = 5;

/** Whether a sentence without a cue tells what was done on a day: an event, and not the state of things. */
export function tellsEvent(reading: Reading): boolean {
  const at = mainPredicate(reading);
  const verb = at === null ? undefined : reading.tokens[at];
  if (verb?.tag !== 'verb' || verb.ambiguous || SPEECH_VERBS.has(verb.norm) || NO_EVENT.test(verb.norm)) return false;
  return reading.times.some(({ weak, span, tense }) => !weak && !isAhead(tense) && span.precision === 'day');
}

/** The verb of the main clause, of what is said where somebody says it; null where none shows. */
function mainPredicate({ tokens, holder }: Reading): number | null {
  const from = holder?.content.start ?? 0;
  const to = holder?.content.end ?? Number.POSITIVE_INFINITY;
  let isAside = false;
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at];
    if (token === undefined || token.start < from || token.end > to) continue;
    if (isAside && /,/.test(token.before)) isAside = false;
    if (isHardMark(token.before)) isAside = false;
    // "It said that its men …": what is said is the main thing there.
    if (OPENERS.has(token.norm) && at > 0 && token.norm !== 'that') isAside = true;
    if (isAside || !isVerbal(token) || isAttributive(tokens, at)) continue;
    return mainVerb(tokens, at);
  }
  return null;
}

const isVerbal = ({ tag, ambiguous, before }: Token): boolean => before !== '-' && (tag === 'be' || tag === 'aux' || (tag === 'verb' && !ambiguous));
