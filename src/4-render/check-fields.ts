import { z } from 'zod';
import { BriefError } from '../model/brief-error.ts';
import type { Problem } from '../model/problem.ts';
import type { Templates } from '../model/templates.ts';
import { ownTemplate } from './own-templates.ts';
import { fieldProblem, templateMistake } from './template-mistake.ts';
import { templateTree } from './template-tree.ts';

/** A record, list or value of the view, by its schema; null where anything may stand. */
type Shape = z.ZodType | null;

const checked = new WeakMap<Templates, Set<string>>();

/**
 * Looks, before a page is made, whether every name in a template and the partials it uses is a field of the view: Handlebars' strict mode
 * does not see names inside `if`, `each` and the arguments of partials. Throws one BriefError with all that are not. `extra` are fields beside the view's.
 */
export function checkFields(templates: Templates, page: 'layout' | 'handout' | 'index' | 'diff', view: z.ZodType, extra: readonly string[]): void {
  const done = checked.get(templates) ?? new Set<string>();
  if (done.has(page) || areOwn(templates, page)) return;
  const root = z.object({ ...fieldsOf(present(view)), ...Object.fromEntries(extra.map((name) => [name, z.unknown()])) });
  const walk = new Walk(templates, root);
  walk.template(`${page}.hbs`, templates[page], [root]);
  const [first, ...more] = walk.problems;
  if (first !== undefined) throw new BriefError([first, ...more]);
  checked.set(templates, done.add(page));
}

/** The program's own were looked at by its tests. */
const areOwn = (templates: Templates, page: 'layout' | 'handout' | 'index' | 'diff'): boolean =>
  ownTemplate(`${page}.hbs`, templates[page]) !== null &&
  Object.entries(templates.partials).every(([name, source]) => ownTemplate(`partials/${name}.hbs`, source) !== null);

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
    const within = helper === 'each' ? itemOf(present(shapes[0] ?? null)) : helper === 'with' ? (shapes[0] ?? null) : undefined;
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
      const whole = present(shape);
      if (whole === null || (whole instanceof z.ZodArray && name === 'length')) return null;
      const fields = fieldsOf(whole) ?? {};
      const next = Object.hasOwn(fields, name) ? fields[name] : undefined;
      if (next === undefined) return this.#unknown(String(original), Object.keys(fields), loc);
      shape = next;
    }
    return shape;
  }

  #unknown(name: string, fields: readonly string[], { start }: hbs.AST.SourceLocation): null {
    this.problems.push(fieldProblem(this.#file, `line ${start.line}, column ${start.column + 1}`, name, fields));
    return null;
  }
}

/** What a value is when it is there; null where it may be anything, or one of several. */
function present(shape: Shape): Shape {
  if (shape instanceof z.ZodReadonly || shape instanceof z.ZodNullable || shape instanceof z.ZodOptional) return present(inner(shape));
  if (!(shape instanceof z.ZodUnion)) return shape instanceof z.ZodUnknown || shape instanceof z.ZodAny ? null : shape;
  const some = (shape.options as readonly z.ZodType[]).filter((one) => !(one instanceof z.ZodNull));
  return some.length === 1 ? present(some[0] ?? null) : null;
}

// Zod's own types say less of what is within than this program's schemas are.
const inner = (shape: z.ZodReadonly | z.ZodNullable | z.ZodOptional): z.ZodType => shape.unwrap() as z.ZodType;
const itemOf = (shape: Shape): Shape => (shape instanceof z.ZodArray ? (shape.element as z.ZodType) : null);
const fieldsOf = (shape: Shape): Readonly<Record<string, z.ZodType>> | null =>
  shape instanceof z.ZodObject ? (shape.shape as Record<string, z.ZodType>) : null;
