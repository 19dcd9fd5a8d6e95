import type { Token } from './clause.ts';

// biome-ignore format: a list of words
const TIMES = new Set([
  'january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december', 'monday', 'tuesday',
  'wednesday', 'thursday', 'friday', 'saturday', 'sunday', 'week', 'month', 'year', 'night', 'morning', 'afternoon', 'evening', 'day', 'weekend', 'today',
  'yesterday', 'spring', 'summer', 'autumn', 'winter',
]);

/** The word is the last of a time that a preposition, a number or another word of time opens: "on Monday", "last week", "since 2009". */
export function endsATime(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  // "By then"
  if (token?.norm === 'then' && token.before === '' && tokens[at - 1]?.tag === 'preposition') return true;
  // "For three weeks the group has besieged the town"
  if (token !== undefined && UNITS.test(token.norm) && token.before === '' && LASTING.test(tokens[at - 2]?.norm ?? '')) return true;
  if (!token || !(TIMES.has(token.norm) || /^(?:19|20)\d\d$/.test(token.norm))) return false;
  const before = tokens[at - 1];
  return (
    before !== undefined &&
    token.before === '' &&
    (before.tag === 'preposition' || /^(?:\d+|last|this|next|same|\p{L}+day)$/u.test(before.norm) || TIMES.has(before.norm))
  );
}

const UNITS = /^(?:hours|days|weeks|months|years|decades)$/;
const LASTING = /^(?:for|within|over|after)$/;
