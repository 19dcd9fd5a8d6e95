import type { LeftOutReason, SeedFormat } from '../model/article.ts';
import type { Problem } from '../model/problem.ts';
import type { Range } from '../model/range.ts';
import type { Stated } from './stated.ts';

/** What the format says of a block: plain text says nothing (`line`), or shows a bullet. */
export type Shape = 'line' | 'paragraph' | 'item' | 'heading' | 'title' | 'caption';

/** A stretch of a seed that stands on its own: a line or hard-wrapped paragraph of text, or an element of marked-up text. */
export type Block = {
  /** As it reads: the raw slice itself in plain text, the slice without markup elsewhere. */
  readonly text: string;
  readonly raw: Range;
  /** First and last line in the seed, from 1. */
  readonly line: number;
  readonly lastLine: number;
  /** Blank lines before it. */
  readonly gap: number;
  readonly shape: Shape;
  /** All of it stands in bold or in italics. */
  readonly emphasised: boolean;
};

/** A seed taken apart by its format, before anybody has said what is body. */
export type SeedText = {
  readonly format: SeedFormat;
  readonly text: string;
  readonly blocks: readonly Block[];
  /** True where the format tells the body from what stands around it, so that no prose is to be looked for. */
  readonly isBody: ((block: Block) => boolean) | null;
  /** What front matter or metadata say. */
  readonly stated: Stated;
  /** What its user should know of how it was read; null when it was read as it is. */
  readonly problem: Pick<Problem, 'code' | 'message' | 'hint'> | null;
};

/** What became of a block. */
export type Fate = 'body' | LeftOutReason;
