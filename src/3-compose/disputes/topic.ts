import type { Incident, Quantity, Statement } from '../../model/statement.ts';
import { formatSpan } from '../../text/calendar.ts';
import type { Atlas } from '../atlas.ts';
import { dateOf } from '../candidate.ts';
import type { Context } from '../sections/rule.ts';
import { standingFigures } from '../standing-figures.ts';

const IN_WORDS: Readonly<Record<Incident['type'], string>> = {
  attack: 'attack',
  bombing: 'bombing',
  killing: 'killing',
  abduction: 'abduction',
  clash: 'clash',
  strike: 'strike',
  raid: 'raid',
  arrest: 'arrest',
  seizure: 'seizure',
  displacement: 'displacement',
  other: 'incident',
};

/** Measures of a standing thing, of which two values can contradict each other. Tolls belong to their incidents. */
export const STANDING_MEASURES = {
  strength: 'Strength',
  members: 'Strength',
  prisoners: 'Prisoners held',
  displaced: 'People displaced',
  population: 'Population',
} as const;

export const isStanding = (measure: string): measure is keyof typeof STANDING_MEASURES => measure in STANDING_MEASURES;

/** What the number counts, in words for the head of a dispute: "Toll of the raid at …, 3 May 2031", "People displaced (…)". */
export function tollTopic(statement: Statement, quantity: Quantity | null, { known }: Context): string {
  const { incident } = statement;
  const standing = standingFigures(statement, known).find((one) => one.quantity === quantity)?.figure;
  if (standing !== undefined && isStanding(standing.measure)) {
    return `${STANDING_MEASURES[standing.measure]}${standing.about === null ? '' : ` (${known.name(standing.about)})`}`;
  }
  const when = dateOf(statement) ?? (incident?.dated === 'carried' ? incident.date : null);
  const date = when === null ? '' : `, ${formatSpan(when)}`;
  if (incident === null && quantity?.effect !== 'killed') return `Number of ${quantity?.counted ?? 'people'}${where(statement, known)}${date}`;
  return `Toll of the ${eventInWords(statement, known)}${date}`;
}

/** "Raid at ⟨place⟩" */
export function eventInWords(statement: Statement, known: Atlas): string {
  return `${IN_WORDS[statement.incident?.type ?? 'other']}${where(statement, known)}`;
}

/** The place of the article is too wide, or another, to name an event by. */
function where({ places }: Statement, known: Atlas): string {
  const place = places.find(({ role }) => role === 'at' || role === 'inherited')?.region;
  return place === undefined ? '' : ` at ${known.name(place)}`;
}
