export { exported } from './exports.ts';
export { html } from './html.ts';
export { type Pdf, pdf } from './pdf.ts';
