import type { DaySpan } from '../model/day-span.ts';
import type { Incident, Statement, SubjectLink } from '../model/statement.ts';
import { formatSpan, lengthInDays } from '../text/calendar.ts';
import { cue } from '../text/cues.ts';
import { type DayThere, dayAt, daysThere } from './days-there.ts';
import { isConverted, tellsTheHour } from './hours.ts';
import { ACT_NOUNS } from './lexicon/acts.ts';
import type { Named, Reading } from './reading.ts';
import { countryOf, type RegionIndex } from './region-index.ts';
import type { StatementsInput } from './statements-input.ts';
import { type Victim, victimOf } from './victim-of.ts';

/** The event an article told last. */
export type LastEvent = {
  readonly date: Incident['date'];
  readonly regions: readonly string[];
  /** Armed groups told as doers. */
  readonly doers: readonly string[];
  readonly passage: number;
  readonly position: number;
  /** Where the events of each day happened that the article told so far, the last one last. */
  readonly days: readonly { readonly day: string; readonly regions: readonly string[] }[];
  /** Its own sentence gives this one day or month and no other date, so that the next sentence can only mean it. */
  readonly onlyDate: Incident['date'];
  /** Where that was, when its sentence tells another event too. */
  readonly onlyRegions: readonly string[];
  /** The days of the events that its sentence lists, each with its place. */
  readonly listed: readonly DayThere[];
  /** The one person whom it killed or took. */
  readonly victim: Victim | null;
};

// "The attack took place …": the event is one told before.
const REFERS_BACK = cue(
  /\b(?:the|this|that|both) (?:same )?(?:\w+ )?(?:attack|attacks|bombing|explosion|blast|incident|ambush|assault|murder|killing|assassination|kidnapping|abduction|clash|clashes|raid|operation|crime|massacre|shooting)\b/i,
);
// "On 28 and 29 November": an event of few days is as good as one of a day.
const SHORT_DAYS = 3;
// A report goes on about an event for some sentences; farther on it is likelier to tell of another.
const MAX_SENTENCES_APART = 6;
// "The attack": it goes on about one told longer ago, too.
const MAX_SENTENCES_TO_NAMED = 14;

/**
 * An incident without a day of its own takes that of the event it goes on about; one without a place takes that event's,
 * or else the country the article is about.
 */
export function followUp(incident: Incident | null, reading: Reading, last: LastEvent | null, input: StatementsInput): Incident | null {
  if (!incident?.occurred) return incident;
  const isNamed = REFERS_BACK.test(reading.text);
  const near = last !== null && reading.position - last.position <= (isNamed ? MAX_SENTENCES_TO_NAMED : MAX_SENTENCES_APART) ? last : null;
  // "Friday’s attack", after another was told: the place of what happened on that day.
  // Another group's act in another paragraph was on that day, and anywhere.
  const isApart = last !== null && last.passage !== reading.passage.n && incident.actors.some(({ group }) => !last.doers.includes(group));
  const own =
    incident.date?.precision === 'day' && (isNamed || !isApart) ? last?.days.findLast(({ day }) => day === incident.date?.start)?.regions : undefined;
  const told = own ?? (near && (isNamed || (isSameDay(incident, near) && !isApart)) ? near.regions : []);
  const fallback = told.length > 0 ? told : countryAtLarge(reading, input);
  const since = near === null ? undefined : dayToldSince(near, reading, input.readings);
  const date = incident.date ?? since ?? near?.date ?? dayOfTheHour(reading, input);
  return {
    ...incident,
    date,
    dated: incident.date ? incident.dated : date && 'carried',
    regions: incident.regions.length > 0 ? incident.regions : fallback,
  };
}

/**
 * "24 May: A helicopter struck a column. The army said 40 were killed.": the day at the head of the passage, told since the last event, which it is
 * likelier of; undefined where there is none.
 */
function dayToldSince(last: LastEvent, reading: Reading, readings: readonly Reading[]): DaySpan | undefined {
  const head = readings.slice(last.position + 1, reading.position).find(({ passage }) => passage.n === reading.passage.n);
  if (head === undefined || head.holder !== null || readings[head.position - 1]?.passage.n === head.passage.n) return undefined;
  return head.times.find(({ start, weak, span }) => !weak && start <= DAY_AT_HEAD_CHARS && span.precision === 'day')?.span;
}
// "On Wednesday, "
const DAY_AT_HEAD_CHARS = 4;

/** The country of an act that names no place: that of the office its victim holds, else the one the article is about. */
function countryAtLarge(reading: Reading, { mainCountry, regions }: StatementsInput): readonly string[] {
  const ofVictim = reading.names.find((name) => name.kind === 'demonym' && isVictimsOffice(reading, name));
  const country = ofVictim === undefined ? mainCountry : countryOf(ofVictim.id, regions);
  return country === null ? [] : [country];
}

// biome-ignore format: a list of words
const OFFICES = new Set([
  'minister', 'president', 'governor', 'mayor', 'judge', 'senator', 'deputy', 'prosecutor', 'police', 'policeman', 'policemen', 'soldier', 'soldiers',
  'general', 'colonel', 'lawmaker', 'legislator', 'magistrate', 'archbishop', 'bishop',
]);

