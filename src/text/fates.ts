const SUFFERED =
  '(killed|shot dead|shot|gunned down|murdered|hanged|beheaded|poisoned|dismissed|removed|assassinated|executed|slain|captured|arrested|ousted|deposed|replaced|succeeded)';
/** "Soldiers killed the group's leader ⟨name⟩": the verb, then a few words that open no other part of the sentence. */
const ENDED_BEFORE = new RegExp(
  `\\b${SUFFERED}\\b(?:\\s(?!(?:by|with|and|after|alongside|under|for|when|as|in|on)\\b)[^\\s.;,]{1,24}){0,5}(?:['’]s?\\s(?:successor|leader|chief|commander|deputy|emir),)?\\s$`,
  'i',
);
/** "⟨name⟩, who was later killed": only the passive, for "⟨name⟩ killed nine" tells of others. */
const ENDED_AFTER = new RegExp(
  `^,?\\s(?:who\\s)?(?:(?:himself|later|also)\\s)?(?:was|were|is|had been|has been|got)\\s(?:[a-z]{2,16}\\s)?${SUFFERED}\\b`,
  'i',
);
const LEFT = /^,?\s(?:who\s)?(?:(?:himself|later|had|has|also|too|in turn)\s)?(died|resigned|stepped down|fled|surrendered)\b/i;

/** "After the death of its leader ⟨name⟩". */
const DEATH_OF =
  /\bdeath of(?:\s(?:the\s)?[\p{L}’'-]{1,30}['’]s?)?(?:\s(?:its|the|their|his|her|top|supreme|former|then|long-?time|founding|spiritual|military|political|leader|chief|founder|commander|emir|caliph|deputy|head)){0,5}\s$/iu;

/** "⟨Name⟩'s death". */
const OWN_DEATH = /^['’]s?\s(?:\p{Ll}+\s)?(?:death|killing|murder|assassination)\b/u;

/** Characters before and behind a name that are looked at: no such phrase is longer. */
const BESIDE_CHARS = 160;

/** What became of somebody: the word for it; `isTold` when a verb tells it, false where his death is only spoken of. */
export type Fate = { readonly word: string; readonly isTold: boolean };

/** What a sentence tells became of the person whose name stands at `start` to `end` in it; null when it tells nothing of the sort. */
export function fateOf(text: string, start: number, end: number): Fate | null {
  const before = text.slice(Math.max(0, start - BESIDE_CHARS), start);
  const after = text.slice(end, end + BESIDE_CHARS);
  if (OWN_DEATH.test(after)) return { word: 'died', isTold: false };
  // "A raid killed ⟨name⟩'s successor" tells of the successor.
  if (/^[’']/.test(after)) return null;
  const word = ENDED_AFTER.exec(after)?.[1] ?? LEFT.exec(after)?.[1] ?? ENDED_BEFORE.exec(before)?.[1];
  if (word !== undefined) return { word: word.toLowerCase(), isTold: true };
  return DEATH_OF.test(before) ? { word: 'died', isTold: false } : null;
}
