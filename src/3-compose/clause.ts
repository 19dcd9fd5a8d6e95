import type { Statement } from '../model/statement.ts';
import { collapse } from '../text/words.ts';

/** Words that must never fall away: what they stand in would read surer, or the other way round, without them. */
const TURNS_MEANING =
  /\b(?:if|unless|until|without|not|never|no|nobody|none|nor|allegedly|alleged|reportedly|apparently|suspected|suspects?|according|claim(?:s|ed|ing)?|said|says|say|den(?:y|ies|ied)|den(?:y|ying)|accus(?:e|es|ed|ing)|blam(?:e|es|ed|ing)|fail(?:s|ed|ing)?|foil(?:s|ed)?|thwart(?:s|ed)?|may|might|could|would|possibly|probably|likely|unlikely|likes?|rumou?red|hypothetical|only|attempt(?:s|ed|ing)?|tr(?:y|ies|ied|ying)|plan(?:s|ned|ning)?|threat(?:s|en|ens|ened)?)\b|n['’]t\b/i;

/** How a part begins that hangs on the one before it. */
const DEPENDENT =
  /^(?:which|who|whom|whose|where|when|while|whereas|including|such as|among|as well as|although|though|even|especially|particularly|known as|led by|followed by|along with|together with|leaving|making|bringing|prompting|adding|after|before|amid|following|despite|because|since|with|without)\b/i;

/** A lead-in that only says when: the timeline has a column for it. */
const WHEN_LEAD_IN =
  /^(?:(?:on|in|by|since|during|at|from|until|late|early|mid|last|earlier|later|around|that|this|the same|the following|the next|a|an|one|two|three|four|five|six|seven|several|some|few)\b.{0,48}|\d{4}|\p{Lu}[a-z]{2,8}\.? \d{1,2})$/iu;
const TIME_WORD =
  /\b(?:\d{4}|day|days|week|weeks|month|months|year|years|morning|evening|night|spring|summer|autumn|winter|january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|monday|tuesday|wednesday|thursday|friday|saturday|sunday)\b/i;

/** Where a clause may end: before a word that opens an addition. */
const ADDITION =
  /^(?:after|before|amid|following|while|when|where|which|who|as|because|despite|in|on|at|near|during|for|from|with|by|against|between|and|but|through|under|over|across|within|along|around|since)$/i;

/** A clause that ends on one of these was cut in the middle; so was one that ends on a participle ("the land held | by"). */
const DANGLING =
  /(?:^|\s)(?:a|an|the|of|in|on|at|to|for|from|by|with|and|or|but|as|that|which|who|whose|its|their|his|her|said|says|is|was|were|are|be|been|has|have|had|it|into|near|between|against|than|more|most|least|about|some|up|those|these|both|one|two|all|such|cooperation|addition|response|retaliation|order|known|held|sent|made|given|taken|led|seen|\p{L}{3,}ed|\p{L}{3,}ly)$/iu;

/** A finite verb, by form: enough to tell a clause from the noun it starts with. */
const FINITE =
  /\s(?:is|are|was|were|has|have|had|will|does|did|\p{Ll}{2,}ed|took|held|began|came|went|left|lost|won|fell|fled|shot|struck|hit|set|led|sent|said|saw|made|met|became|broke|built|drove|fought|found|gave|grew|overran|ran|rose|seized|sought|spread|swore|withdrew|wrote|killed|blew|threw|stole|sold|bought|told|cut|put|split|remains?|controls?|holds?|leads?)\s/u;

/** Fewer words tell nothing. */
const MIN_WORDS = 4;

type Part = { readonly text: string; readonly drop: boolean };

/**
 * A short form of a statement for a table: its own words in their own order, with dates in brackets, parentheses, lead-ins
 * and additions left away, at most `maxWords` long. Null when that can't be had without dropping a word that turns the
 * meaning (a denial, a hedge, who says so).
 */
export function shortForm(statement: Statement, maxWords: number): string | null {
  return shorten(collapse(withoutBrackets(statement)), maxWords);
}

/** "When ⟨something happened⟩ in 2011, …" and "… since 2011, when ⟨something happened⟩": whose date it is. */
const OPENING_CLAUSE = /^(?:when|after|once|as soon as)\s([^,;:()]{15,160}),\s/i;
const WHEN_CLAUSE = /^,?\swhen\s([^;:()]{15,240})/;

/** A date in the first words of a sentence has its "when" clause end at the comma, where the main clause begins. */
const LEAD_IN_CHARS = 24;

/**
 * The short form of the clause that the date belongs to: a date in an opening "when" clause is not that of the main
 * clause, and one that is explained by a "when" behind it is that clause's.
 */
export function shortFormAt(statement: Statement, wording: string, maxWords: number): string | null {
  const text = collapse(withoutBrackets(statement));
  const at = wording === '' ? -1 : text.indexOf(wording);
  const behind = at < 0 ? null : WHEN_CLAUSE.exec(text.slice(at + wording.length));
  const opening = OPENING_CLAUSE.exec(text);
  if (behind?.[1] !== undefined) return shorten(at < LEAD_IN_CHARS ? (behind[1].split(', ')[0] ?? '') : behind[1], maxWords);
  if (opening?.[1] !== undefined && at >= 0 && at < opening[0].length && FINITE.test(opening[1])) return shorten(opening[1], maxWords);
  return shorten(text, maxWords);
}

function shorten(text: string, maxWords: number): string | null {
  if (count(text) <= maxWords) return finish(text);
  const parts = split(text);
  const kept = parts
    .filter((part) => !part.drop)
    .map((part) => part.text)
    .join(', ');
  const dropped = parts
    .filter((part) => part.drop)
    .map((part) => part.text)
    .join(' ');
  if (TURNS_MEANING.test(dropped) || count(kept) < MIN_WORDS) return null;
  if (count(kept) <= maxWords) return finish(kept);
  return cut(kept, maxWords);
}

/** "[Karim Odell:] …": a table has a column for who says so. */
const SPEAKER = /^\[[^\]]{1,60}:\]\s/;

