/** Names in a metadata field: "By A. Name and B. Name", "A. Name, B. Name"; addresses and handles are none. */
export function personNames(value: string): readonly string[] {
  if (value.length > 300 || /^(?:https?:|www\.|@)|@\S+\.\S+/.test(value)) return [];
  return value
    .replace(/^(?:by|written by|author:?)\s+/i, '')
    .split(/\s*[;|]\s*|,\s+(?!(?:Jr|Sr|Ph\.?D|MD|M\.D)\b)(?:and\s+)?|\s+(?:and|&)\s+/i)
    .map((name) => name.trim())
    .filter((name) => /\p{L}{2}/u.test(name) && name.length <= 80);
}
