import Handlebars from 'handlebars';
import type { Templates } from '../model/templates.ts';
import { ownTemplate } from './own-templates.ts';
import { fieldNames, templateMistake } from './template-mistake.ts';
import { templateTree } from './template-tree.ts';

/** The pages that templates make, ready to be given a context. */
export type Compiled = Readonly<Record<'layout' | 'handout' | 'index' | 'diff', (context: object) => string>>;

/** The helpers that a template may call: Handlebars' own, without `lookup` and `log`. */
const HELPERS = { if: true, unless: true, each: true, with: true, lookup: false, log: false, helperMissing: false, blockHelperMissing: false };

/** Partials stand where they are named, whatever stands before them on their line. */
const OPTIONS = { strict: true, knownHelpersOnly: true, knownHelpers: HELPERS, preventIndent: true } as const;

const compiled = new WeakMap<Templates, Compiled>();

/**
 * Compiles templates in an instance of their own: nothing registers with it but the partials given; names that the context does not hold are
 * errors; values are escaped; prototypes are out of reach.
 */
export function compile(templates: Templates): Compiled {
  const known = compiled.get(templates);
  if (known !== undefined) return known;
  const instance = Handlebars.create();
  for (const name of ['lookup', 'log', 'helperMissing', 'blockHelperMissing']) instance.unregisterHelper(name);
  const run = (source: string, file: string, fields: (context: unknown) => readonly string[]) => {
    const own = ownTemplate(file, source);
    const template = own === null ? compiledOf(instance, () => templateTree(templates, source), source, file) : instance.template(own);
    return (context: unknown, given?: Handlebars.RuntimeOptions): string => {
      try {
        return template(context, given);
      } catch (error) {
        // The innermost template knows best where the mistake is; those around it pass it on.
        throw templateMistake(file, source, error, fields(context));
      }
    };
  };
  let whole: unknown = null;
  for (const [name, source] of Object.entries(templates.partials)) {
    instance.registerPartial(
      name,
      run(source, `partials/${name}.hbs`, () => fieldNames(whole)),
    );
  }
  const make = (source: string, name: string) => {
    const template = run(source, name, fieldNames);
    return (context: object): string => {
      whole = context;
      return template(context, { allowProtoPropertiesByDefault: false, allowProtoMethodsByDefault: false });
    };
  };
  const made = {
    layout: make(templates.layout, 'layout.hbs'),
    handout: make(templates.handout, 'handout.hbs'),
    index: make(templates.index, 'index.hbs'),
    diff: make(templates.diff, 'diff.hbs'),
  };
  compiled.set(templates, made);
  return made;
}

/** Parsed at once, so that a mistake in a partial that this page happens not to use is found too. */
function compiledOf(instance: typeof Handlebars, tree: () => hbs.AST.Program, source: string, file: string): HandlebarsTemplateDelegate {
  try {
    return instance.compile(tree(), OPTIONS);
  } catch (error) {
    throw templateMistake(file, source, error, []);
  }
}

/** The module that takes the place of `own-templates.ts` in a bundle, of the program's own templates. */
export function ownTemplatesModule(templates: Templates): string {
  const pages = (['layout', 'handout', 'index', 'diff'] as const).map((name) => [`${name}.hbs`, templates[name]] as const);
  const partials = Object.entries(templates.partials).map(([name, source]) => [`partials/${name}.hbs`, source] as const);
  const records = [...pages, ...partials].map(([file, source]) => {
    const made = String(Handlebars.precompile(templateTree(templates, source), OPTIONS));
    return `[${JSON.stringify(file)}, { source: ${JSON.stringify(source)}, made: ${made} }],\n`;
  });
  return `const OWN = new Map([\n${records.join('')}]);\nexport const ownTemplate = (file, source) => { const own = OWN.get(file); return own?.source === source ? own.made : null; };\n`;
}
