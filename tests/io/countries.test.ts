import { describe, expect, it } from 'vitest';
import { countries } from '../../src/io/countries.ts';
import { outlines } from '../../src/io/outlines.ts';

describe('countries of the world', () => {
  const all = countries(outlines().medium());
  const of = (id: string) => all.find((one) => one.id === id) ?? expect.fail(`no country "${id}"`);

  it('are records of places with ids of their own and a centre in the largest part', () => {
    expect(all.length).toBeGreaterThan(200);
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
    const [latitude, longitude] = of('france').coordinates ?? [0, 0];
    expect([latitude > 44 && latitude < 49, longitude > 0 && longitude < 5]).toEqual([true, true]);
    const [south, east] = of('australia').coordinates ?? [0, 0];
    expect([south < -20 && south > -30, east > 125 && east < 140]).toEqual([true, true]);
  });

  it('have the names of maps and of ISO 3166-1, none cut short or turned round for a list', () => {
    expect(of('south-korea').aliases.map(({ name }) => name)).toEqual(['Republic of Korea']);
    expect(of('democratic-republic-of-the-congo').name).toBe('Democratic Republic of the Congo');
    expect(of('united-states-of-america').aliases.map(({ name }) => name)).toContain('US');
    const names = all.flatMap(({ name, aliases }) => [name, ...aliases.map((alias) => alias.name)]);
    expect(names.filter((name) => /[,(]/.test(name))).toEqual([]);
  });

  it('give a name that two bear to the one that maps call so', () => {
    const bearers = all.filter(({ name, aliases }) => [name, ...aliases.map((alias) => alias.name)].includes('Congo'));
    expect(bearers.map(({ id }) => id)).toEqual(['congo']);
  });
});
