import type { Gazetteer, Group, Region } from '../model/gazetteer.ts';
import { fold, type Word, words } from '../text/words.ts';

/** A place in a text where a name of the gazetteers stands. */
export type NameMatch = {
  readonly start: number;
  readonly end: number;
  readonly surface: string;
  readonly kind: 'group' | 'region' | 'demonym';
  readonly id: string;
  /** Other places of the same name. */
  readonly others: readonly string[];
};

type Pattern = {
  readonly kind: NameMatch['kind'];
  readonly id: string;
  readonly tokens: readonly string[];
  /** Which tokens must begin with a capital in mixed-case text. */
  readonly capital: readonly boolean[];
  /** The token before which a bracket opens that closes the name, "Workers Party (Leninist)"; null for most. */
  readonly bracket: number | null;
  /** All letters must be capitals ("IS", "US"), so that "is" and "us" are left alone. */
  readonly acronym: boolean;
};

const NONE: readonly Pattern[] = [];

/** Names of the gazetteers by their first word, the longest first. */
export type NameIndex = ReadonlyMap<string, readonly Pattern[]>;

// Little words that stand in lower or upper case inside one and the same name ("al-Qaeda", "Al Qaeda").
// biome-ignore format: a list of words
const PARTICLES = new Set([
  'al', 'an', 'as', 'ash', 'ad', 'ar', 'at', 'el', 'the', 'of', 'and', 'i', 'e', 'ud', 'ul', 'ol', 'bin', 'de', 'la', 'wal', 'w', 's',
]);
// Acronyms that are everyday words: in text all in capitals they can't be told from them.
const EVERYDAY = new Set(['is', 'us', 'it', 'as', 'at', 'an', 'in', 'on', 'or', 'and', 'let', 'hat', 'aim', 'fan', 'pa', 'am']);
const BETWEEN_WORDS = /^[\s\u00a0\-‐‑–'’ʼ`.]{0,3}$/;
const ACRONYM = /^(?:\p{Lu}\.?){2,8}(?:-\p{Lu})?$/u;

function pattern(kind: NameMatch['kind'], id: string, name: string): Pattern | null {
  const parts = words(name);
  if (parts.length === 0) return null;
  return {
    kind,
    id,
    tokens: parts.map((part) => part.norm),
    capital: parts.map((part) => /^\p{Lu}/u.test(part.text) && !PARTICLES.has(part.norm)),
    bracket: name.endsWith(')') ? parts.findIndex((part) => part.start > name.indexOf('(')) : null,
    acronym: ACRONYM.test(name),
  };
}

/** Builds the index of all names in the gazetteers. Where two records claim one name, the first in file order wins, groups before regions. */
export function indexNames(gazetteer: Gazetteer): NameIndex {
  const index = new Map<string, Pattern[]>();
  const add = (found: Pattern | null) => {
    const first = found?.tokens[0];
    if (!found || first === undefined) return;
    const list = index.get(first);
    if (list) list.push(found);
    else index.set(first, [found]);
  };
  const addRecord = (kind: 'group' | 'region', record: Group | Region) => {
    add(pattern(kind, record.id, record.name));
    for (const alias of record.aliases) add(pattern(kind, record.id, alias.name));
  };
  for (const group of gazetteer.groups) {
    addRecord('group', group);
    if (group.short) add(pattern('group', group.id, group.short));
  }
  for (const region of gazetteer.regions) {
    addRecord('region', region);
    for (const demonym of region.demonyms) add(pattern('demonym', region.id, demonym));
  }
  for (const list of index.values()) list.sort((a, b) => b.tokens.length - a.tokens.length);
  return index;
}

/** How many words of the text from `at` the name takes; 0 where it does not stand there. */
function taken(candidate: Pattern, tokens: readonly Word[], at: number, text: string, caps: boolean): number {
  let next = at;
  for (let i = 0; i < candidate.tokens.length; i++) {
    if (i > 0 && candidate.capital[i] && candidate.tokens[i - 1] === 'of' && tokens[next]?.norm !== candidate.tokens[i])
      next += passedOver(tokens, next, text);
    const token = tokens[next];
    if (!token || token.norm !== candidate.tokens[i]) return 0;
    if (!caps && candidate.capital[i] && (token.text === token.norm || !/^\p{Lu}/u.test(token.text))) return 0;
    if (i > 0) {
      const before = tokens[next - 1];
      const gap = before === undefined ? null : text.slice(before.end, token.start);
      if (gap === null || !(i === candidate.bracket ? /^\s\($/ : BETWEEN_WORDS).test(gap)) return 0;
    }
    next += 1;
  }
  const first = tokens[at];
  const last = tokens[next - 1];
  if (!first || !last) return 0;
  if (candidate.bracket !== null && text[last.end] !== ')') return 0;
  if (!candidate.acronym) return next - at;
  if (caps) return candidate.tokens.length === 1 && EVERYDAY.has(first.norm) ? 0 : next - at;
  const surface = text.slice(first.start, last.end);
  return surface === surface.toUpperCase() ? next - at : 0;
}

/** "The marshes of war-torn Orland": a description in small letters, with a hyphen, does not part a name. */
function passedOver(tokens: readonly Word[], at: number, text: string): number {
  const [first, second] = [tokens[at], tokens[at + 1]];
  if (first === undefined || second === undefined) return 0;
  return /^\p{Ll}{2,}-\p{Ll}{2,}$/u.test(text.slice(first.start, second.end)) ? 2 : 0;
}

/** All names of the index in a text, leftmost longest, never overlapping. Linear in the text for a given index. */
export function findNames(text: string, index: NameIndex, caps: boolean, extra: ReadonlyMap<string, string> = new Map()): NameMatch[] {
  const tokens = words(text);
  const found: NameMatch[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at];
    if (!token) break;
    const local = extra.size === 0 ? undefined : extra.get(token.text);
    const candidates = index.get(token.norm) ?? NONE;
    let hit: Pattern | null = null;
    let length = 0;
    for (const candidate of candidates) {
      length = taken(candidate, tokens, at, text, caps);
      if (length === 0) continue;
      hit = candidate;
      break;
    }
    if (hit !== null && !(local && length === 1)) {
      const last = tokens[at + length - 1] ?? token;
      found.push({
        start: token.start,
        end: hit.bracket === null ? endOfName(text, last.end) : last.end + 1,
        surface: text.slice(token.start, hit.bracket === null ? last.end : last.end + 1),
        kind: hit.kind,
        id: hit.id,
        others: namesakes(hit, candidates),
      });
      at += length - 1;
    } else if (local) {
      found.push({ start: token.start, end: token.end, surface: token.text, kind: 'group', id: local, others: [] });
    }
  }
  return found;
}

/** Other regions of the same name; `candidates` begin with its first word. */
function namesakes(hit: Pattern, candidates: readonly Pattern[]): string[] {
  if (hit.kind !== 'region' || candidates.length === 1) return [];
  const name = hit.tokens.join(' ');
  const same = candidates.filter((other) => other.kind === 'region' && other.id !== hit.id && other.tokens.join(' ') === name);
  return [...new Set(same.map((other) => other.id))];
}

/** An initialism keeps its last stop: "U.S." is not "U.S" and a stop. */
function endOfName(text: string, end: number): number {
  return text[end] === '.' && /\.\p{Lu}$/u.test(text.slice(Math.max(0, end - 2), end)) ? end + 1 : end;
}

const DEFINED = /\(\s*(?:the\s+)?["“‘']?(\p{Lu}[\p{L}\p{N}]*(?:-[\p{L}\p{N}]+)*)["”’']?\s*[),;]/gu;

/**
 * Short forms that the text itself defines behind a name, "Group of the North (GN)", by acronym; `namesOf` finds the names of a stretch.
 * Only those of all capitals that the index does not already give to the same group.
 */
export function definedAcronyms(text: string, namesOf: (stretch: string) => readonly NameMatch[]): Map<string, string> {
  const defined = new Map<string, string>();
  for (const match of text.matchAll(DEFINED)) {
    const short = match[1];
    if (!short || !/^\p{Lu}{2,8}$/u.test(short)) continue;
    // Of a whole article the names are asked for sentence by sentence; here only what may be one name with the bracket is read.
    const from = partedBefore(text, match.index);
    const opens = match.index - from;
    const named = namesOf(text.slice(from, match.index + match[0].length)).find(
      ({ kind, end }) => kind === 'group' && end <= opens && opens - end <= 2,
    );
    if (named && fold(short) !== fold(named.surface)) defined.set(short, named.id);
  }
  return defined;
}

/** Marks that stand within no name; behind "of" what describes a name's last word is passed over with the mark before it. */
const PARTING: ReadonlySet<string> = new Set(',;:)');
const BEHIND_WORD = /^(?!of)[a-z\d]{2}$/i;
// Longer stretches without such a mark are no prose, and would be read again for each bracket.
const MAX_STRETCH_CHARS = 500;

/** The last place before another over which no name goes on. */
function partedBefore(text: string, before: number): number {
  const first = Math.max(0, before - MAX_STRETCH_CHARS);
  for (let at = before - 1; at > first + 1; at -= 1) if (PARTING.has(text.charAt(at)) && BEHIND_WORD.test(text.slice(at - 2, at))) return at + 1;
  return first;
}
