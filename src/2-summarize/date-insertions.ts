import type { DaySpan } from '../model/day-span.ts';
import { addDays, daySpan, daysBetween, formatSpan, monthSpan } from '../text/calendar.ts';
import { cue } from '../text/cues.ts';
import { timeExpressions } from '../text/time-expressions.ts';
import { collapse } from '../text/words.ts';
import { attachment } from './attachment.ts';
import type { Edit } from './edit.ts';
import type { Reading } from './reading.ts';

const HAS_YEAR = /\b(?:1[89]|20)\d\d\b|\b\d{1,2} \p{L}{3,9} \d\d\b|9\/11/u;
const VAGUE = /^(?:now|currently|recently|present|the present|nowadays|at the moment|right now)$/i;
const THIS_DAY = /^(?:today|tonight)$/i;

/** The resolved date behind each expression that has no year of its own. */
export function dateEdits(reading: Reading, report: DaySpan | null): Edit[] {
  const edits: Edit[] = report === null ? unknownYears(reading) : recentTimes(reading, report);
  let lastYear: string | null = null;
  let lastSpan: string | null = null;
  for (const time of reading.times) {
    const year = time.span.start.slice(0, 4);
    const wording = collapse(time.wording);
    if (HAS_YEAR.test(wording) || sharesYear(reading, time.end)) {
      lastYear = year;
      continue;
    }
    if (
      time.recurring ||
      /^\d{1,2}(?:st|nd|rd|th)?$/i.test(wording) ||
      VAGUE.test(wording) ||
      isOnlyOfReport(reading, time, wording) ||
      report === null ||
      time.span.precision === 'decade'
    )
      continue;
    // "in 2015 … that year": the year stands there already.
    if (lastYear === year && time.span.precision === 'year') continue;
    const onlyYear =
      /^(?:\p{L}+\.?,?\s+)*(?:\p{L}{3,9}\.?,? \d{1,2}(?:st|nd|rd|th)?|\d{1,2}(?:st|nd|rd|th)? \p{L}{3,9}|(?:early |late |mid-?)?(?:January|February|March|April|May|June|July|August|September|October|November|December))$/iu.test(
        wording,
      );
    const label = onlyYear && time.span.start.slice(0, 4) === time.span.end.slice(0, 4) && namesMonth(wording) ? year : labelOf(wording, time.span);
    const spanKey = `${time.span.start}/${time.span.end}`;
    // "Six days later, on Friday": one day, told once.
    if (spanKey !== lastSpan) {
      const end = placeBehind(reading.text, time.end);
      if (end !== null) edits.push({ start: end, end, text: ` [${label}]`, kind: 'date', basis: time.basis });
    }
    lastSpan = spanKey;
    lastYear = year;
  }
  return edits.sort((a, b) => a.start - b.start);
}

/** Behind a possessive ending and behind a bracket that closes at once; null inside longer brackets, which are an editor's own. */
function placeBehind(text: string, end: number): number | null {
  const possessive = end + (/^['’]s\b/i.exec(text.slice(end))?.[0].length ?? 0);
  if (text.lastIndexOf('[', possessive) <= text.lastIndexOf(']', possessive)) return possessive;
  return text[possessive] === ']' ? possessive + 1 : null;
}

/** "Today" for "nowadays", or of the saying alone, "police said today": each citation tells when it was reported. */
function isOnlyOfReport(reading: Reading, time: Reading['times'][number], wording: string): boolean {
  return THIS_DAY.test(wording) && (time.weak || attachment(reading.tokens, time.start, time.end) === 'saying');
}

/** "About a year ago" is about one month; the months it may stray to are no period that anything lasted. */
function labelOf(wording: string, span: DaySpan): string {
  const about = span.precision === 'range' && /^(?:about|around|roughly|approximately|some)\b/i.test(wording);
  const months = daysBetween(span.start, span.end) > SHORT_DAYS;
  const middle = addDays(span.start, Math.floor(daysBetween(span.start, span.end) / 2));
  const middleMonth = monthOf(middle);
  // More than a season is told as it is: its middle would say more than is known.
  if (!about || daysBetween(span.start, span.end) > SEASON_DAYS) return formatSpan(span);
  return `about ${formatSpan(months ? middleMonth : daySpan(middle))}`;
}
const SHORT_DAYS = 10;
const SEASON_DAYS = 92;
const YEAR_DAYS = 366;

// "April and May 1986", "29 and 30 November": the year, or the month, stands behind the last.
function sharesYear(reading: Reading, end: number): boolean {
  // "A February night in 1996"
  return /^\s\p{Ll}+\s(?:in|of)\s(?:1[89]|20)\d\d\b|^(?:\s*(?:,|and|or|to|until|–|-)\s*(?:(?:early|late|mid)[ -])?(?:\d{1,2}(?:st|nd|rd|th)?\s+)?(?:\p{Lu}\p{L}{2,8}\.?)?(?:\s+\d{1,2},?)?)?,?\s+(?:1[89]|20)\d\d\b/iu.test(
    reading.text.slice(end, end + 40),
  );
}

// Of hours and days the date of the citation says enough.
const LONG = cue(/\b(?:weeks|months|years|decades)\b/i);
const LOOKS_BACK = cue(/\b(?:recent|past|last|previous|these)\b/i);

/** "In recent months": nobody can say which, but the last of them is that of the report. */
function recentTimes(reading: Reading, report: DaySpan): Edit[] {
  // "Launched on 27 November the largest operation in recent years": the sentence has its day.
  if (reading.times.some((time) => !time.weak && daysBetween(time.span.end, report.end) <= YEAR_DAYS)) return [];
  return timeExpressions(reading.text)
    .filter(({ form, wording }) => form.kind === 'report' && form.reference.to === 'vague' && LOOKS_BACK.test(wording) && LONG.test(wording))
    .map(({ end, wording }) => {
      const last = /years?|decades?/i.test(wording) ? report.end.slice(0, 4) : formatSpan(monthOf(report.end));
      return { start: end, end, text: ` [to ${last}]`, kind: 'date', basis: 'the article’s own date' };
    });
}

const monthOf = (day: DaySpan['end']): DaySpan => monthSpan(Number(day.slice(0, 4)), Number(day.slice(5, 7)));

/** "On 8 March" in an article of which nobody knows the year. */
function unknownYears(reading: Reading): Edit[] {
  return timeExpressions(reading.text)
    .filter(
      ({ form, end }) =>
        form.kind === 'partial' && form.year === null && !sharesYear(reading, end) && !/^,?\s*(?:1[89]|20)\d\d\b/.test(reading.text.slice(end)),
    )
    .map(({ end }) => {
      // "On 25 April 2016 …, the other on 13 June": of the year of what was told before.
      const told = reading.times.find((time) => time.end === end);
      const basis = told?.basis ?? 'the article’s date is not known';
      return { start: end, end, text: told === undefined ? ' [year not known]' : ` [${told.span.start.slice(0, 4)}]`, kind: 'date', basis };
    });
}

function namesMonth(wording: string): boolean {
  return /\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/i.test(wording);
}
