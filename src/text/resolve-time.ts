/** Times in a text resolved to days: one expression against its context, or a whole article in order. */
export { type ResolvedTime, resolveArticleTimes } from './article-times.ts';
export { resolveTime } from './resolve-expression.ts';
export type { Tense } from './resolve-point.ts';
