export { html } from './html.ts';
export { type Pdf, pdf } from './pdf.ts';
