/** Advance widths of the letters from space to tilde, in thousandths of the font's size, measured in the fonts that come with the program. */
// biome-ignore format: a table of widths
const REGULAR: readonly number[] = [
  200,289,426,497,497,824,609,249,303,303,418,497,249,311,249,350,497,497,497,497,497,497,497,497,497,497,249,249,497,497,497,425,
  847,543,588,571,615,527,494,617,652,263,479,579,486,727,647,664,566,664,569,534,536,645,515,786,513,476,539,303,350,303,497,500,
  542,504,553,456,555,496,292,504,544,246,247,495,255,829,547,542,555,555,347,419,338,544,467,719,446,467,425,303,241,303,497,
];
// biome-ignore format: a table of widths
const BOLD: readonly number[] = [
  200,315,482,513,513,841,639,275,324,324,438,513,275,322,275,344,513,513,513,513,513,513,513,513,513,513,275,275,513,513,513,444,
  875,558,597,576,625,538,510,628,663,282,494,597,502,745,657,674,582,674,592,545,546,655,536,800,541,501,540,324,344,324,513,500,
  549,516,563,462,564,507,317,520,558,262,263,522,271,843,560,549,564,564,373,431,361,556,495,748,481,495,443,324,255,324,513,
];
const FIRST = 0x20;

// Scripts that the shipped fonts do not hold are set in the reader's own font: wide enough for any alphabet, and for a character of Chinese.
const OTHER = 800;
const IDEOGRAPH = 1050;
// Letters of Arabic join: names and labels measured in the shipped font take 360 to 570 a letter with their spaces.
const ARABIC = 560;

// Kerning, rounding and a fallback font can make a line wider than its letters.
const RESERVE = 1.04;

const ASCII = /^[ -~]*$/;

/** How wide a line of text is when it is set in the sans at this size. An accent takes no room of its own. */
export function textWidth(text: string, size: number, bold = false): number {
  const widths = bold ? BOLD : REGULAR;
  let sum = 0;
  // Most labels are ASCII: a table's look-up a letter.
  if (ASCII.test(text)) {
    for (let at = 0; at < text.length; at += 1) sum += widths[text.charCodeAt(at) - FIRST] ?? OTHER;
    return (sum / 1000) * size * RESERVE;
  }
  for (const char of text.normalize('NFD')) {
    if (/\p{M}/u.test(char)) continue;
    sum += widths[(char.codePointAt(0) ?? 0) - FIRST] ?? elsewhere(char);
  }
  return (sum / 1000) * size * RESERVE;
}

function elsewhere(char: string): number {
  if (/\p{Script=Arabic}/u.test(char)) return ARABIC;
  return /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(char) ? IDEOGRAPH : OTHER;
}
