import Handlebars from 'handlebars';
import { BriefError } from '../model/brief-error.ts';
import type { Templates } from '../model/templates.ts';

/** The pages that templates make, ready to be given a context. */
export type Compiled = Readonly<Record<'layout' | 'index' | 'diff', (context: object) => string>>;

/** The helpers that a template may call: Handlebars' own, without `lookup` and `log`. */
const HELPERS = { if: true, unless: true, each: true, with: true, lookup: false, log: false, helperMissing: false, blockHelperMissing: false };

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
  const options = { strict: true, knownHelpersOnly: true, knownHelpers: HELPERS, preventIndent: true } as const;
  for (const [name, source] of Object.entries(templates.partials)) instance.registerPartial(name, instance.compile(source, options));
  const make = (source: string, name: string) => {
    const template = instance.compile(source, options);
    return (context: object): string => {
      try {
        return template(context, { allowProtoPropertiesByDefault: false, allowProtoMethodsByDefault: false });
      } catch (error) {
        throw broken(name, error);
      }
    };
  };
  const made = { layout: make(templates.layout, 'layout.hbs'), index: make(templates.index, 'index.hbs'), diff: make(templates.diff, 'diff.hbs') };
  compiled.set(templates, made);
  return made;
}

/** A mistake in a template is the desk's to mend: it gets the parser's own words and no stack. */
function broken(name: string, error: unknown): BriefError {
  const reason = error instanceof Error ? error.message : String(error);
  return new BriefError(
    [
      {
        level: 'error',
        code: 'render/template',
        file: `templates/${name}`,
        place: null,
        message: `The template can't be used: ${reason}`,
        hint: 'docs/templates.md lists every field that a template may name.',
      },
    ],
    { cause: error },
  );
}
