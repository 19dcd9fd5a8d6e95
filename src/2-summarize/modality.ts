import type { Article } from '../model/article.ts';
import type { DaySpan } from '../model/day-span.ts';
import type { Holder, StatementKind } from '../model/statement.ts';
import { type Cue, cue } from '../text/cues.ts';
import { isAgainstFact } from './act-clauses.ts';
import { ASSESSMENT_PHRASES, FORECAST_PHRASES, HEDGE_PHRASES, NEGATIONS } from './lexicon/modality.ts';
import { UNNAMED } from './lexicon/speech.ts';
import type { Reading } from './reading.ts';
import { isRetold } from './spoken.ts';

/** How sure a sentence is, and who holds it. */
export type Modality = {
  readonly kind: StatementKind;
  readonly negated: boolean;
  readonly hedges: readonly string[];
  readonly holder: Holder | null;
};

const escaped = (phrase: string) => phrase.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/'/g, "['’]");
const anyOf = (phrases: readonly string[]): string =>
  `(?<![\\p{L}])(?:${[...phrases]
    .sort((a, b) => b.length - a.length)
    .map(escaped)
    .join('|')})(?![\\p{L}])`;
const HEDGE = cue(new RegExp(anyOf(HEDGE_PHRASES), 'giu'));
const FORECAST = cue(new RegExp(anyOf(FORECAST_PHRASES), 'giu'));
const ASSESSMENT = cue(new RegExp(anyOf(ASSESSMENT_PHRASES), 'giu'));
/** "Not only Iraq": both, and no denial; "no more than 800" is a bound. */
const NOT_ONLY = cue(
  /\bnot\s+(?:only|just|merely|simply|to be confused with)\b|\b(?:no|not)\s+(?:more|fewer|less|later|earlier)\s+than\b|\b(?:gave|provided|offered|released)\sno\s(?:details?|figures?|numbers?|reasons?|explanations?)\b/giu,
);
const NEGATION = cue(new RegExp(`${anyOf(NEGATIONS.filter((word) => word !== "n't"))}|n['’]t\\b`, 'iu'));
/** "Its presence there is doubtful", "reports that it left are false": denied, by whoever tells it. */
const DOUBTED = cue(
  /\b(?:is|are|was|were|remains?|seems?)\s(?:\p{L}+\s)?(?:doubtful|in doubt|false|untrue|baseless|unfounded|a lie|lies|a hoax)(?![\p{L}])|\b(?:turned out|proved)\sto\sbe\s(?:false|wrong|untrue|baseless|unfounded|a hoax)(?![\p{L}])|\blied\swhen\b|\b(?:presence|existence|involvement|role|part|authorship)\b[^,.;]{0,60}\s(?:is|was|remains?)\s(?:still\s)?(?:disputed|contested|in dispute|questionable)\b/iu,
);
const RELATIVE_WOULD = cue(/\b(?:who|which|that)\s+(?:would|could|might)\b/i);

/** The phrases of a list that a text holds, each once. */
function found(list: Cue, text: string): readonly string[] {
  const hits: string[] = [];
  for (const match of list.all(text)) {
    // "May 2016" is a month; only mixed case tells it from the verb.
    if (match[0] === 'May' || (match[0] === 'MAY' && isMonth(text, match.index))) continue;
    const word = match[0].toLowerCase();
    if (!hits.includes(word)) hits.push(word);
  }
  return hits;
}

/** In capitals only a number or a preposition beside it tells the month from the verb. */
function isMonth(text: string, at: number): boolean {
  return (
    /\b(?:\d{1,2}|IN|LAST|THIS|SINCE|OF|ON|EARLY|LATE)\s+$/.test(text.slice(Math.max(0, at - 8), at)) || /^\s+\d/.test(text.slice(at + 3, at + 6))
  );
}

