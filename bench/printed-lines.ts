import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

type Page = { readonly lines: readonly string[]; readonly links: readonly string[] };

/** The lines of each page of a PDF with their places, and where its links lead, whatever the order in which the file has them. */
export async function pagesOf(bytes: Uint8Array): Promise<readonly Page[]> {
  const file = await getDocument({ data: Uint8Array.from(bytes), verbosity: 0 }).promise;
  const pages: Page[] = [];
  for (let n = 1; n <= file.numPages; n += 1) {
    const sheet = await file.getPage(n);
    const { items } = await sheet.getTextContent();
    const links: { dest?: unknown; url?: unknown; rect: number[] }[] = await sheet.getAnnotations();
    const lines = new Map<number, { readonly x: number; readonly text: string }[]>();
    for (const item of items) {
      if (!('str' in item) || item.str.trim() === '') continue;
      const [x = 0, y = 0] = item.transform.slice(4).map(Math.round);
      lines.set(y, [...(lines.get(y) ?? []), { x, text: item.str.trim() }]);
    }
    pages.push({
      lines: [...lines]
        .sort(([one], [other]) => other - one)
        .map(([y, parts]) => {
          const inOrder = parts.sort((one, other) => one.x - other.x);
          return `${y} ${inOrder[0]?.x} ${inOrder.map(({ text }) => text).join(' ')}`.replace(/\s+/g, ' ');
        }),
      links: links.map(({ dest, url, rect }) => `${dest ?? url} ${rect.map(Math.round).join(' ')}`).sort(),
    });
  }
  await file.destroy();
  return pages;
}

/** Throws where a file has a line or a link elsewhere than the one of the same name that was printed with its numbers and titles in the page. */
export async function holdToPlain(folder: string, plain: string, name: string): Promise<void> {
  const [ours, theirs] = await Promise.all([folder, plain].map(async (from) => JSON.stringify(await pagesOf(readFileSync(join(from, name))))));
  if (ours !== theirs) throw new Error(`${name} is not the file that is printed with its numbers and titles in the page`);
}
