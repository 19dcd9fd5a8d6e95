import type { Group, Region } from '../model/gazetteer.ts';

/** What a brief is on. */
export type Subject =
  | { readonly kind: 'group'; readonly id: string; readonly group: Group }
  | { readonly kind: 'region'; readonly id: string; readonly region: Region };
