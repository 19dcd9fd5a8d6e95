import { describe, expect, it } from 'vitest';
import { findSubject, findSubjects } from '../src/find-subject.ts';
import { Group, Region } from '../src/model/gazetteer.ts';

const GAZETTEER = {
  groups: [
    Group.parse({ id: 'hts', name: 'Hayat Tahrir al-Sham', short: 'HTS', aliases: ['Levant Liberation Committee'] }),
    Group.parse({ id: 'party', name: 'Idlib' }),
  ],
  regions: [Region.parse({ id: 'idlib', name: 'Idlib' }), Region.parse({ id: 'aleppo', name: 'Aleppo', aliases: ['Halab'] })],
};

describe('findSubject', () => {
  it('knows a subject by id, name, short form and alias, in any case', () => {
    expect(findSubject('aleppo', GAZETTEER).id).toBe('aleppo');
    expect(findSubject('HAYAT TAHRIR AL-SHAM', GAZETTEER).id).toBe('hts');
    expect(findSubject('halab', GAZETTEER)).toEqual({ id: 'aleppo', name: 'Aleppo' });
  });

  it('takes an id before a name', () => {
    expect(findSubject('idlib', GAZETTEER).id).toBe('idlib');
  });

  it('suggests ids that are near in id, name or alias', () => {
    expect(() => findSubject('Hallab', GAZETTEER)).toThrow('No group or region is called "Hallab".');
    try {
      findSubjects(['Hallab', 'zzzz'], GAZETTEER);
    } catch (error) {
      expect(error).toMatchObject({ problems: [{ hint: 'Did you mean aleppo?' }, { hint: expect.stringContaining('data/groups.json') }] });
    }
  });
});
