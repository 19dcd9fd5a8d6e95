import type { Statement } from '../model/statement.ts';
import { timeExpressions } from '../text/time-expressions.ts';
import { withoutStop } from '../text/without-stop.ts';
import { collapse } from '../text/words.ts';
import { ADDITION, DANGLING, DEPENDENT, FINITE, TIME_WORD, TURNS_MEANING, WHEN_LEAD_IN, WHY_LEAD_IN } from './clause-words.ts';
import { dateClause } from './date-clause.ts';
import { find } from './wording.ts';

/** Fewer words tell nothing. */
const MIN_WORDS = 4;

type Part = { readonly text: string; readonly drop: boolean /** The mark that stood before it. */; readonly mark: string };

/**
 * A short form of a statement for a table: its own words in their own order, with dates in brackets, parentheses, lead-ins
 * and additions left away, at most `maxWords` long. Null when that can't be had without dropping a word that turns the
 * meaning (a denial, a hedge, who says so).
 */
export function shortForm(statement: Statement, maxWords: number): string | null {
  const text = collapse(withoutBrackets(statement));
  const short = shorten(text, maxWords);
  // Who and how many were killed is what the statement is told for.
  const isLost = ({ effect, wording }: Statement['quantities'][number]): boolean =>
    effect !== null && text.includes(wording) && short?.includes(wording) === false;
  return statement.quantities.some(isLost) ? null : short;
}

/**
 * The short form of the clause that the date belongs to, for a table of events: "since 2011, when ⟨something happened⟩" is
 * told by what happened. The first of `limits` in which nothing is lost that turns the meaning; where there is none, the
 * first clause whole, since a wrong line is worse than a long one. Null when the date is nobody's event.
 */
export function shortFormAt(statement: Statement, wording: string, limits: readonly number[]): string | null {
  const clause = dateClause(statement.text, wording);
  if (clause.kind === 'aside') return null;
  const whole = collapse(withoutBrackets(statement, true));
  // "When they took the town in 2021, they shot the mayor": both are of that time, and the second is what is told.
  const both = clause.kind === 'clause' && clause.same && WAITING.test(whole) ? mainOf(whole, limits) : null;
  if (both !== null) return both;
  const text = clause.kind === 'main' ? whole : collapse(withoutDates(clause.text, statement));
  for (const most of limits) {
    const short = shorten(text, most);
    if (short !== null && keepsItsClause(text, short, wording)) return short;
  }
  const first = firstClause(text);
  // "His deputy is X. The deputy's brother was arrested in 2019": the date is not that of the first sentence.
  const dates = wording === '' || find(text, wording) < 0 || find(first, wording) >= 0;
  return count(first) <= MAX_WHOLE_WORDS && dates ? finish(first) : null;
}

/** Whom it means stands in the clause before. */
const OPEN = /^(?:it|they|he|she|its|their|his|her|this|these)\b/i;

/** A sentence that opens with when it was, its main clause kept. */
function mainOf(whole: string, limits: readonly number[]): string | null {
  const shortened = limits
    .map((most) => shorten(whole, most))
    .find((short) => short !== null && (!WAITING.test(short) || /, [^,]*\s[^,]*$/.test(short)));
  const behind = whole.replace(/^[^,]*,\s/, '');
  const main =
    behind === whole || OPEN.test(behind)
      ? null
      : limits.map((most) => shorten(behind.charAt(0).toUpperCase() + behind.slice(1), most)).find((short) => short !== null);
  return shortened ?? main ?? null;
}

/** A date may fall away with the few words that only say when, not with the act it belongs to. */
function keepsItsClause(text: string, short: string, wording: string): boolean {
  if (wording === '' || find(short, wording) >= 0) return true;
  const at = find(text, wording);
  const lead = text.slice(0, at);
  const opening = /^[^,;:]*$/.test(lead) && WHEN_LEAD_IN.test(/^[^,;:]*/.exec(text)?.[0] ?? '');
  // What stands right before the date and its preposition must still be there.
  const anchor = lead.replace(WHEN_WORDS, '').split(' ').slice(-2).join(' ');
  return at < 0 || opening || (anchor !== '' && short.toLowerCase().includes(anchor.toLowerCase()));
}

