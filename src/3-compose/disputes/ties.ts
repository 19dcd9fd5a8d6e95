import type { Relation } from '../../model/statement.ts';
import { byCodePoint } from '../../text/by-code-point.ts';
import type { Atlas } from '../atlas.ts';
import { knownAt, statedDate } from '../candidate.ts';
import { shortForm } from '../clause.ts';
import type { DisputeDraft } from '../draft.ts';
import type { Context } from '../sections/rule.ts';
import type { Telling } from '../telling.ts';
import { soundTies } from '../ties.ts';
import { byTime, type Dated, ofOneTime, side } from './side.ts';

/** Whether a tie says that two groups stand together or apart. */
const STANDS: Readonly<Record<Relation['type'], 'together' | 'apart' | null>> = {
  'part of': 'together',
  'allied with': 'together',
  'joined by': 'together',
  'backed by': 'together',
  'linked to': 'together',
  trains: 'together',
  'successor of': null,
  'designated by': null,
  'rival of': 'apart',
  fights: 'apart',
  'split from': 'apart',
};

type Tie = Dated & { readonly other: string; readonly stands: 'together' | 'apart'; readonly wording: string };

const CLAIM_WORDS = 20;
const SIDES_EACH = 2;

/** Ties of the subject that some sources tell as closeness and others as enmity or a split. */
export function tieDisputes(told: readonly Telling[], { subject, known, words }: Context): readonly DisputeDraft[] {
  if (subject.kind !== 'group') return [];
  const ties = told.flatMap((telling) => tiesOf(telling, subject.id, known));
  const others = [...new Set(ties.map((tie) => tie.other))].sort(byCodePoint);
  return others.flatMap((other): readonly DisputeDraft[] => {
    const about = ties.filter((tie) => tie.other === other);
    const together = about.filter((tie) => tie.stands === 'together').slice(0, SIDES_EACH);
    const apart = about.filter((tie) => tie.stands === 'apart').slice(0, SIDES_EACH);
    if (together.length === 0 || apart.length === 0) return [];
    const isOneArticle = new Set([...together, ...apart].map(({ one }) => one.article.id)).size < 2;
    // An author does not contradict himself, but he may tell how it changed, with a date for each.
    if (isOneArticle && !together.some((tie) => apart.some((against) => changed(tie, against)))) return [];
    const oneTime =
      !isOneArticle && together.some((tie) => apart.some((against) => tie.one.origin !== against.one.origin && ofOneTime(tie, against)));
    return [
      {
        kind: oneTime ? 'dispute' : 'development',
        topic: words.topics.relation(known.name(other)),
        sides: [...together, ...apart].sort(byTime).map((tie) => side(shortForm(tie.one.statement, CLAIM_WORDS) ?? tie.wording, tie, words)),
      },
    ];
  });
}

/** Both are dated by their own words, and half a year or more apart. */
function changed(a: Tie, b: Tie): boolean {
  return statedDate(a.one) !== null && statedDate(b.one) !== null && !ofOneTime(a, b);
}

/** The ties a telling tells, weightiest telling first by the order of the caller. */
function tiesOf({ head }: Telling, subject: string, known: Atlas): readonly Tie[] {
  return soundTies(head.statement, known).flatMap(({ from, to, type, wording }) => {
    const stands = STANDS[type];
    if (stands === null || (from !== subject && to !== subject)) return [];
    return [{ one: head, date: knownAt(head), other: from === subject ? to : from, stands, wording }];
  });
}
