import type { DaySpan } from '../model/day-span.ts';
import type { Statement } from '../model/statement.ts';
import { ADDITION } from './clause-words.ts';
import { dateClause } from './date-clause.ts';
import { find } from './wording.ts';

/** When and how a group came about, in the source's words, and the date among them. */
export type Founding = { readonly phrase: string; readonly date: DaySpan };

const FOUNDING = /\b(?:was |were |is )?(?:formed|founded|established|created|set up|emerged|launched|formation|founding|establishment|creation)\b/gi;

/** Something of the group's that was founded, not the group. */
const PART =
  /\b(?:branch|wing|affiliate|camps?|units?|council|government|office|state|brigade|cells?|caliphate|administration|court|presence|base|offensive|operations?|campaign|attacks?|assault|war|raids?|strikes?|investigation|inquiry|talks)\b/i;

/** Words after the founding verb that still belong to the value: when, where, out of what. */
const MAX_WORDS = 12;

/** Where the phrase ends: at a stop, or where another clause begins. */
const PHRASE_END = /[.;:,()[\]–—]|\s(?:which|who|that|when|where|while|and|but|as|after|before|to)\s/;

/** The founding of the group that the statement tells with its date; null when it tells another's, or none. */
export function foundingOf(statement: Statement, group: string): Founding | null {
  for (const match of statement.text.matchAll(FOUNDING)) {
    // "He founded it in 2010": what, stood elsewhere.
    if (/^\s(?:it|them)\b/.test(statement.text.slice(match.index + match[0].length))) continue;
    if (foundedGroup(statement, match) !== group || PART.test(statement.text.slice(Math.max(0, match.index - 30), match.index))) continue;
    const rest = statement.text.slice(match.index);
    const end = rest.search(PHRASE_END);
    const phrase = trimmed(
      rest
        .slice(0, end < 0 ? rest.length : end)
        .trim()
        .split(' '),
    );
    const dated = statement.dates.find(
      ({ wording }) =>
        wording !== null && phrase.includes(wording) && (dateClause(statement.text, wording).kind !== 'aside' || isOfPhrase(phrase, wording)),
    );
    if (dated !== undefined) return { phrase, date: dated.span };
  }
  return null;
}

/** "A band formed in 2001": the date of nothing else in its sentence, and of this all the more. */
const isOfPhrase = (phrase: string, wording: string): boolean =>
  /^\p{L}+(?:\sup)?\s(?:in|on|by|around)\s(?:(?:the|early|late|mid|about)[\s-]){0,2}$/u.test(phrase.slice(0, phrase.indexOf(wording)));

/** A phrase too long is cut before the last addition that fits, never inside one: "by former members of the" tells nothing. */
function trimmed(words: readonly string[]): string {
  if (words.length <= MAX_WORDS) return words.join(' ');
  for (let at = MAX_WORDS; at > 1; at -= 1) {
    const kept = words.slice(0, at).join(' ');
    if (ADDITION.test(words[at] ?? '') && !CUT_SHORT.test(kept)) return kept;
  }
  return words.slice(0, 1).join(' ');
}

/** Ends on a word that waits for the next. A participle may end it here: "was founded". */
const CUT_SHORT = /\s(?:an?|the|of|in|on|at|to|for|from|by|with|and|or|as|its|their|his|her|former|some|members|that|into)$/i;

/** "Was founded under the protection of B": of whom it is told, who is named before or stands in brackets; else the nearest. */
function foundedGroup(statement: Statement, { 0: verb, index }: RegExpExecArray): string | null {
  const bracketed = statement.insertions.some(({ kind, end }) => kind === 'group' && end <= index && index - end <= MAX_CHARS_TO_VERB);
  if (!/^(?:was|were)\s/i.test(verb) || !bracketed) return nearestGroup(statement, index);
  const unnamed = statement.subjects.filter(({ role, surface }) => role !== 'mention' && find(statement.text, surface) < 0);
  return unnamed.length === 1 ? (unnamed[0]?.group ?? null) : nearestGroup(statement, index);
}
// "[Hill Front] was founded", "[Hill Front] itself was first founded".
const MAX_CHARS_TO_VERB = 20;

/** Whose founding it is: the group whose name stands nearest. "A announced the founding of its branch B" tells of B. */
function nearestGroup(statement: Statement, at: number): string | null {
  let nearest: string | null = null;
  let distance = Number.POSITIVE_INFINITY;
  for (const { group, surface } of statement.subjects) {
    const found = placeOf(statement, surface);
    if (found < 0) continue;
    const away = found >= at ? found - at : at - found;
    if (away < distance) [nearest, distance] = [group, away];
  }
  return nearest ?? statement.subjects.find(({ role }) => role !== 'mention')?.group ?? null;
}

/** Where a subject stands in the statement: by its words, or, where "the council" gave way to a name in brackets, there. */
function placeOf({ text, insertions, subjects }: Statement, surface: string): number {
  const found = find(text, surface);
  if (found >= 0) return found;
  const away = subjects.filter((link) => link.surface !== '' && find(text, link.surface) < 0);
  const names = insertions.filter(({ kind }) => kind === 'group');
  return away.length === 1 && names.length === 1 ? (names[0]?.start ?? -1) : -1;
}
