import { cue } from '../text/cues.ts';

/** True when the words before a verb's or a number's place say of a prison or camp that it holds whom follows: "stormed a jail that held some". */
export const isOfAPrison = (before: string): boolean => A_PRISON_HOLDS.test(before);

/** "Stormed a jail", "broke into the town's prison": an attack, whatever is held there. */
export const breaksIntoAPrison = (text: string): boolean => BREAKS_IN.test(text);

const BREAKS_IN = cue(
  /\b(?:storm(?:s|ed|ing)?|br(?:eak|eaks|oke|oken|eaking) into|attack(?:s|ed|ing)|raid(?:s|ed|ing)|assault(?:s|ed|ing)|overr[au]n|breach(?:es|ed|ing))\s(?:[\p{L}’'-]+\s){0,5}(?:prisons?|jails?|gaols?|penitentiary|detention cent(?:er|re)s?)\b/iu,
);

const A_PRISON_HOLDS = cue(
  /\b(?:prisons?|jails?|gaols?|penitentiar(?:y|ies)|dungeons?|(?:prison|detention|internment|prisoner-of-war) (?:camps?|cent(?:er|re)s?|facilit(?:y|ies)|sites?|blocks?)|camps?|cells?|facilit(?:y|ies))\b(?:\s(?!(?:and|but|who|whose)\b)[\p{L}-]+){0,8}?,?\s(?:(?:that|which|then|now|still|once|currently)\s){0,2}(?:(?:is|are|was|were|had been)\s)?(?:hold|holds|held|holding|house|houses|housed|housing)(?:\s(?!(?:and|who)\b)[\p{L}-]+){0,4}\s?$/iu,
);
