import type { Basis } from '../../model/article.ts';
import type { DaySpan } from '../../model/day-span.ts';
import { readDateline } from '../../text/dateline.ts';
import { timeExpressions } from '../../text/time-expressions.ts';
import type { DatingDraft } from './dating-draft.ts';

export type DateFound = { readonly value: DaySpan; readonly basis: Basis };

// A date line holds a date and little else: a label, a name, a time, a place. Longer lines tell of something.
const MAX_BESIDE_CHARS = 60;
const REVISED = /\b(?:updated|modified|revised|edited|retrieved|accessed|archived|copyright|©)/i;

/** The date that the article itself states: in its metadata, beside its headline or byline, in its title, or as a wire dateline. */
export function statedDate(draft: DatingDraft): DateFound | null {
  return fromDateLines(draft.dateLines) ?? fromTitle(draft.title) ?? fromDateline(draft.paragraphs[0]);
}

function fromDateLines(lines: readonly string[]): DateFound | null {
  const dated = lines.map((line) => ({ line, span: dateOfLine(line) })).filter(({ span }) => span !== null);
  // The day of publication before the day of a revision, and a day before a month.
  const ranked = dated.toSorted((a, b) => rank(a) - rank(b));
  const best = ranked[0];
  return best?.span ? stated(best.span, `stated beside the article: "${best.line.trim()}"`) : null;
}

function rank({ line, span }: { readonly line: string; readonly span: DaySpan | null }): number {
  return (REVISED.test(line) ? 2 : 0) + (span?.precision === 'day' ? 0 : 1);
}

function dateOfLine(line: string): DaySpan | null {
  const dates = timeExpressions(line).flatMap(({ form, start, end }) => (form.kind === 'absolute' ? [{ span: form.span, chars: end - start }] : []));
  const best = dates.find(({ span }) => span.precision === 'day') ?? dates.find(({ span }) => span.precision === 'month');
  return best !== undefined && line.trim().length - best.chars <= MAX_BESIDE_CHARS ? best.span : null;
}

/** "Morning Digest: May 1, 2023": a day that stands apart at one end of the title. A day inside it belongs to an event. */
function fromTitle(title: string | null): DateFound | null {
  if (title === null) return null;
  for (const { form, start, end } of timeExpressions(title)) {
    if (form.kind !== 'absolute' || form.span.precision !== 'day') continue;
    const apart =
      (/[:|,–—(-]\s*$/.test(title.slice(0, start)) && /^\s*\)?\s*$/.test(title.slice(end))) || (start === 0 && /^\s*[:|–—-]/.test(title.slice(end)));
    if (apart) return stated(form.span, `stated in the title: "${title.trim()}"`);
  }
  return null;
}

function fromDateline(opening: string | undefined): DateFound | null {
  if (opening === undefined) return null;
  const dateline = readDateline(opening);
  if (dateline === null || dateline.date.form.kind !== 'absolute') return null;
  return stated(dateline.date.form.span, `stated in the dateline: "${opening.slice(0, dateline.end).trim()}"`);
}

function stated(value: DaySpan, why: string): DateFound {
  return { value, basis: { how: 'stated', why } };
}
