export { CHANGE_LABELS, changesPage } from './changes-view.ts';
export { dayWords, spanWords } from './date-words.ts';
export { editionNote } from './edition-note.ts';
export { view } from './from-edition.ts';
export { type IndexRow, indexPage } from './index-page.ts';
export { page } from './page.ts';
export type { View } from './view.ts';
