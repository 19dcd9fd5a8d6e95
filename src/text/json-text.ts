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
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  // What is nested is never written flat: to try it at every level would write a summary four times over.
  if (!nested(value) && !holdsLongText(value)) {
    const flat = JSON.stringify(value);
    if (flat === '[]' || flat === '{}') return flat;
    if (indent !== '' && indent.length + flat.length <= LINE) return spaced(value);
  }
  const inner = `${indent}  `;
  const lines = Array.isArray(value)
    ? value.map((item: unknown) => inner + written(item, inner))
    : Object.entries(value)
        .filter(([, item]) => item !== undefined)
        .map(([key, item]) => `${inner}${JSON.stringify(key)}: ${written(item, inner)}`);
  const [open, close] = Array.isArray(value) ? ['[', ']'] : ['{', '}'];
  return `${open}\n${lines.join(',\n')}\n${indent}${close}`;
}

/** A text alone that no line holds: there is no need to write the whole to see that it is too long. */
const holdsLongText = (value: object): boolean => Object.values(value).some((item) => typeof item === 'string' && item.length > LINE);

/** Whether a value holds objects that hold objects: such a value is clearer on several lines, however short. */
const nested = (value: object): boolean =>
  Object.values(value).some(
    (item) => typeof item === 'object' && item !== null && Object.values(item).some((inner) => typeof inner === 'object' && inner !== null),
  );

function spaced(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(spaced).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  const parts = Object.entries(value)
    .filter(([, item]) => item !== undefined)
    .map(([key, item]) => `${JSON.stringify(key)}: ${spaced(item)}`);
  return parts.length === 0 ? '{}' : `{ ${parts.join(', ')} }`;
}
