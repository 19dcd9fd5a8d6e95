import type { Edition } from '../model/edition.ts';
import { dateParts, dateText, type Reference, references } from './reference.ts';

/**
 * The sources of an edition as BibTeX, one `@misc` each: the one type that BibTeX, BibLaTeX, Zotero and JabRef all know for something of
 * unknown kind. A field is one line, and its text can end neither the field nor the record.
 */
export function bibtex(edition: Edition): string {
  return references(edition).map(record).join('\n');
}

function record(reference: Reference): string {
  const { id, title, authors, publisher, date, url, retrieved, language, note } = reference;
  const [year, month] = date === null ? [] : (dateParts(date)[0] ?? []);
  const fields: readonly (readonly [name: string, value: string | null])[] = [
    // Doubled braces keep capitals as they are, and a name whole.
    ['title', `{${escaped(title)}}`],
    ['author', authors.length === 0 ? null : authors.map((name) => `{${escaped(name)}}`).join(' and ')],
    ['publisher', publisher === null ? null : `{${escaped(publisher)}}`],
    // BibLaTeX reads the date, BibTeX year and month.
    ['date', date === null ? null : dateText(date)],
    ['year', year === undefined ? null : String(year)],
    ['month', month === undefined ? null : String(month)],
    ['url', url === null ? null : verbatim(url)],
    ['urldate', retrieved],
    ['langid', language],
    ['note', escaped(note)],
  ];
  const lines = fields.flatMap(([name, value]) => (value === null ? [] : [`  ${name} = {${value}},`]));
  return `@misc{${id},\n${lines.join('\n')}\n}\n`;
}

/** Braces are counted by BibTeX even behind a backslash, so they are named and never written. */
const NAMES: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

const escaped = (text: string): string => text.replace(/[\\{}~^$&#_%]/g, (mark) => NAMES[mark] ?? `\\${mark}`);

/** An address is read letter by letter; the marks that could end its field are written as addresses write any mark. */
const verbatim = (url: string): string => url.replace(/[{}\\]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`);