/** The text without the editor's dates and speakers, which a table shows in columns of their own. */
function withoutBrackets(statement: Statement): string {
  let text = '';
  let from = 0;
  for (const insertion of [...statement.insertions].sort((a, b) => a.start - b.start)) {
    if (insertion.kind !== 'date') continue;
    text += statement.text.slice(from, insertion.start);
    from = insertion.end;
  }
  return (text + statement.text.slice(from)).replace(/ ([,.;:])/g, '$1').replace(SPEAKER, '');
}

function split(text: string): readonly Part[] {
  const pieces = text
    .replace(/\.$/, '')
    .split(/(\([^()]*\))|, (?!\d{4}\b)|; | [–—] |: /u)
    .map((piece) => piece?.trim() ?? '')
    .filter((piece) => piece !== '');
  return pieces.map((piece, at) => ({
    text: piece,
    drop:
      piece.startsWith('(') ||
      (at > 0 && DEPENDENT.test(piece)) ||
      (at === 0 && pieces.length > 1 && WHEN_LEAD_IN.test(piece) && TIME_WORD.test(piece)),
  }));
}

/** Cuts before the last addition that leaves a whole clause of at most `maxWords`. */
function cut(text: string, maxWords: number): string | null {
  const tokens = text.split(' ');
  for (let at = maxWords; at >= Math.min(maxWords, 7); at -= 1) {
    const next = tokens[at]?.replace(/[^\p{L}]/gu, '') ?? '';
    const kept = tokens
      .slice(0, at)
      .join(' ')
      .replace(/[,;:]$/, '');
    const left = tokens.slice(at).join(' ');
    if (!ADDITION.test(next) || DANGLING.test(kept) || TURNS_MEANING.test(left) || !balanced(kept) || !FINITE.test(kept)) continue;
    return finish(kept);
  }
  return null;
}

/** Quotation marks and brackets are closed again. */
function balanced(text: string): boolean {
  const times = (mark: string): number => text.split(mark).length - 1;
  return times('“') === times('”') && times('"') % 2 === 0 && times('(') === times(')') && times('[') === times(']');
}

const count = (text: string): number => text.split(' ').length;

/** Upper case at the head, no full stop at the end: it stands in a table. */
function finish(text: string): string {
  const clean = text.replace(/[.,;:]+$/, '');
  return clean.charAt(0).toUpperCase() + clean.slice(1);
}
