import { resolve } from 'node:path';
import { Command, CommanderError, Option } from 'commander';
import type { Context, ExitCode } from './commands/context.ts';
import { commands } from './commands/index.ts';
import { compileLater } from './io/compiler.ts';
import { isOutOfHandles } from './io/files.ts';
import { program as installed } from './io/program.ts';
import { progressLine } from './io/progress-line.ts';
import { BriefError } from './model/brief-error.ts';
import type { Problem } from './model/problem.ts';
import { allProblemLines, problemLines } from './text/problem-lines.ts';
import { visibleJson } from './text/visible.ts';

/** What the program is started with. */
export type Surroundings = {
  readonly arguments: readonly string[];
  readonly folder: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly now: () => Date;
  readonly signal: AbortSignal;
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** Columns of the terminal that is written to; null when it is a file or a pipe. */
  readonly columns: { readonly out: number | null; readonly err: number | null };
  /** Asks for more time between a signal and the end of the process than most commands need. */
  readonly grace?: (ms: number) => void;
};

const IN_PART = 1;
const NOT_STARTED = 2;
const BUG = 70;
const SAID_WHEN_INTERRUPTED = 'Interrupted; what was finished is kept.\n';
/** What a shell expects of a program that Ctrl-C has ended: 128 and the number of the signal. */
const INTERRUPTED = 130;

/** Lines of a log or a pipe are wrapped as on the narrowest usual terminal. */
const PLAIN_WIDTH = 80;
/** Wider text is tiring to read, however wide the window. */
const MAX_WIDTH = 120;

/** Carries out one command line and returns its exit code: 0 all made, 1 in part, 2 could not start, 70 a bug, 130 interrupted. */
export async function main(around: Surroundings): Promise<number> {
  const widthOf = (columns: number | null) => Math.max(40, Math.min(columns ?? PLAIN_WIDTH, MAX_WIDTH));
  const progress = progressLine(around.err, around.columns.err !== null, widthOf(around.columns.err), () => performance.now());
  const sayProblems = (problems: readonly Problem[]) => {
    progress.clear();
    for (const line of allProblemLines(problems, widthOf(around.columns.err))) around.err(`${line}\n`);
  };

  let exitCode: ExitCode = 0;
  let bugs = 0;
  const sayStack = (error: unknown) => {
    progress.clear();
    around.err(`${stackOf(error)}\n`);
  };
  const context: Context = {
    deskFolder: () => resolve(around.folder, cli.opts<{ desk: string }>().desk),
    path: (path) => resolve(around.folder, path),
    environment: around.environment,
    now: around.now,
    signal: around.signal,
    width: widthOf(around.columns.out),
    say: (line) => {
      progress.clear();
      around.out(`${line}\n`);
    },
    sayJson: (value) => {
      progress.clear();
      around.out(`${visibleJson(value)}\n`);
    },
    sayProblems,
    progress: progress.show,
    grace: (ms) => around.grace?.(ms),
    bug: (error) => {
      bugs++;
      if (cli.opts<{ debug?: true }>().debug) sayStack(error);
    },
    run: async (work) => {
      exitCode = await work();
      progress.clear();
    },
  };

  const cli = new Command('fieldbrief')
    .description(
      'Turns a folder of collected articles into briefs on groups and regions, as PDF\nand HTML, in which every sentence can be checked against the words it came from.',
    )
    .version(installed().version)
    .option('-C, --desk <folder>', 'the desk to work on: the folder that holds seeds/ and data/', '.')
    .addOption(new Option('--debug', 'show where in the program an error arose'))
    .helpCommand(false);
  for (const make of commands) cli.addCommand(make(context));
  for (const command of [cli, ...cli.commands, ...cli.commands.flatMap((one) => one.commands)]) {
    command
      .exitOverride()
      .configureHelp({ showGlobalOptions: command !== cli })
      .showSuggestionAfterError()
      .configureOutput({
        writeOut: around.out,
        writeErr: () => undefined, // Said below, in the way of all errors.
        getOutHelpWidth: () => widthOf(around.columns.out),
      });
  }
  cli.addHelpText(
    'after',
    '\nExit codes: 0 all made, 1 made what could be made, 2 could not start, 70 a bug.\nHelp on one command: fieldbrief build --help',
  );

  try {
    await cli.parseAsync(around.arguments, { from: 'user' });
    return bugs > 0 ? BUG : exitCode;
  } catch (error) {
    progress.clear();
    if (error instanceof CommanderError) {
      if (error.exitCode === 0) return 0; // Help or version was asked for, and printed.
      if (error.code === 'commander.help') {
        // No command at all is a question, and no mistake.
        cli.outputHelp();
        return 0;
      }
    }
    if (around.signal.aborted) {
      around.err(SAID_WHEN_INTERRUPTED);
      return INTERRUPTED;
    }
    sayProblems(problemsOf(error));
    if (cli.opts<{ debug?: true }>().debug) sayStack(error);
    return error instanceof BriefError || error instanceof CommanderError || isOutOfHandles(error) ? NOT_STARTED : BUG;
  }
}

