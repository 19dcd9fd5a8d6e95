import { z } from 'zod';
import { BriefError } from '../model/brief-error.ts';
import type { Problem } from '../model/problem.ts';
import type { Templates } from '../model/templates.ts';
import { fieldProblem, templateMistake } from './template-mistake.ts';
import { templateTree } from './template-tree.ts';

/** A record, list or value of the view, as its JSON Schema says; null where anything may stand. */
type Shape = {
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly items?: Shape;
  readonly anyOf?: readonly Shape[];
  readonly type?: string;
} | null;

const checked = new WeakMap<Templates, Set<string>>();

/**
 * Looks, before a page is made, whether every name in a template and the partials it uses is a field of the view: Handlebars' strict mode
 * does not see names inside `if`, `each` and the arguments of partials. Throws one BriefError with all that are not. `extra` are fields beside the view's.
 */
export function checkFields(templates: Templates, page: 'layout' | 'handout' | 'index' | 'diff', view: z.ZodType, extra: readonly string[]): void {
  const done = checked.get(templates) ?? new Set<string>();
  if (done.has(page)) return;
  // A JSON Schema is such a shape: the fields named in the type are the only ones read, and each is optional.
  const schema = z.toJSONSchema(view, { reused: 'inline' }) as Shape;
  const root: Shape = { properties: { ...schema?.properties, ...Object.fromEntries(extra.map((name) => [name, {}])) } };
  const walk = new Walk(templates, root);
  walk.template(`${page}.hbs`, templates[page], [root]);
  const [first, ...more] = walk.problems;
  if (first !== undefined) throw new BriefError([first, ...more]);
  checked.set(templates, done.add(page));
}

class Walk {
  readonly problems: Problem[] = [];
  readonly #seen = new Map<string, Set<Shape>>();
  readonly #templates: Templates;
  readonly #root: Shape;
  #file = '';

  constructor(templates: Templates, root: Shape) {
    this.#templates = templates;
    this.#root = root;
  }

  template(file: string, source: string, scopes: readonly Shape[]): void {
    const outer = this.#file;
    this.#file = file;
    try {
      this.#program(templateTree(this.#templates, source), scopes);
    } catch (error) {
      throw templateMistake(file, source, error, []);
    } finally {
      this.#file = outer;
    }
  }

  #program(program: hbs.AST.Program | undefined, scopes: readonly Shape[]): void {
    for (const statement of program?.body ?? []) {
      // True by their `type`, which says which of them a statement is.
      if (statement.type === 'MustacheStatement') this.#mustache(statement as hbs.AST.MustacheStatement, scopes);
      else if (statement.type === 'BlockStatement') this.#block(statement as hbs.AST.BlockStatement, scopes);
      else if (statement.type === 'PartialStatement') this.#partial(statement as hbs.AST.PartialStatement, scopes);
    }
  }

  #mustache({ path, params }: hbs.AST.MustacheStatement, scopes: readonly Shape[]): void {
    for (const name of params.length === 0 ? [path] : params) this.#shapeOf(name, scopes);
  }

  #block({ path, params, program, inverse }: hbs.AST.BlockStatement, scopes: readonly Shape[]): void {
    const shapes = params.map((name) => this.#shapeOf(name, scopes));
    const helper = path.type === 'PathExpression' ? (path as hbs.AST.PathExpression).original : '';
    const within = helper === 'each' ? (present(shapes[0] ?? null)?.items ?? null) : helper === 'with' ? (shapes[0] ?? null) : undefined;
    this.#program(program, within === undefined ? scopes : [...scopes, within]);
    this.#program(inverse, scopes);
  }

  #partial({ name, params, hash }: hbs.AST.PartialStatement, scopes: readonly Shape[]): void {
    const given = params[0] === undefined ? (scopes.at(-1) ?? null) : this.#shapeOf(params[0], scopes);
    // With fields of its own beside the given ones, a partial may name anything.
    const shape = hash === undefined || hash.pairs.length === 0 ? present(given) : null;
    const called = name.type === 'PathExpression' ? String((name as hbs.AST.PathExpression).original) : '';
    const source = this.#templates.partials[called];
    const seen = this.#seen.get(called) ?? new Set<Shape>();
    if (source === undefined || seen.has(shape)) return;
    this.#seen.set(called, seen.add(shape));
    this.template(`partials/${called}.hbs`, source, [shape]);
  }

  /** What a name stands for; a name that stands for nothing is noted, and may then be anything. */
  #shapeOf(expression: hbs.AST.Expression, scopes: readonly Shape[]): Shape {
    if (expression.type !== 'PathExpression') return null;
    const { data, depth, parts, original, loc } = expression as hbs.AST.PathExpression;
    const names = parts.map(String);
    if (data && names[0] !== 'root') return null;
    let shape: Shape = data ? this.#root : (scopes.at(-1 - depth) ?? null);
    for (const name of data ? names.slice(1) : names) {
      const record = present(shape);
      if (record === null || record.properties === undefined) {
        if (record?.type === undefined || (record.type === 'array' && name === 'length')) return null;
        return this.#unknown(String(original), [], loc);
      }
      const next = Object.hasOwn(record.properties, name) ? record.properties[name] : undefined;
      if (next === undefined) return this.#unknown(String(original), Object.keys(record.properties), loc);
      shape = next;
    }
    return shape;
  }

  #unknown(name: string, fields: readonly string[], { start }: hbs.AST.SourceLocation): null {
    this.problems.push(fieldProblem(this.#file, `line ${start.line}, column ${start.column + 1}`, name, fields));
    return null;
  }
}

/** Of a shape that may be null, what it is when it is not. */
function present(shape: Shape): Shape {
  if (shape?.anyOf === undefined) return shape;
  const some = shape.anyOf.filter((one) => one?.type !== 'null');
  return some.length === 1 ? present(some[0] ?? null) : null;
}
