import type { EditionWords } from '../../labels/index.ts';
import type { Quantity, Statement } from '../../model/statement.ts';
import { formatSpan } from '../../text/calendar.ts';
import { withoutStop } from '../../text/without-stop.ts';
import { type Candidate, dateOf, references, reportedOn } from '../candidate.ts';
import { shortForm } from '../clause.ts';
import type { DisputeDraft, SideDraft } from '../draft.ts';
import { toldBy } from '../figure-told.ts';
import type { Context } from '../sections/rule.ts';
import type { Telling } from '../telling.ts';
import { countTheSameDead } from '../whose-dead.ts';
import { type Rival, rivalIn } from './rival.ts';
import { side } from './side.ts';
import { tollTopic } from './topic.ts';

/** All statements of an article in the order of its text. */
export type StatementsOf = (article: string) => readonly Statement[];

const CLAIM_WORDS = 26;

/** The sentences behind a first figure in which an article gives the others' figures. */
const NEXT_SENTENCES = 3;

/**
 * Two voices' numbers for one thing where an article itself sets them side by side: in one sentence ("21 were shot, doctors
 * said; some put the dead at 70"), or in the sentences that follow it ("The army put the toll at 18").
 */
export function sideBySide(told: readonly Telling[], context: Context, statementsOf: StatementsOf): readonly DisputeDraft[] {
  const found = told.flatMap(({ head }) => {
    const { negated, kind, quantities } = head.statement;
    if (negated || kind === 'forecast' || !quantities.some(({ unit }) => unit === 'count')) return [];
    const pair = within(head, context.words) ?? following(head, statementsOf(head.article.id), context.words);
    return pair === null ? [] : [{ head, ...pair }];
  });
  // "The government says 62 dead, others say 58" goes on from the sentence it is set beside, and is no dispute of its own.
  const goneOn = new Set(found.flatMap(({ used }) => used));
  return found
    .filter(({ head }) => !goneOn.has(head.statement.id))
    .map(({ head, first, sides }) => ({ kind: 'dispute', topic: tollTopic(head.statement, first, context), sides }));
}

type Pair = { readonly first: Quantity; readonly sides: readonly SideDraft[]; readonly used: readonly string[] };

const dated = (one: Candidate) => ({ one, date: dateOf(one.statement) ?? reportedOn(one) });

/** "700 of the deaths" are a part, which no count of all disputes. */
const OF_THE_DEAD = /\sof the (?:dead|deaths|killings|killed|victims|casualties)\b/i;

/** The number in these words that the other voice disputes: the dead where it counts dead, else the first that counts something. */
function disputed(rival: Rival, { quantities, figures }: Statement, words: string): Quantity | null {
  const counts = quantities.filter(
    ({ unit, vague, part, wording }) => unit === 'count' && !vague && !part && !OF_THE_DEAD.test(wording) && words.includes(wording),
  );
  const first = rival.ofDead
    ? counts.find(({ effect }) => effect === 'killed')
    : counts.find((quantity) => quantity.effect !== null || figures.some((figure) => quantities[figure.quantity] === quantity));
  return first !== undefined && (rival.value < first.value || rival.value > (first.max ?? first.value)) ? first : null;
}

/** Parts of a sentence in which another voice may speak. */
const PARTS = /;\s|,\s(?=(?:while|but|though|although|whereas|others?|some)\s)|\s\((?=[^()]*\))/;

function within(one: Candidate, words: EditionWords): Pair | null {
  const { text, holder } = one.statement;
  const parts = text.split(PARTS);
  const at = parts.findIndex((part, index) => index > 0 && rivalIn(part) !== null);
  const rival = at < 0 ? null : rivalIn(parts[at] ?? '');
  if (rival === null) return null;
  const own = parts.slice(0, at).join('; ').trim();
  const first = disputed(rival, one.statement, own);
  if (first === null) return null;
  // When the only voice found in the sentence is the rival's, the first number is the article's own.
  const isRivals =
    holder !== null && !own.toLowerCase().includes(holder.name.toLowerCase()) && rival.claim.toLowerCase().includes(holder.name.toLowerCase());
  const date = dated(one);
  // "An official put it at 20,000": who tells the first number, where the article tells.
  const owner = isRivals ? toldBy({ ...one, statement: { ...one.statement, holder: null } }, first) : one;
  const sides = [side(own.replace(/[.,;]$/, ''), { ...date, one: owner }, words), { ...side(rival.claim, date, words), holder: rival.holder }];
  return { first, sides, used: [] };
}

/**
 * Rival numbers in the sentences behind, each at the head of its sentence. "The number" goes on from the sentence right
 * before; a toll may come a little later, unless another one is told in between.
 */
function following(one: Candidate, all: readonly Statement[], words: EditionWords): Pair | null {
  const { statement, article } = one;
  const at = all.findIndex((other) => other.id === statement.id);
  const rivals: SideDraft[] = [];
  const used: string[] = [];
  let first: Quantity | null = null;
  for (const [step, next] of (at < 0 ? [] : all.slice(at + 1, at + 1 + NEXT_SENTENCES)).entries()) {
    const parts = next.text.split(PARTS);
    const head = rivalIn(parts[0] ?? '');
    const isOfSame = head !== null && (head.ofDead || step === used.length) && countTheSameDead(statement, next);
    const number = isOfSame ? disputed(head, statement, statement.text) : null;
    if (number === null) {
      if (head !== null || next.quantities.some(({ effect }) => effect === 'killed')) break;
      continue;
    }
    first ??= number;
    used.push(next.id);
    const date = article.source.date === null ? words.undated : formatSpan(article.source.date.value, words.dates);
    const from = references({ ...one, statement: next });
    for (const rival of parts.flatMap((part) => rivalIn(part) ?? []))
      rivals.push({ claim: rival.claim, holder: rival.holder, date, references: from });
  }
  return first === null ? null : { first, sides: [side(claimOf(statement), dated(one), words), ...rivals], used };
}

const claimOf = (statement: Statement): string => shortForm(statement, CLAIM_WORDS) ?? withoutStop(statement.text);
