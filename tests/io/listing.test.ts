import { describe, expect, it } from 'vitest';
import { readListing, writeListing } from '../../src/io/listing.ts';
import type { ListedBrief } from '../../src/model/listed-brief.ts';
import { folderWith } from '../desk.ts';

const BRIEF: ListedBrief = {
  kind: 'region',
  id: 'idlib',
  name: 'Idlib',
  what: 'governorate',
  about: null,
  number: 1,
  issued: '2026-11-25',
  cutoff: null,
  marking: 'TLP:CLEAR',
  entries: 3,
  quotations: 4,
  sources: 2,
  pages: null,
  html: 'regions/idlib.html',
  pdf: null,
  json: 'regions/idlib.json',
  exports: ['regions/idlib.bib'],
  handout: { entries: 3, pages: 1, html: 'regions/idlib-handout.html', pdf: null },
};

describe('the list of briefs', () => {
  it('reads back as written', async () => {
    const folder = await folderWith();
    await writeListing(folder, [BRIEF]);
    expect(await readListing(folder)).toEqual([BRIEF]);
  });

  it('is empty when it is missing or broken, for everything in the folder can be made again', async () => {
    expect(await readListing(await folderWith())).toEqual([]);
    expect(await readListing(await folderWith({ 'manifest.json': '{ "briefs": [' }))).toEqual([]);
    expect(await readListing(await folderWith({ 'manifest.json': { format: 'fieldbrief-listing/9', briefs: [] } }))).toEqual([]);
  });
});
