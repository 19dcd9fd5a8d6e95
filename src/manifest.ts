import { digest } from './io/digest.ts';
import type { Inputs } from './model/build-state.ts';
import type { Edition } from './model/edition.ts';
import { IssuedManifest } from './model/issued-manifest.ts';
import { asciiJson } from './text/ascii-json.ts';

/** What a manifest is made of, beside the edition. */
export type Making = {
  readonly kind: 'html' | 'pdf';
  /** SHA-256 of the edition's file on record. */
  readonly edition: string;
  /** What the page was made from, as builds know it. */
  readonly made: Inputs;
  readonly browser: string | null;
  /** The file as it is without a manifest. */
  readonly file: Uint8Array;
};

/** Largest text that is taken for a manifest: some sixty thousand seeds. */
const MAX_CHARS = 8_000_000;

/** The manifest of one file of an edition, on one line of ASCII. */
export function manifestText(edition: Edition, { kind, edition: record, made, browser, file }: Making): string {
  const unsealed: Omit<IssuedManifest, 'seal'> = {
    format: 'fieldbrief-manifest/1',
    kind,
    subject: edition.subject.id,
    number: edition.number,
    issued: edition.issued,
    marking: edition.marking,
    edition: record,
    data: edition.manifest.map(({ file: name, sha256 }) => [name, sha256]),
    made: lasting(made),
    program: edition.program,
    browser,
    file: digest(file),
  };
  return asciiJson({ ...unsealed, seal: digest(asciiJson(unsealed)) });
}

/** The inputs of a page that another machine can compare: the build knows the browser by where it lies. */
export const lasting = (made: Inputs): Inputs => made.filter(([name]) => !name.startsWith('the browser'));

/** A manifest from its text; null when it is none, or not letter for letter as it was written. The text is a stranger's until then. */
export function readManifest(text: string): IssuedManifest | null {
  if (text.length > MAX_CHARS) return null;
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return null;
  }
  const parsed = IssuedManifest.safeParse(data);
  // A key that the schema passes over, such as "__proto__", or one that stands twice, would not be written again.
  if (!parsed.success || asciiJson(parsed.data) !== text) return null;
  const { seal, ...unsealed } = parsed.data;
  return digest(asciiJson(unsealed)) === seal ? parsed.data : null;
}
