import type { Statement } from '../model/statement.ts';
import type { Atlas } from './atlas.ts';
import { find } from './wording.ts';

/** How a group is told to be at a place: it is, works, holds or hides there, or it only struck there. */
export type Presence = 'present' | 'attacked';

/** Words of being somewhere, as against being struck, discussed or wished for there. */
const IS_THERE =
  /\b(?:active|activ(?:e|ity) in|operat(?:e|es|ed|ing|ions)|based|bases?|present|presence|strongholds?|bastions?|controls?|controlled|holds?|held|rul(?:es|ed|ing)|govern(?:s|ed|ing)?|hideouts?|hides?|hiding|camps?|deploy(?:s|ed|ment)|moved|relocated|fled|retreated|regrouped|settled|fighters|members|cells|influence|entrenched|headquarter\w*|roots?|foothold|safe haven|territor(?:y|ies)|spread|expand(?:s|ed|ing)?|seized|captured|retook|recaptured|took over|overran|position|patrols?|fight(?:s|ing)?|insurgency|emirate|administ\w+)\b/i;

/** Who intends or is kept from a place is not there. */
const NOT_THERE =
  /\b(?:no longer|withdr(?:ew|awn|awal)|driven (?:out|from)|expelled|left|want\w*|seeks?|sought|aim\w*|threaten\w*|plan(?:s|ned)?|could|would|(?<!\b(?:in|of|since|by|until|last|early|late|on|\d{1,2}) )may|might|if)\b/i;

/** Who talks, is tried or lives in exile somewhere is no group at work there; nor where another's thing was. */
const MEETS_THERE =
  /\b(?:talks|negotiat\w+|dialogue|summit|conference|met|meetings?|signed|agreement|accord|trial|tried|court|exile|ceremony|mediat\w+|statement)\b[^.;]{0,60}$/i;

/** The words right before a place at which, or over which, something is: "in the northern", "most of", "seized the town of". */
const PLACED =
  /(?:^|\b(?:in|at|near|of|to|into|across|inside|around|throughout|between|from|over|within|like|including|and|or|controls?|controlled|holds?|held|seized|captured|took|taken|retook|recaptured|overran|govern(?:s|ed)?|rules?|ruled|entered|left)\s|,\s)(?:the\s)?(?:[\p{L}-]+\s){0,2}$/iu;
/** "A U.S. raid", "its Lebanese ally": the place only describes a noun. */
const BORDER = /\b(?:border\w*|an?|its|their|his|by)\s(?:(?:with|the|on)\s){0,2}$/iu;
const PLACED_CHARS = 40;

/** Where the statement tells the group to be, and how; the narrowest of places that lie in each other. */
export function presenceOf(statement: Statement, group: string, known: Atlas): ReadonlyMap<string, Presence> {
  const found = new Map<string, Presence>();
  const { incident, subjects, places, topic } = statement;
  const link = subjects.find((one) => one.group === group);
  if (link === undefined || link.role === 'mention') return found;
  const struck = incident?.occurred === true && incident.actors.some((actor) => actor.group === group && actor.status !== 'denied');
  for (const { region, role, surface } of places) {
    if (role !== 'at' && role !== 'inherited') continue;
    const at = surface === '' ? -1 : find(statement.text, surface);
    if (at >= 0 && MEETS_THERE.test(statement.text.slice(0, at))) continue;
    if (struck && incident.regions.includes(region)) found.set(region, topic === 'area' ? 'present' : 'attacked');
    else if (link.role !== 'target' && isToldOf(statement, group, surface, known)) found.set(region, 'present');
  }
  for (const place of [...found.keys()]) if ([...found.keys()].some((other) => other !== place && known.liesIn(other, place))) found.delete(place);
  return found;
}

/** "A band formed in 2001 in the hills": where it began. */
export const FOUNDED_THERE =
  /\b(?:formed|founded|established|created|born|set up)\s(?:(?:in|on|at|near|by|around)\s[^,;:]{1,40}\s)?(?:in|at|near)\s(?:the\s)?$/i;

