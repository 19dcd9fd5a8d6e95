import { STARTERS } from '../../text/abbreviations.ts';
import { kindAt } from '../../text/character-kinds.ts';
import { fold } from '../../text/words.ts';
import { ACTS } from '../lexicon/acts.ts';
import { isPersonNoun, singular } from '../lexicon/persons.ts';
import { SPEECH_VERBS } from '../lexicon/speech.ts';
import { ROLE_NOUNS, TITLE_WORDS } from '../lexicon/titles.ts';
import { AUXILIARIES, BE, COMMON_VERBS, CONJUNCTIONS, DETERMINERS, PREPOSITIONS } from '../lexicon/verbs.ts';
import { isVerb } from './counted.ts';

/** A role told beside a name: whether one is, and its words in short. */
export type Role = { readonly isRole: boolean; readonly role: string | null; readonly evidence: number };

const NONE: Role = { isRole: false, role: null, evidence: 0 };
// Words of a role before its name: "former United Nations special envoy".
const MAX_ROLE_WORDS = 6;
const MAX_ROLE_CHARS = 80;
/** Titles that tell no role. */
const COURTESY = /^(?:mr|mrs|ms|mx|dr|prof|sir|dame|don|dona)\.?$/iu;

/**
 * The role before a name: the title in `sentence.slice(titleStart, nameStart)` with the words that describe it, or the noun
 * for a person right before ("militia spokesman Name", "its leader, Name").
 */
