/** Author's notes at the foot of an article. */

const ROLE =
  /\b(?:analyst|researcher|fellow|reporter|correspondent|journalist|writer|editor|author|professor|lecturer|director|contributor|contributing|columnist|freelancer?|consultant|expert|scholar|student|candidate|photographer|photojournalist|historian|specialist|founder|co-founder|blogger|adviser|advisor|producer|researches|teaches|intern|associate|commentator|strategist|bureau|staff|covers|writes|reports)\b/i;
const NAME =
  "(?:(?:Dr|Prof|Professor|Mr|Ms|Mrs)\\.?\\s)?[\\p{Lu}][\\p{L}'’.-]{0,24}(?:\\s(?:(?:de|da|di|van|von|bin|al|el|la|le)\\s)?[\\p{Lu}][\\p{L}'’.-]{0,24}){1,4}";
/** "A. Writer is a senior fellow at …", "A. Writer covers the courts for …": who it is follows at once. */
const BIO = new RegExp(
  `^[|—–\\s]{0,3}(${NAME})(?:\\s\\([^()]{1,40}\\)|,[^,.]{1,60},)?\\s(?:(?:is|was|serves as|works as|worked as|served as)\\s(?:also\\s|currently\\s|now\\s)?(?:an?|the|our|their|associate|assistant|senior|director|professor|head|chief|editor|founder|co-founder|managing)\\s|(?:covers|writes|reports|teaches|researches|joined|specializes|specialises|leads|has (?:written|covered|reported|worked|been (?:an?|the|writing|covering|reporting)))\\b)`,
  'u',
);
/** Names of office holders open news, not notes on authors. */
const OFFICE =
  /\b(?:US|UN|EU|President|Minister|Prime|General|Gen|Senator|Secretary|King|Queen|Prince|Pope|Colonel|Major|Sheikh|Ayatollah|Ambassador|Chancellor|Governor|Mayor)\b/;
const CONTACT =
  /^(?:follow|contact|email|e-mail|write to|reach|you can (?:follow|reach|find)|he can be|she can be|they can be|(?:he|she) (?:tweets|is on))\b[^]{0,200}(?:@|twitter|linkedin|facebook|bluesky|mastodon)/i;
const MAX_BIO_CHARS = 900;
/** "He spoke to us about the arrest": who is presented is asked, and did not write. */
const ANSWERS = /(?:^|[.!?”"]\s)(?:He|She|They|We)\s(?:(?:recently|also)\s)?(?:spoke|talked|sat\sdown)\s(?:to|with)\s/u;

/** The person whom an author's note presents ("A. Writer is a fellow at …"), or null when the text is none. */
export function presented(text: string): string | null {
  if (text.length > MAX_BIO_CHARS) return null;
  const found = BIO.exec(text);
  // The role stands near the name; further on it may be anybody's.
  if (found?.[1] === undefined || OFFICE.test(found[1]) || ANSWERS.test(text)) return null;
  return ROLE.test(text.slice(found[0].length - 12, found[0].length + 140)) ? found[1] : null;
}

export const isContact = (text: string): boolean => text.length <= 400 && CONTACT.test(text);
