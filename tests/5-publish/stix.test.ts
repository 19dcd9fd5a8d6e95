import { describe, expect, it } from 'vitest';
import { exported } from '../../src/5-publish/index.ts';
import { Marking } from '../../src/model/article.ts';
import type { Edition } from '../../src/model/edition.ts';
import { fixtureEdition } from '../4-render/fixture-edition.ts';
import { emptyEdition } from '../edition.ts';
import { stixErrors } from './stix-schemas.ts';

type Thing = { readonly type: string; readonly id: string; readonly [key: string]: unknown };
const bundle = (edition: Edition): { readonly type: string; readonly id: string; readonly objects: readonly Thing[] } =>
  JSON.parse(new TextDecoder().decode(exported(edition, 'stix.json')));
const ofType = (type: string, edition: Edition) => bundle(edition).objects.filter((thing) => thing.type === type);

const mark = (place: string, coordinates: readonly [number, number] | null) => ({
  place,
  name: `Place ${place}`,
  kind: 'town' as const,
  coordinates,
  reports: 2,
  incidents: 1,
  entry: null,
  citations: [1, 2],
});
const tie = (other: string, way: string) => ({
  other,
  way,
  family: 'foe' as const,
  asOf: { start: '2020-01-01', end: '2020-12-31', precision: 'year' as const },
  entry: null,
  citations: [3],
});
const MARKDOWN = 'The truce holds [@one ¶1].\n\n- <script>alert(1)</script>\n- it may not';
const EDITION: Edition = {
  ...fixtureEdition(),
  note: { author: 'A. Analyst', date: '2024-03-01', example: false, language: 'en' },
  judgements: [
    {
      text: 'The Front will very likely hold the valley.',
      likelihood: 'very likely',
      confidence: { level: 'moderate', basis: 'Two sources saw it.' },
      citations: [1, 2],
    },
    { text: 'It will probably not split.', likelihood: 'probable', confidence: { level: 'low', basis: 'One report.' }, citations: [2] },
  ],
  commentary: { markdown: MARKDOWN, marks: [{ start: 16, end: 25, citations: [1] }] },
  figures: {
    map: { kind: 'map', home: null, marks: [mark('hasmin', [41.2, 44.5]), mark('nowhere', null)] },
    courses: [],
    ties: { kind: 'ties', section: 'relations', ties: [tie('Black Spring Brigade', 'fights'), tie('Valley Committee', 'split from')] },
  },
};

