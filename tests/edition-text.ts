import type { Ingested } from '../src/1-ingest/index.ts';
import type { Article, Basis } from '../src/model/article.ts';
import type { CitedSource, Edition, Entry } from '../src/model/edition.ts';
import type { NewNames } from '../src/new-names.ts';
import { formatSpan } from '../src/text/format-span.ts';

/** An edition as plain lines, one thing a line, so that a reader can judge it and a difference shows where it is. */
export function editionText(edition: Edition): string {
  const cited = citedIn(edition);
  const entry = (one: Entry) => `- ${one.runs.map((run) => run.text).join('')} ${cited(one.citations)}\n    ${entryFacts(one)}`;
  return lines([
    `${edition.subject.name}${edition.subject.short === null ? '' : ` (${edition.subject.short})`}, ${edition.subject.what}`,
    `marking ${edition.marking}; newest source ${edition.cutoff === null ? 'unknown' : formatSpan(edition.cutoff.date)}`,
    part('Bottom line', edition.bottomLine.map(entry)),
    part('Key reporting', edition.keyReporting.map(entry)),
    part(
      'At a glance',
      edition.glance.flatMap(({ label, values }) =>
        values.map(({ text, note, asOf, citations }) =>
          joined([`- ${label}: ${text}`, note === null ? null : `(${note})`, asOf === null ? null : `(${asOf})`, cited(citations)]),
        ),
      ),
    ),
    ...edition.sections.map(({ title, entries }) => part(title, entries.map(entry))),
    part(
      'Timeline',
      edition.timeline.map(({ date, text, citations }) => `- ${formatSpan(date)}: ${text} ${cited(citations)}`),
    ),
    part(
      'Disputed points',
      edition.disputes.flatMap(({ kind, topic, sides }) => [
        `- ${kind}: ${topic}`,
        ...sides.map(({ claim, holder, date, citations }) => joined([`    ${claim}`, `| ${holder}`, `| ${date}`, cited(citations)])),
      ]),
    ),
    part(
      'Sources',
      edition.sources.map((source) => `- ${sourceLine(source)}`),
    ),
    edition.sourceSummary,
  ]);
}

/** How the seeds were read: each article with its source, its passages by their first words, and what was left out. */
export function seedsText({ readings, articles, problems, texts }: Ingested): string {
  return lines([
    ...readings.map((reading) => {
      const text = texts.get(reading.seed) ?? '';
      return lines([
        `${reading.seed}: ${reading.format}, ${reading.encoding}`,
        ...articles.filter(({ seed }) => seed === reading.seed).map(articleText),
        part(
          '  Left out',
          reading.leftOut.map(({ raw, reason }) => `  - ${reason}: ${beginning(text.slice(raw.start, raw.end))}`),
        ),
      ]);
    }),
    part(
      'Problems',
      problems.map(({ code, file, message }) => `- ${code} ${file ?? ''}: ${message}`),
    ),
  ]);
}

function articleText({ place, genre, interviewee, source, passages, text, copies }: Article): string {
  const fact = (label: string, known: { readonly value: unknown; readonly basis: Basis } | null, shown: string) =>
    known === null ? null : `    ${label}: ${shown} (${known.basis.how}: ${known.basis.why})`;
  return lines([
    `  Article ${place}, ${genre}${interviewee === null ? '' : ` with ${interviewee}`}`,
    fact('title', source.title, source.title?.value ?? ''),
    fact('byline', source.byline, source.byline?.value.join(', ') ?? ''),
    fact('publisher', source.publisher, source.publisher?.value ?? ''),
    fact('date', source.date, source.date === null ? '' : formatSpan(source.date.value)),
    fact('address', source.url, source.url?.value ?? ''),
    fact('origin', source.origin, source.origin?.value ?? ''),
    ...passages.map(({ n, kind, start, end }) => `    ¶${n} ${kind}: ${beginning(text.slice(start, end))}`),
    ...copies.map(({ seed }) => `    the same stands in ${seed}`),
  ]);
}

/** Characters of a passage that are shown: enough to know it again. */
const SHOWN_CHARS = 70;

function beginning(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length <= SHOWN_CHARS ? line : `${line.slice(0, SHOWN_CHARS)}… (${line.length} characters)`;
}

function entryFacts({ kind, holder, date, reported }: Entry): string {
  return [
    kind,
    ...(holder === null ? [] : [`${holder.stance} ${holder.name}${holder.role === null ? '' : `, ${holder.role}`}`]),
    ...(date === null ? [] : [`on ${formatSpan(date)}`]),
    reported === null ? 'undated report' : `reported ${formatSpan(reported)}`,
  ].join('; ');
}

/** Citations as a brief prints them: source and passage of each quotation. */
function citedIn({ quotations }: Edition): (numbers: readonly number[]) => string {
  const known = new Map(quotations.map(({ n, source, evidence }) => [n, `${source} ¶${evidence.passage}`]));
  return (numbers) => (numbers.length === 0 ? '' : `[${[...new Set(numbers.map((n) => known.get(n) ?? '?'))].join('; ')}]`);
}

function sourceLine({ n, seed, source, descriptor }: CitedSource): string {
  const date = source.date === null ? 'no date' : `${formatSpan(source.date.value)} (${source.date.basis.how})`;
  return joined([
    `${n}. ${seed}: ${source.title?.value ?? 'no title'}`,
    `| ${source.publisher?.value ?? 'no publisher'}`,
    `| ${date}`,
    `| ${descriptor}`,
  ]);
}

const joined = (parts: readonly (string | null)[]): string => parts.filter((part) => part !== null && part !== '').join(' ');
const lines = (all: readonly (string | null)[]): string => all.filter((line) => line !== null && line !== '').join('\n');
/** A heading with what stands under it; nothing when nothing does. */
const part = (heading: string, all: readonly string[]): string => (all.length === 0 ? '' : `\n${heading}\n${all.join('\n')}`);

/** Names new to the gazetteers, a name a line with its records' fields, its places below it. */
export function namesText({ groups, regions, people }: NewNames): string {
  const seen = (one: NewNames['people'][number] | NewNames['groups'][number] | NewNames['regions'][number]) =>
    one.contexts.map(({ file, line, text }) => `    ${file}:${line} ${text}`);
  const counts = (one: { readonly count: number; readonly articles: number }) => `${one.count} in ${one.articles}`;
  return lines([
    ...groups.flatMap((one) => [`group ${JSON.stringify(one.record)} ${counts(one)}`, ...seen(one)]),
    ...regions.flatMap((one) => [`region ${JSON.stringify(one.record)} ${counts(one)}`, ...seen(one)]),
    ...people.flatMap((one) => [`person ${one.name}, ${one.role} (${one.group}), also ${one.variants.join('; ')} ${counts(one)}`, ...seen(one)]),
  ]);
}
