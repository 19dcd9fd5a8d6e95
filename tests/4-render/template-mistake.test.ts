import { beforeAll, describe, expect, it } from 'vitest';
import { page, view } from '../../src/4-render/index.ts';
import { outlines } from '../../src/io/outlines.ts';
import { readTemplates } from '../../src/io/templates.ts';
import { BriefError } from '../../src/model/brief-error.ts';
import type { Templates } from '../../src/model/templates.ts';
import { fixtureEdition } from './fixture-edition.ts';

let templates: Templates;
beforeAll(async () => {
  templates = await readTemplates('templates');
});

/** What is said of a template in which `partial` (or the layout) reads so. */
const told = (source: string, partial: string | null = null): readonly (string | null)[] => {
  const broken = partial === null ? { ...templates, layout: source } : { ...templates, partials: { ...templates.partials, [partial]: source } };
  try {
    page(view(fixtureEdition(), outlines()), broken, { variant: 'screen', paper: 'A4' });
  } catch (error) {
    if (!(error instanceof BriefError)) throw error;
    const [problem] = error.problems;
    return [problem?.file ?? null, problem?.place ?? null, problem?.message ?? null, problem?.hint ?? null];
  }
  return [];
};

describe('a mistake in a template', () => {
  it('is told with file, line, column and the field that does not exist, and near ones', () => {
    expect(told('<html>\n  {{titel}}\n</html>')).toEqual([
      'templates/layout.hbs',
      'line 2, column 5',
      'There is no field "titel" here.',
      'Did you mean "title"? docs/templates.md lists every field that a template may name.',
    ]);
  });

  it('is told of the partial that it stands in, not of the page that uses it', () => {
    expect(told('<p>{{kindLabl}}</p>', 'masthead').slice(0, 3)).toEqual([
      'templates/partials/masthead.hbs',
      'line 1, column 6',
      'There is no field "kindLabl" here.',
    ]);
    expect(told('{{> text nam}}', 'masthead').slice(0, 3)).toEqual([
      'templates/partials/masthead.hbs',
      'line 1, column 10',
      'There is no field "nam" here.',
    ]);
    expect(told('{{#each this}}\n{{txt}}{{/each}}', 'text').slice(0, 3)).toEqual([
      'templates/partials/text.hbs',
      'line 2, column 3',
      'There is no field "txt" here.',
    ]);
  });

  it('is told of names inside if, each and the arguments of partials, which Handlebars lets pass', () => {
    expect(told('{{#if titel}}x{{/if}}').slice(1, 3)).toEqual(['line 1, column 7', 'There is no field "titel" here.']);
    expect(told('{{#each sections}}{{#each entrys}}x{{/each}}{{/each}}').slice(1, 3)).toEqual([
      'line 1, column 27',
      'There is no field "entrys" here.',
    ]);
    expect(told('{{#each sections}}{{> entry ../titel}}{{/each}}')[2]).toBe('There is no field "../titel" here.');
    expect(told('{{#with marking}}{{label}}{{@root.titel}}{{/with}}')[2]).toBe('There is no field "@root.titel" here.');
    expect(told('{{marking.colour}}')[3]).toContain('docs/templates.md');
  });

  it('is told together with all others', () => {
    const broken = { ...templates, layout: '{{a1}}\n{{#if b2}}{{/if}}' };
    expect(() => page(view(fixtureEdition(), outlines()), broken, { variant: 'screen', paper: 'A4' })).toThrow(/a1.*\n.*b2/);
  });

  it('is told of blocks and braces that are not closed', () => {
    expect(told('a\n{{#if title}}b{{/each}}').slice(0, 3)).toEqual(['templates/layout.hbs', 'line 2, column 4', '{{#if}} is closed by {{/each}}.']);
    expect(told('{{#if title}}b').slice(1, 3)).toEqual(['line 1, column 15', 'A {{# }} block or a {{ }} is not closed before the end of the file.']);
    expect(told('a\nb {{title}').slice(0, 2)).toEqual(['templates/layout.hbs', 'line 2, column 10']);
  });

  it('is told of partials and helpers that are not there', () => {
    expect(told('{{> mast-head}}')[2]).toBe('There is no partial "mast-head".');
    expect(told('{{upper title}}')[2]).toBe('There is no helper "upper".');
  });

  it('is found in a partial that the page does not use', () => {
    expect(told('{{#each}', 'unused')[0]).toBe('templates/partials/unused.hbs');
  });
});
