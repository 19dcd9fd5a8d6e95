import type { Topic } from '../model/statement.ts';
import { type Cue, cue } from '../text/cues.ts';
import type { Doer } from './predicate-topics.ts';

/** Of whom a phrase tells its topic: of whatever a group does, of what others do, or of anybody. */
type Of = 'group' | 'others' | 'anybody';

/**
 * Phrases that tell a topic whatever single words stand beside them: "signed a truce" is a tie, and no measure against anybody. General reporting
 * English; each pattern is a flat alternation.
 */
const PHRASES: readonly (readonly [Topic, number, Of, Cue])[] = [
  // What is sold, levied and paid.
  [
    'finance',
    4.5,
    'anybody',
    cue(
      /\b(?:sells?|sold|exports?|exported)\s[^.;]{1,60}\b(?:at|for)\s(?:about\s|some\s|around\s)?[$€£]|\b(?:lev(?:y|ies|ied)|charges?|collects?|demands?|imposes?|exacts?|pays?|owes?)\s(?:[\p{L}“"’-]+\s){0,3}(?:fees?|tithes?|dues|levies|duties|zakat)\b|\b(?:a tenth|a fifth|a quarter|\d+ per cent|\d+ percent) of (?:each|every|their|his|the value of) (?:harvests?|crops?|catch|load|cargo|containers?|herds?|flocks?|incomes?|wages|profits?)\b|\bpaymasters?\b/iu,
    ),
  ],
  [
    'finance',
    4,
    'group',
    cue(
      /\b(?:owns?|runs?|works?)\s(?:[\p{L}\d-]+\s){0,3}(?:mines?|factor(?:y|ies)|farms|plantations|refiner(?:y|ies))\b|\b(?:its|the|their)\s(?:\p{L}+\s)?(?:budget|treasury|purse|payroll)\b|\b(?:moved|keeps?|hides?)\s(?:its|their)\s(?:\p{L}+\s)?(?:accounts|savings|cash|assets)\b|\bbank accounts\b/iu,
    ),
  ],
  // Agreements and talks bind two sides, and are done against neither.
  [
    'relations',
    5,
    'anybody',
    cue(
      /\b(?:sign(?:s|ed)?|reach(?:es|ed)?|struck|made|concluded|brokered|negotiated|declare[sd]?|announce[sd]?|offer(?:s|ed)?|reject(?:s|ed)?|broke|breaks|refuse[sd]?|ended|violate[sd]?|agree[sd]?(?: to| on)?)\s(?:[\p{L}-]+\s){0,3}(?:truce|cease-?fire|accord|deal|pact|peace agreement|peace treaty|power-sharing agreement)\b(?!\s(?:line|of surrender))/iu,
    ),
  ],
  [
    'relations',
    4,
    'anybody',
    cue(
      /\b(?:held|holds?|opened|resumed|entered|broke off|ruled out|rules out|reject(?:s|ed)|in)\s(?:[\p{L}-]+\s){0,3}(?:talks|negotiations|dialogue)\b|\bcontacts (?:with|through|between)\b|\bagreed (?:with [^,.;]{2,40} )?not to (?:attack|fight)\b|\bexchang(?:e[sd]?|ing) (?:the )?(?:bodies|prisoners|captives|hostages)\b|\brecogni[sz]e[sd]? [^,.;]{2,60}\sas\b/iu,
    ),
  ],
  [
    'relations',
    4,
    'group',
    cue(/\bmet\s(?:with\s)?(?:[\p{L}-]+\s){0,3}(?:envoys?|representatives|delegates|delegations?|emissar(?:y|ies)|officials|leaders|elders)\b/iu),
  ],
  // What is done against it.
  [
    'countermeasures',
    4.5,
    'others',
    cue(
      /\b(?:found|discovered|seized|confiscated|recovered|intercepted|uncovered)\s(?:[\p{L}\d,.-]+\s){0,4}(?:caches?|stockpiles?|rifles|weapons|arms|ammunition|explosives|rockets)\b|\b(?:closed|shut|froze|blocked)\s(?:down\s)?(?:[\p{L}\d,.-]+\s){0,4}accounts\b|\b(?:sentenced|convicted|jailed|imprisoned)\b|\boffers?\s(?:[\p{L}\d$,.-]+\s){1,5}(?:for information|reward)\b|\b(?:struck|bombed|raided)\s[^,.;]{2,60}\s(?:once|twice|(?:two|three|four|five|six|seven|eight|nine|ten|a dozen|\d+) times)\b/iu,
    ),
  ],
  [
    'countermeasures',
    4.5,
    'anybody',
    cue(
      /\bg(?:a|i)ve (?:themselves|himself) up\b|\bturned (?:themselves|himself) in\b|\bsurrendered\b(?!\s(?:the|its|their|his|control|power|\p{Lu}))/u,
    ),
  ],
  // How it came to be one.
  [
    'origins',
    4.5,
    'group',
    cue(/\bemerged as an? (?:[\p{L}-]+ )?(?:force|movement|group|army|party|faction)\b|^[^,.;]{0,30}\s(?:did not take|took) up arms\b/iu),
  ],
  // Whom and what it has.
  [
    'strength',
    4.5,
    'group',
    cue(
      /\b(?:receiv(?:e[sd]?|ing)|obtain(?:s|ed)?|acquire[sd]?|bought|got)\s(?:[\p{L}\d,.-]+\s){0,6}(?:consignments?|shipments?|loads? of|rifles|weapons|arms|ammunition|launchers|missiles|drones|mortars?)\b/iu,
    ),
  ],
  [
    'strength',
    4.5,
    'anybody',
    cue(
      /\b(?:people|men|youths?|boys|women|volunteers|foreigners)\s(?:\p{L}+\s)?joined\b|\b(?:is|are|was) (?:governed|run) by (?:an?|its) (?:\p{L}+\s)?(?:council|committee|shura)\b|\bto (?:mass )?desertions?\b|\bmake up (?:about |more than |nearly )?(?:half|most|a (?:third|quarter|fifth)|\d+ per cent)\b/iu,
    ),
  ],
  // Where it is no longer.
  [
    'area',
    4.5,
    'anybody',
    cue(
      /\b(?:lost|ceded|gave up|abandoned|withdrew from|pulled out of|retreated from|retreated to|returned to|came back to)\s(?:the\s|most of\s|all\s|every\s|its\s|several\s|of\s){0,3}(?:\p{Lu}[\p{L}’'-]+\s)?(?:countryside|towns?|villages?|territory|territories|ground|strongholds?|coast|provinces?|districts?|hills|mountains|valleys?|forests?)\b/u,
    ),
  ],
  // How it fights and rules.
  ['tactics', 4.5, 'group', cue(/\bno longer (?:defends?|fights?|holds?|attacks?)\b/i)],
  [
    'aims',
    4,
    'group',
    cue(
      /\b(?:forbids?|forbade|bans?|banned|prohibits?|outlaws?)\s(?:[\p{L}-]+\s){0,2}(?:music|football|television|films?|smoking|tobacco|alcohol|dancing|plastic|schools?|elections)\b|\brejects? (?:all |any )?(?:elections|democracy|parliament)\b|\bcreed\b/iu,
    ),
  ],
  ['humanitarian', 6, 'anybody', cue(/\b(?:cholera|measles|malaria|dengue|epidemic)\b/i)],
  ['incident', 4, 'anybody', cue(/\b(?:fighters|men|militants|rebels|troops|forces|soldiers) (?:have |had )?crossed (?:the border )?into\b/i)],
  // How people live, and what they live on.
  [
    'humanitarian',
    4.5,
    'anybody',
    cue(
      /\b\d[\d,.]*(?: million)? (?:people|families|households|children)\s(?:\p{L}+\s){0,3}(?:cannot be reached|face (?:acute |severe )?(?:hunger|famine|starvation)|need (?:food|help|aid)|left (?:their |the )?(?:homes|villages|towns))|\b(?:harvests? (?:of|in|around|was|were|failed)|food prices)\b|\b(?:agencies|charities|organi[sz]ations) (?:\p{L}+ ){0,2}suspended\b|\b(?:wounded|injured|patients)\s(?:of [^,.;]{2,40} )?(?:are|were|is|was) (?:being )?treated\b|\btreat(?:s|ed|ing)? (?:the )?(?:wounded|injured|patients)\b|\b(?:sack|bag|kilo|litre)s? of (?:maize|rice|flour|sugar|grain|wheat|sorghum|beans|petrol|fuel|oil|water)\b[^.;]{0,40}\b(?:costs?|sold|sells|rose|risen)\b/iu,
    ),
  ],
  // Where its leaders are.
  [
    'leadership',
    4.5,
    'anybody',
    cue(
      /\b(?:leader|chief|emir|commander|deputy|founder)\b[^.;]{0,60}\b(?:is|was) (?:rumou?red|believed|reported|thought|said) to (?:have been|be) (?:wounded|dead|killed|ill|replaced|in hiding)\b|\bgained influence\b[^.;]{0,60}\b(?:commanders|leaders|rivals)\b|\bchallenged the (?:leader|emir|chief)\b/iu,
    ),
  ],
];

/** The topics that a text's phrases tell, by what its sentence tells of. */
export function topicsOfPhrases(text: string, doer: Doer): readonly (readonly [Topic, number])[] {
  return PHRASES.flatMap(([topic, worth, of, words]) =>
    (of === 'anybody' || (of === 'group') === (doer !== null)) && words.test(text) ? [[topic, worth] as const] : [],
  );
}
