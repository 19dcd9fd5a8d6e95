import type { Article, SeedReading } from '../model/article.ts';
import type { ReadLimits } from '../model/desk.ts';
import type { Problem } from '../model/problem.ts';

/** A seed as it was found: path below seeds/ with forward slashes, its bytes, their digest, and the limits within which it is read (left out: the defaults). */
export type SeedFile = { readonly path: string; readonly bytes: Uint8Array; readonly sha256: string; readonly limits?: ReadLimits };

/** What the seeds hold. */
export type Ingested = {
  readonly articles: readonly Article[];
  readonly readings: readonly SeedReading[];
  readonly problems: readonly Problem[];
  /** Decoded text by seed path: what `raw` ranges index. */
  readonly texts: ReadonlyMap<string, string>;
};
