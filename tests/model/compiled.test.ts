import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { view } from '../../src/4-render/from-edition.ts';
import { View } from '../../src/4-render/view.ts';
import { HandoutView } from '../../src/4-render/view-handout.ts';
import { outlines } from '../../src/io/outlines.ts';
import { compiled } from '../../src/model/compiled.ts';
import { Edition } from '../../src/model/edition.ts';
import { fixtureEdition } from '../4-render/fixture-edition.ts';

// The words of templates are some hundred fields of one kind.
const MOST_FIELDS = 60;

/** Values that differ from a right one in a single place: a field that is gone, one too many, or another kind of value. Of what is all alike, the first. */
function* spoiled(value: unknown): Generator<unknown> {
  if (Array.isArray(value)) {
    for (const [at, one] of value.slice(0, 1).entries()) for (const other of spoiled(one)) yield value.with(at, other);
    yield [...value, Symbol('no such thing')];
  } else if (typeof value === 'object' && value !== null) {
    yield { ...value, another: '' };
    for (const [name, one] of Object.entries(value).slice(0, MOST_FIELDS)) {
      const { [name]: _, ...rest } = value as Record<string, unknown>;
      yield rest;
      for (const other of spoiled(one)) yield { ...value, [name]: other };
    }
  } else yield Symbol('no such thing');
}

describe('a compiled schema', () => {
  const edition = fixtureEdition();
  const shown = view(edition, outlines());

  it('is one in truth, of all that pages are made of', () => {
    // A schema that can't be compiled would be given back as it is.
    for (const schema of [Edition, View, HandoutView]) expect(compiled<z.ZodType>(schema)).not.toBe(schema);
  });

  it('gives what the schema gives, keys in the same order', () => {
    const unordered = Object.fromEntries(Object.entries(edition).reverse());
    expect(JSON.stringify(compiled(Edition).parse(unordered))).toBe(JSON.stringify(Edition.parse(unordered)));
    const hidden = { ...shown, title: `${shown.title}\u202e` };
    expect(compiled(View).parse(hidden)).toEqual(View.parse(hidden));
    expect(compiled(View).parse(hidden).title).toContain('\\u{202e}');
  });

  it.each([
    ['a view', View, shown],
    ['an edition', Edition, edition],
  ] as const)('refuses what the schema refuses of %s, in the same words', (_, schema: z.ZodType, right) => {
    let refused = 0;
    for (const wrong of spoiled(right)) {
      const [own, given] = [schema.safeParse(wrong), compiled(schema).safeParse(wrong)];
      const [said, alsoSaid] = [own.error?.issues, given.error?.issues].map((issues) =>
        issues?.map(({ path, message }) => `${path.join('.')}: ${message}`).join(),
      );
      if (alsoSaid !== said) expect(alsoSaid).toBe(said);
      if (!own.success) refused += 1;
    }
    expect(refused).toBeGreaterThan(200);
  });
});
