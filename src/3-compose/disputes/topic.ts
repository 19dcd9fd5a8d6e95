import type { EditionWords } from '../../labels/index.ts';
import type { Quantity, Statement } from '../../model/statement.ts';
import { formatSpan } from '../../text/calendar.ts';
import { dateOf } from '../candidate.ts';
import type { Context } from '../sections/rule.ts';
import { standingFigures } from '../standing-figures.ts';

/** Measures of a standing thing, of which two values can contradict each other. Tolls belong to their incidents. */
export const isStanding = (measure: string): measure is keyof EditionWords['measures'] => STANDING.has(measure);
const STANDING: ReadonlySet<string> = new Set<keyof EditionWords['measures']>(['strength', 'members', 'prisoners', 'displaced', 'population']);

/** What the number counts, in words for the head of a dispute: "Toll of the raid at …, 3 May 2031", "People displaced (…)". */
export function tollTopic(statement: Statement, quantity: Quantity | null, { known, words }: Context): string {
  const { incident } = statement;
  const standing = standingFigures(statement, known).find((one) => one.quantity === quantity)?.figure;
  if (standing !== undefined && isStanding(standing.measure)) {
    const measure = words.measures[standing.measure];
    return standing.about === null ? measure : words.measureWhere(measure, known.name(standing.about));
  }
  // The day of the report is not that of the event.
  const isReports = incident !== null && statement.dates.every(({ role }) => role === 'as-of');
  const when = (isReports ? null : dateOf(statement)) ?? (incident?.dated === 'carried' ? incident.date : null);
  const counts = incident === null && quantity?.effect !== 'killed';
  const named = when === null ? statement : withoutCountries(statement, known);
  const what = counts
    ? where(words.topics.numberOf(quantity?.counted ?? null), named, { known, words })
    : words.topics.toll(eventInWords(named, { known, words }));
  return when === null ? what : words.topics.onDate(what, formatSpan(when, words.dates));
}

/** "The killing of 1 November" says which; "the killing in ⟨country⟩" does not. */
function withoutCountries(statement: Statement, known: Context['known']): Statement {
  return { ...statement, places: statement.places.filter(({ region }) => known.country(region) !== region) };
}

type Wording = Pick<Context, 'known' | 'words'>;

/** "Raid at ⟨place⟩" */
export function eventInWords(statement: Statement, { known, words }: Wording): string {
  return where(words.incidents[statement.incident?.type ?? 'other'], statement, { known, words });
}

/** The place of the article is too wide, or another, to name an event by. */
function where(what: string, { places }: Statement, { known, words }: Wording): string {
  const place = places.find(({ role }) => role === 'at' || role === 'inherited')?.region;
  return place === undefined ? what : words.topics.atPlace(what, known.name(place));
}
