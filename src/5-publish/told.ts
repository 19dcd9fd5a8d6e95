import { catalogue } from '../labels/index.ts';
import type { CitedSource, Edition, Entry, Judgement, Quotation } from '../model/edition.ts';
import type { Language } from '../model/language.ts';
import { LIKELIHOOD_SCALE } from '../model/likelihood.ts';
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

/** A judgement of the desk's own. Likelihood and confidence stand in sentences of their own, as ICD 203 asks. */
export type ToldJudgement = {
  /** 1…n in the order of the note. */
  readonly n: number;
  readonly text: string;
  readonly likelihood: Judgement['likelihood'];
  /** "Likelihood: very likely (80–95 %)." */
  readonly chance: string;
  readonly confidence: Judgement['confidence']['level'];
  /** "Confidence: moderate.", and what it rests on. */
  readonly ground: string;
  readonly quotations: readonly ToldQuotation[];
};

export type ToldCommentary = { readonly markdown: string; readonly quotations: readonly ToldQuotation[] };

/** The key judgements of an edition, in the order of the brief. */
export function toldJudgements(edition: Edition): readonly ToldJudgement[] {
  const quoted = quoter(edition);
  return edition.judgements.map(({ text, likelihood, confidence, citations }, at) => {
    const percent = LIKELIHOOD_SCALE.find(({ words }) => words.some((word) => word === likelihood))?.percent ?? '';
    return {
      n: at + 1,
      text: shownText(text),
      likelihood,
      chance: `Likelihood: ${likelihood} (${percent}).`,
      confidence: confidence.level,
      ground: `Confidence: ${confidence.level}. ${shownText(confidence.basis)}`,
      quotations: citations.flatMap(quoted),
    };
  });
}

/** The desk's commentary as Markdown, its citations as the brief has them; null when there is none. */
export function toldCommentary(edition: Edition): ToldCommentary | null {
  if (edition.commentary === null) return null;
  const { markdown, marks } = edition.commentary;
  const quoted = quoter(edition);
  let [text, at] = ['', 0];
  for (const { start, end, citations } of marks) {
    text += markdown.slice(at, start) + citations.flatMap((n) => quoted(n).map(({ citation }) => citation)).join('');
    at = end;
  }
  const lines = `${text}${markdown.slice(at)}`.split(/\r\n|[\r\n]/).map(shownText);
  return { markdown: lines.join('\n').trim(), quotations: [...new Set(marks.flatMap(({ citations }) => citations))].flatMap(quoted) };
}

/** The sentences of an edition, each once, in the order in which the brief prints them first. */
export function toldEntries(edition: Edition): readonly ToldEntry[] {
  const quoted = quoter(edition);
  const { titles } = catalogue(edition.language).page;
  const parts: readonly (readonly [string, readonly Entry[]])[] = [
    [titles.bottomLine, edition.bottomLine],
    [titles.keyReporting, edition.keyReporting],
    ...edition.sections.map(({ title, entries }) => [title, entries] as const),
  ];
  const told = new Map<string, ToldEntry>();
  for (const [part, entries] of parts) {
    for (const { id, kind, runs, citations } of entries) {
      if (told.has(id)) continue;
      told.set(id, { id, part, kind, text: shownText(runs.map((run) => run.text).join('')), quotations: citations.flatMap(quoted) });
    }
  }
  return [...told.values()];
}

/** Gives a quotation by its number; none for a number that is not in the annex. */
function quoter(edition: Edition): (n: number) => readonly ToldQuotation[] {
  const quotations = new Map(edition.quotations.map((quotation) => [quotation.n, quotation]));
  const sources = new Map(edition.sources.map((source) => [source.n, source]));
  return (n) => [toldQuotation(quotations.get(n), sources, edition.language) ?? []].flat();
}

function toldQuotation(quotation: Quotation | undefined, sources: ReadonlyMap<number, CitedSource>, language: Language): ToldQuotation | null {
  const source = quotation === undefined ? undefined : sources.get(quotation.source);
  if (quotation === undefined || source === undefined) return null;
  const { title, publisher, url } = source.source;
  const { untitled, publisherUnknown } = catalogue(language).page;
  return {
    n: quotation.n,
    exact: shownText(quotation.evidence.exact),
    citation: `[${source.n} ¶${quotation.evidence.passage}]`,
    source,
    line: shownText([title?.value ?? untitled, publisher?.value ?? publisherUnknown].join(', ')),
    url: url === null ? null : safeHref(url.value),
  };
}