// "fighters who will …", "a parade seen as a message that they will …": what a side clause foresees is not what the sentence tells.
// "may have lost half its men": a judgement on what is past.
const PERFECT_MODAL = cue(/\b(?:may|might|could|would|must|cannot|should)\s+(?:not\s+|never\s+|\p{L}+ly\s+)?have\b(?!\s+to\b)/giu);
// "Could field 8,000 men before the war": what was so then.
const WAS_ABLE = cue(
  /\bcould\s+(?:field|muster|count on|call on|deploy|raise|mobili[sz]e)\b(?=[^.;]*\b(?:before|until|at the time|at (?:its|the) (?:height|peak)|in (?:19|20)\d\d)\b)|(?<=^["“]?(?:Before|Until|At (?:the time|(?:its|the|their) (?:height|peak))|In (?:19|20)\d\d|By (?:19|20)\d\d|By then|At that time)\b[^.;:“”"]{0,80}\s)could\s(?=(?:field|muster|count|call|deploy|raise|mobili[sz]e|move|operate|strike|hold|recruit|draw)\b)/giu,
);
/** "You could still make out the word", "a reader could be forgiven for thinking so": what is there to be seen. */
const TO_BE_SEEN = cue(/\bcould\s(?:still\s|even\s|just\s|clearly\s)?(?:make out|see|hear|smell|feel|be (?:seen|heard|felt|forgiven))\b/giu);
const SIDE_CLAUSE = cue(
  /\b(?:(?:which|who|whose|whom|because)\b|that\s+(?:will|would|could|may|might|can|had|has|have|appears?|appeared|seems?|seemed)\b)[^,;.]{0,160}/giu,
);
/** "It could be the work of X", "may be behind it": a guess at what has happened, and no forecast. */
const GUESS = cue(
  /\b(?:may|might|could|must)\s+be\s+(?:\p{L}+ly\s+)?(?:the work of|behind|responsible|involved|linked|connected|due to|a result of)\b/giu,
);
/** "May now have 1,800 men", "may still be in the hills", "may be trying to show his strength": a judgement on how things are. */
const PRESENT_GUESS = cue(
  /\b(?:may|might|could)\s(?:now|still|already|currently|today)\s(?:be|have|number|hold)\b|\b(?:may|might)\sbe\s(?:\p{L}+ly\s)?(?:trying|seeking|attempting|using|hiding|holding|planning|preparing)\b|\b(?:may|might|could)\s(?:have|number)\s(?:(?:about|around|some|up to|as (?:many|few|little) as|at (?:least|most)|only|fewer than|(?:no )?more than|close to|nearly)\s)?\d/giu,
);
/** "Could not confirm it", "could not hold the bridge": it was not able to. What "cannot be ruled out" or go on stays open. */
const NOT_ABLE = cue(
  /\b(?:nobody|no one|none)\s(?:\p{Ll}+\s){0,3}could(?=\s\p{L}{2,})|\b(?:could\snot|couldn['’]t)\s(?!be\s(?:ruled|excluded|discounted)\b|(?:last|continue|go on|survive|win|be won)\b)(?=\p{L}{2,}\b)(?![^.;]*\b(?:if|unless|without|until)\b)|\bwould\s(?:not|neither)\s(?:confirm|say|comment|reveal|disclose|discuss|identify|name|deny|elaborate)\b|\bcould\s(?:only|hardly|barely)\s(?:be\s)?(?:confirm|verify|say|identif|establish|reach|contact|determin|find|found|trac|account|prov|corroborat|independently)\p{L}*/giu,
);
/** "Hours after the company had announced that it would begin again": done before what is told. */
const SAID_BEFORE_IT = cue(/\b(?:after|before|when|once|because)\s[^,;.]{2,80}\b(?:that\s)?(?:it|he|she|they)\swould\b[^,;.]*/giu);
/** "Analysts expect the Front to attack": by the verb itself. */
const LOOKS_AHEAD = cue(/\b(?:expects?|anticipates?|predicts?|foresees?|forecasts?)\s(?:that\s)?(?:the|an?|its?|their|more|new|another|no|\p{Lu})/u);
/** "The would-be leader": who wants to be one, and no forecast. */
const WOULD_BE = cue(/\bwould-be\b/giu);
/** "Appeared in a video": he was seen there. */
const SEEN_IN = cue(/\bappear(?:s|ed)?\s(?=(?:in|on|at|before|alongside|together|next to|in public|publicly)\b)/giu);
/** "Was about to enter his home when he was shot": what came then is told. */
const WAS_ABOUT = cue(/\b(?:was|were)\s(?:just\s)?about\sto\b(?=[^.;]*\bwhen\b)/giu);
/** "Up to 40 may have died": a judgement on what is past. */
const MAY_HAVE = cue(/(?<!\byou\s)\b(?:may|might|could)\s(?:well\s|also\s|already\s)?have\s(?!to\b)/giu);
/** What somebody ought to do is an opinion, whoever holds it. */
const OUGHT = cue(/\b(?:should|ought to)\b(?!\s+(?:the|any)\b)|\bit is (?:necessary|essential|important|urgent) (?:to|that|for)\b/iu);
/** "The most important of them would be X", "I would say": the manner of somebody who answers, and no forecast. */
const MANNER = cue(
  /\bI\s(?:will|would|shall|can|could)\s(?:not|never)\s(?:give|tell|say|name|answer|comment|discuss|disclose|go into|speculate|confirm|deny|reveal)\b|\b(?:(?:most|least|\p{L}+est|main|first|other)\b[^,.;]{0,40}|I|we)\swould\s(?:be|say|call|argue|describe)\b/giu,
);
/** "It would be a mistake to see it as weak": a judgement of today. */
const WOULD_BE_WRONG = cue(
  /\bit would be (?:an? |too )?(?:\p{L}+ly )?(?:mistake|error|wrong|naive|na\u00efve|misleading|premature|unwise|foolish|unfair|simplistic|simple|early|inaccurate)\b/giu,
);
/** "Had hoped that the deal would buy time": what was hoped once is past. */
const PAST_HOPE = cue(
  /\bhad\s(?:never\s|not\s|once\s|always\s|long\s)?(?:hoped|imagined|thought|dreamt|dreamed|expected|planned|promised|wanted|feared|intended)\b[^.;]*/giu,
);
/** "Fighting has grown, with the agency warning that it could …": what is told is that it has grown. */
const WARNED_BESIDE = cue(/,\swith\s[^,;]{2,40}\b(?:warning|predicting|fearing|cautioning)\b[^.;]*/giu);
/** "If the reports are right, it has 4,000 men". */
const IF_TRUE = cue(
  /^["“'‘]*if (?:the |these |those |its |their )?[^,;.]{3,60}\b(?:is|are|was|were|proves?|proved) (?:right|true|correct|accurate|confirmed|(?:to be )?believed)\b/iu,
);
/** "Announced that he would take no more money and renamed his force": what was done then. */
const ANNOUNCED_AND_DID = cue(
  /\b(?:announced|declared|pledged|promised|vowed)\s(?:that\s)?(?:he|she|it|they)\swould\s[^,;.]{2,80}(?=\sand\s\p{L}{2,}ed\b|,\sand\s(?:\p{L}+\s){1,3}(?:began|broke out|erupted|started|followed)\b)/giu,
);
/** "Had announced that it would reopen three posts, but called that off": what was to be, and was not. */
const CALLED_OFF = cue(
  /\b(?:announced|promised|pledged|vowed|said)\b[^;.]{0,80}\bwould\b[^;.]{2,100},\sbut\s(?:it\s|then\s|later\s)?(?:called|dropped|gave|did|never|abandoned|cancelled|postponed|withdrew|failed)\b/giu,
);
/** "Made a deal with the front in May: it would stay out of the town": what was agreed then. */
const TERMS = cue(/(?<=\b(?:deal|agreement|accord|pact|truce|bargain)\b[^:;.]{0,60}:\s)[^;.]{2,160}/giu);
/** "He would later join the council", "would soon split" in a story of 2014: what came then, told by those who know how it went on. */
const CAME_LATER = cue(/\bwould\s(?:later|subsequently|go on to)\b/giu);
const CAME_SOON = cue(/\bwould\s(?:soon|eventually|ultimately|come to)\b/giu);
/** "Said that it had been attacked and would respond": what was done is told first. */
const AND_WILL = cue(/\band\s(?:that\s)?(?:(?:it|they|he|she|the \p{Ll}+)\s)?(?:will|would)\s[^,;.]*/giu);
const WAS_DONE = /\b(?:had|has|have|was|were)\s(?:\p{L}+ly\s)?(?:been\s)?\p{L}+(?:ed|en|wn|lt|ught)\b/iu;
const DONE_THEN_THAT = cue(/\b(?:was|were)\s+\w+ed\b|\b\w+(?:ed|aged)\b/iu);
const SEEN_AS = cue(/\b(?:seen|taken|viewed|meant|intended|designed)\s+(?:as|to)\b.*$/iu);

/** The sentence without the words by which a story looks ahead to what has happened since; what somebody says or supposes stays open. */
function narrated({ text, holder, times }: Reading, report: DaySpan | null): string {
  const ahead = CAME_LATER.all(text)[0] ?? CAME_SOON.all(text)[0];
  if (ahead === undefined || holder !== null || OPEN.test(text.slice(0, ahead.index))) return text;
  const dated = times.filter(({ weak, fromReport }) => !weak && !fromReport);
  if (report !== null && dated.some(({ span }) => span.end > report.end)) return text;
  const isOfThen = dated.some(({ span }) => span.precision !== 'range');
  return isOfThen ? CAME_SOON.replace(CAME_LATER.replace(text, ' '), ' ') : CAME_LATER.replace(text, ' ');
}
/** Words before it that leave open whether it came. */
const OPEN =
  /\b(?:if|unless|without|s(?:aid|ays?)|t(?:old|ells?)|(?:thinks?|thought)|(?:expect|fear|assum|predict|argu|insist|claim|warn|hop|promis|pledg|vow|announc|threaten|suggest|plann?|agre|declar|believ)(?:e[sd]?|s|ed|ing)?)\b/i;

/** The sentence without its relative clauses, and, where it tells of something done, without what hangs on a later "that". */
function mainClauses(reading: Reading, report: DaySpan | null): string {
  const text = [
    WOULD_BE,
    SEEN_IN,
    WAS_ABOUT,
    WAS_ABLE,
    TO_BE_SEEN,
    NOT_ABLE,
    ANNOUNCED_AND_DID,
    CALLED_OFF,
    TERMS,
    SAID_BEFORE_IT,
    SIDE_CLAUSE,
    PERFECT_MODAL,
    GUESS,
    PRESENT_GUESS,
    MANNER,
    WOULD_BE_WRONG,
    PAST_HOPE,
    WARNED_BESIDE,
  ].reduce((left, part) => part.replace(left, ' '), narrated(reading, report));
  const first = AND_WILL.exec(text);
  if (first !== null && WAS_DONE.test(text.slice(0, first.index))) return AND_WILL.replace(text, ' ');
  if (reading.holder !== null && reading.holder.stance !== 'says') return text;
  const that = SEEN_AS.exec(text);
  return that && DONE_THEN_THAT.test(text.slice(0, that.index)) ? text.slice(0, that.index) : text;
}

/** What was asked last: of a sentence it is asked for what it tells, and again where no act was found in that. */
let last: { readonly reading: Reading; readonly article: Article; readonly speaker: Holder | null; readonly modality: Modality } | null = null;

/** The sentence's kind, its hedges as written, and its holder. */
export function modality(reading: Reading, article: Article, speaker: Holder | null): Modality {
  if (last?.reading !== reading || last.article !== article || last.speaker !== speaker)
    last = { reading, article, speaker, modality: modalityOf(reading, article, speaker) };
  return last.modality;
}

function modalityOf(reading: Reading, article: Article, speaker: Holder | null): Modality {
  const { text } = reading;
  const hedges = found(HEDGE, SEEN_IN.replace(WOULD_BE.replace(text, ' '), ' '));
  const main = mainClauses(reading, article.source.date?.value ?? null);
  const forecast = found(FORECAST, main).filter((word) => !(/^(?:would|could|might)$/.test(word) && RELATIVE_WOULD.test(text)));
  const own = speaker ?? (article.genre === 'interview' && reading.passage.kind !== 'question' ? interviewed(article, reading) : null);
  const isOthers =
    reading.holder !== null &&
    !isOfLaterPart(reading) &&
    (own === null || !(isRetold(reading) || (article.genre === 'interview' && TOLD_ME.test(text))));
  const holder: Holder | null =
    reading.holder && isOthers ? { name: reading.holder.name, role: reading.holder.role, stance: reading.holder.stance } : own;
  // A word of doubt in a side clause doubts only what that tells; a guess is one wherever it stands.
  const assessment = [
    ...found(ASSESSMENT, main),
    ...[GUESS, PRESENT_GUESS, WOULD_BE_WRONG].flatMap((guess) => guess.all(text).map(([words]) => words)),
    ...(holder === null && OUGHT.test(text) ? ['should'] : []),
    ...(holder === null && MAY_HAVE.test(SIDE_CLAUSE.replace(text, ' ')) ? ['may have'] : []),
    ...(IF_TRUE.test(text) ? ['if'] : []),
    ...(isAgainstFact(text) ? ['would have'] : []),
    ...(HAD_IT.test(text) ? ['had'] : []),
  ];
  const kind: StatementKind =
    (forecast.length > 0 && !HAD_IT.test(text)) || (holder?.stance === 'expects' && LOOKS_AHEAD.test(text))
      ? 'forecast'
      : assessment.length > 0 || holder?.stance === 'assesses'
        ? 'assessment'
        : holder
          ? 'claim'
          : 'fact';
  return { kind, negated: NEGATION.test(NOT_ONLY.replace(UNNAMED.replace(text, ' '), ' ')) || DOUBTED.test(text), hedges, holder };
}

/** "The president told me that he has no such plan": who answers tells it. */
const TOLD_ME = /\b(?:told|assured|asked|promised|informed|warned)\s(?:me|us)\b/i;
/** "Had it been paid, the town might be safe today": what is not so. */
const HAD_IT = cue(/^["“'‘]*Had\s(?:the|it|they|he|she|its|their|an?|\p{Lu}[\p{L}’'-]+)\s[^,;.]{3,140},\s[^;.]{2,140}\b(?:might|would|could)\b/u);
/** "A helicopter crashed near the town, killing nine; the Front said it had shot it down": the word of the second part is not that of the first. */
function isOfLaterPart({ text, holder }: Reading): boolean {
  if (holder === null) return false;
  const mark = text.lastIndexOf('; ', holder.clause.start);
  return mark >= MIN_PART_CHARS && holder.content.start > mark && !/["“”]/.test(text) && TELLS.test(text.slice(0, mark));
}
// "The army denied it; " tells nothing by itself.
const MIN_PART_CHARS = 30;
const TELLS = /\b(?:was|were|has|have|had|is|are)\s\p{L}+|\b\p{L}{3,}ed\b/u;

const UNNAMED_GUEST = 'the person interviewed';

/** In an interview all that stands after the first question is the interviewee's. */
function interviewed(article: Article, reading: Reading): Holder | null {
  const first = article.passages.find((passage) => passage.kind === 'question');
  if (!first || reading.passage.n < first.n || reading.isBehindTurns) return null;
  // Nobody told who answers; an answer is no fact for that.
  if (!article.interviewee) return { name: UNNAMED_GUEST, role: null, stance: 'says' };
  // The paper tells of its guest by name; the guest does not.
  const surname = article.interviewee.split(/\s+/).at(-1) ?? article.interviewee;
  const { start, end } = reading.passage;
  if (article.text.slice(start, end).includes(surname)) return null;
  return { name: article.interviewee, role: null, stance: 'says' };
}
