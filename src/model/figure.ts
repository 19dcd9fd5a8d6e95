import { z } from 'zod';
import { DaySpan } from './day-span.ts';
import { RegionKind } from './gazetteer.ts';

const Citations = z.array(z.int().min(1)).min(1).readonly();
/** The entry of the brief that tells it in full; null when none does. */
const EntryId = z.string().nullable();
const Coordinates = z.tuple([z.number(), z.number()]).readonly();

/** A place of the map, with how much is told of it. */
export const MapMark = z
  .strictObject({
    place: z.string(),
    name: z.string(),
    kind: RegionKind,
    /** Latitude and longitude; null when the desk does not know them: then the place is listed and not drawn. */
    coordinates: Coordinates.nullable(),
    /** Reports set there, repeats counted once, and how many of them tell of an incident. */
    reports: z.int().min(1),
    incidents: z.int().min(0),
    entry: EntryId,
    citations: Citations,
  })
  .readonly();
export type MapMark = z.infer<typeof MapMark>;

/** Where the reporting lies. */
export const MapFigure = z
  .strictObject({
    kind: z.literal('map'),
    /** The region that the brief is on; null in the brief of a group. */
    home: z.strictObject({ name: z.string(), kind: RegionKind, coordinates: Coordinates.nullable() }).readonly().nullable(),
    marks: z.array(MapMark).min(1).readonly(),
  })
  .readonly();
export type MapFigure = z.infer<typeof MapFigure>;

/** The section of the body in which a figure stands. */
const FigureSection = z.enum(['strength', 'relations', 'humanitarian']);
export type FigureSection = z.infer<typeof FigureSection>;

/** How a number is meant. */
export const Bound = z.enum(['exact', 'about', 'at least', 'up to']);
export type Bound = z.infer<typeof Bound>;

/** Values of one measure at different times. */
export const CourseFigure = z
  .strictObject({
    kind: z.literal('course'),
    section: FigureSection,
    title: z.string(),
    unit: z.enum(['count', 'percent']),
    points: z
      .array(
        z
          .strictObject({
            date: DaySpan,
            /** The value, or the lower end of a range that ends at `high`. */
            low: z.number(),
            high: z.number().nullable(),
            bound: Bound,
            /** The source's own words. */
            text: z.string(),
            holder: z.string(),
            entry: EntryId,
            citations: Citations,
          })
          .readonly(),
      )
      .min(2)
      .readonly(),
  })
  .readonly();
export type CourseFigure = z.infer<typeof CourseFigure>;

/** What sort of tie it is, by which it is drawn. */
export const TieFamily = z.enum(['friend', 'foe', 'descent', 'listing']);
export type TieFamily = z.infer<typeof TieFamily>;

/** Ties of the subject to others. */
export const TiesFigure = z
  .strictObject({
    kind: z.literal('ties'),
    section: FigureSection,
    ties: z
      .array(
        z
          .strictObject({
            other: z.string(),
            /** How the subject is tied to it, as read from the subject: "part of", "fights". */
            way: z.string(),
            family: TieFamily,
            /** As of when it is told; null when unknown. */
            asOf: DaySpan.nullable(),
            entry: EntryId,
            citations: Citations,
          })
          .readonly(),
      )
      .min(2)
      .readonly(),
  })
  .readonly();
export type TiesFigure = z.infer<typeof TiesFigure>;

export const Figures = z
  .strictObject({
    map: MapFigure.nullable(),
    courses: z.array(CourseFigure).readonly(),
    ties: TiesFigure.nullable(),
  })
  .readonly();
export type Figures = z.infer<typeof Figures>;
