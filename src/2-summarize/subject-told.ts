import { FORCE_NOUNS } from './lexicon/acts.ts';
import type { Named, Reading, Reference } from './reading.ts';
import { toldByBe } from './told-by-be.ts';
import { unlistedDoers } from './unlisted-doers.ts';
import { isWhosePart } from './whose-part.ts';

/** Whom or what a sentence is about. */
export type Subject = {
  readonly kind: Reference['kind'];
  readonly id: string;
  /** Groups joined to it by "and". */
  readonly also: readonly string[];
  /** Null where neither verb nor noun tells. */
  readonly plural: boolean | null;
  /** Told of by its men: "its fighters". */
  readonly men?: boolean;
};

const UNRESOLVED_HEADS = new Set(['it', 'they', 'he', 'she', 'this', 'that', 'these', 'those']);
// Words a subject may begin with before its name: "The Iran-backed", "Meanwhile, the".
const MAX_WORDS_BEFORE_SUBJECT = 6;

/** The subject of a sentence, which the next one's pronouns may mean; null where it is something unnamed. */
export function subjectOf(reading: Reading, found: readonly Reference[]): Subject | null {
  const head = reading.tokens[0];
  // A pronoun that could not be resolved is the subject: nothing else in the sentence may take its place.
  if (head && UNRESOLVED_HEADS.has(head.norm) && !found.some((one) => one.start <= head.start + 2)) return null;
  const limit = reading.tokens[MAX_WORDS_BEFORE_SUBJECT]?.start ?? reading.text.length;
  const opening = openingEnd(reading, found);
  const from = (start: number) => start >= opening && start <= Math.max(limit, opening + 40);
  const reference = found.find((one) => (from(one.start) || one.start === 0) && !(one.possessive && isToldByABody(reading, one.start)));
  const name =
    reading.names.find(
      (one) =>
        one.kind !== 'demonym' &&
        one.isSubject &&
        from(one.start) &&
        !inPerson(reading, one) &&
        !isWhosePart(reading, one) &&
        !OF_WHOM.test(reading.text.slice(0, one.start)),
    ) ?? toldByBe(reading);
  const owned = name === null ? null : ownedBody(reading, name);
  if (owned !== null) return owned.id === null ? null : { kind: 'group', id: owned.id, also: [], plural: false };
  // "Founded in 1996 by Ana Ruiz, it …": she is not who the sentence is about.
  const person = reading.people.find((one) => from(one.start) && !(reference !== undefined && BY.test(reading.text.slice(0, one.start))));
  const options: { start: number; subject: Subject }[] = [];
  // "[Hill Front:] Formed in 2012 by …": one group, whatever the first verb's form.
  const isUnsaid = reference?.surface === '';
  if (reference)
    options.push({
      start: reference.start,
      subject: {
        kind: reference.kind,
        id: reference.to,
        also: reference.also,
        // "The group's strongholds are": the verb goes with what is the group's.
        plural: isUnsaid
          ? false
          : reference.possessive && !/^(?:its|their)$/i.test(reference.surface)
            ? null
            : isMen(reading, reference)
              ? null
              : isPlural(reading, reference.end, reference.surface),
        men: isMen(reading, reference),
      },
    });
  if (name) options.push({ start: name.start, subject: nameSubject(reading, name) });
  if (person) options.push({ start: person.start, subject: { kind: 'person', id: person.name, also: [], plural: false } });
  options.sort((a, b) => a.start - b.start);
  const doers = options.length === 0 ? unlistedDoers(reading, opening) : null;
  return options[0]?.subject ?? (doers === null ? null : { kind: 'people', id: doers, also: [], plural: true });
}

/** "The military says that 12 of the rebels' bases have fallen": what is told is held by a body, which the next "it" means as well. */
const isToldByABody = ({ holder, text }: Reading, start: number): boolean =>
  holder !== null && holder.clause.start <= 1 && holder.clause.end <= start && A_BODY.test(text.slice(holder.clause.start, holder.clause.end));
