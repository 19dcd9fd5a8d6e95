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

function written(value: unknown, indent: string): string {
  if (!isObject(value)) return scalar(value);
  // What is nested is never written flat: to try it at every level would write a summary four times over.
  if (!isLongOrNested(value)) {
    spaces = 0;
    const flat = spaced(value);
    if (flat === '[]' || flat === '{}') return flat;
    // By its length without the spaces.
    if (indent !== '' && indent.length + flat.length - spaces <= LINE) return flat;
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
function isLongOrNested(value: object): boolean {
  if (Array.isArray(value)) {
    const items: readonly unknown[] = value;
    for (const item of items) if (isLongOrHolding(item)) return true;
    return false;
  }
  const record = recordOf(value);
  for (const key in record) if (isLongOrHolding(record[key])) return true;
  return false;
}

const isLongOrHolding = (item: unknown): boolean => (typeof item === 'string' ? item.length > LINE : isObject(item) && holdsObjects(item));

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

function holdsObjects(value: object): boolean {
  if (Array.isArray(value)) return value.some(isObject);
  const record = recordOf(value);
  for (const key in record) if (isObject(record[key])) return true;
  return false;
}

/** How many spaces `spaced` has set between values since it was last set to nothing. */
let spaces = 0;

function spaced(value: unknown): string {
  if (!isObject(value)) return scalar(value);
  let parts = '';
  if (Array.isArray(value)) {
    const items: readonly unknown[] = value;
    for (const item of items) {
      if (parts !== '') spaces += 1;
      parts += `${parts === '' ? '' : ', '}${spaced(item)}`;
    }
    return `[${parts}]`;
  }
  const record = recordOf(value);
  for (const key in record) {
    const item = record[key];
    if (item === undefined) continue;
    // Before the key, or the comma behind the one before, and behind its colon.
    spaces += 2;
    parts += `${parts === '' ? '' : ', '}${keyText(key)}${spaced(item)}`;
  }
  if (parts === '') return '{}';
  spaces += 1;
  return `{ ${parts} }`;
}
