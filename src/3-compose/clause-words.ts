// English words by which a clause can be cut, or must not be.

/** Words that must never fall away: what they stand in would read surer, or the other way round, without them. */
export const TURNS_MEANING =
  /\b(?:if|unless|until|without|not|never|no|nobody|none|nor|allegedly|alleged|reported|reportedly|apparently|unconfirmed|unverified|disputed|believed|thought|presumed|suspected|suspects?|according|claim(?:s|ed|ing)?|said|says|say|den(?:y|ies|ied)|den(?:y|ying)|accus(?:e|es|ed|ing)|blam(?:e|es|ed|ing)|fail(?:s|ed|ing)?|foil(?:s|ed)?|thwart(?:s|ed)?|may|might|could|would|possibly|probably|likely|unlikely|likes?|rumou?red|hypothetical|only|attempt(?:s|ed|ing)?|tr(?:y|ies|ied|ying)|plan(?:s|ned|ning)?|threat(?:s|en|ens|ened)?)\b|n['’]t\b/i;

/** How a part begins that hangs on the one before it. */
export const DEPENDENT =
  /^(?:which|who|whom|whose|where|when|while|whereas|including|such as|among|as well as|although|though|even|especially|particularly|known as|led by|followed by|along with|together with|leaving|making|bringing|prompting|adding|handing|giving|ending|forcing|sparking|opening|marking|raising|fuelling|fueling|triggering|paving|ensuring|allowing|enabling|securing|sealing|after|before|amid|following|despite|because|since|with|without)\b/i;

/** A lead-in that only says when: the timeline has a column for it. */
export const WHEN_LEAD_IN =
  /^(?:(?:on|in|by|since|during|at|from|until|late|early|mid|last|earlier|later|around|that|this|the same|the following|the next|a|an|one|two|three|four|five|six|seven|several|some|few)\b.{0,48}|\d{4}|\p{Lu}[a-z]{2,8}\.? \d{1,2})$/iu;
/** A lead-in that only says for what: "In retaliation for the raid". */
export const WHY_LEAD_IN = /^(?:in|as)\s(?:an?\s)?(?:retaliation|reprisal|revenge|response|answer|reaction)\s(?:for|to|against)\b.{0,80}$/i;
export const TIME_WORD =
  /\b(?:\d{4}|day|days|week|weeks|month|months|year|years|morning|evening|night|spring|summer|autumn|winter|january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|monday|tuesday|wednesday|thursday|friday|saturday|sunday)\b/i;

/** Where a clause may end: before a word that opens an addition. "From", "against", "as" belong to their verb ("withdrew | from"). */
export const ADDITION =
  /^(?:after|before|amid|following|while|when|where|which|who|because|despite|in|on|at|near|during|for|with|by|through|under|over|across|within|along|around|since)$/i;

/** A clause that ends on one of these was cut in the middle; so was one that ends on a participle ("the land held | by"). */
export const DANGLING =
  /(?:^|\s)(?:a|an|the|of|in|on|at|to|for|from|by|with|and|or|but|as|that|which|who|whose|its|their|his|her|said|says|is|was|were|are|be|been|has|have|had|it|into|near|between|against|than|more|most|least|about|some|up|those|these|both|one|two|all|such|cooperation|addition|the (?:year|day|month|week|night|morning)|(?:hours|days|weeks|months|minutes|years|shortly|soon|just|long|immediately)|response|retaliation|order|known|held|sent|made|given|taken|led|seen|(?:of|by|for|while|after|before)\s\p{L}{2,}ing|\p{L}{3,}ed|\p{L}{3,}ly)$|,\s\p{L}{2,}ing$/iu;

/** A finite verb, by form: enough to tell a clause from the noun it starts with. */
export const FINITE =
  /\s(?:is|are|was|were|has|have|had|will|does|did|\p{Ll}{2,}ed|took|held|began|came|went|left|lost|won|fell|fled|shot|struck|hit|set|led|sent|said|saw|made|met|became|broke|built|drove|fought|found|gave|grew|overran|ran|rose|seized|sought|spread|swore|withdrew|wrote|killed|blew|threw|stole|sold|bought|told|cut|put|split|remains?|controls?|holds?|leads?)\s/u;
