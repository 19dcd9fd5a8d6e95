import type { DaySpan } from '../model/day-span.ts';
import type { Statement } from '../model/statement.ts';
import { byCodePoint } from '../text/by-code-point.ts';
import { dayNumber, lengthInDays } from '../text/calendar.ts';
import { similarity } from '../text/similar.ts';
import { words } from '../text/words.ts';
import type { Atlas } from './atlas.ts';
import { newestEvent, reportedOn } from './candidate.ts';
import { oldness } from './fresh.ts';
import { freshFirst } from './fresh-first.ts';
import type { Placed } from './select.ts';
import { later } from './spans.ts';
import type { Subject } from './subject.ts';
import { countsSomebodyElse, isOutdatedSize } from './whose-size.ts';

/** What stands at the head of a brief, taken out of its sections. */
export type Highlights<T> = { readonly bottomLine: readonly T[]; readonly keyReporting: readonly T[]; readonly rest: readonly T[] };

const BOTTOM_LINES = 3;
const KEY_REPORTS = 5;

/** The head of a brief is at most this share of it, so that a small brief keeps a body; of two entries one stands there. */
const HEAD_SHARE = 0.4;

/** The subject is the first that is named, and acts or is struck. */
const ABOUT_ITSELF = 0.9;

/** Other groups are named before it, or it stands in the sentence before. */
const NEARLY_ABOUT_ITSELF = 0.8;

/** A line at the top is read standing up. */
const LONGEST_LINE_WORDS = 38;

/** The newest event is not left out for its length: such a sentence often counts several up. */
const LONGEST_NEWS_WORDS = 50;

