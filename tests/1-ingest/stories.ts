import { createHash } from 'node:crypto';
import type { Block } from '../../src/1-ingest/block.ts';
import type { Ingested, SeedFile } from '../../src/1-ingest/index.ts';
import { ingest } from '../../src/1-ingest/index.ts';
import type { SourceCorrection } from '../../src/model/desk.ts';

/** A seed as the disk would give it. */
export function seed(path: string, content: string | Uint8Array): SeedFile {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return { path, bytes, sha256: createHash('sha256').update(bytes).digest('hex') };
}

/** A block as plain text gives it, in the first line of its seed. */
export const block = (text: string, more: Partial<Block> = {}): Block => ({
  text,
  raw: { start: 0, end: text.length },
  line: 1,
  lastLine: 1,
  gap: 0,
  shape: 'line',
  emphasised: false,
  ...more,
});

/** What one seed holds. */
export const read = (path: string, content: string | Uint8Array, corrections: readonly SourceCorrection[] = []): Promise<Ingested> =>
  ingest([seed(path, content)], corrections);

/** Paragraphs of an invented report on a bridge; each goes on with what the one before told. */
export const BRIDGE = [
  'Gunmen of the River Front attacked the bridge at Karsa on Tuesday and killed nine guards, the provincial governor said in a statement that was read on the radio.',
  'The bridge at Karsa carries the only paved road between the two halves of the province, and the governor said that the guards had asked for more men in the weeks before the attack.',
  'A farmer who lives beside the bridge said that the gunmen came in three boats before dawn, and that they left again as soon as the last of the guards had stopped shooting.',
  'The River Front has attacked guards along the river since the truce failed in March, but the attack on Karsa was its first on a bridge that the army itself was holding.',
  'The governor said that the road would be closed for a week while engineers looked at the bridge, which had been hit by at least two rockets during the fighting.',
];

/** Paragraphs of another invented report, on a harvest, that shares next to no words with the first. */
export const HARVEST = [
  'Saffron growers in the northern highlands expect their poorest harvest in a decade because the autumn rains came six weeks too late, according to the union of growers.',
  'Prices at the wholesale market in Telmar have doubled since August, and merchants there say that foreign buyers are turning to cheaper saffron from neighbouring valleys.',
  'The union of growers wants the ministry of agriculture to pay for new wells, which it says would let saffron survive a dry autumn like this one in most of the highlands.',
  'Officials of the ministry answered that wells would drain the springs on which shepherds depend, and offered growers loans at low interest instead of wells.',
  'Merchants in Telmar doubt that loans will help growers whose saffron has failed for two autumns, and expect many families to leave the highlands before winter.',
];

export const paragraphs = (lines: readonly string[]): string => lines.join('\n\n');

/** The texts of an article's passages. */
export const passageTexts = ({ articles }: Ingested, index = 0): readonly string[] => {
  const article = articles[index];
  return article === undefined ? [] : article.passages.map(({ start, end }) => article.text.slice(start, end));
};
