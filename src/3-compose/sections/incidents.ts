import type { Statement } from '../../model/statement.ts';
import type { Context, SectionRule } from './rule.ts';

/** What was done and with what toll, in the order of time. In a group brief also what its acts did to people. */
export const incidents: SectionRule = {
  id: 'incidents',
  topics: ['incident'],
  claims: ({ head: { statement } }, context) =>
    context.subject.kind === 'group'
      ? (statement.topic === 'humanitarian' && isHarm(statement)) || isOwnCampaign(statement, context)
      : BESIDE_GROUND.has(statement.topic) && (isOneEvent(statement) || isArrest(statement)),
  order: 'time',
};

/** In a region brief a raid or a killing told under these is an incident of the place, and no control of ground. */
const BESIDE_GROUND: ReadonlySet<string> = new Set(['countermeasures', 'leadership', 'relations']);

/** "Four men were arrested and charged": what follows an attack, and no control of ground. */
const isArrest = ({ topic, text }: Statement): boolean => topic === 'countermeasures' && ARREST.test(text);
const ARREST = /\b(?:arrested|detained|charged|indicted|convicted|sentenced|extradited|jailed)\b/i;

/** One act with a toll of its own, a day or month of its own, or a named victim; a seizure of ground is none. */
function isOneEvent({ incident, people, dates, text }: Statement): boolean {
  if (incident === null || !incident.occurred || incident.type === 'seizure' || incident.type === 'displacement') return false;
  const isDated =
    incident.dated === 'own' && dates.some(({ role, span }) => role === 'event' && (span.precision === 'day' || span.precision === 'month'));
  return (
    isDated ||
    incident.killed !== null ||
    incident.wounded !== null ||
    (incident.type === 'killing' && people.length > 0 && !LEFT_A_LEADER.test(text))
  );
}

/** "The death of Odell left Marrick as its leader": who leads is told by it. */
const LEFT_A_LEADER = /^(?:The|[^,]{1,40}['’]s?) (?:death|killing|murder|assassination|loss) [^.;]{0,120}\b(?:left|made|makes|leaves)\b/iu;

const GOVERNS = /\b(?:govern|administer|rul(?:e|es|ed|ing)\b|provid|distribut|deliver|collect|tax(?:es|ed)\b|runs?\b|running)/i;

/** Something was done to people; where they only live under the group, its area is told. */
export function isHarm({ incident, quantities, text }: Statement): boolean {
  return incident !== null || quantities.some(({ effect }) => effect !== null && effect !== 'displaced') || !GOVERNS.test(text);
}

const AGREED = /\b(?:cease-?fires?|truces?|accords?|deals?|agreements?|negotiat\w+|talks|treaty)\b/i;

/** A crackdown by the group is its own doing and no measure against it; with a state the two are one. */
function isOwnCampaign({ topic, subjects, text, incident }: Statement, { subject, known }: Context): boolean {
  const roles = subjects.filter(({ group }) => group === subject.id).map(({ role }) => role);
  return (
    topic === 'countermeasures' &&
    roles.includes('actor') &&
    !roles.includes('target') &&
    (subjects[0]?.group === subject.id || (incident?.occurred === true && subjects.some(({ role }) => role === 'target'))) &&
    known.group(subject.id)?.kind !== 'state force' &&
    !AGREED.test(text)
  );
}
