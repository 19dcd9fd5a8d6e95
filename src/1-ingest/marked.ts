import type { LeftOutReason } from '../model/article.ts';
import type { Block } from './block.ts';
import type { Look } from './prose.ts';

/** The blocks of a seed with what each looks like and the reason that leaves it out, where one shows in it or beside it. */
export type Marked = {
  readonly blocks: readonly Block[];
  readonly looks: readonly Look[];
  readonly reasons: readonly (LeftOutReason | null)[];
};
