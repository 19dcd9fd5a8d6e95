import { z } from 'zod';
import { Marking, Reliability } from './article.ts';
import { Language } from './language.ts';
import { Look, QuotationLimits } from './look.ts';
import { EXPORT_FORMATS, PROFILES } from './output.ts';
import { Schedule } from './schedule.ts';

/** data/desk.json: what to build, for whom, how marked. Every field has a default. */
export const Desk = z
  .strictObject({
    name: z.string().default('Research desk'),
    /** The language of labels: all words of a brief that are neither a source's nor the analyst's. */
    language: Language.default('en'),
    /** Ids of groups and regions to brief on; null: all in the gazetteers with enough material. */
    subjects: z.array(z.string()).readonly().nullable().default(null),
    paper: z.enum(['A4', 'Letter']).default('A4'),
    formats: z
      .array(z.enum(['html', 'pdf']))
      .min(1)
      .readonly()
      .default(['html', 'pdf']),
    /** What is made for other programs, beside each brief. */
    exports: z.array(z.enum(EXPORT_FORMATS)).readonly().default([]),
    /** What briefs are made for: to be read whole, or handed out on two pages. */
    profiles: z.array(z.enum(PROFILES)).min(1).readonly().default(['full']),
    /** Where out/ is published, when it is: the feed's links are then absolute, and a handout names its full brief there; null: it names the file. */
    address: z
      .url({ protocol: /^https?$/ })
      .nullable()
      .default(null),
    /** Its logo and colours, and how much it quotes. */
    look: Look.prefault({}),
    quotations: QuotationLimits.prefault({}),
    /** Null: the highest marking among the brief's sources. */
    marking: Marking.nullable().default(null),
    /** A subject gets a brief when at least this many statements are about it. */
    minStatements: z.int().min(1).default(4),
    /** Entries in one brief at most, the weightiest first. */
    maxEntries: z.int().min(5).default(100),
    limits: z
      .strictObject({
        seedBytes: z.int().positive().default(20_000_000),
        seeds: z.int().positive().default(20_000),
        /** All seeds together: 10,000 articles of the usual length. Memory grows with what is read (docs/security.md), and Node gives a program 2 to 4 GB. */
        totalBytes: z.int().positive().default(40_000_000),
        /** Lines of one seed, or tags of a page. */
        lines: z.int().positive().default(200_000),
        /** Characters of one line, or of one paragraph of a page. */
        lineChars: z.int().positive().default(200_000),
        /** Articles in one seed, and characters of one article. */
        articles: z.int().positive().default(1_000),
        articleChars: z.int().positive().default(500_000),
        printSeconds: z.int().positive().default(100),
      })
      .readonly()
      .prefault({}),
    /** When to build what, for `fieldbrief schedule`. */
    schedules: z.array(Schedule).readonly().default([]),
  })
  .readonly();
export type Desk = z.infer<typeof Desk>;

/**
 * The parts of it that editions, pages and handouts are made with. A result knows no others, so that a change of anything else (a schedule,
 * a limit, the subjects) makes none again.
 */
export const IN_EDITIONS = ['name', 'language', 'marking', 'maxEntries'] as const satisfies readonly (keyof Desk)[];
export const IN_PAGES = ['paper', 'look', 'quotations'] as const satisfies readonly (keyof Desk)[];
export const IN_HANDOUTS = ['name', 'address', 'profiles', 'formats'] as const satisfies readonly (keyof Desk)[];
export type DeskInEditions = Pick<Desk, (typeof IN_EDITIONS)[number]>;
export type DeskInPages = Pick<Desk, (typeof IN_PAGES)[number] | (typeof IN_HANDOUTS)[number]>;

/** Within which one seed is read. */
export type ReadLimits = Pick<Desk['limits'], 'lines' | 'lineChars' | 'articles' | 'articleChars'>;

/** False for the thirteenth month and the thirtieth of February. */
function isInCalendar(date: string): boolean {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  // What is no date at all is told by the pattern.
  if (![year, month, day].every(Number.isInteger)) return true;
  const made = new Date(Date.UTC(year, month - 1, day));
  return made.getUTCMonth() === month - 1 && made.getUTCDate() === day;
}

const ONE_IS_COUNTED = 'expected 2 to 6: "1", confirmed, is counted by the program where two independent origins tell the same';

/** One record of data/sources.json: states or corrects what the text does not say. Matched by seed and place in it. */
export const SourceCorrection = z
  .strictObject({
    seed: z.string(),
    place: z.int().min(1).default(1),
    title: z.string().optional(),
    byline: z.array(z.string()).min(1).readonly().optional(),
    publisher: z.string().optional(),
    /** `2024-12-01`, `2024-12`, `2024`, or two of them with a slash between. */
    date: z
      .string()
      .regex(/^\d{4}(-\d{2}(-\d{2})?)?(\/\d{4}(-\d{2}(-\d{2})?)?)?$/, 'expected 2024, 2024-12, 2024-12-01, or two of them with "/" between')
      .refine((date) => date.split('/').every(isInCalendar), 'expected days and months that are in the calendar')
      .optional(),
    url: z.url({ protocol: /^https?$/ }).optional(),
    origin: z.string().optional(),
    reliability: Reliability.optional(),
    marking: Marking.optional(),
    licence: z.string().optional(),
    retrieved: z.string().optional(),
    /** Admiralty credibility of what single passages say. 1 is given by the program alone: it needs two independent origins. */
    items: z
      .array(
        z
          .strictObject({
            passage: z.int().min(1),
            credibility: z.int().min(2, ONE_IS_COUNTED).max(6, ONE_IS_COUNTED),
            why: z.string().optional(),
          })
          .readonly(),
      )
      .readonly()
      .optional(),
    /** True leaves the article out of everything. */
    exclude: z.boolean().optional(),
    /** The reason for the correction, kept as its basis. */
    why: z.string().optional(),
  })
  .readonly();
export type SourceCorrection = z.infer<typeof SourceCorrection>;
