export { type Handout, handout, MOST_PAGES } from './handout.ts';
export { html } from './html.ts';
export { type Pdf, pdf } from './pdf.ts';
export type { PdfInfo } from './pdf-said.ts';
