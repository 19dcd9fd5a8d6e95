import type { DaySpan } from '../model/day-span.ts';
import { byCodePoint } from '../text/by-code-point.ts';
import { samePerson } from '../text/person-names.ts';
import type { Candidate } from './candidate.ts';
import { find, unbracketed } from './wording.ts';

/** What a source says became of somebody: the word, its date, and whether it is only claimed. */
export type LeaderEnd = { readonly word: string; readonly date: DaySpan | null; readonly claimed: boolean; readonly by: Candidate };

const SUFFERED =
  '(killed|shot dead|shot|gunned down|murdered|hanged|beheaded|poisoned|dismissed|removed|assassinated|executed|slain|captured|arrested|ousted|deposed|replaced|succeeded)';
/** "Soldiers killed the group's leader ⟨name⟩": the verb, then a few words that open no other part of the sentence. */
const ENDED_BEFORE = new RegExp(
  `\\b${SUFFERED}\\b(?:\\s(?!(?:by|with|and|after|alongside|under|for|when|as|in|on)\\b)[^\\s.;,]{1,24}){0,5}(?:['’]s?\\s(?:successor|leader|chief|commander|deputy|emir),)?\\s$`,
  'i',
);
/** "⟨name⟩, who was later killed": only the passive, for "⟨name⟩ killed nine" tells of others. */
const ENDED_AFTER = new RegExp(
  `^,?\\s(?:who\\s)?(?:(?:himself|later|also)\\s)?(?:was|were|is|had been|has been|got)\\s(?:[a-z]{2,16}\\s)?${SUFFERED}\\b`,
  'i',
);
const LEFT = /^,?\s(?:who\s)?(?:(?:himself|later|had|has|also)\s)?(died|resigned|stepped down|fled|surrendered)\b/i;

/** "after the death of its leader ⟨name⟩": he is dead, and only a date right behind the name is of it. */
const DEATH_OF =
  /\bdeath of(?:\s(?:the\s)?[\p{L}’'-]{1,30}['’]s?)?(?:\s(?:its|the|their|his|her|top|supreme|former|then|long-?time|founding|spiritual|military|political|leader|chief|founder|commander|emir|caliph|deputy|head)){0,5}\s$/iu;

/** A death that nobody in particular tells of is a rumour; a table must not carry it. */
const NOBODY = /^(?:some|many|several|unnamed|other|various|social media|sources|reports?|rumou?rs?|observers|locals)\b/i;

/** A report that the same sentence calls untrue. */
const DOUBTED = /\b(?:false|untrue|rumou?rs?|dismiss\w*|den(?:y|ies|ied)|hoax|wrong|mistaken)\b/i;

/** What a source says became of him: the word, its date, and whether it is only claimed. */
export function endOf(names: readonly string[], candidates: readonly Candidate[]): LeaderEnd | null {
  const ends = candidates.flatMap((one): readonly LeaderEnd[] => {
    const { people, kind, negated, hedges, holder } = one.statement;
    const text = unbracketed(one.statement.text);
    if (negated || kind === 'forecast' || DOUBTED.test(text) || (holder !== null && NOBODY.test(holder.name))) return [];
    const named = people.filter((person) => names.some((name) => samePerson(name, person.name)));
    return named.flatMap((person) => {
      const at = find(text, person.name);
      if (at < 0) return [];
      const [before, after] = [text.slice(0, at), text.slice(at + person.name.length)];
      // "A raid killed ⟨name⟩'s successor" tells of the successor.
      if (/^[’']/.test(after)) return [];
      const word = ENDED_AFTER.exec(after)?.[1] ?? LEFT.exec(after)?.[1] ?? ENDED_BEFORE.exec(before)?.[1];
      const isDead = word === undefined && DEATH_OF.test(before);
      if (isDead) return [{ word: 'died', date: dateRightBehind(after, one), claimed: false, by: one }];
      if (word === undefined) return [];
      const date = one.statement.dates.find((given) => given.role === 'event')?.span ?? null;
      return [{ word: word.toLowerCase(), date, claimed: kind === 'claim' || hedges.length > 0 || holder !== null, by: one }];
    });
  });
  const rank = (end: LeaderEnd): number => Number(end.date === null) * 2 + Number(end.claimed);
  return [...ends].sort((a, b) => rank(a) - rank(b) || byCodePoint(a.by.statement.id, b.by.statement.id))[0] ?? null;
}

/** The date in the phrase that goes on from the name: "the death of ⟨name⟩ in a raid in ⟨October⟩". */
function dateRightBehind(after: string, one: Candidate): DaySpan | null {
  const phrase = /^[^,;.]*/.exec(after)?.[0] ?? '';
  return one.statement.dates.find(({ role, wording }) => role === 'event' && wording !== null && phrase.includes(wording))?.span ?? null;
}
