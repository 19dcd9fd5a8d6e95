import type { Basis } from '../../model/article.ts';
import type { Day, DaySpan } from '../../model/day-span.ts';
import { addDays, daysBetween } from '../../text/calendar.ts';
import { readDateline } from '../../text/dateline.ts';
import { nearReport } from '../../text/resolve-point.ts';
import { timeExpressions } from '../../text/time-expressions.ts';
import { wireStamp } from '../../text/wire-stamp.ts';
import type { DatingDraft } from './dating-draft.ts';
import { heldOn } from './held-on.ts';

export type DateFound = { readonly value: DaySpan; readonly basis: Basis };

// A date line holds a date and little else: a label, a name, a time, a place. Longer lines tell of something.
const MAX_BESIDE_CHARS = 60;
/** One line may state several days: "Published Nov 18, 2019 | Updated Nov 20, 2019". Each part speaks for itself. */
const PARTS = /(?=\b(?:(?:first|last)\s)?(?:published|posted|updated|modified|revised)\b)/i;
/** "Vol. 4 No. 21": the numbers of an issue, the last of which would else pass for a day before the month that follows. */
const ISSUE_NUMBER = /\b(?:vol(?:ume)?|no|nr|number|issue)\b\.?\s{0,3}#?\d{1,5}\b(?![-/.]\d)/gi;
/** What names the stretch of days that a report is on, which is not yet over before the report is written. */
const PERIOD =
  /\b(?:reporting period|period: |period (?:covered|of|under review|from)|(?:covers|covering|for) (?:the )?(?:period|week|weeks|month)|week (?:of|from)|(?:news )?digest|bulletin|newsletter|round-?up|sitrep|situation report|(?:weekly|fortnightly|monthly) (?:report|review|summary|brief(?:ing)?))\b|^(?:period|covering|covers|(?:no|issue|number)\.? \d)/i;
/** "(CLANDESTINE) RADIO VALLEY IN SPANISH 2100 GMT 8 FEB 88": the head of what a monitor heard, however long the station's name. */
const HEARD = /\b\d{4}\sGMT\s/;
/** "Letter dated 3 August 2023 from the panel to the president of the council": so long a line is still a date line. */
const DATED = /\bdated\s$/i;
/** "Leader: ⟨name⟩, born 26 November 1954": a day in somebody's life, and none on which anything was written. */
const OF_A_LIFE =
  /\b(?:born|died|killed|executed|arrested|captured|founded|formed|established|created|designated|banned|listed|active|since|b\.|d\.)(?:\s(?:on|in))?:?\s$/i;
const REVISED = /\b(?:updated|modified|revised|edited|retrieved|accessed|archived|copyright|©)/i;

/** The date that the article itself states: in its metadata, beside its headline or byline, in its title, as a wire dateline, or as "today". */
export function statedDate(draft: DatingDraft): DateFound | null {
  return (
    filedBefore(fromDateLines(draft.dateLines), draft.paragraphs[0]) ??
    fromTitle(draft.title) ??
    fromDateline(draft.paragraphs[0]) ??
    fromLabel(draft.paragraphs) ??
    fromTalk(draft.paragraphs) ??
    fromToday(draft.paragraphs)
  );
}

// A page shows a report some days after it was filed, or the month of an old one.
const MAX_FILED_DAYS = 31;

/** The day of the dateline where it lies shortly before the one beside the article: "Wednesday" and "today" are of that day. */
function filedBefore(beside: DateFound | null, opening: string | undefined): DateFound | null {
  const filed = beside === null ? null : datelineDay(opening, beside.value.end);
  if (beside === null || filed === null || filed.span.start > beside.value.end) return beside;
  return daysBetween(filed.span.start, beside.value.end) <= MAX_FILED_DAYS ? stated(filed.span, `stated in the dateline: ${filed.wording}`) : beside;
}

/**
 * The day of an item whose dateline leaves out the year, "PORT CITY, Nov. 22 -", in the year of the page that it stands on; `page` is the day that
 * the page shows at its head. Null where the two are months apart.
 */
export function itemDate(opening: string | undefined, page: DateFound | null): DateFound | null {
  const filed = page === null ? null : (datelineDay(opening, page.value.end) ?? datelineDay(opening, addDays(page.value.end, MAX_FILED_DAYS)));
  if (page === null || filed === null || Math.abs(daysBetween(filed.span.start, page.value.end)) > MAX_FILED_DAYS) return null;
  return {
    value: filed.span,
    basis: { how: 'inferred', why: `it says ${filed.wording} without a year; its page shows ${/".+"$/.exec(page.basis.why)?.[0] ?? page.value.end}` },
  };
}

/** The date that the lines beside an article, or at the head of its page, show. */
export const dateBeside = (lines: readonly string[]): DateFound | null => fromDateLines(lines);

function datelineDay(opening: string | undefined, by: Day): { readonly span: DaySpan; readonly wording: string } | null {
  const dateline = opening === undefined ? null : readDateline(opening);
  if (opening === undefined || dateline === null) return null;
  const { form } = dateline.date;
  const span = form.kind === 'absolute' ? form.span : form.kind === 'partial' ? nearReport(form.from, null, by, 'past') : null;
  return span === null || span.precision !== 'day' ? null : { span, wording: `"${opening.slice(0, dateline.end).trim()}"` };
}

