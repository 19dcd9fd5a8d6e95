import type { Figure, PlaceLink, Quantity, SubjectLink } from '../model/statement.ts';
import { cue } from '../text/cues.ts';
import { isOfAPrison } from './custody.ts';
import type { QuantityHolder } from './quantity-holders.ts';
import { isInSaidAside } from './said-aside.ts';
import { isSuperseded } from './superseded.ts';

type Measure = Figure['measure'];

const BY_COUNTED: readonly (readonly [Measure, RegExp])[] = [
  ['prisoners', /\b(?:prisoners?|detainees?|inmates)\b/i],
  [
    'strength',
    /\b(?:fighters?|militants?|combatants?|men|troops|soldiers?|guerrillas?|gunmen|personnel|rebels|jihadists?|mercenaries|recruits|strength|membership|forces)\b/i,
  ],
  ['members', /\b(?:members?(?!\s(?:states?|countries|nations)\b)|supporters?|sympathi[sz]ers|adherents|followers)\b/i],
  ['displaced', /\b(?:displaced|refugees?)\b/i],
  ['population', /\b(?:inhabitants|residents|population|people in need|people|civilians|families)\b/i],
  ['attacks', /\b(?:attacks?|operations?|incidents?|bombings?|ambushes|strikes?|raids?)\b/i],
];
const BY_EFFECT: Readonly<Record<NonNullable<Quantity['effect']>, Measure>> = {
  killed: 'killed',
  wounded: 'wounded',
  abducted: 'abducted',
  captured: 'prisoners',
  displaced: 'displaced',
  held: 'prisoners',
  missing: 'other',
  released: 'other',
};

/** What the counted quantities of a statement measure, and of whom. */
export function figuresOf(
  text: string,
  quantities: readonly Quantity[],
  subjects: readonly SubjectLink[],
  places: readonly PlaceLink[],
  holderOf: (quantity: Quantity) => QuantityHolder,
): Figure[] {
  return quantities.flatMap((quantity, index): Figure[] => {
    const at = text.indexOf(quantity.wording);
    const isKept = at >= 0 && quantity.unit === 'count' && isOfAPrison(text.slice(0, at));
    const measure = isKept ? 'prisoners' : (measureOf(quantity) ?? sizeOf(text, quantity));
    if (at >= 0 && quantity.effect !== null && isSuperseded(text, at, at + quantity.wording.length)) return [];
    if (measure === null || (measure === 'population' && areWitnesses(text, quantity)) || isOfOthersToo(quantities[index - 1], quantity)) return [];
    // What only somebody says by the way is no figure of the article's own.
    if (at >= 0 && isInSaidAside(text, at)) return [];
    if ((measure === 'strength' || measure === 'members') && at >= 0 && PLANNED.test(text.slice(0, at))) return [];
    const group = isKept
      ? keptGroup(holderOf(quantity))
      : measure === 'strength' || measure === 'members'
        ? sizedGroup(holderOf(quantity), subjects)
        : told(subjects);
    const isOfPlace = measure === 'population' || measure === 'displaced';
    const place = isOfPlace
      ? placeOf(
          places.filter((link) => countsFor(text, quantity, link)),
          group === null && !SOME_PLACE.test(text) ? [...INHABITED, 'setting'] : INHABITED,
        )
      : isKept
        ? (lastNamed(text.slice(0, at), places) ?? placeOf(places, HAPPENED))
        : placeOf(places, HAPPENED);
    const about = isOfPlace ? (place ?? group) : (group ?? place);
    return [{ measure, about, quantity: index }];
  });
}

/** "12 of the 30 attacks": the 30 are not all its own. */
function isOfOthersToo(before: Quantity | undefined, { at, wording }: Quantity): boolean {
  if (before === undefined || at.start < before.at.start || at.end > before.at.end) return false;
  return /\sof\sthe\s$/i.test(before.wording.slice(0, before.wording.lastIndexOf(wording)));
}

/** "Aims to recruit 500 fighters", "was ordered to supply it with 20 men": men whom nobody has. */
const PLANNED = cue(
  /\b(?:aim|hope|plan|want|intend|seek|vow|pledge|order|ask|tell|require|expect|threaten)(?:s|d|ed|ned|ning|ing)?\sto\s[^.;,]{0,60}$|\b(?:sought|told|target|goal|quota|plans?|bid|attempt|effort|pressure)\s(?:[\p{L}]+\s){0,2}(?:to|of)\s[^.;,]{0,60}$/iu,
);

