import type { Edition } from '../model/edition.ts';
import { jsonText } from '../text/json-text.ts';
import { dateParts, type Reference, references } from './reference.ts';

/** The sources of an edition as CSL-JSON 1.0.2, which Zotero, Pandoc and all citation processors read. */
export function cslJson(edition: Edition): string {
  return jsonText(references(edition).map(item));
}

function item({ id, title, authors, publisher, date, url, retrieved, language, note }: Reference): object {
  return {
    id,
    'citation-key': id,
    // Nothing in the seeds says whether it was a paper, a magazine or a blog.
    type: url === null ? 'document' : 'webpage',
    title,
    ...(authors.length === 0 ? {} : { author: authors.map((literal) => ({ literal })) }),
    ...(publisher === null ? {} : { publisher, ...(url === null ? {} : { 'container-title': publisher }) }),
    ...(date === null ? {} : { issued: { 'date-parts': dateParts(date) } }),
    ...(url === null ? {} : { URL: url }),
    ...(retrieved === null ? {} : { accessed: { 'date-parts': [retrieved.split('-').map(Number)] } }),
    ...(language === null ? {} : { language }),
    note,
  };
}
