import { isAct } from './act-clauses.ts';
import type { Token } from './clause.ts';
import { hasItsOwn, isAttributive, isFiniteVerb, isHardMark, isSaying, isVerb, mainVerb, OPENERS, onlyDescribes } from './clause-verbs.ts';
import { ACT_NOUNS, STRONG_ACTS } from './lexicon/acts.ts';

/**
 * What a time or a place of a sentence goes with: the act it tells, the saying of it, something else, or (`open`) what the
 * words around it do not show.
 */
export type Attachment = 'act' | 'saying' | 'other' | 'open';

// Between these and the words they open with stands the noun they go on about: "the attack, which took place on …".
const RELATIVES = new Set(['which', 'that', 'where']);
// What happens in such a clause happens when the main act does.
const SAME_TIME = new Set(['while', 'when', 'as']);

// Verbs that say no more than that what their subject or object names took place.
// biome-ignore format: a list of words
const LIGHT = new Set([
  'be', 'see', 'witness', 'commence', 'occur', 'happen', 'take', 'place', 'carry', 'begin', 'start', 'launch', 'come', 'follow', 'leave', 'cause', 'result', 'last', 'continue', 'stage',
  'commit', 'perpetrate', 'go', 'break', 'erupt', 'rage', 'conduct', 'mount', 'execute', 'suffer', 'claim', 'resume', 'end',
  'intensify', 'shake', 'rock', 'hit', 'become', 'find', 'make', 'open', 'register', 'set', 'plant',
]);

// Verbs of the table of acts that tell violence less surely by themselves, and more surely than "take" or "enter".
// biome-ignore format: a list of words
const TELLING = new Set([
  'die', 'target', 'hit', 'occupy', 'arrest', 'detain', 'gun', 'hang', 'hurl', 'throw', 'disappear', 'destroy', 'damage', 'fight', 'fire', 'strike', 'seize', 'capture',
]);

// What befalls those an act was meant for, at its time.
const BEFALLS = new Set(['escape', 'survive', 'inflict']);

const MOTION = new Set(['to', 'from', 'for', 'towards', 'toward']);

// "Today's car bomb attack": so many words may stand between the day and the act it names.
const WORDS_TO_NOUN = 3;

/** What the words at `start..end` of a sentence go with. */
export function attachment(tokens: readonly Token[], start: number, end: number): Attachment {
  const first = tokens.findIndex((token) => token.end > start);
  if (first < 0) return 'open';
  let last = first;
  while ((tokens[last + 1]?.start ?? Number.POSITIVE_INFINITY) < end) last++;
  const named = namesWhat(tokens, first, last);
  if (named !== null) return named;
  const ahead = followingVerb(tokens, first, last);
  const governor = ahead ?? verbBefore(tokens, first);
  if (governor !== null && ahead === null) {
    const kind = kindOf(tokens, governor);
    if (kind !== 'other') return kind;
    // "Continued last night when a judge was killed", "while the crowd watched a game this afternoon, gunmen …".
    // "Shots hit the car in which she was driving near the town": where somebody was at the time.
    const goesOn = tokens[governor]?.tag === 'ing' && tokens[governor - 1]?.tag === 'be' && !MOTION.has(tokens[first - 1]?.norm ?? '');
    if (goesOn || tokens[last + 1]?.norm === 'when' || opensWith(tokens, governor, SAME_TIME)) return 'open';
    return 'other';
  }
  const verb = governor ?? frontedTo(tokens, last);
  if (verb === null) return 'open';
  const kind = kindOf(tokens, verb);
  // "Today broke into a farm, killed a watchman …": verbs in a row share the time set before them.
  return kind === 'other' && actInRow(tokens, verb) ? 'act' : kind;
}

function kindOf(tokens: readonly Token[], at: number): Attachment {
  const token = tokens[at];
  if (token === undefined) return 'open';
  if (tellsAct(tokens, at) || (token.base !== null && BEFALLS.has(token.base))) return 'act';
  if (isLight(token)) return actInClause(tokens, at) ? 'act' : 'other';
  if (isSaying(token) && !isReported(tokens, at)) return 'saying';
  // "Held at the camp": where nothing worse is told, the weaker act is what the sentence tells.
  if (isAct(tokens, at) && !tokens.some((_, other) => tellsAct(tokens, other))) return 'act';
  return hasActForSubject(tokens, at) ? 'act' : 'other';
}

