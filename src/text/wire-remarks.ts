import { isAllCaps } from './words.ts';

/** What an editor or a monitoring service has set in brackets before the words themselves: "[Excerpts]", "[Interview with …]", "[Garcia]". */
export type WireRemarks = {
  /** Where the words themselves begin. */
  readonly end: number;
  /** Who speaks them, as written, where the last remark or the issuer of a statement names somebody. */
  readonly speaker: string | null;
};

const BRACKET = /^\s?\[([^[\]\n]{2,300})\]/u;
/** More in a row are not remarks. */
const MAX_REMARKS = 6;

/** Words of editing by which a bracket is a remark, however long it is. */
const EDITING =
  /\b(?:text|excerpts?|continued|recording|recorded|indistinct|omitted|interview|news conference|press conference|speech|address|statement|communique|message|editorial|commentary|report|article|dispatch|announcement|passage|question|answer|video|signed|as (?:heard|received|published|printed)|in progress|no dateline|summary)\b/i;

/** What is signed by somebody, so that a further remark names who speaks. */
const ISSUED = /^(?:statement|communique|message|declaration|speech|address|editorial|commentary)$/i;

/** "PONCE, IN PROGRESS", "Garcia, in English". */
const MANNER = /,?\s(?:in progress|in \p{L}+|continued|on tape|by telephone)$/iu;

/** Who only asks or reads. */
const NOBODY =
  /^(?:(?:unidentified|unnamed|first|second|another)\s)?(?:reporter|correspondent|moderator|announcer|interviewer|narrator|question|questioner|speaker|man|woman|voice|newscaster)s?$/i;

/** "[The group] has": an editor's insertion in the sentence, as is whatever goes on with a verb. */
const INSERTION = /^(?:the|an?|this|these|that|those|its?|their|his|her|our|my|he|she|they|it|we|i|you|and|but|in|on|at|of|to|with)\b/i;
const GOES_ON = /^\s*(?:\p{Ll}|(?:is|are|was|were|has|have|had|will|would|can|could|may|might|must|should|said|says|also|who|which|and|of|in)\b)/u;
const GOES_ON_CAPS = /^\s*(?:IS|ARE|WAS|WERE|HAS|HAVE|HAD|WILL|WOULD|CAN|COULD|MAY|MIGHT|MUST|SHOULD|SAID|SAYS|ALSO|WHO|WHICH|AND|OF|IN)\b/;

const LABEL_WORDS = 4;
const ISSUER_WORDS = 14;

/** The remarks that stand at `from` in a text, and whom they make the speaker of what follows. */
export function wireRemarks(text: string, from: number): WireRemarks {
  let end = from;
  let speaker: string | null = null;
  let isIssued = false;
  for (let count = 0; count < MAX_REMARKS; count += 1) {
    const found = BRACKET.exec(text.slice(end, end + 310));
    const words = found?.[1];
    if (found === null || words === undefined) break;
    const behind = text.slice(end + found[0].length, end + found[0].length + 40);
    const label = words.replace(MANNER, '');
    const isEdited = EDITING.test(words);
    if (!isEdited && !isLabel(label, behind, isIssued)) break;
    if (ISSUED.test(words)) isIssued = true;
    else if (!isEdited || label !== words) speaker = NOBODY.test(label) ? null : label;
    end += found[0].length;
  }
  return { end: end + (/^\s*/.exec(text.slice(end))?.[0].length ?? 0), speaker };
}

/** A name in capitals, alone before a new sentence; behind "[Statement]" a longer one. */
function isLabel(label: string, behind: string, isIssued: boolean): boolean {
  const caps = isAllCaps(`${label}${behind}`);
  const words = label.split(/\s+/);
  if (NOBODY.test(label)) return true;
  if (INSERTION.test(label) || words.length > (isIssued ? ISSUER_WORDS : LABEL_WORDS)) return false;
  if (!words.every((word) => /^[\p{Lu}"“(]/u.test(word) || /^(?:de|del|la|al|el|von|van|of|the|and)$/i.test(word))) return false;
  return !(caps ? GOES_ON_CAPS : GOES_ON).test(behind) && behind.trim() !== '';
}
