import { readdirSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { JSDOM } from 'jsdom';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SEARCH_SCRIPT, SEARCH_SCRIPT_HASH } from '../../src/4-render/search-script.ts';
import { stixErrors } from '../5-publish/stix-schemas.ts';
import { fieldbrief, writeFiles } from '../desk.ts';
import { FRAGMENTS } from './fragments.ts';
import { textOf, wrongsOf } from './page-checks.ts';
import { HOSTILE_NAME, payloadDesk } from './payload-desk.ts';
import { wrongsOfPdf } from './pdf-checks.ts';

/** What a terminal would obey; a line break is ours. */
const OBEYED = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff]/u;

let desk = '';
let address = '';
let canary: Server;
const asked: string[] = [];
const pages = new Map<string, string>();
const said: string[] = [];

const run = async (...args: readonly string[]) => {
  const { code, out, err } = await fieldbrief(desk, ...args);
  said.push(out, err);
  return { code, out, err };
};

beforeAll(async () => {
  canary = createServer((_, response) => response.end('x'));
  canary.on('connection', () => asked.push('a connection'));
  await new Promise<void>((resolve) => canary.listen(0, '127.0.0.1', resolve));
  const { port } = canary.address() as AddressInfo; // A TCP server's address is of this kind.
  address = `127.0.0.1:${port}`;
  desk = await mkdtemp(join(tmpdir(), 'fieldbrief-test-'));
  await writeFiles(desk, payloadDesk(address));
  expect((await run('build', '--format', 'html')).code).toBe(0);
  for (const name of readdirSync(join(desk, 'out'), { recursive: true, encoding: 'utf8' }))
    if (name.endsWith('.html')) pages.set(name, await readFile(join(desk, 'out', name), 'utf8'));
}, 300_000);
afterAll(async () => {
  canary.close();
  await rm(desk, { recursive: true, force: true });
});

