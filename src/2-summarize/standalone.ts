import { cue } from '../text/cues.ts';
import { remembered } from '../text/remembered.ts';
import { collapse, words } from '../text/words.ts';
import { isAdverbBefore, isCompanyBefore, isDateBefore, isPlaceBefore } from './before-pronoun.ts';
import { DEMONSTRATIVE_NOUN } from './demonstratives.ts';
import { EMPTY_IT } from './empty-it.ts';
import { isToll } from './focus.ts';
import { leansByWords, THIS_BEFORE } from './leaning-words.ts';
import { openPronoun } from './open-pronouns.ts';
import { leansBehindPhrase } from './opening-phrase.ts';
import { isPutAt } from './pronouns.ts';
import type { Reading, Reference } from './reading.ts';
import { isInFirstPerson, isSpokenAt } from './spoken.ts';
import { isToldOfBefore } from './told-of-before.ts';
import { isWhence } from './where-told.ts';

// Words that tie a sentence to the one before and say nothing alone.
const CONNECTIVE =
  /^(?:\d{1,2}[.)]\s+(?=\p{Lu})|(?:However|Meanwhile|Moreover|Furthermore|In addition|Additionally|Also|Nonetheless|Nevertheless|Indeed|Of course|Again|But of course|And of course|For example|For instance|Therefore|Hence|Thus|Still|Finally|Lastly|And lastly|Well|You know|After all|In fact|For its part|For their part|For his part|Besides|In turn|On the other hand|At the same time|As a result|Consequently|That said|Overall|Taken together|Despite this|Even so|Instead|Separately|(?:Mr|Madam)\.? (?:Chairman|Chairwoman|Chair|Speaker|President)|Ladies and gentlemen|Similarly|Likewise|Now|Soon|Subsequently|Soon after|Shortly afterwards|Later|Eventually|By contrast|Alongside this|In the (?:subsequent|following|ensuing|intervening) (?:days|weeks|months|years)|(?:Amid|Amidst|Given|Despite|In spite of|With|Because of|In view of) such [^,.;:]{3,60}|(?:Despite|In spite of|Contrary to) (?:[\p{L}’'-]+ ){0,3}[\p{L}-]+['’]s? (?:assertions?|claims?|denials?|statements?|remarks?|insistence|protestations?|assurances?|promises?|warnings?)|(?:Despite|In spite of|Notwithstanding|Contrary to) (?:this|these|that|those|such|all this|his|her|its|their|(?:\p{Lu}[\p{L}’'-]*[\p{L}]\s){0,2}\p{Lu}[\p{L}-]*(?:['’][\p{L}]+){0,2}['’]s?)(?: [\p{Ll}-]+)? (?:assertions?|claims?|denials?|statements?|assurances?|insistence|promises?|pledges?|doubts|warnings?|objections?|protests?|accusations?|criticisms?|concerns|crimes|setbacks?|difficulties|problems|tensions|differences|risks|failures?|efforts|successes|gains|losses))\s*,\s*|By then\s+(?=[^,.;]{2,40}\shad\s)|Also\s+(?=(?:on|in|at|last|this|early|late)\s)|(?:But|And|So|Yet|Or)\s*,?\s+(?:then\s+)?(?=[\p{L}“"‘'\d]))/iu;
const ORPHAN_HEAD = /^["“'‘([]*(?:It|They|He|She|Its|Their|His|Her|Them)\b/i;
const FIRST_PERSON_HEAD = /^["“'‘([]*(?:We|I|Our|My|You)\b/i;
const DEMONSTRATIVE_HEAD =
  /^["“'‘([]*(?:This|That|These|Those|Such)\s+(?:is|are|was|were|has|have|had|will|would|could|can|may|might|also|included?s?|led|makes?|made|means?|meant|happened|comes?|came|allows?|allowed|gives?|gave|does|did|do|prompted|raised|caused|followed|forced|marks?|marked|shows?|showed|suggests?|underscores?|exposes?|isn|wasn|aren|weren|could|must|should)\b/i;
const ELLIPTIC_HEAD = cue(
  /^["“'‘([]*(?:The (?:first|second|third|last|latter|former|other|others|next step|result|reason|reasons|question|answer|remaining|rest|same)\b|Both\b|Others\b|Other times\b|Another (?:is|was|has|had|said)\b|Some of (?:them|these|those)\b|Most of (?:them|these)\b|Many of (?:them|these)\b|One of (?:them|these)\b|Two of (?:them|these)\b|Half of\b|(?:All|None|Several|A few|A (?:third|quarter|fifth|tenth|handful|number)|(?:Two|Three|Four)[ -](?:thirds|quarters|fifths)) of (?:them|these|those)\b|Of (?:them|these|those)\b|Among (?:them|these|those)\b|The (?:most|least|best|worst|main|largest|biggest|strongest|first)(?: \p{L}+)? of (?:these|those|them)\b|That same (?:year|month|week|day) (?:saw|brought|marked)\b|For (?:them|this|that|these)\b|From there\b|There,|Then\b|Here\b|Neither\b|Either\b|If so\b|If this\b|If that\b|If it\b|Only one of\b|By then\b|To do so\b|In doing so\b|Instead of\b|Alongside (?:them|these)|(?:In|On|From|With|After|Under|Behind|Near|Around) (?:it|them)\b|Each (?:is|was|has|had)\b)/iu,
);
/** "The latter", where it has a name. */
const OF_TWO = /^["“'‘([]*The (?:latter|former)\b/i;
/** "The First Front refused", "The former Front leader Name", "Neither the Front nor the Guard": named in the sentence itself. */
const NAMED_ORDINAL =
  /^["“'‘([]*The (?:first|second|third|fourth|last|other) (?:blast|bomb|bombing|explosion|attack|ambush|raid|device|strike|rocket|clash)\s(?=[^;.]{0,160}\b(?:in|at|near|outside)\s(?:the\s)?\p{Lu})|^["“'‘([]*(?:The (?:First|Second|Third|Last|Other)\s\p{Lu}|The former\s(?:\p{Ll}[\p{L}-]*\s){0,3}\p{Lu}|(?:Neither|Either|Both)\s(?:the\s)?\p{Lu}[^,;.]{2,80}\b(?:nor|or|and)\s(?:the\s)?\p{Lu})/u;
/** "One of the nine was a leader": nine of whom, stood before. */
const ELLIPTIC_NUMBER = cue(
  /\b(?:one|two|three|some|several|most|many|none|half|all|few|both|neither|each) of the (?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d{1,3}) (?:was|were|is|are|had|has|have|did|died|said|came|belonged|survived|remained?)\b/i,
);
const LEANS = 'it leans on the sentence before';
const MIN_WORDS = 5;
const CONTRACTED_VERB = cue(/\b(?:it|that|there|he|she|who|they|we|you)['’](?:s|re|ll|ve|d)\b/i);
const VERBISH = new Set(['be', 'aux', 'verb']);

/** Why the sentence can't stand alone, before any word is changed; null when it can. `spoken`: a speaker is known, so that "we" has a name. */
export function unfit(reading: Reading, references: readonly Reference[], spoken: boolean): string | null {
  const text = opening(reading.text);
  if (/\?["”'’)\]]*$/.test(text) || ASKS.test(text)) return 'a question';
  if (OF_THE_TEXT.test(text) || OF_THE_TELLING.test(text)) return 'it tells of the article and not of its subject';
  if (OF_ANYBODY.test(text)) return 'it tells what anybody does or should do';
  if (OF_FICTION.test(text)) return 'it tells what happens in a film or a novel';
  if (NO_COMMENT.test(UNANSWERED.replace(text, '')) && !BUT_GAVE_NONE.test(text)) return 'it tells that nothing was told';
  if (reading.tokens.length < MIN_WORDS || words(text).length < MIN_WORDS) return 'too short to say something alone';
  if (!reading.tokens.some((token) => VERBISH.has(token.tag)) && !CONTRACTED_VERB.test(text)) return 'no verb: a heading or a fragment';
  const head = references.find((reference) => isAtHead(reading, reference.start));
  if (!spoken && (FIRST_PERSON_HEAD.test(text) || isInFirstPerson(reading))) return 'it is in the first person and names no speaker';
  if (!head && ORPHAN_HEAD.test(text) && !EMPTY_IT.test(text)) return 'its subject is a pronoun whose name is not certain';
  if (DEMONSTRATIVE_HEAD.test(text)) return 'it begins with "this" or "these" for something told before';
  if (REQUEST.test(text)) return 'it asks the reader or hearer for something';
  if (CUT_HEAD.test(text)) return 'no subject: its beginning is missing';
  if (ELLIPTIC_NUMBER.test(text) || THIS_BEFORE.test(text)) return LEANS;
  if (
    (ELLIPTIC_HEAD.test(text) && !(head && OF_TWO.test(text)) && (reading.caps || !NAMED_ORDINAL.test(text))) ||
    POINTS_BACK.test(text) ||
    POINTING_OPENING.test(text) ||
    leansByWords(reading, references)
  )
    return LEANS;
  if (PLACE_BEFORE.test(text) && !head) return LEANS;
  if (GROUP_BEFORE.test(text) && !head && !reading.names.some(({ kind }) => kind === 'group')) return LEANS;
  if (isToldOfBefore(reading, references)) return LEANS;
  if (IN_ITS.test(text) && ![...references, ...reading.names].some(({ kind }) => kind === 'group')) return LEANS;
  if (
    reading.tokens.some(
      ({ norm, start }, at) => norm === 'it' && (isWhence(reading, at) || isPutAt(reading, at)) && !references.some((one) => one.start === start),
    )
  )
    return LEANS;
  const early = reading.tokens.find((token, at) => at > 0 && at <= 8 && EARLY_PRONOUN.has(token.norm));
  if (
    early &&
    (isDateBefore(reading, early.start) ||
      isAdverbBefore(stripped(reading.text.slice(0, early.start))) ||
      isPlaceBefore(reading, early.start) ||
      isCompanyBefore(reading, early.start)) &&
    !EMPTY_IT.test(reading.text.slice(early.start)) &&
    !references.some((reference) => reference.start === early.start)
  )
    return 'its subject is a pronoun whose name is not certain';
  const behind = reading.tokens.find((token, at) => EARLY_PRONOUN.has(token.norm) && leansBehindPhrase(reading, at));
  if (
    behind &&
    !EMPTY_IT.test(reading.text.slice(behind.start)) &&
    !isSpokenAt(reading, behind.start) &&
    !references.some((reference) => reference.start === behind.start)
  )
    return 'its subject is a pronoun whose name is not certain';
  const owner = reading.tokens.find((token, at) => at > 0 && at <= 8 && EARLY_OWNER.has(token.norm));
  if (owner && isDateBefore(reading, owner.start) && !references.some(({ start }) => start === owner.start))
    return 'its subject is a pronoun whose name is not certain';
  return openPronoun(reading, references);
}

/** "The area is far from the border": which, stood before. */
const PLACE_BEFORE = cue(/^["“'‘([]*The (?:area|region|place|town|village|city|district) (?:is|was|lies) (?:far|not far|near|close|away|remote)\b/i);

/** "The group interviewed 18 survivors": which, stood before. */
const GROUP_BEFORE =
  /^["“'‘([]*The (?:group|organi[sz]ation)\s(?!of\b|that\b|which\b|known\b|(?:called|named)\s(?:the\s|itself\s)?[“"‘\p{Lu}])\p{Ll}/u;

/** "There are thousands of strangers in its ranks": nothing in the sentence that "its" could stand for. */
const IN_ITS = cue(
  /^["“'‘([]*There (?:is|are|was|were)\b(?![^.;]*\b(?:with|that|which|who|whose)\b)[^.;]*\b(?:in|of|among|within|behind|from) its\b/i,
);

/** A question whose mark was lost: "If they want peace, why does it go on". */
const ASKS = cue(
  /(?:^|,\s)why\s(?:does|do|did|is|are|was|were|has|have|can|should|would|will)\b|^(?:how|what|where|when)\s(?:does|do|did|can|should|would|will)\b/i,
);

/** "Published 3 June 2014 by the Weekly." */
const OF_THE_TEXT = cue(
  /^(?:The|This) (?:interview|conversation|discussion) (?:took place|was (?:conducted|held|recorded|edited)|has been (?:edited|condensed|shortened))\b|^(?:The (?:group|report|authors?|institute|organi[sz]ation)['’]s|Our|Its) recommendations\b|^(?:(?:Last |First )?(?:published|posted|updated|revised|modified)|Published|Posted|Updated|Written|Edited|Translated|Photographed)(?::\s|\s(?:on\s|by\s|in\s|at\s|\d))[^.;]{2,90}\.?$/,
);

/** "In the film a commander of theirs kills his brother": made up. */
const OF_FICTION =
  /^["“'‘]*In (?:[^\s,;]+ ){1,4}(?:film(?=\s[“"‘'\p{Lu}])|movie|novel|thriller|opera|TV series|television series|video game|short story)\b(?![^.;]*\b(?:festival|director|critics?|audience)\b)/u;

/** "When a man has been killed so often, one learns to wait for the body." */
const OF_ANYBODY = cue(/(?:^|,\s)one (?:learns?|must|should|can|cannot|could|may|might|has to|wonders?|knows?|hears?|needs? to)\b/i);

/** "To see who did it, we have to look at the place", "when we say "confirmed", that means": how somebody reasons or words it. */
const OF_THE_TELLING = cue(
  /^(?:To (?:determine|understand|see|know|find out|explain)\b[^.;]{3,90}, (?:we|you|one) (?:have|need|must|should|can)\b|When (?:we|I) (?:say|call|speak of|talk about)\b)/,
);

const NO_COMMENT = cue(
  /\b(?:did not|declined to|refused to|has not|have not|could not be reached for) (?:immediately |yet )?(?:comment(?:ed)?|respond(?:ed)?|reply|replied|answer (?:a |our |any )?(?:requests?|questions?|calls?)|be reached)\b|\bdid not answer(?=[.”"]{1,2}$)|\b(?:gave|provided|offered|released) no (?:figures?|details?|numbers?|explanations?|reasons?|comment|further details?)(?: (?:for|on|about|of|from) [^,;.]{1,40})?(?=[.,;]|$)|^["“]?(?:\p{Lu}[\p{L}’'-]+\s){1,4}(?:spoke|talked) (?:to|with) (?:the )?\p{Lu}[^,;]{2,60}\.$/iu,
);
/** "Confirmed that three soldiers were killed in Mera but gave no details": told all the same. */
const BUT_GAVE_NONE =
  /\b(?:said|says|confirmed|reported|announced|admitted)\s(?:that\s)?[^;.]{15,200}\b(?:killed|wounded|attacked|died|captured|arrested|shelled|bombed|kidnapped|abducted)\b[^;.]{0,100},?\sbut\s(?:\p{L}+\s){0,2}(?:gave|provided|offered|released|declined|did not|would not)\b|^[^,;.]{5,80}\b(?:comment|respond|repl)\p{L}*\b[^,;.]{0,40},\sbut\s[^;.]{5,160}\b(?:said|told|confirmed)\b/iu;
/** "Officials suspected the Hill Front, which did not comment": by the way. */
const UNANSWERED = cue(
  /,\s(?:which|who)\s(?:did not|has not|have not|declined to|refused to)\s(?:\p{L}+\s){0,2}(?:comment|respond|reply)[^,;.]{0,60}/giu,
);
const EARLY_PRONOUN = new Set(['it', 'they', 'he', 'she']);
/** "In January their men fought": a phrase such as "in the minds of its members" goes on to the name. */
const EARLY_OWNER = new Set(['its', 'their', 'his', 'her']);

// "denied this", "The attack was said to be a reprisal": what it speaks of stands in the sentence before.
const POINTS_BACK = cue(
  /\b(?:denied|rejected|confirmed|condemned|disputed|dismissed|welcomed) (?:this|it|them)\b|^["“'‘([]*[^,;:.]{2,60} (?:denies|rejects|confirms|condemns|disputes|dismisses|welcomes) (?:this|it|them)\b|^["“'‘([]*[^,;:.]{2,60} (?:denie[sd]|reject(?:s|ed)|dispute[sd]|dismiss(?:es|ed)|confirm(?:s|ed)) (?:the|these|those|such|all|both) (?:claims?|charges?|allegations?|accusations?)\b(?! (?:that|of|by|against|from|in|made|about)\b)|^["“'‘([]*[^,;:.]{2,80}\bputs? (?:the|that) (?:(?:death|overall|total|real) )?(?:number|figure|toll|count|total) (?:at|closer to|nearer to)\b|\bsince then\b|\b(?:claimed|admitted|denied|disowned) (?:the (?:last|first|other|latter) (?:one|two|three|four)|both of them|all (?:two|three|four))\b/i,
);
/** "As a result of this action, …", "In these clashes, …", "As if to confirm this, …": its opening points at what was told before. */
const POINTING_OPENING = cue(
  /^["“'‘([]*(?:as (?:a )?(?:result|consequence) of|because of|due to|after|following|during|in|before|despite|besides|as if to \p{L}+|thanks to)\s+(?:this|these|that|those)\b(?!\s+(?:(?:same|very|past|last)\s+)?(?:time|year|month|week|day|morning|afternoon|evening|night|country|city|town|region|area|province|nation|century|decade|article|report|who|which)s?\b)[^,.]{0,60},|^["“]?included among (?:the|them|those)\b/iu,
);
/** "… got into a quarrel", "Active in the trade for ten years and is now head of it": a note or the rest of a sentence, with nobody who did it. */
const CUT_HEAD = cue(
  /^["“'‘([]*(?:\.{3}|…)|^(?:active|involved|engaged|born|wanted|based|employed|known|trained|educated|arrested|captured|convicted|accused|suspected) (?:in|as|by|of|at|for|on|since|with|to)\b[^,;:.]*\band (?:now )?(?:is|was|has|had)\b/i,
);
/** A reader is told to do something: no statement. */
const REQUEST = cue(
  /^["“'‘]*(?:(?:take|give|tell|bring|show|send|hand) (?:him|her|them|us|me)|ask|consider|remember|let(?:['’]s|\s+(?:us|me))|imagine|look at|note that|read (?:more|also)|click|subscribe|listen)\b/i,
);
const EVENT_HEAD =
  /^["“'‘]*(?:The|This|That|These|Those) (?:attack|attempt|fighting|clash|blast|explosion|incident|operation|offensive|assault|bombing|raid|killing|massacre|ambush|battle|move|decision|announcement|statement|letter|figure|toll|force|base|siege|deal|accord|agreement)s?\b/i;

/** True when the sentence only goes on from the one before, and may print together with it. */
export function leans(reading: Reading, references: readonly Reference[]): boolean {
  if (isToll(reading) || isBlame(reading)) return true;
  const text = opening(reading.text);
  if (POINTS_BACK.test(text) || POINTING_OPENING.test(text) || leansByWords(reading, references)) return true;
  if (
    EVENT_HEAD.test(text) &&
    reading.times.every((time) => time.weak) &&
    !reading.names.some((name) => name.kind === 'group' || name.kind === 'region')
  )
    return true;
  if ((ELLIPTIC_HEAD.test(text) && !NAMED_ORDINAL.test(text)) || DEMONSTRATIVE_HEAD.test(text)) return true;
  return pointsAtNoun(reading, references);
}

/** "Police suspect the group.": who is thought to have done what the sentence before tells; "of stealing cattle" says itself what. */
export function isBlame(reading: Reading): boolean {
  const text = UNCLAIMED.replace(stripped(reading.text), '');
  return words(text).length <= MAX_BLAME_WORDS && BLAME_ALONE.test(text) && reading.names.some(({ kind }) => kind === 'group');
}
/** "There was no claim of responsibility, but …" */
const UNCLAIMED = cue(
  /^(?:There (?:was|has been) no (?:immediate )?claim of responsibility|No (?:one|group|organi[sz]ation) (?:has |had |immediately )?claimed responsibility)(?: for (?:it|the \p{L}+))?,? but /u,
);
const BLAME_ALONE = cue(
  /^(?:[\p{L}’'-]+\s){1,5}(?:blame[sd]?|suspects?|suspected|accuse[sd]?)\s(?![^.]*\s(?:of|for)\s(?!(?:the|this|that|these|those|it|them|being|carrying|doing)\b)\p{Ll})(?:the\s)?(?:[\p{L}\d’'-]+\s?){1,8}(?:\((?:\p{L}|-){2,12}\)\s?)?\.$/u,
);
// "Officials in the capital initially blamed the third band of the X"
const MAX_BLAME_WORDS = 14;

/** "These advances …", whose noun no reference resolves. */
export function pointsAtNoun(reading: Reading, references: readonly Reference[]): boolean {
  return DEMONSTRATIVE_NOUN.test(opening(reading.text)) && !references.some((reference) => isAtHead(reading, reference.start));
}

/** The sentence behind its connectives: "And, of course, they fought" has two. */
export const stripped = remembered(20, (text: string): string => text.replace(CONNECTIVE, '').replace(CONNECTIVE, ''));

/** The same with even spaces. */
const opening = remembered(20, (text: string): string => collapse(stripped(text)));

/** True for what stands where the printed sentence begins. */
export function isAtHead(reading: Reading, start: number): boolean {
  const cut = reading.text.length - stripped(reading.text).length;
  return start >= cut - 1 && start <= cut + 2;
}
