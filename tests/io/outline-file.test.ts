import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { outlineFile } from '../../src/io/outline-file.ts';
import type { CountryOutlines } from '../../src/model/outlines.ts';

const stretches = ({ arcs: { steps, starts } }: CountryOutlines): number[][] =>
  [...starts.subarray(1)].map((end, n) => [...steps.subarray(starts[n], end)]);

const file = (arcs: string, rest = ',"transform":{"scale":[0.1,0.2],"translate":[-180,-90]}'): Buffer =>
  Buffer.from(
    `{"type":"Topology","objects":{"countries":{"type":"GeometryCollection","geometries":[{"type":"Polygon","arcs":[[0,-2]]}]}},"arcs":${arcs}${rest}}`,
  );

describe('outlineFile', () => {
  it('reads each stretch of the files that come with the program, as a reader of JSON does', () => {
    for (const name of ['countries-50m', 'countries-10m']) {
      const bytes = readFileSync(createRequire(import.meta.url).resolve(`world-atlas/${name}.json`));
      const [read, plain] = [outlineFile(bytes), JSON.parse(bytes.toString('utf8'))];
      // As text: half a million numbers compared one by one take seconds.
      expect(JSON.stringify(stretches(read)) === JSON.stringify(plain.arcs.map((arc: number[][]) => arc.flat()))).toBe(true);
      expect(read.countries).toEqual(plain.objects.countries);
      expect({ scale: read.scale, translate: read.translate }).toEqual(plain.transform);
    }
  });

  it('keeps the arcs of a country apart from those of the file, and steps below nothing', () => {
    const read = outlineFile(file('[[[12,-3],[0,40]],[],[[-1,-22]]]'));
    expect(stretches(read)).toEqual([[12, -3, 0, 40], [], [-1, -22]]);
    expect(read.countries.geometries).toEqual([{ type: 'Polygon', arcs: [[0, -2]] }]);
  });

  it('says so when a file is of another form', () => {
    expect(() => outlineFile(file('[[[1.5,2]]]'))).toThrow('no lists of pairs');
    expect(() => outlineFile(file('[[[1,2]'))).toThrow('no lists of pairs');
    expect(() => outlineFile(file('[[[1,2]]]', ''))).toThrow('not on a grid');
    expect(() => outlineFile(Buffer.from('{}'))).toThrow();
  });
});
