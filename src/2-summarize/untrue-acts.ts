import { cue } from '../text/cues.ts';
import type { Token } from './clause.ts';
import { ACT_KINDS, ACT_NOUNS } from './lexicon/acts.ts';

/** Acts that a sentence tells of only to say that they did not come about: made up, taken back, foiled, or a bomb that did not go off. */

const TALE = '(?:rumou?rs?|reports?|claims?|allegations?|accusations?|news|stor(?:y|ies)|statements?|assertions?)';
/** "False rumours that the band had bombed the station", "lied when he said that", "it is not true that". */
const UNTRUE_BEFORE = cue(
  new RegExp(
    [
      String.raw`\b(?:false|unfounded|baseless|fabricated|invented|untrue)\s${TALE}\s(?:that|of)\b`,
      String.raw`\b(?:lied|lying|lies)\s(?:when|in|by)\s(?:\p{L}+\s){0,2}(?:say|said|claim|alleg|assert|report|stat|announc|insist|testif)\p{L}*\b`,
      String.raw`\b(?:falsely|wrongly|untruthfully|mistakenly|erroneously)\s(?:say|said|claim|alleg|assert|report|stat|announc)\p{L}*\b`,
      String.raw`\b(?:not|un)\s?(?:true|the case)\sthat\b`,
      String.raw`\b(?:is|was)\s(?:a lie|a myth|false|untrue)\sthat\b`,
      String.raw`\b(?:retract|withdr[ae]w|with-?draws|rescind|recant|took back|takes back|disavow|correct)\p{L}*\s(?:\p{L}+\s){1,3}?${TALE}\s(?:that|of\shaving)\b`,
      String.raw`\bapologi[sz]\p{L}*\sfor\s(?:having\s)?(?:report|say|said|claim|stat|suggest|publish|writ|alleg)\p{L}*\b`,
    ].join('|'),
    'iu',
  ),
);
/** "No evidence was found that the band had killed him", "deny that he was killed"; behind "the" an act is known. */
const UNFOUNDED = cue(
  /\b(?:no\s(?:evidence|proof|indication|sign)s?\s(?:\p{L}+\s){0,4}|den(?:y|ies|ied|ying)\s)that\b[^;:.]*$|\b(?:few|nobody|no one|hardly anyone)\s(?:\p{L}+\s)?(?:believes?|believed|thinks?|thought)\s[^;:.]*$|\brul(?:es?|ed|ing)\sout\sthat\b[^;:.]*$/iu,
);
const UNTRUE_BEHIND =
  /^[^;.]{0,100}\b(?:turned out|proved|was found|were found)\sto be\s(?:false|wrong|untrue|a hoax|baseless|invented|unfounded)\b/i;
/** "Rumours that he was dead were denied". */
const TALE_THAT = cue(new RegExp(String.raw`\b${TALE}\s(?:that|of)\b[^;.]{0,100}$`, 'iu'));
const DENIED_BEHIND =
  /^[^;.]{0,80}?\s(?:was|were|has been|have been|had been)\s(?:\p{L}+ly\s)?(?:denied|dismissed|rejected|refuted|disproved|debunked)\b/iu;
