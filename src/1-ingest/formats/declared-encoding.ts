import { attributes, htmlTokens } from '../../text/html-tokens.ts';

/**
 * The encoding that a page's head names in a meta element: `charset`, or the content type. Names of UTF-16 are passed over, as
 * browsers do: a page in UTF-16 could not be read as far as to its meta element.
 */
export function declaredEncoding(head: string): string | null {
  for (const token of htmlTokens(head)) {
    if (token.kind !== 'tag' || token.name !== 'meta' || token.closing) continue;
    const tag = attributes(head.slice(token.start, token.end));
    const isContentType = tag.get('http-equiv')?.trim().toLowerCase() === 'content-type';
    const name = tag.get('charset') ?? (isContentType ? CHARSET.exec(tag.get('content') ?? '')?.[1] : undefined);
    if (name !== undefined && !/^\s*utf-?16/i.test(name)) return name;
  }
  return null;
}

const CHARSET = /charset\s{0,20}=\s{0,20}["']?([^\s"';]+)/i;
