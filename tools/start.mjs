/** `npm start`: set-up, then the program with the arguments given, or the whole build when there are none. */
import { setUp } from './setup.mjs';

await setUp();
if (process.argv.length === 2) process.argv.push('build');
await import('../bin/fieldbrief.mjs');
