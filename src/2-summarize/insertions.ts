import type { DaySpan } from '../model/day-span.ts';
import type { Holder } from '../model/statement.ts';
import { cue } from '../text/cues.ts';
import { collapse } from '../text/words.ts';
import { dateEdits } from './date-insertions.ts';
import type { Edit } from './edit.ts';
import type { Reading, Reference } from './reading.ts';
import { isAtHead } from './standalone.ts';

export type WordingContext = {
  /** What the references of the sentence stand for, as it is to be printed. */
  readonly references: readonly (Reference & { readonly display: string })[];
  readonly holder: Holder | null;
  /** The holder is named nowhere in the printed words, so that he must be set in front. */
  readonly holderUnnamed: boolean;
  /** The group for which he says "we". */
  readonly holderGroup: string | null;
  /** What he is, where the sentence does not say so. */
  readonly holderRole: string | null;
  /** Ranges that are not the author's words, relative to the sentence. */
  readonly omit: readonly { readonly start: number; readonly end: number }[];
  /** The article's own date. */
  readonly report: DaySpan | null;
};

/** "analyst Ana Ruiz": who speaks, with what he is; one of several who lead is not its leader, and "expert in trade Ana Ruiz" reads ill. */
export function withRole(name: string, { holderRole }: WordingContext): string {
  if (holderRole === null) return name;
  return IN_APPOSITION.test(holderRole) ? `${/^[aeiou]/i.test(holderRole) ? 'an' : 'a'} ${holderRole}, ${name}` : `${holderRole} ${name}`;
}
/** "Ana Ruiz, Hill Front": for whom he says "we", where neither his name nor his office has it. */
export function ofGroup(speaker: string, { holderGroup }: WordingContext): string {
  return holderGroup === null || speaker.includes(holderGroup) ? speaker : `${speaker}, ${holderGroup}`;
}
const IN_APPOSITION = /\s(?:of|in|for|on|at)\s|\b(?:leader|chief|head|commander|emir|deputy|official|figure)$/i;

// The same words in the middle of a sentence, between commas.
const INNER_CONNECTIVE = cue(
  /\s*,\s+(?:however|in addition|meanwhile|moreover|furthermore|for example|for instance|of course|therefore|nonetheless|nevertheless|though|it turns out|in turn|too)\s*,\s*/giu,
);

/** What an editor changes in a sentence so that it reads alone, in order: names for references, dates, full names; words not the author's taken out. */
export function editsOf(reading: Reading, context: WordingContext): readonly Edit[] {
  return [
    ...context.omit.map((range): Edit => ({ text: '', kind: 'grammar', basis: 'not the author’s words', ...range })),
    ...innerConnectives(reading),
    ...leaningThen(reading),
    ...besideThem(reading, context),
    ...referenceEdits(reading, context),
    ...dateEdits(reading, context.report),
    ...peopleEdits(reading, context),
  ].sort((a, b) => a.start - b.start || a.end - b.end);
}

function innerConnectives(reading: Reading): Edit[] {
  return INNER_CONNECTIVE.all(reading.text)
    .filter((match) => !joinsClauses(reading, match.index, match.index + match[0].length))
    .map((match) => ({ start: match.index, end: match.index + match[0].length - 1, text: '', kind: 'grammar', basis: 'a connective' }));
}

const BESIDE_THEM = cue(/ alongside (?:them|him|her)(?=[,.;])/gi);
/** "Sent its men into the fray alongside them,": beside whom, stood in the sentence before. */
function besideThem({ text }: Reading, { references }: WordingContext): Edit[] {
  return BESIDE_THEM.all(text)
    .filter(({ index }) => !references.some(({ start }) => start > index && start < index + 16))
    .map(({ index, 0: words }) => ({
      start: index,
      end: index + words.length,
      text: '',
      kind: 'grammar',
      basis: 'whom it means stands in the sentence before',
    }));
}

