import type { EventReference, ReportReference, TimeForm } from './time-forms.ts';

/** A form read at a place, and the place after its last token. */
export type Match = { readonly next: number; readonly form: TimeForm };

/** Times said by their distance from the day of the report, or from what was told before. */
export type RelativeMatch = Match & { readonly weak?: boolean };

export function report(next: number, reference: ReportReference, weak = false): RelativeMatch {
  return { next, form: { kind: 'report', reference }, weak };
}

export function event(next: number, reference: EventReference): RelativeMatch {
  return { next, form: { kind: 'event', reference } };
}
