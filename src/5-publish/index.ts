export { exported } from './exports.ts';
export { atomFeed, type FeedEntry } from './feed.ts';
export { html } from './html.ts';
export { type Pdf, pdf } from './pdf.ts';
