export { exported } from './exports.ts';
export { atomFeed, type FeedEntry } from './feed.ts';
export { type Handout, handout, MOST_PAGES } from './handout.ts';
export { html } from './html.ts';
export { htmlWithManifest, manifestInHtml } from './html-manifest.ts';
export { type Pdf, pdf } from './pdf.ts';
export { manifestInPdf, pdfWithManifest } from './pdf-manifest.ts';
export type { PdfInfo } from './pdf-said.ts';
