import type { Insertion } from '../model/statement.ts';

/** Change to a sentence: `start..end` (relative to it) is replaced by the editor's words, or dropped where they are empty. */
export type Edit = { readonly start: number; readonly end: number; readonly text: string; readonly kind: Insertion['kind']; readonly basis: string };
