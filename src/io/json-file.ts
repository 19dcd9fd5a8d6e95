import type { z } from 'zod';
import type { Problem } from '../model/problem.ts';
import { readRegular } from './files.ts';
import { holdsKeyTwice, type JsonPlaces, jsonMistake, jsonPath, jsonPlaces } from './json-place.ts';

/** Largest data file that is read. 64 MB hold some 200,000 groups. */
const MAX_DATA_BYTES = 64_000_000;

export type JsonFile<T> = {
  /** Null when the file is missing, or when `problems` says why it can't be used. */
  readonly value: T | null;
  readonly bytes: Uint8Array | null;
  readonly problems: readonly Problem[];
  /** Line of the value at a path, for problems found later. */
  readonly lineOf: (path: readonly PropertyKey[]) => number;
};

/** Reads one JSON file through its schema. All its mistakes are told at once, each with its path, line, what was expected and what stands there. */
export async function readJsonFile<T>(path: string, name: string, schema: z.ZodType<T>): Promise<JsonFile<T>> {
  const failed = (...problems: Problem[]): JsonFile<T> => ({ value: null, bytes: null, problems, lineOf: () => 1 });
  const read = await readRegular(path, MAX_DATA_BYTES);
  if (!read.ok) {
    if (read.why.kind === 'missing') return failed();
    return failed(mistake('data/unreadable', name, null, `The file can't be read: ${read.why.detail}.`, 'Make it a regular file that you may read.'));
  }
  const decoded = decode(read.bytes);
  if (decoded === null) return failed(mistake('data/not-utf8', name, null, 'The file is not in UTF-8.', 'Save it again as UTF-8.'));
  let data: unknown;
  try {
    data = JSON.parse(decoded);
  } catch (error) {
    const at = jsonMistake(decoded);
    if (at === null) throw error;
    return failed(
      mistake(
        'data/not-json',
        name,
        `line ${at.line}, column ${at.column}`,
        `Expected ${at.expected}, found ${at.found}.`,
        'Check for a missing comma, quote or bracket just before this place; JSON allows no comments and no comma after the last item.',
      ),
    );
  }
  let found: JsonPlaces | null = null;
  const places = () => {
    found ??= jsonPlaces(decoded);
    return found;
  };
  const lineOf = (where: readonly PropertyKey[]) => places().lineOf(where);
  const at = (where: readonly PropertyKey[]) => `${jsonPath(where)} (line ${lineOf(where)})`;
  const problems = (holdsKeyTwice(decoded, data) ? places().duplicates : []).map((key) =>
    mistake('data/duplicate-key', name, `${jsonPath(key.path)} (line ${key.line})`, 'The key stands twice in one object.', 'Keep one of the two.'),
  );
  const parsed = schema.safeParse(data);
  if (!parsed.success) {
    for (const issue of parsed.error.issues)
      problems.push(mistake('data/invalid', name, at(issue.path), said(issue, valueAt(data, issue.path)), hint(issue)));
  }
  const value = parsed.success && problems.length === 0 ? parsed.data : null;
  return { value, bytes: read.bytes, problems, lineOf };
}

function decode(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function mistake(code: string, file: string, place: string | null, message: string, hint: string | null): Problem {
  return { level: 'error', code, file, place, message, hint };
}

function valueAt(data: unknown, path: readonly PropertyKey[]): unknown {
  let value = data;
  for (const step of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return undefined;
    value = Reflect.get(value, step);
  }
  return value;
}

/** A schema's complaint in plain words. */
function said(issue: z.core.$ZodIssue, found: unknown): string {
  const shown = foundText(found);
  switch (issue.code) {
    case 'invalid_type':
      return found === undefined ? `This is missing: expected ${kind(issue.expected)}.` : `Expected ${kind(issue.expected)}, found ${shown}.`;
    case 'unrecognized_keys':
      return `Unknown ${issue.keys.length === 1 ? 'key' : 'keys'}: ${issue.keys.map((key) => JSON.stringify(key)).join(', ')}.`;
    case 'invalid_value':
      return `Expected ${issue.values.map((value) => JSON.stringify(value)).join(' or ')}, found ${shown}.`;
    case 'too_small':
      return `Expected at least ${issue.minimum}${issue.origin === 'array' ? ' items' : issue.origin === 'string' ? ' characters' : ''}, found ${shown}.`;
    case 'too_big':
      return `Expected at most ${issue.maximum}${issue.origin === 'array' ? ' items' : issue.origin === 'string' ? ' characters' : ''}, found ${shown}.`;
    case 'invalid_format':
      // A schema of ours that has a pattern says in its message what the pattern wants; zod's own message would show the pattern.
      return issue.message.startsWith('expected')
        ? `${issue.message[0]?.toUpperCase()}${issue.message.slice(1)}; found ${shown}.`
        : `Expected ${issue.format === 'url' ? 'an http or https address' : `a valid ${issue.format}`}, found ${shown}.`;
    default:
      return `${issue.message}; found ${shown}.`;
  }
}

const hint = (issue: z.core.$ZodIssue) =>
  issue.code === 'unrecognized_keys' ? 'Check the spelling; docs/data.md lists the keys of every file.' : null;

const kind = (name: string) =>
  ({
    string: 'a text in double quotes',
    number: 'a number',
    int: 'a whole number',
    boolean: 'true or false',
    array: 'a list in square brackets',
    object: 'an object in braces',
    tuple: 'a list of two',
    null: 'null',
  })[name] ?? name;

/** What stands where something else was expected. Lists and objects are only named: they may be long, and deeper than the stack. */
function foundText(found: unknown): string {
  if (found === undefined) return 'nothing';
  if (Array.isArray(found)) return 'a list';
  if (typeof found === 'object' && found !== null) return 'an object';
  const text = JSON.stringify(found);
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
