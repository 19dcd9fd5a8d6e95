import type { Topic } from '../model/statement.ts';
import { lengthInDays } from '../text/calendar.ts';
import { cue } from '../text/cues.ts';
import { isCompared } from './asides.ts';
import { breaksIntoAPrison, isOfAPrison } from './custody.ts';
import { ACT_KINDS, ACT_NOUNS, STRONG_ACTS } from './lexicon/acts.ts';
import type { Modality } from './modality.ts';
import { topicsOfPhrases } from './phrase-topics.ts';
import { type Doer, tellsAct, tellsEvent, topicsOfPredicate } from './predicate-topics.ts';
import type { Reading } from './reading.ts';
import { CUES } from './topic-cues.ts';

/** How violence goes on over time. */
export const TREND = cue(
  /\b(?:spike|surge|uptick|wave|spate|series|increase|rise|drop|decline|frequency|escalation)s?\b.{0,24}\b(?:attacks|violence|bombings|killings|assassinations|kidnappings|fighting|clashes|incidents)\b/i,
);
const LEADER_LOST = cue(
  /\bhead of [^;.]{2,100}\b(?:killed|assassinated|captured|arrested)\b|\b(?:leader|chief|commander|emir|caliph|successor|founder|deputy|figure)s?\b.{0,80}\b(?:killed|assassinated|executed|captured|arrested|died|death)\b|\b(?:killed|assassinated|executed|captured|arrested|death of)\b.{0,80}\b(?:leader|chief|commander|emir|caliph|successor|founder|deputy)s?\b|\b(?:replacement|successor) was (?:killed|captured)/i,
);

/** "The wife of its leader Odell was killed", "arrested Commander Odell's brother": he was not. */
const KIN =
  '(?:wife|wives|widow|sons?|daughters?|child(?:ren)?|brothers?|sisters?|father|mother|parents|cousins?|nephews?|driver|bodyguards?|aides?|relatives?|family)';
const LEADER = '(?:leader|chief|commander|emir|caliph|founder|deputy)';
const OF_HIS_KIN = new RegExp(`\\b${KIN} of [^,;.]{0,60}\\b${LEADER}\\b|\\b${LEADER}\\b[^,;.]{0,40}['’]s ${KIN}\\b`, 'i');

/** Words of a toll or an assault, which make a past sentence an incident. */
function actScore(reading: Reading, text: string): number {
  let score = 0;
  reading.tokens.forEach(({ base, norm, tag, ambiguous, start }, at) => {
    // "Only a shell was left": behind an article the word is a noun, and here none of violence.
    const isNoun = (norm === base || norm === `${base}s`) && reading.tokens[at - 1]?.tag === 'determiner' && !ACT_NOUNS.has(norm);
    const isStrong = base !== null && STRONG_ACTS.has(base) && (tag === 'verb' || tag === 'ing') && !isNoun;
    const isOther = base !== null && ACT_KINDS.has(base) && tag === 'verb' && !ambiguous;
    const worth = isStrong ? 2 : isOther ? 0.5 : ACT_NOUNS.has(norm) ? 1 : 0;
    // "Compared the raid to the siege" tells neither, nor does what stands in parentheses or in a name.
    if (worth > 0 && !isCompared(reading.tokens, at) && text.charAt(start) !== ' ') score += worth;
  });
  if (reading.quantities.some((quantity) => quantity.effect === 'killed' || quantity.effect === 'wounded' || quantity.effect === 'abducted'))
    score += 2;
  return score;
}

const blank = (part: string): string => ' '.repeat(part.length);

/** The text, as long as it is, without what says nothing of its topic: what a group is called, who speaks ("Commander X"), a remark in parentheses. */
function toldText({ text, names, holder, people }: Reading): string {
  const speaks = holder !== null && people.some(({ start, end }) => start >= holder.clause.start && end <= holder.clause.end);
  let left = text;
  for (const { kind, start, end } of names) if (kind === 'group') left = blankedAt(left, start, end);
  if (holder !== null && speaks) left = blankedAt(left, holder.clause.start, holder.clause.end);
  if (left.includes('(')) left = left.replace(/\([^()]{12,}\)/g, blank);
  return [FORESEEN, USED_FOR, SINCE, YEARS_ON, AFTER_A_LOSS, LED_BY].reduce((told, part) => part.replace(told, blank), left);
}

