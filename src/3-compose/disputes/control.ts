import type { Statement } from '../../model/statement.ts';
import { dateOf, knownAt, stateAt } from '../candidate.ts';
import type { DisputeDraft } from '../draft.ts';
import type { Context } from '../sections/rule.ts';
import type { Telling } from '../telling.ts';
import { find } from '../wording.ts';
import { claimOf } from './claim.ts';
import { byTime, type Dated, ofOneTime, side } from './side.ts';

type Found = { readonly group: string; readonly taking: boolean; readonly word: string };
type Hold = Dated & Found;

/** Who is told to hold the place now, and who took it. */
const HOLDS = /(?<!-)\b(?:controls?|controlled|in control of|holds?|held|rules?|ruled|governs?|governed|occup(?:y|ies|ied))\b/i;
const TAKES =
  /(?<!-)\b(?:seized|captured|recaptured|retook|retaken|overran|overrun|conquered|took (?:over|control of)|taken over|liberated|reclaimed)\b/i;
const PASSIVE =
  /\b(?:is|are|was|were|been|being|now|still)\s(?:\w+\s){0,2}(?:controlled|held|ruled|governed|occupied|seized|captured|recaptured|retaken|overrun|taken(?: over)?|liberated)\sby\s(?:the\s)?$/i;

/** Who wants, lost or may take a place does not hold it. */
const NOT_HELD =
  /\b(?:want\w*|seeks?|sought|aim\w*|hop(?:e|es|ed|ing)|plan\w*|tr(?:y|ies|ied|ying)|fail\w*|vow\w*|lost|los(?:es|ing)|could|would|may|might|if|unless|no longer|used to|once)\b/i;

/** Between who holds and the word of holding, and between that and what is held. */
const OWNER_CHARS = 40;
const NEAR_CHARS = 30;
const MAX_SIDES = 5;

/** Parts of a country change hands, and whole countries are never told of so simply. */
const TOO_WIDE: ReadonlySet<string> = new Set(['country', 'world region']);

/** Different groups told to hold or to have taken the place: at one time a dispute, over time how it changed hands. */
export function controlDisputes(told: readonly Telling[], { subject, words }: Context): readonly DisputeDraft[] {
  if (subject.kind !== 'region' || TOO_WIDE.has(subject.region.kind)) return [];
  const holds = told.flatMap(({ head }): readonly Hold[] => {
    const found = holderIn(head.statement, subject.id);
    return found === null ? [] : [{ one: head, date: found.taking ? (dateOf(head.statement) ?? knownAt(head)) : stateAt(head), ...found }];
  });
  if (new Set(holds.map(({ group }) => group)).size < 2 || new Set(holds.map(({ one }) => one.origin)).size < 2) return [];
  const inTime = [...holds]
    .sort(byTime)
    .filter((hold, at, all) => all[at - 1]?.group !== hold.group)
    .slice(-MAX_SIDES);
  const atOnce = inTime.some((a) =>
    inTime.some((b) => a.group !== b.group && !a.taking && !b.taking && a.one.origin !== b.one.origin && ofOneTime(a, b)),
  );
  if (inTime.length < 2) return [];
  return [
    {
      kind: atOnce ? 'dispute' : 'development',
      topic: atOnce ? words.topics.whoControls(subject.region.name) : words.topics.control(subject.region.name),
      sides: inTime.map((hold) => side(claimOf(hold.one.statement, hold.word), hold, words)),
    },
  ];
}

/** The group that the statement tells to hold the place, or to have taken it. */
function holderIn(statement: Statement, region: string): Found | null {
  const { text, negated, kind, subjects, places } = statement;
  if (negated || kind === 'forecast' || NOT_HELD.test(text)) return null;
  const here = places
    .filter((link) => link.region === region && link.role !== 'demonym' && link.role !== 'aside' && link.surface !== '')
    .map(({ surface }) => find(text, surface));
  for (const { group, surface, role } of subjects) {
    const at = role === 'mention' || surface === '' ? -1 : find(text, surface);
    if (at < 0) continue;
    for (const place of here.filter((found) => found >= 0)) {
      const active = place > at ? text.slice(at + surface.length, place) : '';
      const verb = TAKES.exec(active) ?? HOLDS.exec(active);
      if (
        verb !== null &&
        verb.index <= OWNER_CHARS &&
        active.length - verb.index - verb[0].length <= NEAR_CHARS &&
        !/[;.]|\bby\s|\bwho\b|\bthat\b/i.test(active)
      )
        return { group, taking: TAKES.test(active), word: verb[0] };
      const passive = place < at ? text.slice(place, at) : '';
      if (passive.length <= OWNER_CHARS && PASSIVE.test(passive)) return { group, taking: TAKES.test(passive), word: '' };
    }
  }
  return null;
}
