import type { FigureWords } from '../../labels/index.ts';
import type { TiesFigure } from '../../model/figure.ts';
import { type Box, type Drawing, num, rect } from './drawing.ts';
import { shown } from './map-mark.ts';
import { textWidth } from './text-width.ts';

type Tie = TiesFigure['ties'][number];
type Size = { readonly width: number; readonly text: number };
export const WIDE_TIES: Size = { width: 680, text: 10.5 };
export const NARROW_TIES: Size = { width: 360, text: 11 };

const PADDING = 5;
const BETWEEN = 8;

/** One end of ties, with all ties to it. */
type Other = { readonly name: string; readonly ties: readonly Tie[] };

/**
 * Draws the subject as a bar in the middle and each other side as a box beside it, one straight line for a tie: who fights it
 * on the left, the others on the right; on a narrow drawing all on the right. Nothing is left to chance.
 */
export function drawTies(
  subject: string,
  figure: TiesFigure,
  { width, text }: Size,
  target: (tie: Tie) => string,
  { ties: said }: FigureWords,
): Drawing {
  const two = width > 500;
  const [left, right] = sides(others(figure), two);
  const [boxWidth, barWidth, lineWidth] = two ? [150, 124, 126] : [134, 110, 114];
  const bar: Box = { left: left.length === 0 ? 1 : boxWidth + lineWidth + 1, top: 1, right: 0, bottom: 0 };
  const barRight = bar.left + barWidth;
  const line = text * 1.25;
  const shapes: Drawing['shapes'][number][] = [];
  const texts: Drawing['texts'][number][] = [];
  const links: Drawing['links'][number][] = [];

  const column = (side: readonly Other[], onRight: boolean, height: number): void => {
    const used = columnHeight(side, boxWidth, text);
    let y = 1 + (height - used) / 2;
    for (const { name, ties } of side) {
      const lines = wrapped(name, boxWidth - 2 * PADDING, text, true);
      const tall = boxHeight(lines.length, ties.length, text);
      const x = onRight ? barRight + lineWidth : bar.left - lineWidth - boxWidth;
      const box: Box = { left: x, top: y, right: x + boxWidth, bottom: y + tall };
      shapes.push({ kind: 'other', path: rect(box) });
      lines.forEach((words, at) => {
        texts.push({
          kind: 'place',
          x: num(x + boxWidth / 2),
          y: num(y + tall / 2 + (at - (lines.length - 1) / 2) * line + text * 0.34),
          anchor: 'middle',
          text: words,
        });
      });
      ties.forEach((tie, at) => {
        const at_ = y + (tall * (at + 0.5)) / ties.length + text * 0.35;
        const [from, to] = onRight ? [barRight, x] : [x + boxWidth, bar.left];
        shapes.push({ kind: `tie ${tie.family}`, path: `M${num(from)} ${num(at_)}H${num(to)}` });
        texts.push({ kind: 'way', x: num((from + to) / 2), y: num(at_ - 3.5), anchor: 'middle', text: tie.way });
        links.push({
          target: target(tie),
          label: said.markLabel(shown(subject), said.tie(tie.way, shown(name))),
          box: { left: from, right: to, top: at_ - text * 1.25, bottom: at_ + 3 },
        });
      });
      y += tall + BETWEEN;
    }
  };
  const own = wrapped(subject, barWidth - 2 * PADDING, text, true);
  const height = Math.max(columnHeight(left, boxWidth, text), columnHeight(right, boxWidth, text), own.length * line + 2 * PADDING);
  column(left, false, height);
  column(right, true, height);
  shapes.push({ kind: 'subject', path: rect({ left: bar.left, top: 1, right: barRight, bottom: 1 + height }) });
  own.forEach((words, at) => {
    texts.push({
      kind: 'name',
      x: num(bar.left + barWidth / 2),
      y: num(1 + height / 2 + (at - (own.length - 1) / 2) * line + text * 0.34),
      anchor: 'middle',
      text: words,
    });
  });
  const used = (right.length === 0 ? barRight : barRight + lineWidth + boxWidth) + 1;
  return { width: two ? width : Math.max(used, 1), height: Math.ceil(height + 2), shapes, texts, links };
}

function others({ ties }: TiesFigure): readonly Other[] {
  const names = [...new Set(ties.map(({ other }) => other))];
  return names.map((name) => ({ name: shown(name), ties: ties.filter(({ other }) => other === name) }));
}

/** Foes and those who list it on the left; where one side would be empty, halves. */
function sides(all: readonly Other[], two: boolean): readonly [readonly Other[], readonly Other[]] {
  if (!two) return [[], all];
  const against = ({ ties }: Other): boolean => ties.every(({ family }) => family === 'foe' || family === 'listing');
  const [left, right] = [all.filter(against), all.filter((one) => !against(one))];
  if (left.length > 0 && right.length > 0) return [left, right];
  const half = Math.floor(all.length / 2);
  return [all.slice(0, half), all.slice(half)];
}

function boxHeight(lines: number, ties: number, text: number): number {
  return Math.max(lines * text * 1.25 + 2 * PADDING, ties * text * 1.75);
}

function columnHeight(side: readonly Other[], boxWidth: number, text: number): number {
  const heights = side.map(({ name, ties }) => boxHeight(wrapped(name, boxWidth - 2 * PADDING, text, true).length, ties.length, text));
  return heights.reduce((sum, height) => sum + height, 0) + Math.max(0, heights.length - 1) * BETWEEN;
}

const MOST_LINES = 3;

/** Breaks a name into lines of at most this width; a word that is wider is cut, and so is what needs more than three lines. */
export function wrapped(name: string, width: number, size: number, bold: boolean): readonly string[] {
  const lines: string[] = [];
  for (const word of shown(name)
    .split(/\s+/u)
    .filter((some) => some !== '')) {
    const last = lines.at(-1);
    const joined = last === undefined ? word : `${last} ${word}`;
    if (last !== undefined && textWidth(joined, size, bold) <= width) lines[lines.length - 1] = joined;
    else lines.push(fitted(word, width, size, bold));
  }
  if (lines.length <= MOST_LINES) return lines;
  return [...lines.slice(0, MOST_LINES - 1), fitted(`${lines[MOST_LINES - 1] ?? ''}…`, width, size, bold)];
}

function fitted(word: string, width: number, size: number, bold: boolean): string {
  if (textWidth(word, size, bold) <= width) return word;
  const letters = [...word.replace(/…$/, '')];
  while (letters.length > 1 && textWidth(`${letters.join('')}…`, size, bold) > width) letters.pop();
  return `${letters.join('')}…`;
}
