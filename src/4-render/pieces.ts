import { z } from 'zod';
import { shownText } from '../text/shown-text.ts';

/** A stretch of text that is set in one way. */
export const Piece = z
  .strictObject({
    text: z.string().describe('The words.'),
    editor: z.boolean().describe("True for an editor's insertion; its square brackets are in the text."),
    foreign: z
      .strictObject({
        lang: z.string().describe('BCP 47 tag of the script, `und-Arab`: the language itself is not known.'),
        dir: z.enum(['ltr', 'rtl']).describe('Direction of the script.'),
      })
      .readonly()
      .nullable()
      .describe('Set when the words are in another script than the text around, and stand isolated from it.'),
  })
  .readonly();
export type Piece = z.infer<typeof Piece>;

/** Text as it is set: in pieces, one after the other. */
export const Pieces = z.array(Piece).readonly();
export type Pieces = z.infer<typeof Pieces>;

// Scripts that a name in a brief may be written in. A stretch runs on over spaces, digits and points between two words of the same script.
const SCRIPTS = [
  { script: 'Latn', dir: 'ltr', letters: /\p{Script=Latin}/u },
  { script: 'Arab', dir: 'rtl', letters: /\p{Script=Arabic}/u },
  { script: 'Hebr', dir: 'rtl', letters: /\p{Script=Hebrew}/u },
  { script: 'Syrc', dir: 'rtl', letters: /\p{Script=Syriac}/u },
  { script: 'Cyrl', dir: 'ltr', letters: /\p{Script=Cyrillic}/u },
  { script: 'Grek', dir: 'ltr', letters: /\p{Script=Greek}/u },
  { script: 'Armn', dir: 'ltr', letters: /\p{Script=Armenian}/u },
  { script: 'Geor', dir: 'ltr', letters: /\p{Script=Georgian}/u },
  { script: 'Deva', dir: 'ltr', letters: /\p{Script=Devanagari}/u },
  { script: 'Beng', dir: 'ltr', letters: /\p{Script=Bengali}/u },
  { script: 'Ethi', dir: 'ltr', letters: /\p{Script=Ethiopic}/u },
  { script: 'Hani', dir: 'ltr', letters: /\p{Script=Han}/u },
] as const;
type Script = (typeof SCRIPTS)[number];

/** The script that the text around is written in, with what is foreign to it. */
const BASES = {
  Latn: { own: /\p{Script=Latin}/u, foreign: /[^\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]/u },
  Arab: { own: /\p{Script=Arabic}/u, foreign: /[^\p{Script=Arabic}\p{Script=Common}\p{Script=Inherited}]/u },
} as const;

/** Splits a text at the borders of scripts that are foreign to the text around; all of it is made safe to read first. */
export function pieces(text: string, editor = false, base: keyof typeof BASES = 'Latn'): Pieces {
  const { own: ownLetter, foreign } = BASES[base];
  const scriptOf = (char: string): Script | null => (foreign.test(char) ? (SCRIPTS.find((one) => one.letters.test(char)) ?? null) : null);
  const shown = shownText(text);
  if (!foreign.test(shown)) return shown === '' ? [] : [{ text: shown, editor, foreign: null }];
  const found: Piece[] = [];
  let script: Script | null = null;
  let run = '';
  // What stands after the last letter of a foreign run: it belongs to the run only when the same script goes on behind it.
  let tail = '';
  const close = (): void => {
    if (run !== '') found.push({ text: run, editor, foreign: script === null ? null : { lang: `und-${script.script}`, dir: script.dir } });
    run = '';
  };
  for (const char of shown) {
    const own = scriptOf(char);
    if (own !== null && own === script) {
      run += tail + char;
      tail = '';
    } else if (own !== null) {
      if (script === null) {
        close();
      } else {
        close();
        script = null;
        run = tail;
        close();
      }
      tail = '';
      script = own;
      run = char;
    } else if (script === null) {
      run += char;
    } else if (ownLetter.test(char)) {
      close();
      script = null;
      run = tail + char;
      tail = '';
    } else if (/\p{M}/u.test(char) || (tail === '' && script.script === 'Latn' && /\p{N}/u.test(char))) {
      // A mark belongs to its letter, and the digit of a grade or a name to it: `F6`.
      run += tail + char;
      tail = '';
    } else {
      tail += char;
    }
  }
  close();
  script = null;
  run = tail;
  close();
  return found;
}

/** The words of pieces as a plain string, for attributes and titles. */
export function plain(from: Pieces): string {
  return from.map((piece) => piece.text).join('');
}
