import type { Article } from '../model/article.ts';
import type { DaySpan } from '../model/day-span.ts';
import type { StatementDate } from '../model/statement.ts';
import { addDays } from '../text/calendar.ts';
import { cue } from '../text/cues.ts';
import { collapse, words } from '../text/words.ts';
import { attachment } from './attachment.ts';
import { SPEECH_VERBS } from './lexicon/speech.ts';
import type { Modality } from './modality.ts';
import type { Reading } from './reading.ts';

/** The dates a statement tells, with the part each has in it; the article’s own date where it tells none. */
export function datesOf(article: Article, reading: Reading, held: Modality): StatementDate[] {
  const report = article.source.date;
  const dates = reading.times
    .filter((time) => !isInName(reading, time) && !isOfTheCompared(reading, time))
    .map(
      (time): StatementDate => ({
        span: time.span,
        role: roleOf(reading, time, held, report?.value ?? null),
        wording: collapse(time.wording),
        basis: time.basis,
      }),
    );
  if (dates.length === 0 && report)
    dates.push({ span: report.value, role: 'as-of', wording: null, basis: `the article’s own date: ${report.basis.why}` });
  return dates;
}

/** A date tells when something happened, unless it lies ahead, only measures, or stands aside. */
function roleOf(reading: Reading, time: Reading['times'][number], held: Modality, report: DaySpan | null): StatementDate['role'] {
  if (
    time.weak ||
    time.recurring ||
    holdsAnother(reading, time) ||
    isMeasuredFrom(reading, time) ||
    isAside(reading, time) ||
    isOfAReport(reading, time) ||
    isOfTheSaying(reading, time)
  )
    return 'as-of';
  // What lies behind the report is no event yet, however surely it is told: "aims to recruit 500 men by June". A day on, another clock may tell of it.
  if (report === null || time.span.start <= report.end) return 'event';
  return held.kind === 'forecast' || time.span.start > addDays(report.end, 1) || /^tomorrow/i.test(time.wording) ? 'plan' : 'event';
}

