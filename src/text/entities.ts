import { DecodingMode, decodeHTMLAttribute, HtmlEntityDecoder } from 'entities';

/** `html`: as browsers read it, where old names need no semicolon. `markdown`: with its semicolon only. */
const MODES = { html: DecodingMode.Legacy, markdown: DecodingMode.Strict } as const;

/** The character reference that begins with the "&" at a place, and where it ends; null when there is none. */
export function referenceAt(source: string, at: number, markup: keyof typeof MODES): { readonly text: string; readonly end: number } | null {
  let text = '';
  const decoder = new HtmlEntityDecoder((unit) => {
    text += String.fromCodePoint(unit);
  });
  decoder.startEntity(MODES[markup]);
  const written = decoder.write(source, at + 1);
  // Less than nothing: the source ended before the reference was decided.
  const length = written < 0 ? decoder.end() : written;
  return length === 0 ? null : { text, end: at + length };
}

/** An attribute's value with its references decoded. */
export const decodeReferences = (value: string): string => decodeHTMLAttribute(value);
