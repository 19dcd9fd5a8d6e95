import type { Article, LeftOutReason, SeedReading } from '../model/article.ts';
import type { Block, Fate } from './block.ts';
import type { ReadSeed } from './read-seed.ts';
import { quoted } from './stated.ts';

/** How one seed was read, for `fieldbrief sources`. `copied` are those of its articles that another one already says. */
export function seedReading(read: ReadSeed, articles: readonly Article[], copied: readonly Article[]): SeedReading {
  const { file, encoding, seed } = read;
  const kept = articles.reduce((sum, article) => sum + charsOf(article), 0);
  const within = copied.reduce((sum, article) => sum + charsOf(article), 0);
  const isCopied = (block: Block): boolean => copied.some(({ passages }) => passages.some(({ raw }) => raw.start === block.raw.start));
  const fates = read.fates.map((fate, index): Fate => {
    const block = seed.blocks[index];
    return fate === 'body' && copied.length > 0 && block !== undefined && isCopied(block) ? 'repeated-body' : fate;
  });
  const leftOut = stretches(seed.blocks, fates);
  const repeated = seed.blocks.reduce(
    (sum, block, index) => sum + (read.fates[index] === 'repeated-body' ? block.raw.end - block.raw.start : 0),
    within,
  );
  return {
    seed: file.path,
    sha256: file.sha256,
    bytes: file.bytes,
    encoding,
    format: seed.format,
    chars: seed.text.length,
    kept,
    repeated,
    articles: articles.map(({ id }) => id),
    leftOut,
  };
}

const charsOf = (article: Article): number => article.passages.reduce((sum, { raw }) => sum + raw.end - raw.start, 0);

/** Neighbouring blocks left out for one reason, together. */
function stretches(blocks: readonly Block[], fates: readonly Fate[]): SeedReading['leftOut'] {
  const found: { raw: { start: number; end: number }; firstLine: number; lastLine: number; reason: LeftOutReason; sample: string }[] = [];
  let before: Fate = 'body';
  blocks.forEach((block, index) => {
    const fate = fates[index] ?? 'body';
    const open = found[found.length - 1];
    if (fate !== 'body') {
      if (open !== undefined && fate === before) {
        open.raw = { start: open.raw.start, end: block.raw.end };
        open.lastLine = block.lastLine;
      } else {
        found.push({
          raw: block.raw,
          firstLine: block.line,
          lastLine: block.lastLine,
          reason: fate,
          sample: quoted(block.text.slice(0, 400)).slice(1, -1),
        });
      }
    }
    before = fate;
  });
  return found;
}