function fromDateLines(lines: readonly string[]): DateFound | null {
  const dated = lines.flatMap(daysOfLine);
  // The day of publication before the day of a revision, and a day before a month.
  const ranked = dated.toSorted((a, b) => rank(a) - rank(b));
  const best = ranked[0];
  if (best === undefined) return null;
  if (best.span.precision !== 'range') return stated(best.span, `stated beside the article: "${best.line.trim()}"`);
  const last: DaySpan = { start: best.span.end, end: best.span.end, precision: 'range' };
  return { value: last, basis: { how: 'inferred', why: `the end of the period it reports on: "${best.line.trim()}"` } };
}

type Dated = { readonly line: string; readonly part: string; readonly span: DaySpan };

function rank({ part, span }: Dated): number {
  return (REVISED.test(part) ? 2 : 0) + (span.precision === 'day' ? 0 : 1);
}

function daysOfLine(line: string): readonly Dated[] {
  // "The Observatory · Profiles · Updated 3 May 2019": a part that says itself what day it is stands for itself.
  const labelled = line.split(SEPARATED).filter((part) => part !== line && LABELLED_PART.test(part) && daysIn(part).length > 0);
  if (labelled.length > 0) return labelled.flatMap((part) => daysOfLine(part).map((dated) => ({ ...dated, line })));
  const beside = daysIn(line).reduce((chars, { start, end }) => chars - (end - start), line.trim().length);
  if (OF_A_NOTE.test(line) && beside > MAX_NOTE_CHARS) return [];
  if (beside > MAX_BESIDE_CHARS && !HEARD.test(line) && !daysIn(line).some(({ start }) => DATED.test(line.slice(0, start)))) return [];
  return line.split(PARTS).flatMap((part) => {
    const days = daysIn(part).filter(({ start }) => !OF_A_LIFE.test(part.slice(0, start)));
    const best =
      days.find(({ span }) => span.precision === 'day') ??
      (PERIOD.test(part) ? days.find(({ span }) => span.precision === 'range') : undefined) ??
      days.find(({ span }) => span.precision === 'month') ??
      // "The Quarterly, Autumn 2017": a season ends its line, else it is what the line tells of.
      days.find(({ span, end }) => span.precision === 'season' && /^[^\p{L}\p{N}]*$/u.test(part.slice(end)));
    return best === undefined ? [] : [{ line, part, span: best.span }];
  });
}

/** "2. Interview with an officer, May 2021": the day of what a numbered note names, and not of the text. */
const OF_A_NOTE = /^\s*(?:\[\d{1,3}\]|\d{1,3}[.)])\s+\p{L}/u;
// "12. May 2021" has a number as well, and nothing else.
const MAX_NOTE_CHARS = 12;

const SEPARATED = /\s[·•|]\s/;
const LABELLED_PART = /^\s*(?:first |last )?(?:published|posted|updated|modified|revised)(?: on)?:?\s/i;

const daysIn = (text: string): readonly { readonly span: DaySpan; readonly start: number; readonly end: number }[] => {
  const stamp = wireStamp(text);
  if (stamp !== null) return [{ span: stamp, start: 0, end: text.length }];
  return timeExpressions(text.replace(ISSUE_NUMBER, (number) => ' '.repeat(number.length))).flatMap(({ form, start, end }) =>
    form.kind === 'absolute' ? [{ span: form.span, start, end }] : [],
  );
};

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

/** "Last revised: 30 November 2023." among the sentences at either end of the text. */
function fromLabel(paragraphs: readonly string[]): DateFound | null {
  for (const paragraph of [...paragraphs.slice(0, OPENING_PARAGRAPHS), ...paragraphs.slice(OPENING_PARAGRAPHS).slice(-1)]) {
    if (!LABELLED.test(paragraph)) continue;
    for (const { form, start, end } of timeExpressions(paragraph))
      if (
        form.kind === 'absolute' &&
        form.span.precision === 'day' &&
        LABEL_BEFORE.test(paragraph.slice(0, start)) &&
        /^[\s.)\]]*$/.test(paragraph.slice(end))
      )
        return stated(form.span, `stated beside the article: "${paragraph.slice(0, end).trim().slice(-MAX_BESIDE_CHARS)}"`);
  }
  return null;
}
const LABELLED = /\b(?:published|posted|updated|modified|revised)\b/i;
const LABEL_BEFORE = /(?:^|[.;|]\s+|\()(?:first |last )?(?:published|posted|updated|modified|revised)(?: on)?:?\s*$/i;

function fromTalk(paragraphs: readonly string[]): DateFound | null {
  const held = heldOn(paragraphs);
  return held === null ? null : stated(held.span, `stated in the article: "${held.wording}"`);
}

// Where a report tells when it was made; farther down, "today" may be another's in a quotation.
export const OPENING_PARAGRAPHS = 3;
const TODAY_BEFORE = /\b(?:today|tonight|this (?:morning|afternoon|evening))(?:,\s(?:on\s)?|\s\()$/i;

/** "… clashed with rebels at 5.30 a.m. today, 14 June 2022": the day on which the report was made. */
function fromToday(paragraphs: readonly string[]): DateFound | null {
  for (const paragraph of paragraphs.slice(0, OPENING_PARAGRAPHS)) {
    if (!/\b(?:today|tonight|this (?:morning|afternoon|evening))\b/i.test(paragraph)) continue;
    for (const { form, start, end } of timeExpressions(paragraph)) {
      if (form.kind !== 'absolute' || form.span.precision !== 'day' || !TODAY_BEFORE.test(paragraph.slice(0, start))) continue;
      if ((paragraph.slice(0, start).match(/[“"]/g)?.length ?? 0) % 2 === 0)
        return stated(form.span, `stated as "today": "${paragraph.slice(start, end)}"`);
    }
  }
  return null;
}

function stated(value: DaySpan, why: string): DateFound {
  return { value, basis: { how: 'stated', why } };
}
