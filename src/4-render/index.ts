export { CHANGE_LABELS, changesPage } from './changes-view.ts';
export { dayWords, spanWords } from './date-words.ts';
export { view } from './from-edition.ts';
export { handoutOrder } from './handout-order.ts';
export { type FullBrief, handoutView } from './handout-view.ts';
export { type IndexRow, indexPage } from './index-page.ts';
export type { DeskLook } from './look-style.ts';
export { handoutPage, page } from './page.ts';
export type { View } from './view.ts';
