import { z } from 'zod';
import { Marking } from './article.ts';

/** Lower-case letters, digits and hyphens: a schedule's name is part of the names of files. */
const ScheduleName = z.string().regex(/^[a-z0-9][a-z0-9-]{0,59}$/, 'expected lower-case letters, digits and hyphens, 60 at most');

/** A command and its arguments. It is started as it stands, without a shell. */
const Arguments = z.tuple([z.string().min(1)], z.string()).readonly();

/** One entry of `schedules` in data/desk.json: when to build what, and what to do afterwards. */
export const Schedule = z
  .strictObject({
    name: ScheduleName,
    /** Five fields: minute, hour, day of the month, month, day of the week. */
    cron: z.string(),
    /** Name in the IANA list, such as "Europe/Berlin"; `cron` and the day of issue are read in it. */
    zone: z.string().default('UTC'),
    /** Ids of subjects; null: those that the desk builds. */
    subjects: z.array(z.string()).min(1).readonly().nullable().default(null),
    /** Null: as the desk says. */
    formats: z
      .array(z.enum(['html', 'pdf']))
      .min(1)
      .readonly()
      .nullable()
      .default(null),
    /** Null: as the desk says. */
    marking: Marking.nullable().default(null),
    /** Whether one run makes up for those that were missed. */
    catchUp: z.boolean().default(true),
    /** A build that takes longer is ended. */
    limitSeconds: z.int().min(1).max(86_400).default(3600),
    /** How long to wait for a desk on which another run is at work. */
    waitSeconds: z.int().min(0).max(86_400).default(600),
    after: z
      .strictObject({
        success: Arguments.nullable().default(null),
        failure: Arguments.nullable().default(null),
        limitSeconds: z.int().min(1).max(86_400).default(300),
      })
      .readonly()
      .prefault({}),
  })
  .readonly();
export type Schedule = z.infer<typeof Schedule>;

const Moment = z.iso.datetime({ precision: 3 });

/** Why a run was begun: its time came; one for all that were missed; its last try was cut off; by hand. */
const Cause = z.enum(['due', 'catch-up', 'again', 'by hand']);
export type Cause = z.infer<typeof Cause>;

/** How a run ended. `stopped`: with the process that ran it. `killed`: found afterwards, without an end of its own. */
export const RunResult = z.enum(['made', 'nothing to do', 'in part', 'failed', 'too long', 'busy', 'stopped', 'killed']);
export type RunResult = z.infer<typeof RunResult>;

/** One line of .fieldbrief/history.jsonl. */
export const RunRecord = z.discriminatedUnion('event', [
  /** A schedule, or a new rule of one, was seen for the first time: moments before this are not its own. */
  z.strictObject({ event: z.literal('known'), at: Moment, schedule: z.string(), rule: z.string() }),
  /** Moments up to this one passed without a run, and the schedule asks for no catching up. */
  z.strictObject({ event: z.literal('missed'), at: Moment, schedule: z.string(), due: Moment }),
  z.strictObject({ event: z.literal('started'), at: Moment, schedule: z.string(), due: Moment.nullable(), cause: Cause, pid: z.int() }),
  z.strictObject({
    event: z.literal('ended'),
    at: Moment,
    schedule: z.string(),
    due: Moment.nullable(),
    cause: Cause,
    started: Moment,
    seconds: z.number(),
    result: RunResult,
    /** Ids of the briefs that were made, and of those among them that have a new edition. */
    made: z.array(z.string()).readonly(),
    issued: z.array(z.string()).readonly(),
    kept: z.int(),
    /** Code and file of each error. */
    problems: z.array(z.string()).readonly(),
  }),
  /** What became of the command that was started after the run begun at `started`. */
  z.strictObject({
    event: z.literal('followed'),
    at: Moment,
    schedule: z.string(),
    started: Moment,
    command: z.enum(['success', 'failure']),
    result: z.enum(['done', 'failed', 'too long', 'not started', 'stopped']),
    code: z.int().nullable(),
  }),
]);
export type RunRecord = z.infer<typeof RunRecord>;
export type Ended = Extract<RunRecord, { event: 'ended' }>;

/** .fieldbrief/heartbeat.json: what a monitor needs to know of the process that runs the schedules. */
export const Heartbeat = z
  .strictObject({
    at: Moment,
    started: Moment,
    pid: z.int(),
    host: z.string(),
    running: z.string().nullable(),
    schedules: z
      .array(z.strictObject({ name: z.string(), next: Moment.nullable(), lastResult: RunResult.nullable(), lastEnded: Moment.nullable() }).readonly())
      .readonly(),
  })
  .readonly();
export type Heartbeat = z.infer<typeof Heartbeat>;
export type Followed = Extract<RunRecord, { event: 'followed' }>;