/** "Clashes were reported in the south": of what was there, not of where or when somebody spoke. "It was reported today that …" is. */
function isReported(tokens: readonly Token[], at: number): boolean {
  const passive = tokens[at - 1]?.tag === 'be' || (tokens[at - 1]?.tag === 'adverb' && tokens[at - 2]?.tag === 'be');
  return passive && hasActForSubject(tokens, at);
}

const isLight = (token: Token): boolean => token.tag === 'be' || token.tag === 'aux' || (token.base !== null && LIGHT.has(token.base));

/** "The fighting has intensified today": what the verb tells of is the act. */
function hasActForSubject(tokens: readonly Token[], verb: number): boolean {
  // "The bombings break the agreements we signed yesterday": the verb has a subject of its own.
  if (PRONOUNS.has(tokens[verb - 1]?.norm ?? '')) return false;
  for (let at = verb - 1; at >= 0; at--) {
    const token = tokens[at];
    if (token === undefined || isHardMark(tokens[at + 1]?.before ?? '') || OPENERS.has(token.norm)) return false;
    if (ACT_NOUNS.has(token.norm)) return headsItsClause(tokens, at);
    if (token.tag === 'verb' && !token.ambiguous) return false;
  }
  return false;
}

const PRONOUNS = new Set(['i', 'we', 'you', 'he', 'she', 'they']);

/** Between the beginning of its clause and the noun stand no verb and no preposition. */
function headsItsClause(tokens: readonly Token[], noun: number): boolean {
  for (let at = noun - 1; at >= 0; at--) {
    const token = tokens[at];
    if (token === undefined || isHardMark(tokens[at + 1]?.before ?? '') || OPENERS.has(token.norm) || SINCE.has(token.norm)) return true;
    if (token.tag === 'preposition' || (token.tag === 'verb' && !token.ambiguous) || token.tag === 'be') return false;
    // "Investigating the murder", but not "its sweeping offensive".
    if (token.tag === 'ing' && tokens[at + 1]?.tag === 'determiner') return false;
  }
  return true;
}

