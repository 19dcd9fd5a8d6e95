import { z } from 'zod';
import { DaySpan } from './day-span.ts';
import { Range } from './range.ts';

/** An exact quotation, by the W3C Web Annotation TextQuoteSelector and TextPositionSelector. Offsets are in units of `article.text`. */
export const Evidence = z
  .strictObject({
    passage: z.int().min(1),
    exact: z.string().min(1),
    prefix: z.string(),
    suffix: z.string(),
    start: z.int().min(0),
    end: z.int().min(0),
    /** The same words in the decoded seed. */
    raw: Range,
  })
  .readonly();
export type Evidence = z.infer<typeof Evidence>;

/** Sections of the body of a brief, as a statement can belong to them. */
export const Topic = z.enum([
  'status',
  'origins',
  'leadership',
  'strength',
  'area',
  'aims',
  'relations',
  'tactics',
  'finance',
  'incident',
  'countermeasures',
  'humanitarian',
  'outlook',
]);
export type Topic = z.infer<typeof Topic>;

export const StatementKind = z.enum(['fact', 'claim', 'assessment', 'forecast']);
export type StatementKind = z.infer<typeof StatementKind>;

/** Words of the editor's inside the statement, shown in square brackets; `basis` says what they rest on. */
export const Insertion = z
  .strictObject({
    /** Where in `statement.text`, brackets included. */
    start: z.int().min(0),
    end: z.int().min(0),
    kind: z.enum(['group', 'person', 'place', 'date', 'grammar']),
    basis: z.string(),
  })
  .readonly();
export type Insertion = z.infer<typeof Insertion>;

/** What a group does in a statement. `topic`: it is about it in another way; `mention`: it is only named. */
export const SubjectRole = z.enum(['actor', 'target', 'topic', 'mention']);
export type SubjectRole = z.infer<typeof SubjectRole>;
export const SubjectLink = z.strictObject({ group: z.string(), role: SubjectRole, surface: z.string() }).readonly();
export type SubjectLink = z.infer<typeof SubjectLink>;

/**
 * How a place comes into a statement. `at`: it happens or lies there; `inherited`: there by the passage's own earlier words;
 * `setting`: the sentence names no place, and the article is about this one; `aside`: it stands in a comparison or in what is
 * told of somebody's past; `demonym`: an adjective of it.
 */
export const PlaceLink = z
  .strictObject({ region: z.string(), role: z.enum(['at', 'named', 'inherited', 'setting', 'aside', 'demonym']), surface: z.string() })
  .readonly();
export type PlaceLink = z.infer<typeof PlaceLink>;

export const StatementDate = z
  .strictObject({
    span: DaySpan,
    /** `event`: when it happened; `as-of`: the state of things on that date; `plan`: it lies ahead. */
    role: z.enum(['event', 'as-of', 'plan']),
    /** The words it was read from, null when it is the article's own date. */
    wording: z.string().nullable(),
    /** How it was resolved, in words. */
    basis: z.string(),
  })
  .readonly();
export type StatementDate = z.infer<typeof StatementDate>;

export const Person = z.strictObject({ name: z.string(), role: z.string().nullable(), group: z.string().nullable() }).readonly();
export type Person = z.infer<typeof Person>;

/** A counted thing. `value` is the number, or the lower end of a range that ends at `max`. */
export const Quantity = z
  .strictObject({
    value: z.number(),
    max: z.number().nullable(),
    /** "up to", "at least", "an estimated" … as written. */
    qualifier: z.string().nullable(),
    /** What is counted, as written: "market traders", "members and sympathizers". */
    counted: z.string().nullable(),
    unit: z.enum(['count', 'percent', 'money', 'distance', 'area', 'weight', 'duration']),
    /** What became of those counted, for tolls. */
    effect: z.enum(['killed', 'wounded', 'abducted', 'captured', 'displaced', 'held', 'missing', 'released']).nullable(),
    /** True when it is counted in another of the sentence's quantities ("16 killed, including a woman") and must not be added to it. */
    part: z.boolean(),
    /** True when the words give an order of size only ("dozens"): then `value` and `max` are the least and most they usually mean. */
    vague: z.boolean(),
    wording: z.string(),
    /** Where in the first quotation. */
    at: Range,
  })
  .readonly();
