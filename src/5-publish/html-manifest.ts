import { plainBytes } from './plain-bytes.ts';

/** A manifest found in a file: its text, and the file as it was before the manifest was put in. */
export type Found = { readonly text: string; readonly without: Uint8Array };

const OPEN = `<meta name="fieldbrief-manifest" content='`;
const CLOSE = `'>\n`;
const HEAD_END = '</head>';

/** Puts a manifest into a page, as the last element of its head: text that nothing runs. */
export function htmlWithManifest(page: Uint8Array, text: string): Uint8Array {
  const file = Buffer.from(page.buffer, page.byteOffset, page.byteLength);
  // Text is escaped and can't hold the tag; a style might, and stands before it. A template without a head gets it at the end.
  const head = file.lastIndexOf(HEAD_END);
  const at = head < 0 ? file.length : head;
  return plainBytes(Buffer.concat([file.subarray(0, at), Buffer.from(OPEN + escaped(text) + CLOSE, 'latin1'), file.subarray(at)]));
}

/** The manifest of a page, or null when it has none that this program wrote: byte for byte as it would write it again. */
export function manifestInHtml(page: Uint8Array): Found | null {
  const file = Buffer.from(page.buffer, page.byteOffset, page.byteLength);
  const from = file.lastIndexOf(OPEN);
  const to = from < 0 ? -1 : file.indexOf(CLOSE, from + OPEN.length);
  if (to < 0) return null;
  const text = unescaped(file.toString('latin1', from + OPEN.length, to));
  const without = new Uint8Array(Buffer.concat([file.subarray(0, from), file.subarray(to + CLOSE.length)]));
  return Buffer.compare(htmlWithManifest(without, text), file) === 0 ? { text, without } : null;
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', "'": '&#39;', '<': '&lt;', '>': '&gt;' };
const CHARACTERS: Readonly<Record<string, string>> = { '&amp;': '&', '&#39;': "'", '&lt;': '<', '&gt;': '>' };
const escaped = (text: string): string => text.replace(/[&'<>]/g, (char) => ENTITIES[char] ?? char);
const unescaped = (text: string): string => text.replace(/&(?:amp|#39|lt|gt);/g, (entity) => CHARACTERS[entity] ?? entity);
