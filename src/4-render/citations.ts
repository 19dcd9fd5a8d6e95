import type { Edition } from '../model/edition.ts';
import { quotationId } from './uses.ts';
import type { CitationView } from './view-body.ts';

/** Makes the citations of numbered quotations. */
export type Cite = (numbers: readonly number[]) => readonly CitationView[];

/** Makes citation labels: `3 ¶12`, and `¶14` behind another passage of source 3. */
export function citer(edition: Edition): Cite {
  const quotations = new Map(edition.quotations.map((quotation) => [quotation.n, quotation]));
  return (numbers) => {
    let before: number | null = null;
    return numbers.flatMap((n, at) => {
      const quotation = quotations.get(n);
      if (quotation === undefined) throw new Error(`Edition ${edition.subject.id}: quotation ${n} is cited and not in the annex.`);
      const same = quotation.source === before;
      before = quotation.source;
      const passage = `¶${quotation.evidence.passage}`;
      return [{ target: quotationId(n), label: same ? passage : `${quotation.source} ${passage}`, separator: at === 0 ? '' : same ? ', ' : '; ' }];
    });
  };
}
