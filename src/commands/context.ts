import type { Command } from 'commander';
import type { Problem } from '../model/problem.ts';
import type { Progress } from '../run.ts';

/** What a command is given of the world around the program. */
export type Context = {
  /** The desk's folder, absolute. */
  readonly deskFolder: () => string;
  /** An absolute path of what the user wrote, from the folder in which the program was started. */
  readonly path: (path: string) => string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly now: () => Date;
  readonly signal: AbortSignal;
  /** Columns of the terminal. */
  readonly width: number;
  /** Prints a line of the command's result, on standard output. */
  readonly say: (line: string) => void;
  /** Prints a document for programs, on standard output. */
  readonly sayJson: (value: unknown) => void;
  /** Prints problems on standard error, the gravest last, where the eye is. */
  readonly sayProblems: (problems: readonly Problem[]) => void;
  /** Shows on standard error how far a long work is. */
  readonly progress: (progress: Progress) => void;
  /** Gives the command this long to end by itself after a signal. */
  readonly grace: (ms: number) => void;
  /** Told of an error that nobody expected, while the rest of the work goes on: the run ends with 70. */
  readonly bug: (error: unknown) => void;
  /** Runs a command's work; what it returns becomes the exit code. */
  readonly run: (work: () => Promise<ExitCode>) => Promise<void>;
};

/** 0: all made. 1: made what could be made, or found something that does not hold. */
export type ExitCode = 0 | 1;

/** A file of this folder makes one command. */
export type MakesCommand = (context: Context) => Command;