/** Sentences that lean on the one before them, or argue. */
const LEANS =
  /^(?:\[[^\]]{1,60}:\]\s)?[“"']?(?:it is|it was|this|that|these|those|such|there|here|then|thus|therefore|so|also|but|and|yet|however|meanwhile|while|despite|although|if|other|another|in addition|the (?:area|region|province|district|city|town|village|country)(?! (?:of|around|between|near)))\b|^\[The\]\s|^[^,;]{0,60}\b(?:is|are|was|were|has|have|had) (?:therefore|thus|hence)\b/i;

/** "When they came to capture him, …": a pronoun before its noun. */
const BEFORE_ITS_NOUN = /^(?:when|as|after|before|while|since|once)\s[^,]{0,80}\b(?:him|her|he|she|they|them)\b/i;

/** What is old loses up to this much of its standing. */
const AGE_LOSS = 0.4;

/** What one side says weighs less at the top than what is reported as so. */
const KIND_STANDING = { fact: 1, assessment: 0.95, claim: 0.85, forecast: 0.75 } as const;

/** What a section's next line keeps of its standing: the top of a brief looks at its subject from several sides. */
const SECTION_LOSS = 0.85;

/** Two lines at the top this alike are one line twice. */
const ALIKE = 0.25;

/**
 * Takes the most important and newest statements to the top: two or three as the bottom line, up to five as key
 * reporting, each about the subject itself, the newest weighty event before all, no two of one kind of thing before others have had their place.
 */
export function highlights<T extends Placed>(
  chosen: readonly T[],
  known: Atlas,
  brief: Subject['kind'],
  subject: string | null = null,
): Highlights<T> {
  const newest = chosen.map((one) => reportedOn(one.head)).reduce<DaySpan | null>(later, null);
  const scores = chosen.map((one) => one.score).sort((a, b) => b - a);
  const middling = scores[Math.floor(scores.length / 2)] ?? 0;
  const sound = chosen.filter(
    (one) =>
      !LEANS.test(one.head.statement.text) &&
      !BEFORE_ITS_NOUN.test(one.head.statement.text) &&
      !isOnlySetting(one) &&
      isAnchored(one.head.statement) &&
      !leavesGroupOpen(one.head.statement.text) &&
      !countsSomebodyElse(one, known, brief === 'group' ? subject : null) &&
      !isHearsay(one) &&
      !isOutdatedSize(one, chosen, known),
  );
  const weighty = sound.filter((one) => one.score >= middling * NEWS_SHARE && one.head.relevance >= ABOUT_ITSELF);
  // Where nothing of weight can stand at the top, the best of what can: a brief says at its head what it has.
  const fit = weighty.length > 0 ? weighty : sound.filter((one) => one.head.relevance >= NEARLY_ABOUT_ITSELF);
  const least = weighty.length > 0 ? middling : 0;
  const isShort = ({ head }: T, most: number): boolean => words(head.statement.text).length <= most;
  const events = fit.filter((one) => isShort(one, LONGEST_NEWS_WORDS) && isNews(one, newest));
  const last = events.map((one) => newestEvent(one.head.statement)).reduce<DaySpan | null>(later, null);
  const news = best(events, (one) => newsWorth(one, last));
  const ranked = best(
    fit.filter((one) => one.score >= least && isShort(one, LONGEST_LINE_WORDS)),
    (one) => standing(one, newest, brief),
  );
  const room = Math.max(Math.min(1, chosen.length - 1), Math.floor(chosen.length * HEAD_SHARE));
  const top = diverse(news.slice(0, 1), ranked, Math.min(room, BOTTOM_LINES + KEY_REPORTS));
  const own = top.filter((one) => brief === 'group' || !isOfAGroup(one));
  const bottomLine = freshFirst(own.length > 0 ? own : top, newest).slice(0, Math.min(BOTTOM_LINES, Math.max(1, Math.ceil(top.length / 2))));
  const keyReporting = top.filter((one) => !bottomLine.includes(one));
  return { bottomLine, keyReporting, rest: chosen.filter((one) => !top.includes(one)) };
}

/** "Fighters of ⟨name⟩ have joined the group": which one stood in the sentence before. "⟨Name⟩ … its group" and "the group [name]" are told. */
function leavesGroupOpen(text: string): boolean {
  return /\b(?:join(?:ed|s|ing)?|le(?:ft|aves?)|back(?:ed|s)|attack(?:ed|s)|fought|support(?:ed|s)) the (?:group|organi[sz]ation|movement)\b(?! \[)/i.test(
    text,
  );
}

/** Where no place is named in the sentence or before it, it is the article's place, and the thing told may be another's. */
function isOnlySetting({ head: { statement } }: Placed): boolean {
  return (
    statement.subjects.every(({ role }) => role === 'mention') &&
    statement.places.length > 0 &&
    statement.places.every(({ role }) => role === 'setting' || role === 'named')
  );
}

/** Somebody, some place or some time is named: "Two soldiers died in the clashes" tells a reader of the top nothing. */
function isAnchored({ subjects, places, dates, insertions, people }: Statement): boolean {
  return (
    subjects.some(({ surface, role }) => surface !== '' && role !== 'mention') ||
    insertions.some(({ kind }) => kind === 'group' || kind === 'place') ||
    places.some(({ surface, role }) => surface !== '' && (role === 'at' || role === 'named')) ||
    dates.some(({ wording }) => wording !== null) ||
    people.length > 0
  );
}

/** "Some sources claimed": nobody whom a reader at the top could weigh. */
const isHearsay = ({ head: { statement } }: Placed): boolean => statement.kind === 'claim' && HEARSAY.test(statement.holder?.name ?? '');
const HEARSAY = /^(?:(?:some|several|many|other|unnamed|anonymous)\s)?(?:sources|people|observers|commentators|rumou?rs|others|some)$/i;

/** The state of things now, who leads, how many, where: what a reader asks first, before single incidents. */
const STATE_OF_THINGS: Readonly<Record<Subject['kind'], ReadonlySet<Statement['topic']>>> = {
  group: new Set(['status', 'leadership', 'strength', 'area']),
  region: new Set(['status', 'area']),
};
const STATE_GAIN = 1.15;

type Ranked<T> = { readonly one: T; readonly standing: number };

/** Those that have any standing by this measure, the best first. */
function best<T extends Placed>(all: readonly T[], measure: (one: T) => number): readonly Ranked<T>[] {
  return all
    .map((one) => ({ one, standing: measure(one) }))
    .filter((ranked) => ranked.standing > 0)
    .sort((a, b) => b.standing - a.standing || byCodePoint(a.one.head.statement.id, b.one.head.statement.id));
}

/** So much of the middling weight of its entries a brief's newest event has at least. */
const NEWS_SHARE = 0.85;

/** Two years before the newest report an event is no news any more. */
const NEWS_DAYS = 730;

/** A season before the newest event another is none any more; within it, it loses up to this much of its standing. */
const SEASON_DAYS = 92;
const SEASON_LOSS = 0.4;

/** "This year" is no day on which something happened. */
const LONGEST_NEWS_DAYS = 31;

/** It tells an event that has happened, with the day or the month. */
function isNews({ head: { statement } }: Placed, newest: DaySpan | null): boolean {
  const happened = newestEvent(statement);
  if (happened === null || newest === null || statement.kind === 'forecast' || !NEWS.has(statement.topic)) return false;
  const age = dayNumber(newest.end) - dayNumber(happened.end);
  return lengthInDays(happened) <= LONGEST_NEWS_DAYS && age >= -LONGEST_NEWS_DAYS && age <= NEWS_DAYS && statement.incident?.occurred !== false;
}

/** What an event is worth as the first line of a brief, by its weight and by how short before the newest event it happened. */
function newsWorth({ head: { statement }, score }: Placed, last: DaySpan | null): number {
  const happened = newestEvent(statement);
  const age = happened === null || last === null ? SEASON_DAYS : dayNumber(last.end) - dayNumber(happened.end);
  return age > SEASON_DAYS ? 0 : score * KIND_STANDING[statement.kind] * (1 - (SEASON_LOSS * age) / SEASON_DAYS);
}

/** What changes the state of things on a day: fights, what is done against them, ground won, a leader gone. */
const NEWS: ReadonlySet<Statement['topic']> = new Set(['incident', 'countermeasures', 'area', 'leadership', 'humanitarian']);

function standing(one: Placed, newest: DaySpan | null, brief: Subject['kind']): number {
  const { topic, kind } = one.head.statement;
  const fresh = 1 - AGE_LOSS * oldness(one.head, newest);
  const state = STATE_OF_THINGS[brief].has(topic) ? STATE_GAIN : 1;
  const own = brief === 'region' && isOfAGroup(one) ? OF_A_GROUP : 1;
  return one.score * fresh * state * own * KIND_STANDING[kind];
}

/** What a group at work in a place is, wants and has stands in the place's brief, and is not what is to be known of the place first. */
const OF_A_GROUP = 0.5;
const OF_GROUPS: ReadonlySet<Statement['topic']> = new Set(['origins', 'leadership', 'strength', 'aims', 'relations', 'tactics', 'finance']);

/** Of how a group is in general: it tells no act of a day or a month, and the place is not what it opens with. */
function isOfAGroup({ head: { statement } }: Placed): boolean {
  if (!OF_GROUPS.has(statement.topic) || statement.incident?.occurred === true) return false;
  const happened = newestEvent(statement);
  const isEvent = statement.topic !== 'strength' && happened !== null && lengthInDays(happened) <= LONGEST_NEWS_DAYS;
  return !isEvent && !opensWithPlace(statement);
}

function opensWithPlace({ text, places, insertions }: Statement): boolean {
  return (
    insertions.some(({ kind, start }) => kind === 'place' && start === 0) || places.some(({ surface }) => surface !== '' && text.startsWith(surface))
  );
}

/** The news, then the best in turn, each section losing standing with every line it has, and none that repeats another. */
function diverse<T extends Placed>(news: readonly Ranked<T>[], ranked: readonly Ranked<T>[], most: number): readonly T[] {
  const top: T[] = news.map(({ one }) => one).slice(0, most);
  const worth = ({ one, standing }: Ranked<T>): number => standing * SECTION_LOSS ** top.filter((other) => other.section === one.section).length;
  while (top.length < most) {
    const fresh = ranked.filter(({ one }) => !top.includes(one) && !top.some((other) => similarity(other.head.tokens, one.head.tokens) >= ALIKE));
    const leading = fresh.reduce<Ranked<T> | null>((first, next) => (first === null || worth(next) > worth(first) ? next : first), null);
    if (leading === null) break;
    top.push(leading.one);
  }
  return top;
}