/** "Today's attack", "the 18 August assassination", "this morning's car bomb attack"; "today's announcement" is of something else. */
function namesWhat(tokens: readonly Token[], first: number, last: number): 'act' | 'other' | null {
  const possessive = tokens[last + 1]?.norm === 's' && /['’]/.test(tokens[last + 1]?.before ?? '');
  const from = possessive ? last + 2 : last + 1;
  for (let at = from; at < from + WORDS_TO_NOUN; at++) {
    const token = tokens[at];
    const glued = token !== undefined && (token.before === '' || token.before === '-');
    if (token === undefined || (!glued && !(possessive && at === from))) break;
    if (ACT_NOUNS.has(token.norm)) return 'act';
    if (token.tag !== 'other' && !possessive) break;
  }
  // "Took part in the 3 October coup": no act, but what the day is of.
  const next = tokens[from];
  const isOfNoun = tokens[first - 1]?.norm === 'the' && last > first && next?.tag === 'other' && next.before === '' && /^\p{L}+$/u.test(next.norm);
  return possessive || isOfNoun ? 'other' : null;
}

/** "The judge today issued …": a bare word for a day right before a verb goes with that verb. */
function followingVerb(tokens: readonly Token[], first: number, last: number): number | null {
  const before = tokens[first - 1];
  // "And, earlier this month, killed two"
  if (before?.norm === 'and' && isFiniteVerb(tokens[last + 1] ?? before)) return last + 1;
  if (before === undefined || before.tag === 'preposition' || before.tag === 'determiner' || (isVerb(before) && !before.ambiguous)) return null;
  const next = tokens[last + 1];
  if (next === undefined || /[,;:—–]/.test(next.before) || !(isFiniteVerb(next) || next.tag === 'aux' || next.tag === 'be')) return null;
  return mainVerb(tokens, last + 1);
}

/** The verb or the act's noun that the words follow in their own clause. */
function verbBefore(tokens: readonly Token[], first: number): number | null {
  for (let at = first - 1; at >= 0; at--) {
    const token = tokens[at];
    const right = tokens[at + 1];
    if (token === undefined || (right !== undefined && isHardMark(right.before))) return null;
    if (OPENERS.has(token.norm)) return null;
    // "The kidnapped man": the participle only says which man.
    if (tellsAct(tokens, at) && !(token.norm.endsWith('ed') && isAttributive(tokens, at))) return at;
    if (isVerb(token) && !isAttributive(tokens, at) && (!onlyDescribes(tokens, at) || hasItsOwn(tokens, at, first))) return at;
    if (token.tag === 'be') return at;
  }
  return null;
}

/** Words at the head of a clause go with its verb. */
function frontedTo(tokens: readonly Token[], last: number): number | null {
  let inRelative = false;
  let inSide = false;
  for (let at = last + 1; at < tokens.length; at++) {
    const token = tokens[at];
    if (token === undefined || /[;:]/.test(token.before)) return null;
    if (/,/.test(token.before)) inRelative = inSide = false;
    if (token.norm === 'who' || token.norm === 'which' || token.norm === 'whose' || token.norm === 'whom') inRelative = true;
    // "Last night, while the country mourned, a bomb …": the side clause ends at its comma.
    if (at === last + 1 && OPENERS.has(token.norm)) inSide = true;
    // "The house", "a guard": behind an article it is the noun that looks like the verb.
    const isNoun = token.tag === 'verb' && token.norm === token.base && tokens[at - 1]?.tag === 'determiner' && token.before === '';
    if (inSide || isNoun || isAttributive(tokens, at) || !(token.tag === 'be' || token.tag === 'aux' || isFiniteVerb(token))) continue;
    const verb = mainVerb(tokens, at);
    if (!inRelative) return verb;
    // A relative clause without commas ends with its one verb.
    inRelative = false;
    at = verb;
  }
  return null;
}

function tellsAct(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  // A state of siege is a law.
  if (token === undefined || (token.norm === 'siege' && tokens[at - 2]?.norm === 'state')) return false;
  if (ACT_NOUNS.has(token.norm)) return true;
  return isAct(tokens, at) && token.base !== null && (STRONG_ACTS.has(token.base) || TELLING.has(token.base));
}

/** The clause of the verb at `at` begins with one of the words. */
function opensWith(tokens: readonly Token[], at: number, openers: ReadonlySet<string>): boolean {
  for (let near = at - 1; near >= 0; near--) {
    const token = tokens[near];
    if (token === undefined || isHardMark(tokens[near + 1]?.before ?? '')) return false;
    if (OPENERS.has(token.norm)) return openers.has(token.norm);
  }
  return false;
}

/** An act verb behind the verb at `at`, with the same subject. */
function actInRow(tokens: readonly Token[], at: number): boolean {
  for (let near = at + 1; near < tokens.length; near++) {
    const token = tokens[near];
    if (token === undefined || OPENERS.has(token.norm) || isHardMark(token.before)) return false;
    const before = tokens[near - 1];
    if (tellsAct(tokens, near) && token.tag === 'verb' && (before?.norm === 'and' || token.before.includes(','))) return true;
  }
  return false;
}

/** The verb at `at` tells of an act: by its subject, by its object, or by the noun its relative clause goes on about. */
function actInClause(tokens: readonly Token[], at: number): boolean {
  let overRelative = false;
  for (let near = at - 1; near >= 0; near--) {
    const token = tokens[near];
    if (token === undefined || isHardMark(tokens[near + 1]?.before ?? '') || (isSaying(token) && !token.ambiguous)) break;
    if (tellsAct(tokens, near) && (overRelative || token.tag === 'verb' || headsItsClause(tokens, near)))
      return overRelative || ACT_NOUNS.has(token.norm);
    if (!OPENERS.has(token.norm)) continue;
    if (!RELATIVES.has(token.norm) || overRelative) break;
    overRelative = true;
  }
  for (let near = at + 1; near < tokens.length; near++) {
    const token = tokens[near];
    if (token === undefined || isHardMark(token.before) || OPENERS.has(token.norm)) return false;
    if (token.tag === 'preposition' && !OBJECT_GOES_ON.has(token.norm)) return false;
    if (tellsAct(tokens, near)) return true;
  }
  return false;
}

const SINCE = new Set(['since', 'after', 'before', 'until']);

// "Carried out a series of attacks", "went off in an attack on".
const OBJECT_GOES_ON = new Set(['of', 'in', 'during', 'as', 'than']);
