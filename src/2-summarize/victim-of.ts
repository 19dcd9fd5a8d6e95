import { fateOf } from '../text/fates.ts';
import type { Reading } from './reading.ts';

/** Somebody, and what an act did to him: "killed". */
export type Victim = { readonly name: string; readonly fate: string };

/** Who lost his life or his freedom by the act that a sentence tells; null where it names nobody or several. */
export function victimOf({ text, people }: Reading): Victim | null {
  const struck = new Map(
    people.flatMap(({ name, start, end }) => {
      const fate = fateOf(text, start, end)?.word ?? '';
      return FATES.test(fate) ? [[name, fate] as const] : [];
    }),
  );
  const [only, another] = struck;
  return only === undefined || another !== undefined ? null : { name: only[0], fate: only[1] };
}
const FATES = /^(?:killed|assassinated|executed|captured|arrested|murdered|shot dead|slain)$/;
