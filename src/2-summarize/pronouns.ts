import type { Token } from './clause.ts';
import { EMPTY_IT, IT_IS_NO_GROUP } from './empty-it.ts';
import type { Focus } from './focus.ts';
import { forcesTold } from './forces-told.ts';
import { groupMeant, withoutNames } from './held-group.ts';
import { isOffice } from './its-office.ts';
import { isOfTheLife } from './life.ts';
import { manMeant } from './man-meant.ts';
import { isNeverMeant } from './never-meant.ts';
import { isListed, isPartOfIts, objectPronoun, PART_OF_ITS } from './open-pronouns.ts';
import { opensBehindPhrase, opensBesideAnother } from './opening-phrase.ts';
import { LISTS, OF_NO_PLACE, OUTLAWED } from './outlawed.ts';
import { personMeant, speakerGoingOn } from './person-meant.ts';
import type { Reading, Reference } from './reading.ts';
import { referenceAt } from './reference-at.ts';
import { isCalledSo, isReported } from './reported.ts';
import { isSpeech } from './spoken.ts';
import { isOfTheStruck } from './told-of-before.ts';
import { isUnsafe } from './unsafe-pronouns.ts';
import { isWhence, isWhere, placeTold } from './where-told.ts';
import { heAsked, themAsked } from './whom-asked.ts';

const SINGULAR = new Set(['it', 'its']);
const PLURAL = new Set(['they', 'their']);
const SUFFERED =
  /^\s+(?:were|was|are|have been|had been|have not been|had not been|were being)\s+(?:\p{L}+ly\s+)?(?:held|released|freed|killed|abducted|kidnapped|seen|taken|executed|shot|found|beaten|tortured|rescued|buried|identified|wounded|injured)\b/iu;
const PERSONAL = new Set(['he', 'his', 'him', 'she', 'her']);
const PRONOUNS: ReadonlySet<string> = new Set([...SINGULAR, ...PLURAL, ...PERSONAL]);

// What only a place has: "it was destroyed and its population fled" is not said of a group.
const OF_A_PLACE =
  /\bits (?:population|residents|inhabitants|villages|streets|outskirts|suburbs|countryside)\b|^[“"'‘]*it (?:has|had|is home to|was home to|counts) (?:[\p{L}-]+ ){0,2}?(?:\d[\d,.]*|\p{L}+ (?:thousand|million)) (?:inhabitants|residents|people|souls|houses)\b|^[“"'‘]*it (?:has|had) an? (?:[\p{L}-]+ )?(?:port|harbou?r|airport|railway station|market|mayor|population)\b|^[“"'‘]*it lies\b/iu;

/** Whom or what a pronoun stands for; null where it is none, or where that is not certain. */
export function pronounAt(reading: Reading, at: number, focus: Focus): Reference | null {
  const meant = toldBefore(reading, at, focus);
  return meant === null || isNeverMeant(reading, meant, focus) ? null : meant;
}

