import type { Inputs } from './model/build-state.ts';
import type { Edition } from './model/edition.ts';

/** Which edition stands: the last one on record when the new draft tells a reader the same, else the draft. */
export function standing(last: Edition | null, draft: Edition): Edition {
  return last !== null && told(last) === told(draft) ? last : draft;
}

/** Everything that a reader is told, without number, day of issue, what the edition before said and what of it was retracted, and how the edition was made. */
function told({
  number: _number,
  issued: _issued,
  previous: _previous,
  changes: _changes,
  corrections: _corrections,
  manifest: _manifest,
  program: _program,
  ...rest
}: Edition): string {
  return JSON.stringify(rest);
}

/** Inputs sorted by name, so that the same ones always read the same. */
export function inputs(named: ReadonlyMap<string, string>): Inputs {
  return [...named].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
}

/** What differs between the inputs that a result was made from and those of now, in the user's words: "data/groups.json changed". */
export function differences(before: Inputs, now: Inputs): readonly string[] {
  const old = new Map(before);
  const current = new Map(now);
  return [
    ...now.flatMap(([name, digest]) => {
      const last = old.get(name);
      return last === digest ? [] : [last === undefined ? `${name} is new` : `${name} changed`];
    }),
    ...before.flatMap(([name]) => (current.has(name) ? [] : [`${name} is gone`])),
  ];
}

/** Reasons for a line of a terminal: the first ones, and how many more there are. */
export function reasons(why: readonly string[], most = 2): string {
  return why.length <= most + 1 ? why.join(', ') : `${why.slice(0, most).join(', ')} and ${why.length - most} more`;
}
