import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { handoutOrder, handoutPage, handoutView, view } from '../../src/4-render/index.ts';
import { outlines } from '../../src/io/outlines.ts';
import { readTemplates } from '../../src/io/templates.ts';
import { fixtureEdition } from './fixture-edition.ts';

const edition = fixtureEdition();
const whole = view(edition, outlines());
const order = handoutOrder(edition, whole);
const FILE = { name: 'groups/olf.pdf', href: '' };
const showing = (parts: number, full = FILE) => handoutView(whole, order.slice(0, parts), full);
const entriesIn = (shown: ReturnType<typeof showing>) =>
  [shown.bottomLine, shown.keyReporting, ...shown.sections].flatMap((part) => part?.entries ?? []);

describe('a handout', () => {
  it('always has the bottom line, and takes key reporting and the box before anything of the sections', () => {
    const bare = showing(0);
    expect(bare.bottomLine?.entries).toHaveLength(whole.bottomLine?.entries.length ?? -1);
    expect([bare.keyReporting, bare.glance, bare.disputes, bare.gaps, bare.sections]).toEqual([null, null, null, null, []]);
    const kinds = order.map(({ kind }) => kind);
    expect(kinds.slice(0, whole.keyReporting?.entries.length)).toEqual(whole.keyReporting?.entries.map(() => 'entry'));
    expect(kinds.indexOf('glance')).toBe(whole.keyReporting?.entries.length);
  });

  it('has the weightiest sentence of each section before a second one of any', () => {
    const body = order.slice(whole.keyReporting?.entries.length).filter(({ kind }) => kind === 'entry');
    const sectionOf = ({ id }: { id: string }) => whole.sections.findIndex(({ entries }) => entries.some((entry) => entry.id === id));
    const filled = whole.sections.filter(({ entries }) => entries.some(({ id }) => body.some((part) => part.id === id)));
    expect(new Set(body.slice(0, filled.length).map(sectionOf)).size).toBe(filled.length);
  });

  it('holds more with each part, and at the end everything that is not said at the front', () => {
    const size = (parts: number) => JSON.stringify({ ...showing(parts), leftOut: '' }).length;
    for (let parts = 1; parts <= order.length; parts += 1) expect(size(parts)).toBeGreaterThan(size(parts - 1));
    const all = showing(order.length);
    expect(all.leftOut).not.toMatch(/entr|disputed|gap/);
    expect(new Set(order.map(({ kind, id }) => `${kind} ${id}`)).size).toBe(order.length);
  });

  it('says in numbers what it left out', () => {
    const parts = Math.floor(order.length / 2);
    const { leftOut, ...shown } = showing(parts);
    const [, missing, all] = /^(\d+) of (\d+) entries/.exec(leftOut) ?? [];
    expect(Number(missing) + entriesIn({ ...shown, leftOut }).length).toBe(Number(all));
    const inBrackets = [...(/\(([^)]*)\)/.exec(leftOut)?.[1]?.matchAll(/ (\d+)(?=,|$)/g) ?? [])].map(([, n]) => Number(n));
    expect(inBrackets.reduce((sum, n) => sum + n, 0)).toBe(Number(missing));
    expect(leftOut).toContain(`the words of ${edition.quotations.length} quotations`);
  });

  it('has its sentences and numbers from the full brief, and each source that it cites, no other', () => {
    const shown = showing(12);
    const full = [whole.bottomLine, whole.keyReporting, ...whole.sections].flatMap((part) => part?.entries ?? []);
    for (const entry of entriesIn(shown)) {
      const same = full.find(({ id }) => id === entry.id);
      expect({ ...entry, citations: [] }).toEqual({ ...same, citations: [] });
      expect(entry.citations.map(({ label, separator }) => separator + label)).toEqual(
        same?.citations.map(({ label, separator }) => separator + label),
      );
    }
    const cited = new Set([...JSON.stringify(shown).matchAll(/"target":"(s-\d+)"/g)].map(([, id]) => id));
    if (shown.cutoff !== null) cited.add(shown.cutoff.source);
    expect(new Set(shown.sources.map(({ id }) => id))).toEqual(cited);
  });

  it('is one file that leads nowhere but into itself and to published addresses', async () => {
    const templates = await readTemplates('templates');
    const html = handoutPage(showing(20), templates, 'A4');
    const { document } = new JSDOM(html).window;
    const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
    const targets = [...document.querySelectorAll('a')].map((link) => link.getAttribute('href') ?? '');
    expect(targets.filter((target) => (target.startsWith('#') ? !ids.includes(target.slice(1)) : !/^https?:/.test(target)))).toEqual([]);
    expect(new Set(ids).size).toBe(ids.length);
    expect(document.querySelectorAll('script, link, iframe, [src]').length).toBe(0);
    expect(html.replace(/\s+/g, ' ')).toContain('<strong>Full brief:</strong> groups/olf.pdf.');
    const published = handoutPage(showing(20, { name: 'https://desk.test/olf.pdf', href: 'https://desk.test/olf.pdf' }), templates, 'A4');
    expect(published).toContain('<a href="https://desk.test/olf.pdf"');
  });
});
