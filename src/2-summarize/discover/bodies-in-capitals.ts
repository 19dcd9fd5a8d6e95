import type { Token } from '../clause.ts';
import { BODY_HEADS, FORCE_HEADS, OF_A_STATE, OWNERS, OWNERS_ENDING, PLACE_HEADS } from '../lexicon/name-heads.ts';
import { SPEECH_VERBS } from '../lexicon/speech.ts';
import type { Reading } from '../reading.ts';
import type { Seen } from './found.ts';

const MAX_WORDS = 8;

/**
 * Names of bodies in text all in capitals: the words before a head noun such as "front", back to an article, with what "of"
 * adds behind it. Only a short form beside it, or a word that may be a name, tells it from "the armed front".
 */
export function bodiesInCapitals(reading: Reading, isName: (token: Token) => boolean): readonly Seen[] {
  const { tokens, text } = reading;
  const found: Seen[] = [];
  let taken = -1;
  for (let at = 0; at < tokens.length; at += 1) {
    const kind = BODY_HEADS.get(tokens[at]?.norm ?? '');
    if (kind === undefined || at <= taken || isHeadToo(tokens[at + 1]) || TOO_COMMON.has(tokens[at]?.norm ?? '')) continue;
    // "in front of the hotel".
    if (tokens[at]?.norm === 'front' && tokens[at - 1]?.norm === 'in') continue;
    let first = at;
    for (let more = partsBefore(tokens, first); more > 0 && first - more > taken && at - first < MAX_WORDS; more = partsBefore(tokens, first))
      first -= more;
    let last = at;
    if (tokens[at + 1]?.norm === 'of' || tokens[at + 1]?.norm === 'for') {
      let end = at + 2;
      if (tokens[end]?.norm === 'the') end += 1;
      while (end < tokens.length && end - at < MAX_WORDS && tokens[end]?.before === '' && isPart(tokens[end])) end += 1;
      if (end > at + 2 && isPart(tokens[end - 1])) last = end - 1;
    }
    if (first === last) continue;
    const short = shortBehind(text.slice(tokens[last]?.end));
    const own = tokens.slice(first, last + 1).some(isName);
    if ((short === null && !own) || isPlace(reading, first, last, isName)) continue;
    taken = last;
    const isState =
      FORCE_HEADS.has(tokens[at]?.norm ?? '') && tokens.slice(first, last).some((token) => OF_A_STATE.has(token.norm)) && !own && short === null;
    found.push({ first, last, short, signs: [{ of: 'group', weight: short === null ? 2 : 3, kind: isState ? 'state force' : kind }] });
  }
  return found;
}

/** Heads that stand behind whoever governs or works there: "the Orl administration", "the minister's office". */
const TOO_COMMON = new Set(['administration', 'government', 'cabinet', 'office', 'service', 'services', 'group', 'defense', 'defence']);

/** "Orl Department", of a word that may be a name alone or of a known region, is a place. */
function isPlace({ tokens, names }: Reading, first: number, last: number, isName: (token: Token) => boolean): boolean {
  if (!PLACE_HEADS.has(tokens[last]?.norm ?? '')) return false;
  const before = tokens.slice(first, last).filter((token) => !/^(?:north|south|east|west)(?:ern|west|east)*$|^central$/.test(token.norm));
  const known = (token: Token) => names.some((name) => name.kind === 'region' && name.start <= token.start && token.end <= name.end);
  return before.every((token) => isName(token) || known(token) || token.norm.length < 4);
}

/** How many tokens before belong to the name: one word, or the two of "PEOPLE'S". */
function partsBefore(tokens: readonly Token[], first: number): number {
  const [gap, before] = [tokens[first]?.before ?? '', tokens[first - 1]];
  // "WORKERS' PARTY".
  if (/^['’]$/.test(gap)) return OWNERS_ENDING.test(before?.norm ?? '') ? 1 : 0;
  if (gap !== '') return 0;
  if (before?.norm === 's' && /^['’]$/.test(before.before)) return owns(tokens[first - 2]?.norm ?? '') ? 2 : 0;
  return isPart(before) ? 1 : 0;
}

const owns = (norm: string): boolean => OWNERS.has(norm) || OWNERS_ENDING.test(norm);

const isHeadToo = (token: Token | undefined): boolean => token !== undefined && token.before === '' && BODY_HEADS.has(token.norm);

/** A word that can stand inside a name: no little word, verb or adverb. */
function isPart(token: Token | undefined): boolean {
  return (
    token !== undefined &&
    token.norm.length > 1 &&
    (token.tag === 'other' || (token.tag === 'verb' && token.ambiguous) || /^(?:united|armed|unified)$/.test(token.norm)) &&
    !SPEECH_VERBS.has(token.norm) &&
    !/^\d/.test(token.norm) &&
    !/^(?:he|she|it|they|we|who|s|called|so)$/.test(token.norm)
  );
}

/** "(FLN)", "[FLN]", "-- FLN --" behind a name. */
function shortBehind(after: string): string | null {
  return /^\s?(?:[([]|--\s?)(\p{Lu}[\p{Lu}\p{N}-]{1,7})(?:[)\],;]|\s?--)/u.exec(after)?.[1] ?? null;
}
