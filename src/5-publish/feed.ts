import { catalogue } from '../labels/index.ts';
import type { Desk } from '../model/desk.ts';
import type { IssuedEdition } from '../model/issued-edition.ts';
import { shownText } from '../text/shown-text.ts';
import { editionId, idOf } from './ids.ts';

export type FeedEntry = IssuedEdition & {
  /** The page of this edition, below the output folder. */
  readonly page: string;
};

/**
 * The editions, given newest first, as an Atom feed (RFC 4287). An edition's id never changes, so that a reader shows each once. `address` is where
 * the output folder is published; without it, links are relative to the feed.
 */
export function atomFeed(entries: readonly FeedEntry[], { name: desk, address, language }: Pick<Desk, 'name' | 'address' | 'language'>): string {
  const { index: words } = catalogue(language).page;
  const base = address === null ? '' : address.replace(/\/?$/, '/');
  const updated = entries[0]?.issued ?? '1970-01-01';
  const lines = [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${language}">`,
    `<id>urn:uuid:${idOf('feed', desk)}</id>`,
    `<title>${escaped(words.feedTitle(desk))}</title>`,
    `<updated>${updated}T00:00:00Z</updated>`,
    `<author><name>${escaped(desk)}</name></author>`,
    `<link rel="alternate" type="text/html" href="${escaped(`${base}index.html`)}"/>`,
    ...(address === null ? [] : [`<link rel="self" type="application/atom+xml" href="${escaped(`${base}feed.xml`)}"/>`]),
    '<generator>Fieldbrief</generator>',
    ...entries.flatMap((entry) => [
      '<entry>',
      `<id>urn:uuid:${editionId({ ...entry, subject: entry })}</id>`,
      `<title>${escaped(words.feedEntry(entry.name, entry.number))}</title>`,
      `<updated>${entry.issued}T00:00:00Z</updated>`,
      `<published>${entry.issued}T00:00:00Z</published>`,
      `<link rel="alternate" type="text/html" href="${escaped(base + entry.page)}"/>`,
      `<category term="${escaped(entry.kind)}"/>`,
      `<rights>${escaped(entry.marking)}</rights>`,
      `<summary type="text">${escaped(entry.told === '' ? entry.name : entry.told)}</summary>`,
      '</entry>',
    ]),
    '</feed>',
  ];
  return `${lines.join('\n')}\n`;
}

const NAMES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
/** What XML 1.0 can hold in no way, not even escaped. */
const NOT_XML = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu;

const escaped = (text: string): string =>
  shownText(text)
    .replace(NOT_XML, '\ufffd')
    .replace(/[&<>"']/g, (mark) => NAMES[mark] ?? mark);
