import { references } from '../candidate.ts';
import { foundingOf } from '../founding.ts';
import { assertable, holderNote, type RowMaker, row } from './row.ts';

/** When and how the group came about, in the source's words, with a date among them. */
export const formed: RowMaker = (told, { subject, words }) =>
  row(
    'formed',
    assertable(told)
      .filter(({ head }) => head.relevance >= 0.8)
      .flatMap((telling) => {
        const founding = foundingOf(telling.head.statement, subject.id);
        return founding === null
          ? []
          : [{ text: founding.phrase, note: holderNote(telling.head, words), asOf: null, references: telling.members.flatMap(references) }];
      }),
    2,
  );
