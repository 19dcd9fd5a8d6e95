import { build } from './build.ts';
import { check } from './check.ts';
import type { MakesCommand } from './context.ts';
import { diff } from './diff.ts';
import { discover } from './discover.ts';
import { doctor } from './doctor.ts';
import { impact } from './impact.ts';
import { init } from './init.ts';
import { plan } from './plan.ts';
import { retract } from './retract.ts';
import { schedule } from './schedule.ts';
import { serve } from './serve.ts';
import { sources } from './sources.ts';
import { summarize } from './summarize.ts';
import { templates } from './templates.ts';
import { trace } from './trace.ts';
import { verify } from './verify.ts';

/** The commands, in the order of the help. */
export const commands: readonly MakesCommand[] = [
  build,
  plan,
  serve,
  schedule,
  summarize,
  sources,
  discover,
  diff,
  trace,
  verify,
  impact,
  retract,
  check,
  templates,
  init,
  doctor,
];
