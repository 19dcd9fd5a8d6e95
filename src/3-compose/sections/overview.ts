import type { Statement } from '../../model/statement.ts';
import type { Telling } from '../telling.ts';
import type { Context, SectionRule } from './rule.ts';

/** The state of the place and how it came to it; also what it, or somebody from it, does elsewhere. */
export const overview: SectionRule = {
  id: 'overview',
  topics: ['status', 'origins'],
  claims: (telling, context) => OF_GROUND.has(telling.head.statement.topic) && !isOnItsGround(telling, context),
  order: 'weight',
};

const OF_GROUND: ReadonlySet<string> = new Set(['area', 'countermeasures']);

/** Something in the place, or in one that holds it, is told of; of a country that is only named the ground of others is told. */
function isOnItsGround({ head: { statement } }: Telling, { subject, known }: Context): boolean {
  const near = (region: string): boolean => known.liesIn(region, subject.id) || known.liesIn(subject.id, region);
  const isTold = (region: string, role: Role): boolean => ON_GROUND.has(role) || (role === 'named' && known.country(region) !== region);
  const named = statement.places.filter(({ role }) => role !== 'demonym' && role !== 'aside');
  return named.length === 0 || named.some(({ region, role }) => isTold(region, role) && near(region));
}

type Role = Statement['places'][number]['role'];
const ON_GROUND: ReadonlySet<Role> = new Set<Role>(['at', 'inherited', 'setting']);
