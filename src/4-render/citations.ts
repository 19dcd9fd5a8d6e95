import type { Edition } from '../model/edition.ts';
import { quotationId } from './uses.ts';
import type { CitationView } from './view-citations.ts';

/** Makes the citations of numbered quotations. */
export type Cite = (numbers: readonly number[]) => readonly CitationView[];

/** Makes citation labels: `3 ¶12`, `¶14` behind another passage of source 3, and `(2)` for a second quotation from one passage. */
export function citer(edition: Edition): Cite {
  const quotations = new Map(edition.quotations.map((quotation) => [quotation.n, quotation]));
  return (numbers) => {
    let before: { source: number; passage: number; count: number } | null = null;
    return numbers.flatMap((n, at) => {
      const quotation = quotations.get(n);
      if (quotation === undefined) throw new Error(`Edition ${edition.subject.id}: quotation ${n} is cited and not in the annex.`);
      const { source } = quotation;
      const { passage } = quotation.evidence;
      const same = before !== null && source === before.source;
      const count: number = before !== null && same && passage === before.passage ? before.count + 1 : 1;
      before = { source, passage, count };
      if (count > 1) return [{ target: quotationId(n), label: `(${count})`, separator: ' ' }];
      return [{ target: quotationId(n), label: same ? `¶${passage}` : `${source} ¶${passage}`, separator: at === 0 ? '' : same ? ', ' : '; ' }];
    });
  };
}
