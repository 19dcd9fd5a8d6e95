import type { Quantity } from '../model/statement.ts';
import type { Token } from './clause.ts';
import { isPersonNoun } from './lexicon/persons.ts';
import type { Reading, Reference } from './reading.ts';

/** Whose a number is: a group's, somebody else's, or nobody's the sentence names, so that its one group may be meant. */
export type QuantityHolder = { readonly group: string } | 'other' | 'open';

/** Verbs by which a clause tells how many its subject has. */
const HAS = new Set(
  'have has had number numbers numbered command commands commanded comprise comprises comprised count counts counted field fields fielded boast boasts boasted include includes included muster musters mustered retain retains retained keep keeps kept employ employs employed maintain maintains maintained'.split(
    ' ',
  ),
);
const RELATIVE = new Set(['who', 'which', 'that']);
const PRONOUNS = new Set(['he', 'she', 'it', 'they', 'we', 'i', 'you']);

/**
 * Whose men a number counts: those of "N X fighters" and "N fighters of X", of "X’s N fighters", and of the subject of the
 * clause that has them. A pronoun counts for whom it stands for; one that stands for nobody known is somebody else.
 */
export function holderOfQuantity(
  reading: Reading,
  references: readonly Reference[],
  affiliations: ReadonlyMap<string, string>,
  quantity: Quantity,
): QuantityHolder {
  const { text } = reading;
  const { counted, wording } = quantity;
  // "1,200 men by one count, while the army says it has no more than 800": one thing's size, counted twice.
  const before =
    counted === null || wording.includes(counted) ? undefined : reading.quantities.find((one) => one !== quantity && one.counted === counted);
  if (before !== undefined && before.at.end < quantity.at.start) return holderOfQuantity(reading, references, affiliations, before);
  const { start, end } = quantity.at;
  const groups = reading.names.filter((name) => name.kind === 'group');
  const inside = groups.find((name) => name.start >= start && name.end <= end);
  if (inside) return { group: inside.id };
  const behind = /^\s(?:of|from|with|within|in the ranks of|belonging to|loyal to|under)\s(?:the\s)?/iu.exec(text.slice(end, end + 30));
  if (behind) {
    const at = end + behind[0].length;
    const named = groups.find((name) => name.start === at);
    if (named) return { group: named.id };
    // "2,000 fighters of the Valley Host", which no gazetteer knows.
    if (/^\s(?:of|belonging|loyal)/i.test(behind[0]) && /^\p{Lu}/u.test(text.slice(at)) && !reading.names.some((name) => name.start === at))
      return 'other';
  }
  const put = PUT_AT.exec(text.slice(0, start));
  if (put?.[1] !== undefined) {
    const at = put.index + put[0].indexOf(put[1], 4);
    const sized = groups.find((name) => name.start === at)?.id;
    const reference = references.find((one) => one.start === at || one.start === at - 'the '.length);
    if (sized !== undefined || reference !== undefined) return sized === undefined && reference ? heldBy(reference, affiliations) : named(sized);
  }
  const possessor = /(?:(['’]s?)|\b(its|their|his|her|our|my))\s(?:[\p{L}-]+\s){0,3}$/iu.exec(text.slice(Math.max(0, start - 60), start));
  if (possessor) {
    const at = Math.max(0, start - 60) + possessor.index;
    if (possessor[2] === undefined) return named(groups.find((name) => name.end === at)?.id);
    const reference = references.find((one) => one.start === at);
    if (reference) return heldBy(reference, affiliations);
  }
  // "Orland opened its campaign against the Front with 3,000 men": whoever came with them.
  const against = groups.filter((name) => name.end <= start);
  if (BROUGHT.test(text.slice(0, start)) && against.length > 0 && against.every((name) => FOUGHT.test(text.slice(0, name.start)))) return 'other';
  // "The Coast Guardians are its army, with 5,000 men": whoever they are, no gazetteer has their name.
  if (BROUGHT.test(text.slice(0, start)) && isOfAnUnknown(reading)) return 'other';
  return byClause(reading, references, affiliations, start);
}

/** The sentence begins with a name that stands for nobody known. */
function isOfAnUnknown({ text, names, people }: Reading): boolean {
  const lead = UNKNOWN.exec(text)?.[1];
  if (lead === undefined) return false;
  const at = text.indexOf(lead);
  return ![...names, ...people].some(({ start, end }) => start < at + lead.length && at < end);
}
const UNKNOWN = /^["“'‘]*The\s(\p{Lu}[\p{L}’'-]+)\s(?:\p{Lu}[\p{L}’'-]+\s){0,3}(?:is|are|was|were)\s/u;

const BROUGHT = /\bwith\s(?:(?:an\sestimated|some|about|around|more than|nearly|up to|as many as|at least|over)\s)*$/i;
const FOUGHT =
  /\b(?:campaign|offensive|operation|war|attack|assault|raid|drive|push|fight)s?\s(?:against|on)\s(?:the\s)?$|\b(?:attack|fight|storm)(?:s|ed)?\s(?:the\s)?$/i;

/** "The army puts the Front at 1,500 men": whom it counts, and not who counts. */
const PUT_AT =
  /\b(?:puts?|putting|estimate[sd]?|reckon(?:s|ed)?)\s(?:the\s)?([^,;.]{2,60}?)\sat\s(?:(?:some|about|around|only|just|between|up to|no more than|fewer than|roughly|nearly|over|an estimated)\s)*$/iu;

const named = (group: string | undefined): QuantityHolder => (group === undefined ? 'other' : { group });

function heldBy(reference: Reference, affiliations: ReadonlyMap<string, string>): QuantityHolder {
  return reference.kind === 'group' ? { group: reference.to } : named(reference.kind === 'person' ? affiliations.get(reference.to) : undefined);
}

// "has, by its own count, between": more words part a number from another verb.
const MAX_WORDS_TO_VERB = 5;

/** "The Front and the Guard together have" */
const ADDED_UP: ReadonlySet<string> = new Set(['together', 'jointly', 'combined']);

/** The subject of the verb of having right before the number. */
function byClause(reading: Reading, references: readonly Reference[], affiliations: ReadonlyMap<string, string>, start: number): QuantityHolder {
  const { tokens } = reading;
  const from = tokens.findIndex((token) => token.start >= start);
  let verb = from - 1;
  while (verb > from - 1 - MAX_WORDS_TO_VERB && verb > 0 && !HAS.has(tokens[verb]?.norm ?? '')) {
    if (tokens[verb]?.tag === 'other' || tokens[verb]?.tag === 'verb' || /[,;:]/.test(tokens[verb]?.before ?? '')) return 'open';
    verb -= 1;
  }
  if (!HAS.has(tokens[verb]?.norm ?? '')) return 'open';
  let at = verb - 1;
  while (at >= 0 && (tokens[at]?.tag === 'aux' || tokens[at]?.tag === 'adverb' || ADDED_UP.has(tokens[at]?.norm ?? ''))) at -= 1;
  const subject = tokens[at];
  // "The Guard has been there since May, when it came to fight the Front, and has some 3,600 soldiers": the subject of the sentence goes on.
  if (subject?.tag === 'conjunction' && /,/.test(subject.before)) return ofTheSentence(reading);
  if (subject === undefined || /[,;:]/.test(tokens[verb]?.before ?? '') || subject.norm === 'there') return 'open';
  return bySubject(reading, references, affiliations, at, subject);
}

/** The group with which the sentence begins; nobody's who is certain where it begins otherwise. */
function ofTheSentence({ names, text }: Reading): QuantityHolder {
  const first = names.find(({ kind, start }) => kind === 'group' && /^["“'‘]*(?:the\s)?$/i.test(text.slice(0, start)));
  return first === undefined ? 'other' : { group: first.id };
}

const TOGETHER = /^(?:\s\([^)]*\))?,?\s(?:together|jointly|combined|between them)\b|^(?:\s\([^)]*\))?\s(?:have|had|number|count|command)\b/i;
const LED_BY =
  /^["“'‘]*The\s(?:\p{L}+\s)?(?:group|faction|movement|organi[sz]ation|branch|wing|network)\s(?:led|headed|commanded)\sby\s(?:\p{Ll}+\s|\p{Lu}\p{Ll}+\s)?$/u;
const TWO = /\band\s(?:the\s)?$/i;

function bySubject(
  reading: Reading,
  references: readonly Reference[],
  affiliations: ReadonlyMap<string, string>,
  at: number,
  subject: Token,
): QuantityHolder {
  const holds = (one: { readonly start: number; readonly end: number }) => one.start <= subject.start && subject.end <= one.end;
  const reference = references.find(holds);
  if (reference) return heldBy(reference, affiliations);
  const person = reading.people.find(holds);
  // "The faction led by Odell had 600 men", under the heading of a group: that one's.
  const unsaid = references.find(({ kind, surface }) => kind === 'group' && surface === '');
  if (person && unsaid !== undefined && LED_BY.test(reading.text.slice(0, person.start))) return { group: unsaid.to };
  if (person) return named(affiliations.get(person.name));
  const name = reading.names.find(holds);
  // "The Front and the Guard together have": of neither alone.
  if (name && TOGETHER.test(reading.text.slice(name.end)) && TWO.test(reading.text.slice(0, name.start))) return 'other';
  if (name) return name.kind === 'group' ? { group: name.id } : 'open';
  const before = reading.tokens[at - 1];
  if (RELATIVE.has(subject.norm)) return named(reading.names.find((one) => one.kind === 'group' && one.end === before?.end)?.id);
  if (PRONOUNS.has(subject.norm)) return 'other';
  // "The Front’s eastern branch has", "Front commanders have": the name at the head of the phrase.
  for (let back = at - 1; back >= Math.max(0, at - 3); back -= 1) {
    const token = reading.tokens[back];
    if (token === undefined || (token.tag !== 'other' && token.tag !== 'ing')) break;
    const own = reading.names.find((one) => one.kind === 'group' && one.end === token.end);
    if (own) return { group: own.id };
  }
  return isPersonNoun(subject.norm) ||
    /^\p{Lu}/u.test(subject.text) ||
    /^(?:group|brigade|faction|militia|army|force|movement|party|unit|division|side|branch|wing)s?$/.test(subject.norm)
    ? 'other'
    : 'open';
}
