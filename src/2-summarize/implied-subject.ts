import type { Article } from '../model/article.ts';
import type { Topic } from '../model/statement.ts';
import { cue } from '../text/cues.ts';
import type { Reading } from './reading.ts';
import { isWhoCounts } from './who-counts.ts';

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

/** "Ostmark sent 1,000 men", "the bloc had promised 3,000": men of another. */
const OF_OTHERS =
  /^["“'‘]*(?:(?:In|By|Since|On|At|Before|After|Within)\s[^,]{1,40}?,?\s)?(?:[Tt]he\s(?:[\p{Ll}-]+\s)?(?:bloc|union|mission|company|firm|council|country|kingdom|neighbou?rs?|region|contingent|peacekeepers)|\p{Lu}[\p{L}-]+(?:\s\p{Lu}[\p{L}-]+)?)\s(?:had\s|has\s|have\s|also\s|then\s)?(?:sent|promised|deployed|dispatched|pledged|provided|contributed|offered|withdrew|recalled)\b/u;

/** "The ministry counted 2,206 in May", "the army put them at 481": of whom nobody says, but the sentence right before, which tells of its men, and the heading. */
export function isCountOfIt({ text, passage, position }: Reading, readings: readonly Reading[]): boolean {
  if (!COUNTED.test(text) || OF_THE_PEOPLE.test(text)) return false;
  if (MEN.test(text)) return true;
  const before = readings.find((one) => one.passage.n === passage.n && one.position === position - 1);
  return before !== undefined && MEN.test(before.text) && !OF_THE_PEOPLE.test(before.text);
}
const MEN = /\b(?:fighters|members|membership|men|combatants|guerrillas|strength|ranks|strong)\b/i;
const OF_THE_PEOPLE =
  /\b(?:refugees|displaced|civilians|victims|dead|deaths|killed|wounded|bodies|families|homes|people|hostages|attacks|incidents|kidnappings|abductions|raids|bombings|ambushes)\b/i;
const COUNTED = cue(
  /\b(?:ministry|army|military|government|intelligence|police|officials?|analysts?|researchers?|experts?|estimates?)\s(?:(?:has|have|had)\s)?(?:counted|counts?|numbered|estimated?s?|puts?)\s(?:(?:it|them|its\s(?:strength|numbers|size)|their\s(?:strength|numbers?))\s)?(?:at\s)?(?:(?:about|around|some|roughly|nearly|almost|up to|at least|only|fewer than|less than|more than|over|between)\s)?\d[\d,.]*(?=\s(?:in|and|at|by|members|men|fighters)\b|[,;.])/iu,
);

/** "The talks opened in May", "the president broke off the talks", "a truce held until June". */
const TALKS = cue(
  /\b(?:peace\s)?(?:talks|negotiations)\s(?:with the (?:government|state)\b[^.;]{0,60}\s)?(?:opened|began|started|collapsed|resumed|ended|broke down)\b|\b(?:broke off|suspended|resumed|called off)\s(?:the\s)?(?:peace\s)?(?:talks|negotiations)\b|^(?:an?|the)\s(?:\p{L}+\s)?(?:cease-?fire|truce)\s(?:held|lasted|ended|collapsed|expired|began|took effect)\b/iu,
);

/** "Major attacks", in the profile of a group: what is listed there is its own doing, or so the profile says. */
export function isUnderAttacks({ passages, text }: Article, { passage, names }: Reading, topic: Topic): boolean {
  const heading = passages.findLast(({ n, kind }) => n < passage.n && kind === 'heading');
  const words = heading === undefined ? '' : text.slice(heading.start, heading.end).trim();
  return topic === 'incident' && ATTACKS.test(words) && !names.some(({ kind }) => kind === 'group');
}
const ATTACKS =
  /^(?:(?:major|main|notable|known|significant|selected|recent|principal|important|terrorist|claimed)\s)*(?:attacks|bombings|operations|activities|actions)(?:\s(?:and|&)\s\p{L}+)?:?$/iu;

/**
 * True for a sentence without a group under the heading of one, that tells of what a group has: its leaders, size or money.
 * There the heading is its subject ("framing" by headings, as for adverbials in Charolles).
 */
export function isOfTheHeading(reading: Reading, topic: Topic, readings: readonly Reading[]): boolean {
  const { text, names } = reading;
  if (names.some((name) => name.kind === 'group' && !isWhoCounts(reading, name, topic))) return false;
  // Talks with somebody who is named, or "it" that broke them off, may be those of others.
  const areItsTalks = TALKS.test(text) && names.length === 0 && !/^["“'‘]*(?:it|he|she|they)\s/i.test(text);
  if (isCountOfIt(reading, readings) || areItsTalks) return true;
  if ((OF_A_STATE.test(text) && !names.some((name) => name.kind === 'group' && isWhoCounts(reading, name, topic))) || OF_OTHERS.test(text))
    return false;
  return OWN.has(topic) || LEADS.test(text) || SIZE.test(text);
}
