import type { CitedSource, Edition } from '../model/edition.ts';
import { jsonText } from '../text/json-text.ts';
import { safeHref } from '../text/safe-href.ts';
import { shownText } from '../text/shown-text.ts';
import { editionId, idOf } from './ids.ts';
import { dateText } from './reference.ts';
import { type ToldQuotation, toldCommentary, toldEntries, toldJudgements } from './told.ts';

/**
 * An edition as JSON-LD in the words of schema.org: a report, its claims, and for each claim the quotations it rests on. The context is
 * written into it, so that no reader fetches one. No "<" stands in it as such: whoever puts it into a page's script element can't have it ended by a text.
 */
export function jsonLd(edition: Edition): string {
  const { subject } = edition;
  const commentary = toldCommentary(edition);
  const citation = (quotations: readonly ToldQuotation[]) => quotations.map((one) => quotation(one, edition));
  const text = jsonText({
    '@context': { '@vocab': 'https://schema.org/' },
    '@type': 'Report',
    '@id': `urn:uuid:${editionId(edition)}`,
    identifier: `${subject.id}/${edition.number}`,
    name: shownText(subject.name),
    version: edition.number,
    datePublished: edition.issued,
    publisher: { '@type': 'Organization', name: shownText(edition.desk) },
    creditText: edition.marking,
    about: {
      '@type': subject.kind === 'region' ? 'Place' : 'Organization',
      '@id': `urn:uuid:${idOf(edition.desk, subject.kind, subject.id)}`,
      identifier: subject.id,
      name: shownText(subject.name),
      description: shownText(subject.what),
      alternateName: subject.aliases.map(shownText),
    },
    citation: edition.sources.map((source) => work(source, edition)),
    hasPart: [
      ...toldJudgements(edition).map(({ n, text, likelihood, chance, confidence, ground, quotations }) => ({
        '@type': 'Claim',
        ...own(edition, `judgement-${n}`),
        genre: 'judgement',
        articleSection: 'Key judgements',
        text,
        keywords: [`likelihood: ${likelihood}`, `confidence: ${confidence}`],
        description: `${chance} ${ground}`,
        citation: citation(quotations),
      })),
      ...(commentary === null
        ? []
        : [
            {
              '@type': 'Comment',
              ...own(edition, 'commentary'),
              genre: 'commentary',
              articleSection: 'Commentary by the desk',
              encodingFormat: 'text/markdown',
              text: commentary.markdown,
              citation: citation(commentary.quotations),
            },
          ]),
      ...toldEntries(edition).map(({ id, part, kind, text, quotations }) => ({
        '@type': 'Claim',
        '@id': `urn:uuid:${idOf(editionId(edition), 'entry', id)}`,
        identifier: id,
        genre: kind,
        articleSection: shownText(part),
        text,
        citation: citation(quotations),
      })),
    ],
  });
  return text.replaceAll('<', '\\u003c');
}

/** What is the desk's own, and by whom; an example says that it is one. */
function own(edition: Edition, id: string): object {
  const author = edition.note?.author ?? null;
  return {
    '@id': `urn:uuid:${idOf(editionId(edition), 'note', id)}`,
    identifier: id,
    author: author === null ? { '@type': 'Organization', name: shownText(edition.desk) } : { '@type': 'Person', name: shownText(author) },
    ...(edition.note?.example === true ? { creativeWorkStatus: 'example' } : {}),
  };
}

const quotation = ({ n, exact, source, citation }: ToldQuotation, edition: Edition): object => ({
  '@type': 'Quotation',
  '@id': `urn:uuid:${idOf(editionId(edition), 'quotation', n)}`,
  identifier: `q${n}`,
  position: citation,
  text: exact,
  isPartOf: { '@id': workId(source, edition) },
});

const workId = ({ article }: CitedSource, { desk }: Edition): string => `urn:uuid:${idOf(desk, 'article', article)}`;

function work(cited: CitedSource, edition: Edition): object {
  const { source, article, descriptor } = cited;
  const url = source.url === null ? null : safeHref(source.url.value);
  return {
    '@type': 'CreativeWork',
    '@id': workId(cited, edition),
    identifier: article,
    name: shownText(source.title?.value ?? '[Untitled article]'),
    description: shownText(descriptor),
    ...(source.byline === null ? {} : { author: source.byline.value.map((name) => ({ name: shownText(name) })) }),
    ...(source.publisher === null ? {} : { publisher: { '@type': 'Organization', name: shownText(source.publisher.value) } }),
    ...(source.date === null ? {} : { datePublished: dateText(source.date.value) }),
    ...(url === null ? {} : { url }),
  };
}