export type Quantity = z.infer<typeof Quantity>;

/** Who a statement is attributed to, beyond the article itself. */
export const Holder = z
  .strictObject({
    name: z.string(),
    role: z.string().nullable(),
    /** How the holder holds it. */
    stance: z.enum(['says', 'claims', 'accuses', 'assesses', 'denies', 'expects', 'reports']),
  })
  .readonly();
export type Holder = z.infer<typeof Holder>;

/** Who did what to whom, where, when, with what toll. */
export const Incident = z
  .strictObject({
    type: z.enum(['attack', 'bombing', 'killing', 'abduction', 'clash', 'strike', 'raid', 'arrest', 'seizure', 'displacement', 'other']),
    actors: z
      // `fact`: the article tells it; `claimed`: the group says so itself; `accused`: somebody else does; `possible`: it is only thought likely.
      .array(z.strictObject({ group: z.string(), status: z.enum(['fact', 'claimed', 'accused', 'possible', 'denied']) }).readonly())
      .readonly(),
    targets: z.array(z.string()).readonly(),
    regions: z.array(z.string()).readonly(),
    /** When it happened: the sentence's own date nearest the act, or that of the event it goes on about. */
    date: DaySpan.nullable(),
    /** Whether that date is the sentence's own, or carried over from an event told before: good for comparing, too weak to print. */
    dated: z.enum(['own', 'carried']).nullable(),
    /** How many in this one incident, named victims included; null for a count over a war, a campaign or a stretch of time. */
    killed: z.number().nullable(),
    wounded: z.number().nullable(),
    abducted: z.number().nullable(),
    /** False for a threat, a plan, a denial, or an attack in general. */
    occurred: z.boolean(),
  })
  .readonly();
export type Incident = z.infer<typeof Incident>;

/** A tie between two groups, or between a group and a state (a region's id), as the statement tells it. */
export const Relation = z
  .strictObject({
    from: z.string(),
    type: z.enum([
      'part of',
      'allied with',
      'rival of',
      'fights',
      'split from',
      'successor of',
      'backed by',
      'trains',
      'joined by',
      'linked to',
      'designated by',
    ]),
    to: z.string(),
    /** The words that say so. */
    wording: z.string(),
  })
  .readonly();
export type Relation = z.infer<typeof Relation>;

/** A quantity about a subject that can be laid beside others of its sort: strength, territory, displaced, prisoners, attacks, toll. */
export const Figure = z
  .strictObject({
    measure: z.enum(['strength', 'members', 'prisoners', 'displaced', 'population', 'attacks', 'killed', 'wounded', 'abducted', 'money', 'other']),
    /** Group or region id the figure is about. */
    about: z.string().nullable(),
    /** Index in `statement.quantities`. */
    quantity: z.int().min(0),
  })
  .readonly();
export type Figure = z.infer<typeof Figure>;

/** One thing an article says, in a sentence that prints on its own, tied to the words it came from. */
export const Statement = z
  .strictObject({
    /** `<article>.<passage>.<number in it>` */
    id: z.string(),
    text: z.string().min(1),
    insertions: z.array(Insertion).readonly(),
    evidence: z.tuple([Evidence], Evidence).readonly(),
    kind: StatementKind,
    negated: z.boolean(),
    /** Hedges and qualifiers found, as written. */
    hedges: z.array(z.string()).readonly(),
    holder: Holder.nullable(),
    subjects: z.array(SubjectLink).readonly(),
    places: z.array(PlaceLink).readonly(),
    dates: z.array(StatementDate).readonly(),
    people: z.array(Person).readonly(),
    quantities: z.array(Quantity).readonly(),
    topic: Topic,
    /** 0 to 1: how much a reader of a brief would miss it, by what it tells. */
    weight: z.number().min(0).max(1),
    incident: Incident.nullable(),
    relations: z.array(Relation).readonly(),
    figures: z.array(Figure).readonly(),
  })
  .readonly();
export type Statement = z.infer<typeof Statement>;