/** "The front then moved into the hills": after what, stood in the sentence before. */
function leaningThen({ text, tokens }: Reading): Edit[] {
  const at = tokens.findIndex(({ norm }) => norm === 'then');
  const [before, then, verb] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  const isFirst =
    at > 0 &&
    at <= MAX_WORDS_OF_SUBJECT &&
    tokens.slice(0, at).every(({ tag, before: mark }) => tag !== 'verb' && tag !== 'aux' && tag !== 'be' && !/[,;:]/.test(mark));
  if (!isFirst || before === undefined || then === undefined || verb?.tag !== 'verb' || before.tag === 'conjunction' || before.tag === 'preposition')
    return [];
  if (text.slice(before.end, then.start) !== ' ' || text.slice(then.end, verb.start) !== ' ') return [];
  return [{ start: before.end, end: then.end, text: '', kind: 'grammar', basis: 'a connective' }];
}
// "The fighters of the coast wing then moved"
const MAX_WORDS_OF_SUBJECT = 7;

/** "I do not want to deny it, however, I do not want to admit it": without the word two sentences would run into one. */
function joinsClauses({ text, tokens }: Reading, start: number, end: number): boolean {
  const isVerb = (token: Reading['tokens'][number]) => token.tag === 'be' || token.tag === 'aux' || (token.tag === 'verb' && !token.ambiguous);
  return SUBJECT.test(text.slice(end)) && tokens.some((token) => token.end <= start && isVerb(token));
}
const SUBJECT = /^(?:I|we|you|he|she|it|they|there|this|that|these|those|the)\b/i;

/** "Tigers’", "HTS’s": a plural in -s takes the apostrophe alone. */
function possessiveOf(name: string): string {
  return /\p{Ll}s$/u.test(name) ? `${name}’` : `${name}’s`;
}

/** Men whom no gazetteer knows are people, and no group. */
const kindOf = ({ kind }: Reference): Edit['kind'] => (kind === 'person' || kind === 'people' ? 'person' : 'group');

/** Men told of in the plural: their verb would not go with the group's name in their place. */
const MEN =
  /\s(?:rebels|separatists|militants|insurgents|extremists|jihadists|guerrillas|terrorists|subversives|fighters|attackers|assailants|raiders|gunmen|kidnappers|hijackers|captors|militiamen)$/i;

/** "The Westland-backed party": what it is called besides is told too. */
const SAYS_MORE = /\p{L}[-‑]\p{Ll}+ed\s/u;

const PRONOUN = /^(?:it|its|they|their|them|he|his|him|she|her)$/i;

