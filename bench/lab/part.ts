/** One part of the bench: one kind of work, done side by side by several jobs on the same input. */
export type Part = {
  /** As it is named on the command line. */
  readonly name: string;
  /** What is measured and on what, in a sentence or two for docs/benchmarks.md. */
  readonly what: string;
  /** Makes the input ready and names the jobs. What can't be run on this machine stands under `missing`, with the reason. */
  readonly prepare: (bench: Bench) => Promise<Prepared>;
};

/** What a part is given to make its jobs with. */
export type Bench = {
  /** A folder of the part's own for input and products. It stays between runs: what is there and right need not be made again. */
  readonly scratch: string;
  /** How many of its units the part shall do; null for the number that the bars are meant for. */
  readonly size: number | null;
  /** Whether tools that are no packages of the project are fetched from their registries. */
  readonly rivals: boolean;
  /** The command that runs `bench/jobs/<name>.ts` in a process of its own, bundled beforehand. */
  readonly command: (name: string, ...rest: readonly string[]) => Command;
  readonly log: (line: string) => void;
};

export type Command = readonly [program: string, ...rest: string[]];

export type Prepared = {
  /** How much one job does, in words: `60 briefs, 836 pages`. */
  readonly amount: string;
  readonly jobs: readonly Job[];
  /** Each job goes on from what the one before it left, so that no round is run in reverse. */
  readonly goesOn?: true;
  readonly missing: readonly { readonly name: string; readonly why: string }[];
  readonly figures: readonly Figure[];
};

/** A whole piece of work, run as a process of its own and measured from its start to its end with all processes it starts. */
export type Job = {
  readonly name: string;
  readonly command: Command;
  /** Added to the environment. */
  readonly environment?: Readonly<Record<string, string>>;
  /** The file that a user waits for: it is measured when it is there. */
  readonly awaited?: string;
  /** Before each run, unmeasured: takes away what the last run made. */
  readonly before?: () => Promise<void>;
  /** What is wrong with what the run made, looked at after each run; empty when all is right. No speed counts with a wrong product. */
  readonly wrong: () => Promise<readonly string[]>;
};

/**
 * What is measured of a run: `wallMs`; `awaitedMs`, from its start until the awaited file was there; `cpuMs` of all its processes and `memoryMb`, their resident memory summed, at its peak (Linux only); and
 * any number that the job tells by a last line of standard output that is an object in JSON.
 */
export type Reading = { readonly job: string; readonly measure: string };

/** A number to be watched: the reading `of`, by the reading `to` where there is one, as the median over the rounds of each round's own ratio. */
export type Figure = {
  readonly name: string;
  readonly of: Reading;
  /** Null: the reading itself, which depends on the machine and is not compared with that of another day. */
  readonly to: Reading | null;
  readonly better: 'higher' | 'lower';
  /** What is asked of it; null where nothing is. */
  readonly bar: number | null;
};
