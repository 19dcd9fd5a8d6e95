import type { PlotView } from '../view-figures.ts';

/** Points, boxes and the parts of a drawing. Units are those of the drawing; y grows downwards. */
export type Point = readonly [x: number, y: number];
export type Box = { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number };

/** A drawing while it is made: the view's own parts, with links still as boxes. */
export type Drawing = {
  readonly width: number;
  readonly height: number;
  readonly shapes: PlotView['shapes'];
  readonly texts: PlotView['texts'];
  readonly links: readonly { readonly target: string; readonly label: string; readonly box: Box }[];
};

/** A tenth of a unit: finer than a printer's dot, and the same on every machine. */
export function num(value: number): string {
  const rounded = Math.round(value * 10) / 10;
  return String(rounded === 0 ? 0 : rounded);
}

export const overlaps = (a: Box, b: Box): boolean => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

export const inside = (box: Box, frame: Box): boolean =>
  box.left >= frame.left && box.right <= frame.right && box.top >= frame.top && box.bottom <= frame.bottom;

export const around = ([x, y]: Point, radius: number): Box => ({ left: x - radius, top: y - radius, right: x + radius, bottom: y + radius });

export const union = (a: Box, b: Box): Box => ({
  left: Math.min(a.left, b.left),
  top: Math.min(a.top, b.top),
  right: Math.max(a.right, b.right),
  bottom: Math.max(a.bottom, b.bottom),
});

export function circle([x, y]: Point, radius: number): string {
  // Rounded first: two halves of a circle whose ends lie a tenth nearer than its diameter make a lens.
  const r = Math.round(radius * 10) / 10;
  return `M${num(x - r)} ${num(y)}a${r} ${r} 0 1 0 ${num(r * 2)} 0a${r} ${r} 0 1 0 ${num(-r * 2)} 0z`;
}

export function rect({ left, top, right, bottom }: Box): string {
  return `M${num(left)} ${num(top)}H${num(right)}V${num(bottom)}H${num(left)}z`;
}

/** A drawing as the templates take it: links in shares of its size, so that they lie right at any scale. */
export function plot(name: PlotView['name'], { width, height, shapes, texts, links }: Drawing): PlotView {
  const share = (value: number, of: number): string => `${((Math.max(0, Math.min(value, of)) / of) * 100).toFixed(2)}%`;
  return {
    name,
    width: num(width),
    height: num(height),
    shapes,
    texts,
    links: links.map(({ target, label, box }) => ({
      target,
      label,
      place: `left:${share(box.left, width)};top:${share(box.top, height)};width:${share(box.right - box.left, width)};height:${share(box.bottom - box.top, height)}`,
    })),
  };
}
