/** Times in a text resolved to days: one expression against its context, or a whole article in order. */
export { coveredPeriod, type ResolvedTime, resolveArticleTimes } from './article-times.ts';
export { type Resolution, resolveTime, type TimeContext } from './resolve-expression.ts';
export type { Tense } from './resolve-point.ts';
