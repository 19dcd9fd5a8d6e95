/** Where the values of a JSON text stand, for messages that name a line. */
export type JsonPlaces = {
  /** Line on which the value at a path stands; of the nearest value around it when there is none. */
  readonly lineOf: (path: readonly PropertyKey[]) => number;
  /** Keys that stand twice in one object: JSON keeps the last and drops the first without a word. */
  readonly duplicates: readonly { readonly path: readonly PropertyKey[]; readonly line: number }[];
};

/** Where a text stops being JSON, and what should have stood there. */
export type JsonMistake = { readonly line: number; readonly column: number; readonly expected: string; readonly found: string };

type Frame = { readonly path: readonly PropertyKey[]; readonly keys: Set<string> | null; index: number };
type Expected =
  | 'a value'
  | 'a value or "]"'
  | 'a key in double quotes'
  | 'a key in double quotes or "}"'
  | '":"'
  | '"," or "}"'
  | '"," or "]"'
  | 'the end of the file';

// White space, then a string, a mark, or a run of anything else (a number, a word, or a mistake).
const TOKEN = /[ \t\r\n]*("(?:[^"\\\n]|\\.)*"|[{}[\],:]|[^ \t\r\n{}[\],:"]+|"|$)/gy;
const SCALAR = /^(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)$/;
/** Depth to which paths are told apart. Our files are 5 deep; without an end, hostile depth would cost its square. */
const MAX_DEPTH = 32;

/** Finds the first mistake in a text that is no JSON. Without recursion, so that depth can't overflow the stack. */
export function jsonMistake(text: string): JsonMistake | null {
  return scan(text).mistake;
}

/** Reads the places in a text that is JSON. */
export function jsonPlaces(text: string): JsonPlaces {
  return scan(text);
}

// Strings and what follows them: in JSON, a colon stands behind keys alone.
const STRING_AND_COLON = /"(?:[^"\\]|\\.)*"(?:[ \t\r\n]*(:))?/g;

/** Whether a key stands twice in some object: the text names more keys than its value has. Where it stands is a longer search, and mostly needless. */
export function holdsKeyTwice(text: string, value: unknown): boolean {
  let named = 0;
  for (const [, colon] of text.matchAll(STRING_AND_COLON)) if (colon !== undefined) named += 1;
  let held = 0;
  const left: unknown[] = [value];
  while (left.length > 0) {
    const next = left.pop();
    if (typeof next !== 'object' || next === null) continue;
    if (!Array.isArray(next)) held += Object.keys(next).length;
    for (const item of Object.values(next)) if (typeof item === 'object' && item !== null) left.push(item);
  }
  return named > held;
}

function scan(text: string): JsonPlaces & { readonly mistake: JsonMistake | null } {
  const lines = new Map<string, number>();
  const duplicates: { path: readonly PropertyKey[]; line: number }[] = [];
  const stack: Frame[] = [];
  let mistake: JsonMistake | null = null;
  let expected: Expected = 'a value';
  let path: readonly PropertyKey[] = [];
  let line = 1;
  let lineStart = 0;
  const afterValue = (): Expected => {
    const top = stack.at(-1);
    return top === undefined ? 'the end of the file' : top.keys ? '"," or "}"' : '"," or "]"';
  };
  const below = (frame: Frame, step: PropertyKey) => (stack.length > MAX_DEPTH ? frame.path : [...frame.path, step]);

  for (const match of text.matchAll(TOKEN)) {
    const token = match[1] ?? '';
    const at = match.index + match[0].length - token.length;
    for (let from = match.index; from < at; from++) {
      if (text[from] !== '\n') continue;
      line++;
      lineStart = from + 1;
    }
    const top = stack.at(-1);
    const wrong = () => {
      const found = token === '' ? 'the end of the file' : token === '"' ? 'a string without its closing quote' : JSON.stringify(token.slice(0, 40));
      mistake = { line, column: at - lineStart + 1, expected, found };
    };
    const value = expected === 'a value' || expected === 'a value or "]"';
    const key = expected === 'a key in double quotes' || expected === 'a key in double quotes or "}"';
    if (token === '') {
      if (expected !== 'the end of the file') wrong();
      break;
    }
    if (value && (token === '{' || token === '[' || SCALAR.test(token) || isString(token))) {
      const own = top && !top.keys ? below(top, top.index) : path;
      if (!lines.has(JSON.stringify(own))) lines.set(JSON.stringify(own), line);
      if (token === '{' || token === '[') {
        stack.push({ path: own, keys: token === '{' ? new Set() : null, index: 0 });
        expected = token === '{' ? 'a key in double quotes or "}"' : 'a value or "]"';
      } else expected = afterValue();
    } else if (key && isString(token) && top?.keys) {
      const name = String(JSON.parse(token));
      path = below(top, name);
      if (top.keys.has(name)) duplicates.push({ path, line });
      top.keys.add(name);
      lines.set(JSON.stringify(path), line);
      expected = '":"';
    } else if (token === ':' && expected === '":"') {
      expected = 'a value';
    } else if (token === ',' && top && expected === afterValue()) {
      top.index++;
      expected = top.keys ? 'a key in double quotes' : 'a value';
    } else if (
      top &&
      ((token === '}' && top.keys && (expected === '"," or "}"' || expected === 'a key in double quotes or "}"')) ||
        (token === ']' && !top.keys && (expected === '"," or "]"' || expected === 'a value or "]"')))
    ) {
      stack.pop();
      expected = afterValue();
    } else {
      wrong();
      break;
    }
  }
  const lineOf = (wanted: readonly PropertyKey[]): number => {
    for (let length = wanted.length; length > 0; length--) {
      const found = lines.get(JSON.stringify(wanted.slice(0, length)));
      if (found !== undefined) return found;
    }
    return lines.get('[]') ?? 1;
  };
  return { lineOf, duplicates, mistake };
}

function isString(token: string): boolean {
  if (!token.startsWith('"') || token.length < 2) return false;
  try {
    JSON.parse(token);
    return true;
  } catch {
    return false; // A control character or a bad escape inside it.
  }
}

/** A path in a JSON file as a person would write it: `[3].aliases[0].from`. */
export function jsonPath(path: readonly PropertyKey[]): string {
  const written = path.map((step) => (typeof step === 'number' ? `[${step}]` : `.${String(step)}`)).join('');
  return written === '' ? 'the whole file' : written.replace(/^\./, '');
}
