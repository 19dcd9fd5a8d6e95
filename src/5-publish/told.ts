import type { CitedSource, Edition, Entry, Quotation } from '../model/edition.ts';
import { safeHref } from '../text/safe-href.ts';
import { shownText } from '../text/shown-text.ts';

/** A sentence of an edition with the words it rests on, for exports that hold sentences. */
export type ToldEntry = {
  /** The entry's id in the edition. */
  readonly id: string;
  readonly part: string;
  readonly kind: Entry['kind'];
  readonly text: string;
  readonly quotations: readonly ToldQuotation[];
};

export type ToldQuotation = {
  readonly n: number;
  readonly exact: string;
  /** `[3 ¶12]`, as the brief cites it. */
  readonly citation: string;
  readonly source: CitedSource;
  /** Title and publisher on one line, and the address when it may be a link. */
  readonly line: string;
  readonly url: string | null;
};

/** The sentences of an edition, each once, in the order in which the brief prints them first. */
export function toldEntries(edition: Edition): readonly ToldEntry[] {
  const quotations = new Map(edition.quotations.map((quotation) => [quotation.n, quotation]));
  const sources = new Map(edition.sources.map((source) => [source.n, source]));
  const parts: readonly (readonly [string, readonly Entry[]])[] = [
    ['Bottom line', edition.bottomLine],
    ['Key reporting', edition.keyReporting],
    ...edition.sections.map(({ title, entries }) => [title, entries] as const),
  ];
  const told = new Map<string, ToldEntry>();
  for (const [part, entries] of parts) {
    for (const { id, kind, runs, citations } of entries) {
      if (told.has(id)) continue;
      const quoted = citations.flatMap((n) => toldQuotation(quotations.get(n), sources) ?? []);
      told.set(id, { id, part, kind, text: shownText(runs.map((run) => run.text).join('')), quotations: quoted });
    }
  }
  return [...told.values()];
}

function toldQuotation(quotation: Quotation | undefined, sources: ReadonlyMap<number, CitedSource>): ToldQuotation | null {
  const source = quotation === undefined ? undefined : sources.get(quotation.source);
  if (quotation === undefined || source === undefined) return null;
  const { title, publisher, url } = source.source;
  return {
    n: quotation.n,
    exact: shownText(quotation.evidence.exact),
    citation: `[${source.n} ¶${quotation.evidence.passage}]`,
    source,
    line: shownText([title?.value ?? 'Untitled article', publisher?.value ?? 'publisher unknown'].join(', ')),
    url: url === null ? null : safeHref(url.value),
  };
}