export function roleBefore(sentence: string, titleStart: number, nameStart: number): Role {
  const title = sentence.slice(titleStart, nameStart).trim();
  const lead = sentence.slice(Math.max(0, titleStart - MAX_ROLE_CHARS), titleStart);
  const isBehindComma = /,\s$/u.test(lead);
  const comma = isBehindComma && title === '' && /\p{L},\s$/u.test(lead);
  const apposed = isBehindComma ? roleBeforeComma(sentence.slice(Math.max(0, titleStart - MAX_PHRASE_CHARS), titleStart)) : null;
  // "The port's neighbour, ⟨name⟩": a town as well as a man.
  if (apposed !== null) return { isRole: true, role: apposed.role, evidence: ALSO_OF_PLACES.test(apposed.role ?? '') ? 2 : 3 };
  const words: string[] = [];
  let hasDeterminer = false;
  // What stands behind the last space goes with the name.
  let end = lead.length - (comma ? 2 : 0);
  if (!comma) while (end > 0 && kindAt(lead, end - 1) !== 'space') end -= 1;
  while (words.length < MAX_ROLE_WORDS) {
    while (end > 0 && kindAt(lead, end - 1) === 'space') end -= 1;
    let start = end;
    while (start > 0 && kindAt(lead, start - 1) !== 'space') start -= 1;
    if (start === end) break;
    const written = lead.slice(start, end);
    end = start;
    const bare = written.replace(/^[“"‘'([]+|[”"’')\]]+$/gu, '');
    const norm = fold(bare.replace(/\.$/, '').replace(/['’]s$/u, ''));
    const isEnd = /[,;:.!?—–]$/u.test(bare) && !/^\p{Lu}\p{L}{0,4}\.$/u.test(bare) && !/^(?:\p{Lu}\.)+$/u.test(bare);
    hasDeterminer = DETERMINERS.has(norm) || /['’]s$/u.test(bare);
    // "Vowed to kill Front leader Name".
    if (norm === 'to' && (COMMON_VERBS.has(fold(words[0] ?? '')) || ACTS.has(fold(words[0] ?? '')))) words.shift();
    // "United Nations envoy Name": a participle that a body's name begins with.
    const isOfName = /^\p{Lu}/u.test(bare) && /^\p{Lu}/u.test(words[0] ?? '') && norm.endsWith('ed') && isVerb(norm);
    if (isEnd || (isLimit(norm) && !isOfName && !/^\p{Lu}{2,}$/u.test(bare)) || !/\p{L}/u.test(norm)) break;
    words.unshift(bare);
    if (/^[“"‘'([]/u.test(written)) break;
  }
  const last = (words.at(-1) ?? '').split(/[-‑]/u).at(-1) ?? '';
  const head = fold(last);
  const isLower = !/^\p{Lu}/u.test(last);
  const hasRoleNoun = ROLE_NOUNS.has(head) || (isLower && (TITLE_WORDS.has(head) || (isPersonNoun(head) && !head.endsWith('s'))));
  if (title === '') {
    // "its leader, Name" names him; "fighters, Name" or "leader, Name" in a list may not.
    const evidence = !comma ? 3 : hasDeterminer || words.some((word) => /['’]s$/u.test(word)) ? 3 : 1;
    return hasRoleNoun && isLower ? { isRole: true, role: short(words.join(' ')), evidence } : NONE;
  }
  // "army spokesman Captain Name": the rank adds nothing to the role.
  if (hasRoleNoun && isLower && RANK.test(title)) return { isRole: true, role: short(words.join(' ')), evidence: 3 };
  if (COURTESY.test(title)) return { isRole: true, role: null, evidence: 3 };
  // The describing words go with the title only when they are no sentence of their own: adjectives and names in one breath.
  const describing = words.filter((word, at) => at >= words.length - 4 || hasRoleNoun || /^\p{Lu}/u.test(word)).slice(-4);
  return {
    isRole: true,
    role: short(`${describing.every((word) => /^\p{Lu}/u.test(word)) || hasRoleNoun ? describing.join(' ') : ''} ${title}`.trim()),
    evidence: 3,
  };
}

const ALSO_OF_PLACES = /(?:^|\s)(?:neighbou?r|ally|rival|enemy|host|supplier|patron|sponsor|successor|partner|competitor|buyer)$/i;

/** Ranks and courtesy titles that may stand between a role and a name. */
const RANK =
  /^(?:(?:mr|mrs|ms|dr|sir|general|gen|brigadier|brig|major|maj|colonel|col|lieutenant|lt|captain|capt|commander|sergeant|sgt|corporal|admiral|marshal|comandante|mullah|sheikh|father)\.?\s?)+$/iu;

/**
 * The role in the noun phrase that a comma parts from the name or title behind it: "a spokesman, ", "the head of intelligence, ",
 * "one of them, ". Null where no singular noun for a person heads the phrase.
 */
function roleBeforeComma(lead: string): { readonly role: string | null } | null {
  const clause = /(?:^|[,;:.!?—–()“”"]\s?)([^,;:.!?—–()“”"]*),\s$/u.exec(lead)?.[1]?.trim();
  if (clause === undefined || clause === '') return null;
  if (/(?:^|\s)one\sof\s(?:them|these|those|the\s[\p{L}'’-]+|his\s[\p{L}'’-]+|its\s[\p{L}'’-]+|their\s[\p{L}'’-]+)$/iu.test(clause))
    return { role: null };
  const words = clause.split(/\s+/u);
  for (let at = words.length - 2; at >= 0 && at >= words.length - MAX_PHRASE_WORDS; at -= 1) {
    const norm = fold(words[at]?.replace(/['’]s$/u, '') ?? '');
    // "the ruling United Front": a participle behind its article and a name are no verbs.
    const isDescribing = /^\p{Lu}/u.test(words[at] ?? '') || DETERMINERS.has(fold(words[at - 1] ?? ''));
    if (BE.has(norm) || AUXILIARIES.has(norm) || CONJUNCTIONS.has(norm) || (!isDescribing && (isVerb(norm) || SPEECH_VERBS.has(norm)))) return null;
    const isPossessive = /['’]s?$/u.test(words[at] ?? '');
    if (!DETERMINERS.has(norm) && !isPossessive) continue;
    // "The Grey Shield's leader": the whole name that the possessive ends.
    let from = isPossessive ? at : at + 1;
    while (isPossessive && /^\p{Lu}/u.test(words[from - 1] ?? '') && !DETERMINERS.has(fold(words[from - 1] ?? ''))) from -= 1;
    // "The leader of the Coast Guard,": a guard heads what he leads, and not the phrase.
    if (PREPOSITIONS.has(fold(words[at - 1] ?? ''))) continue;
    const phrase = words.slice(from).join(' ');
    if (hasSingularRole(words.slice(at + 1))) return { role: short(phrase) };
  }
  return null;
}
// "The chairman of the ruling Party of National Unity and Work,": longer stretches are clauses.
const MAX_PHRASE_WORDS = 12;
const MAX_PHRASE_CHARS = 120;

function hasSingularRole(words: readonly string[]): boolean {
  const norms = words.map((word) => fold(word.replace(/['’]s?$/u, '').replace(/[^\p{L}-]/gu, '')));
  const preposition = norms.findIndex((word, at) => at > 0 && PREPOSITIONS.has(word));
  const head = (preposition === -1 ? norms : norms.slice(0, preposition)).at(-1) ?? '';
  const last = head.split('-').at(-1) ?? '';
  if (singular(head) !== head) return false;
  return ROLE_NOUNS.has(head) || ROLE_NOUNS.has(last) || isPersonNoun(head) || isPersonNoun(last);
}

/** The role in the apposition after a name: ", a senior researcher at X, …", ", head of the command", ", who leads X". */
export function appositionRole(sentence: string, nameEnd: number): Role {
  const after = sentence.slice(nameEnd, nameEnd + MAX_ROLE_CHARS * 2);
  const relative = /^,?\s(?:who)\s(?:is|was|heads|leads|led|headed|founded|commands|commanded|runs|directs)\s/u.exec(after);
  if (relative !== null) {
    const rest = cut(after.slice(relative[0].length));
    const isCopula = /\s(?:is|was)\s$/u.test(relative[0]);
    const isRole = /^(?:an?|the|also|now)\s|['’]s\s/u.test(rest) && hasRole(rest);
    // "who heads the agency" stays as written, with its "who", so that it can be read behind the name.
    return { isRole: true, role: isCopula ? (isRole ? short(rest) : null) : short(`${relative[0].replace(/^,?\s/u, '')}${rest}`), evidence: 2 };
  }
  const opening = /^(?:,|\s[-–—]|\s\()\s?/u.exec(after)?.[0];
  if (opening === undefined) return NONE;
  // "Succeeded by his brother, Name, as leader of the group".
  const phrase = cut(after.slice(opening.length)).replace(
    /^(?:(?:then|now|at the time|later|once|today)\s(?=an?\s|the\s|its\s|their\s|his\s|her\s)|as\s)/u,
    '',
  );
  const isNoun =
    /^(?:an?|the|its|their|his|her|one of)\s/iu.test(phrase) ||
    /^(?:[\p{L}.’'-]+\s){0,3}(?:head|leader|chief|director|commander|spokes\p{L}+|president|minister|founder|secretary|deputy|member|chairman|author|researcher|analyst|fellow)\b/iu.test(
      phrase,
    );
  return isNoun && hasRole(phrase) && !isClause(phrase) ? { isRole: true, role: short(phrase), evidence: 2 } : NONE;
}

/** An apposition up to its end: a mark, a relative clause, a verb. */
function cut(text: string): string {
  const phrase = /^[^,;:—–()“”"]*/u.exec(text)?.[0] ?? '';
  const stop =
    /\s(?:who|which|that|whose|where|when|after|before|since|until|during|said|says|told|was|were|is|are|has|had|and\s(?:the|a|an|his)|or\s\p{Lu}{3,})\b|(?<!(?:^|[\s.])\p{Lu})\.(?:\s|$)/u.exec(
      phrase,
    );
  return (stop === null ? phrase : phrase.slice(0, stop.index)).trim();
}

/** "According to police, the group killed nine villagers": what follows the comma is told, and describes nobody. */
function isClause(phrase: string): boolean {
  const words = phrase.split(/\s+/u);
  return words.some((word, at) => {
    const next = fold(words[at + 1] ?? '');
    if (at < 2 || next === '' || !/^\p{Ll}/u.test(word) || DETERMINERS.has(fold(words[at - 1] ?? ''))) return false;
    const act = ACTS.get(fold(word))?.form;
    const isPast = act === 'past' || act === 'participle' || isVerb(fold(word));
    return isPast && (DETERMINERS.has(next) || /^\d/.test(next) || (act !== undefined && !PREPOSITIONS.has(next)));
  });
}

/** A noun for a person heads the phrase: it stands before the first preposition. */
function hasRole(phrase: string): boolean {
  const words = phrase.split(/\s+/u).map((word) => fold(word.replace(/['’]s$/u, '').replace(/[^\p{L}-]/gu, '')));
  const preposition = words.findIndex((word, at) => at > 0 && PREPOSITIONS.has(word) && !(words[0] === 'one' && at === 1));
  const head = (preposition === -1 ? words : words.slice(0, preposition)).at(-1) ?? '';
  const of = words[0] === 'one' && words[1] === 'of' ? (words.slice(2).find((word) => isPersonNoun(word)) ?? '') : '';
  const last = head.split('-').at(-1) ?? '';
  return ROLE_NOUNS.has(head) || ROLE_NOUNS.has(last) || isPersonNoun(head) || isPersonNoun(last) || TITLE_WORDS.has(head) || of !== '';
}

/** Words before which a role's phrase begins. */
function isLimit(norm: string): boolean {
  return (
    DETERMINERS.has(norm) ||
    PREPOSITIONS.has(norm) ||
    CONJUNCTIONS.has(norm) ||
    BE.has(norm) ||
    AUXILIARIES.has(norm) ||
    SPEECH_VERBS.has(norm) ||
    STARTERS.has(norm) ||
    isVerb(norm)
  );
}

function short(text: string): string | null {
  const bare = text
    .replace(/\s+/g, ' ')
    .replace(/^(?:an?|the|its|their|his|her|also|now)\s/iu, '')
    .trim();
  if (bare === '') return null;
  if (bare.length <= MAX_ROLE_CHARS) return bare;
  const room = bare.slice(0, MAX_ROLE_CHARS);
  return room.slice(0, room.lastIndexOf(' '));
}
