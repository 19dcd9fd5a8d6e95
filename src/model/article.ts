import { z } from 'zod';
import { DaySpan } from './day-span.ts';
import { Range } from './range.ts';

/** What a passage is in its article. Only paragraphs and items carry statements; questions and headings give context. */
export const PassageKind = z.enum(['paragraph', 'item', 'heading', 'question']);
export type PassageKind = z.infer<typeof PassageKind>;

/** A numbered stretch of an article: `article.text.slice(start, end)`, which was read from `raw` in the decoded seed. */
export const Passage = z
  .strictObject({
    /** 1, 2, 3 … in the article's order. */
    n: z.int().min(1),
    kind: PassageKind,
    start: z.int().min(0),
    end: z.int().min(0),
    /** The same stretch in the decoded seed. Equal in length and letters to the passage when the format is `text`. */
    raw: Range,
    /** Ranges of `article.text` inside the passage that are not the author's words, such as editors' remarks in angle brackets. */
    omit: z.array(Range).readonly(),
  })
  .readonly();
export type Passage = z.infer<typeof Passage>;

/** How a fact about the source is known: read in the article, reasoned from it, or stated by the desk in data/sources.json. */
export const Basis = z
  .strictObject({
    how: z.enum(['stated', 'inferred', 'desk']),
    /** In words, quoting what it rests on: `stated on line 166: "21 May 2019"`. */
    why: z.string(),
  })
  .readonly();
export type Basis = z.infer<typeof Basis>;

const known = <T extends z.ZodType>(value: T) => z.strictObject({ value, basis: Basis }).readonly().nullable();

/** Admiralty reliability of a source, A (reliable) to F (cannot be judged). */
export const Reliability = z.enum(['A', 'B', 'C', 'D', 'E', 'F']);
export type Reliability = z.infer<typeof Reliability>;

/** Admiralty credibility of an item, 1 (confirmed by other origins) to 6 (cannot be judged). */
export const Credibility = z.int().min(1).max(6);
export type Credibility = z.infer<typeof Credibility>;

/** TLP 2.0 labels, least to most restrictive. */
export const Marking = z.enum(['TLP:CLEAR', 'TLP:GREEN', 'TLP:AMBER', 'TLP:AMBER+STRICT', 'TLP:RED']);
export type Marking = z.infer<typeof Marking>;

/** Where an article comes from. What is not known is null and is printed as unknown. */
export const Source = z
  .strictObject({
    title: known(z.string()),
    /** Authors' names, in the order given. */
    byline: known(z.array(z.string()).min(1).readonly()),
    publisher: known(z.string()),
    date: known(DaySpan),
    url: known(z.string()),
    /** BCP 47, when stated by the format. */
    language: z.string().nullable(),
    /** The body whose reporting this is a copy of (a wire agency, a digest's paper), when it is not the publisher. */
    origin: known(z.string()),
    reliability: Reliability,
    marking: Marking,
    licence: z.string().nullable(),
    /** Day on which the desk collected it, when data/sources.json says so. */
    retrieved: z.string().nullable(),
  })
  .readonly();
export type Source = z.infer<typeof Source>;

/** The format of a seed decides how `raw` ranges read: letter for letter (`text`), or with markup taken out. */
export const SeedFormat = z.enum(['text', 'markdown', 'html']);
export type SeedFormat = z.infer<typeof SeedFormat>;

/** One distinct text found in the seeds, cleaned, with its source. */
export const Article = z
  .strictObject({
    /** Made from the seed's name and the article's place in it; stable while those are: `004_9f58-2`. */
    id: z.string().regex(/^[a-z0-9][a-z0-9-]*$/),
    /** Path below seeds/, with forward slashes. */
    seed: z.string(),
    format: SeedFormat,
    /** 1, 2, 3 … among the articles of the seed. */
    place: z.int().min(1),
    genre: z.enum(['report', 'interview', 'digest', 'commentary']),
    /** The person interviewed, for an interview, when the text says so. */
    interviewee: z.string().nullable(),
    source: Source,
    /** The passages, joined by a blank line. */
    text: z.string(),
    passages: z.array(Passage).readonly(),
    /** Where else in the seeds the same body stands. */
    copies: z.array(z.strictObject({ seed: z.string(), raw: Range }).readonly()).readonly(),
  })
  .readonly();
export type Article = z.infer<typeof Article>;

/** An article without its words: what can be held of a hundred thousand. */
export type ArticleHead = Omit<Article, 'text' | 'passages'>;

/** Why a stretch of a seed is in no article. */
export const LeftOutReason = z.enum([
  'navigation',
  'caption',
  'share',
  'cookie',
  'author-bio',
  'tags',
  'read-more',
  'repeated-body',
  'byline',
  'date-line',
  'title',
  'boilerplate',
  'too-short',
  /** Of an article beyond the desk's limits. */
  'over-limit',
]);
export type LeftOutReason = z.infer<typeof LeftOutReason>;

/** How one seed was read: what `fieldbrief sources` shows. */
export const SeedReading = z
  .strictObject({
    seed: z.string(),
    sha256: z.string(),
    bytes: z.int(),
    encoding: z.string(),
    format: SeedFormat,
    /** Characters of the decoded seed, and how many of them stand in an article (copies counted apart). */
    chars: z.int(),
    kept: z.int(),
    repeated: z.int(),
    articles: z.array(z.string()).readonly(),
    leftOut: z
      .array(z.strictObject({ raw: Range, firstLine: z.int(), lastLine: z.int(), reason: LeftOutReason, sample: z.string() }).readonly())
      .readonly(),
  })
  .readonly();
export type SeedReading = z.infer<typeof SeedReading>;
