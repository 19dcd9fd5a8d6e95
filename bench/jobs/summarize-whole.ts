/**
 * Runs `fieldbrief summarize` on a desk, as a user does, and tells its words a second by the clock.
 *
 *     node summarize-whole.js PROGRAM DESK
 */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { files } from '../scale-desk.ts';
import { countWords } from '../words.ts';

const [program = '', desk = ''] = process.argv.slice(2);
const words = countWords(files(join(desk, 'seeds')).map((path) => readFileSync(join(desk, 'seeds', path), 'utf8')));
const from = performance.now();
const { status } = spawnSync(process.execPath, [program, '-C', desk, 'summarize'], { stdio: ['ignore', 'ignore', 'inherit'] });
if (status !== 0) process.exit(status ?? 1);
console.log(JSON.stringify({ 'words/s': Math.round((words / (performance.now() - from)) * 1000) }));
