import { mkdir, readFile } from 'node:fs/promises';
import { join, relative, resolve, sep } from 'node:path';
import type { BuildState } from '../model/build-state.ts';
import { digest } from './digest.ts';
import { removeLitter, writeWhole } from './files.ts';

/** Builds into different folders know nothing of each other. Named by the output folder's way from the desk, so that a desk may be moved. */
function fileOf(deskFolder: string, outFolder: string): string {
  const way = relative(resolve(deskFolder), resolve(outFolder)).split(sep).join('/');
  return join(deskFolder, '.fieldbrief', `build-${digest(way).slice(0, 12)}`);
}

/**
 * What is known of the last build into a folder; null when nothing is, when another program wrote it, or when a single byte of it changed:
 * then everything is made again. `program` is the digest of the program that asks.
 */
export async function readState(deskFolder: string, outFolder: string, program: string): Promise<BuildState | null> {
  const content = await readFile(fileOf(deskFolder, outFolder), 'utf8').catch(() => '');
  const [seal, text] = [content.slice(0, content.indexOf('\n')), content.slice(content.indexOf('\n') + 1)];
  if (seal !== sealOf(program, text)) return null;
  // The seal is that of a text which this very program wrote from a BuildState.
  return JSON.parse(text) as BuildState;
}

export async function writeState(deskFolder: string, outFolder: string, program: string, state: BuildState): Promise<void> {
  await mkdir(join(deskFolder, '.fieldbrief'), { recursive: true });
  await removeLitter(join(deskFolder, '.fieldbrief'));
  const text = JSON.stringify(state);
  await writeWhole(fileOf(deskFolder, outFolder), `${sealOf(program, text)}\n${text}`);
}

const sealOf = (program: string, text: string): string => digest('fieldbrief-state', program, text);
