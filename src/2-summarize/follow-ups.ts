import type { Incident } from '../model/statement.ts';
import type { Reading } from './reading.ts';

/** The dated event an article told last. */
export type LastEvent = { readonly date: Incident['date']; readonly regions: readonly string[]; readonly position: number };

// "The attack took place …": the event is one told before.
const REFERS_BACK = /\b(?:the|this|that|both) (?:same )?(?:\w+ )?(?:attack|attacks|bombing|explosion|blast|incident|ambush|assault|murder|killing|assassination|kidnapping|abduction|clash|clashes|raid|operation|crime|massacre|shooting)\b/i;
// A report goes on about an event for some sentences; farther on it is likelier to tell of another.
const MAX_SENTENCES_APART = 6;

/**
 * An incident without a day of its own takes that of the event it goes on about; one without a place takes that event's,
 * or else the country the article is about.
 */
export function followUp(incident: Incident | null, reading: Reading, last: LastEvent | null, mainCountry: string | null): Incident | null {
  if (!incident?.occurred) return incident;
  const near = last !== null && reading.position - last.position <= MAX_SENTENCES_APART ? last : null;
  const told = near && REFERS_BACK.test(reading.text) ? near.regions : [];
  const fallback = told.length > 0 ? told : mainCountry === null ? [] : [mainCountry];
  return { ...incident, date: incident.date ?? near?.date ?? null, regions: incident.regions.length > 0 ? incident.regions : fallback };
}

/** What the next sentences may go on about. */
export function nextEvent(incident: Incident | null, reading: Reading, last: LastEvent | null): LastEvent | null {
  if (!incident?.occurred || incident.date?.precision !== 'day') return last;
  return { date: incident.date, regions: incident.regions.length > 0 ? incident.regions : (last?.regions ?? []), position: reading.position };
}
