/**
 * Stands in a page for the number of the page on which a part begins, until that is known. The two controls are in no text that is shown
 * (`shownText` spells them out), so that nothing else can look like it.
 */
export const pageMark = (part: string): string => `${MARK_OPEN}${part}${MARK_CLOSE}`;

const MARK_OPEN = '\u0002';
const MARK_CLOSE = '\u0003';

/** What is printed where a number is open: as wide as most of them. */
export const SLOT = '00';

/** The digits as a page that leaves numbers open holds them once, in this order, so that its file has all of them. */
export const SPECIMEN_DIGITS = '0123456789';

/** A page with slots in place of its marks, and how many marks it holds for each part. */
export function withSlots(page: string): { readonly page: string; readonly open: ReadonlyMap<string, number> } {
  const open = new Map<string, number>();
  const slotted = page.replace(MARKS, (_, part: string) => {
    open.set(part, (open.get(part) ?? 0) + 1);
    return SLOT;
  });
  return { page: slotted, open };
}
const MARKS = /\u0002([^\u0003]*)\u0003/g;
