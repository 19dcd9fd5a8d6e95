import type { GroupKind, RegionKind } from '../../model/gazetteer.ts';
import type { Range } from '../../model/range.ts';
import { fold } from '../../text/words.ts';
import { ACT_KINDS, ACTS } from '../lexicon/acts.ts';
import { BODY_HEADS, BODY_NOUNS, FORCE_HEADS, OF_A_STATE, PLACE_HEADS, PLACE_OPENERS } from '../lexicon/name-heads.ts';
import { SPEECH_VERBS } from '../lexicon/speech.ts';
import { COMMON_VERBS } from '../lexicon/verbs.ts';
import type { Reading } from '../reading.ts';
import type { Sign } from './found.ts';
import { shortBehind, spelledFrom } from './initials.ts';
import type { Learned } from './learned.ts';
import type { Stretch } from './stretches.ts';

// A sign is sure, good or weak: one sure or two good or weak ones are enough for a name to be listed.
const SURE = 3;
const GOOD = 2;
const WEAK = 1;

/** What a name is by its own words and by what stands beside it. */
export function signsOf(reading: Reading, stretch: Stretch, learned: Learned): readonly Sign[] {
  const before = reading.text.slice(Math.max(0, stretch.start - 90), stretch.start);
  const after = reading.text.slice(stretch.end, stretch.end + 90);
  return [
    ...ownWords(reading, stretch, learned),
    ...behind(after),
    ...inFront(before, after, stretch),
    ...neighbours(reading, stretch, before, after),
  ];
}

const group = (weight: number, kind: GroupKind | null = null): Sign => ({ of: 'group', weight, kind });
const place = (weight: number, kind: RegionKind | null = null, parent: string | null = null): Sign => ({ of: 'place', weight, kind, parent });

/** The word that heads a name: the last, or the one before the first "of" or "for". */
export function headOf(words: readonly string[]): string {
  const link = words.findIndex((word, at) => at > 0 && /^(?:of|for)$/.test(word));
  return fold((link === -1 ? words.at(-1) : words[link - 1]) ?? '');
}

function ownWords(reading: Reading, stretch: Stretch, learned: Learned): Sign[] {
  const { words } = stretch;
  if (words.length < 2) return [];
  if (hasItsInitials(reading, stretch, words) && placeWords(words).length === 0) return [group(SURE, bodyKind(reading, stretch))];
  const body = bodyKind(reading, stretch);
  if (body !== null) return [group(SURE, body)];
  if (isCalledGroup(reading.text, stretch)) return [group(SURE, 'armed group')];
  const signs = placeWords(words);
  if (signs.length > 0) return signs;
  const first = firstPart(words);
  return [...(learned.groups.has(first) ? [group(GOOD)] : []), ...(learned.places.has(first) ? [place(GOOD)] : [])];
}

/** "The Orl State group": whatever the name's own words say. */
export const isCalledGroup = (text: string, { end }: Range): boolean =>
  /^\s(?:group|movement|organi[sz]ation|network)\b/.test(text.slice(end, end + MAX_NOUN_CHARS));
const MAX_NOUN_CHARS = 16;

/** The first word of a name, as `learn` has them: "jaysh" of "Jaysh al-Orl". */
export const firstPart = (words: readonly string[]): string => fold(words[0] ?? '').split(/[-‑]/)[0] ?? '';

function bodyKind(reading: Reading, stretch: Stretch): GroupKind | null {
  const head = headOf(stretch.words);
  const body = BODY_HEADS.get(head) ?? null;
  return body !== null && FORCE_HEADS.has(head) && isOfState(reading, stretch) ? 'state force' : body;
}

function placeWords(words: readonly string[]): Sign[] {
  const kind = PLACE_HEADS.get(headOf(words)) ?? PLACE_OPENERS.get(fold(words[0] ?? ''));
  return kind === undefined ? [] : [place(SURE, kind)];
}

