import { describe, expect, it } from 'vitest';
import { view } from '../../src/4-render/from-edition.ts';
import { plain } from '../../src/4-render/pieces.ts';
import { outlines } from '../../src/io/outlines.ts';
import { Edition } from '../../src/model/edition.ts';
import { QuotationLimits } from '../../src/model/look.ts';
import { fixtureEdition } from './fixture-edition.ts';

const edition = fixtureEdition();
const made = view(edition, outlines());
const entries = [...(made.bottomLine?.entries ?? []), ...(made.keyReporting?.entries ?? []), ...made.sections.flatMap((section) => section.entries)];

describe('view', () => {
  it('numbers the entries from 1 without a gap, and gives each an id of its own', () => {
    expect(entries.map((entry) => entry.n)).toEqual(entries.map((_, at) => String(at + 1)));
    expect(new Set(entries.map((entry) => entry.id)).size).toBe(entries.length);
  });

  it('numbers the parts of the contents in the order of the document', () => {
    expect(made.contents.map((part) => part.title)).toEqual([
      ...edition.sections.map((section) => section.title),
      'Timeline',
      'Disputed points',
      'Information gaps',
      'Sources',
      'Evidence annex',
      'Scales and making',
    ]);
    expect(made.contents.map((part) => Number(part.number))).toEqual(made.contents.map((_, at) => at + 1));
  });

  it('cites by source and passage, and numbers a second quotation from one passage', () => {
    const two = { ...edition, bottomLine: edition.bottomLine.slice(0, 1).map((entry) => ({ ...entry, citations: sameSource() })) };
    const labels = view(Edition.parse(two), outlines()).bottomLine?.entries[0]?.citations.map((citation) => citation.separator + citation.label);
    expect(labels?.[0]).toMatch(/^1 ¶\d+$/);
    expect(labels?.[1]).toBe(' (2)');
    expect(labels?.[2]).toMatch(/^; 2 ¶\d+$/);
  });

  it('names a source once where two passages of it follow each other', () => {
    const [first, ...rest] = edition.quotations.filter((quotation) => quotation.source === 1);
    const other = rest.find((quotation) => quotation.evidence.passage !== first?.evidence.passage);
    if (first === undefined || other === undefined) throw new Error('the fixture quotes one passage alone');
    const two = { ...edition, bottomLine: edition.bottomLine.slice(0, 1).map((entry) => ({ ...entry, citations: [first.n, other.n] })) };
    const labels = view(Edition.parse(two), outlines()).bottomLine?.entries[0]?.citations.map((citation) => citation.separator + citation.label);
    expect(labels?.[1]).toBe(`, ¶${other.evidence.passage}`);
  });

  it('leads from each quotation back to every place that uses it', () => {
    const quotations = made.annex.groups.flatMap((group) => group.quotations);
    const back = new Set(quotations.flatMap((quotation) => quotation.uses.map((use) => `${use.target} ${quotation.id}`)));
    const forth = entries.flatMap((entry) => entry.citations.map((citation) => `${entry.id} ${citation.target}`));
    expect(forth.filter((link) => !back.has(link))).toEqual([]);
    expect(quotations.every((quotation) => quotation.uses.length > 0)).toBe(true);
  });

  it('puts editor’s words in square brackets and marks them', () => {
    const inserted = entries.flatMap((entry) => entry.text).filter((piece) => piece.editor);
    expect(inserted.map((piece) => piece.text)).toContain('[The Front]');
    expect(inserted.every((piece) => /^\[[^[\]]*\]$/.test(piece.text))).toBe(true);
  });

  it('names the holder of a claim when the sentence does not', () => {
    const claim = entries.find((entry) => plain(entry.text).startsWith('Residents counted'));
    expect(plain(claim?.said ?? [])).toBe('as reported by Leila Farhadi, resident of Hasmin');
    // A bracket that completes his name does not hide it.
    const named = {
      ...edition,
      sections: edition.sections.map((section) => ({
        ...section,
        entries: section.entries.map((entry) => ({
          ...entry,
          holder: { name: 'Leila al-Farhadi', role: null, stance: 'says' as const },
          runs: [
            { text: '[Leila al-]', inserted: true },
            { text: 'Farhadi told of it.', inserted: false },
          ],
        })),
      })),
    };
    expect(
      view(named, outlines())
        .sections.flatMap(({ entries: all }) => all)
        .map(({ said }) => plain(said)),
    ).toEqual(named.sections.flatMap(({ entries: all }) => all).map(() => ''));
  });

  it('prints a bad address as text and makes no link of it', () => {
    const source = made.sources.list[5];
    expect(source?.href).toBe('');
    expect(plain(source?.address ?? [])).toBe('javascript:alert(1)');
  });

  it('marks a reason as English on a page of another language', () => {
    for (const language of ['fr', 'ar'] as const) {
      const basis = view({ ...edition, language }, outlines()).sources.list[4]?.basis ?? [];
      expect(basis.filter(({ foreign }) => foreign?.lang === 'en').map(({ text }) => text)).toEqual(['the address names the institute.']);
      expect(plain(basis)).not.toContain('\u0001');
    }
    expect(made.sources.list[4]?.basis.every(({ foreign }) => foreign === null)).toBe(true);
  });

  it('says what is not known of a source, and what was only reasoned', () => {
    expect(plain(made.sources.list[2]?.details ?? [])).toContain('Publisher unknown');
    expect(plain(made.sources.list[5]?.details ?? [])).toContain('date unknown');
    expect(plain(made.sources.list[4]?.basis ?? [])).toBe('Publisher inferred: the address names the institute.');
  });

  it('sets a quotation in context only where it begins or ends within a sentence', () => {
    const quotations = made.annex.groups.flatMap((group) => group.quotations);
    const whole = quotations.find((quotation) => quotation.n === '1');
    const clause = quotations.find((quotation) => quotation.n === '3');
    expect([whole?.prefix, whole?.suffix]).toEqual([[], []]);
    expect(plain(clause?.prefix ?? [])).toMatch(/^… residents of the valley agreed this month that $/);
    expect(plain(clause?.suffix ?? []).length).toBeLessThan(52);
  });

  it('begins and ends what stands around a quotation with a whole word, however much was kept of it', () => {
    const edition = fixtureEdition();
    const [first] = edition.quotations;
    // 48 characters on either side, as statements keep them: the first and the last word are cut.
    const [prefix, suffix] = ['ge council of the upper valley had said, because ', ' while the mayor and the others in the town hall r'].map((text) =>
      text.slice(0, 48),
    );
    const cut = { ...first, evidence: { ...first?.evidence, exact: 'the bridge is shut', prefix, suffix } };
    const shown = (contextWords: number) =>
      view(
        { ...edition, quotations: edition.quotations.map((one, at) => (at === 0 ? (cut as typeof one) : one)) },
        outlines(),
        QuotationLimits.parse({ contextWords }),
      )
        .annex.groups.flatMap(({ quotations }) => quotations)
        .find(({ n }) => n === String(first?.n));
    for (const words of [8, 20]) {
      expect(plain(shown(words)?.prefix ?? [])).toMatch(/^… council of the upper/);
      expect(plain(shown(words)?.suffix ?? [])).toMatch(/ in the town\u00a0…$/);
    }
  });

  it('leaves out parts that would be empty', () => {
    const short = view(fixtureEdition({ shorter: true }), outlines());
    expect(short.timeline).toBeNull();
    expect(short.disputes).toBeNull();
    expect(short.contents.map((part) => part.title)).toEqual([
      'Origins',
      'Leadership',
      'Information gaps',
      'Sources',
      'Evidence annex',
      'Scales and making',
    ]);
  });

  it('explains only the scales that are used', () => {
    const names = view(fixtureEdition({ shorter: true }), outlines()).about.scales.map((scale) => scale.name);
    expect(names).toEqual(['Citations', 'Grades (Admiralty)', 'TLP:CLEAR', 'TLP:AMBER']);
  });

  it('shows no words around a quotation that say "last week" of their own', () => {
    const edition = fixtureEdition();
    const around = (prefix: string) =>
      view(
        {
          ...edition,
          quotations: edition.quotations.map((one) => ({ ...one, evidence: { ...one.evidence, prefix, suffix: '' } })),
        },
        outlines(),
      ).annex.groups[0]?.quotations[0]?.before.map(({ text }) => text);
    expect(around('The bridge was shut. ')).toEqual(['The bridge was shut. ']);
    expect(around('The bridge was shut last week. ')).toEqual([]);
  });

  it('says that an article has no title in the words of the page, their full stop in their own direction', () => {
    const untitled = edition.sources.map((cited) => ({ ...cited, source: { ...cited.source, title: null } }));
    const titles = (language: 'ar' | 'en') => view({ ...edition, language, sources: untitled }, outlines()).sources.list[0]?.title;
    expect(titles('en')).toEqual([{ text: 'Untitled article.', editor: false, foreign: null }]);
    expect(titles('ar')).toEqual([{ text: 'مقال بلا عنوان.', editor: false, foreign: { lang: 'ar', dir: 'rtl' } }]);
  });

  it('refuses an edition that cites what is not in its annex', () => {
    const broken = { ...edition, quotations: edition.quotations.slice(1) };
    expect(() => view(broken, outlines())).toThrow('quotation 1 is cited and not in the annex');
  });
});

function sameSource(): number[] {
  const of = (source: number) => edition.quotations.filter((quotation) => quotation.source === source).map((quotation) => quotation.n);
  return [...of(1).slice(0, 2), ...of(2).slice(0, 1)];
}