function toldBefore(reading: Reading, at: number, focus: Focus): Reference | null {
  const token = reading.tokens[at];
  if (token?.norm === 'them') {
    const them = themAsked(reading, at, focus.asked, focus.last);
    return them === null ? null : referenceAt(token, false, 'group', them, []);
  }
  if (!token || !PRONOUNS.has(token.norm)) return null;
  const possessive =
    token.norm === 'its' || token.norm === 'their' || token.norm === 'his' || (token.norm === 'her' && reading.tokens[at + 1]?.tag === 'other');
  const make = (kind: Reference['kind'], to: string, also: readonly string[]): Reference => referenceAt(token, possessive, kind, to, also);
  if (possessive && token.norm === 'its' && isAfterDeed(reading, at)) {
    const owner = focus.subject?.kind === 'group' ? focus.subject.id : focus.subject === null ? groupMeant(reading, focus) : null;
    if (owner !== null) return make('group', owner, []);
  }
  if (token.norm === 'it' && focus.subject?.kind === 'region' && isWhence(reading, at)) return make('region', focus.subject.id, []);
  const there = isWhere(reading, at) ? placeTold(focus.last) : null;
  if (there !== null) return make('region', there, []);
  // "Estimates of its size vary. An official put it at 20,000 men."
  if (isPutAt(reading, at)) {
    const sized = focus.only ?? (focus.subject?.kind === 'group' ? focus.subject.id : focus.headed);
    return sized !== null && focus.last !== null && (OF_A_SIZE.test(focus.last.text) || focus.headed === sized) ? make('group', sized, []) : null;
  }
  // "At least 135 of its men had been killed": of whom the sentence before was.
  if (
    token.norm === 'its' &&
    at <= MAX_WORDS_TO_PART + 1 &&
    isPartOfIts(reading, token.start) &&
    focus.subject?.kind === 'group' &&
    focus.subject.plural !== true
  )
    return make('group', focus.subject.id, []);
  const forces = token.norm === 'their' && at <= MAX_WORDS_TO_PART && PART_OF_ITS.test(reading.text) ? forcesTold(focus.last) : null;
  if (forces !== null) return make('people', forces, []);
  if (token.norm === 'its' && focus.headed !== null && isOffice(reading, token.start, focus)) return make('group', focus.headed, []);
  if (isOwnItem(reading, at, focus) && focus.headed !== null) return make('group', focus.headed, []);
  // "Troops stormed its bases": not their own.
  if (focus.subject?.kind === 'group' && focus.subject.plural !== true && isOfTheStruck(reading, token)) return make('group', focus.subject.id, []);
  if (isUnsafe(reading, token, focus)) return null;
  const him = manMeant(reading, at, focus);
  if (him !== null) return make('person', him, []);
  // Under the heading of a group, whoever else fights it or was joined by it, "it" is that group.
  if (isOfTheHeaded(reading, token, focus) && focus.headed !== null) return make('group', focus.headed, []);
  if (isOtherGroup(reading, token, focus) && focus.subject?.kind === 'group') return make('group', focus.subject.id, []);
  const beside =
    token.norm === 'it' && opensBesideAnother(reading, at) ? (focus.headed ?? (focus.subject?.kind === 'group' ? focus.subject.id : null)) : null;
  if (beside !== null && !reading.names.some(({ id }) => id === beside)) return make('group', beside, []);
  // Inside the sentence a nearer noun may be meant: only pronouns in front of every other noun are safe.
  if (!isHead(reading, at, focus.headed !== null || reading.passage.n === focus.last?.passage.n)) return null;
  if (SINGULAR.has(token.norm) && focus.subject?.kind === 'group' && OF_A_PLACE.test(reading.text)) return null;
  if (SINGULAR.has(token.norm)) {
    if (token.norm === 'it' && (EMPTY_IT.test(reading.text.slice(token.start)) || IT_IS_NO_GROUP.test(reading.text.slice(token.start)))) return null;
    // "Westland outlawed the Hill Front. It is also listed by Orland": not Westland.
    if (
      focus.subject?.kind !== 'group' &&
      focus.only !== null &&
      OUTLAWED.test(reading.text.slice(token.end)) &&
      focus.last !== null &&
      LISTS.test(focus.last.text)
    )
      return make('group', focus.only, []);
    if (focus.subject?.kind === 'region' && OF_NO_PLACE.test(reading.text.slice(token.end))) return null;
    if (focus.subject && focus.subject.kind !== 'person' && focus.subject.plural !== true) return make(focus.subject.kind, focus.subject.id, []);
    // "Suspicion fell on the Coast Wing, a splinter group. It broke away …"
    if (
      focus.subject?.kind !== 'region' &&
      focus.subject?.kind !== 'person' &&
      at === 0 &&
      focus.introduced !== null &&
      MADE_OR_SIZED.test(reading.text)
    )
      return make('group', focus.introduced, []);
    const meant = groupMeant(reading, focus);
    if (meant !== null) return make('group', meant, []);
  }
  // "They had been held since March": victims of the sentence before, as likely as its doers.
  if (PLURAL.has(token.norm) && !possessive && SUFFERED.test(reading.text.slice(token.end))) return null;
  if (PLURAL.has(token.norm) && focus.subject?.kind === 'group' && focus.subject.plural !== false)
    return make('group', focus.subject.id, focus.subject.also);
  if (PLURAL.has(token.norm) && focus.subject?.kind === 'people') {
    const named = focus.subject.id;
    return make('people', token.start === 0 ? `${named.charAt(0).toUpperCase()}${named.slice(1)}` : named, []);
  }
  // Speakers say "they" of whom they are asked about, when the sentence before told of that one group alone.
  if (PLURAL.has(token.norm) && focus.only && focus.subject?.kind !== 'region' && isSpeech(reading)) return make('group', focus.only, []);
  const subject = focus.subject?.kind === 'person' ? focus.subject.id : null;
  if (PERSONAL.has(token.norm) && focus.life !== null && isOfTheLife(reading, at, focus.last, subject, focus.life))
    return make('person', focus.life, []);
  const man = PERSONAL.has(token.norm)
    ? (speakerGoingOn(reading, token, focus.last) ?? personMeant(reading, token, focus.person, focus.relative))
    : null;
  const meant = man ?? (PERSONAL.has(token.norm) ? heAsked(reading, at, focus.asked, focus.last) : null);
  return meant === null ? null : make('person', meant, []);
}

