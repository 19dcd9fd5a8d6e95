import type { Block, SeedText } from '../block.ts';
import { htmlBlocks } from './html-blocks.ts';
import { htmlMetadata } from './html-metadata.ts';
import { blockKey, mainContent } from './main-content.ts';

/** Reads a web page: its main content where that can be told, and what it says of itself. */
export async function readHtmlSeed(text: string): Promise<SeedText> {
  const { keys, problem } = await mainContent(text);
  return {
    format: 'html',
    text,
    blocks: htmlBlocks(text),
    isBody: keys === null ? null : (block: Block) => keys.has(blockKey(block.text)),
    stated: htmlMetadata(text),
    problem,
  };
}
