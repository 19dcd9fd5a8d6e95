import type { CitedSource, Edition, Quotation } from '../model/edition.ts';

export type QuotationsOf = (source: Pick<CitedSource, 'n'>) => readonly Quotation[];

/** The quotations of each source, in their order. They are sorted out once: a brief may have a thousand, of hundreds of sources. */
export function quotationsOf({ quotations }: Pick<Edition, 'quotations'>): QuotationsOf {
  const bySource = new Map<number, Quotation[]>();
  for (const quotation of quotations) {
    const own = bySource.get(quotation.source);
    if (own === undefined) bySource.set(quotation.source, [quotation]);
    else own.push(quotation);
  }
  return ({ n }) => bySource.get(n) ?? [];
}
