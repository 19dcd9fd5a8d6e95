import { find } from './wording.ts';

const HEAD = '(?:leader|emir|amir|chief|head|caliph|chairman|commander[- ]in[- ]chief|supreme commander|secretary[- ]general|general secretary)';

/** "Led since 2019 by Commander ⟨name⟩", "under the leadership of ⟨name⟩" */
const NOW_BEFORE =
  /(?<!\b(?:was|were|(?<!\b(?:has|have)\s)been|then|once|formerly)\s)\b(?:(?:led|headed|commanded|run|chaired)\s(?:[\w-]+\s){0,4}?by|under\s(?:the\s)?(?:leadership|command)\sof)\s(?:(?:the|its|a|an)\s)?(?:[\p{L}.-]+\s){0,4}$/iu;
const THEN_BEFORE =
  /\b(?:was|were|(?<!\b(?:has|have)\s)been|then|once|formerly)\s(?:led|headed|commanded|run)\s(?:[\w-]+\s){0,4}?by\s(?:(?:the|its|a|an)\s)?(?:[\p{L}.-]+\s){0,4}$/iu;

/** "⟨name⟩ leads", "who has headed", "has been leading": it goes on. */
const NOW_AFTER =
  /^,?\s(?:who\s)?(?:(?:still|also|now|currently)\s)?(?:leads|heads|commands|chairs|(?:has|have)\s(?:also\s)?(?:led|headed|commanded)|(?:is|has\sbeen)\s(?:leading|heading|commanding))\s/iu;

/** "⟨name⟩ has been chairman since 2009" */
const STAYED = new RegExp(`^,?\\s(?:who\\s)?(?:has been|has remained|remains)\\s(?:(?:its|the|their)\\s)?(?:\\p{L}+\\s)?${HEAD}\\b`, 'iu');

/** "⟨name⟩ led": it is over, or may be; who led a raid or a delegation led no more than that. */
const THEN_AFTER =
  /^,?\s(?:who\s)?(?:(?:had|then|also|once|formerly)\s){0,2}(?:led|headed|commanded)\s(?!(?:(?:its|the|an?|their|several|many|two|three)\s)?(?:(?!of\b)[\p{L}’'-]+\s){0,4}?(?:raids?|operations?|attacks?|assaults?|ambush(?:es)?|offensives?|campaigns?|delegations?|talks|negotiations?|units?|cells?|columns?|brigades?|battalions?|wing)\b)/iu;

const ROSE = new RegExp(
  `^,?\\s(?:who\\s)?(?:(?:has|had|then|later|since|been)\\s){0,3}(?:took over|taken over|became|become|emerged|(?:(?:was|is|been)\\s)?(?:named|appointed|elected|chosen|proclaimed|declared|announced|installed|confirmed))\\s[^,;.]{0,50}?\\b${HEAD}\\b`,
  'iu',
);
const SUCCEEDED = /^,?\s(?:who\s)?(?:(?:has|had|then|later|since)\s){0,2}(?:succeeded|replaced)\s(?:him|her|\p{Lu})/u;

/** "⟨name⟩ was the undisputed head" */
const WAS = new RegExp(`^,?\\s(?:who\\s)?was\\s(?:the|its|their)\\s(?:\\p{L}+\\s)?${HEAD}\\b`, 'iu');
/** "⟨name⟩, alias the Owl, led": his other name stands between. */
const OTHER_NAME = /^,\s(?:alias|(?:also\s|better\s)?known\sas)\s[^,;.]{1,40},/iu;

/** "The group named ⟨name⟩ as its new emir", "elected ⟨name⟩ chairman" */
const NAMED = /\b(?:named|appointed|elected|chose|proclaimed|declared|made)\s(?:\p{Lu}\p{Ll}+\s)?$/u;
const AS_HEAD = new RegExp(`^(?:\\s\\([^)]{1,30}\\))?\\s(?:as\\s)?(?:(?:its|the|their)\\s)?(?:new\\s|overall\\s|supreme\\s)?${HEAD}\\b`, 'iu');

/** "⟨name⟩, who was born in 1972 in the hills, has led": what is told of him between. */
const WHO_HE_IS = /^,\swho\s[^;.]{3,100}?,(?=\s(?:has\s(?:led|headed|commanded|been)|leads|heads|led|headed)\b)/u;

/** Below the top: "the deputy leader", "its regional chief". */
const BELOW =
  /\b(?:deputy|vice|spokes\w+|local|regional|provincial|district|wing|branch|cell|unit|committee|media|intelligence|financial|youth|security)\b/iu;

/** "His rivals within the group, led by ⟨name⟩": they are led, and not the group. */
const PART_BEFORE =
  /\b(?:rivals?|opponents?|critics|dissidents|defectors|splinter|offshoot|hardliners|moderates|others|some)\b[^.;]{0,50}?,?\s(?:(?:is|was|were|are|been)\s)?(?:led|headed|commanded|run)\s(?:[\w-]+\s){0,4}?by\s(?:[\p{L}.-]+\s){0,4}$/iu;

const BESIDE_CHARS = 90;
const AFTER_CHARS = 200;

/** What verbs beside a name tell of its leading a group: the role in a word, or null. */
export function roleByVerb(text: string, name: string): 'leader' | 'then leader' | null {
  const at = find(text, name);
  if (at < 0) return null;
  const before = text.slice(Math.max(0, at - BESIDE_CHARS), at);
  const behind = text.slice(at + name.length, at + name.length + AFTER_CHARS).replace(OTHER_NAME, '');
  const after = behind.replace(WHO_HE_IS, '').slice(0, BESIDE_CHARS);
  const named = NAMED.test(before) ? (AS_HEAD.exec(after)?.[0] ?? null) : null;
  if (named !== null) return BELOW.test(named) ? null : 'leader';
  const rose = ROSE.exec(after)?.[0] ?? SUCCEEDED.exec(after)?.[0] ?? null;
  if (rose !== null) return BELOW.test(rose) ? null : 'leader';
  if (PART_BEFORE.test(before)) return null;
  if (THEN_BEFORE.test(before)) return 'then leader';
  const stayed = STAYED.exec(after)?.[0] ?? null;
  if (stayed !== null) return BELOW.test(stayed) ? null : 'leader';
  if (NOW_BEFORE.test(before) || NOW_AFTER.test(after)) return 'leader';
  const was = WAS.exec(after)?.[0] ?? null;
  return THEN_AFTER.test(after) || (was !== null && !BELOW.test(was)) ? 'then leader' : null;
}
