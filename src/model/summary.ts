import { z } from 'zod';
import { Article } from './article.ts';
import { Problem } from './problem.ts';
import { Statement } from './statement.ts';

/** All of one article's statements, with the article's source: data/summaries/<article>.json. */
export const Summary = z
  .strictObject({
    format: z.literal('fieldbrief-summary/1'),
    article: Article.unwrap().omit({ text: true }).readonly(),
    statements: z.array(Statement).readonly(),
    /** Sentences that say something about a subject but could not be printed, and why. */
    notPrinted: z.array(z.strictObject({ passage: z.int(), sentence: z.string(), reason: z.string() }).readonly()).readonly(),
    problems: z.array(Problem).readonly(),
  })
  .readonly();
export type Summary = z.infer<typeof Summary>;