/** Where somebody was caught, tried or is kept, his group is not at work for that. */
const HELD_THERE =
  /\b(?:is|was|are|were|been|being)\s(?:later\s|also\s)?(?:arrested|detained|jailed|imprisoned|caught|captured|held|tried|extradited|deported|born|buried)\s(?:\p{L}+\s)?(?:in|at|near|to|from)\s(?:the\s)?$/iu;

/** "Its founder fled to the coast and died there": where one of its men went, and not the group. */
const ONE_MAN_WENT =
  /\b(?:fled|escaped|emigrated|moved|went|returned|travelled|traveled|studied|lives?|lived|dies|died|surrendered|sheltered|hides?|hiding|hid)\s(?:\p{L}+\s)?(?:to|in|into|at|near)\s(?:the\s)?$/iu;

/** The group is the one named last before the place, and words of being there stand with it. */
function isToldOf({ text, subjects, topic, people }: Statement, group: string, surface: string, known: Atlas): boolean {
  const at = surface === '' ? -1 : find(text, surface);
  // What stands in the editor's brackets is who, and not where.
  if (at < 0 || text.charAt(at - 1) === '[' || FOUNDED_THERE.test(text.slice(0, at))) return false;
  if (!PLACED.test(text.slice(Math.max(0, at - PLACED_CHARS), at)) || BORDER.test(text.slice(Math.max(0, at - PLACED_CHARS), at))) return false;
  if (HELD_THERE.test(text.slice(Math.max(0, at - PLACED_CHARS), at))) return false;
  if (topic === 'leadership' && people.length > 0 && ONE_MAN_WENT.test(text.slice(Math.max(0, at - PLACED_CHARS), at))) return false;
  if (NOT_THERE.test(text.slice(0, at)) || (!IS_THERE.test(text) && topic !== 'area')) return false;
  if (isOusted(text, group, at, subjects, known)) return false;
  const inAside = (place: number): boolean => asides(text).some(({ start, end }) => start <= place && place < end && !(start <= at && at < end));
  const before = subjects
    .map((link) => ({ id: link.group, at: placeOf(text, link.surface, link.group, known) }))
    .filter((one) => one.at >= 0 && one.at < at && !inAside(one.at))
    .sort((a, b) => b.at - a.at)[0];
  const behind = subjects.some((link) => link.group === group && placeOf(text, link.surface, group, known) > at);
  return before === undefined ? behind : before.id === group;
}

/** "The army drove the Front out of ⟨place⟩", "killed 14 of its men near ⟨place⟩": it was there, and is told to be there no more. */
function isOusted(text: string, group: string, at: number, subjects: Statement['subjects'], known: Atlas): boolean {
  return subjects.some((link) => {
    const own = link.group === group ? placeOf(text, link.surface, group, known) : -1;
    return own >= 0 && own < at && OUSTED_BEFORE.test(text.slice(0, own)) && OUSTED_BEHIND.test(text.slice(own, at));
  });
}
const OUSTED_BEFORE = /\b(?:drove|driven|pushed|forced|expelled|chased|ousted|cleared|routed|killed \S+ of)\s(?:the\s|\[)?$/i;
const OUSTED_BEHIND = /\b(?:out of|from|in|near|at|to)\b/i;

/** "The Front, which broke with the League in May, took the town": who is named in the aside took nothing. */
function asides(text: string): readonly { readonly start: number; readonly end: number }[] {
  return [...text.matchAll(/,\s(?:which|who|whose)\s[^,;]{1,120},/g)].map((aside) => ({ start: aside.index, end: aside.index + aside[0].length }));
}

/** Where the group is named: in the source's words, or in the editor's brackets that stand for its pronoun. */
export function placeOf(text: string, surface: string, group: string, known: Atlas): number {
  const own = surface === '' ? -1 : find(text, surface);
  const entry = known.group(group);
  if (own >= 0 || entry === null) return own;
  return Math.max(-1, ...[entry.short, entry.name].map((name) => (name === null ? -1 : text.indexOf(`[${name}`))));
}
