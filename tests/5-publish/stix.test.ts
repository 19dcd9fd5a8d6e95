import { describe, expect, it } from 'vitest';
import { exported } from '../../src/5-publish/index.ts';
import { Marking } from '../../src/model/article.ts';
import type { Edition } from '../../src/model/edition.ts';
import { fixtureEdition } from '../4-render/fixture-edition.ts';

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
const EDITION: Edition = {
  ...fixtureEdition(),
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

  it('tells each sentence in a note, with the words of its quotations, and gathers all in a report', () => {
    const [report] = ofType('report', EDITION);
    const notes = ofType('note', EDITION);
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
