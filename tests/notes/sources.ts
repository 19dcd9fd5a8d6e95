import { type Ingested, ingest } from '../../src/1-ingest/index.ts';
import type { Language } from '../../src/model/language.ts';
import type { Retraction } from '../../src/model/retraction.ts';
import { type NotesRead, readNotes } from '../../src/notes/index.ts';

/** Two small articles: `river.txt` and `hill/report.md`. */
const SEEDS = {
  'river.txt': `The bridge at Tellin

By Ada Brandt, 4 March 2019

The Northern Guard seized the bridge at Tellin on Sunday, officials said, and closed the road to the south.

The army said that its commander “had not been seen” since the attack and that the search went on for a week.

The bridge was opened again in April, and the Northern Guard said that it had never been closed.
`,
  'hill/report.md': `# The hill fort

By Jon Amsel, 12 June 2019

The fort above Tellin is [held by forty men](https://example.org/fort) of the **River Brigade**, who came from the coast in May.

Nobody in the village would say whether they are paid for it, or by whom, or for how long they mean to stay.
`,
};

/** An article that was kept out before. */
const RETRACTIONS: readonly Retraction[] = [
  { article: 'well', seed: 'well.txt', place: 1, title: null, text: null, day: '2019-07-01', why: 'The paper withdrew it.' },
];

const SUBJECTS = ['northern-guard', 'river-brigade', 'tellin'];

const bytes = (text: string) => new TextEncoder().encode(text);

export async function sources(): Promise<Ingested> {
  return ingest(
    Object.entries(SEEDS).map(([path, text]) => ({ path, bytes: bytes(text), sha256: '0'.repeat(64) })),
    [],
  );
}

/** What comes of one note on the Northern Guard. */
export async function read(text: string, subject = 'northern-guard', language: Language = 'en'): Promise<NotesRead> {
  const { articles, texts } = await sources();
  const words = ({ id, seed }: { readonly id: string; readonly seed: string }) => {
    const article = articles.find((one) => one.id === id);
    return article === undefined ? null : { article, text: texts.get(seed) ?? '' };
  };
  return readNotes([{ subject, file: `data/notes/${subject}.md`, text }], { articles, retractions: RETRACTIONS, words }, SUBJECTS, language);
}

/** A note with one judgement in good order; what is given takes the place of a line. */
export function judged(given: Partial<Record<'text' | 'likelihood' | 'level' | 'basis' | 'citations', string>> = {}): string {
  return `---
author: A. Analyst
judgements:
  - text: ${given.text ?? 'The Northern Guard is likely to close the road again.'}
    likelihood: ${given.likelihood ?? 'likely'}
    confidence:
      level: ${given.level ?? 'low'}
      basis: ${given.basis ?? 'One report, from one day.'}
    citations: ${given.citations ?? '[river ¶1]'}
---
`;
}
