/** Longer ones no program is bound to follow, and on paper one of 50,000 characters fills ten pages with links. */
const MOST_CHARS = 2_000;

/** A link's target when it may be one (http, https, mailto), in the one form in which it is also shown; else null. */
export function safeHref(url: string): string | null {
  // Control characters and spaces are dropped silently by URL parsers: "java\nscript:" must not become a scheme.
  if (url.length > MOST_CHARS || /[\p{Cc}\p{Cf}\s]/u.test(url) || !URL.canParse(url)) return null;
  const parsed = new URL(url);
  if (!['http:', 'https:', 'mailto:'].includes(parsed.protocol)) return null;
  // https://bank.example@evil.example leads to evil.example.
  if (parsed.username !== '' || parsed.password !== '') return null;
  return parsed.href;
}
