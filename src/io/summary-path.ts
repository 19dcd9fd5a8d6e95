/** Where a desk keeps the summary of an article, below its folder. */
export const summaryPath = (article: string): string => `data/summaries/${article}.json`;