const A_BODY =
  /\b(?:army|military|government|ministry|police|command|navy|air force|administration|council|court|agency|commission|parliament|president's office)\b/i;

/** "Three of the men whom the Front had freed were seized": the Front only says which men. */
const OF_WHOM = /\b(?:whom|who|which|that|where)\s(?:the\s)?$/iu;

/** "The Front's newspaper, the Dawn, appears weekly", "the Front's rival, the Banner, holds it": of a body that is the Front's, or is named behind. */
function ownedBody({ text, names }: Reading, { kind, end }: Named): { readonly id: string | null } | null {
  const behind = kind === 'group' ? OWNED_BODY.exec(text.slice(end)) : null;
  if (behind === null) return null;
  const named = names.find((one) => one.kind === 'group' && one.start === end + behind[0].length);
  // What its wing does the group does.
  if (named === undefined && /(?:wing|branch|affiliate)$/iu.test(behind[0])) return null;
  return { id: named?.id ?? null };
}
const OWNED_BODY =
  /^['’]s?\s(?:(?:\p{Ll}[\p{L}-]*)\s){0,2}?(?:newspaper|magazine|radio|station|website|channel|school|university|charity|foundation|company|bank|rival|ally|enemy|parent|predecessor|successor|offshoot|sponsor|wing|branch|affiliate)(?:,\s(?:the\s)?|\b)/iu;

/** "Its fighters", "the group's men": both "it" and "they" may go on. */
function isMen({ tokens }: Reading, { possessive, kind, end }: Reference): boolean {
  const next = tokens.find(({ start }) => start >= end);
  const men = next?.norm === 's' ? tokens[tokens.indexOf(next) + 1] : next;
  return (
    possessive &&
    kind === 'group' &&
    /^(?:fighters|men|members|volunteers|followers|supporters|cadres|activists|guerrillas|militants|soldiers|troops|gunmen|forces|rebels|insurgents|militiamen)$/.test(
      men?.norm ?? '',
    )
  );
}

const BY = /\b(?:by|under|with|from|against|for)\s(?:the\s)?$/i;

function nameSubject(reading: Reading, name: Named): Subject {
  const also = name.kind === 'group' ? joinedTo(reading, name) : [];
  return {
    kind: name.kind === 'group' ? 'group' : 'region',
    id: name.id,
    also,
    plural: also.length > 0 ? true : ofName(reading, name),
  };
}

const PLURAL_VERBS = new Set(['are', 'were', 'have', 'do']);
const SINGULAR_VERBS = new Set(['is', 'was', 'has', 'does']);

/** A name in the plural ("Liberation Forces") is an "it" or a "they", as its verb has it. */
function ofName(reading: Reading, name: Named): boolean | null {
  const verb = name.verb === null ? undefined : reading.tokens[name.verb];
  if (verb && PLURAL_VERBS.has(verb.norm)) return true;
  if (verb && (SINGULAR_VERBS.has(verb.norm) || (verb.ambiguous && verb.norm !== verb.base))) return false;
  return isPlural(reading, name.end, '');
}

const MODAL = /^(?:will|would|can|cannot|could|may|might|must|shall|should|did|won|wouldn|couldn|didn)$/;

/** Whether what ends at `end` counts as many, by its last noun or by its verb; null where neither tells. */
function isPlural(reading: Reading, end: number, surface: string): boolean | null {
  if (/^(?:they|their)$/i.test(surface)) return true;
  if (/^(?:it|its)$/i.test(surface)) return false;
  const at = reading.tokens.findIndex((token) => token.start >= end);
  for (const token of at < 0 ? [] : reading.tokens.slice(at, at + 6)) {
    if (/[,;.]/.test(token.before)) break;
    if (FORCE_NOUNS.has(token.norm) && /(?:s|men)$/.test(token.norm)) return true;
    if (FORCE_NOUNS.has(token.norm)) return false;
    if (PLURAL_VERBS.has(token.norm)) return true;
    if (SINGULAR_VERBS.has(token.norm)) return false;
    // "Cannot defeat" has one form for one and many.
    if (token.tag === 'aux' && MODAL.test(token.norm)) break;
    if (token.tag === 'verb') return token.ambiguous ? token.norm === token.base : null;
  }
  return /(?:fighters|militants|forces|militias|rebels|troops|insurgents|extremists|guerrillas)$/i.test(surface) || IN_THE_PLURAL.test(surface)
    ? true
    : null;
}

/** "The hunters", for those who are called so. */
const IN_THE_PLURAL = /^the \p{Ll}{3,}(?:[^s\W]s|men)$/iu;

/** Groups set beside the subject by "and": "the army and the militia". */
function joinedTo(reading: Reading, name: Named): string[] {
  const next = reading.names.find((one) => one.kind === 'group' && one.start >= name.end && one.isSubject);
  const between = next ? reading.text.slice(name.end, next.start) : '';
  return next && next.id !== name.id && next.verb === name.verb && /\band\b/i.test(between) && !/[,;]/.test(between) ? [next.id] : [];
}

export function inPerson(reading: Reading, name: Named): boolean {
  return reading.people.some((person) => person.start < name.end && name.start < person.end);
}

const COORDINATING = new Set(['and', 'but', 'or', 'so', 'yet', 'nor']);

const BARE = /^(?:it|they|he|she)$/i;

/** Where the subject may begin: behind an opening phrase that a comma ends. */
function openingEnd(reading: Reading, found: readonly Reference[]): number {
  const first = reading.tokens[0];
  if (
    !first ||
    COORDINATING.has(first.norm) ||
    (first.tag !== 'preposition' && first.tag !== 'conjunction' && first.tag !== 'adverb' && first.tag !== 'ing')
  )
    return 0;
  const comma = reading.text.indexOf(',');
  // "By then the movement had abolished rents, banned …": the comma parts what was done, and the subject stands before it.
  if (first.tag !== 'conjunction' && first.tag !== 'ing' && isSaidBefore(reading, found, comma)) return 0;
  // "From 2019 it was a part of the Coast Front (CF), from which …": the subject stands before the comma already.
  if (first.tag === 'preposition' && found.some(({ start, end }) => start < comma && BARE.test(reading.text.slice(start, end)))) return 0;
  return comma > 0 && comma < 90 ? comma : 0;
}

const SIDE_OPENERS = new Set([
  'that',
  'who',
  'which',
  'where',
  'when',
  'what',
  'whose',
  'whom',
  'while',
  'after',
  'before',
  'since',
  'until',
  'as',
  'because',
  'if',
]);

/** Whoever the sentence tells of stands before the comma, and his verb right behind him. */
function isSaidBefore({ tokens, names }: Reading, found: readonly Reference[], comma: number): boolean {
  const told = [...found, ...names.filter(({ isSubject }) => isSubject).map(({ start, end }) => ({ start, end, possessive: false }))];
  return told.some(({ start, end, possessive }) => {
    const at = tokens.findIndex((token) => token.start >= start);
    const behind = tokens.filter((token) => token.start >= end && token.tag !== 'adverb');
    // "In May its fighters took": the owner's noun stands between.
    const verb = possessive ? behind.find(({ tag }, place) => place > 0 && tag !== 'other') : behind[0];
    const isToldOf =
      verb !== undefined && verb.end <= comma && (verb.tag === 'be' || verb.tag === 'aux' || (verb.tag === 'verb' && verb.norm !== verb.base));
    return isToldOf && at > 1 && tokens[at - 1]?.tag !== 'preposition' && !tokens.slice(1, at).some(({ norm }) => SIDE_OPENERS.has(norm));
  });
}