describe('a desk on which all that strangers write is hostile', { timeout: 180_000 }, () => {
  it('makes a page for each subject, and the list of them', () => {
    expect([...pages.keys()].filter((name) => !name.startsWith('archive/')).sort()).toEqual([
      'groups/northern-guard.html',
      'groups/river-brigade.html',
      'index.html',
      'regions/karsa.html',
      'regions/tellin.html',
      'regions/varland.html',
    ]);
  });

  it('makes pages that only tell: no script, handler, form, frame, request, hidden character, nor link but http, https and mailto', () => {
    // The list of briefs alone has one script, its own search, which its policy knows by its hash; whatever else would run there is not allowed.
    const withoutSearch = (html: string) => html.replace(`<script>${SEARCH_SCRIPT}</script>`, '').replace(/<p class="search" hidden>.*<\/p>/, '');
    expect(new JSDOM(pages.get('index.html') ?? '').window.document.querySelector('meta[http-equiv]')?.getAttribute('content')).toContain(
      `script-src '${SEARCH_SCRIPT_HASH}'`,
    );
    for (const [name, html] of pages) expect([name, wrongsOf(name === 'index.html' ? withoutSearch(html) : html)]).toEqual([name, []]);
  });

  it('shows fragments of every aim as text, so that they were tried and not dropped', () => {
    const shown = textOf(pages.get('groups/river-brigade.html') ?? '') + textOf(pages.get('groups/northern-guard.html') ?? '');
    const seenOf = (aim: string) => (FRAGMENTS[aim] ?? []).filter((fragment) => shown.includes(fragment.replaceAll('{{canary}}', address))).length;
    for (const aim of ['run', 'fetch', 'read', 'link', 'out', 'fill']) expect([aim, seenOf(aim) > 0]).toEqual([aim, true]);
    expect(shown).toContain('\\u{202e}neddih');
    expect(shown).toContain('\\u{1b}[31m');
    expect(shown).toContain(HOSTILE_NAME);
    // No template, expression or entity of theirs was worked out.
    expect(shown).toContain('{{constructor.constructor "return process" }}');
    expect(shown).toContain('&lt;script&gt;pwned()&lt;/script&gt;');
  });

  it('prints a PDF without scripts, actions or attachments, whose links are addresses or places in it, and whose title is the plain name', async () => {
    expect((await run('build', 'northern-guard', '--format', 'both')).code).toBe(0);
    const { wrongs, links, info } = await wrongsOfPdf(await readFile(join(desk, 'out/groups/northern-guard.pdf')));
    expect(wrongs).toEqual([]);
    expect(links.length).toBeGreaterThan(0);
    expect(info['Title']).toContain(HOSTILE_NAME);
  });

  it('hands out exports, a feed, a handout and an archive in which nothing acts either', async () => {
    for (const name of readdirSync(join(desk, 'seeds'), { recursive: true, encoding: 'utf8' }).filter((one) => /\.(?:txt|md)$/.test(one))) {
      const file = join(desk, 'seeds', name);
      await writeFile(file, (await readFile(file, 'latin1')).replace(/killed \d+ soldiers/, 'killed 97 soldiers'), 'latin1');
    }
    expect((await run('build', '--format', 'html', '--export', 'all')).code).toBe(0);
    expect((await run('build', 'northern-guard', '--profile', 'handout', '--format', 'both')).code).toBe(0);
    const made = readdirSync(join(desk, 'out'), { recursive: true, encoding: 'utf8' });
    expect(made.filter((name) => /^archive\/.*\.html$/.test(name)).length).toBeGreaterThan(0);
    for (const name of made.filter((one) => /^archive\/.*\.html$|handout\.html$/.test(one)))
      expect([name, wrongsOf(await readFile(join(desk, 'out', name), 'utf8'))]).toEqual([name, []]);
    const handout = await wrongsOfPdf(await readFile(join(desk, 'out/groups/northern-guard-handout.pdf')));
    expect(handout.wrongs).toEqual([]);
    const exported = made.filter((name) => /^(?:groups|regions)\/.*\.(?:bib|ris|csl\.json|stix\.json|jsonld)$|\.xml$/.test(name));
    expect(new Set(exported.map((name) => name.split('.').at(-1)))).toEqual(new Set(['bib', 'ris', 'json', 'jsonld', 'xml']));
    for (const name of exported) {
      const text = await readFile(join(desk, 'out', name), 'utf8');
      expect([name, OBEYED.test(text.replaceAll('\r\n', '\n'))]).toEqual([name, false]);
      const addresses = [...text.matchAll(/^ {2}url = \{(.*)\},$|^UR {2}- (.*)$|"(?:url|URL|@id)": ?"(.*)"/gm)].map((found) =>
        found.slice(1).find((one) => one !== undefined),
      );
      for (const one of addresses) expect([name, one]).toEqual([name, expect.stringMatching(/^(?:https?:|mailto:|urn:uuid:)/)]);
      if (name.endsWith('.stix.json')) expect([name, stixErrors(JSON.parse(text))]).toEqual([name, []]);
      if (name.endsWith('.jsonld')) expect([name, text.includes('<'), typeof JSON.parse(text)]).toEqual([name, false, 'object']);
      if (name.endsWith('.xml')) {
        const { document } = new JSDOM(text, { contentType: 'application/xml' }).window;
        expect(document.querySelectorAll('parsererror, script, img, svg').length).toBe(0);
        for (const link of document.querySelectorAll('link'))
          expect(link.getAttribute('href')).toMatch(/^(?:archive|groups|regions)\/[a-z0-9/.-]+$|^index\.html$/);
      }
    }
  });

  it('says nothing on the terminal that a terminal would obey', async () => {
    for (const line of [['sources'], ['plan'], ['discover'], ['check'], ['trace', 'river-brigade', '1']]) await run(...line);
    await run('build', '\u001b[31m\u202eid');
    await run('\u001b[31mcommand');
    await run('build', '--as-of', '\u009b31m');
    expect(said.filter((text) => OBEYED.test(text)).map((text) => JSON.stringify(OBEYED.exec(text)?.[0]))).toEqual([]);
  });

  it('gives programs JSON in which no such character stands raw', async () => {
    for (const line of [
      ['sources', '--json'],
      ['discover', '--json'],
      ['plan', '--json'],
    ]) {
      const { out } = await run(...line);
      expect([line[0], OBEYED.test(out)]).toEqual([line[0], false]);
      expect(JSON.parse(out)).toBeTypeOf('object');
    }
  });

  it('writes nothing outside its folders, whatever a seed is called', () => {
    expect(readdirSync(desk).sort()).toEqual(['.fieldbrief', 'data', 'out', 'seeds']);
    for (const name of readdirSync(join(desk, 'data', 'summaries'))) expect(name).toMatch(/^[a-z0-9][a-z0-9-]*\.json$/);
  });

  it('asked the canary nothing', () => {
    expect(asked).toEqual([]);
  });
});
