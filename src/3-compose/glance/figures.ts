import type { EditionWords } from '../../labels/index.ts';
import type { DaySpan } from '../../model/day-span.ts';
import type { Figure } from '../../model/statement.ts';
import type { Atlas } from '../atlas.ts';
import type { RowName } from '../draft.ts';
import { figureDate, toldBy } from '../figure-told.ts';
import { quantityPhrase } from '../phrase.ts';
import { byNewest, monthInWords } from '../spans.ts';
import { standingFigures } from '../standing-figures.ts';
import type { Subject } from '../subject.ts';
import { asOf, assertable, holderNote, joined, newestFirst, type RowMaker, row, value } from './row.ts';

/** A row of all values that are given for a measure of the subject, each with its holder and date, the newest first. */
export function figureRow(name: RowName, measures: readonly Figure['measure'][]): RowMaker {
  return (told, { subject, known, words }) => {
    const values = assertable(told).flatMap((telling) => {
      const { statement } = telling.head;
      return (
        standingFigures(statement, known)
          // "10,000, including 2,000 foreigners": the part is no value beside the whole.
          .filter(({ figure, quantity }) => measures.includes(figure.measure) && !quantity.part && isOf(figure, subject, known))
          .flatMap(({ figure, quantity }) => {
            const text = quantityPhrase(statement, quantity);
            // A camp's figure is the camp's, in the brief on the country too.
            const within = figure.about === null || figure.about === subject.id ? null : words.inPlace(known.name(figure.about));
            const note = words.listed([within, holderNote(toldBy(telling.head, quantity), words)].filter((part) => part !== null));
            const date = figureDate(telling.head, quantity);
            const draft = { ...value(text ?? '', telling, note === '' ? null : note, words), asOf: asOfFigure(date, words) };
            return text === null ? [] : [{ own: within === null, date: date.span, telling, draft }];
          })
      );
    });
    values.sort((a, b) => newestOf(a.date, b.date) || newestFirst(a.telling, b.telling));
    // The subject's own figures first, then those of places in it.
    return row(name, joined([...values.filter(({ own }) => own), ...values.filter(({ own }) => !own)].map(({ draft }) => draft)));
  };
}

function newestOf(a: DaySpan | null, b: DaySpan | null): number {
  return a === null || b === null ? Number(a === null) - Number(b === null) : byNewest(a, b);
}

function asOfFigure({ span, stated }: { readonly span: DaySpan | null; readonly stated: boolean }, words: EditionWords): string | null {
  return stated && span !== null ? monthInWords(span, words.dates) : asOf(span, words);
}

/** People flee and are held in one place of many; a region's row shows them all. Its population is its own. */
function isOf({ about, measure }: Figure, subject: Subject, known: Atlas): boolean {
  if (about === null) return false;
  return about === subject.id || (subject.kind === 'region' && measure !== 'population' && known.liesIn(about, subject.id));
}
