import type { Statement } from '../model/statement.ts';
import type { Reading } from './reading.ts';

/** "These advances", "Such an arrangement": told before. A time ("This year"), and "those who", stand alone. */
export const DEMONSTRATIVE_NOUN =
  /^["“'‘([]*(?:This|These|Such(?: an?)?|That|Those(?=\s+\p{Ll}+s\b))\s+(?!(?:(?:same|past|coming|very)\s+)?(?:year|month|week|day|january|february|march|april|may|june|july|august|september|october|november|december|morning|afternoon|evening|night|weekend|spring|summer|autumn|fall|winter|century|decade|time|article|report|paper|story|reporter)(?:['’]?s)?\b|(?:who|which|they|he|she|it|we|i|you|people|there)\b)\p{Ll}/iu;

// Before a verb or an article the word is a pronoun, or opens a clause.
const POINTING =
  /^(["“'‘([]*)(This|These|That|Those)(?=\s(?!(?:january|february|march|april|may|june|july|august|september|october|november|december|is|are|was|were|be|has|have|had|will|would|can|could|may|might|must|should|does|did|do|the|an?|this|these|its?|their|his|her|they|he|she|we|not|also|of|in|on|who|which)\b))/iu;

/**
 * A statement that points at something told before, with the editor's article in the pointing word's place, so that it
 * promises nothing that is not there: "[The] advances broke the cease-fire of Mera". Only where it names a group, place or
 * person itself; else it says nothing alone, and null is returned.
 */
export function unpointed(statement: Statement, reading: Reading, doer: Doer | null): Statement | null {
  const pointing = POINTING.exec(statement.text);
  if (pointing === null || (reading.names.every((name) => name.kind === 'demonym') && reading.people.length === 0)) return null;
  const start = pointing[1]?.length ?? 0;
  const end = pointing[0].length;
  // What a group did, in the sentence before, is its own: "[X’s] advances".
  const own = doer !== null && DEED.test(statement.text.slice(end)) ? doer : null;
  const label = own === null ? '[The]' : `[${own.name}’s]`;
  const shift = label.length - (end - start);
  if (statement.insertions.some((one) => one.start < end)) return null;
  return {
    ...statement,
    text: `${statement.text.slice(0, start)}${label}${statement.text.slice(end)}`,
    insertions: [
      {
        start,
        end: start + label.length,
        kind: own === null ? 'grammar' : 'group',
        basis: `for "${pointing[2]}", which points at the sentence before`,
      },
      ...statement.insertions.map((one) => ({ ...one, start: one.start + shift, end: one.end + shift })),
    ],
    // What its deeds led to is told of the group.
    subjects:
      own === null || statement.subjects.some(({ group, role }) => group === own.group && role !== 'mention')
        ? statement.subjects
        : [...statement.subjects.filter(({ group }) => group !== own.group), { group: own.group, role: 'topic', surface: '' }],
  };
}

/** No losses and no defeats: who beat another tells of the other's. */
const DEED = /^\s(?:\p{Ll}+\s)?(?:advances|gains|successes|victories|attacks|raids|strikes|bombings|assaults|offensives|operations|conquests)\b/u;

type Doer = { readonly group: string; readonly name: string };

/** The one group that the statement before tells as doing something, with its short name. */
export function doerOf({ subjects }: Statement, nameOf: (group: string) => string): Doer | null {
  const [only, other] = subjects.filter(({ role }) => role === 'actor');
  return only === undefined || other !== undefined ? null : { group: only.group, name: nameOf(only.group) };
}