/** "Guard of the North (GN)": a body's short form follows, of its words' first letters. */
function hasItsInitials({ text }: Reading, { start, end }: Range, words: readonly string[]): boolean {
  const short = shortBehind(text, end);
  if (short === null || !/^\s?\(/.test(text.slice(end))) return false;
  const letters = short.replace(/[^\p{L}]/gu, '');
  const initials = words.flatMap((word) => word.split(/[-‑]/)).map((part) => part.slice(0, 1).toUpperCase());
  let at = 0;
  for (const letter of initials) if (letters[at] === letter) at += 1;
  return at === letters.length || spelledFrom(text, end, short) === start;
}

function isOfState(reading: Reading, stretch: Stretch): boolean {
  return (
    stretch.words.some((word) => OF_A_STATE.has(fold(word))) ||
    reading.names.some((name) => name.kind !== 'group' && stretch.start <= name.start && name.end <= stretch.end)
  );
}

const APPOSITION = /^(?:,\s|\s\(|\s(?:is|was|remains|became)\s)(?:an?|the|one of the|another|its|their)\s((?:[\p{L}\p{N}'’-]+\s?){1,9})/u;

/** "X fighters", "X, a town in Y", "X-led", "X said". */
function behind(after: string): Sign[] {
  const compound = /^[-‑](\p{Ll}+)/u.exec(after)?.[1];
  if (compound !== undefined) return compoundSign(compound);
  const apposed = APPOSITION.exec(after)?.[1];
  const sign = apposed === undefined ? null : phraseSign(apposed);
  if (sign !== null) return [sign];
  if (
    /^['’]s?\s(?:[\p{L}-]+\s){0,2}(?:leaders?|leadership|fighters|commanders?|spokes\p{L}+|ranks|members|militants|emir|founders?|ideology|affiliates?|cells)\b/u.test(
      after,
    )
  )
    return [group(GOOD)];
  const one = /^(?:['’]s)?\s(\p{Ll}[\p{L}-]*)/u.exec(after)?.[1] ?? '';
  const kind = PLACE_HEADS.get(one);
  // "the Orl area", "Orl airport": what lies at a place says nothing of its kind.
  if (kind !== undefined && !/^['’]s/.test(after)) return [place(GOOD, kind === 'area' || kind === 'base' ? null : kind)];
  const body = BODY_NOUNS.get(one) ?? (/^(?:leader|commander|spokesman|spokeswoman|emir|chief)$/.test(one) ? 'armed group' : undefined);
  if (body !== undefined) return [group(/s$|group|militia|party|tribe|company|agency/.test(one) ? GOOD : WEAK, body)];
  if (/^(?:residents|inhabitants|villagers|farmers)$/.test(one)) return [place(GOOD)];
  if (/^['’]s\s(?:streets|outskirts|suburbs|population|residents|countryside|airport|citadel|north|south|east|west)/u.test(after))
    return [place(GOOD)];
  if (SPEECH_VERBS.get(one)?.form === 'past' || ACTS.get(one)?.form === 'past') return [group(WEAK)];
  return COMMON_VERBS.get(one)?.form === 'past' || /^(?:has|had)$/.test(one) ? [group(WEAK / 2)] : [];
}

function compoundSign(tail: string): Sign[] {
  if (/^(?:led|affiliated|linked|aligned|inspired|allied|dominated)$/.test(tail)) return [group(GOOD)];
  if (/^(?:held|controlled|run)$/.test(tail)) return [group(WEAK)];
  return /^(?:based|born)$/.test(tail) ? [place(GOOD)] : [];
}

/** What a noun phrase such as "small town in the hills" calls the name: its head stands before the first little word. */
function phraseSign(phrase: string): Sign | null {
  const head =
    /^(?:[\p{L}\p{N}'’-]+\s){0,6}?([\p{L}-]+)(?=\s(?:in|of|on|near|at|from|that|which|who|with|based|founded|formed|led|fighting|operating|active|by|for|to|between|along|where|and|linked|allied)\b|\s?$)/u.exec(
      phrase.trim(),
    )?.[1];
  if (head === undefined) return null;
  const norm = fold(head);
  const kind = PLACE_HEADS.get(norm);
  if (kind !== undefined) return place(SURE, kind);
  const body = BODY_NOUNS.get(norm) ?? BODY_HEADS.get(norm);
  return body === undefined ? null : group(SURE, body);
}

const DIRECTION = '(?:north|south|east|west|northeast|northwest|southeast|southwest|north-east|north-west|south-east|south-west)';
const PLACE_OF = new RegExp(
  `\\b(?:(?:the\\s)?((?:\\p{L}+-)?[\\p{L}]+)\\s(?:of|in)|${DIRECTION}\\s(?:of|from)|outskirts of|suburbs? of|countryside of|(?:km|kilometers|kilometres|miles)\\s(?:\\p{Ll}+\\s)?(?:of|from))\\s$`,
  'u',
);
const PEOPLE_OF =
  /\b(?:members?|fighters|militants|rebels|leaders?|commanders?|head|chief|emir|spokesman|affiliates?|branch|faction|wing|remnants|offshoot|supporters|founders?|ranks|allies|rivals?) of (?:the )?$/u;
const TIED_TO =
  /\b(?:loyal to|allied (?:with|to)|affiliated (?:with|to)|linked to|aligned with|belonging to|allegiance to|merged (?:with|into)|split from|defected (?:from|to)|broke away from|joined|fought (?:for|alongside)|renamed(?: itself)?|called itself|calling itself|known(?: (?:\p{L}+ly|also|then|now|better))? as|branded) (?:the )?$/u;

/** "the town of X", "in northern X", "fighters of the X", "the militant group X". */
function inFront(before: string, after: string, stretch: Stretch): Sign[] {
  if (stretch.tail !== null) return [];
  const of = PLACE_OF.exec(before);
  if (of !== null) {
    const kind = PLACE_HEADS.get(fold(of[1] ?? ''));
    if (kind !== undefined && / of\s$/.test(of[0])) return [place(SURE, kind)];
    if (of[1] === undefined || /^(?:center|centre|north|south|east|west|city|mayor|governor)$/.test(of[1])) return [place(GOOD)];
  }
  const noun = /\b(?:the|an?|its|another|his)\s(?:[\p{L}'’-]+\s){0,4}?([\p{Ll}-]+)(?:,?\s(?:called|named|known as|of))?(?:\sthe)?,?\s$/u.exec(
    before,
  )?.[1];
  if (noun !== undefined) {
    const kind = PLACE_HEADS.get(noun);
    if (kind !== undefined) return [place(GOOD, kind)];
    const body = BODY_NOUNS.get(noun);
    if (body !== undefined) return [group(SURE, body)];
  }
  if (PEOPLE_OF.test(before) || TIED_TO.test(before)) return [group(GOOD)];
  if (
    new RegExp(
      `\\b(?:in|near|from|across|to|around|into|of)\\s(?:\\p{Ll}+\\s)?(?:${DIRECTION}(?:ern)?|central|rural|downtown|coastal)\\s$`,
      'u',
    ).test(before)
  )
    return [place(GOOD)];
  // "in X," and "in X on Monday" stand for a place; "in X films" may not.
  const ends =
    /^(?:[.,;:)”"]|\s(?:and|or|in|on|at|to|from|by|with|for|after|before|during|since|last|this|when|where|that|which|who|as|was|were|is|are|has|had|[“("])\b|$)/u.test(
      after,
    );
  if (/\b(?:in|near|outside|around|throughout)\s$/iu.test(before)) return [place(ends ? GOOD : WEAK)];
  if (/\b(?:from|into|toward|towards|to|at|across)\s$/iu.test(before)) return [place(ends ? WEAK : WEAK / 2)];
  const taken = ACTS.get(fold(/(\p{L}+)\s$/u.exec(before)?.[1] ?? ''));
  if (taken !== undefined && taken.form === 'past' && ACT_KINDS.get(taken.base)?.includes('seizure') === true) return [place(WEAK)];
  if (
    /\b(?:such as|including|like|namely) (?:the )?$/u.test(before) &&
    BODY_NOUNS.has(/(\p{L}+),?\s(?:such|including|like|namely)\b[^.]{0,12}$/u.exec(before)?.[1] ?? '')
  )
    return [group(GOOD)];
  return /\b(?:(?:against|by|with|between|and) the|against|by)\s$/u.test(before) ? [group(WEAK / 2)] : [];
}

/** "A, B and X" are of one sort when the gazetteers know A; "X, Y" and "X in Y" say where X lies. */
function neighbours(reading: Reading, stretch: Range, before: string, after: string): Sign[] {
  const signs: Sign[] = [];
  for (const name of reading.names) {
    if (name.kind === 'demonym') continue;
    const isBefore = name.end <= stretch.start;
    if (!isBefore && name.start < stretch.end) continue;
    const gap = isBefore ? reading.text.slice(name.end, stretch.start) : reading.text.slice(stretch.end, name.start);
    if (gap.length > MAX_GAP_CHARS) continue;
    const isList = /^(?:,\s|,?\s(?:and|or|as well as|to|&)\s|\/)(?:the\s)?$/u.test(gap);
    if (name.kind === 'group') {
      if (isList) signs.push(group(WEAK));
      continue;
    }
    if (!isBefore && /^,\s$/.test(gap) && !/\b(?:and|or|with|between)\s(?:the\s)?$/u.test(before)) signs.push(place(GOOD, null, name.id));
    else if (!isBefore && /^(?:,)?\s(?:in|in the|of|on)\s(?:\p{Ll}+\s){0,3}$/u.test(gap)) signs.push(place(WEAK / 2, null, name.id));
    else if (isList && /\b(?:in|of|near|to|from|between|around|including|,)\s/u.test(before.slice(-60)) && !/^\s\p{Ll}+(?:ed|s)\s/u.test(after))
      signs.push(place(WEAK));
  }
  // Known ones on both sides of a list leave no doubt.
  for (const of of ['group', 'place'] as const)
    if (signs.filter((sign) => sign.of === of && sign.weight === WEAK).length > 1) signs.push(of === 'group' ? group(GOOD) : place(GOOD));
  return signs;
}
// ", as well as the " is the longest joint.
const MAX_GAP_CHARS = 18;
