import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { atomFeed } from '../../src/5-publish/index.ts';

const ENTRY = {
  kind: 'group',
  id: 'front',
  name: 'Front',
  number: 2,
  issued: '2024-03-05',
  desk: 'Upland desk',
  marking: 'TLP:GREEN',
  told: 'It holds a valley.',
  page: 'archive/groups/front/2.html',
} as const;
const parsed = (feed: string) => new JSDOM(feed, { contentType: 'application/xml' }).window.document;

describe('the feed', () => {
  it('has what Atom asks of a feed and of each entry', () => {
    const feed = parsed(
      atomFeed([ENTRY, { ...ENTRY, number: 1, issued: '2024-02-01' }], {
        name: 'Upland desk',
        address: 'https://desk.example/briefs',
        language: 'en',
      }),
    );
    const textOf = (selector: string) => [...feed.querySelectorAll(selector)].map((found) => found.textContent);
    expect(feed.documentElement.namespaceURI).toBe('http://www.w3.org/2005/Atom');
    expect(textOf('feed > updated')).toEqual(['2024-03-05T00:00:00Z']);
    expect(textOf('entry > title')).toEqual(['Front, edition 2', 'Front, edition 1']);
    expect(textOf('entry > updated')).toEqual(['2024-03-05T00:00:00Z', '2024-02-01T00:00:00Z']);
    expect(textOf('entry > summary')).toEqual(['It holds a valley.', 'It holds a valley.']);
    expect(new Set([...textOf('feed > id'), ...textOf('entry > id')]).size).toBe(3);
    for (const id of textOf('id')) expect(id).toMatch(/^urn:uuid:[0-9a-f-]{36}$/);
    expect([...feed.querySelectorAll('entry > link')][0]?.getAttribute('href')).toBe('https://desk.example/briefs/archive/groups/front/2.html');
    expect(feed.querySelector('link[rel="self"]')?.getAttribute('href')).toBe('https://desk.example/briefs/feed.xml');
  });

  it('stays well-formed whatever a name or a sentence holds', () => {
    const bad = '</summary><script>alert(1)</script> & "x" \u0000\u0007\ud800 ]]>';
    const feed = parsed(atomFeed([{ ...ENTRY, name: bad, told: bad }], { name: bad, address: null, language: 'en' }));
    expect(feed.querySelector('parsererror')).toBeNull();
    expect(feed.querySelectorAll('script').length).toBe(0);
    expect(feed.querySelector('entry > summary')?.textContent).toContain('</summary><script>alert(1)</script> & "x"');
  });

  it('is a feed without entries, too, with relative links where nothing is published', () => {
    const feed = parsed(atomFeed([], { name: 'Desk', address: null, language: 'en' }));
    expect(feed.querySelector('link')?.getAttribute('href')).toBe('index.html');
    expect(feed.querySelector('updated')?.textContent).toBe('1970-01-01T00:00:00Z');
  });
});
