import type { Token } from './clause.ts';
import type { Reading } from './reading.ts';

/** "The latter expelled him", behind "a war between the Hill Front and the Red Banner": the one of the two whom the last sentence sets side by side. */
export function ofTwo(reading: Reading, the: Token, noun: Token, last: Reading | null): string | null {
  if (!/^(?:latter|former)$/.test(noun.norm) || !/^["“'‘]*$/.test(reading.text.slice(0, the.start)) || last === null) return null;
  if (last.passage.n !== reading.passage.n || reading.tokens.find(({ start }) => start >= noun.end)?.tag === 'other') return null;
  const groups = last.names.filter(({ kind }) => kind === 'group');
  const at = groups.findIndex(({ end }, place) => AND.test(last.text.slice(end, groups[place + 1]?.start ?? end)));
  const [one, other] = [groups[at], groups[at + 1]];
  const before = groups[at - 1];
  const isListed = before !== undefined && one !== undefined && /^,\s(?:the\s)?$/i.test(last.text.slice(before.end, one.start));
  if (at < 0 || one === undefined || other === undefined || one.id === other.id || isListed) return null;
  return noun.norm === 'former' ? one.id : other.id;
}
const AND = /^(?:\s\([^)]{1,30}\))?\s(?:and|or)\s(?:the\s)?$/i;