/** "The death of its leader has not been confirmed", "if confirmed, the attack". */
const AT_HEAD = /^["“'‘]?(?:(?:the|his|her|their|its|an?)\s)?(?:\p{L}+\s)?$/iu;
const NOT_CONFIRMED = /^[^;.]{0,90}?\s(?:(?:has|have|had)\snot\s(?:yet\s)?been\s(?:confirmed|verified)|remains?\sunconfirmed|is\snot\sconfirmed)\b/iu;
const IF_CONFIRMED = /^["“'‘]?if\s(?:confirmed|true|verified|correct)\b/i;
const MAX_TALE_CHARS = 100;

/** "Foiled a plot", "thwarted an attack", and what stopped it from coming about. */
const FOILED_BEFORE = cue(/(?<!\b(?:the|an?|its|their)\s)\b(?:foil|thwart|pre-?empt|abort|call(?:ed|s|ing)? off)\p{L}*\s(?:[^\s,;.]+\s){0,5}$/iu);
const FOILED_BEHIND =
  /^[^;.,]{0,80}?\s(?:was|were|been|being)\s(?:\p{L}+ly\s)?(?:foiled|thwarted|averted|prevented|pre-?empted|called off|aborted|cancelled|canceled)\b/iu;

/** Bombs, and what is done with them before they go off. */
const BOMB = /^(?:bombs?|devices?|explosives?|grenades?|mines?|dynamite|car-bombs?)$/;
const LAID: ReadonlySet<string> = new Set(['plant', 'place', 'throw', 'hurl', 'bomb']);
const DID_NOT_GO_OFF =
  /^(?:[^;.]|\.(?=\d)){0,120}?\s(?:(?:was|were|been|being)\s(?:\p{L}+ly\s|(?:found|discovered)\sand\s)?(?:defused|disarmed|dismantled|deactivated|made safe|neutrali[sz]ed)|failed to (?:explode|detonate|go off)|did(?: not|n['’]t) (?:explode|detonate|go off)|never (?:exploded|detonated|went off))\b/iu;
const MADE_SAFE = cue(
  /\b(?:(?:defus|disarm|dismantl|deactivat|seiz|confiscat|recover|impound)(?:e|es|ed|ing)?|discover(?:ed|s)?)\s(?:[^\s,;.]+\s){0,5}$/iu,
);

/** "Had the band attacked, hundreds would have died": the condition, of which the main clause tells that it was none. */
const INVERTED = cue(/(?:^["“'‘]?|[,;]\s)had\s(?!been\b)[^,;.]*$/iu);
const WOULD_HAVE = /^[^.;]*,[^.;]*\b(?:would|could|might)\s(?:not\s|never\s)?have\b/i;

/** "Could have attacked the town, but did not". */
const COULD_HAVE = cue(/\b(?:could|might|would)\s(?:\p{L}+ly\s)?have\s$/iu);
const BUT_DID_NOT = /^[^;.]{0,100}?,?\sbut\s(?:(?:it|they|he|she)\s)?(?:did|was|were|has|have|had)(?:\snot|n['’]t)(?=[.,;]|$)/iu;

/** True when the words around the act at `at` take away that it came about. */
export function isUntrue(text: string, tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token === undefined) return false;
  const before = text.slice(0, token.start);
  const after = text.slice(token.end);
  const untrue = UNTRUE_BEFORE.exec(before);
  if (untrue !== null && !/[;.]/.test(before.slice(untrue.index)) && before.length - untrue.index <= MAX_TALE_CHARS + untrue[0].length) return true;
  if (tokens[at - 1]?.norm !== 'the' && UNFOUNDED.test(before)) return true;
  if (IF_CONFIRMED.test(text) || (TALE_THAT.test(before) && DENIED_BEHIND.test(after))) return true;
  if (ACT_NOUNS.has(token.norm) && AT_HEAD.test(before) && NOT_CONFIRMED.test(after)) return true;
  if (UNTRUE_BEHIND.test(after) || FOILED_BEFORE.test(before)) return true;
  if (ACT_NOUNS.has(token.norm) && FOILED_BEHIND.test(after)) return true;
  if (isOfABomb(token) && (DID_NOT_GO_OFF.test(after) || MADE_SAFE.test(before))) return true;
  if (COULD_HAVE.test(before) && BUT_DID_NOT.test(after)) return true;
  return INVERTED.test(before) && WOULD_HAVE.test(after);
}

const isOfABomb = ({ norm, base }: Token): boolean =>
  BOMB.test(norm) || (base !== null && LAID.has(base) && ACT_KINDS.has(base)) || /^(?:attack|bombing)s?$/.test(norm);
