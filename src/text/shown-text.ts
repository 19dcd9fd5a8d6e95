import { visible } from './visible.ts';

/** Joiners between letters of scripts that need them are spelling, not hiding: Persian and the scripts of India. */
const JOINER =
  /(?<=[\p{Script=Arabic}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Sinhala}\p{M}])[\u200c\u200d](?=[\p{Script=Arabic}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Sinhala}])/gu;
/** XML can't hold some of them, and no text may. */
const NONCHARACTER = /\p{Noncharacter_Code_Point}/gu;
const LONE_SURROGATE = /[\ud800-\udfff]/gu;
/** Tags and variation selectors of the supplementary planes have no look of their own and can carry a hidden message. */
const HIDDEN = /[\u{e0000}-\u{e0fff}\u115f\u1160\u3164\uffa0]|[\u180b-\u180f]/gu;

/** Letters and marks of plain Latin text: nearly all of a brief is made of them alone, and none is touched. */
const PLAIN = /^[ -~\u00a0-\u00ac\u00ae-\u024f\u2010-\u2027\u2030-\u205e]*$/;

/**
 * Makes untrusted text safe to read on a page: line breaks become spaces, and what could hide, reorder or break the text around it is
 * spelled out (`\u{202e}`). Every other character stays as it is.
 */
export function shownText(text: string): string {
  if (PLAIN.test(text)) return text;
  // The joiners are set aside as the noncharacters U+FDD0 and U+FDD1, which no text may hold.
  const aside = text
    .replace(NONCHARACTER, '\ufffd')
    .replace(JOINER, (joiner) => (joiner === '\u200c' ? '\ufdd0' : '\ufdd1'))
    .replace(/[\u0085\u2028\u2029]/g, ' ');
  return visible(aside)
    .replace(LONE_SURROGATE, '\ufffd')
    .replace(HIDDEN, (char) => `\\u{${(char.codePointAt(0) ?? 0).toString(16)}}`)
    .replace(/[\ufdd0\ufdd1]/g, (mark) => (mark === '\ufdd0' ? '\u200c' : '\u200d'));
}
