import type { Edition } from '../model/edition.ts';
import type { ExportFormat } from '../model/output.ts';
import { bibtex } from './bibtex.ts';
import { cslJson } from './csl.ts';
import { jsonLd } from './json-ld.ts';
import { ris } from './ris.ts';
import { stix } from './stix.ts';

/** What makes each export, by the ending of its file's name. */
const EXPORTS = { bib: bibtex, ris, 'csl.json': cslJson, 'stix.json': stix, jsonld: jsonLd } satisfies Record<
  ExportFormat,
  (edition: Edition) => string
>;

/** An edition in a format for other programs, as the bytes of its file. */
export function exported(edition: Edition, format: ExportFormat): Uint8Array {
  // Lone surrogates can't be written as UTF-8 and become U+FFFD.
  return new TextEncoder().encode(EXPORTS[format](edition));
}
