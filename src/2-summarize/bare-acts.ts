import type { DaySpan } from '../model/day-span.ts';
import type { Region } from '../model/gazetteer.ts';
import type { Statement } from '../model/statement.ts';
import { formatSpan } from '../text/calendar.ts';
import { cue } from '../text/cues.ts';
import type { LastEvent } from './follow-ups.ts';
import { inserted } from './inserted.ts';
import { ACT_KINDS, ACT_NOUNS, STRONG_ACTS } from './lexicon/acts.ts';
import type { Reading } from './reading.ts';
import { countryOf, type RegionIndex } from './region-index.ts';
import { isBlame } from './standalone.ts';

/** An act by its noun alone: "for the attack", "said the raid took place in". */
const BARE = cue(
  /(?:\bthe|^\[The\]) (?:attack|raid|strike|airstrike|assault|ambush|bombing|blast|explosion|shooting|killing|massacre|kidnapping|abduction)(?=[.,;]|$|\s(?:took place|happened|occurred|began|lasted|ended|came|was an?|had been an?)\b)/iu,
);

/** "The attack in a surprise offensive led to …": at the head, going on about the event of the paragraph before. */
const AT_HEAD =
  /^The (?:attack|raid|assault|operation|offensive|ambush|bombing|explosion|massacre)(?=\s(?:in an?\s[^,;]{3,40}\s)?(?:led|left|killed|forced|caused|prompted|brought|came|took|marked)\b)/u;

/** "[The] attack occurred outside the town", of which nothing says when or by whom: which one stands in another sentence. */
export function saysNotWhich({ text }: Statement, reading: Reading): boolean {
  return WHICH_UNSAID.test(text) && reading.times.every(({ weak }) => weak);
}
const WHICH_UNSAID =
  /^(?:The|\[The\]) (?:attack|raid|strike|airstrike|assault|ambush|bombing|blast|explosion|shooting|killing|massacre|kidnapping|abduction) (?:took place|happened|occurred|came)\b/u;

const BASIS = 'the event told just before';

/** In a report on one event "the attack" is that one so many sentences on. */
const MAX_SENTENCES_TO_ONLY = 14;
/** So many sentences on, in its paragraph, "the attack" is the one just told. */
const MAX_SENTENCES_BACK = 2;

/**
 * "Four men were arrested for the attack": which one, in brackets, where the sentences just before told one event: by whom it struck, its day, or the
 * one place below a country where it happened. The statement as it is where it says so itself, or nothing of the kind was told.
 */
export function withItsAct(statement: Statement, reading: Reading, last: LastEvent | null, before: Reading | null, regions: RegionIndex): Statement {
  const opened = openedOn(statement, reading, before);
  if (opened !== null) return opened;
  const found = BARE.exec(statement.text);
  if (last === null) return statement;
  const only = onlyDay(last, reading);
  if (found === null)
    return only !== null && last.passage !== reading.passage.n && isBlameAlone(reading) ? laidOnThem(statement, last, only, regions) : statement;
  const isNear = last.passage === reading.passage.n && reading.position - last.position <= MAX_SENTENCES_BACK;
  if (!isNear && only === null) return statement;
  const at = found.index + found[0].length;
  const isSaid = statement.insertions.some(
    ({ start, end, kind }) => (kind === 'date' && end >= statement.text.length - 2) || (start <= at && at <= end),
  );
  if (isSaid || tellsAnAct(reading, found[0]) || isQuoted(statement.text, at)) return statement;
  const which = whichOne(statement, reading, isNear ? last : { ...last, onlyDate: only }, regions);
  return which === null ? statement : inserted(statement, at, ` [${which}]`, { kind: 'grammar', basis: BASIS });
}

/** The day of all that an article has told as happening, where the last of it is not far: in a report on one event, "the attack" is that one. */
function onlyDay(last: LastEvent, reading: Reading): LastEvent['onlyDate'] {
  const isOne = last.date?.precision === 'day' && last.days.every(({ day }) => day === last.date?.start) && last.days.length > 0;
  return isOne && reading.position - last.position <= MAX_SENTENCES_TO_ONLY ? last.date : null;
}