function referenceEdits(reading: Reading, context: WordingContext): Edit[] {
  const edits: Edit[] = [];
  const done = new Set<string>();
  for (const reference of context.references) {
    if (done.has(reference.to)) continue;
    if (reference.surface === '') {
      edits.push({ start: 0, end: 0, text: `[${reference.display}:] `, kind: 'group', basis: reference.basis });
      done.add(reference.to);
      continue;
    }
    const namedBefore = reading.names.some((name) => name.id === reference.to && name.start < reference.start);
    if (namedBefore) continue;
    done.add(reference.to);
    const isPronoun = PRONOUN.test(reference.surface);
    const label = reference.possessive ? `[${possessiveOf(reference.display)}]` : `[${reference.display}]`;
    const tail = /^['’]s?/i.exec(reading.text.slice(reference.end))?.[0].length ?? 0;
    const contraction = isPronoun ? contracted(reading, reference.end) : null;
    if (contraction) {
      edits.push({
        start: reference.start,
        end: contraction.end,
        text: `[${reference.display} ${contraction.verb}]`,
        kind: kindOf(reference),
        basis: reference.basis,
      });
    } else if (isPronoun || (isAtHead(reading, reference.start) && !MEN.test(reference.surface) && !SAYS_MORE.test(reference.surface))) {
      edits.push({
        start: reference.start,
        end: reference.end + (isPronoun ? 0 : tail),
        text: label,
        kind: kindOf(reference),
        basis: reference.basis,
      });
    } else {
      const end = reference.end + tail;
      edits.push({ start: end, end, text: ` [${reference.display}]`, kind: reference.kind === 'region' ? 'place' : 'group', basis: reference.basis });
    }
  }
  if (
    reading.holder &&
    context.holder &&
    reading.holder.pronoun &&
    context.holder.name !== reading.holder.asWritten &&
    `the ${context.holder.name}`.toLowerCase() !== reading.holder.asWritten.toLowerCase()
  ) {
    const clause = reading.text.slice(reading.holder.clause.start, reading.holder.clause.end);
    const pronoun = /\b(?:he|she|it|they)\b/i.exec(clause) ?? (TAKEN_UP_AGAIN.test(reading.holder.asWritten) ? TAKEN_UP_AGAIN_IN.exec(clause) : null);
    const inClause = pronoun === null ? 0 : reading.holder.clause.start + pronoun.index;
    // After a name and a verb ("the army said they …") the pronoun is told of, and does not tell.
    if (pronoun && (TAKEN_UP_AGAIN.test(pronoun[0]) || /(?:^|[,;”"’]\s*)$/u.test(reading.text.slice(0, inClause)))) {
      const start = inClause;
      if (!edits.some((edit) => edit.start <= start && start <= edit.end)) {
        edits.push({
          start,
          end: start + pronoun[0].length,
          text: `[${withRole(context.holder.name, context)}]`,
          kind: 'person',
          basis: 'the speaker named before',
        });
      }
    }
  }
  return edits;
}

const CONTRACTIONS: Readonly<Record<string, string>> = { re: 'are', ll: 'will', ve: 'have', d: 'would' };

// Participles that "’s" stands for "has" with; with all others it is "is".
// biome-ignore format: a list of words
const AFTER_HAS = new Set([
  'been', 'become', 'taken', 'grown', 'had', 'gone', 'got', 'made', 'given', 'seen', 'begun', 'come', 'done', 'lost', 'won', 'held',
]);

/** "The source added", "the president said": somebody told of before, by what he is. */
const TAKEN_UP_AGAIN = /^the \p{L}+$/iu;
const TAKEN_UP_AGAIN_IN = /\bthe \p{L}+/iu;

/** "it’s", "they’re" spelled out behind the name that takes the pronoun's place. */
function contracted(reading: Reading, end: number): { verb: string; end: number } | null {
  const found = /^['’](s|re|ll|ve|d)\b/i.exec(reading.text.slice(end));
  if (!found?.[1]) return null;
  const next = reading.tokens.find((token) => token.start >= end + found[0].length);
  const verb = CONTRACTIONS[found[1].toLowerCase()] ?? (next && AFTER_HAS.has(next.norm) ? 'has' : 'is');
  return { verb, end: end + found[0].length };
}

/** The rest of a person's name in front of the short form, where the full name stands elsewhere in the article. */
function peopleEdits(reading: Reading, context: WordingContext): Edit[] {
  const edits: Edit[] = [];
  const done = new Set<string>();
  for (const person of reading.people) {
    if (done.has(person.name)) continue;
    done.add(person.name);
    const surface = collapse(person.surface);
    if (surface.toLowerCase() === person.name.toLowerCase() || !person.name.toLowerCase().endsWith(surface.toLowerCase())) continue;
    const rest = person.name.slice(0, person.name.length - surface.length).trim();
    if (rest === '') continue;
    // "[Abu Omar al-]Masri": the article before the name goes on in it.
    const space = /[-‑]$/u.test(rest) ? '' : ' ';
    edits.push({
      start: person.start,
      end: person.start,
      text: `[${person.name === context.holder?.name ? withRole(rest, context) : rest}]${space}`,
      kind: 'person',
      basis: `full name as in the article: ${person.name}`,
    });
  }
  return edits;
}
