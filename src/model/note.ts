import { z } from 'zod';
import { Day } from './day-span.ts';
import { Language } from './language.ts';
import { Confidence, Likelihood } from './likelihood.ts';
import type { Evidence } from './statement.ts';

/** One judgement as the analyst writes it in the front matter of data/notes/<subject>.md. */
export const WrittenJudgement = z
  .strictObject({
    /** One or two sentences; the likelihood word stands in them. */
    text: z.string().trim().min(1),
    likelihood: Likelihood,
    confidence: z.strictObject({ level: Confidence, basis: z.string().trim().min(1) }).readonly(),
    /** `004 ¶12` or `004 "quoted words"`, with or without `[@ ]` around. */
    citations: z.array(z.string()).readonly().default([]),
  })
  .readonly();

/** The front matter of a note. */
export const NoteHead = z
  .strictObject({
    author: z.string().min(1).nullable().default(null),
    /** Day on which the analyst last thought it through. */
    date: Day.nullable().default(null),
    /** True for a note that only shows the form; the brief says so beside each of its words. */
    example: z.boolean().default(false),
    /** The language that it is written in; null: the desk's own. */
    language: Language.nullable().default(null),
    judgements: z.array(WrittenJudgement).readonly().default([]),
  })
  .readonly();
export type NoteHead = z.infer<typeof NoteHead>;

/** A quotation in an article that a note cites. */
export type NoteReference = { readonly article: string; readonly evidence: Evidence };

/** A note as it is composed: every citation tied to its words. */
export type Note = Omit<NoteHead, 'judgements' | 'language'> & {
  readonly language: Language;
  readonly subject: string;
  readonly judgements: readonly (Omit<NoteHead['judgements'][number], 'citations'> & { readonly references: readonly NoteReference[] })[];
  /** Markdown; `marks` are the places of its citations in it, in order. */
  readonly commentary: string;
  readonly marks: readonly { readonly start: number; readonly end: number; readonly references: readonly NoteReference[] }[];
};
