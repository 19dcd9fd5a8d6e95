import { z } from 'zod';
import { Credibility, Marking, Source } from './article.ts';
import { Day, DaySpan } from './day-span.ts';
import { Figures } from './figure.ts';
import { Language } from './language.ts';
import { Confidence, Likelihood } from './likelihood.ts';
import { Evidence, Holder, StatementKind } from './statement.ts';

/** Number of a quotation in the evidence annex, 1…n by first use in the brief. */
const QuotationNumber = z.int().min(1);

/** A sentence of a brief, with the quotations it rests on. */
export const Entry = z
  .strictObject({
    /** Stable within the brief's life while its statement is: made from the first statement's id. */
    id: z.string(),
    /** The sentence in runs; those with `inserted` are the editor's and stand in square brackets. */
    runs: z
      .array(z.strictObject({ text: z.string(), inserted: z.boolean() }).readonly())
      .min(1)
      .readonly(),
    kind: StatementKind,
    holder: Holder.nullable(),
    /** The date of what is told, and of the report it is from. */
    date: DaySpan.nullable(),
    reported: DaySpan.nullable(),
    citations: z.tuple([QuotationNumber], QuotationNumber).readonly(),
    /** Statements merged into it, the one printed first. */
    statements: z.array(z.string()).min(1).readonly(),
    weight: z.number(),
  })
  .readonly();
export type Entry = z.infer<typeof Entry>;

export const SectionId = z.enum([
  'overview',
  'actors',
  'origins',
  'leadership',
  'strength',
  'area',
  'aims',
  'relations',
  'tactics',
  'finance',
  'incidents',
  'countermeasures',
  'control',
  'humanitarian',
  'outside-powers',
  'outlook',
]);
export type SectionId = z.infer<typeof SectionId>;

export const Section = z.strictObject({ id: SectionId, title: z.string(), entries: z.array(Entry).readonly() }).readonly();
export type Section = z.infer<typeof Section>;

/** A value in a table, with where it comes from. */
export const CitedValue = z
  .strictObject({ text: z.string(), note: z.string().nullable(), asOf: z.string().nullable(), citations: z.array(QuotationNumber).readonly() })
  .readonly();
export type CitedValue = z.infer<typeof CitedValue>;

export const GlanceRow = z.strictObject({ label: z.string(), values: z.array(CitedValue).min(1).readonly() }).readonly();
export type GlanceRow = z.infer<typeof GlanceRow>;

export const TimelineItem = z
  .strictObject({ date: DaySpan, text: z.string(), entry: z.string().nullable(), citations: z.array(QuotationNumber).min(1).readonly() })
  .readonly();
export type TimelineItem = z.infer<typeof TimelineItem>;

/** Values that differ for one thing: a dispute (one time) or a development (it changed). */
export const Dispute = z
  .strictObject({
    kind: z.enum(['dispute', 'development']),
    topic: z.string(),
    sides: z
      .array(
        z.strictObject({ claim: z.string(), holder: z.string(), date: z.string(), citations: z.array(QuotationNumber).min(1).readonly() }).readonly(),
      )
      .min(2)
      .readonly(),
  })
  .readonly();
export type Dispute = z.infer<typeof Dispute>;

export const Gap = z.strictObject({ kind: z.enum(['no-reporting', 'stale', 'single-origin', 'undated']), text: z.string() }).readonly();
export type Gap = z.infer<typeof Gap>;

/** A judgement of the desk's own, from its note on the subject. */
export const Judgement = z
  .strictObject({
    text: z.string().min(1),
    likelihood: Likelihood,
    confidence: z.strictObject({ level: Confidence, basis: z.string().min(1) }).readonly(),
    citations: z.tuple([QuotationNumber], QuotationNumber).readonly(),
  })
  .readonly();
export type Judgement = z.infer<typeof Judgement>;

/** What the desk's note says of itself: who wrote it and when, and whether it is only an example. */
export const NoteOrigin = z
  .strictObject({ author: z.string().nullable(), date: Day.nullable(), example: z.boolean(), language: Language.default('en') })
  .readonly();
export type NoteOrigin = z.infer<typeof NoteOrigin>;

/** The desk's own words at length, in Markdown; `marks` are the places in it where quotations are cited. */
export const Commentary = z
  .strictObject({
    markdown: z.string(),
    marks: z
      .array(z.strictObject({ start: z.int().min(0), end: z.int().min(0), citations: z.array(QuotationNumber).min(1).readonly() }).readonly())
      .readonly(),
  })
  .readonly();
export type Commentary = z.infer<typeof Commentary>;

