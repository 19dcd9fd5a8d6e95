import { z } from 'zod';
import { IndexView } from '../src/4-render/index-page.ts';
import { Piece } from '../src/4-render/pieces.ts';
import { View } from '../src/4-render/view.ts';
import { EntryView } from '../src/4-render/view-body.ts';
import { DiffView } from '../src/4-render/view-changes.ts';
import { CitationView } from '../src/4-render/view-citations.ts';
import { ANCHOR } from '../src/4-render/view-fields.ts';
import { FigureView } from '../src/4-render/view-figures.ts';
import { HandoutView } from '../src/4-render/view-handout.ts';

type Node = {
  readonly type?: string;
  readonly description?: string;
  readonly properties?: Readonly<Record<string, Node>>;
  readonly items?: Node;
  readonly anyOf?: readonly Node[];
};

const HEAD = `# Templates

Made from the schemas in \`src/4-render/\` by \`node tools/run.mjs tools/write-template-docs.ts\`; change the descriptions there.

A page is made by Handlebars from \`templates/layout.hbs\` and \`templates/partials/\`, a handout from \`templates/handout.hbs\`, the list of briefs from \`templates/index.hbs\`, the comparison of two editions from \`templates/diff.hbs\`; the styles are in \`templates/styles/\`:

| Style | Where it counts |
|---|---|
| \`base.css\` | everywhere: families, names of colours, reset |
| \`screen.css\` | the HTML on a screen |
| \`paper.css\` | every printed sheet, brief and handout: the boxes in its margins, with the marking |
| \`print.css\` | the PDF, and the HTML when a browser prints it |
| \`figures.css\` | maps, timelines and other drawings, on a screen and in print |
| \`changes.css\` | what changed since the edition before, on every kind of page |
| \`handout.css\` | the handout, on a screen and in print, beside \`base.css\` and \`paper.css\` |
| \`index.css\` | the list of briefs, the comparison of two editions |
| \`mirrored.css\` | every page that is read from the right, after all others |

A desk changes them in a folder \`templates/\` of its own: \`fieldbrief templates eject partials/entry.hbs\` copies one there, without a name all. Each file of
the desk takes the place of the program's one of that name; for the others the program's serve. \`fieldbrief check\` names the file, line, column and field of each mistake.

Templates decide nothing: they are given finished words and numbers. Rules:

- \`if\`, \`unless\`, \`each\` and \`with\` are the only helpers; a name that is not listed here is an error.
- All values are escaped but three: \`{{{style}}}\`, the style sheets and fonts, and \`{{{commentary.html}}}\`, which was sanitised by a strict list, and in the list of briefs \`{{{script}}}\`, the program's own search, which the page's policy allows by its hash.
- A **text** is a list of pieces and is printed by \`{{> text name}}\`, which isolates foreign scripts; citations are printed by \`{{> citations citations}}\`.
- The words of articles are printed by \`{{> theirs name}}\`, or stand in an element with \`{{> articles}}\` in its tag, which give them their language and direction on a page of another; on a page of the same they add nothing.
- Words of the template’s own come from \`labels\` (\`@root.labels\` within an \`each\`), which holds them in the language of \`data/desk.json\`.
- What is absent is an empty string, an empty list or \`null\`, and \`if\` is false for each of them.
- An entry stays one \`<p>\` or \`<li>\`, its citations inside.

Besides the fields below, \`layout.hbs\` is given \`variant\` (\`screen\` or \`print\`), \`screen\` (true for the HTML that is handed out), and, like the others,
\`policy\` (the content security policy) and \`style\`.
`;

/** Records that many fields hold: told once, in a table of their own. */
const SHARED = [
  { one: 'piece', many: 'text', title: 'A text is a list of pieces', schema: Piece },
  { one: 'citation', many: 'citations', title: 'A citation', schema: CitationView },
  { one: 'entry', many: 'entries', title: 'An entry', schema: EntryView },
  { one: 'figure', many: 'figures', title: 'A figure (`figure.hbs`)', schema: FigureView },
].map((shared) => ({ ...shared, node: schemaOf(shared.schema), json: JSON.stringify(schemaOf(shared.schema)) }));

/** docs/templates.md: every field that a template may name, with what it holds. */
export function templateDocs(): string {
  const parts = [
    { title: 'A brief (`layout.hbs`)', node: schemaOf(View) },
    ...SHARED,
    { title: 'A handout (`handout.hbs`)', node: schemaOf(HandoutView) },
    { title: 'The list of briefs (`index.hbs`)', node: schemaOf(IndexView) },
    { title: 'The comparison of two editions (`diff.hbs`)', node: schemaOf(DiffView) },
  ];
  const tables = parts.map(({ title, node }) => `## ${title}\n\n| Field | Kind | What it holds |\n|---|---|---|\n${rows(node, '').join('\n')}\n`);
  return [HEAD, ...tables].join('\n');
}

function schemaOf(schema: z.ZodType): Node {
  const { $schema, ...node } = z.toJSONSchema(schema, { reused: 'inline' });
  // A JSON Schema is such a node: the fields named in the type are the only ones read, and each is optional.
  return node as Node;
}

function rows(node: Node, path: string): string[] {
  return Object.entries(node.properties ?? {}).flatMap(([name, field]) => {
    const own = path === '' ? name : `${path}.${name}`;
    const some = present(field);
    const description = (field.description ?? some.description ?? '').replaceAll(ANCHOR, '');
    return [`| \`${own}\` | ${kind(field)} | ${description} |`, ...inside(some, own)];
  });
}

function inside(node: Node, path: string): string[] {
  if (node.type !== 'array' || node.items === undefined) return rows(node, path);
  return sharedAs(node.items) === null && !isText(node.items) ? rows(node.items, `${path}[]`) : [];
}

/** Of a field that may be null, what it is when it is not. */
function present(node: Node): Node {
  return node.anyOf?.find((one) => one.type !== 'null') ?? node;
}

function sharedAs(node: Node): string | null {
  return SHARED.find(({ json }) => json === JSON.stringify(node))?.many ?? null;
}

function isText(node: Node): boolean {
  return node.items !== undefined && sharedAs(node.items) === 'text';
}

function kind(node: Node): string {
  const some = present(node);
  return `${kindOf(some)}${some === node ? '' : ', or null'}`;
}

function kindOf(node: Node): string {
  if (node.type === 'array') return node.items === undefined ? 'list' : (sharedAs(node.items) ?? (isText(node.items) ? 'list of texts' : 'list'));
  if (node.type === 'boolean') return 'yes or no';
  if (node.type !== 'string') return 'group';
  return (node.description ?? '').endsWith(ANCHOR) ? 'id on the page' : 'words';
}
