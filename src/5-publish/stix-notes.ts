import type { NoteOrigin } from '../model/edition.ts';
import type { Confidence } from '../model/likelihood.ts';
import { shownText } from '../text/shown-text.ts';
import type { Make, Thing } from './stix-thing.ts';
import type { ToldCommentary, ToldEntry, ToldJudgement, ToldQuotation } from './told.ts';

/**
 * What STIX makes of confidence in words: its scale "None / Low / Med / High" (STIX 2.1, appendix A.1). Likelihood is no confidence, and has a
 * label instead.
 */
const CONFIDENCE = { low: 15, moderate: 50, high: 85 } satisfies Record<Confidence, number>;

/** A sentence of the brief, with the words it rests on. */
export function entryNote({ id, part, kind, text, quotations }: ToldEntry, about: Thing, make: Make): Thing {
  return make.word('note', [id], {
    abstract: shownText(part),
    content: content([text], quotations),
    labels: [kind],
    object_refs: [about.id],
    external_references: [{ source_name: 'Fieldbrief', external_id: id }, ...references(quotations)],
  });
}

/** A judgement of the desk's own: likelihood in one sentence, confidence and its ground in others. */
export function judgementNote(judgement: ToldJudgement, origin: NoteOrigin | null, about: Thing, make: Make): Thing {
  const { n, text, likelihood, chance, confidence, ground, quotations } = judgement;
  return make.word('note', ['judgement', n], {
    abstract: 'Key judgement',
    content: content([text, chance, ground], quotations),
    ...authors(origin),
    labels: ['judgement', `likelihood-${likelihood.replaceAll(' ', '-')}`, `confidence-${confidence}`, ...example(origin)],
    confidence: CONFIDENCE[confidence],
    object_refs: [about.id],
    external_references: [{ source_name: 'Fieldbrief', external_id: `judgement-${n}` }, ...references(quotations)],
  });
}

/** The desk's commentary as a whole. */
export function commentaryNote({ markdown, quotations }: ToldCommentary, origin: NoteOrigin | null, about: Thing, make: Make): Thing {
  return make.word('note', ['commentary'], {
    abstract: 'Commentary by the desk',
    content: content([markdown], quotations),
    ...authors(origin),
    labels: ['commentary', ...example(origin)],
    object_refs: [about.id],
    external_references: [{ source_name: 'Fieldbrief', external_id: 'commentary' }, ...references(quotations)],
  });
}

const authors = (origin: NoteOrigin | null): object => (origin?.author == null ? {} : { authors: [shownText(origin.author)] });
const example = (origin: NoteOrigin | null): readonly string[] => (origin?.example === true ? ['example'] : []);

const content = (words: readonly string[], quotations: readonly ToldQuotation[]): string =>
  [...words, ...quotations.map(({ exact, citation, line }) => `“${exact}” ${citation} ${line}`)].join('\n\n');

const references = (quotations: readonly ToldQuotation[]): readonly object[] =>
  quotations.map(({ n, citation, exact, line, url }) => ({
    source_name: line,
    external_id: `q${n}`,
    description: `${citation} “${exact}”`,
    ...(url === null ? {} : { url }),
  }));
