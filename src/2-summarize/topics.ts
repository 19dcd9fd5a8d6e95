import type { Topic } from '../model/statement.ts';
import { type Cue, cue } from '../text/cues.ts';
import { isCompared } from './asides.ts';
import { ACT_KINDS, ACT_NOUNS, STRONG_ACTS } from './lexicon/acts.ts';
import type { Modality } from './modality.ts';
import type { Reading } from './reading.ts';

/** Cue words of each topic, with what one hit is worth. General reporting English; each pattern is a flat alternation. */
const CUES: readonly (readonly [Topic, number, Cue])[] = [
  [
    'origins',
    3,
    cue(
      /\b(?:was|were|been)\s+(?:formed|founded|established|created|set up)\b|\bformation of\b|\bfounding of\b|\b(?:evolved|emerged|grew|splintered) (?:out of|from)\b|\bits origins?\b|\broots\b|\bpredecessor\b|\bmerged\b|\brenamed\b|\bcall(?:s|ed|ing)? itself\b|\bchanged its name\b|\balso known as\b|\brebranded\b|\bdeclared the establishment\b|\bannounced the (?:formation|establishment|creation)\b/i,
    ),
  ],
  ['origins', 3, cue(/\b(?:began|started) (?:life |out )?as (?:an?|the)\b/i)],
  ['origins', 2, cue(/\b(?:formed|founded|established|forged|became)\b|\bto establish an?\b|\bwas born\b/i)],
  [
    'leadership',
    3,
    cue(
      /\b(?:its|new|newest|former|current|then|top|supreme|undisputed|overall|group['’]s|senior|global|spiritual) (?:leader|chief|emir|caliph|head|commander|spokesman|deputy|figure)s?\b|\bsuccessor\b|\breplacement\b|\bcaliph\b|\b(?:its|whose|['’]s) leadership\b|\bsucceeded\b|\bappointed\b|\bled by\b|\bunder the leadership\b/i,
    ),
  ],
  ['aims', 3, cue(/\bdemand(?:ed|s) (?!for\b)/i)],
  ['aims', 1, cue(/\b(?:caliphate|demands?|doctrinal)\b/i)],
  [
    'leadership',
    1,
    cue(
      /\b(?:leadership|leader|chief|emir|commander|deputy|spokesman|founder|(?:leaders|commanders)(?!,? (?:deny|denied|say|said|claim|claimed|reject|rejected|insist|insisted)\b))\b/i,
    ),
  ],
  [
    'leadership',
    3,
    cue(
      /\b(?:is|was|been|became|remains?|made|elected)\s(?:(?:its|the|their)\s)?(?:chair(?:man|woman)|general secretary|secretary[- ]general|chief of staff|commander[- ]in[- ]chief)\b|\bthe (?:leadership|chairmanship) (?:passed|fell|went) to\b/i,
    ),
  ],
  ['leadership', 2, cue(/\b(?:commands|commanded|heads|headed) the \p{Lu}/u)],
  [
    'strength',
    3,
    cue(
      /\b\d[\d,.]*(?: (?:to|and|or) \d[\d,.]*)? (?:active |armed |foreign |local |hardcore |full-time )?(?:fighters|members|militants|combatants|men|troops|soldiers|guerrillas|recruits|personnel)\b/i,
    ),
  ],
  [
    'strength',
    2,
    cue(
      /\b(?:training (?:cent(?:er|re)s?|camps?)|recruit(?:s|ed|ing|ment)?|elite units|weapons|arsenal|rockets?|drones?|in its ranks|ranks|manpower|stockpiles?|capabilities)\b/i,
    ),
  ],
  [
    'area',
    3,
    cue(
      /\b(?:seized|captured|took|taken|gained|lost|extended|consolidat\w+|expanded|holds?|held|governs?|governed) (?:\w+ ){0,4}(?:control|territory|territories|towns|villages|areas|province|ground|most of)\b|\bcontrol(?:s|led|ling)?\b|\bstronghold\b|\bbastions?\b|\bsafe haven\b|\bterritor(?:y|ies|ial|ially)\b|\badministrative\b|\bgovernment\b.{0,40}\bcivil\b|\bcivil government\b|\bgovernance\b/i,
    ),
  ],
  [
    'area',
    2,
    cue(
      /\b(?:active in|operates? in|operating in|based in|located (?:in|around)|presence|settled|moved into|relocated|expanded (?:to|into|its)|refuge|hideouts?|deployed|sway|influence|involvement|hold out|remote|countryside|entrenched)\b/i,
    ),
  ],
  [
    'aims',
    3,
    cue(
      /\b(?:seeks? to|sought to|aims? to|goals?|objectives?|ideolog\w+|doctrine|sharia|shariah|wants? to|want to|intends? to|ambitions?|vision|no interest in|topple|overthrow|global jihad|nationalist|transnational|Islamic rule|Marxist|independence|autonomy)\b/i,
    ),
  ],
  [
    'relations',
    3,
    cue(
      /\b(?:alliances?|all(?:y|ies)|rivals?|rivalry|affiliates?|ties|links|allegiance|pledged|split|rift|breakup|broke with|cooperat\w+|proxies|proxy|backers?|relations|relationship|integrated|joined|refused to join|opposed to|loyal to|distanc\w+|sponsors?)\b|(?<![-‑])\b(?:allied|affiliated|linked|backed|aligned)\b/i,
    ),
  ],
  [
    'tactics',
    3,
    cue(
      /\b(?:tactics?|strategy|strategies|ambush(?:es|ing)?|mines|IEDs?|hit[- ]and[- ]run|suicide|propaganda|videos?|guerrilla warfare|modus|war of attrition|repressive|sleeper cells?|motorcycles|pickup|car bombs?|extortion|infiltrat\w+|hounding)\b/i,
    ),
  ],
  [
    'relations',
    3.5,
    cue(
      /\baccus\w+ [^,;]{2,60} of (?:supporting|backing|arming|funding|aiding|sheltering|harbou?ring|collaborating|cooperating|working with|training|supplying|sending (?:troops|weapons|arms|soldiers))\b|\b(?:gave|giving|provid\w+|suppl(?:y|ied|ies|ying)) [^,;]{2,40}\b(?:weapons|arms|support|training|ammunition)\b|\bnon-aggression\b/i,
    ),
  ],
  ['tactics', 1, cue(/\b(?:insurgency|operational|cells)\b/i)],
  [
    'finance',
    4,
    cue(
      /\b(?:financ\w+|fund(?:s|ed|ing)|money|smuggl\w+|ransoms?|tax(?:es|ation)?|debts?|revenues?|income|oil sales|donations?|trafficking|profits?|extort\w+)\b/i,
    ),
  ],
  [
    'countermeasures',
    3,
    cue(
      /\b(?:sanction\w*|designat\w+|blacklist\w*|coalition|cease-?fires?|truce|accord|deal|counter-?terror\w*|crackdown|raids?|air ?strikes?|drone strikes?|offensive against|campaign against|liberated|drove out|defeat(?:ed)?|detention|prisons?|arrested|charged|detained|held in|targeted (?:attacks|bombings|campaign)|deployed|peace talks?|negotiations?|intervention|intervened|pressure|opponents)\b/i,
    ),
  ],
  [
    'countermeasures',
    4,
    cue(
      /\b(?:travel ban|asset freeze|arms embargo|arrest warrant|warrant for|under warrant|indicted|extradit\w+|kingpins?|suspended (?:\p{L}+ )?(?:aid|assistance)|terrorist organi[sz]ations?|lists? of terror\w*|(?:seized|confiscated) [\d.,]+ (?:tons?|tonnes|kilos?|kilograms|kg)|demobili[sz]\w+|laid down (?:its|their) (?:arms|weapons)|end to (?:its|the|their) (?:[\p{L}\d-]+ )?insurgency)\b/iu,
    ),
  ],
  ['countermeasures', 2, cue(/\bunder (?:[\w-]+ ){0,3}(?:pressure|attack|fire|siege|bombardment|blockade)\b/i)],
  [
    'humanitarian',
    3,
    cue(
      /\b(?:displaced|refugees?|civilians?|humanitarian|aid|people in need|inhabitants|population|residents|minorities|fled their homes|hospitals|famine|hunger|war crimes|abuses|orphans|refugee camps?|displacement camps?|peasants|villagers|tribes?|victims)\b/i,
    ),
  ],
  [
    'outlook',
    2,
    cue(
      /\b(?:will|would|could|may|might|likely to|expected to|imminent|risk|threat|threaten\w*|fears?|warn(?:s|ed|ing)?|possibility|future|resurgence|comeback|revival|prospects?|if this happens|too early)\b/i,
    ),
  ],
  // Who did it, where the act itself stands in the sentence before.
  [
    'incident',
    2.5,
    cue(
      /\bblam(?:e|es|ed)\b(?! for)|\bden(?:y|ies|ied) (?:responsibility|involvement|the (?:charges?|accusations?|allegations?))\b|\bclaimed responsibility\b|\bcalled the (?:charge|accusation|allegation|claim)\b/i,
    ),
  ],
  [
    'status',
    2,
    cue(/\b(?:dominant|most powerful|largest|resurgence|remains?|now|currently|today|in recent months|recent years|still|emerged as|active in)\b/i),
  ],
];