/** What is told right behind a group that is new to the reader: how it came to be, who leads it, how many it has. */
const MADE_OR_SIZED =
  /^["“'‘]*it\s(?:(?:was|is|has|had|been|first|also|later)\s){0,3}(?:broke (?:away|off|with)|split|splintered|seceded|founded|formed|established|set up|created|led|headed|commanded|made up|thought to|believed to|estimated to|said to|opposes|rejects|recruits|fights|numbers|(?<=\bha[sd]\s)(?:about|around|some|between|no more|up to|perhaps|an estimated|fewer|at least|\d))/iu;

/** "Its leadership is divided", a point of its own in the list under a group's heading: that group's, whatever land the point before told of. */
function isOwnItem({ passage, text }: Reading, at: number, { subject, last }: Focus): boolean {
  if (at !== 0 || passage.kind !== 'item' || last?.passage.n === passage.n || subject?.kind === 'group' || EMPTY_IT.test(text)) return false;
  return /^its?\b/i.test(text) && !IT_IS_NO_GROUP.test(text) && !OF_A_PLACE.test(text);
}

// "At least tens of thousands of their members"
const MAX_WORDS_TO_PART = 7;

/** "Put it at 20,000 men": a size told of before. */
export function isPutAt({ tokens }: Reading, at: number): boolean {
  return tokens[at]?.norm === 'it' && /^puts?$/.test(tokens[at - 1]?.norm ?? '') && tokens[at + 1]?.norm === 'at';
}

const OF_A_SIZE = /\b(?:size|strength|numbers?|membership|ranks|fighters|members|smaller|larger|bigger)\b/i;

/** "The Hill Front drove it out of Mera": the one told of before, where the sentence names one other group and that is its subject. */
function isOtherGroup({ text, names }: Reading, token: Token, focus: Focus): boolean {
  const object = objectPronoun(text);
  if (token.norm !== 'it' || object !== token.start || focus.subject?.kind !== 'group' || focus.subject.plural === true) return false;
  if (LEADS_IT.test(text.slice(0, token.start)) && focus.last !== null && LED_OR_FOUNDED.test(withoutNames(focus.last))) return false;
  const before = new Set(names.flatMap(({ kind, id, start }) => (kind === 'group' && start < token.start ? [id] : [])));
  return before.size <= 1 && !before.has(focus.subject.id);
}

const LEADS_IT = /\b(?:leads?|led|(?:co-)?founded)\s$/i;
/** What else is led or founded, so that "it" may be that. */
const LED_OR_FOUNDED =
  /\b(?:newspaper|magazine|radio|station|website|channel|school|university|hospital|charity|foundation|company|bank|party|council|committee|wing|unit|brigade|battalion|cell|camp|village|town|city|government|ministry|union|church|mosque|movement|militia|faction|alliance|coalition|network|operation|attack|raid|offensive|campaign|delegation|march|strike)\b/i;

function isOfTheHeaded({ text, names }: Reading, token: Token, { headed }: Focus): boolean {
  if (headed === null || names.some(({ id }) => id === headed)) return false;
  // "The council listed it": only a group is.
  if (token.norm === 'it' && (isListed(text, token.start) || (token.start <= 1 && OUTLAWED.test(text.slice(token.end))))) return true;
  if (!names.some(({ kind, end }) => kind === 'group' && end <= token.start)) return false;
  const isObject = token.norm === 'it' && objectPronoun(text) === token.start;
  return isObject || (token.norm === 'its' && ITS_FIRST.test(text.slice(token.start)));
}
/** "The Banner trained and armed its first units": those of the group that is told of. */
const ITS_FIRST = /^its (?:first|early) (?:units?|fighters|men|recruits|members|commanders|weapons|camps?)\b/i;

// "the death of its chief": the noun in front has no chiefs.
// biome-ignore format: a list of words
const DEEDS = new Set([
  'death', 'killing', 'loss', 'defeat', 'arrest', 'capture', 'end', 'fall', 'rise', 'collapse', 'expansion', 'creation', 'founding', 'assassination',
  'removal', 'departure', 'retreat', 'split', 'return', 'member', 'members', 'leader', 'leaders', 'commander', 'commanders', 'fighters', 'part', 'parts',
  'bulk', 'core', 'rest', 'half', 'majority', 'estimate', 'estimates', 'one', 'two', 'three', 'some', 'most', 'many', 'several',
]);

function isAfterDeed(reading: Reading, at: number): boolean {
  const before = reading.tokens.slice(0, at);
  return (
    before.length <= 5 && before.some((token) => DEEDS.has(token.norm)) && before.every((token) => token.tag !== 'other' || DEEDS.has(token.norm))
  );
}

/** True when no noun stands before the token: only little words, or a phrase that a comma ends. */
function isHead(reading: Reading, at: number, goesOn: boolean): boolean {
  const token = reading.tokens[at];
  if (!token) return false;
  if (at === 0) return true;
  const opening = reading.text.slice(0, token.start);
  if (/^["“'‘\s([]*$/.test(opening)) return true;
  if (at > 14) return false;
  // "On 16 February they kidnapped …": only a date stands before it.
  if (
    reading.times.some(
      (time) =>
        time.end <= token.start &&
        /^\s*(?:,\s*)?$/.test(reading.text.slice(time.end, token.start)) &&
        /^["“'‘]*(?:At (?:its|their) (?:height|peak),?\s)?(?:\p{L}+\s+){0,2}$/u.test(reading.text.slice(0, time.start)),
    )
  )
    return true;
  // "In Mera it faced the army": only a place stands before it.
  if (
    reading.names.some(
      ({ kind, start, end }) =>
        kind === 'region' && /^(?:In|At|Around|Near|Across)\s$/.test(reading.text.slice(0, start)) && reading.text.slice(end, token.start) === ' ',
    )
  )
    return true;
  // "After the accord of Mera it joined the council", where the sentence before is of the same passage.
  if (goesOn && (opensBehindPhrase(reading, at) || isReported(reading, at) || isCalledSo(reading, at))) return true;
  // "At its height, the mission …": the name comes after.
  if (at <= 2 && reading.tokens[at - 1]?.tag === 'preposition') return false;
  // "The latter has 3,000 men; its commander …": of whoever the first half is about.
  if (/;/.test(opening)) return false;
  // "In 2013, it …", "Now, it began": an opening phrase without a name of its own.
  if (!/[,;:]\s*["“]?$/.test(opening)) return at <= 2 && reading.tokens.slice(0, at).every((word) => word.tag !== 'other' && word.tag !== 'verb');
  return (
    !reading.names.some((name) => name.kind === 'group' && name.start < token.start) &&
    // "Founded in 1996 by Ana Ruiz, it …": a person is no "it".
    (SINGULAR.has(token.norm) || !reading.people.some((person) => person.start < token.start))
  );
}
