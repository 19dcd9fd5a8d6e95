import type { DaySpan } from '../model/day-span.ts';
import { byCodePoint } from '../text/by-code-point.ts';
import { fateOf } from '../text/fates.ts';
import { samePerson } from '../text/person-names.ts';
import type { Candidate } from './candidate.ts';
import { find, unbracketed } from './wording.ts';

/** What a source says became of somebody: the word, its date, and whether it is only claimed. */
export type LeaderEnd = { readonly word: string; readonly date: DaySpan | null; readonly claimed: boolean; readonly by: Candidate };

/** A death that nobody in particular tells of is a rumour; a table must not carry it. */
const NOBODY = /^(?:some|many|several|unnamed|other|various|social media|sources|reports?|rumou?rs?|observers|locals)\b/i;

/** A report that the same sentence calls untrue. */
const DOUBTED = /\b(?:false|untrue|rumou?rs?|dismiss\w*|den(?:y|ies|ied)|hoax|wrong|mistaken)\b/i;

/** What a source says became of him: the word, its date, and whether it is only claimed. */
export function endOf(names: readonly string[], candidates: readonly Candidate[]): LeaderEnd | null {
  const ends = candidates.flatMap((one): readonly LeaderEnd[] => {
    const { people, kind, negated, hedges, holder } = one.statement;
    const text = unbracketed(one.statement.text);
    if (kind === 'forecast' || DOUBTED.test(text) || (holder !== null && NOBODY.test(holder.name))) return [];
    const named = people.flatMap(({ name }) => (names.some((known) => samePerson(known, name)) ? [name] : []));
    // "[Karim Odell] in turn died": named by the editor alone.
    const told = named.length > 0 ? named : names.filter((name) => find(text, name) >= 0);
    return told.flatMap((name) => {
      const at = find(text, name);
      if (at < 0 || (negated && isNotSo(text, at))) return [];
      const fate = fateOf(text, at, at + name.length);
      if (fate === null) return [];
      const { word, isTold } = fate;
      // Where his death is only spoken of, a date right behind the name alone is of it.
      if (!isTold) return [{ word, date: dateRightBehind(text.slice(at + name.length), one), claimed: false, by: one }];
      const date = one.statement.dates.find((given) => given.role === 'event')?.span ?? null;
      return [{ word, date, claimed: kind === 'claim' || hedges.length > 0 || holder !== null, by: one }];
    });
  });
  const rank = (end: LeaderEnd): number => Number(end.date === null) * 2 + Number(end.claimed);
  return [...ends].sort((a, b) => rank(a) - rank(b) || byCodePoint(a.by.statement.id, b.by.statement.id))[0] ?? null;
}

/** The clause that tells of him says no: "⟨name⟩ was not killed". Another clause may deny something else. */
const isNotSo = (text: string, at: number): boolean => {
  const before =
    text
      .slice(0, at)
      .split(/[;.]\s/)
      .at(-1) ?? '';
  return NO.test(`${before}${text.slice(at).split(/[;.]\s/)[0] ?? ''}`);
};
const NO = /\b(?:not|no|never|none|nobody|neither|nor|without|denie[sd]|deny|n['’]t)\b|n['’]t\b/i;

/** The date in the phrase that goes on from the name: "the death of ⟨name⟩ in a raid in ⟨October⟩". */
function dateRightBehind(after: string, one: Candidate): DaySpan | null {
  const phrase = /^[^,;.]*/.exec(after)?.[0] ?? '';
  return one.statement.dates.find(({ role, wording }) => role === 'event' && wording !== null && phrase.includes(wording))?.span ?? null;
}
