/**
 * Stands in a page for the number of the page on which a part begins, until that is known. The two controls are in no text that is shown
 * (`shownText` spells them out), so that nothing else can look like it. Noncharacters would not do: the browser's protocol replaces them.
 */
export const pageMark = (part: string): string => `${MARK_OPEN}${part}${MARK_CLOSE}`;

export const MARK_OPEN = '\u0002';
export const MARK_CLOSE = '\u0003';
