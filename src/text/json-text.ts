import { remembered } from './remembered.ts';

/** Widest line on which a whole object or list is kept together. */
const LINE = 120;

/**
 * JSON for people and for diffs: two spaces, one value a line, but what is short stays on one line; ends with a newline.
 * The order of keys is the order in which the value holds them.
 */
export function jsonText(value: unknown): string {
  return `${written(value, '')}\n`;
}

const kept = new WeakMap<object, string>();

/** The same of a value that never changes and that several ask for, such as an edition: it is written once. */
export function keptJsonText(value: object): string {
  const text = kept.get(value) ?? jsonText(value);
  kept.set(value, text);
  return text;
}

function written(value: unknown, indent: string): string {
  if (!isObject(value)) return scalar(value);
  // What is nested is never written flat: to try it at every level would write a summary four times over.
  if (!longOrNested(value)) {
    const flat = spaced(value);
    if (flat === '[]' || flat === '{}') return flat;
    // By its length without the spaces.
    if (indent !== '' && indent.length + flat.length - spacesIn(value) <= LINE) return flat;
  }
  const inner = `${indent}  `;
  let lines = '';
  if (Array.isArray(value)) {
    const items: readonly unknown[] = value;
    for (const item of items) lines += `${lines === '' ? '' : ',\n'}${inner}${written(item, inner)}`;
    return `[\n${lines}\n${indent}]`;
  }
  const record = recordOf(value);
  for (const key in record) {
    const item = record[key];
    if (item !== undefined) lines += `${lines === '' ? '' : ',\n'}${inner}${keyText(key)}${written(item, inner)}`;
  }
  return `{\n${lines}\n${indent}}`;
}

/** What JSON writes as it is: nearly all that is written, and four times quicker to see than to have written. Halves of characters it looks at by itself. */
const AS_IT_IS = /^[ !#-[\]-\ud7ff\ue000-\uffff]*$/;

function scalar(value: unknown): string {
  if (typeof value === 'string' && AS_IT_IS.test(value)) return `"${value}"`;
  if (value === null || typeof value === 'boolean' || Number.isSafeInteger(value)) return String(value);
  return JSON.stringify(value) ?? 'null';
}

/** A key as it is written: there are few different ones. */
const keyText = remembered(500, (key: string): string => `${scalar(key)}: `);

/** Plain data alone is written: what is no list has all its keys by itself. */
const recordOf = (value: object): Readonly<Record<string, unknown>> => value as Readonly<Record<string, unknown>>;

/**
 * Whether a value is written on several lines without a look at how long it is: it holds objects that hold objects, and is clearer so however short, or
 * a text that no line holds.
 */
const longOrNested = (value: object): boolean =>
  holds(value, (item) => (typeof item === 'string' ? item.length > LINE : isObject(item) && holds(item, isObject)));

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

function holds(value: object, isSought: (item: unknown) => boolean): boolean {
  if (Array.isArray(value)) return value.some(isSought);
  const record = recordOf(value);
  for (const key in record) if (isSought(record[key])) return true;
  return false;
}

function spaced(value: unknown): string {
  if (!isObject(value)) return scalar(value);
  let parts = '';
  if (Array.isArray(value)) {
    const items: readonly unknown[] = value;
    for (const item of items) parts += `${parts === '' ? '' : ', '}${spaced(item)}`;
    return `[${parts}]`;
  }
  const record = recordOf(value);
  for (const key in record) {
    const item = record[key];
    if (item !== undefined) parts += `${parts === '' ? '' : ', '}${keyText(key)}${spaced(item)}`;
  }
  return parts === '' ? '{}' : `{ ${parts} }`;
}

/** How many spaces `spaced` sets between the values in one. */
function spacesIn(value: unknown): number {
  if (!isObject(value)) return 0;
  if (Array.isArray(value)) return value.reduce((sum: number, item) => sum + spacesIn(item), Math.max(0, value.length - 1));
  const record = recordOf(value);
  let within = 0;
  let count = 0;
  for (const key in record) {
    if (record[key] === undefined) continue;
    within += spacesIn(record[key]);
    count += 1;
  }
  return count === 0 ? 0 : within + 2 * count + 1;
}