/** "Six residents told the panel": as many were asked. */
function areWitnesses(text: string, { wording }: Quantity): boolean {
  const at = text.indexOf(wording);
  return at >= 0 && SPEAK.test(text.slice(at + wording.length));
}
const SPEAK = /^\s?(?:[\p{L}-]+\s){0,3}(?:said|told|says?|tell|described|recalled|testified|reported)\b/iu;

/** "Put the regular force at 8,000": a size, of nothing that is called by name. */
function sizeOf(text: string, { unit, counted, wording }: Quantity): Measure | null {
  if (unit !== 'count' || counted !== null) return null;
  return PUT_AT.test(text.slice(0, Math.max(0, text.indexOf(wording)))) ? 'strength' : null;
}
const PUT_AT =
  /\b(?:puts?|estimate[sd]?|reckon(?:s|ed)?)\s(?:the\s|its\s)?[^;.]{0,60}?\b(?:forces?|strength|army|group|size|wing|movement)\b[^;.]{0,90}\sat\s$|\bstrength\s(?:is|was|stood|stands|has|had)\b[^;.]{0,90}$/i;

const told = (subjects: readonly SubjectLink[]): string | null => subjects.find((link) => link.role !== 'mention')?.group ?? null;

/** Men are a group's where the sentence says so, or where it names no other group: a wrong strength is worse than none. */
function sizedGroup(holder: QuantityHolder, subjects: readonly SubjectLink[]): string | null {
  if (holder === 'other') return null;
  if (holder !== 'open') return holder.group;
  return told(subjects);
}

/** Whoever storms a jail does not own those in it: they are a group's where the sentence says so. */
const keptGroup = (holder: QuantityHolder): string | null => (typeof holder === 'string' ? null : holder.group);

type Roles = readonly PlaceLink['role'][];
/**
 * A town that is named has its people, and so has the place told of just before. The article's place has them only where the
 * sentence tells of nobody's people and of no place without its name. What happens, happens where the sentence or the article is.
 */
const INHABITED: Roles = ['at', 'named', 'inherited'];
/** A place that is only called by its kind: its people are not those of the whole. */
const SOME_PLACE = cue(
  /\b(?:camps?|sites?|shelters?|settlements?|schools?|hospitals?|villages?|towns?|cit(?:y|ies)|districts?|provinces?|neighbou?rhoods?|across the region)\b/i,
);

const HAPPENED: Roles = ['at', 'inherited', 'setting', 'named'];

function placeOf(places: readonly PlaceLink[], order: Roles): string | null {
  for (const role of order) {
    const found = places.find((link) => link.role === role);
    if (found) return found.region;
  }
  return null;
}

/** "A raid in the port was like that on a prison of the hills, which held": the place named last before is the prison's. */
function lastNamed(before: string, places: readonly PlaceLink[]): string | null {
  const named = places.filter(({ role, surface }) => (role === 'at' || role === 'named') && surface !== '' && before.includes(surface));
  return named.sort((a, b) => before.lastIndexOf(b.surface) - before.lastIndexOf(a.surface))[0]?.region ?? null;
}

function measureOf(quantity: Quantity): Measure | null {
  if (quantity.unit === 'money') return 'money';
  if (quantity.unit !== 'count') return null;
  if (quantity.effect) return BY_EFFECT[quantity.effect];
  const counted = quantity.counted ?? '';
  return BY_COUNTED.find(([, pattern]) => pattern.test(counted))?.[0] ?? null;
}

/** "Two million fled in the region, of whom 400,000 are in the north": the place behind a later number is that one's alone. */
function countsFor(text: string, { wording }: Quantity, { surface }: PlaceLink): boolean {
  const [number, place] = [text.indexOf(wording), surface === '' ? -1 : text.indexOf(surface)];
  return number < 0 || place < number || !OF_WHOM.test(text.slice(number + wording.length, place));
}

const OF_WHOM = cue(/\b(?:of (?:whom|which|them)|including|among (?:them|whom))\s[^;.]{0,30}\d/i);