const WHEN_WORDS = /\s(?:(?:on|in|at|by|since|during|until|the|late|early|mid|night|evening|morning|of)[\s-]){0,5}$/i;

/** A line longer than this is a paragraph, and stands as one in the brief. */
const MAX_WHOLE_WORDS = 45;

/** Up to a semicolon or full stop, when what follows is news of its own and takes nothing back. */
function firstClause(text: string): string {
  const at = text.search(/;\s|[.!?][”"]?\s(?=\p{Lu})/u);
  const ahead = text.slice(0, at);
  return at < 0 || count(ahead) < MIN_WORDS || TURNS_MEANING.test(text.slice(at)) || !balanced(ahead) || !FINITE.test(`${ahead} `) ? text : ahead;
}

function shorten(text: string, maxWords: number): string | null {
  if (count(text) <= maxWords) return finish(text);
  const parts = split(text);
  const kept = join(parts);
  const dropped = parts
    .filter((part) => part.drop)
    .map((part) => part.text)
    .join(' ');
  if (TURNS_MEANING.test(dropped) || count(kept) < MIN_WORDS) return null;
  if (count(kept) <= maxWords) return finish(kept);
  return cut(kept, maxWords);
}

/** "[Karim Odell:] …": a table of disputed points has a column for who says so; the timeline has none. */
const SPEAKER = /^\[[^\]]{1,60}:\]\s/;

/** A part of the text without the editor's dates, by the wording of the insertions. */
export function withoutDates(part: string, { insertions, text }: Statement): string {
  return insertions.filter(({ kind }) => kind === 'date').reduce((left, { start, end }) => left.replace(` ${text.slice(start, end)}`, ''), part);
}

/** The text without the editor's dates and speakers, which a table shows in columns of their own. */
function withoutBrackets(statement: Statement, keepsSpeaker = false): string {
  let text = '';
  let from = 0;
  for (const insertion of [...statement.insertions].sort((a, b) => a.start - b.start)) {
    if (insertion.kind !== 'date') continue;
    text += statement.text.slice(from, insertion.start);
    from = insertion.end;
  }
  const left = (text + statement.text.slice(from)).replace(/ ([,.;:])/g, '$1');
  return keepsSpeaker ? left : left.replace(SPEAKER, '');
}

/** What is kept, with the marks that stood between; the commas around something dropped go with it. */
function join(parts: readonly Part[]): string {
  let text = '';
  let dropped = false;
  for (const part of parts) {
    if (!part.drop) text += (text === '' ? '' : dropped && part.mark === ', ' && !SAYS_SO.test(part.text) ? ' ' : part.mark) + part.text;
    // The comma behind a parenthesis belongs to what stands before it.
    dropped = part.drop && !part.text.startsWith('(');
  }
  return text;
}

/** "…, officials said": whoever says so stands behind a comma of his own. */
const SAYS_SO = /^[^,;]{2,60}\s(?:said|says|say|told \p{L}+|reported|announced)$|^according to\b|^said\b/iu;

/** A clause that opens like this waits for the main one. */
const WAITING = /^(?:when|as|after|while|although|though|since|despite|because|if|having|with|unlike|like)\b/i;

const MARKS = /(\([^()]*\))|(, (?!\d{4}\b)|; | [–—] |: )/u;

function split(text: string): readonly Part[] {
  const parts: { text: string; mark: string }[] = [];
  let mark = ' ';
  // Splitting by a pattern with two groups gives each piece, then its parenthesis, then its mark.
  for (const piece of withoutStop(text).split(MARKS)) {
    if (piece === undefined || piece.trim() === '') continue;
    if (MARKS.test(piece) && !piece.startsWith('(')) mark = piece;
    else {
      parts.push({ text: piece.trim(), mark });
      mark = ' ';
    }
  }
  let relative = false;
  return parts.map((part, at) => {
    const opens = at > 0 && DEPENDENT.test(part.text);
    // What follows a relative clause without a verb of its own belongs to it: "where men killed nine in Karsa, Lower Delta, on Friday".
    relative = opens ? RELATIVE.test(part.text) : relative && !isSentence(part.text) && !SAYS_SO.test(part.text) && !part.text.startsWith('(');
    return { drop: part.text.startsWith('(') || opens || relative || (at === 0 && parts.length > 1 && isLeadIn(part.text)), ...part };
  });
}

const RELATIVE = /^(?:which|who|whom|whose|where)\b/i;

const isSentence = (text: string): boolean => FINITE.test(` ${text} `);

/** Only says when, or for what: "On 6 March a boat sank" says what, too. */
const isLeadIn = (text: string): boolean =>
  !FINITE.test(text) && ((WHEN_LEAD_IN.test(text) && TIME_WORD.test(text) && !opensSubject(text)) || WHY_LEAD_IN.test(text));

/** "In September bombs in Tolve" of "In September bombs in Tolve, Mera and Osta killed nine": right behind the time the subject begins. */
function opensSubject(text: string): boolean {
  const time = timeExpressions(text)[0];
  return (
    time !== undefined &&
    /^(?:in|on|by|during|at)\s(?:late\s|early\s)?$/i.test(text.slice(0, time.start)) &&
    /^\s(?!(?:of|in|on|at|and|to|or|for|near|until|between|when|alone|local|this|last|that)\b)\p{L}/iu.test(text.slice(time.end))
  );
}

/** Cuts before the last addition that leaves a whole clause of at most `maxWords`. */
function cut(text: string, maxWords: number): string | null {
  if (WAITING.test(text)) return null;
  const tokens = text.split(' ');
  for (let at = maxWords; at >= Math.min(maxWords, 7); at -= 1) {
    const next = tokens[at]?.replace(/[^\p{L}]/gu, '') ?? '';
    const kept = tokens
      .slice(0, at)
      .join(' ')
      .replace(/[,;:]$/, '');
    const left = tokens.slice(at).join(' ');
    // "Hunted down anyone | who stayed loyal": without its clause it would be everybody.
    if (RELATIVE.test(next) && WHOEVER.test(kept)) continue;
    if (!ADDITION.test(next) || DANGLING.test(kept) || TURNS_MEANING.test(left) || !balanced(kept) || !isWhole(kept)) continue;
    return finish(kept);
  }
  return null;
}

const WHOEVER = /\b(?:anyone|anybody|everyone|everybody|those|all|any|every|only)\b[^,;]{0,40}$/i;

/** A clause opens where one of these stands, and is whole when a verb and something more follow. */
const CLAUSE_OPENERS = /\s(?:who|which|that|whose|where|and|but|while|when|after|before|because)\s/i;

/** "Under the accord signed in the capital": no verb of the sentence's own before the comma. */
const PREPOSITION_FIRST = /^(?:under|in|on|at|by|with|within|following|despite|amid|unlike|like|according|among|for|from|through|during)\b/i;

/**
 * The main clause has its verb (that of "the men who fled" is not that of a sentence on the men), and so has the last one
 * begun: "the ministry admitted that the camp" is cut in the middle.
 */
function isWhole(text: string): boolean {
  if (PREPOSITION_FIRST.test(text) && !text.includes(',')) return false;
  const at = text.search(/\s(?:who|which|that|whose|where)\s/i);
  if (!FINITE.test(at < 0 ? text : `${text.slice(0, at)} `)) return false;
  const last = text.split(CLAUSE_OPENERS).at(-1) ?? '';
  return at < 0 || FINITE.test(` ${last} `);
}

/** Quotation marks and brackets are closed again. */
function balanced(text: string): boolean {
  const times = (mark: string): number => text.split(mark).length - 1;
  return times('“') === times('”') && times('"') % 2 === 0 && times('(') === times(')') && times('[') === times(']');
}

const count = (text: string): number => text.split(' ').length;

/** Upper case at the head, no full stop at the end: it stands in a table. */
function finish(text: string): string {
  // "… to cease hostilities. Then": the one word that opens the next sentence.
  const clean = withoutStop(text.replace(/([\p{Ll}”"]{3}\.)\s\p{Lu}\p{Ll}+,?$/u, '$1')).replace(/[,;:]+$/, '');
  return clean.charAt(0).toUpperCase() + clean.slice(1);
}
