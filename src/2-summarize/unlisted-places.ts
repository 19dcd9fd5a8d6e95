import { cue } from '../text/cues.ts';
import type { Reading } from './reading.ts';

/** "At Dunmoor", "near the village of Dunmoor", "the camp at Dunmoor". */
const AT_NAME = cue(
  /\b(?:in|at|near|outside|around)\s(?:(?:the\s)?(?:[\p{Ll}-]+\s)?(?:village|town|city|camp|district|hamlet|region|base|port|island|valley|commune|province|county)\s(?:of\s|at\s)?)?(\p{Lu}\p{Ll}[\p{L}’'-]*(?:\s\p{Lu}\p{Ll}[\p{L}’'-]*)*)/gu,
);

/** A body, a language, a feast or a time is no place: "at Human Rights Watch", "in Arabic", "in Ramadan". */
const NO_PLACE =
  /(?:\b(?:Watch|University|Center|Centre|Institute|Group|Council|Organi[sz]ation|Agency|Forum|House|Foundation|Times|Post|Press|College|School|Monitor|News|Congress|Parliament|Court|Islam|Ramadan|Easter|Christmas|January|February|March|April|May|June|July|August|September|October|November|December|Spring|Summer|Autumn|Winter|God|Heaven)|day|ic|ish|ese|ism|ity)$/u;

/** True where the sentence places what it tells at a name that is no place, group, man or time the program knows. */
export function namesUnlistedPlace({ text, caps, names, people, times }: Reading): boolean {
  if (caps) return false;
  return AT_NAME.all(text).some((found) => {
    const name = found[1] ?? '';
    const start = found.index + found[0].length - name.length;
    const isKnown = [...names, ...people, ...times].some((one) => one.start < start + name.length && start < one.end);
    return !isKnown && !NO_PLACE.test(name);
  });
}
