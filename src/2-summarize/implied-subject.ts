import type { Topic } from '../model/statement.ts';
import { cue } from '../text/cues.ts';
import type { Reading } from './reading.ts';

/** What a group has: under its own heading nobody else's is told without a name. */
const OWN: ReadonlySet<Topic> = new Set<Topic>(['leadership', 'strength', 'finance']);

/** "Ana Ruiz has been chairman since 1973", "the leadership passed to him": who leads. */
const LEADS = cue(
  /\b(?:(?:has|had|have) been|is|was|became|remains?|made|elected|appointed|named|succeeded as)\s(?:(?:its|the|their|a)\s)?(?:\p{L}+\s){0,2}?(?:chair(?:man|woman|person)?|president|leader|chief of staff|(?:general secretary|secretary[- ]general)|commander(?:[- ]in[- ]chief)?|emir|spokes(?:man|woman|person))\b|\bthe (?:leadership|command|chairmanship) (?:passed|fell|went)\b/iu,
);

/** "Membership stood at 40,000", "its strength is put at". */
const SIZE = cue(
  /^(?:(?:total|active|estimated|its)\s)?(?:membership|strength|manpower|numbers)\s(?:is|are|was|were|stood|stands|has|had|peaked|fell|rose)\b/i,
);

/** Those who are nobody's: "the army has grown to 70,000 men"; its estimate is of others. */
const OF_A_STATE =
  /^["“'‘]*(?:(?:in|by|since|on|at)\s[^,]{1,40},\s)?(?:the\s)?(?:[\p{L}-]+\s){0,2}?(?:army|police|government|state|troops|soldiers|parliament|cabinet|ministry|minister|king|president|security forces|air force|authorities|officials)\b(?!['’]s?\s(?:estimates?|counts?|figures?)\b)/iu;

/**
 * True for a sentence without a group under the heading of one, that tells of what a group has: its leaders, size or money.
 * There the heading is its subject ("framing" by headings, as for adverbials in Charolles).
 */
export function isOfTheHeading(reading: Reading, topic: Topic): boolean {
  const { text, names } = reading;
  if (names.some(({ kind }) => kind === 'group') || OF_A_STATE.test(text)) return false;
  return OWN.has(topic) || LEADS.test(text) || SIZE.test(text);
}
