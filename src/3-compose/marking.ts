import { Marking } from '../model/article.ts';
import { BriefError } from '../model/brief-error.ts';
import type { CitedSource, Edition } from '../model/edition.ts';

const rank = (marking: Marking): number => Marking.options.indexOf(marking);

/** A marking somebody asks for, and where he does. */
export type Asked = { readonly label: Marking | null; readonly by: 'data/desk.json' | '--marking' };

type Body = Pick<
  Edition,
  'sources' | 'quotations' | 'bottomLine' | 'judgements' | 'glance' | 'keyReporting' | 'sections' | 'commentary' | 'timeline' | 'disputes'
>;

/**
 * The marking of a brief: the highest of its sources', or the one asked for when that is higher. Who asks for a lower one is refused, with
 * the sentence that stands in the way and the source behind it.
 */
export function marking({ label, by }: Asked, body: Body): Marking {
  const highest = body.sources.reduce<Marking>((most, { source }) => (rank(source.marking) > rank(most) ? source.marking : most), 'TLP:CLEAR');
  if (label === null) return highest;
  if (rank(label) >= rank(highest)) return label;

  const restricted = body.sources.filter(({ source }) => rank(source.marking) > rank(label));
  const source = restricted.find((one) => one.source.marking === highest) ?? restricted[0];
  const others = restricted.length - 1;
  throw new BriefError([
    {
      level: 'error',
      code: 'compose/marking-too-low',
      file: by === '--marking' ? null : by,
      place: by === '--marking' ? by : 'marking',
      message: `The marking ${label} is lower than ${highest}, which ${source === undefined ? 'a source' : named(source)} has. ${sentenceOf(source, body)}${others > 0 ? ` ${others} more of its sources ${others === 1 ? 'is' : 'are'} above ${label}.` : ''}`,
      hint: `Ask for ${highest} or none, or mark or exclude that source in data/sources.json.`,
    },
  ]);
}

function named({ seed, source }: CitedSource): string {
  return `the source seeds/${seed}${source.title === null ? '' : ` (“${source.title.value}”)`}`;
}

/** The first place of the brief that rests on the source, in its own words. */
function sentenceOf(source: CitedSource | undefined, body: Body): string {
  const barred = new Set(source?.quotations ?? []);
  const found = told(body).find(({ citations }) => citations.some((citation) => barred.has(citation)));
  return found === undefined ? '' : `${found.where} rests on it: “${found.text}”`;
}

type Told = { readonly where: string; readonly text: string; readonly citations: readonly number[] };

/** All that a brief says: sentences first, which say more than a value in a table. */
function told({ bottomLine, judgements, glance, keyReporting, sections, commentary, timeline, disputes }: Body): readonly Told[] {
  const entries = (where: string, all: Edition['bottomLine']): readonly Told[] =>
    all.map(({ runs, citations }) => ({ where, text: runs.map((run) => run.text).join(''), citations }));
  return [
    ...entries('A sentence of the bottom line', bottomLine),
    ...entries('A sentence of key reporting', keyReporting),
    ...sections.flatMap((section) => entries(`A sentence under “${section.title}”`, section.entries)),
    ...judgements.map(({ text, citations }) => ({ where: 'A judgement', text, citations })),
    ...(commentary?.marks ?? []).map(({ start, citations }) => ({
      where: 'The commentary',
      text: sentenceBefore(commentary?.markdown ?? '', start),
      citations,
    })),
    ...glance.flatMap(({ label, values }) => values.map(({ text, citations }) => ({ where: `The row “${label}”`, text, citations }))),
    ...timeline.map(({ text, citations }) => ({ where: 'A row of the timeline', text, citations })),
    ...disputes.flatMap(({ sides }) => sides.map(({ claim, citations }) => ({ where: 'A disputed point', text: claim, citations }))),
  ];
}

const SHOWN_CHARS = 120;

function sentenceBefore(text: string, end: number): string {
  return (
    text
      .slice(Math.max(0, end - SHOWN_CHARS), end)
      .split(/[.!?]\s|\n\s*\n/u)
      .at(-1) ?? ''
  ).trim();
}
