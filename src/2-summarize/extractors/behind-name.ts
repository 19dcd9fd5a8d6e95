/** "Ana Ruiz, alias the Owl", "Ana Ruiz, known as Lechuza, led the wing": a second name, and what only a person is or does behind it. */
const ALIAS = /^,?\s(?:alias|nom de guerre|whose nom de guerre (?:is|was))\s[“"'‘]?(?:\p{Lu}|the\s\p{Lu})/u;
const KNOWN_AS =
  /^,\s(?:(?:better|also|widely)\s)?(?:known|nicknamed)(?:\sas|\sto\s[^,;]{1,30}\sas)?\s[“"'‘]?(?:the\s)?\p{Lu}[^,;]{1,30},\s(?:who\b|led\b|headed\b|commanded\b|followed\s(?:him|her)\b|succeeded\b|replaced\b|became\b|has\sbeen\s(?:its|their|the)\s(?:[\p{L}'’-]+\s){0,2}(?:general\ssecretary|secretary[- ]general|chair(?:man|woman)|leader|chief|commander|head)\b|died\b|fled\b|surrendered\b|was\s(?:the\s|its\s|their\s)?(?:undisputed\s|first\s|last\s|new\s)?(?:born|arrested|killed|captured|shot|sentenced|head|leader|chief|commander|founder)\b)/u;
/** What only a person does, or is led by one: "succeeded him", "has led its political wing since". */
const OF_A_PERSON =
  /^,?\s(?:(?:has|had|have|also|then|later)\s)?(?:(?:succeeded|replaced)\s(?:him|her)\b|(?:led|leads|headed|heads|commanded|commands|founded)\s(?:its|their|the)\s(?:\p{L}+\s){0,2}(?:wing|party|group|movement|militia|faction|delegation|branch|organi[sz]ation)\b|(?:is|was)\s(?:also\s)?(?:believed|thought|said|alleged|known|reported|accused|suspected)\s(?:to|of)\s(?:have\s(?:planned|ordered|masterminded|fled|died)|masterminding|planning|ordering))/u;
/** "⟨name⟩ and his deputy": no body has one so. */
const AND_HIS =
  /^\sand\s(?:his|her)\s(?:[\p{L}-]+\s)?(?:deputy|lieutenants?|brothers?|sisters?|wife|husband|sons?|daughters?|father|mother|cousin|bodyguards?|aides?|driver|comrades)\b/u;
/** "Then ⟨name⟩'s deputy", "⟨name⟩'s widow": whose kin they are is a person. */
const HIS_KIN =
  /^['’]s\s(?:(?:younger|elder|older|eldest|youngest|twin|late|only)\s)?(?:brother|sister|wife|widow|husband|son|daughter|father|mother|nephew|niece|cousin|uncle|bodyguard|half-brother|brother-in-law|father-in-law|son-in-law|teacher|driver|lawyer)s?\b/u;
/** ", for whose capture money was offered", ", of whom little is known". */
const WHOSE = /^,?\s(?:for\swhose\s(?:capture|arrest|head|release|life|death)\b|(?:about|of|to|with|for|by)\swhom\b)/u;
/** The longest of these. */
export const MAX_BEHIND_CHARS = 110;

/** Whether what stands right behind a name is said of a person alone. */
export const isOfAPerson = (after: string): boolean =>
  ALIAS.test(after) || KNOWN_AS.test(after) || OF_A_PERSON.test(after) || AND_HIS.test(after) || HIS_KIN.test(after) || WHOSE.test(after);
