import type { EditionWords } from '../../labels/index.ts';
import type { SectionId } from '../../model/edition.ts';
import type { Topic } from '../../model/statement.ts';
import type { Atlas } from '../atlas.ts';
import type { Subject } from '../subject.ts';
import type { Telling } from '../telling.ts';

/** What a section looks at beside the telling itself, and the words in which the edition is written. */
export type Context = { readonly subject: Subject; readonly known: Atlas; readonly words: EditionWords };

/** One section of a brief: what it holds, and in what order. */
export type SectionRule = {
  readonly id: SectionId;
  /** Topics whose statements print here. */
  readonly topics: readonly Topic[];
  /** Takes a telling whatever its topic is; asked of all sections, in order, before topics are. */
  readonly claims?: (telling: Telling, context: Context) => boolean;
  /** `time`: as it happened. `weight`: the weightiest first, neighbours on one thing together. */
  readonly order: 'time' | 'weight';
};
