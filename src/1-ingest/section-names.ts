/** What the sections of a report are called, whatever the report is on. */
const OPENING =
  /^(?:\d{1,2}\.?\s)?(?:highlights|key (?:points|findings|messages|developments)|(?:executive )?summary|introduction|background|overview|at a glance):?$/i;
const LATER = /^(?:\d{1,2}\.?\s)?(?:methods?|methodology|findings|conclusions?|recommendations|appendix|annex|sources|notes):?$/i;

/** True for a heading under which reports begin. */
export const opensReport = (heading: string): boolean => heading.length <= 40 && OPENING.test(heading.trim());

/** True for a heading that names a part of a report, not a thing that is told of. */
export const isReportSection = (heading: string): boolean => opensReport(heading) || (heading.length <= 40 && LATER.test(heading.trim()));
