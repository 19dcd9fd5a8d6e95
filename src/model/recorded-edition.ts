import type { Edition } from './edition.ts';

/** An edition with the bytes of its file on record, and their SHA-256. */
export type RecordedEdition = { readonly edition: Edition; readonly bytes: Uint8Array; readonly sha256: string };