/** "The assassination of Ruritanian Interior Minister X": who holds an office of a land is killed in it, where no place is named. */
function isVictimsOffice({ tokens }: Reading, name: Named): boolean {
  const before = tokens.slice(Math.max(0, name.first - 3), name.first);
  const act = before.some((token) => ACT_NOUNS.get(token.norm) === 'killing' || ACT_NOUNS.get(token.norm) === 'abduction');
  return act && before.some((token) => token.norm === 'of') && tokens.slice(name.last + 1, name.last + 4).some((token) => OFFICES.has(token.norm));
}

/** A report that gives the hour and no day speaks of its own. */
function dayOfTheHour(reading: Reading, { article }: StatementsInput): DaySpan | null {
  const report = article.source.date?.value ?? null;
  const untold = reading.times.every((time) => time.weak || isConverted(reading.text, time.start));
  return report?.precision === 'day' && untold && tellsTheHour(reading.text) ? report : null;
}

/** An act of the day of the one just told, with no place of its own: "the priests who were killed on 16 May". */
function isSameDay(incident: Incident, near: LastEvent): boolean {
  return incident.date?.precision === 'day' && near.date?.precision === 'day' && incident.date.start === near.date.start;
}

/**
 * The groups of an act that names no doer, when it goes on about one whose doers were told: the statement is about them
 * too, though it does not say they did it.
 */
export function impliedDoers(statement: Statement, reading: Reading, last: LastEvent | null): readonly SubjectLink[] {
  if (!last || !statement.incident || statement.incident.actors.length > 0 || reading.position - last.position > MAX_SENTENCES_APART) return [];
  if (statement.subjects.some((link) => link.role === 'actor')) return [];
  const { killed, wounded, abducted } = statement.incident;
  const goesOn =
    last.position === reading.position - 1 && last.passage === reading.passage.n && [killed, wounded, abducted].some((count) => count !== null);
  if (!pointsBack(reading, last) && (!goesOn || hasOtherDoers(reading))) return [];
  const known = new Set(statement.subjects.map((link) => link.group));
  return last.doers.filter((group) => !known.has(group)).map((group) => ({ group, role: 'topic', surface: '' }));
}

/** "The attack", and not "the attack on the Tolve store" in another paragraph, which says for itself which one. */
function pointsBack({ text, passage }: Reading, last: LastEvent): boolean {
  const found = REFERS_BACK.exec(text);
  return found !== null && (passage.n === last.passage || !SAYS_WHICH.test(text.slice(found.index + found[0].length)));
}
const SAYS_WHICH = /^\s(?:on|in|at|against)\s(?:the\s|an?\s)?\p{Lu}/u;

/** "Regional police killed nine", "a drone hit the bus": it was they, whoever did what was told before. */
function hasOtherDoers({ text, tokens, names }: Reading): boolean {
  // "Forces" may be a verb, and is none where another follows.
  const verb = tokens.find(({ tag, ambiguous }) => (tag === 'verb' && !ambiguous) || tag === 'be' || tag === 'aux');
  if (verb === undefined || verb.tag === 'be') return false;
  if (HIS_MEN.test(text)) return true;
  return OTHER_DOERS.test(text.slice(0, verb.start)) && !names.some(({ kind, end }) => kind === 'group' && end <= verb.start);
}

