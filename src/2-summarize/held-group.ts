import type { Focus } from './focus.ts';
import type { Reading } from './reading.ts';
import { isSpeech } from './spoken.ts';

/** What only an armed group has. */
const ARMED_OWN =
  /\b(?:fighters|militants|guerrillas|combatants|insurgents|insurgency|(?:fighting )?strength|ranks|armed wing|fronts|military (?:commander|chief|leader|wing)|founder)\b/i;
/** "Its founder", "It had some 1,500 fighters": it is told what is its own. */
const OWNS = /^its\b|^it\s(?:now\s|then\s)?(?:has|had|numbers|numbered|fields|commands)\b/i;
/** What any body has, so that another one told of may be meant. */
const LED = /^its\s(?:\p{L}+\s(?:and\s)?){0,2}(?:leader|leadership|commanders?|chief|head)\b/iu;
/** "Most of its weapons were captured from the police". */
const OWN_ARMS =
  /^["“'‘]*(?:(?:most|many|some|half|few) of )?its (?:[\p{L}-]+\s)?(?:weapons|arms|rifles|guns|bombs|ammunition|fighters|men|guerrillas|leaders|commanders|recruits|camps)\b/iu;
/** Another body, which "it" may mean as well. */
const BODY =
  /\b(?:government|ministry|party|army|police|council|court|church|union|company|commission|mission|country|congress|administration|agency|embassy|parliament|state|bank|newspaper|organi[sz]ation|movement|front|faction|brigade|panel|institute)\b/i;
/** "In August it announced that it had joined the Hill Front. Its strength …": still whoever announced it. */
const OPEN_SUBJECT = /^["“'‘]*(?:(?:in|on|by|at|since|from|after|before|during|between|until)\s[^,.;]{1,30},?\s)?(?:it|they|its|their)\b/i;

export const isOpenLed = ({ subject, last }: Focus): boolean => subject === null && last !== null && OPEN_SUBJECT.test(last.text);

/** Whom "it" or "its" means where the last sentence was about somebody or something else: what is said fits an armed group alone. */
export function groupMeant(reading: Reading, focus: Focus): string | null {
  if (focus.last === null || isSpeech(focus.last)) return null;
  if (isOfHeading(focus, focus.last, reading.text)) return focus.headed;
  if (focus.held !== null && focus.subject === null) return OF_A_GROUP.test(reading.text) || OWN_ARMS.test(reading.text) ? focus.held : null;
  if (focus.held !== null && focus.subject?.kind === 'person') return ARMED_OWN.test(reading.text) || LED.test(reading.text) ? focus.held : null;
  if (focus.subject?.kind === 'person') return sizedAlone(focus.last, reading.text);
  if (focus.subject !== null || focus.only === null || !OWNS.test(reading.text) || isOpenLed(focus)) return null;
  const names = focus.last.names.filter(({ kind }) => kind === 'group' || kind === 'region');
  if (names.some(({ id, kind }) => kind === 'region' || id !== focus.only)) return null;
  if (LED.test(reading.text)) return BODY.test(withoutNames(focus.last)) ? null : focus.only;
  return ARMED_OWN.test(reading.text.slice(0, 50)) ? focus.only : null;
}

/** "He let the Orland army out of its barracks. It now has 78,000 men": the one body that the sentence about him told of. */
function sizedAlone(last: Reading, text: string): string | null {
  const told = new Set(last.names.flatMap(({ kind, id }) => (kind === 'group' ? [id] : [])));
  const [only, another] = told;
  const isAlone = only !== undefined && another === undefined && !BODY.test(withoutNames(last));
  return isAlone && HAS_MEN.test(text) && !last.names.some(({ kind }) => kind === 'region') ? only : null;
}
const HAS_MEN =
  /^["“'‘]*it\s(?:now\s|then\s|today\s)?(?:has|had|numbers|numbered|fields|fielded)\s(?:(?:about|around|some|perhaps|nearly|almost|more than|over|at least|only|fewer than|up to)\s)?\d[\d,.]*\s(?:\p{L}+\s)?(?:men|soldiers|troops|fighters|guerrillas|militants|combatants)\b/iu;

/** Under a heading that is a group's name, where the last sentence told of that group alone, or of no body that "it" could be and this one of what a group does. */
function isOfHeading({ subject, only, headed }: Focus, last: Reading, text: string): boolean {
  if (headed === null || (subject !== null && subject.kind !== 'person')) return false;
  const isBare = !last.names.some(({ kind, id, isSubject }) => (kind === 'group' && id !== headed) || (kind === 'region' && isSubject));
  if (!isBare) return false;
  if (subject === null && only === headed) return true;
  // A person is no "it", but the farm he bought is one, and so are a drought and the bomb that went off in a town: what only a group does tells.
  return !BODY.test(withoutNames(last)) && OF_A_GROUP.test(text);
}

/** "It split in 1973", "it has levied a tax": no thing and no place does so. */
const OF_A_GROUP =
  /^[^.;]{0,60}?\bit\s(?:(?:has|had|then|later|also|first|soon|long|now)\s){0,2}(?:recruit|split|join|merg|declar|announc|pledg|fought|fight|kidnapp|abduct|attack|claim|sign|demobili[sz]|disarm|renam|adopt|reject|levi|extort|renounc|negotiat|ambush|rob|tax|came close to (?:destruction|collapse|defeat|extinction|its end)|laid down|gave up its|changed its name|was allied|is allied)\p{L}*/iu;

export const withoutNames = ({ text, names }: Reading): string =>
  names.reduceRight((left, { start, end }) => left.slice(0, start) + left.slice(end), text);
