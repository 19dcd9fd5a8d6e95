/** Words by which a picture's credit is known, before or after the credited name. */
const AGENCIES =
  'AP|AFP|Reuters|REUTERS|EPA|EFE|DPA|dpa|ANSA|TASS|Xinhua|ANI|PTI|UPI|AAP|SANA|IRNA|Anadolu|Getty(?: Images)?|Shutterstock|Alamy|Bloomberg|Associated Press|Agence France-Presse|Press Association|PA Wire|NurPhoto|ZUMA|Sipa|WikiCommons|Wikimedia(?: Commons)?|Wikipedia|Flickr|Unsplash|Pixabay|iStock|Maxar';

/** Longest caption: longer ones are told by their credit alone, which `ENDS_WITH_CREDIT` looks for at the end. */
const MAX_CAPTION_CHARS = 500;

const BEGINS_AS_CREDIT =
  /^[|([]?\s*(?:photos?|images?|pictures?|pics?|illustrations?|graphics?|video|map|credit|photo credit|image credit|photograph|photography|photo illustration|image source|photo source|foto)\s*(?::|\bcredits?\b|\bby\b|\bcourtesy\b|\/)/i;
const BEGINS_AS_FILE_PHOTO =
  /^(?:\[?\(?(?:file|archive|stock|undated|handout|screen ?grab|screenshot|still|satellite|aerial)[ -](?:photo|image|picture|pic|handout|still|shot|frame|from a video)|file photo|file:|pictured:|illustration for\b|(?:image|media|video|photo) caption\b|image shared by|image (?:\d+ )?of\b|a screenshot|screenshot (?:of|from))/i;
const ENDS_WITH_BRACKETED_CREDIT = new RegExp(
  `[(\\[](?:(?:photo|image|picture|credit|source|via|courtesy(?: of)?|file|screengrab|by)\\b[^()\\[\\]]{0,80}|[^()\\[\\]]{0,60}(?:\\b(?:${AGENCIES})|/[^()\\[\\]/]{2,30}|\\b(?:photo|file|handout)))[)\\]]\\.?$`,
);
const ENDS_WITH_CREDIT = new RegExp(
  `(?:[-–—/|]\\s?|\\.\\s?|\\bvia\\s|\\bby\\s)(?:[^-–—/|.]{0,40}[/|]\\s?)?(?:${AGENCIES})$|(?:\\||\\b)\\s?(?:photo(?:graph)?|image|picture)?\\s?credits?\\s?:?[^.]{0,60}$|Credit\\.{3}[^.]{0,80}$|\\b[Pp]hoto(?:graph)?(?:s|y)?(?:\\s?:| by) ?[A-Z][^.,;]{2,50}\\.?$|\\b(?:[Ii]mage|[Pp]icture)s?(?:\\s?:| by| courtesy(?: of)?) ?[A-Z][^.,;]{2,50}\\.?$`,
);
/** "The bridge at dawn. © Outlet": a credit after the sentence it belongs to, or alone. */
const ENDS_WITH_COPYRIGHT = /(?:^|[.!?…”"’)\]\s])\s?©\s?[^.©]{2,60}$/;

/** A dateline opens an article, whatever agency stands in it: "BEIRUT (AP) - …". */
const DATELINE = /^[A-Z][^()]{0,60}\([^()]{2,40}\)\s*[-–—]/;

/** True for a picture's caption or credit line. */
export function isCaption(text: string): boolean {
  if (text.length > MAX_CAPTION_CHARS || DATELINE.test(text)) return false;
  if (BEGINS_AS_CREDIT.test(text) || BEGINS_AS_FILE_PHOTO.test(text)) return true;
  // Only the end is looked at: a credit is short and stands last.
  const end = text.slice(-160);
  return ENDS_WITH_BRACKETED_CREDIT.test(end) || ENDS_WITH_CREDIT.test(end) || (end.includes('©') && ENDS_WITH_COPYRIGHT.test(end));
}

/** A line that only says whose picture the caption above shows. */
const CREDIT_LABEL = /^\|?\s*(?:photo|image|picture)\s+credits?\s*:?$|^\|?\s*credits?\s*:$/i;
const AGENCY_ALONE = new RegExp(`^(?:${AGENCIES})$`);

export const isCreditLabel = (text: string): boolean => text.length <= 40 && CREDIT_LABEL.test(text);
export const isAgencyAlone = (text: string): boolean => text.length <= 40 && AGENCY_ALONE.test(text);

/** Nothing but whose picture it is: "| Photo Credit: Agency", "(AP Photo/A. Name)". */
const CREDIT_ONLY = /^\||^[([]?\s?(?:photo|image|picture|photograph)s?\b[^.]{0,8}(?::|\bcredit|\bby\b|\bcourtesy\b)|^\([^()]{2,60}\)$/i;
export const isCreditOnly = (text: string): boolean => text.length <= 120 && (CREDIT_ONLY.test(text) || isCreditLabel(text) || isAgencyAlone(text));