export const CitedSource = z
  .strictObject({
    /** 1…n by first use. */
    n: z.int().min(1),
    article: z.string(),
    seed: z.string(),
    source: Source,
    /** What it is and what it is good for, in one line (ICD 206 descriptor). */
    descriptor: z.string(),
    /** Characters of the article; null in editions of older programs. */
    chars: z.int().min(0).nullable().default(null),
    /** Quotations that rest on it. */
    quotations: z.array(QuotationNumber).readonly(),
  })
  .readonly();
export type CitedSource = z.infer<typeof CitedSource>;

/** A source of the edition before that was retracted since, and what became of what rested on it. */
export const Correction = z
  .strictObject({
    article: z.string(),
    seed: z.string(),
    title: z.string().nullable(),
    /** The day of the retraction and its reason. */
    retracted: Day,
    why: z.string(),
    /** Sentences that rested on it and are gone, as they read. */
    gone: z.array(z.string()).readonly(),
    /** Sentences that rested on it and stand on other sources now, by the ids of their entries. */
    standing: z.array(z.string()).readonly(),
    /** How many values, dates, sides of disputed points and marks of figures rested on it. */
    others: z.int().min(0),
  })
  .readonly();
export type Correction = z.infer<typeof Correction>;

/** What differs from the edition before: an entry, a value of the box, a disputed point or a source. */
export const Change = z
  .strictObject({
    /**
     * `new`, `revised` and `withdrawn` are of entries; a `withdrawn` one has lost its evidence, one `left-out` still has it and makes room for
     * weightier ones. `figure` is of a row of the box, `retracted` of a source that is not to be relied on any more.
     */
    kind: z.enum(['retracted', 'new', 'revised', 'withdrawn', 'left-out', 'figure', 'dispute', 'dispute-gone', 'source', 'source-gone']),
    /** The section, row or topic it is in. */
    part: z.string(),
    /** The entry or row as it is now, by the id its citations know it under; null when it is gone. */
    place: z.string().nullable(),
    before: z.string().nullable(),
    after: z.string().nullable(),
  })
  .readonly();
export type Change = z.infer<typeof Change>;

/** A quotation in the evidence annex. */
export const Quotation = z
  .strictObject({
    n: QuotationNumber,
    source: z.int().min(1),
    evidence: Evidence,
    /** Admiralty credibility of what it says, 1 (confirmed) to 6 (cannot be judged). */
    credibility: Credibility.default(6),
    usedBy: z.array(z.string()).min(1).readonly(),
  })
  .readonly();
export type Quotation = z.infer<typeof Quotation>;

/** A brief as issued. */
export const Edition = z
  .strictObject({
    format: z.literal('fieldbrief-edition/1'),
    subject: z
      .strictObject({
        kind: z.enum(['group', 'region']),
        id: z.string(),
        name: z.string(),
        short: z.string().nullable(),
        /** Kind in words ("armed group", "governorate") and what it lies in or belongs to. */
        what: z.string(),
        aliases: z.array(z.string()).readonly(),
      })
      .readonly(),
    number: z.int().min(1),
    issued: Day,
    /** The edition before and what has changed since, the most important first; null and none for the first. Editions recorded by version 0.1.0 lack both. */
    previous: z
      .strictObject({ number: z.int().min(1), issued: Day })
      .readonly()
      .nullable()
      .default(null),
    changes: z.array(Change).readonly().default([]),
    /** Sources of the edition before that were retracted since: the correction notice. */
    corrections: z.array(Correction).readonly().default([]),
    /** The newest date among its sources, and the article it comes from. */
    cutoff: z.strictObject({ date: DaySpan, source: z.int() }).readonly().nullable(),
    desk: z.string(),
    /** The language of its labels; editions of older programs are in English. */
    language: Language.default('en'),
    marking: Marking,
    /** From the desk's note; absent in editions of older programs. */
    note: NoteOrigin.nullable().default(null),
    judgements: z.array(Judgement).readonly().default([]),
    commentary: Commentary.nullable().default(null),
    bottomLine: z.array(Entry).readonly(),
    keyReporting: z.array(Entry).readonly(),
    glance: z.array(GlanceRow).readonly(),
    sections: z.array(Section).readonly(),
    timeline: z.array(TimelineItem).readonly(),
    disputes: z.array(Dispute).readonly(),
    /** What is drawn. Editions on record from before there were figures have none. */
    figures: Figures.default({ map: null, courses: [], ties: null }),
    gaps: z.array(Gap).readonly(),
    sources: z.array(CitedSource).readonly(),
    sourceSummary: z.string(),
    quotations: z.array(Quotation).readonly(),
    /** What it was made from: file → sha256, sorted by name. */
    manifest: z.array(z.strictObject({ file: z.string(), sha256: z.string() }).readonly()).readonly(),
    program: z.string(),
  })
  .readonly();
export type Edition = z.infer<typeof Edition>;
