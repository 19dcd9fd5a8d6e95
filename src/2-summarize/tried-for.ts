import { cue } from '../text/cues.ts';
import { isAct } from './act-clauses.ts';
import { ACT_KINDS } from './lexicon/acts.ts';
import type { Reading } from './reading.ts';

/**
 * Where the deed begins for which a sentence tells that somebody was tried, sentenced or arrested, as an offset into its text:
 * what stands before is the day and the place of the trial. Null when it tells no such thing, or another act before it.
 */
export function deedTriedFor({ text, tokens }: Reading): number | null {
  const tried = TRIED_FOR.exec(text);
  if (tried === null) return null;
  const deed = tried.index + tried[0].length;
  const tellsDeed = tokens.some(({ start }, at) => start >= deed && isAct(tokens, at));
  const tellsAnother = tokens.some(
    ({ start, base }, at) => start < tried.index && isAct(tokens, at) && ACT_KINDS.get(base ?? '')?.includes('arrest') !== true,
  );
  return tellsDeed && !tellsAnother ? deed : null;
}

const TRIED_FOR = cue(
  /\b(?:(?:sentenced|convicted|jailed|imprisoned|indicted|charged|acquitted|extradited|on trial)\b[^.;]{0,80}?\s(?:for|over|with|of)(?!\slife\b)|(?:arrested|detained)\b[^.;]{0,80}?\s(?:over|in connection with|on suspicion of|after|following)(?=\s(?:the|an?|last|this|\p{L}+day['’]s)\s))\s/iu,
);
