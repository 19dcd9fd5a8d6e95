import { writeFileSync } from 'node:fs';
import { templateDocs } from './template-docs.ts';

/** Writes docs/templates.md anew. Run from the project's folder: `node tools/run.mjs tools/write-template-docs.ts`. */
writeFileSync('docs/templates.md', templateDocs());
