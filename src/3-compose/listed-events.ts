import type { DaySpan } from '../model/day-span.ts';
import type { Statement } from '../model/statement.ts';
import { collapse } from '../text/words.ts';
import type { Atlas } from './atlas.ts';
import { type Candidate, stateAt } from './candidate.ts';
import { withoutDates } from './clause.ts';
import { later } from './spans.ts';
import { find } from './wording.ts';

/** One of several events that a sentence lists, each with its own date, in the sentence's own words. */
export type ListedEvent = { readonly date: DaySpan; readonly text: string };

const OPENS_LIST = /\b(?:including|such as|among them|notably|namely)\s/gi;
const JOINT = /(,\s(?:and\s)?|\sand\s)/;
const ACT =
  /\b(?:(?:attack|bombing|raid|assault|strike|airstrike|ambush|massacre|killing|shooting|explosion|blast|abduction|kidnapping|hijacking|assassination|murder|capture|seizure|siege|offensive|battle|clash|prison break|jailbreak)(?:s|es)?)\b/i;
/** Says nothing beside the date itself. */
const SAME_TIME = /\s(?:in|on|during|of)\sthe same (?:day|week|month|year)$/i;
const FEWEST_WORDS = 4;

/**
 * The events of "…, including the May bombing of a mill, a raid on a camp in the same month and an attack on Tessin on 3 June": what such a
 * list holds is told by no clause of its own. None unless at least two of its members have an act and a date.
 */
export function listedEvents(statement: Statement): readonly ListedEvent[] {
  const opened = [...statement.text.matchAll(OPENS_LIST)].at(-1);
  if (opened === undefined) return [];
  const list = /^[^;:.—–]*/.exec(statement.text.slice(opened.index + opened[0].length))?.[0] ?? '';
  const found = members(list).flatMap((member): readonly ListedEvent[] => {
    const date = statement.dates.find(({ role, wording }) => role === 'event' && wording !== null && find(member, wording) >= 0);
    const text = collapse(withoutDates(member, statement))
      .replace(/ ([,.;:])/g, '$1')
      .replace(SAME_TIME, '');
    return date === undefined || text.split(' ').length < FEWEST_WORDS
      ? []
      : [{ date: date.span, text: text.charAt(0).toUpperCase() + text.slice(1) }];
  });
  return found.length > 1 ? found : [];
}

/** The date of what a sentence tells of places: of several events that it lists, that of those in one of them; null where these have none. */
export function dateAt(head: Candidate, isMeant: (region: string) => boolean, known: Atlas): DaySpan | null {
  const listed = listedEvents(head.statement);
  if (listed.length === 0) return stateAt(head);
  const names = head.statement.places
    .filter(({ region }) => isMeant(region))
    .map(({ region, surface }) => (surface === '' ? known.name(region) : surface));
  return listed
    .filter(({ text }) => names.some((name) => find(text, name) >= 0))
    .reduce<DaySpan | null>((newest, { date }) => later(newest, date), null);
}

/** The members of a list, each from an act on: "a raid on Mel and Tessin" is one. */
function members(list: string): readonly string[] {
  const found: string[] = [];
  // Splitting by a pattern with a group gives each piece and the joint behind it.
  const pieces = list.split(JOINT);
  for (let at = 0; at < pieces.length; at += 2) {
    const piece = pieces[at] ?? '';
    const last = found.pop();
    if (last === undefined) found.push(piece);
    else if (ACT.test(piece) && ACT.test(last)) found.push(last, piece);
    else found.push(`${last}${pieces[at - 1] ?? ''}${piece}`);
  }
  return found.filter((member) => ACT.test(member)).map((member) => member.trim());
}
