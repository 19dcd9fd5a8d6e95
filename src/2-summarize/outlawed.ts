/** "It has been fought by the army", "it was outlawed": a group, whichever, and not the country that was the subject before. */
export const OF_NO_PLACE =
  /^\s(?:(?:has|had)\s(?:\p{Ll}+\s)?been|was|is|is being)\s(?:\p{Ll}+ly\s|also\s)?(?:fought(?!\s(?:over|for)\b)|outlawed|proscribed|disbanded|listed by|blacklisted|banned (?:by|in)|designated (?:as )?an? (?:foreign )?terror)/u;
/** What councils and states do to groups. */
export const OUTLAWED =
  /^\s(?:(?:has|had)\s(?:\p{Ll}+\s)?been|was|is|is being)\s(?:\p{Ll}+ly\s|also\s)?(?:outlawed|proscribed|listed by|blacklisted|banned (?:by|in)|designated (?:by|as|an?)\b)/u;
export const LISTS = /\b(?:designat(?:ed|es)|list(?:ed|s)|banned|bans|outlaw(?:ed|s)|proscrib(?:ed|es)|blacklist(?:ed|s))\b/i;
