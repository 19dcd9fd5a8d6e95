/** Kills the program at moments of chance, again and again, and tells what did not hold: `node tools/run.mjs bench/kill.ts [rounds] [seed] [pdf]`, with `pdf` its browser too. */
import { mkdtempSync, rmSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { chance, killedRound, PRINTS } from '../tests/crash/killed-desk.ts';
import { SMALL_DESK } from '../tests/small-desk.ts';

const [rounds = 200, seed = 1] = process.argv.slice(2).map(Number);
const folder = mkdtempSync(join(tmpdir(), 'fieldbrief-kill-'));
for (const [name, content] of Object.entries(SMALL_DESK)) {
  await mkdir(dirname(join(folder, name)), { recursive: true });
  await writeFile(join(folder, name), typeof content === 'string' ? content : JSON.stringify(content));
}
const next = chance(seed);
const known = new Map<string, string>();
let failed = 0;
for (let round = 0; round < rounds; round += 1) {
  const { killedAfter, wrongs } = await killedRound(folder, round, next, known, process.argv[4] === 'pdf' ? PRINTS : undefined);
  if (wrongs.length === 0) continue;
  failed += 1;
  process.stdout.write(`round ${round}, killed after ${killedAfter}:\n${wrongs.map((wrong) => `  ${wrong}\n`).join('')}`);
}
process.stdout.write(`${rounds} kills, ${failed} with something wrong; ${known.size} editions on record\n`);
rmSync(folder, { recursive: true });
process.exitCode = failed > 0 ? 1 : 0;
