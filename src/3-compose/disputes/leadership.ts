import type { EditionWords } from '../../labels/index.ts';
import { samePerson, spelledApart } from '../../text/person-names.ts';
import { type Candidate, stateAt } from '../candidate.ts';
import { shortForm } from '../clause.ts';
import type { DisputeDraft, SideDraft } from '../draft.ts';
import { FORMER, type Leader, leaders, SUCCESSOR } from '../leaders.ts';
import type { Context } from '../sections/rule.ts';
import type { Telling } from '../telling.ts';
import { claimOf } from './claim.ts';
import { byTime, type Dated, ofOneTime, side } from './side.ts';

const CLAIM_WORDS = 18;
const MAX_SIDES = 6;

/** Who has led the subject in turn, and leaders whose names sources write in different ways. */
export function leadershipDisputes(told: readonly Telling[], { subject, known, words }: Context): readonly DisputeDraft[] {
  if (subject.kind !== 'group') return [];
  const named = leaders(
    told.flatMap((telling) => telling.members),
    subject.id,
  );
  return [...succession(named, known.name(subject.id), words), ...successors(named, words), ...named.flatMap((leader) => spellings(leader, words))];
}

function succession(named: readonly Leader[], group: string, words: EditionWords): readonly DisputeDraft[] {
  if (named.length < 2) return [];
  const inTime = named.map((leader) => ({ leader, one: leader.namedBy[0], date: leader.asOf })).sort(byTime);
  const sides = inTime.slice(-MAX_SIDES).map((dated) => side(claim(dated.leader.name, dated.leader.role, dated.one), titled(dated), words));
  const kind = inTime.some((a, at) => inTime.slice(at + 1).some((b) => leadAtOnce(a, b))) ? 'dispute' : 'development';
  return [{ kind, topic: kind === 'dispute' ? words.topics.whoLeads(group) : words.topics.leadership(group), sides }];
}

type InTime = Dated & { readonly leader: Leader };

/** The title beside a speaker's name is the writer's word, and no claim of the speaker's. */
function titled({ one, date, leader }: InTime): Dated {
  const { holder } = one.statement;
  const speaks = holder !== null && leader.names.some((name) => samePerson(name, holder.name));
  return { one: speaks ? { ...one, statement: { ...one.statement, holder: null } } : one, date };
}

/** Two voices name two people as leading now, at one time, and nobody tells the end of either. */
function leadAtOnce(a: InTime, b: InTime): boolean {
  const leadsNow = ({ leader }: InTime): boolean => leader.end === null && !FORMER.test(leader.role) && !BY_RISE.test(leader.role);
  return leadsNow(a) && leadsNow(b) && a.one.origin !== b.one.origin && a.date !== null && b.date !== null && ofOneTime(a, b);
}

/** Who is new, or follows another, ends the other's time. */
const BY_RISE = /\b(?:new|newest|successor)\b/i;

/** Different people named as the one who followed: they may be one person under two names, which is for the analyst to say. */
function successors(named: readonly Leader[], words: EditionWords): readonly DisputeDraft[] {
  return named.flatMap((predecessor): readonly DisputeDraft[] => {
    const followed = named.flatMap((leader) => {
      const by = leader === predecessor ? undefined : leader.namedBy.find((one) => follows(leader, predecessor, one));
      return by === undefined ? [] : [{ leader, one: by, date: stateAt(by) }];
    });
    if (new Set(followed.map(({ one }) => one.origin)).size < 2) return [];
    const sides = [...followed].sort(byTime).map((dated) => side(claimOf(dated.one.statement, dated.leader.name.split(' ').at(-1)), dated, words));
    return [{ kind: 'dispute', topic: words.topics.whoSucceeded(predecessor.name), sides }];
  });
}

/** "⟨predecessor⟩'s successor, ⟨name⟩", "⟨name⟩ succeeded ⟨predecessor⟩", "the death of ⟨predecessor⟩ … its new leader ⟨name⟩". */
function follows(leader: Leader, predecessor: Leader, { statement }: Candidate): boolean {
  const role = (of: Leader) => statement.people.find((person) => of.names.includes(person.name))?.role ?? null;
  const names = (text: string) => predecessor.names.some((name) => samePerson(name, text));
  const own = role(leader);
  if (own !== null && SUCCESSOR.test(own)) return names(own.replace(/['’]s?\ssuccessor$/, ''));
  const isNamed = statement.people.some((person) => predecessor.names.includes(person.name));
  return isNamed && own !== null && BY_RISE.test(own);
}

function spellings(leader: Leader, words: EditionWords): readonly DisputeDraft[] {
  const [shown, ...others] = leader.names;
  const other = others.find((name) => shown !== undefined && spelledApart(shown, name));
  if (shown === undefined || other === undefined) return [];
  const sides = [shown, other].flatMap((name): readonly SideDraft[] => {
    const by = leader.namedBy.find((one) => one.statement.people.some((person) => person.name === name));
    return by === undefined ? [] : [side(name, { one: by, date: stateAt(by) }, words)];
  });
  return sides.length < 2 ? [] : [{ kind: 'dispute', topic: words.topics.nameOfLeader(shown), sides }];
}

/** The sentence in short when it names him, else name and role. */
function claim(name: string, role: string, { statement }: Candidate): string {
  const short = shortForm(statement, CLAIM_WORDS);
  const family = name.split(' ').at(-1) ?? name;
  return short?.includes(family) ? short : `${name}, ${role}`;
}
