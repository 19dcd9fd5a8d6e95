import type { Part } from '../lab/part.ts';
import { first } from './first.ts';
import { printing } from './printing.ts';
import { reading } from './reading.ts';
import { scale } from './scale.ts';
import { starting } from './starting.ts';

/** All parts, in the order in which they are run and shown. A new part is a file here, a line below, and its jobs in `bench/jobs/`. */
export const PARTS: readonly Part[] = [printing, first, reading, starting, scale];
