import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** All that must not be in a PDF that is handed out. Empty when every link leads to a place in the file, or to an http, https or mailto address. */
export async function wrongsOfPdf(
  bytes: Uint8Array,
): Promise<{ readonly wrongs: readonly string[]; readonly links: readonly string[]; readonly info: Readonly<Record<string, unknown>> }> {
  const raw = Buffer.from(bytes).toString('latin1');
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0 });
  const file = await task.promise;
  const wrongs: string[] = [];
  const links: string[] = [];
  try {
    if ((await file.getJSActions()) !== null) wrongs.push('scripts');
    if ((await file.getOpenAction()) !== null) wrongs.push('an action on opening');
    if ((await file.getAttachments()) !== null) wrongs.push('attachments');
    for (let number = 1; number <= file.numPages; number += 1) {
      const page = await file.getPage(number);
      if ((await page.getJSActions()) !== null) wrongs.push(`scripts on page ${number}`);
      for (const annotation of await page.getAnnotations()) {
        if (annotation.subtype !== 'Link') wrongs.push(`annotation ${annotation.subtype}`);
        if (annotation.actions !== undefined && annotation.actions !== null) wrongs.push('an annotation that acts');
        if (typeof annotation.unsafeUrl === 'string') {
          links.push(annotation.unsafeUrl);
          if (!/^(?:https?|mailto):/.test(annotation.unsafeUrl)) wrongs.push(`link ${annotation.unsafeUrl}`);
        } else if (annotation.dest === undefined || annotation.dest === null) wrongs.push('a link to nowhere');
      }
    }
    const outline = [...((await file.getOutline()) ?? [])];
    for (let item = outline.pop(); item !== undefined; item = outline.pop()) {
      if (item.url !== null || item.unsafeUrl !== undefined) wrongs.push(`an entry of the outline that leads to ${item.unsafeUrl}`);
      if (/[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/.test(item.title))
        wrongs.push(`an entry of the outline called ${JSON.stringify(item.title)}`);
      outline.push(...item.items);
    }
    // Names of actions in the file's own objects; streams are compressed, so no text of a page can hold them.
    for (const name of ['/JavaScript', '/Launch', '/SubmitForm', '/GoToR', '/ImportData', '/EmbeddedFile', '/AA', '/RichMedia'])
      if (new RegExp(`${name}(?![A-Za-z])`).test(raw)) wrongs.push(name);
    const { info } = await file.getMetadata();
    for (const [name, value] of Object.entries(info))
      if (typeof value === 'string' && /[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufffe\uffff]/.test(value))
        wrongs.push(`${name} holds ${JSON.stringify(value.slice(0, 40))}`);
    return { wrongs, links, info: { ...info } };
  } finally {
    await task.destroy();
  }
}