/** Somebody is blamed, and for what is not said: "accused the Hill Front of stealing cattle" tells of something else. */
function isBlameAlone(reading: Reading): boolean {
  const blamed = reading.names.findLast(({ kind }) => kind === 'group');
  return blamed !== undefined && NOTHING_MORE.test(reading.text.slice(blamed.end)) && isBlame(reading);
}
const NOTHING_MORE = /^(?:\s\([^)]*\))?[.”"’]*$/;

/** "The government blamed the Hill Front.", paragraphs behind what it is about: with the day and the place of that, as a bare toll has them. */
function laidOnThem(statement: Statement, last: LastEvent, day: DaySpan | null, regions: RegionIndex): Statement {
  if (day === null || statement.insertions.some(({ kind }) => kind === 'date')) return statement;
  const [place, another] = last.regions.filter((id) => isNarrow(id, regions));
  const where = place === undefined || another !== undefined ? [] : [regions.get(place)?.name ?? ''];
  const at = statement.text.length - (/[.!?]["”’)]*$/u.exec(statement.text)?.[0].length ?? 0);
  return inserted(statement, at, ` [${[formatSpan(day), ...where].join(', ')}]`, { kind: 'grammar', basis: 'the one event told in the article' });
}

const isNarrow = (id: string, regions: RegionIndex): boolean => countryOf(id, regions) !== id && regions.get(id)?.kind !== 'world region';

/** Behind a sentence that tells how an offensive was launched on a day: the statement with that day. */
function openedOn(statement: Statement, reading: Reading, before: Reading | null): Statement | null {
  const head = AT_HEAD.exec(statement.text);
  if (head === null || before === null || reading.times.some(({ weak }) => !weak) || reading.passage.n - before.passage.n > 1) return null;
  const [time, other] = before.times.filter(({ weak }) => !weak);
  if (time === undefined || other !== undefined || time.span.precision !== 'day' || !LAUNCHED.test(before.text)) return null;
  const dated = inserted(statement, head[0].length, ` [of ${formatSpan(time.span)}]`, { kind: 'grammar', basis: BASIS });
  return {
    ...dated,
    dates: [{ span: time.span, role: 'event', wording: null, basis: BASIS }, ...dated.dates.filter(({ role }) => role !== 'as-of')],
    incident: dated.incident && { ...dated.incident, date: time.span, dated: 'carried' },
  };
}

const LAUNCHED =
  /\b(?:launch(?:ed|es)|began|started|opened) (?:an?|the|its|their) (?:[\p{L}-]+ ){0,3}(?:operation|offensive|assault|attack|campaign|raid)\b/iu;

/** An act that the sentence tells before the bare noun is the one it means. */
function tellsAnAct({ text, tokens }: Reading, bare: string): boolean {
  const end = text.toLowerCase().indexOf(bare.toLowerCase());
  return tokens.some(
    (token) =>
      token.start < end &&
      (ACT_NOUNS.has(token.norm) || (token.base !== null && STRONG_ACTS.has(token.base) && ACT_KINDS.has(token.base) && token.tag === 'verb')),
  );
}

const isQuoted = (text: string, at: number): boolean => text.lastIndexOf('“', at) > text.lastIndexOf('”', at);

function whichOne(statement: Statement, reading: Reading, last: LastEvent, regions: RegionIndex): string | null {
  if (last.victim !== null && !statement.text.includes(last.victim.name)) return `in which ${last.victim.name} was ${last.victim.fate}`;
  const isPlaced = statement.places.some(({ region, role, surface }) => role === 'at' && surface !== '' && isNarrow(region, regions));
  const narrow = last.regions.filter((id) => isNarrow(id, regions));
  const [place, another] = narrow;
  const where =
    place === undefined || another !== undefined || isPlaced ? '' : `${preposition(regions.get(place)?.kind)} ${regions.get(place)?.name}`;
  const when = last.onlyDate?.precision === 'day' && reading.times.every(({ weak }) => weak) ? `of ${formatSpan(last.onlyDate)}` : '';
  const which = [when, where].filter((part) => part !== '').join(' ');
  return which === '' ? null : which;
}

/** What happens at a point, along a line or on an island; all else is an area to be in. */
const PREPOSITIONS: Readonly<Partial<Record<Region['kind'], string>>> = { camp: 'at', base: 'at', river: 'at', island: 'on' };
const preposition = (kind: Region['kind'] | undefined): string => (kind === undefined ? 'at' : (PREPOSITIONS[kind] ?? 'in'));
