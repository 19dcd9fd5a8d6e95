import type { Relation } from '../model/statement.ts';
import { collapse } from '../text/words.ts';
import type { Named, Reading } from './reading.ts';

/** "⟨group⟩ (G), which was formed in 2017 by the merger of ⟨members⟩", "⟨group⟩, a coalition of ⟨members⟩" */
const OF_MEMBERS =
  /^(?:\s*\([^)]*\))?,?\s(?:which\s|that\s)?(?:(?:was|were|is|are|has been|had been)\s)?(?:(?:formed|founded|created|established|forged|set up)\s(?:(?:in|on|by|from)\s(?:[\p{L}]+\s)?\d[\d\s\p{L}]{0,18}\s)?(?:by|from|through|out of)\s(?:the\s|an?\s)?(?:(?:merger|union|alliance|fusion|coming together)\s(?:of|between)\s)?|(?:an?|the)\s(?:\p{Ll}+\s){0,3}(?:coalition|alliance|umbrella|union|merger|front|grouping)\s(?:of|between)\s|(?:made up|composed|consisting|consists|comprised)\sof\s)(?:the\s)?$/iu;
/** "⟨members⟩ merged in 2017 to form the ⟨group⟩" */
const FORMED =
  /^(?:\s*\([^)]*\))?\s(?:(?:have|had|then|later)\s){0,2}(?:(?:merged|united|joined forces|came together|banded together|allied)\s(?:in\s(?:\p{Lu}\p{Ll}+\s)?\d{4}\s|on\s[\p{L}\d\s]{3,20}\s)?(?:to\s(?:form|create|found|establish)|into|as)|formed|founded|created|established)\s(?:an?\s[^,;.]{2,50}\s(?:called|named|known as)\s)?(?:the\s)?$/iu;
/** "⟨member⟩ is a founding member of the ⟨group⟩" */
const FOUNDING_MEMBER =
  /^(?:\s*\([^)]*\))?,?\s(?:(?:is|was|are|were|became)\s)?(?:an?|one of the|the)?\s?(?:founding|founder|original)\smembers?\s(?:of|in)\s(?:the\s)?$/iu;
/** "The ⟨group⟩'s founding members are ⟨members⟩" */
const ITS_MEMBERS = /^['’]s?\s(?:founding|founder|original)\s(?:members|factions|components)\s(?:are|were|include|included)\s(?:the\s)?$/iu;

/** Longer stretches than this tell of something else. */
const MAX_CHARS_BETWEEN = 120;
const AND = /^(?:\s*\([^)]*\))?\s*(?:,|and|,\s*and|as well as)\s+(?:the\s+|of\s+(?:the\s+)?)?$/i;

/** Which groups a sentence tells to have made up another from its beginning; it was joined by each. */
export function foundingTies({ text, names }: Reading): readonly Relation[] {
  const groups = names.filter(({ kind }) => kind === 'group');
  return groups.flatMap((whole, at): readonly Relation[] => {
    const next = groups[at + 1];
    const behind = next === undefined ? '' : text.slice(whole.end, next.start);
    const isBehind = behind.length <= MAX_CHARS_BETWEEN && (OF_MEMBERS.test(behind) || ITS_MEMBERS.test(behind));
    const last = groups[at - 1];
    const before = last === undefined ? '' : text.slice(last.end, whole.start);
    const ahead =
      before.length > MAX_CHARS_BETWEEN
        ? []
        : FOUNDING_MEMBER.test(before)
          ? groups.slice(at - 1, at)
          : FORMED.test(before)
            ? listTo(text, groups, at - 1)
            : [];
    // One group that forms another is its maker, and no member.
    const members = [...(isBehind ? listFrom(text, groups, at + 1) : []), ...(ahead.length > 1 || FOUNDING_MEMBER.test(before) ? ahead : [])];
    return members
      .filter(({ id }) => id !== whole.id)
      .map((member) => ({ from: whole.id, type: 'joined by', to: member.id, wording: collapse(text.slice(member.start, member.end)) }));
  });
}

/** The names from one on that are set side by side: "A, B and C". */
function listFrom(text: string, groups: readonly Named[], from: number): readonly Named[] {
  const end = groups.findIndex((name, at) => at >= from && !isNext(text, name, groups[at + 1]));
  return groups.slice(from, end + 1);
}

function listTo(text: string, groups: readonly Named[], to: number): readonly Named[] {
  const start = groups.findLastIndex((name, at) => at <= to && !isNext(text, groups[at - 1], name));
  return groups.slice(start, to + 1);
}

const isNext = (text: string, a: Named | undefined, b: Named | undefined): boolean =>
  a !== undefined && b !== undefined && AND.test(text.slice(a.end, b.start));
