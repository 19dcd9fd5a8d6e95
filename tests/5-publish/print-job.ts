import { page, type View } from '../../src/4-render/index.ts';
import { type Pdf, pdf } from '../../src/5-publish/index.ts';
import type { Paper, Print } from '../../src/model/printer.ts';
import type { Templates } from '../../src/model/templates.ts';

/** A brief as the program prints it. */
export function printed(of: View, templates: Templates, paper: Paper, print: Print): Promise<Pdf> {
  return pdf({
    page: (pagination) => page(of, templates, { variant: 'print', paper, ...(pagination === null ? {} : { pagination }) }),
    parts: [...of.contents, ...of.figures].map(({ id }) => id),
    heads: of.contents.map(({ id }) => id),
    print,
    info: {
      title: of.title,
      author: 'Upland desk & sons',
      subject: of.description,
      keywords: [of.marking.label, 'Darya, Ōndreva'],
      marking: of.marking.label,
      language: of.lang,
      issued: of.issuedDay,
    },
  });
}