/** "According to press reports today, he died in a clash": the day of the reports. */
export function isOfAReport({ text }: Reading, { start, end }: Reading['times'][number]): boolean {
  return /(?:^|,\s)["“]?according to\s[^,;]{2,80}$/iu.test(text.slice(0, start)) && /^[^,;\s]{0,2}\s?(?:,|\.?$)/u.test(text.slice(end));
}

/** "Said on Monday that …", "…, police said on Friday": the day of the telling; a truce "announced on Monday" is told of itself. */
function isOfTheSaying(reading: Reading, { start, end }: Reading['times'][number]): boolean {
  if (attachment(reading.tokens, start, end) !== 'saying') return false;
  const tail = /,([^,]{0,80})$/u.exec(reading.text.slice(0, start))?.[1] ?? '';
  const closes = /^\W*$/u.test(reading.text.slice(end)) && words(tail).some((word) => SPEECH_VERBS.has(word.norm));
  return closes || /^(?:\s[\p{L}’'-]+){0,5}\sthat\b/iu.test(reading.text.slice(end));
}

/** A date in a relative clause, when the main clause has its own or the clause looks back: "which had withstood a siege in 1991". */
export function isAside(reading: Reading, time: Reading['times'][number]): boolean {
  if (isInSubject(reading, time)) return true;
  const clause = inRelative(reading, time);
  if (clause === null) return false;
  // "A mass grave near the town, which it held until 2019": how long, and not when the rest was.
  if (/\buntil\s(?:early\s|late\s|mid-?)?$/i.test(clause)) return true;
  return /\bhad\b/i.test(clause) || reading.times.some((other) => other !== time && !other.weak && inRelative(reading, other) === null);
}

/** "The general who led the raid in 2014 was killed on Monday": of who he was, where the clause behind has its own date. */
function isInSubject({ text, times }: Reading, time: Reading['times'][number]): boolean {
  if (!IN_SUBJECT.test(text.slice(0, time.start)) || !MAIN_VERB.test(text.slice(time.end))) return false;
  return times.some((other) => !other.weak && other.start > time.end);
}
const IN_SUBJECT = /^["“]?(?:The|A|An|Two|Three|Four|Some|Several|Most|Many)\s[^,;.]{2,80}\s(?:who|that|which)\s(?:had\s)?[^,;.]{2,100}$/u;
const MAIN_VERB = /^,?\s(?:was|were|is|are|has|have|had|died|later)\b/u;

/** The relative clause the date stands in, from its pronoun to the date; null when it stands in the main clause. */
function inRelative(reading: Reading, time: Reading['times'][number]): string | null {
  // "A commander who, it said, had planned the 2019 attack"
  const before = reading.text.slice(0, time.start);
  return (
    (/,\s(?:which|who|whose|where|whom)\b[^,;.]*$/iu.exec(before) ?? /\bwho,\s[^,;.]{2,20}\s(?:said|says),\s[^,;.]*$/iu.exec(before))?.[0] ?? null
  );
}

/** "Killed nine on Monday, the deadliest attack this year": of a day and the year it is in, the day tells when. */
export function holdsAnother({ times }: Reading, { span }: Reading['times'][number]): boolean {
  return times.some(
    (other) =>
      !other.weak && other.span.precision === 'day' && span.precision === 'year' && span.start <= other.span.start && other.span.end <= span.end,
  );
}

/** "As in 2014, it struck before the harvest", "fewer than in 2019", "up from 300 in 2018": with what it is compared. */
const AS_THEN = cue(
  /(?:^["“]?|[,(]\s|\b(?:just|much|not)\s)(?:as|like|unlike)\s(?:in|on|during)\s(?:the\s)?$|\b(?:than|compared (?:with|to))\s(?:in\s|on\s|during\s)?(?:the\s)?$|\b(?:up|down|compared|against|rising|falling)\s(?:(?:from|with|to)\s)?(?:(?:about|around|some|only|just|nearly|over|an estimated)\s)?\d[\d,.]*(?:\s\p{L}+){0,2}\s(?:in|on|during|at the end of)\s(?:the\s)?$/iu,
);

/** "A 40 per cent increase on the same period of 2020", "up from March": with what a number is compared. */
const UP_FROM = cue(
  /\b(?:(?:increase|rise|fall|drop|decrease|decline|jump|growth)\s(?:on|from|over|compared (?:with|to))|(?:up|down)\sfrom)\s(?:the\s)?(?:(?:same|corresponding)\s(?:period|quarter|month|time|week)\s(?:(?:of|in|a year)\s)?|(?:that|those)\s(?:of|in)\s|in\s)?(?:the\s)?$/i,
);

/** "Twenty years on from 2001", "three days before the vote of 12 April", "the largest since 2001": the date measures another. */
export function isMeasuredFrom(reading: Reading, time: Reading['times'][number]): boolean {
  const lead = reading.text.slice(0, time.start);
  if (AS_THEN.test(lead) || UP_FROM.test(lead)) return true;
  return MEASURED.test(lead);
}
const MEASURED = cue(
  /\b(?:years?|months?|weeks?|days?|hours?|decades?)\s+(?:on\s+)?(?:from|since|after|before|ahead of)\s+(?:the|an?|its|their|his)\s+(?:(?!(?:the|an?|it|they|he|she|its)\b)[\p{L}’'-]+\s+){1,5}(?:(?:of|on|in)\s+)?$|\b(?:years?|months?|weeks?|days?|hours?|decades?)\s+(?:on\s+)?(?:from|since|after|before|ahead of)\s+(?:the\s+)?$|\b\w+est\b[^,;.]{0,40}\bsince\s+(?:the\s+)?$/iu,
);

/** "Fights now the same way it did in the 1990s", "6,000, twice as many as in 2020": of what it is compared with. */
function isOfTheCompared({ text }: Reading, { start }: Reading['times'][number]): boolean {
  const lead = text.slice(0, start);
  return AS_MANY_AS.test(lead) || AS_IT_DID.test(lead);
}
const AS_IT_DID = cue(
  /\b(?:the same (?:way|manner|thing)|just as|much as|exactly as|like)\s(?:that\s)?(?:it|they|he|she)\s(?:did|had|was|were)\b[^,;.]{0,60}$/i,
);

const AS_MANY_AS = cue(
  /\b(?:as (?:many|much|large|big|strong|often|high|low) as|(?:more|fewer|less|higher|lower|larger|stronger) than)\s(?:in|on|during|at the end of)\s(?:all\sof\s)?(?:the\s)?$/i,
);

/** A date inside a group's name, "19 April Movement", dates nothing. */
function isInName(reading: Reading, time: Reading['times'][number]): boolean {
  return reading.names.some((name) => name.kind === 'group' && name.start <= time.start && time.end <= name.end);
}
