/** A text of a catalogue; what a phrase is given stands in it as a filled square. */
export type Leaf = { readonly path: string; readonly text: string };

/** What it takes is what is being tried here. */
type Phrase = (...given: unknown[]) => unknown;

const GIVEN = '∎';

/** Every text of a catalogue by its path. Phrases are said with a mark for each word that they are given, and with 3 for each number. */
export function leaves(of: unknown, path = ''): readonly Leaf[] {
  if (typeof of === 'string') return [{ path, text: of }];
  if (typeof of === 'function') return [{ path, text: said(of as Phrase) }];
  if (of === null || typeof of !== 'object') return [];
  return Object.entries(of).flatMap(([key, value]) => leaves(value, path === '' ? key : `${path}.${key}`));
}

/** Some phrases take a number, some a list, some one of a few words: what fits is found by trying. */
function said(phrase: Phrase): string {
  for (const given of [GIVEN, 3, [GIVEN, GIVEN], 'low', 'says', 'early']) {
    for (const then of [GIVEN, 3]) {
      const text = tried(phrase, given, then);
      if (text !== null && !/undefined|NaN|null/.test(text)) return text;
    }
  }
  throw new Error(`No words could be had of ${String(phrase).slice(0, 80)}`);
}

function tried(phrase: Phrase, first: unknown, then: unknown): string | null {
  try {
    const text = phrase(first, then, then, then);
    return typeof text === 'string' ? text : null;
  } catch {
    return null;
  }
}
