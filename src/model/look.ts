import { z } from 'zod';

/** What text has to differ from its ground by, so that people with weak eyes can read it (WCAG 2.2, level AA). */
const LEAST_CONTRAST = 4.5;
// The darkest ground that text stands on in light colours, and the lightest in dark ones: the tints of boxes in templates/styles/.
const LIGHT_GROUND = '#f3f3f1';
const DARK_GROUND = '#202326';

/** The desk's own look: its logo and the colour of its links and rules, on a light page and on a dark one. */
export const Look = z
  .strictObject({
    /** An image below data/, PNG, JPEG or SVG. */
    logo: z
      .string()
      .regex(/^[^/\\]+(\/[^/\\]+)*\.(png|jpe?g|svg)$/i, 'expected the path of a .png, .jpg or .svg file below data/')
      .refine((path) => !path.split('/').some((part) => part.startsWith('.')), 'Expected a path that stays below data/ and names nothing hidden')
      .nullable()
      .default(null),
    light: colour(LIGHT_GROUND, 'a light page: take a darker one').nullable().default(null),
    dark: colour(DARK_GROUND, 'a dark page: take a lighter one').nullable().default(null),
  })
  .readonly();
export type Look = z.infer<typeof Look>;

/** How much of others' words one brief reproduces. */
export const QuotationLimits = z
  .strictObject({
    /** Words of the longest quotation; null: no limit. */
    longestWords: z.int().min(1).nullable().default(null),
    /** Share of an article that one brief may reproduce, 0.1 for a tenth; null: no limit. */
    mostOfArticle: z.number().positive().max(1).nullable().default(null),
    /** Words shown around a quotation, on either side, where it is opened. */
    contextWords: z.int().min(0).max(20).default(8),
  })
  .readonly();
export type QuotationLimits = z.infer<typeof QuotationLimits>;

function colour(ground: string, where: string) {
  return z
    .string()
    .regex(/^#[0-9a-f]{6}$/i, 'expected a colour as in "#1f4e79"')
    .superRefine((value, context) => {
      if (!/^#[0-9a-f]{6}$/i.test(value)) return;
      const ratio = contrast(value, ground);
      if (ratio >= LEAST_CONTRAST) return;
      context.addIssue({
        code: 'custom',
        message: `Its contrast is ${ratio.toFixed(2)} to 1, and text needs ${LEAST_CONTRAST} to 1 (WCAG AA) on ${where}`,
      });
    });
}

/** Contrast of two colours by WCAG 2.2: from 1, none, to 21, black on white. */
export function contrast(one: string, other: string): number {
  const [a, b] = [luminance(one), luminance(other)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
