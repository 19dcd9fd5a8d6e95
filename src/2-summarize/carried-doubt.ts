import type { Article } from '../model/article.ts';
import type { Statement } from '../model/statement.ts';
import { doubtCarried } from '../text/unconfirmed.ts';
import { collapse } from '../text/words.ts';
import { quote } from './evidence.ts';
import { wordNotQuoted } from './holds.ts';
import type { Reading } from './reading.ts';
import { stripped } from './standalone.ts';

/** A statement with the sentence it was made from. */
type Drawn = { readonly statement: Statement; readonly reading: Reading };

/** A doubt speaks of what was told just before it: so many sentences back, in its paragraph or the one before. */
const MAX_SENTENCES_BACK = 3;

/** A remark that stands apart speaks of all numbers that somebody gave in the report so far, and reports tell one event within so much. */
const MAX_REPORT_SENTENCES = 10;
const MAX_REPORT_PASSAGES = 4;

/** Behind it a sentence goes on to something of its own. */
const GOES_ON = /,\s(?:but|though|although|while|and|however)\b|;/i;

/** Those that a doubt speaks of, by their place among the drawn; `isAll`: the sentence tells nothing else. */
type Doubt = { readonly doubted: readonly (Drawn & { readonly at: number })[]; readonly isAll: boolean };

/**
 * "The agency was not able to confirm these figures": the statements whose numbers or claims it speaks of, each with that sentence behind it,
 * quoted by itself. Without it they would print as more certain than their article has them. Null when the sentence is no such remark, or
 * nothing that it could speak of was drawn.
 */
export function withDoubt(article: Article, reading: Reading, drawn: readonly Drawn[]): Doubt | null {
  const text = stripped(reading.text);
  if (isBareDenial(text) || isCorrected(text, reading, drawn)) return denied(article, reading, drawn);
  const about = doubtCarried(text);
  if (about === null) return null;
  const opens = !drawn.some((one) => one.reading.passage.n === reading.passage.n);
  const near = drawn.flatMap((one, at) => {
    const back = reading.position - one.reading.position;
    const apart = reading.passage.n - one.reading.passage.n;
    const isNear = back > 0 && back <= MAX_SENTENCES_BACK && apart <= 1;
    const isGiven = opens && back <= MAX_REPORT_SENTENCES && apart <= MAX_REPORT_PASSAGES && isHeld(one.statement);
    return (about === 'claim' ? isNear : (isNear || isGiven) && isCounted(one.statement)) ? [{ ...one, at }] : [];
  });
  // A claim is the one told last; numbers may stand in all sentences before.
  const beside = near.filter((one) => one.reading.passage.n === reading.passage.n);
  const [own, lastOwn] = [beside.findLast(({ statement }) => isHeld(statement)), beside.at(-1)];
  const held = own ?? lastOwn ?? near.findLast(({ statement }) => isHeld(statement)) ?? near.at(-1);
  const meant = about === 'numbers' ? near : held === undefined ? [] : [held];
  const { from, to } = remarkIn(reading);
  const doubted = meant.flatMap((one) => {
    const statement = doubtedOf(article, one.statement, reading, from, to);
    return statement === null ? [] : [{ ...one, statement }];
  });
  return doubted.length === 0 ? null : { doubted, isAll: to === reading.text.length };
}

/** "It is not.", "That is untrue.": what the sentence right before told is said not to be so, and prints with that or not at all. */
const isBareDenial = (text: string): boolean =>
  text.length <= MAX_DENIAL_CHARS &&
  (/^(?:It|He|She|They|That|This) (?:is|was|are|were|has|have|had|did|does|do|will|would|could|can) not(?: so| true| the case| yet)?\.$/i.test(
    text,
  ) ||
    /^(?:That|This|It) (?:is|was|proved|turned out to be) (?:untrue|false|wrong|a lie|a myth)\.$/i.test(text));
const MAX_DENIAL_CHARS = 40;

/** "He was reported killed. The panel has established that he was only wounded": the one without the other is untrue. */
function isCorrected(text: string, { passage, position }: Reading, drawn: readonly Drawn[]): boolean {
  const last = drawn.at(-1)?.reading;
  return last?.passage.n === passage.n && last.position === position - 1 && REPORTED_DEAD.test(last.text) && STILL_ALIVE.test(text);
}
const REPORTED_DEAD = /\b(?:reported|believed|said|rumou?red|thought|presumed|feared|declared) (?:to have been |to be )?(?:killed|dead)\b/i;
const STILL_ALIVE =
  /\b(?:he|she|it)\b[^;.]{0,60}\b(?:only|merely) wounded\b|\b(?:he|she) (?:is|was) (?:still )?alive\b|\b(?:he|she) (?:had )?survived\b/i;

function denied(article: Article, reading: Reading, drawn: readonly Drawn[]): Doubt | null {
  const at = drawn.length - 1;
  const one = drawn[at];
  if (one === undefined || one.reading.passage.n !== reading.passage.n || one.reading.position !== reading.position - 1) return null;
  const statement = doubtedOf(article, one.statement, reading, reading.text.length - stripped(reading.text).length, reading.text.length);
  return statement === null ? null : { doubted: [{ ...one, statement, at }], isAll: true };
}

const isHeld = ({ holder, kind }: Statement): boolean => holder !== null || kind === 'claim';

const isCounted = ({ quantities }: Statement): boolean => quantities.some(({ unit }) => unit === 'count' || unit === 'money' || unit === 'percent');

function remarkIn({ text }: Reading): { readonly from: number; readonly to: number } {
  const from = text.length - stripped(text).length;
  const goesOn = text.slice(from).search(GOES_ON);
  return { from, to: goesOn < 0 ? text.length : from + goesOn };
}

function doubtedOf(article: Article, statement: Statement, reading: Reading, from: number, to: number): Statement | null {
  const evidence = quote(article, reading, from, to);
  if (evidence === null) return null;
  const words = collapse(reading.text.slice(from, to)).trim();
  const remark = `${words.charAt(0).toUpperCase()}${words.slice(1)}${/[.!?]["”]?$/.test(words) ? '' : '.'}`;
  const made: Statement = {
    ...statement,
    text: `${statement.text} ${remark}`,
    kind: statement.kind === 'fact' ? 'claim' : statement.kind,
    hedges: [...statement.hedges, words],
    evidence: [...statement.evidence, ...evidence],
  };
  return wordNotQuoted(made) === null ? made : null;
}
