import Handlebars from 'handlebars';
import type { Templates } from '../model/templates.ts';

const trees = new WeakMap<Templates, Map<string, hbs.AST.Program>>();

/** The tree of a template or partial, read once for those who check it and those who fill it. Throws Handlebars' own error on a mistake. */
export function templateTree(templates: Templates, source: string): hbs.AST.Program {
  const known = trees.get(templates) ?? new Map<string, hbs.AST.Program>();
  trees.set(templates, known);
  const tree = known.get(source) ?? Handlebars.parse(source);
  known.set(source, tree);
  return tree;
}
