import { spelledApart } from '../../text/person-names.ts';
import { type Candidate, stateAt } from '../candidate.ts';
import { shortForm } from '../clause.ts';
import type { DisputeDraft, SideDraft } from '../draft.ts';
import { type Leader, leaders } from '../leaders.ts';
import type { Context } from '../sections/rule.ts';
import type { Telling } from '../telling.ts';
import { byTime, side } from './side.ts';

const CLAIM_WORDS = 18;
const MAX_SIDES = 6;

/** Who has led the subject in turn, and leaders whose names sources write in different ways. */
export function leadershipDisputes(told: readonly Telling[], { subject, known }: Context): readonly DisputeDraft[] {
  if (subject.kind !== 'group') return [];
  const named = leaders(
    told.flatMap((telling) => telling.members),
    subject.id,
  );
  return [...succession(named, known.name(subject.id)), ...named.flatMap(spellings)];
}

function succession(named: readonly Leader[], group: string): readonly DisputeDraft[] {
  if (named.length < 2) return [];
  const sides = named
    .map((leader) => ({ leader, one: leader.namedBy[0], date: leader.asOf }))
    .sort(byTime)
    .slice(-MAX_SIDES)
    .map((dated) => side(claim(dated.leader.name, dated.leader.role, dated.one), dated));
  return [{ kind: 'development', topic: `Leadership of ${group}`, sides }];
}

function spellings(leader: Leader): readonly DisputeDraft[] {
  const [shown, ...others] = leader.names;
  const other = others.find((name) => shown !== undefined && spelledApart(shown, name));
  if (shown === undefined || other === undefined) return [];
  const sides = [shown, other].flatMap((name): readonly SideDraft[] => {
    const by = leader.namedBy.find((one) => one.statement.people.some((person) => person.name === name));
    return by === undefined ? [] : [side(name, { one: by, date: stateAt(by) })];
  });
  return sides.length < 2 ? [] : [{ kind: 'dispute', topic: `Name of the leader ${shown}`, sides }];
}

/** The sentence in short when it names him, else name and role. */
function claim(name: string, role: string, { statement }: Candidate): string {
  const short = shortForm(statement, CLAIM_WORDS);
  const family = name.split(' ').at(-1) ?? name;
  return short?.includes(family) ? short : `${name}, ${role}`;
}
