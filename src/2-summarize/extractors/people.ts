import type { Range } from '../../model/range.ts';
import { remembered } from '../../text/remembered.ts';
import { fold, isAllCaps } from '../../text/words.ts';
import { type Candidate, candidates } from './person-names.ts';
import { capitalsCandidates } from './person-names-in-capitals.ts';
import { inWhole } from './titles-in-names.ts';
import { MAX_SENTENCE_CHARS } from './words-of.ts';

/** A person named in a sentence. Offsets in the sentence; the title before the name is not part of it. */
export type PersonMention = Range & {
  readonly surface: string;
  /** The fullest form of the name in the article. */
  readonly name: string;
  /** What the person is, as the sentence says, in short: "SDF spokesman", "head of the command". */
  readonly role: string | null;
};

/**
 * The people named in the sentences of one article, by sentence. A capitalised name counts when something in the article
 * shows a person: a title or role beside it, a verb of saying, "who", the build of the name; and when it is not `isKnown` as a
 * group's or place's. Short forms are joined to the full name, and every mention carries the role told with any of them.
 */
export function people(sentences: readonly string[], isKnown: (surface: string) => boolean): readonly (readonly PersonMention[])[] {
  const isCapitals = isAllCaps(sentences.join(' '));
  const all = sentences.map((sentence) =>
    sentence.length > MAX_SENTENCE_CHARS || isByline(sentence)
      ? []
      : isCapitals
        ? capitalsCandidates(sentence).filter((candidate) => !endsKnown(sentence, candidate, isKnown))
        : inWhole(sentence, candidates(sentence), isKnown).filter((candidate) => !endsKnown(sentence, candidate, isKnown)),
  );
  const known = persons(all.flat(), isKnown);
  // "Ali" is the Ali named last.
  const latest = new Map<string, KnownPerson>();
  const named = new Map<string, readonly string[]>();
  return all.map((list, at) => {
    const sentence = sentences[at] ?? '';
    return list.flatMap((candidate) => {
      const person = personOf(candidate, known, latest, isKnown, named);
      noteNamed(candidate, named);
      if (person !== null) latest.set(person.key, person);
      return person === null
        ? []
        : [
            {
              start: candidate.start,
              end: candidate.end,
              surface: sentence.slice(candidate.start, candidate.end),
              name: person.name,
              role: candidate.role ?? person.role,
            },
          ];
    });
  });
}

