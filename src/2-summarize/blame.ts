import { cue } from '../text/cues.ts';
import { actsAt } from './act-clauses.ts';
import type { Named, Reading } from './reading.ts';

/** How a sentence lays an act at a group's door without telling it as the group's deed. */
export type Blame = { readonly group: string; readonly status: 'accused' | 'possible' | 'claimed' | 'denied' };

/** Words in front of a name that lay an act at its door. */
const BEFORE = cue(
  /\b(?:blam(?:e|es|ed|ing)|blamed on|accus(?:e|es|ed|ing)|attribut(?:e|es|ed|ing) (?:\w+ ){0,6}to|work of|hand of|hands of|suspect(?:s|ed)?|charg(?:e|es|ed|ing)|denounc(?:e|es|ed|ing)|implicat(?:e|es|ed|ing))\s+(?:[\w-]+\s+){0,4}$/i,
);
/** "blamed the attack on X", "pinned the bombing on X": the act stands between. */
const ON = cue(/\b(?:blam(?:e|es|ed|ing)|pinn?(?:s|ed|ing)?)\s+(?:[\w'’.,-]+\s+){1,20}on\s+(?:[\w-]+\s+){0,4}$/i);
/** "the action involved commandos of X". */
const INVOLVING = cue(/\b(?:involv(?:e|es|ed|ing)|responsibility of|blame lies with)\s+(?:[\w-]+\s+){0,5}$/i);
/** "suspected X hideouts": a target. */
const SUSPECTED_PLACE = /^\s+(?:\w+\s+)?(?:hideouts?|positions?|bases?|targets?|camps?|strongholds?|areas?|posts?|sites?|depots?|houses?)\b/i;
/** "hold X responsible": the words on both sides. */
const HOLDING = cue(/\b(?:hold|holds|held|holding|makes?|made)\s+(?:[\w-]+\s+){0,4}$/i);
const RESPONSIBLE = /^[\s[(\w\])’'-]{0,60}?\b(?:responsible|accountable)\b/i;
const ACRONYM = String.raw`(?:\s*[[(][^\])]{0,60}[\])],?)?`;
/** "X is responsible for", "X was behind", "X is suspected of", "X was involved in". */
const IS_BEHIND = cue(
  new RegExp(
    `^${ACRONYM}\\s+(?:\\w+\\s+){0,2}(?:is|was|are|were|be|been)\\s+(?:\\w+\\s+){0,2}(?:responsible|behind|suspected|blamed|accused|implicated|involved|guilty)\\b`,
    'i',
  ),
);
/** "X did it": only of an act told before. */
const DID_IT = cue(new RegExp(`^${ACRONYM}\\s+(?:did it|was behind (?:it|this))\\b`, 'i'));
const HEDGED = cue(/\b(?:may|might|could|possibl[ey]|perhaps|presum\w+|suspect\w*|apparently|probabl[ey]|likely|believ\w+|thought to|rumou?r\w*)\b/i);
const NOT = cue(/\b(?:not|never|none|neither|nor|no evidence|nobody|no one)\b/i);
/** "Was wrongly accused of the killing", "has been cleared of it": laid at nobody's door. */
const WRONGLY = cue(
  /\b(?:wrong(?:ly|fully)|false(?:ly)?|mistakenly|erroneously|unjustly)\s(?:accus|blam|charg|attribut|suspect|implicat|held|tied|linked)|\b(?:cleared|acquitted|exonerated|absolved)\sof\b/i,
);

const RESPONSIBILITY = '(?:responsibility|credit)';
const CLAIMED = '(?:attack|killing|bombing|raid|ambush|murder|explosion|blast|shooting|assassination|kidnapping)s?';
/** "X claimed responsibility", "X later claimed it", "X, which has claimed responsibility", "X has also admitted". */
const CLAIMS = cue(
  new RegExp(
    `^${ACRONYM}(?:\\s+[\\p{L}’'-]+){0,4}?,?\\s+(?:(?:which|who|that)\\s+)?(?:ha[sdve]+\\s+)?(?:\\p{L}+ly\\s+|also\\s+|since\\s+|later\\s+)?(?:(?:claim|claims|claimed|claiming|took|takes|taken|assumed?|assumes|accepted|admitted)\\s+(?:\\p{L}+\\s+){0,3}${RESPONSIBILITY}|claim(?:s|ed)?\\s+(?:it|them|both|(?:the|this|that)\\s+${CLAIMED})(?=[.,;”"]|$|\\s(?:in|on|as|too|later|through)\\b)|confessed|admitted (?:to|having|it))`,
    'iu',
  ),
);
const CLAIMED_BY = cue(
  new RegExp(
    `\\b(?:${RESPONSIBILITY}\\b[^.;]{0,60}|(?<!\\b(?:land|territor(?:y|ies)|areas?|regions?|districts?|islands?|valleys?)\\s))claimed by\\s+(?:[\\w-]+\\s+){0,3}$`,
    'i',
  ),
);
/** "The bombing, which the Front claimed, killed nine". */
const WHICH = /,\s(?:which|that)\s(?:the\s)?$/i;
const CLAIMED_IT =
  /^\s(?:(?:has|had|have|later|also|quickly|soon|immediately)\s){0,2}(?:claimed|admitted)(?:,|\.?$|\s(?:on|in|as|the next|two|a)\b)/i;
const CONFESSED =
  /^['’]?s?\s(?:\p{L}+\s)?(?:members?|suspects?|fighters?|m[ae]n|wom[ae]n|gunm[ae]n|militants?|prisoners?)\b[^,;.]{0,30}\b(?:confessed|admitted (?:to|having))\b/iu;
const NO_DENIAL = /^[^,;.]{0,40}\b(?:nor|not|never)\s(?:den(?:y|ied|ies)|reject(?:ed)?)\b/iu;
/** "Withdrew its claim of responsibility". */
const TAKEN_BACK = cue(
  /^(?:\s[\p{L}’'-]+){0,3}?\s(?:withdr(?:e|a)w[sn]?|retract(?:s|ed)?|took back|disavow(?:s|ed)?)\s(?:its|the|that|an?)\s(?:\p{L}+\s){0,2}(?:claims?|statement|responsibility|admission)\b/iu,
);
/** "X denied responsibility", "X has denied that any of its members took part", "X rejected the accusation". */
const DENIES = cue(
  new RegExp(
    `^${ACRONYM}(?:\\s+[\\p{L}’'-]+){0,4}?,?\\s+(?:ha[sdve]+\\s+)?(?:\\p{L}+ly\\s+|also\\s+|immediately\\s+)?(?:(?:den(?:y|ies|ied)|disclaim(?:s|ed)?)\\b|reject(?:s|ed)?\\s+(?:\\p{L}+\\s+){0,3}(?:accusation|charge|allegation|responsib)|had nothing to do with|was not involved)`,
    'iu',
  ),
);
const DENIED_CLAIM = /,\san?\s(?:claim|charge|accusation|allegation|account|version)\s(?:that\s|which\s)?(?:the\s)?$/i;
/** What a denial of a deed names: "any part in the attack", "having killed"; a denial of talks or weapons is none. */
const OF_A_DEED = cue(
  /\b(?:responsib\w+|involve\w+|participat\w+|part in|role in|hand in|ties? (?:to|with)|links? (?:to|with)|nothing to do|charges?|accus\w+)\b/i,
);
/** What stands for an act told before: "this crime", "the action", "it". */
const ACT_WORDS = cue(/\b(?:act|acts|action|actions|event|events|incident|incidents|crime|crimes|deed|atrocit\w+|plot|violence|terror\w*|it)\b/i);
/** One of these stands before or behind each name that is blamed. */
const SIGNS = [CLAIMED_BY, CLAIMS, DENIES, DID_IT, ON, BEFORE, INVOLVING, IS_BEHIND, HOLDING];
// Longer than any of these phrases, short enough to stay with the name.
const AROUND_CHARS = 140;

/** Groups that a sentence holds responsible for an act, or that claim or deny one, without telling it as their deed. */
export function blamed(reading: Reading, named: readonly Pick<Named, 'id' | 'start' | 'end'>[]): readonly Blame[] {
  // Most sentences have none of the words that lay an act at anybody's door.
  if (!SIGNS.some((sign) => sign.mayMatchIn(reading.text))) return [];
  const found = new Map<string, Blame>();
  const act = actsAt(reading.tokens).length > 0;
  for (const name of named) {
    if (found.has(name.id)) continue;
    const status = statusOf(reading.text, name, act);
    if (status) found.set(name.id, { group: name.id, status });
  }
  return [...found.values()];
}

function statusOf(text: string, name: { readonly start: number; readonly end: number }, act: boolean): Blame['status'] | null {
  const before = text.slice(Math.max(0, name.start - AROUND_CHARS), name.start);
  const after = text.slice(name.end, name.end + AROUND_CHARS);
  const clauseAfter = after.slice(0, 30);
  const tells = act || ACT_WORDS.test(text);
  if (TAKEN_BACK.test(after)) return null;
  if (
    CLAIMED_BY.test(before) ||
    (WHICH.test(before) && CLAIMED_IT.test(after)) ||
    (CLAIMS.test(after) && !/\bneither\b|\bno\s+(?:\w+\s+){0,2}$/i.test(before))
  ) {
    // One of its men confesses for himself.
    return tells && !NOT.test(clauseAfter) ? (CONFESSED.test(after) ? 'accused' : 'claimed') : null;
  }
  if (NO_DENIAL.test(after)) return null;
  // "Residents say it shelled the town, a claim the group denies": their word stands.
  if (DENIED_CLAIM.test(before) && DENIES.test(after)) return null;
  if (DENIES.test(after)) return tells && (act || OF_A_DEED.test(after)) ? 'denied' : null;
  if (WRONGLY.test(text)) return null;
  if (NOT.test(before.slice(-60)) || NOT.test(clauseAfter) || /\bden(?:y|ies|ied|ying)\b/i.test(before)) return null;
  if (DID_IT.test(after)) return HEDGED.test(before) ? 'possible' : 'accused';
  if (!tells) return null;
  const isBlamed =
    ON.test(before) ||
    (BEFORE.test(before) && !SUSPECTED_PLACE.test(after) && chargesWithAct(before, after)) ||
    INVOLVING.test(before) ||
    IS_BEHIND.test(after) ||
    (HOLDING.test(before) && RESPONSIBLE.test(after) && chargesWithAct('', after.replace(RESPONSIBLE, '')));
  if (!isBlamed) return null;
  return HEDGED.test(before) || HEDGED.test(clauseAfter) || /\bwhether\b[^;:.]*$/i.test(before) ? 'possible' : 'accused';
}

/** "accused X of breaking the truce", "responsible for the stalled talks": charges, but with no act of violence. */
const PEACEFUL = /^[^.;,]{0,60}?\b(?:of|for|with)\s+(?:having\s+)?(?:\p{L}+\s+){0,3}?(\p{L}+(?:ing|ed))\b/iu;
const VIOLENT = cue(
  /\b(?:kill|murder|attack|assassin|bomb|kidnap|abduct|plant|plac|carry|carri|perpetrat|commit|execut|mastermind|explo|shell|ambush|raid|massacr|burn|destroy|sabotag|tortur|rob|shoot|shot|fir|terror|dynamit|launch|stag|injur|wound|recruit|violence|plott|plann|order|set|throw|hurl|seiz|tak|captur|hijack|hold|us|attempt|try|cause|caus|organiz|direct|provok|be|participat|involv)\p{L}*\b/iu,
);

function chargesWithAct(before: string, after: string): boolean {
  if (/\bsuspect(?:s|ed)?\s|\b(?:work|hands?) of\s/i.test(before)) return true;
  const charge = PEACEFUL.exec(after)?.[1];
  return charge === undefined || VIOLENT.test(charge);
}
