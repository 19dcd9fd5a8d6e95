import type { Statement } from '../../model/statement.ts';
import { leadsAsState } from '../state-leads.ts';
import type { Context, SectionRule } from './rule.ts';

/** States that act in the place without belonging to it. */
export const outsidePowers: SectionRule = {
  id: 'outside-powers',
  topics: [],
  claims: ({ head: { statement } }, context) =>
    context.subject.kind === 'region' &&
    statement.topic !== 'incident' &&
    (statement.subjects.some((link) => link.role === 'actor' && isFromOutside(link.group, context)) || isLedByState(statement, context)),
  order: 'weight',
};

function isFromOutside(group: string, { subject, known }: Context): boolean {
  const record = known.group(group);
  if (record === null || record.kind !== 'state force' || record.state === null) return false;
  const [home, here] = [known.country(record.state), known.country(subject.id)];
  return home !== null && here !== null && home !== here;
}

/** "Ostra has sent troops", "the Ostran army struck roads": another state, or its forces, does something here. */
function isLedByState(statement: Statement, { subject, known }: Context): boolean {
  const here = known.country(subject.id);
  if (here === null || statement.kind === 'forecast') return false;
  if (!statement.places.some(({ region, role }) => ON_GROUND.has(role) && known.liesIn(region, subject.id))) return false;
  return statement.places.some((link) => link.region !== here && leadsAsState(statement, link, known));
}

const ON_GROUND: ReadonlySet<string> = new Set(['at', 'inherited', 'setting']);
