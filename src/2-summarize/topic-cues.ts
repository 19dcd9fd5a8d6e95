import type { Topic } from '../model/statement.ts';
import { type Cue, cue } from '../text/cues.ts';

/** Cue words of each topic, with what one hit is worth. General reporting English; each pattern is a flat alternation. */
export const CUES: readonly (readonly [Topic, number, Cue])[] = [
  [
    'origins',
    3,
    cue(
      /\b(?:was|were|been)\s+(?:formed|founded|established|created|set up)\b|\bformation of\b|\bfounding of\b|\b(?:evolved|emerged|grew|splintered) (?:out of|from)\b|\bits origins?\b|(?<!\b(?:return|returns|returned|returning|back)\sto\s(?:its|their)\s)\broots\b|\bpredecessor\b|\bmerged\b|\brenamed\b|\bcall(?:s|ed|ing)? itself\b|\bchanged its name\b|\balso known as\b|\brebranded\b|\bdeclared the establishment\b|\bannounced the (?:formation|establishment|creation)\b/i,
    ),
  ],
  ['origins', 3, cue(/\b(?:began|started) (?:life |out )?as (?:an?|the)\b/i)],
  ['origins', 2, cue(/\b(?:formed|founded|established|forged|became)\b|\bto establish an?\b|\bwas born\b/i)],
  [
    'leadership',
    3,
    cue(
      /\b(?:its|new|newest|former|current|then|top|supreme|undisputed|overall|group['’]s|senior|global|spiritual) (?:leader|chief|emir|caliph|head|commander|spokesman|deputy|figure)s?\b|\bsuccessor\b|\breplacement\b|\bcaliph\b|\b(?:its|whose|['’]s) leadership\b|\bsucceeded\b|\b(?:replaced|ousted|removed|dismissed|took over|stepped down|resigned) as (?:\p{L}+ ){0,2}(?:leader|head|chief|emir|commander|chairman|spokes\p{L}+)\b|\bappointed\b|\bled by\b|\bunder the leadership\b/iu,
    ),
  ],
  ['aims', 3, cue(/\bdemand(?:ed|s) (?!for\b)/i)],
  ['aims', 1, cue(/\b(?:caliphate|demands?|doctrinal)\b/i)],
  [
    'leadership',
    1,
    cue(
      /\b(?:leadership|leader|chief|emir|commander|deputy|spokesman|founder|(?:leaders|commanders)(?!,? (?:deny|denied|say|said|claim|claimed|reject|rejected|insist|insisted)\b))\b/i,
    ),
  ],
  [
    'leadership',
    3,
    cue(
      /\b(?:is|was|been|became|remains?|made|elected)\s(?:(?:its|the|their)\s)?(?:chair(?:man|woman)|general secretary|secretary[- ]general|chief of staff|commander[- ]in[- ]chief)\b|\b(?:elected|chose|appointed|named|proclaimed) (?:\p{L}[\p{L}’-]*\s){1,4}(?:as )?(?:its |their |the |new )*(?:leader|chairman|president|commander|emir|chief|head)\b(?! of\b)|\bthe (?:leadership|chairmanship) (?:passed|fell|went) to\b/iu,
    ),
  ],
  [
    'leadership',
    3,
    cue(/\b(?:took|takes|taken|taking) over (?:as\b|the\s{2,}|its (?:leadership|command)\b|the (?:group|movement|party|command|leadership)\b)/i),
  ],
  ['leadership', 2, cue(/\b(?:commands|commanded|heads|headed) the \p{Lu}/u)],
  [
    'strength',
    3,
    cue(
      /\b\d[\d,.]*(?: (?:to|and|or) \d[\d,.]*)? (?:active |armed |foreign |local |hardcore |full-time )?(?:fighters|members|militants|combatants|men|troops|soldiers|guerrillas|recruits|personnel)\b/i,
    ),
  ],
  [
    'strength',
    2,
    cue(
      /\b(?:training (?:cent(?:er|re)s?|camps?)|recruit(?:s|ed|ing|ment)?|elite units|weapons|arsenal|(?<!\bby\s(?:[\w.-]+\s){0,3})(?:rockets?|drones?)(?!\s(?:strikes?|attacks?|hit|struck))|in its ranks|ranks|manpower|units|stockpiles?|capabilities)\b/i,
    ),
  ],
  [
    'area',
    3,
    cue(
      /\b(?:seized|captured|took|taken|gained|lost|extended|consolidat\w+|expanded|holds?|held|governs?|governed) (?:[\w’'-]+ ){0,6}?(?:control|territory|territories|towns?|townships|villages|areas|provinces?|districts|municipalities|cities|counties|ground|most of)\b|\b(?:towns|townships|villages|areas|provinces|districts|cities|bases) (?:that |which )?it (?:now |still )?(?:holds|held|controls|rules)\b|\bcontrol(?:s|led|ling)?\b|\bstronghold\b|\bbastions?\b|\bsafe haven\b|\bterritor(?:y|ies|ial|ially)\b|\badministrative\b|\bgovernment\b.{0,40}\bcivil\b|\bcivil government\b|\bgovernance\b/i,
    ),
  ],
  [
    'area',
    2,
    cue(
      /\b(?:active in|operates? in|operating in|based in|located (?:in|around)|presence|settled|moved into|relocated|expanded (?:to|into|its)|refuge|hideouts?|deployed|sway|influence|involvement|hold out|remote|countryside|entrenched)\b/i,
    ),
  ],
  [
    'area',
    3,
    cue(
      /\bactive (?:in|across) (?:(?:some|about|around|at least|more than|over|nearly|dozens of)\s)?[\p{L}\d-]+ (?:countries|provinces|districts|states|regions)\b/iu,
    ),
  ],
  [
    'area',
    3,
    cue(
      /\b(?:drove|driven|driving|pushed|forced)\s(?!out\b|(?:an?|the|its|their)\s(?:car|truck|lorry|vehicle|tank|van|bus)\b)[^.;,]{1,40}\b(?:back from|out of)\s(?!business\b|power\b|office\b|work\b|the (?:talks|government|cabinet|alliance|parliament|race)\b)/i,
    ),
  ],
  ['area', 3, cue(/\bshift(?:s|ed|ing)? (?:its|their) (?:[\p{L}-]+ )?(?:focus|attention|cent(?:er|re)|headquarters|base|operations|weight) to\b/iu)],
  [
    'aims',
    3,
    cue(
      /\b(?:seeks? to|sought to|aims? to|(?:declared|stated|avowed|main|chief|ultimate|its|their) aims?|goals?|objectives?|ideolog\w+|doctrine|sharia|shariah|wants? to|want to|intends? to|ambitions?|vision|no interest in|topple|overthrow|global jihad|nationalist|transnational|Islamic rule|Marxist|independence|autonomy)\b/i,
    ),
  ],
  [
    'relations',
    3,
    cue(
      /\b(?:alliances?|all(?:y|ies)|rivals?|rivalry|affiliates?|ties|links|enemies|(?:key|main|chief|arch|sworn|common|worst|bitter|primary|top|old) enemy|enemy of|allegiance|pledged|split|rift|breakup|broke with|cooperat\w+|proxies|proxy|backers?|relations|relationships?|integrated|joined|refused to join|opposed to|(?<!\b(?:forces|troops|units|soldiers)\s)loyal to|distanc\w+|sponsors?)\b|(?<![-‑])\b(?:allied|affiliated|linked|backed|aligned)\b/i,
    ),
  ],
  [
    'tactics',
    3,
    cue(
      /\b(?:tactics?|(?:conduct|wag)(?:s|e|es|ed|ing)\san?\s(?:\p{L}+\s)?insurgency|strategy|strategies|ambush(?:es|ing)?|mines|IEDs?|hit[- ]and[- ]run|suicide|propaganda|videos?|guerrilla warfare|modus|war of attrition|repressive|sleeper cells?|motorcycles|pickup|car bombs?|extortion|infiltrat\w+|hounding)\b/iu,
    ),
  ],
  [
    'relations',
    3.5,
    cue(
      /\baccus\w+ [^,;]{2,60} of (?:supporting|backing|arming|funding|aiding|sheltering|harbou?ring|collaborating|cooperating|working with|training|supplying|sending (?:troops|weapons|arms|soldiers))\b|\b(?:gave|giving|provid\w+|suppl(?:y|ied|ies|ying)) [^,;]{2,40}\b(?:weapons|arms|support|training|ammunition)\b|\bnon-aggression\b/i,
    ),
  ],
  [
    'aims',
    4,
    cue(/\b(?:says?|said|claims?|claimed) (?:that )?(?:it|they) (?:defends?|protects?|fights? (?:for|against)|acts? for|wants?|seeks?)\b/i),
  ],
  // "Its leaders transitioned to the Guard": where they stand now, and not who leads.
  [
    'relations',
    2,
    cue(
      /\b(?:leaders|commanders|members|fighters|militants)\s(?:(?:have|had|also|later)\s){0,2}(?:transitioned|defected|switched|went over|moved over|crossed over)\sto\b/i,
    ),
  ],
  ['relations', 3, cue(/\b(?:dis|mis)trust(?:s|ed)?\b|\bresent(?:s|ed|ment)\b/i)],
  // "Takes the form of raids", whoever is raided.
  ['tactics', 3.5, cue(/\b(?:takes?|took) the form of\b/i)],
  [
    'strength',
    3.5,
    cue(/\b(?:gain|w[io]n|draw|attract)(?:s|ed|ing|ning)?\s(?:\p{L}+\s)?(?:backers|supporters|followers|loyalty|sympathy|sympathi[sz]ers)\b/iu),
  ],
  ['aims', 3, cue(/\bwants?\s(?:anyone|anybody|nobody|no one|others|everyone|everybody|people)\b[^.;]{0,60}\bto\b/i)],
  [
    'humanitarian',
    3.5,
    cue(/\b(?:abandon|lost|los|left|driven from|forced from)(?:ed|e|ing)?\s(?:their|its)\s(?:home ?towns?|homes|villages|houses|lands?)\b/i),
  ],
  // Why it is struck: what is done against it, though its ideology is the reason.
  [
    'countermeasures',
    4,
    cue(
      /\b(?:motivation|reason|pretext|rationale|justification)s?\s(?:for|behind)\s(?:[\p{L}’'.-]+\s){0,4}(?:attacks?|strikes?|raids?|operations?|campaign|offensive)\s(?:against|on)\b/iu,
    ),
  ],
  ['strength', 3.5, cue(/\bsplit into (?:at least |about )?(?:\d+|\p{L}+) (?:\p{L}+ )?(?:factions|groups|wings|parts|bands)\b/iu)],
  ['relations', 3, cue(/\b(?:wrote|sent|addressed) (?:an? |its |their )?(?:[\p{L}-]+ )?(?:letter|message)s? to\b/iu)],
  ['relations', 3, cue(/\b(?:lived|fought|fights?|fighting) side by side\b|\bdefect(?:ion|ions|ed)\b/i)],
  ['tactics', 1, cue(/\b(?:insurgency|operational|cells)\b/i)],
  [
    'finance',
    4,
    cue(
      /\b(?:financ\w+|fund(?:s|ed|ing)|money|smuggl\w+|ransoms?|tax(?:es|ation)?|debts?|revenues?|income|oil sales|donations?|trafficking|profits?|extort\w+)\b/i,
    ),
  ],
  [
    'countermeasures',
    3,
    cue(
      /\b(?:sanction\w*|designat\w+|classif(?:y|ies|ied)|blacklist\w*|coalition|cease-?fires?|truce|accord|deal|(?:the|of|for|direct|secret|new) (?:talks|dialogue)|counter-?terror\w*|crackdown|pushback|pushed back|rolled back|crushed|raids?|air ?strikes?|air bombings?|drone strikes?|offensive against|campaign against|liberated|drove out|defeat(?:ed)?|detention|prisons?|arrested|charged|detained|held in|targeted (?:attacks|bombings|campaign)|deployed|peace talks?|negotiations?|intervention|intervened|pressure|opponents)\b/i,
    ),
  ],
  [
    'countermeasures',
    4,
    cue(
      /\b(?:travel ban|asset freeze|arms embargo|arrest warrant|warrant for|under warrant|indicted|extradit\w+|kingpins?|suspended (?:\p{L}+ )?(?:aid|assistance)|amnesty|fr(?:oze|eezes?|ozen|eezing) (?:\p{L}+ ){0,3}(?:accounts?|assets|funds)|terrorist organi[sz]ations?|state of (?:siege|emergency)|martial law|curfew|lists? of terror\w*|(?:seized|confiscated) [\d.,]+ (?:tons?|tonnes|kilos?|kilograms|kg)|demobili[sz]\w+|laid down (?:its|their) (?:arms|weapons)|end to (?:its|the|their) (?:[\p{L}\d-]+ )?insurgency)\b/iu,
    ),
  ],
  [
    'countermeasures',
    3,
    cue(
      /\b(?:(?:driven|pushed|beaten|forced|flushed|chased) (?:out|back)|ousted from (?!power\b|office\b)|thrown out of|dislodged|evicted from|routed)\b(?! of (?:business|power|office|work|their homes|the (?:talks|government|cabinet|alliance|parliament|race))\b)/i,
    ),
  ],
  // By a group, whose name is blanked where cues are looked for, it is that group's own act.
  ['countermeasures', 2, cue(/\bunder (?:[\w-]+ ){0,3}(?:pressure|attack|fire|siege|bombardment|blockade)\b(?! by\s{3})/i)],
  [
    'humanitarian',
    3,
    cue(
      /\b(?:displaced|refugees?|civilians?|humanitarian|aid|people in need|inhabitants|population|residents|minorities|fled their homes|hospitals|famine|hunger|war crimes|abuses|orphans|refugee camps?|displacement camps?|peasants|villagers|tribes?|victims)\b/i,
    ),
  ],
  [
    'outlook',
    2,
    cue(
      /\b(?:will|would|could|may|might|likely to|expected to|imminent|risk|threat|threaten\w*|fears?|warn(?:s|ed|ing)?|possibility|future|resurgence|comeback|revival|prospects?|if this happens|too early)\b/i,
    ),
  ],
  [
    'incident',
    3.5,
    cue(
      /\blaunch(?:es|ed|ing)? (?:an?|the|its|their) (?:[\p{L}-]+ ){0,3}(?:military operation|operation|offensive|assault|attack)\b|\b(?:began|begun|started|opened) (?:an?|the|its|their|last week['’]s) (?:[\p{L}-]+ ){0,2}(?:military operation|offensive|assault)\b/iu,
    ),
  ],
  // Who did it, where the act itself stands in the sentence before.
  [
    'incident',
    2.5,
    cue(
      /\bblam(?:e|es|ed)\b(?! for)|\bden(?:y|ies|ied) (?:responsibility|involvement|the (?:charges?|accusations?|allegations?))\b|\bclaimed responsibility\b|\bcalled the (?:charge|accusation|allegation|claim)\b/i,
    ),
  ],
  [
    'status',
    2,
    cue(/\b(?:dominant|most powerful|largest|resurgence|remains?|now|currently|today|in recent months|recent years|still|emerged as|active in)\b/i),
  ],
];