function problemsOf(error: unknown): readonly Problem[] {
  if (error instanceof BriefError) return error.problems;
  const problem = (code: string, message: string, hint: string): Problem => ({ level: 'error', code, file: null, place: null, message, hint });
  if (error instanceof CommanderError) {
    const message = error.message.replace(/^error: /, '');
    return [
      problem(
        'usage/wrong',
        `${message[0]?.toUpperCase() ?? ''}${message.slice(1)}.`.replace(/([).?])\.$/, '$1'),
        'Run `fieldbrief --help`, or `fieldbrief <command> --help`.',
      ),
    ];
  }
  if (isOutOfHandles(error)) {
    return [
      problem(
        'program/open-files',
        'The system does not let this program open as many files as it needs.',
        'Raise the limit (`ulimit -n 1024`), or end what holds too many files open.',
      ),
    ];
  }
  return [
    problem(
      'program/bug',
      `Something went wrong that the program does not know: ${error instanceof Error ? error.message : String(error)}`,
      'Run it again with --debug, and report what it prints.',
    ),
  ];
}

/** What the program said went nowhere, for a reason other than that nobody listens. */
const notSaid = (code: string): Problem => ({
  level: 'error',
  code: 'program/output',
  file: null,
  place: null,
  message: `Not all that the program says could be written where its output goes: the system says ${code}. The work itself was done to its end.`,
  hint: 'Look at the disk or device that the output goes to.',
});

function stackOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return `${error.stack ?? error.message}${error.cause === undefined ? '' : `\ncaused by ${stackOf(error.cause)}`}`;
}

/** A program that does not end by itself this long after Ctrl-C is ended. */
const GRACE_MS = 900;

/** Runs the program on the real process. */
export async function start(): Promise<void> {
  compileLater();
  // Places in the source, not in the bundle, when somebody wants to see them.
  if (process.argv.includes('--debug')) process.setSourceMapsEnabled(true);
  const controller = new AbortController();
  let graceMs = GRACE_MS;
  const interrupt = () => {
    // A second signal does not wait.
    if (controller.signal.aborted) process.exit(INTERRUPTED);
    controller.abort();
    setTimeout(() => {
      process.stderr.write(SAID_WHEN_INTERRUPTED);
      process.exit(INTERRUPTED);
    }, graceMs).unref();
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, interrupt);
  // A process that runs out of work takes its hands off signals before it frees its memory, and dies by one that comes then; one that exits keeps them.
  process.once('beforeExit', () => process.exit());
  // A closed pipe (`fieldbrief sources | head`) is the reader's wish to hear no more, and no error. Whatever else befalls what is said, such as a log on
  // a full disk, the work itself goes on.
  let unsaid: string | null = null;
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') unsaid ??= error.code ?? error.message;
    });
  }
  const exitCode = await main({
    arguments: process.argv.slice(2),
    folder: process.cwd(),
    environment: process.env,
    now: () => new Date(),
    signal: controller.signal,
    out: (text) => process.stdout.write(text),
    err: (text) => process.stderr.write(text),
    columns: { out: process.stdout.isTTY ? process.stdout.columns : null, err: process.stderr.isTTY ? process.stderr.columns : null },
    grace: (ms) => {
      graceMs = ms;
    },
  });
  process.exitCode = unsaid === null ? exitCode : Math.max(exitCode, IN_PART);
  if (unsaid !== null) process.stderr.write(`${problemLines(notSaid(unsaid), PLAIN_WIDTH).join('\n')}\n`);
  // What was told to end and does not, such as a build that hangs, keeps no process that has said its last.
  if (graceMs > GRACE_MS) setTimeout(() => process.exit(), GRACE_MS).unref();
}