/** How violence goes on over time. */
export const TREND = cue(
  /\b(?:spike|surge|uptick|wave|spate|series|increase|rise|drop|decline|frequency|escalation)s?\b.{0,24}\b(?:attacks|violence|bombings|killings|assassinations|kidnappings|fighting|clashes|incidents)\b/i,
);
const LEADER_LOST = cue(
  /\b(?:leader|chief|commander|emir|caliph|successor|founder|deputy|figure)s?\b.{0,80}\b(?:killed|assassinated|executed|captured|arrested|died|death)\b|\b(?:killed|assassinated|executed|captured|arrested|death of)\b.{0,80}\b(?:leader|chief|commander|emir|caliph|successor|founder|deputy)s?\b|\b(?:replacement|successor) was (?:killed|captured)/i,
);

/** Words of a toll or an assault, which make a past sentence an incident. */
function actScore(reading: Reading, text: string): number {
  let score = 0;
  reading.tokens.forEach(({ base, norm, tag, ambiguous, start }, at) => {
    const isStrong = base !== null && STRONG_ACTS.has(base) && (tag === 'verb' || tag === 'ing');
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
  const speaks = holder === null ? [] : people.filter(({ start, end }) => start >= holder.clause.start && end <= holder.clause.end);
  return [...names.filter(({ kind }) => kind === 'group'), ...(holder !== null && speaks.length > 0 ? [holder.clause] : [])]
    .reduce((left, { start, end }) => left.slice(0, start) + blank(left.slice(start, end)) + left.slice(end), text)
    .replace(/\([^()]{12,}\)/g, blank);
}

/** "46 members were killed", "40 were captured": a toll, and no strength. */
const TAKEN: ReadonlySet<string> = new Set(['killed', 'wounded', 'captured', 'abducted']);

/** What is taken in or paid out. */
const INCOME =
  /\b(?:rais(?:e|es|ed|ing)|earn\w*|collect(?:s|ed|ing)?|receiv(?:e|es|ed|ing)|lev(?:y|ies|ied)|bring(?:s|ing)? in|brought in|pa(?:y|ys|id|ying)|income|worth|a year from|budget)\b/i;

const DOERS_COUNTED =
  /^(?:[“"']?(?:some|about|around|at least|more than|over|nearly|almost|up to|an estimated|roughly|dozens of|scores of|hundreds of)\s)*(?:[\d,]+\s|\p{L}+\s(?=armed|masked|heavily))?(?:(?:heavily|armed|masked|suspected|rebel|young|unidentified)\s){0,3}(?:men|fighters|gunmen|guerrillas|rebels|militants|insurgents|attackers)\b(?! (?:strong|are active))/iu;

const TAKES = new Set(['seize', 'capture', 'overrun', 'retake', 'recapture', 'occupy']);
// "captured the strategic town of X"
const MAX_TO_PLACE = 5;

/** "Captured ⟨place⟩ on 3 May": an event of a day, and not only the state of an area. */
function takesAPlace({ tokens, names, times }: Reading): boolean {
  if (!times.some(({ weak, span }) => !weak && span.precision === 'day')) return false;
  return tokens.some(
    (token, at) =>
      token.tag === 'verb' &&
      TAKES.has(token.base ?? '') &&
      names.some(({ kind, first }) => kind === 'region' && first > at && first - at <= MAX_TO_PLACE),
  );
}

/** What a sentence without any cue has for being on the state of things. */
const NO_CUE = 0.5;

/** The topic a sentence belongs to, by its cues, its figures and its modality; and by how much. */
export function topicOf(reading: Reading, modality: Modality, groupIsTarget: boolean): { topic: Topic; score: number } {
  const scores = new Map<Topic, number>();
  const add = (topic: Topic, score: number) => scores.set(topic, (scores.get(topic) ?? 0) + score);
  const firstCue = new Map<Topic, number>();
  // "A faction that rejected the truce, X, split from …": what only tells who is meant is not what is told.
  const text = toldText(reading);
  let told: string | null = null;
  for (const [topic, worth, words] of CUES) {
    if (!words.test(text)) continue;
    add(topic, worth);
    told ??= text.replace(/\b(?:that|who|which)\b[^,;]{1,80},|, (?:the|an?)\s[^,;]{1,80}(?=,)/g, blank);
    const at = words.search(told);
    if (at >= 0) firstCue.set(topic, Math.min(at, firstCue.get(topic) ?? at));
  }
  const acts = Math.min(5, actScore(reading, text));
  const dated = reading.times.some((time) => time.span.precision === 'day' || time.span.precision === 'month' || time.span.precision === 'year');
  if (acts >= 1) add(groupIsTarget ? 'countermeasures' : 'incident', acts + (dated ? 1 : -0.5));
  // The end of a leader is news of the leadership before it is an incident.
  if (LEADER_LOST.test(reading.text) && reading.people.length > 0) add('leadership', 5);
  if (TREND.test(reading.text)) add('incident', 2);
  if (reading.quantities.some(({ unit }) => unit === 'money') && INCOME.test(text)) add('finance', 4);
  // "Some 100 armed men stopped a convoy and shot nine": how many did it, and no group's size.
  if (acts >= 1 && DOERS_COUNTED.test(text)) add('strength', -3);
  if (takesAPlace(reading)) add('incident', 3);
  if (modality.kind === 'forecast') add('outlook', 2.5);
  else add('outlook', -1.5);
  if (reading.quantities.some((quantity) => quantity.effect !== null && TAKEN.has(quantity.effect))) add('strength', -3);
  if (reading.quantities.some((quantity) => quantity.effect === 'held')) add('countermeasures', 3);
  if (reading.quantities.some((quantity) => quantity.effect === 'displaced')) add('humanitarian', 3);
  let best: { topic: Topic; score: number } = { topic: 'status', score: NO_CUE };
  const place = (topic: Topic): number => firstCue.get(topic) ?? Number.POSITIVE_INFINITY;
  // Of two topics with like cues the one spoken of first is the sentence's; the other is what it touches on the way.
  for (const [topic, score] of scores)
    if (score > best.score || (score === best.score && score > NO_CUE && place(topic) < place(best.topic))) best = { topic, score };
  return best;
}
