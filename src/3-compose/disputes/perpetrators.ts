import { formatSpan } from '../../text/calendar.ts';
import { type Candidate, eventDate, reportedOn } from '../candidate.ts';
import type { DisputeDraft } from '../draft.ts';
import { actorsOf, sameActors, sameHappening } from '../same-event.ts';
import type { Context } from '../sections/rule.ts';
import type { Telling } from '../telling.ts';
import { isAct } from './acts.ts';
import { claimOf } from './claim.ts';
import { byTime, side } from './side.ts';
import { eventInWords } from './topic.ts';

/**
 * One incident that sources lay to different groups, as a fact or an accusation. `acts` are those that the articles tell beside
 * what is told of the subject: whoever reads of a group's deed must see that another source lays it to somebody else.
 */
export function perpetratorDisputes(told: readonly Telling[], { known, words }: Context, acts: readonly Candidate[] = []): readonly DisputeDraft[] {
  const own = told.map(({ head }) => head).filter(({ statement }) => isAct(statement));
  const all = [...own, ...acts];
  const settled = new Set<string>();
  return own.flatMap((first): readonly DisputeDraft[] => {
    if (settled.has(first.statement.id)) return [];
    const others = onePerVoice(all.filter((one) => isRival(first, one) && sameHappening(first, one, known)));
    if (others.length === 0) return [];
    for (const one of [first, ...others]) settled.add(one.statement.id);
    const date = eventDate(first.statement);
    const what = words.topics.whoCarriedOut(eventInWords(first.statement, { known, words }));
    const topic = date === null ? what : words.topics.onDate(what, formatSpan(date, words.dates));
    const sides = [first, ...others].map((one) => ({ one, date: reportedOn(one) })).sort(byTime);
    return [{ kind: 'dispute', topic, sides: sides.map((dated) => side(claimOf(dated.one.statement), dated, words)) }];
  });
}

const isRival = (first: Candidate, one: Candidate): boolean => one.origin !== first.origin && !sameActors(first, one) && !isFight(first, one);

function onePerVoice(all: readonly Candidate[]): readonly Candidate[] {
  return all.filter((one, at) => !all.slice(0, at).some((earlier) => earlier.origin === one.origin));
}

/** Who is struck by the one and strikes in the other fights it: two reports of a battle, no two culprits. */
function isFight(a: Candidate, b: Candidate): boolean {
  const struck = (one: Candidate): readonly string[] => [
    ...(one.statement.incident?.targets ?? []),
    ...one.statement.subjects.filter(({ role }) => role === 'target').map(({ group }) => group),
  ];
  return (
    a.statement.incident?.type === 'clash' || struck(a).some((id) => actorsOf(b).includes(id)) || struck(b).some((id) => actorsOf(a).includes(id))
  );
}
