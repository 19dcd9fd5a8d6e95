/**
 * Attributes on which observers place any armed group or government, each with its two opposite poles in general English
 * (the antonymy by which de Marneffe, Rafferty and Manning 2008 find contradictions). A word that is denied is the other pole's.
 */
export type Scale = {
  /** The name under which each language has the head of its disputed points. */
  readonly name: 'survival' | 'power' | 'cohesion' | 'conduct' | 'reach' | 'talks' | 'recruitment';
  readonly poles: readonly [RegExp, RegExp];
  /** Words one of which must stand near the pole's for the attribute to be meant; null when the poles are plain by themselves. */
  readonly of: RegExp | null;
  /** An attack far from home speaks for the second pole without a word of it. */
  readonly abroad?: true;
};

const COHESION: Scale = {
  name: 'cohesion',
  poles: [
    /\b(?:united|unified|unity|cohesi(?:on|ve)|undisputed|unchallenged|uncontested|unrivall?ed|closed ranks|(?:kept|held) together|monolith\w*|disciplined|tight[- ]knit)\b/i,
    /\b(?:divided|divisions?|disunity|rifts?|infighting|in-fighting|factional\w*|fragment(?:ed|ation)|splinter\w*|fractured|fractious|feud(?:s|ing)?|dissent(?:ers)?|mutin\w+|power struggles?|schisms?|quarrel\w*|two camps|rival (?:camps|factions|wings)|at odds with (?:each|one) other)\b/i,
  ],
  of: /\b(?:leaders?|leadership|ranks?|movement|group|organi[sz]ation|members?|commanders?|command|internal(?:ly)?|itself|within|camps|factions|wings)\b/i,
};

const SURVIVAL: Scale = {
  name: 'survival',
  poles: [
    /\b(?:(?:was|were|been|is|are|declared|largely|all but|completely|totally|militarily|territorially)\s(?:defeated|destroyed|crushed|eliminated|wiped out|eradicated|dismantled|disbanded|finished|annihilated|routed|vanquished)|ceased to exist|(?:final|total|complete|military|territorial) defeat|its (?:defeat|demise|destruction|end)\b)/i,
    /\b(?:still exists?|continues? to exist|surviv(?:es|ed|al)|persists?|endures?|endured|resurgen(?:ce|t)|resurg(?:ed|ing)|reviv(?:al|ed|ing)|comeback|regroup(?:ed|ing|s)?|re-?emerg(?:ed|ing|ence)|rebuil(?:t|ding)|far from (?:defeated|finished|over|definitive)|alive and well|remains? (?:active|intact|potent|strong))\b/i,
  ],
  of: null,
};

const POWER: Scale = {
  name: 'power',
  poles: [
    /\b(?:weaken(?:ed|ing)|weaker|degraded|depleted|decimated|crippled|shattered|eviscerated|crumbl(?:ed|ing)|in decline|declining|dwindl(?:ed|ing)|diminished|overstretched|demorali[sz]ed|a shell|shadow of (?:its|their) former|in disarray|on its last legs|exhausted)\b/i,
    /\b(?:strengthen(?:ed|ing)|stronger(?: than)?|at (?:its|the) (?:height|peak)|growing (?:in )?(?:strength|power|influence|stronger)|gaining (?:ground|strength|momentum)|more powerful|most powerful|dominant|formidable|well[- ](?:armed|equipped|funded|organi[sz]ed)|undiminished|unbroken|battle-hardened)\b/i,
  ],
  of: null,
};

const CONDUCT: Scale = {
  name: 'conduct',
  poles: [
    /\b(?:repressi(?:on|ve)|brutal(?:ity|ly)?|harsh(?:ly)?|ruthless(?:ly)?|persecut\w+|massacr(?:e|es|ed|ing)|oppress\w+|cruel\w*|atrocit\w+|terrori[sz](?:es|ed|ing)|intoleran\w+|draconian|heavy-handed|tortur(?:e|es|ed|ing)|forced conversions?|arrest(?:s|ed|ing)? or kill\w*)\b/i,
    /\b(?:moderat(?:e|es|ed|ion|ing)|toleran(?:t|ce)|tolerates?|soften(?:ed|ing)?|softer|lenien\w+|pragmati\w+|inclusive(?:ness)?|restrain(?:t|ed)|concilia\w+|clemency|amnest(?:y|ies)|reassur\w+|respect(?:s|ed)? (?:the )?(?:rights|civilians|minorities|customs)|left (?:\w+ )?(?:alone|unharmed|in peace))\b/i,
  ],
  of: null,
};

const REACH: Scale = {
  name: 'reach',
  poles: [
    /\b(?:local(?:ly)?|national(?:ist|ists|ism)?|domestic|inward|homegrown|confined to|limited to|only (?:in|against|within)|solely|strictly|(?:fight(?:s|ing)?|topple|toppling|overthrow(?:ing)?|oust(?:ing)?|control)\s(?:the\s)?(?:\p{Lu}\p{L}+\s){0,2}(?:government|regime|junta|dictatorship|state))\b/iu,
    /\b(?:global(?:ly)?|international(?:ly|ist)?|transnational|worldwide|abroad|overseas|foreign (?:attacks|operations|targets)|external (?:attacks|operations)|beyond (?:its|the|their|national) borders?|the West|Europe|America|Western (?:targets|countries|cities))\b/i,
  ],
  of: /\b(?:aims?|goals?|objectives?|focus(?:es|ed)?|interest(?:ed)?|seeks?|wants?|ambitions?|agenda|jihad|struggle|cause|intends?|intentions?|purposes?|priorit\w+|revolution)\b/i,
  abroad: true,
};

const RECRUITMENT: Scale = {
  name: 'recruitment',
  poles: [
    /\b(?:recruit(?:s|ed|ing|ment)?|enlist(?:s|ed|ing)?|conscript(?:s|ed|ing)?|new members|swell(?:s|ed|ing)? (?:its|their) ranks|attract(?:s|ed|ing)? (?:\w+ )?(?:fighters|recruits|followers|members|youths?))\b/i,
    /\b(?:desert(?:ions?|ed|ing)|defect(?:ions?|ed|ing)|shortage of (?:fighters|recruits|men|manpower)|turn(?:s|ed|ing)? away (?:recruits|volunteers)|losing (?:fighters|members|followers)|drying up)\b/i,
  ],
  of: null,
};

const TALKS: Scale = {
  name: 'talks',
  poles: [
    /\b(?:ready|willing|open|agreed|agrees|prepared|offered|offers|proposed|called|calls|committed|in favou?r|welcomed)\s(?:\w+\s){0,2}(?:to|for|of|on)\s(?:\w+\s){0,3}(?:talks?|negotiat\w+|dialogue|cease-?fire|truce|peace)\b/i,
    /\b(?:reject(?:s|ed|ing)?|refus(?:es|ed|ing|al)|rul(?:es|ed|ing) out|oppos(?:es|ed|ing)|abandon(?:s|ed|ing)|walked out of|broke off|suspended|end(?:ed|s)|boycott(?:s|ed))\s(?:\w+\s){0,4}(?:talks?|negotiat\w+|dialogue|cease-?fire|truce|peace)\b/i,
  ],
  of: null,
};

/** The scales, in the order in which their disputed points print. */
export const SCALES: readonly Scale[] = [SURVIVAL, POWER, COHESION, CONDUCT, REACH, TALKS, RECRUITMENT];
