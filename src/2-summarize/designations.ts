import type { Relation } from '../model/statement.ts';
import { cue } from '../text/cues.ts';
import { collapse } from '../text/words.ts';
import type { Named, Reading } from './reading.ts';

/** Words for putting somebody on a list, by law; and those that mean it only where the words behind say of which sort the list is. */
const LISTED = '(?:designated|proscribed|blacklisted|outlawed|sanctioned)';
const CALLED = '(?:listed|labell?ed|classified|branded|banned|considered|recogni[sz]ed)';
const AS_TERRORIST = String.raw`\b[^.;:]{0,60}?\bterror`;
const AUX = '(?:is|are|was|were|has|have|had|been|being|be|also|both|all|jointly|officially|already|later|since|still)';

/** "⟨group⟩ (G) … has been designated a terrorist group by the ⟨body⟩": the words between the two. */
const PASSIVE = new RegExp(
  String.raw`^(?:\s*\([^)]*\))?(?:[^.;:]{0,60}?)\s(?:${AUX}\s){1,4}(?:${LISTED}|${CALLED}(?=${AS_TERRORIST}))\b[^.;:]{0,80}?\sby\s(?:both\s)?(?:the\s)?$`,
  'iu',
);

/** "⟨body⟩ (B) has designated the ⟨group⟩": the words between the two, and what follows where they alone don't say it. */
const ACTIVE = new RegExp(
  String.raw`^(?:\s*\([^)]*\))?\s(?:${AUX}\s){0,3}(?:(${LISTED})|(${CALLED}))\s(?:the\s)?(?:\p{Ll}[\p{L}-]*\s){0,2}(?:group\s|militia\s)?(?:the\s)?$`,
  'iu',
);
const TERRORIST_BEHIND = /^(?:\s*\([^)]*\))?[^.;:]{0,40}\bterror/i;

/** "The United States, the Union as well as Ruritania" */
const LISTED_WITH = /^(?:\s*\([^)]*\))?\s*(?:,|and|,\s*and|as well as|,\s*as well as)\s+(?:by\s+)?(?:the\s+)?$/i;

/** "Listed it in 2016 and removed it from the list in 2020": listed no more. */
const TAKEN_OFF = cue(
  /\b(?:delisted|de-listed|struck (?:it|them|the \p{L}+) (?:off|from)|(?:remov|tak|dropp)\p{L}* (?:it|them|the \p{L}+) (?:off|from) (?:the|its|their|that|a) (?:\p{L}+ ){0,2}lists?|(?:revok|lift|rescind|reversed?|withdr)\p{L}* (?:the|its|that) (?:designation|listing|ban))\b/iu,
);

// Longer stretches tell of something else.
const MAX_CHARS_BETWEEN = 200;

/** Who is told to have put which group on a list of terrorists or under a ban, each with each. `isParty`: whether a name can be one of the two. */
export function designations({ text, names }: Reading, isParty: (name: Named) => boolean): readonly Relation[] {
  if (TAKEN_OFF.test(text)) return [];
  const parties = names.filter(isParty);
  const isNext = (a: Named | undefined, b: Named | undefined): boolean =>
    a !== undefined && b !== undefined && LISTED_WITH.test(text.slice(a.end, b.start));
  const listWith = (one: number): readonly Named[] => {
    const start = parties.findLastIndex((name, at) => at <= one && !isNext(parties[at - 1], name));
    const end = parties.findIndex((name, at) => at >= one && !isNext(name, parties[at + 1]));
    return parties.slice(start, end + 1);
  };
  const between = (one: Named, other: Named): string => text.slice(one.end, other.start);
  for (const [at, one] of parties.entries()) {
    // A name within the words between, "as Ruritania-linked terrorists", is no party.
    for (let behind = at + 1; behind < parties.length; behind += 1) {
      const other = parties[behind];
      if (other === undefined || other.start - one.end > MAX_CHARS_BETWEEN) break;
      if (one.kind === 'group' && PASSIVE.test(between(one, other))) return each(text, listWith(at), listWith(behind));
      const listing = behind === at + 1 ? ACTIVE.exec(between(one, other)) : null;
      if (listing !== null && other.kind === 'group' && (listing[1] !== undefined || TERRORIST_BEHIND.test(text.slice(other.end))))
        return each(text, listWith(behind), listWith(at));
    }
  }
  return [];
}

function each(text: string, listed: readonly Named[], bodies: readonly Named[]): readonly Relation[] {
  return listed
    .filter(({ kind }) => kind === 'group')
    .flatMap((group) =>
      bodies
        .filter(({ id }) => id !== group.id)
        .map((body) => ({
          from: group.id,
          type: 'designated by' as const,
          to: body.id,
          wording: collapse(text.slice(Math.min(group.start, body.start), Math.max(group.end, body.end))),
        })),
    );
}
