import type { DaySpan } from '../model/day-span.ts';
import { contains } from './calendar.ts';

/** An event as told: what a later "six days later" may count from. The span is null where its own days are not known. */
export type Told = {
  readonly span: DaySpan | null;
  readonly passage: number;
  readonly sentence: number;
  /** It opens its sentence: "In the 2015 raid, …" moves the telling there, be it only a mark. */
  readonly opens: boolean;
  /** It only marks a thing ("the 1987 prize") or stands in a side clause ("who was elected in 2010"): the telling does not stay there. */
  readonly aside: boolean;
};

/** "In the 2015 raid, …": the telling moves there. */
export const OPENING = /^["“'‘]*(?:(?:But|And|Yet)\s)?(?:In|During|After|Before|By|At)\s(?:the\s)?$/i;

/** "On 9 July troops took the town. In August 2008 … The day before …": another time has been told of since, too coarse to count from. */
export const hasMovedOn = (found: Told, told: readonly Told[]): boolean =>
  told
    .slice(told.indexOf(found) + 1)
    .some(
      ({ span, aside, opens, sentence }) =>
        span !== null && found.span !== null && sentence > found.sentence && (!aside || opens) && !contains(span, found.span),
    );
