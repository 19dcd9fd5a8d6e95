import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { Edition } from '../src/model/edition.ts';
import { Listing } from '../src/model/listed-brief.ts';
import { Summary } from '../src/model/summary.ts';
import { jsonText } from '../src/text/json-text.ts';

const FOLDER = join(import.meta.dirname, '..', 'docs', 'schema');

describe('the published schemas', () => {
  it.each([
    ['summary', Summary, 'All of one article’s statements: data/summaries/<article>.json'],
    ['manifest', Listing, 'What an output folder holds: out/manifest.json'],
    ['edition', Edition, 'A brief as issued: data/editions/<subject>/<number>.json, and beside each brief in out/'],
  ])('describe a %s as the program reads and writes it', async (name, schema, title) => {
    const published = { title, ...z.toJSONSchema(schema) };
    await expect(jsonText(published)).toMatchFileSnapshot(join(FOLDER, `${name}.schema.json`));
  });
});