/** "By Dr. Name | Institute | May 2, 2023": who writes is nobody the article tells of. */
function isByline(sentence: string): boolean {
  return (
    sentence.length <= MAX_BYLINE_CHARS &&
    /^[*_\s]{0,4}By:?\s+(?:\p{Lu}[\p{L}.'’-]*[\s,|&]+(?:and\s+)?)+/u.test(sentence) &&
    !/[.!?]["”’)]?$/u.test(sentence.trim())
  );
}
// Two authors with their papers and a date; longer lines are sentences.
const MAX_BYLINE_CHARS = 140;

/** "Emir Castle", where that is a place: a name may begin with what is elsewhere a title. */
function endsKnown(sentence: string, { start, end }: Candidate, isKnown: (surface: string) => boolean): boolean {
  const before = TITLE_BEFORE.exec(sentence.slice(Math.max(0, start - MAX_TITLE_CHARS), start))?.[0];
  return before !== undefined && isKnown(`${before}${sentence.slice(start, end)}`);
}
const TITLE_BEFORE = /(?<!\p{L})\p{Lu}\p{Ll}+\s$/u;
const MAX_TITLE_CHARS = 24;

type KnownPerson = { readonly key: string; name: string; tokens: readonly string[]; role: string | null };

/** Names told with evidence of a person, the fuller forms swallowing the shorter, by their last word. */
function persons(all: readonly Candidate[], isKnown: (surface: string) => boolean): ReadonlyMap<string, readonly KnownPerson[]> {
  const byLast = new Map<string, KnownPerson[]>();
  const evidenced = new Set(all.filter((candidate) => candidate.evidence >= ENOUGH).map((candidate) => nameTokens(candidate.name).join(' ')));
  for (const candidate of all) {
    const tokens = nameTokens(candidate.name);
    const last = tokens.at(-1);
    // "Name Surname … Surname was extradited": what shows the one shows the other.
    if (last === undefined || !(evidenced.has(tokens.join(' ')) || evidenced.has(last))) continue;
    if (isKnown(candidate.name) && candidate.evidence < SURE) continue;
    const same = byLast.get(last) ?? [];
    const found = same.find((person) => isSubsequence(tokens, person.tokens) || isSubsequence(person.tokens, tokens));
    if (found === undefined) {
      if (same.length >= MAX_NAMESAKES) continue;
      const person = { key: last, name: candidate.name, tokens, role: candidate.role };
      byLast.set(last, [...same, person]);
      // "Eduardo Perez Beltran" is "Perez" for short: the second name from the end is the family's in Spanish.
      const family = tokens.at(-2);
      if (tokens.length > 2 && family !== undefined) byLast.set(family, [...(byLast.get(family) ?? []), person]);
      continue;
    }
    if (tokens.length > found.tokens.length) {
      found.name = candidate.name;
      found.tokens = tokens;
    }
    found.role ??= candidate.role;
  }
  return byLast;
}

// More people of one last name in one article are a list of names, and hardly told apart by it.
const MAX_NAMESAKES = 40;

// One strong sign (a title, a verb of saying beside a full name) or two weak ones.
const ENOUGH = 2;
// A title or role right beside the name: enough against a place of the same name.
const SURE = 3;

function personOf(
  candidate: Candidate,
  known: ReadonlyMap<string, readonly KnownPerson[]>,
  latest: ReadonlyMap<string, KnownPerson>,
  isKnown: (surface: string) => boolean,
  named: ReadonlyMap<string, readonly string[]>,
): KnownPerson | null {
  const tokens = nameTokens(candidate.name);
  const same = known.get(tokens.at(-1) ?? '') ?? [];
  const recent = latest.get(tokens.at(-1) ?? '');
  const fitting = same.filter((one) => isSubsequence(tokens, one.tokens));
  const person = (recent !== undefined && fitting.includes(recent) ? recent : fitting[0]) ?? null;
  if (person === null) return null;
  // "Adnan al-Sabri … Al-Sabri": whoever bore the name last, though nothing showed what he is, and not one who is named later.
  const bearer = named.get(tokens.at(-1) ?? '');
  if (tokens.length === 1 && bearer !== undefined && !isSubsequence(bearer, person.tokens) && !isSubsequence(person.tokens, bearer)) return null;
  if (tokens.length > 1) return isKnown(candidate.name) && candidate.evidence < SURE ? null : person;
  // A last name alone: not where it describes a noun ("the Smith government") or names something known.
  return (isKnown(candidate.name) && candidate.evidence < SURE) || candidate.describesNoun ? null : person;
}

/** Takes down who bore a last name in full. */
function noteNamed(candidate: Candidate, named: Map<string, readonly string[]>): void {
  const tokens = nameTokens(candidate.name);
  const last = tokens.at(-1);
  if (tokens.length > 1 && last !== undefined) named.set(last, tokens);
}

/** The words of a name for comparison: folded, without articles and particles, so that "al-Masri" and "Masri" are one. */
const nameTokens = remembered(500, (name: string): readonly string[] =>
  name
    .split(/[\s\-‑]+/u)
    .map((word) => fold(word).replace(/[^\p{L}]/gu, ''))
    .filter((word) => word.length > 1 && !/^(?:al|el|ad|an|ar|as|ash|at|az|bin|ibn|de|la|del|van|von|der|y)$/.test(word)),
);

function isSubsequence(short: readonly string[], long: readonly string[]): boolean {
  let at = 0;
  for (const word of long) if (short[at] === word) at += 1;
  return at === short.length;
}
