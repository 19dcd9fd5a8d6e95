import type { DaySpan } from '../../model/day-span.ts';
import type { Statement } from '../../model/statement.ts';
import { byCodePoint } from '../../text/by-code-point.ts';
import type { Atlas } from '../atlas.ts';
import { references } from '../candidate.ts';
import { dateClause } from '../date-clause.ts';
import { dateAt } from '../listed-events.ts';
import { FOUNDED_THERE, placeOf } from '../presence.ts';
import type { Context } from '../sections/rule.ts';
import { later } from '../spans.ts';
import type { Telling } from '../telling.ts';
import { find } from '../wording.ts';
import { asOf, assertable, type RowMaker, row } from './row.ts';

const MAX_GROUPS = 8;

type Presence = { readonly group: string; worth: number; newest: DaySpan | null; latest: Telling; best: Telling };

/** The groups and forces that act in the region, those with the weightiest reporting first. */
export const groupsPresent: RowMaker = (told, { subject, known, words }) => {
  const presences = new Map<string, Presence>();
  for (const telling of assertable(told)) {
    const { statement } = telling.head;
    for (const group of actingAt(statement, subject.id, known)) {
      const presence = presences.get(group) ?? { group, worth: 0, newest: null, latest: telling, best: telling };
      presence.worth += telling.score;
      const newest = later(
        presence.newest,
        dateAt(telling.head, (place) => known.liesIn(place, subject.id), known),
      );
      if (newest !== presence.newest) presence.latest = telling;
      presence.newest = newest;
      if (telling.score > presence.best.score) presence.best = telling;
      presences.set(group, presence);
    }
  }
  const ranked = [...presences.values()].sort((a, b) => b.worth - a.worth || byCodePoint(a.group, b.group));
  return row(
    'actors',
    ranked.map(({ group, newest, latest, best }) => ({
      text: known.name(group),
      note: kindOf(group, { known, words }),
      asOf: asOf(newest, words),
      // The date is that of the latest report, which is cited for it beside the weightiest.
      references: [best, ...(latest === best ? [] : [latest])].flatMap(({ head }) => references(head)),
    })),
    MAX_GROUPS,
  );
};

function kindOf(id: string, { known, words }: Pick<Context, 'known' | 'words'>): string | null {
  const group = known.group(id);
  return group === null ? null : words.groupKinds[group.kind];
}

/**
 * Who acts at the place in this sentence: whoever commits the incident there, or holds or works ground there. A place in
 * an aside ("the accord signed in the capital") is nobody's place of action.
 */
function actingAt({ text, topic, incident, subjects, places }: Statement, region: string, known: Atlas): ReadonlySet<string> {
  const here = places.filter((place) => (place.role === 'at' || place.role === 'inherited') && known.liesIn(place.region, region));
  const inMain = here.some((place) => place.role === 'inherited' || isOfTheMainAct(text, place.surface));
  if (!inMain) return new Set();
  const reaches = (group: string, surface: string): boolean => {
    const doer = placeOf(text, surface, group, known);
    return here.some(({ role, surface: name }) => {
      const place = find(text, name);
      return role === 'inherited' || (inOneClause(text, doer, place) && !isTakenByAnother(text, doer, place, subjects, known));
    });
  };
  const actors = subjects.filter((link) => link.role === 'actor' && reaches(link.group, link.surface)).map((link) => link.group);
  const told = new Map(subjects.map((link) => [link.group, link.surface]));
  const committed =
    incident?.occurred === true
      ? incident.actors.filter(({ group, status }) => status !== 'denied' && reaches(group, told.get(group) ?? '')).map((actor) => actor.group)
      : [];
  const active = incident?.occurred === true || ACTIVE_TOPICS.has(topic);
  return new Set(active ? [...committed, ...actors] : committed);
}

function isOfTheMainAct(text: string, surface: string): boolean {
  return dateClause(text, surface).kind !== 'aside' && !FOUNDED_THERE.test(text.slice(0, find(text, surface)));
}

/** "A took the town, while B rolled them back on the coast": B is not told to be in the town. */
function inOneClause(text: string, a: number, b: number): boolean {
  return a < 0 || b < 0 || !OTHER_CLAUSE.test(text.slice(Math.min(a, b), Math.max(a, b)));
}

/** "A rolled them back on the coast and B captured the town": between A and the town stands another, with a verb of his own. */
function isTakenByAnother(text: string, doer: number, place: number, subjects: Statement['subjects'], known: Atlas): boolean {
  if (doer < 0 || place < doer) return false;
  return subjects.some(({ group, surface, role }) => {
    const other = role === 'mention' ? -1 : placeOf(text, surface, group, known);
    if (other <= doer || other >= place || surface === '' || !/\band\s(?:the\s)?$/.test(text.slice(0, other))) return false;
    return FINITE_FIRST.test(text.slice(other + surface.length, place));
  });
}

const FINITE_FIRST = /^\s(?:\p{Ll}+ly\s)?(?:have\s|has\s|had\s)?(?:\p{Ll}{2,}ed|took|held|struck|hit|overran|seized|fought|drove)\s/u;

const OTHER_CLAUSE = /;|[,–—]\s(?:while|whereas|but)\s/;

/** What a group does in a place, as against what is signed, said or founded there. */
const ACTIVE_TOPICS: ReadonlySet<string> = new Set(['area', 'tactics', 'countermeasures', 'strength', 'humanitarian', 'incident']);
