import type { Statement } from '../model/statement.ts';
import type { Atlas } from './atlas.ts';
import { standingFigures } from './standing-figures.ts';

/** An incident with so many dead is one of the main ones of any conflict. */
const MANY_KILLED = 10;

const SIZES: ReadonlySet<string> = new Set(['strength', 'members', 'prisoners', 'displaced', 'population', 'attacks']);

const FELL = /\b(?:killed|died|death|assassinated|executed|captured|arrested|ousted|resigned)\b/i;

const LEADS = /\b(?:leader|emir|amir|chief|head|caliph|founder|successor|commander)\b/i;

/**
 * True for the kinds of fact that a reader looks for first and that no brief may lack: a dated founding, who leads, how
 * many they are, the main incidents with their toll, what became of leaders, standing ties with other groups.
 */
export function isKeyFact(statement: Statement, known: Atlas): boolean {
  if (statement.kind === 'forecast') return false;
  switch (statement.topic) {
    case 'origins':
      return statement.dates.some((date) => date.role === 'event' && date.wording !== null);
    case 'leadership':
      return namesLeader(statement);
    case 'incident':
    case 'countermeasures':
      return (
        (isAct(statement) &&
          statement.incident?.occurred !== false &&
          statement.quantities.some(({ effect, value }) => effect === 'killed' && value >= MANY_KILLED)) ||
        (namesLeader(statement) && FELL.test(statement.text))
      );
    case 'relations':
      return statement.relations.some(({ type }) => type !== 'linked to');
    default:
      return standingFigures(statement, known).some(({ figure }) => SIZES.has(figure.measure));
  }
}

/** Somebody did it, or it was done to somebody: the dead of a flood are no incident of the conflict. */
const isAct = ({ incident, subjects }: Statement): boolean =>
  (incident?.occurred ?? false) && ((incident?.actors.length ?? 0) + (incident?.targets.length ?? 0) > 0 || subjects.length > 0);

const namesLeader = ({ people }: Statement): boolean =>
  people.some((person) => person.role !== null && person.group !== null && LEADS.test(person.role));
