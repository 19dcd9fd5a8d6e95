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
  if (typeof value !== 'object' || value === null) return scalar(value);
  // What is nested is never written flat: to try it at every level would write a summary four times over.
  if (!longOrNested(value)) {
    const flat = JSON.stringify(value);
    if (flat === '[]' || flat === '{}') return flat;
    if (indent !== '' && indent.length + flat.length <= LINE) return spaced(value);
  }
  const inner = `${indent}  `;
  let lines = '';
  if (Array.isArray(value)) {
    const items: readonly unknown[] = value;
    for (const item of items) lines += `${lines === '' ? '' : ',\n'}${inner}${written(item, inner)}`;
    return `[\n${lines}\n${indent}]`;
  }
  for (const [key, item] of Object.entries(value)) {
    if (item !== undefined) lines += `${lines === '' ? '' : ',\n'}${inner}${scalar(key)}: ${written(item, inner)}`;
  }
  return `{\n${lines}\n${indent}}`;
}

/** Printable ASCII that JSON writes as it is: most of what is written, and four times quicker to see than to have written. */
const AS_IT_IS = /^[ !#-[\]-~]*$/;

function scalar(value: unknown): string {
  if (typeof value === 'string' && AS_IT_IS.test(value)) return `"${value}"`;
  return JSON.stringify(value) ?? 'null';
}

/**
 * Whether a value is written on several lines without a look at how long it is: it holds objects that hold objects, and is clearer so however short, or
 * a text that no line holds.
 */
function longOrNested(value: object): boolean {
  for (const item of Object.values(value)) {
    if (typeof item === 'string' ? item.length > LINE : typeof item === 'object' && item !== null && holdsObject(item)) return true;
  }
  return false;
}

function holdsObject(value: object): boolean {
  for (const item of Object.values(value)) if (typeof item === 'object' && item !== null) return true;
  return false;
}

function spaced(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(spaced).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return scalar(value);
  const parts = Object.entries(value)
    .filter(([, item]) => item !== undefined)
    .map(([key, item]) => `${scalar(key)}: ${spaced(item)}`);
  return parts.length === 0 ? '{}' : `{ ${parts.join(', ')} }`;
}
