import type { NameMatch } from './names.ts';
import type { Named, Reading, Reference } from './reading.ts';
import { standing } from './roles.ts';

/** A name found in a sentence, with how it stands there. */
export function stand(match: NameMatch, marked: Reading['tokens']): Named {
  const first = Math.max(
    0,
    marked.findIndex((token) => token.end > match.start),
  );
  let last = first;
  while ((marked[last + 1]?.start ?? Number.POSITIVE_INFINITY) < match.end) last++;
  const { start, end, surface, kind, id, others } = match;
  const { role, verb, isSubject } = standing(marked, first, last);
  return { start, end, surface, kind, id, others, role, verb, isSubject, first, last };
}

/** "It", "the group": words that stand for one group each, as if its name stood there. Whose something is ("its") does not stand so. */
export function groupsMeant({ tokens }: Reading, references: readonly Reference[]): readonly Named[] {
  return references
    .filter(({ kind, possessive, also, surface }) => kind === 'group' && !possessive && also.length === 0 && surface !== '')
    .map(({ start, end, surface, to }) => stand({ start, end, surface, kind: 'group', id: to, others: [] }, tokens));
}
