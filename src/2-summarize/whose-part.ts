import type { Named, Reading } from './reading.ts';

/** "The Front’s navy, the Sea Front, …": a part of the group does it, and is what "its" means next. */
export function isWhosePart({ text }: Reading, { end }: Named): boolean {
  return WHOSE_PART.test(text.slice(end, end + 40));
}
const WHOSE_PART = /^['’]s?\s(?:\p{L}+\s){0,2}(?:wing|branch|navy|air force|arm|affiliate|offshoot|brigade|bloc|front|unit|faction|cell)\b/u;
