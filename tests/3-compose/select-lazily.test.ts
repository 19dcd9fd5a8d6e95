import fc from 'fast-check';
import { expect, it } from 'vitest';
import { candidate, reportedOn } from '../../src/3-compose/candidate.ts';
import { oldness } from '../../src/3-compose/fresh.ts';
import { MIN_SCORE, type Placed, select } from '../../src/3-compose/select.ts';
import { similarity } from '../../src/text/similar.ts';
import { article, on, statement } from './fixtures.ts';

const SECTIONS = ['incidents', 'finance', 'leadership'] as const;
const WORDS = ['front', 'raided', 'market', 'farmers', 'dawn', 'burnt', 'houses', 'soldiers', 'bridge', 'convoy', 'mined', 'salt'];

const told = fc.record({
  words: fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 9 }),
  // Few values, so that many are worth the same.
  score: fc.constantFrom(0.2, 0.3, 0.4, 0.45, 0.5, 0.505, 0.7, 0.9),
  section: fc.constantFrom(...SECTIONS),
  year: fc.constantFrom(null, '2009', '2024', '2030'),
});

type Told = { words: string[]; score: number; section: (typeof SECTIONS)[number]; year: string | null };

const placed = (all: readonly Told[]): readonly Placed[] => {
  const { statements, article: from } = article(
    'one',
    all.map(({ words, year }, at) =>
      statement(`${words.join(' ')} ${at}x${year === null ? '' : ` in ${year}`}.`, { dates: year === null ? [] : [on(`${year}-06-01`, year)] }),
    ),
  );
  return statements.flatMap((one, at) => {
    const { score, section } = all[at] ?? {};
    if (score === undefined || section === undefined) return [];
    const head = candidate(one, from, 1);
    return [{ head, members: [head], contrary: [], origins: 1, score, section }];
  });
};

/** The same choice, with every telling compared with every one that is chosen, and all of them valued for each place. */
function plainly(all: readonly Placed[], most: number): readonly Placed[] {
  const waiting = all
    .filter(({ score }) => score >= MIN_SCORE)
    .sort((a, b) => b.score - a.score || (a.head.statement.id < b.head.statement.id ? -1 : 1));
  const worthy = waiting.filter(({ score }) => score >= 0.45).length;
  const floor = MIN_SCORE + (0.45 - MIN_SCORE) * Math.min(1, Math.max(0, worthy - 12) / 12);
  const chosen: Placed[] = [];
  const inSection = (section: Placed['section']): number => chosen.filter((one) => one.section === section).length;
  const alike = (one: Placed): number => Math.max(0, ...chosen.map((other) => similarity(other.head.tokens, one.head.tokens)));
  const aged = ({ score, head }: Placed): number => score * (1 - 0.1 * oldness(head, reportedOn(head)));
  const isWorthIt = (one: Placed): boolean =>
    !chosen.includes(one) && one.score >= floor - Math.max(0, 2 - inSection(one.section)) * 0.06 && alike(one) < 0.5;
  for (const section of new Set(waiting.map((one) => one.section))) {
    const best = waiting.find((one) => one.section === section && isWorthIt(one));
    if (best !== undefined && chosen.length < most) chosen.push(best);
  }
  while (chosen.length < most) {
    const valued = waiting
      .filter(isWorthIt)
      .map((one) => ({ one, worth: 0.8 * aged(one) * 0.995 ** inSection(one.section) - (1 - 0.8) * alike(one) }));
    const best = valued.reduce<(typeof valued)[number] | null>((first, next) => (first === null || next.worth > first.worth ? next : first), null);
    if (best === null) break;
    chosen.push(best.one);
  }
  return chosen;
}

it('chooses, though it compares few, what comparing all with all would choose', () => {
  fc.assert(
    fc.property(fc.array(told, { maxLength: 40 }), fc.integer({ min: 1, max: 30 }), (all, most) => {
      const given = placed(all);
      expect(select(given, { entries: most, words: 100_000 })).toEqual(plainly(given, most));
    }),
  );
});
