import type { Article } from '../../model/article.ts';
import type { RegionKind } from '../../model/gazetteer.ts';
import { collapse } from '../../text/words.ts';
import { type Token, tokens } from '../clause.ts';
import { isOrdinaryWord } from '../extractors/person-names-in-capitals.ts';
import { MAX_SENTENCE_CHARS } from '../extractors/words-of.ts';
import { BODY_HEADS, NO_NAMES, PLACE_HEADS } from '../lexicon/name-heads.ts';
import type { Reading } from '../reading.ts';
import { bodiesInCapitals } from './bodies-in-capitals.ts';
import type { Seen, Sighting, Sign } from './found.ts';
import { offsetOf } from './sightings.ts';

/**
 * The same in text all in capitals, where a name shows by its place alone: a body by its head noun with a short form or a
 * word of no language list, a place behind "in" or "town of" as a run of such words.
 */
export function sightingsInCapitals(article: Article, readings: readonly Reading[], isName: (token: Token) => boolean): readonly Sighting[] {
  return readings.flatMap((reading) => {
    if (reading.text.length > MAX_SENTENCE_CHARS) return [];
    const seen = [...bodiesInCapitals(reading, isName), ...places(reading, isName)];
    return seen.filter((one) => isNew(reading, one)).map((one) => sighting(article, reading, one));
  });
}

function sighting(article: Article, reading: Reading, { first, last, short, signs }: Seen): Sighting {
  return {
    article: article.id,
    context: { seed: article.seed, offset: offsetOf(reading), text: collapse(reading.text) },
    surface: collapse(reading.text.slice(reading.tokens[first]?.start, reading.tokens[last]?.end)),
    short,
    opensSentence: false,
    describes: false,
    signs,
  };
}

function isNew(reading: Reading, { first, last, signs }: Seen): boolean {
  const [start, end] = [reading.tokens[first]?.start ?? 0, reading.tokens[last]?.end ?? 0];
  const overlaps = (one: { readonly start: number; readonly end: number }) => one.start < end && start < one.end;
  const isBody = signs.some((sign) => sign.of === 'group');
  const known = reading.names.filter(overlaps);
  return (
    (isBody ? !known.some((name) => name.kind === 'group' || (name.start <= start && name.end >= end)) : known.length === 0) &&
    (isBody || !reading.people.some(overlaps)) &&
    !reading.times.some(overlaps)
  );
}

/** Tells words that may be names, by all texts in capitals: of no list, without the ending of a common noun, and never behind an article. */
export function namingWords(texts: readonly string[], common: ReadonlySet<string>): (token: Token) => boolean {
  const counted = new Set<string>();
  for (const text of texts) {
    const marked = tokens(text);
    marked.forEach((token, at) => {
      if (token.before === '' && COUNTING.test(marked[at - 1]?.norm ?? '')) counted.add(token.norm);
    });
  }
  return ({ norm, tag }) =>
    norm.length > 2 &&
    tag === 'other' &&
    !counted.has(norm) &&
    !common.has(norm) &&
    !NO_NAMES.has(norm) &&
    !BODY_HEADS.has(norm) &&
    !PLACE_HEADS.has(norm) &&
    !isOrdinaryWord(norm) &&
    !/(?:ers|ors|ists|ies|als|es|ous|est|ism|age|ure|ency|ancy|[^aeiou]al|ern|ese|ental)$/.test(norm);
}
const COUNTING =
  /^(?:an?|this|that|these|those|some|any|several|many|all|both|each|every|other|such|no|his|her|its|their|our|my|more|most|very|two|three|four|five|ten)$/;

const PARTICLES = new Set([
  'de',
  'del',
  'la',
  'las',
  'los',
  'el',
  'san',
  'santa',
  'santo',
  'al',
  'y',
  'rio',
  'ciudad',
  'nuevo',
  'nueva',
  'villa',
  'saint',
  'st',
  'new',
  'port',
  'fort',
  'north',
  'south',
]);
const MAX_WORDS = 4;

function places(reading: Reading, isName: (token: Token) => boolean): readonly Seen[] {
  const { tokens } = reading;
  const found: Seen[] = [];
  for (let at = 1; at < tokens.length; at += 1) {
    let end = at;
    while (end < tokens.length && end - at < MAX_WORDS && (end === at || /^-?$/.test(tokens[end]?.before ?? ' ')) && mayGoOn(tokens[end], isName))
      end += 1;
    while (end > at && PARTICLES.has(tokens[end - 1]?.norm ?? '')) end -= 1;
    if (end === at) continue;
    const signs = placeSigns(reading, at, end);
    if (signs.length > 0) found.push({ first: at, last: end - 1, short: null, signs });
    at = end;
  }
  return found;
}

const mayGoOn = (token: Token | undefined, isName: (token: Token) => boolean): boolean =>
  token !== undefined && (PARTICLES.has(token.norm) || isName(token));

function placeSigns({ tokens, names }: Reading, at: number, end: number): readonly Sign[] {
  const [noun, of, next] = [tokens[at - 2], tokens[at - 1], tokens[end]];
  const isBeside = (tokens[at]?.before ?? '') === '';
  const signs: Sign[] = [];
  const made = (weight: number, kind: RegionKind | null, parent: string | null = null) => signs.push({ of: 'place', weight, kind, parent });
  const before = isBeside ? PLACE_HEADS.get(noun?.norm ?? '') : undefined;
  if (of?.norm === 'of' && before !== undefined) made(3, before);
  const after = next?.before === '' ? PLACE_HEADS.get(next.norm) : undefined;
  // "the plateau area", "the logistics base": what lies around or serves anything at all.
  if (after === 'area' || after === 'base') made(1, null);
  else if (after !== undefined && after !== 'country') made(2, after);
  if (!isBeside || !/^(?:in|near|at|from|to)$/.test(of?.norm ?? '')) return signs;
  const region = names.find((name) => name.kind === 'region' && name.start === next?.start);
  if (region !== undefined && next?.before === ',') made(2, null, region.id);
  const isEnd = next === undefined || /^[,.;]/.test(next.before) || next.tag === 'preposition' || next.tag === 'conjunction';
  if ((of?.norm === 'in' || of?.norm === 'near') && isEnd && !(end - at === 1 && BEHIND_IN.test(tokens[at]?.norm ?? ''))) made(1, null);
  return signs;
}

// Nouns that make a phrase with "in" and stand for no place: "in response", "in sum".
const BEHIND_IN =
  /^(?:response|contrast|sum|mind|charge|fact|turn|effect|general|particular|part|return|vain|secret|private|public|brief|short|detail|person|office|power|prison|jail|court|exile|danger|trouble|custody|captivity|accord|agreement|cooperation|coordination|connection|defense|defence|favor|favour|honor|memory|search|support|question|doubt|writing|cash|kind|force|place|shape|silence|addition|conclusion|reality|theory|practice|principle|retaliation|reprisal|revenge|protest|pursuit|front|flames|hiding|mourning|ruins|town|school|church|congress|parliament|politics|business|history)$/;