/** "His followers killed ten": his, whoever was told of as a doer before. */
const HIS_MEN =
  /^["“'‘]*(?:his|her|their|its)\s(?:\p{L}+\s){0,2}(?:followers|men|fighters|supporters|gunmen|sons|brothers|comrades|bodyguards|members)\b/iu;

/** Who serves a state or a people, and what flies for it: a band's men are called otherwise. */
const OTHER_DOERS =
  /\b(?:forces|troops|soldiers|police|policemen|army|gendarmes|guardsmen|warplanes?|jets?|aircraft|helicopters?|drones?|navy|air ?force|authorities|government|residents|villagers|locals)\s+(?:[\p{L}-]+ly\s+)?$/iu;

/** Acts told of in general, which one day does not date. */
const REPEATED = cue(
  /\b(?:frequent(?:ly)?|often|regular(?:ly)?|usually|sometimes|every|attacks|bombings|explosions|ambushes|murders|killings|assassinations|kidnappings|abductions|clashes|raids|massacres)\b/i,
);

/**
 * Incidents that got their day only afterwards ("The attack took place on Tuesday"): each without a date takes that of the
 * first near sentence that goes on about it and has a day of its own.
 */
export function datedAfterwards(told: readonly { readonly statement: Statement; readonly reading: Reading }[]): readonly Statement[] {
  return told.map(({ statement, reading }, at) => {
    const { incident } = statement;
    if (!incident?.occurred || incident.date !== null || REPEATED.test(reading.text)) return statement;
    // They stand in their order, each at a place of its own: no more than so many can be near.
    const near = told.slice(at + 1, at + 1 + MAX_SENTENCES_APART);
    const later = near.find((one) => one.reading.position - reading.position <= MAX_SENTENCES_APART && one.statement.incident?.dated === 'own');
    const date = later && REFERS_BACK.test(later.reading.text) ? (later.statement.incident?.date ?? null) : null;
    return date?.precision === 'day' ? { ...statement, incident: { ...incident, date, dated: 'carried' as const } } : statement;
  });
}

/** What the next sentences may go on about. */
export function nextEvent(incident: Incident | null, reading: Reading, last: LastEvent | null): LastEvent | null {
  if (!incident?.occurred) return last;
  const goesOn = last !== null && incident.actors.length === 0 && reading.position - last.position <= MAX_SENTENCES_APART;
  const sameDoers = goesOn && !isAnother(incident, reading, last) && !hasOtherDoers(reading);
  const dated = incident.date !== null && lengthInDays(incident.date) <= SHORT_DAYS;
  const lastly = datedLast(reading);
  return {
    // An event of another time than a day is another event: the day told last is not its own.
    date: dated ? incident.date : goesOn && incident.date === null ? last.date : null,
    days:
      dated && incident.regions.length > 0
        ? [...(last?.days ?? []), { day: incident.date?.start ?? '', regions: incident.regions }]
        : (last?.days ?? []),
    regions: incident.regions.length > 0 ? incident.regions : goesOn ? last.regions : [],
    doers: incident.actors.length > 0 ? incident.actors.map((actor) => actor.group) : sameDoers ? last.doers : [],
    passage: reading.passage.n,
    position: reading.position,
    victim: victimOf(reading),
    onlyRegions: lastly === null ? [] : reading.names.flatMap(({ kind, id, start }) => (kind === 'region' && start >= lastly.end ? [id] : [])),
    listed: daysThere(reading),
    onlyDate:
      lastly?.span ??
      (incident.dated === 'own' && new Set(reading.times.filter((time) => !time.weak).map((time) => time.span.start)).size === 1
        ? incident.date
        : null),
  };
}

/** A day of its own, or a group that did not do the one before: what the doers of that did is over. */
function isAnother(incident: Incident, reading: Reading, last: LastEvent): boolean {
  const isOfOtherTime = incident.dated === 'own' && incident.date !== null && last.date !== null && incident.date.start !== last.date.start;
  return isOfOtherTime || reading.names.some(({ kind, id, isSubject }) => kind === 'group' && isSubject && !last.doers.includes(id));
}

/** "The deadliest since January 2022, when gunmen stormed the prison": an event told last, with its time right before it. */
function datedLast(reading: Reading): Reading['times'][number] | null {
  const time = reading.times.filter((one) => !one.weak).at(-1);
  return time !== undefined && /^,\s+when\s(?:[^,;]|,\d)*$/iu.test(reading.text.slice(time.end)) ? time : null;
}

/** The date of the event told in the sentence before, for one of the same passage that goes on about it and has no date at all. */
export function continuedDate(statement: Statement, reading: Reading, last: LastEvent | null, regions: RegionIndex): DaySpan | null {
  if (!last || !statement.incident?.occurred || reading.times.length > 0) return null;
  if (last.passage !== reading.passage.n || last.position !== reading.position - 1) return null;
  // Of several events it goes on about the one that was where it is.
  const here = statement.places.flatMap(({ region, role }) => (role === 'at' ? [region] : []));
  if (last.onlyDate === null) return dayAt(last.listed, here, regions);
  // A month is no day that an act can take over, but a toll of what went on in it can.
  const isToll = statement.incident.killed !== null || statement.incident.wounded !== null;
  return last.onlyDate.precision === 'day' || (last.onlyDate.precision === 'month' && isToll) ? last.onlyDate : null;
}

/** The statement where that event was, if it says nothing of where it is itself. */
export function withPlace(statement: Statement, { onlyRegions }: LastEvent): Statement {
  if (onlyRegions.length === 0 || statement.places.some(({ role }) => role === 'at' || role === 'inherited' || role === 'named')) return statement;
  const places = onlyRegions.map((region) => ({ region, role: 'inherited' as const, surface: '' }));
  return { ...statement, places, incident: statement.incident && { ...statement.incident, regions: onlyRegions } };
}

/** The statement with that date as the editor's insertion at its end. */
export function withDate(statement: Statement, span: DaySpan, basis: string): Statement {
  const stop = /[.!?]["”’)]*$/u.exec(statement.text);
  const at = stop ? stop.index : statement.text.length;
  const label = `[${formatSpan(span)}]`;
  return {
    ...statement,
    text: `${statement.text.slice(0, at)} ${label}${statement.text.slice(at)}`,
    insertions: [...statement.insertions.filter((one) => one.end <= at), { start: at + 1, end: at + 1 + label.length, kind: 'date', basis }],
    dates: [{ span, role: 'event', wording: null, basis }, ...statement.dates.filter((date) => date.wording !== null && date.role !== 'as-of')],
    incident: statement.incident && { ...statement.incident, date: span, dated: 'own' },
  };
}
