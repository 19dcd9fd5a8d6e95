import { BriefError } from '../model/brief-error.ts';
import type { Problem } from '../model/problem.ts';
import { nearNames } from '../text/near-names.ts';

/** A mistake in a template is the desk's to mend: it gets the file, the place in it, and the field that does not exist, and no stack. */
export function templateMistake(file: string, source: string, error: unknown, fields: readonly string[]): BriefError {
  if (error instanceof BriefError) return error;
  const raw = error instanceof Error ? error.message : String(error);
  const { message, hint } = inWords(raw, fields);
  const problem = { level: 'error', code: 'render/template', file: `templates/${file}`, place: placeOf(raw, source), message, hint } as const;
  return new BriefError([problem], { cause: error });
}

/** A name in a template that is no field of what it is given. */
export function fieldProblem(file: string, place: string, name: string, fields: readonly string[]): Problem {
  return { level: 'error', code: 'render/template', file: `templates/${file}`, place, ...unknownField(name, fields) };
}

function unknownField(name: string, fields: readonly string[]): { readonly message: string; readonly hint: string } {
  const near = nearNames(name, fields).map((one) => `"${one}"`);
  return { message: `There is no field "${name}" here.`, hint: `${near.length > 0 ? `Did you mean ${near.join(' or ')}? ` : ''}${FIELDS_HINT}` };
}

const FIELDS_HINT = 'docs/templates.md lists every field that a template may name.';

/** Handlebars' own words as ours. */
function inWords(raw: string, fields: readonly string[]): { readonly message: string; readonly hint: string } {
  const missing = /^"([^"]*)" not defined in/.exec(raw)?.[1];
  if (missing !== undefined) return unknownField(missing, fields);
  const partial = /^The partial (\S+) could not be found/.exec(raw)?.[1];
  if (partial !== undefined) return { message: `There is no partial "${partial}".`, hint: `It would be templates/partials/${partial}.hbs.` };
  const helper = /unknown helper (\S+)|^Missing helper: "([^"]+)"/i.exec(raw);
  if (helper !== null)
    return { message: `There is no helper "${helper[1] ?? helper[2] ?? ''}".`, hint: 'if, unless, each and with are the only ones.' };
  const open = /^(\S+) doesn't match (\S+)/.exec(raw);
  if (open !== null) return { message: `{{#${open[1] ?? ''}}} is closed by {{/${open[2] ?? ''}}}.`, hint: 'Close each block with its own name.' };
  if (raw.startsWith('Parse error')) {
    const got = /got '([^']+)'\s*$/.exec(raw)?.[1];
    const what =
      got === 'EOF' ? 'A {{# }} block or a {{ }} is not closed before the end of the file' : 'What stands between the braces can’t be read';
    return { message: `${what}.`, hint: 'Look for braces that are missing, or one too many, just before this place.' };
  }
  return { message: `The template can't be used: ${raw.split('\n')[0] ?? raw}`, hint: FIELDS_HINT };
}

function placeOf(raw: string, source: string): string | null {
  const exact = / - (\d+):(\d+)$/.exec(raw);
  // Handlebars counts columns from 0.
  if (exact !== null) return `line ${exact[1] ?? ''}, column ${Number(exact[2]) + 1}`;
  const line = Number(/^Parse error on line (\d+):/.exec(raw)?.[1] ?? Number.NaN);
  if (Number.isNaN(line)) return null;
  const [, excerpt = '', caret = ''] = raw.split('\n');
  // The excerpt shows up to 20 characters before the mistake; the last few of them tell the column in that line.
  const before = excerpt.slice(0, caret.indexOf('^')).slice(-8);
  const text = source.split('\n')[line - 1] ?? '';
  const at = before === '' ? -1 : text.lastIndexOf(before);
  return `line ${line}${at < 0 ? '' : `, column ${at + before.length + 1}`}`;
}

/** Names of all fields that a context holds at any depth: what somebody who mistyped one may have meant. */
export function fieldNames(context: unknown): readonly string[] {
  const names = new Set<string>();
  const waiting: unknown[] = [context];
  for (let value = waiting.pop(); value !== undefined; value = waiting.pop()) {
    if (Array.isArray(value)) waiting.push(...value.slice(0, 3));
    else if (typeof value === 'object' && value !== null) {
      for (const [name, inner] of Object.entries(value)) {
        names.add(name);
        if (inner !== undefined) waiting.push(inner);
      }
    }
  }
  return [...names].sort();
}
