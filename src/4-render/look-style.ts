/** The desk's own look: its logo as an address that holds the image, and its colours; null where it has none. */
export type DeskLook = { readonly logo: string | null; readonly light: string | null; readonly dark: string | null };

/** The desk's colours in the places of the program's: links on a screen, and the rule at the head of a brief. */
export function lookStyle(look: DeskLook | null): string {
  const { light = null, dark = null } = look ?? {};
  return [
    light === null ? '' : `:root{--accent:${light}}@media screen{:root{--link:${light}}}`,
    dark === null ? '' : `@media screen and (prefers-color-scheme:dark){:root{--link:${dark};--accent:${dark}}}`,
    // Without a colour of its own the dark page has the program's.
    light === null || dark !== null ? '' : '@media screen and (prefers-color-scheme:dark){:root{--link:#93bde6;--accent:var(--ink)}}',
  ].join('');
}