const ID = /^[a-z][a-z-]+--[0-9a-f]{8}-[0-9a-f]{4}-[45][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
const TIME = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;

describe('the STIX bundle', () => {
  it('keeps the rules that STIX 2.1 has for every object: ids of their type, times in order, references that lead somewhere', () => {
    const { type, id, objects } = bundle(EDITION);
    expect([type, ID.test(id)]).toEqual(['bundle', true]);
    const ids = new Set(objects.map((thing) => thing.id));
    expect(ids.size).toBe(objects.length);
    for (const thing of objects) {
      expect(thing.id).toMatch(ID);
      expect(thing.id.startsWith(`${thing.type}--`)).toBe(true);
      expect(thing['spec_version']).toBe('2.1');
      expect(thing['created']).toMatch(TIME);
      if (thing.type !== 'marking-definition') {
        expect(thing['modified']).toBe('2024-03-05T00:00:00.000Z');
        expect(String(thing['created']) <= String(thing['modified'])).toBe(true);
      }
      const references = Object.entries(thing).flatMap(([key, value]) =>
        key.endsWith('_ref') ? [value] : key.endsWith('_refs') ? [value].flat() : [],
      );
      for (const reference of references) expect(ids.has(String(reference))).toBe(true);
    }
  });

  it('fits the official schemas of OASIS, in frame and objects, for groups, companies, regions and every marking', () => {
    expect(stixErrors(bundle(EDITION))).toEqual([]);
    const region = { ...EDITION.subject, kind: 'region' as const, id: 'hasmin', what: 'district' };
    const variants: readonly Edition[] = [
      ...Marking.options.map((marking) => ({ ...EDITION, marking })),
      { ...EDITION, subject: region },
      // Nobody knows where it lies: it is no location.
      { ...EDITION, subject: { ...region, id: 'nowhere' } },
      { ...EDITION, subject: { ...EDITION.subject, what: 'company', aliases: [] } },
      { ...emptyEdition('vale'), figures: { ...EDITION.figures } },
      emptyEdition('vale'),
    ];
    for (const variant of variants) expect(stixErrors(bundle(variant))).toEqual([]);
    // What the schemas do not let pass.
    const [place] = ofType('location', EDITION);
    const { longitude: _, ...half } = { longitude: 0, ...place, type: 'location' };
    expect(stixErrors({ ...bundle(EDITION), objects: [half] }).length).toBeGreaterThan(0);
  });

  it('tells each judgement in a note: likelihood as a label and a sentence, confidence by the scale of STIX, its author and its quotations', () => {
    const [first, second, commentary] = ofType('note', EDITION);
    expect(first).toMatchObject({
      abstract: 'Key judgement',
      authors: ['A. Analyst'],
      labels: ['judgement', 'likelihood-very-likely', 'confidence-moderate'],
      confidence: 50,
      external_references: [{ external_id: 'judgement-1' }, { external_id: 'q1' }, { external_id: 'q2' }],
    });
    expect(String(first?.['content']).split('\n\n').slice(0, 3)).toEqual([
      'The Front will very likely hold the valley.',
      'Likelihood: very likely (80–95 %).',
      'Confidence: moderate. Two sources saw it.',
    ]);
    expect(second).toMatchObject({ labels: ['judgement', 'likelihood-probable', 'confidence-low'], confidence: 15 });
    expect(commentary).toMatchObject({ abstract: 'Commentary by the desk', labels: ['commentary'] });
    const cited = EDITION.quotations[0];
    expect(commentary?.['content']).toContain(
      `The truce holds [${cited?.source} ¶${cited?.evidence.passage}].\n\n- <script>alert(1)</script>\n- it may not\n\n“`,
    );
    const example = { ...EDITION, note: { author: null, date: null, example: true, language: 'en' as const } };
    expect(ofType('note', example)[0]).toMatchObject({ labels: expect.arrayContaining(['example']) });
    expect(ofType('note', example)[0]).not.toHaveProperty('authors');
    expect(ofType('note', EDITION).map(({ id }) => id)).toEqual(ofType('note', EDITION).map(({ id }) => id));
    expect(new Set(ofType('note', EDITION).map(({ id }) => id)).size).toBe(ofType('note', EDITION).length);
  });

  it('tells each sentence in a note, with the words of its quotations, and gathers all in a report', () => {
    const [report] = ofType('report', EDITION);
    const notes = ofType('note', EDITION).filter(({ abstract }) => abstract !== 'Key judgement' && abstract !== 'Commentary by the desk');
    const [entry] = EDITION.bottomLine;
    expect(notes[0]?.['content']).toContain(entry?.runs.map((run) => run.text).join(''));
    expect(notes[0]?.['content']).toContain(`“${EDITION.quotations[0]?.evidence.exact}” [${EDITION.quotations[0]?.source} ¶`);
    const named = notes[0]?.['external_references'];
    expect(named).toMatchObject([
      { source_name: 'Fieldbrief', external_id: entry?.id },
      ...(entry?.citations ?? []).map((n) => ({ external_id: `q${n}` })),
    ]);
    expect(report).toMatchObject({ name: 'Ondrevan Liberation Front, edition 1', published: '2024-03-05T00:00:00.000Z' });
    expect(report?.['object_refs']).toHaveLength(bundle(EDITION).objects.length - 2);
  });

  it('holds an armed group as an intrusion set, another as an identity, a place with its coordinates, and leaves out a place that lies nobody knows where', () => {
    expect(ofType('intrusion-set', EDITION)).toMatchObject([{ name: 'Ondrevan Liberation Front', aliases: EDITION.subject.aliases }]);
    const company = { ...EDITION, subject: { ...EDITION.subject, what: 'company' } };
    expect(ofType('identity', company).map((thing) => thing['identity_class'])).toEqual(['organization', 'organization', 'unknown', 'unknown']);
    expect(ofType('location', EDITION)).toMatchObject([{ name: 'Place hasmin', latitude: 41.2, longitude: 44.5 }]);
    expect(ofType('relationship', EDITION).map((thing) => thing['relationship_type'])).toEqual(['fights', 'split-from', 'related-to']);
  });

  it('marks everything with the standard TLP 2.0 definition of the brief', () => {
    for (const marking of Marking.options) {
      const { objects } = bundle({ ...EDITION, marking });
      const [definition, ...others] = objects;
      const label = marking.slice(4).toLowerCase();
      expect(definition).toMatchObject({ type: 'marking-definition', name: marking, created: '2022-10-01T00:00:00.000Z' });
      expect(Object.values(definition?.['extensions'] ?? {})).toEqual([{ extension_type: 'property-extension', tlp_2_0: label }]);
      for (const other of others) expect(other['object_marking_refs']).toEqual([definition?.id]);
    }
  });

  it('gives things the same id in the next edition, and the report another', () => {
    const next = { ...EDITION, number: 2, issued: '2024-04-01' };
    const idsOf = (type: string, edition: Edition) => ofType(type, edition).map(({ id }) => id);
    for (const type of ['intrusion-set', 'location', 'identity', 'marking-definition']) expect(idsOf(type, next)).toEqual(idsOf(type, EDITION));
    expect(idsOf('report', next)).not.toEqual(idsOf('report', EDITION));
    expect(bundle(EDITION)).toEqual(bundle(EDITION));
  });
});