const blankedAt = (text: string, start: number, end: number): string => text.slice(0, start) + ' '.repeat(end - start) + text.slice(end);

/** "Troops, led by the police, stormed the fort": who was at their head, and nobody's leader. */
const LED_BY = cue(/,\s(?:led|headed|commanded) by [^,;.]{2,80},(?=\s\p{Ll})/giu);

/** "Struck the roads that are used to smuggle weapons": what a target is good for. */
const USED_FOR = cue(/\b(?:that|which)\s(?:is|are|was|were)\sused\s(?:to|for|by)\s[^,.;]*/giu);

/** "It fell apart after the death of its leader Odell": by it a time is told, and no news of who leads. */
const AFTER_A_LOSS = cue(
  /\b(?:after|since|before|until|following) (?:the|its|their) (?:\p{L}+ )?(?:death|killing|assassination|arrest|capture|loss) of (?:[^\s,;.:]+ ?){1,8}(?=[,;.:”"]|$|\b(?:and|in|on|by)\b)/gu,
);

/** "A few months after it was founded, …", "Twenty years on from the raids, …": when, and nothing of what is told. */
const YEARS_ON = cue(
  /^["“'‘]*(?:(?:In|On|By) (?:\p{L}+ )?\d{4}, )?(?:(?:Almost|About|Nearly|Some|Just|Only|More than|A|Few|Several|One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|Eleven|Twelve|Fifteen|Twenty|Thirty|Forty|Fifty|\d+)\s){1,4}(?:months?|years?) (?:on from|after) [^,;:]{8,160},/iu,
);

/** "When it came under pressure, …", "Even though troops stand there, …": what is told is told behind it. Where something was founded that is the news. */
const OPENED = cue(
  /^["“'‘]*(?:When(?![^,;]{1,80}\b(?:formation|establishment|founding|creation)\b)|Although|Though|Even though|Even as|While|Since|After)\s[^,;:]{8,160},/i,
);

/** "No event since the ceasefire", "before the war": when, and nothing of what is told. */
const SINCE = cue(
  /\b(?:since|before|until)\s(?:the|a|its|their)\s(?:\d{4}\s)?(?:\p{L}+\s)?(?:cease-?fire|truce|accord|war|deal|talks|dialogue|negotiations|coup|uprising|revolution|elections?|intervention|offensive)\b(?!\s(?:was|is|had|collapsed|broke|ended|began))/giu,
);

/** "In anticipation of an offensive, …": an opening that tells what is only awaited. */
const FORESEEN = cue(
  /^["“'‘]*(?:In (?:anticipation|expectation|preparation|case) (?:of|for)|Ahead of|For fear of|Fearing|Bracing for)\s[^,;:]{3,90},/,
);

/** "⟨town⟩ is located some 20 km from the border": where a place lies, and who holds it is another thing. */
const LIES = cue(
  /\b(?:is|are|lies?|lay)\s(?:(?:located|situated|just|only|some|around|about|roughly|less than|more than)\s){0,3}\d[\d.,]*\s?(?:kms?|kilomet(?:er|re)s?|miles?)\b/i,
);

/** "46 members were killed", "40 were captured": a toll, and no strength. */
const TAKEN: ReadonlySet<string> = new Set(['killed', 'wounded', 'captured', 'abducted']);

/** What is taken in or paid out. */
const INCOME = cue(
  /\b(?:rais(?:e|es|ed|ing)|earn\w*|collect(?:s|ed|ing)?|receiv(?:e|es|ed|ing)|lev(?:y|ies|ied)|bring(?:s|ing)? in|brought in|pa(?:y|ys|id|ying)|income|worth|a year from|budget)\b/i,
);

/** "Took in $3 million", "charges $20 for each lorry", "have given it $2 million": of money beside a group. */
const CHANGES_HANDS = cue(/\b(?:t(?:ake|akes|ook) in|takes?|took|charge[sd]?|given|gave|gives?|hand(?:s|ed)? over|sells?|sold|spen(?:t|ds?))\b/i);
const isOfAGroup = ({ names }: Reading): boolean => names.some(({ kind }) => kind === 'group');

const DOERS_COUNTED = cue(
  /^(?:[“"']?(?:some|about|around|at least|more than|over|nearly|almost|up to|an estimated|roughly|dozens of|scores of|hundreds of)\s)*(?:[\d,]+\s|\p{L}+\s(?=armed|masked|heavily))?(?:(?:heavily|armed|masked|suspected|rebel|young|unidentified)\s){0,3}(?:men|fighters|gunmen|guerrillas|rebels|militants|insurgents|attackers)\b(?! (?:strong|are active))/iu,
);

const TAKES = new Set(['seize', 'capture', 'overrun', 'retake', 'recapture', 'occupy']);
// "captured the strategic town of X"
const MAX_TO_PLACE = 5;
// "last week", "in June 2015"
const MAX_EVENT_DAYS = 31;
const LEAVES = new Set(['lose', 'abandon', 'evacuate', 'withdraw', 'retreat', 'return']);

/** "Lost ⟨place⟩ after six years", "withdrew from ⟨place⟩ in 2011": where somebody is no longer, or is again. */
const leavesAPlace = ({ tokens, names }: Reading): boolean =>
  tokens.some(
    (token, at) =>
      token.tag === 'verb' &&
      LEAVES.has(token.base ?? '') &&
      names.some(({ kind, first }) => kind === 'region' && first > at && first - at <= MAX_TO_PLACE),
  );

/** "Captured ⟨place⟩ on 3 May": an event of a day, and not only the state of an area. */
function takesAPlace({ tokens, names, times }: Reading, text: string): boolean {
  if (!times.some(({ weak, span, start }) => !weak && lengthInDays(span) <= MAX_EVENT_DAYS && text.charAt(start) !== ' ')) return false;
  return tokens.some(
    (token, at) =>
      token.tag === 'verb' &&
      TAKES.has(token.base ?? '') &&
      names.some(({ kind, first }) => kind === 'region' && first > at && first - at <= MAX_TO_PLACE),
  );
}

const CARED_FOR = cue(
  /\b(?:displaced|refugees?|humanitarian|aid|people in need|fled|famine|hunger|orphans|returned|shelter|evacuated|starv\p{L}+|malnutrition|cholera|measles|epidemic)\b/iu,
);
/** "Counted 92 bodies", "spoke of 272 dead" */
const BODIES = cue(/\b\d[\d,.]*\s(?:\p{L}+\s)?(?:bodies|corpses|dead|casualties)\b/iu);

/** What a sentence without any cue has for being on the state of things. */
const NO_CUE = 0.5;

type Scored = { readonly topic: Topic; readonly score: number };

/** The topic a sentence belongs to, by its cues, its figures and its modality; and by how much. */
export function topicOf(reading: Reading, modality: Modality, groupIsTarget: boolean, doer: Doer): Scored {
  const text = toldText(reading);
  const main = OPENED.replace(text, blank);
  const found = topicIn(main, text, reading, modality, groupIsTarget, doer);
  // The clause that opens the sentence tells of what it is where the one behind it has no word of that.
  return found.score > NO_CUE || main === text ? found : topicIn(text, text, reading, modality, groupIsTarget, doer);
}

/** What stands in asides tells who is meant, and half of what is told. */
const IN_ASIDE = 0.5;

const ASIDES = /\b(?:that|who|which)\b[^,;]{1,80},|, (?:the|an?)\s[^,;]{1,80}(?=,)/g;

/** The text without what stands behind a name, apart by a comma, and tells who or what it is; and without what only gives a reason. */
function withoutApposed(text: string, { names, people }: Reading): string {
  const ends = new Set([...names, ...people].map(({ end }) => end));
  return text
    .replace(APPOSED, (part: string, at: number) => (ends.has(at) && !OPENING_PHRASE.test(text.slice(0, at)) ? blank(part) : part))
    .replace(BECAUSE, blank);
}
/** "In Mera, the group …", "According to Odell, the army …": behind the name the sentence begins. */
const OPENING_PHRASE =
  /^["“'‘]*(?:in|on|at|by|near|from|to|for|with|without|under|over|around|outside|inside|across|like|unlike|despite|as|according|besides|alongside|after|before|since|until|during)\b[^,]*$/i;
const APPOSED = /, (?:the|an?|another|one of|who|which)\s[^,;]{1,120}(?=,)|, (?:the|an?|another|one of)\s[^,;]{1,120}(?=[.”"]{0,2}$)/gi;
/** "…, because smugglers had done it": why, and half of what is told. */
const BECAUSE = /,? because\s(?!of\b)[^;]{1,240}$/i;

function topicIn(text: string, whole: string, reading: Reading, modality: Modality, groupIsTarget: boolean, doer: Doer): Scored {
  const scores = new Map<Topic, number>();
  const add = (topic: Topic, score: number) => scores.set(topic, (scores.get(topic) ?? 0) + score);
  const firstCue = new Map<Topic, number>();
  // "A faction that rejected the truce, X, split from …": what only tells who is meant is not what is told.
  let told: { readonly text: string; readonly proper: string } | null = null;
  for (const [topic, worth, words] of CUES) {
    if (!words.test(text)) continue;
    told ??= { text: text.replace(ASIDES, blank), proper: withoutApposed(text, reading) };
    const at = words.search(told.text);
    add(topic, words.test(told.proper) ? worth : worth * IN_ASIDE);
    if (at >= 0) firstCue.set(topic, Math.min(at, firstCue.get(topic) ?? at));
  }
  for (const [topic, worth] of topicsOfPredicate(reading, doer === 'group', text)) add(topic, worth);
  for (const [topic, worth] of topicsOfPhrases(text, doer)) add(topic, worth);
  const acts = Math.min(5, actScore(reading, whole));
  const dated = reading.times.some((time) => time.span.precision === 'day' || time.span.precision === 'month' || time.span.precision === 'year');
  if (acts >= 1) add(groupIsTarget ? 'countermeasures' : 'incident', acts + (dated ? 1 : -0.5));
  // The end of a leader is news of the leadership before it is an incident.
  if (LEADER_LOST.test(text) && !OF_HIS_KIN.test(text) && reading.people.length > 0) add('leadership', 5);
  if (TREND.test(reading.text)) add('incident', 2);
  if (reading.quantities.some(({ unit }) => unit === 'money') && (INCOME.test(text) || (isOfAGroup(reading) && CHANGES_HANDS.test(text))))
    add('finance', 4);
  // "Some 100 armed men stopped a convoy and shot nine": how many did it, and no group's size.
  if (acts >= 1 && DOERS_COUNTED.test(text)) add('strength', -3);
  if (LIES.test(text) && !reading.names.some(({ kind }) => kind === 'group')) add('status', 5);
  if (takesAPlace(reading, text)) add('incident', 3);
  else if (reading.names.some(({ kind }) => kind === 'group') && leavesAPlace(reading)) add('area', 4);
  // Who is struck is no news of the people of a place, unless they are cared for or driven out.
  if (acts >= 2 && !CARED_FOR.test(text)) add('humanitarian', -2);
  if (BODIES.test(text)) add('incident', 4);
  if (doer === 'group' && reading.quantities.some(({ effect }) => effect === 'released')) add('incident', 3);
  if (modality.kind === 'forecast') add('outlook', 2.5);
  else add('outlook', -1.5);
  if (reading.quantities.some((quantity) => quantity.effect !== null && TAKEN.has(quantity.effect))) add('strength', -3);
  const isKept = reading.quantities.some(({ unit, at }) => unit === 'count' && isOfAPrison(reading.text.slice(0, at.start)));
  if (isKept) add('strength', -3);
  // "Stormed a jail that held 200": what was attacked.
  if (breaksIntoAPrison(text) && !groupIsTarget) add('incident', 5);
  else if (isKept || reading.quantities.some((quantity) => quantity.effect === 'held')) add('countermeasures', 3);
  if (reading.quantities.some((quantity) => quantity.effect === 'displaced')) add('humanitarian', 3);
  let best: { topic: Topic; score: number } = { topic: 'status', score: NO_CUE };
  const place = (topic: Topic): number => firstCue.get(topic) ?? Number.POSITIVE_INFINITY;
  // Of two topics with like cues the one spoken of first is the sentence's; the other is what it touches on the way.
  for (const [topic, score] of scores)
    if (score > best.score || (score === best.score && score > NO_CUE && place(topic) < place(best.topic))) best = { topic, score };
  // Without any cue it is on the state of things, unless it tells what a group did on a day, or where one of its people went.
  if (best.score > NO_CUE) return best;
  if (doer === 'group' && tellsEvent(reading)) return { topic: 'incident', score: best.score };
  // "The Westlanders hit the Hill Front hard": what others did to it, in whatever words.
  if (groupIsTarget && tellsAct(reading)) return { topic: 'countermeasures', score: best.score };
  return doer === 'member' ? { topic: 'leadership', score: best.score } : best;
}
