import type { Range } from '../model/range.ts';
import type { SubjectLink } from '../model/statement.ts';
import { cue } from '../text/cues.ts';
import { actsAt, CARRYING, isAct, isDone } from './act-clauses.ts';
import type { Token } from './clause.ts';
import { ACT_KINDS, ACT_NOUNS, FORCE_NOUNS, STRONG_ACTS } from './lexicon/acts.ts';
import { isPersonNoun } from './lexicon/persons.ts';
import type { Reading, Reference } from './reading.ts';
import { standing } from './roles.ts';
import { standingOf } from './subjects.ts';
import { isFiredAt } from './weapons.ts';

/** A group that a sentence tells as the doer of an act. */
export type Doer = {
  readonly group: string;
  /** Where the sentence names it. */
  readonly at: Range;
  /** The verb or noun of its act, as an index of the tokens. */
  readonly verb: number;
  /** `open`: "if it is confirmed that it carried out the attack"; `unreal`: it plans to, threatens to, or did not. */
  readonly told: 'done' | 'open' | 'unreal';
};

// From a verb to the act, the weapon or the victim that is its object.
const MAX_OBJECT_WORDS = 9;
const CLAUSE_END = /[;:—–.]/;
/** Verbs of acts that tell one only with an object of violence: "took the town", "opened fire", not "took a turn". */
// biome-ignore format: a list of words
const WEAK: ReadonlySet<string> = new Set([
  'take', 'hold', 'lose', 'place', 'set', 'open', 'enter', 'advance', 'hit', 'control', 'launch', 'mount', 'stage', 'throw', 'plant', 'exchange',
  'catch', 'free', 'charge', 'sentence', 'strike', 'target', 'fire', 'down', 'mine', 'hang', 'release', 'harm', 'perpetrate', 'steal', 'hurl',
]);
/** What is attacked, taken, or used in an attack. */
const OBJECTS =
  /^(?:town|village|city|position|post|base|barracks|checkpoint|garrison|building|embass|station|hostage|prisoner|fire|charge|device|grenade|rocket|mine|rifle|weapon|machinegun|mortar|shot|arms|territor|hill|bridge|road|highway|airport|installation|facilit|house|home|tower|pipeline|helicopter|plane|gunship|convoy|patrol|control|area|neighborhood|neighbourhood|prison|camp|hospital|university|region|district|province|crossing|stronghold|capital|ground|countryside)(?:s|es|ies|y)?$/;
/** "There was no evidence that the Front ⟨planned⟩ it". */
const UNFOUNDED = cue(
  /\b(?:no (?:evidence|proof|indication|sign)s?(?: (?:has been|was|is) found)?(?: so far)?|(?:not|un)true|not the case|a (?:lie|myth)|nothing (?:shows|showed|suggests|suggested|to (?:show|suggest)))\sthat\b[^;:.]{0,60}$/i,
);
/** "It is unclear whether the Front ⟨carried out⟩ the attack": what it may plan is not asked. */
const ASKED = cue(/\bwhether\b(?![^,;:.]*\b(?:will|would|could|can|should|not|plan(?:s|ned)?|intend(?:s|ed)?)\b)[^,;:.]*$/i);
const WEIGHING = cue(/\b(?:if|whether)\b(?:\s+\S+){0,5}\s+that$/i);

/** The groups told as doers: subject or agent of a verb that tells an act or carries the noun of one. */
export function doersIn(reading: Reading, subjects: readonly SubjectLink[], references: readonly Reference[]): readonly Doer[] {
  return subjects
    .filter((link) => link.role !== 'mention')
    .flatMap((link): readonly Doer[] => {
      // "Lost nine men in its attack": struck itself, it did what is called its own.
      const places = link.role === 'target' ? ownActs(reading, link.group, references) : placesOf(reading, link.group, references);
      const deeds = places.filter(({ verb, at }) => tellsAct(reading, verb, at));
      const best = deeds.find((deed) => told(reading, deed.verb) === 'done') ?? deeds[0];
      return best ? [{ group: link.group, at: best.at, verb: best.verb, told: told(reading, best.verb) }] : [];
    });
}

/**
 * Deeds of the one who speaks, told by a pronoun in his own words: "the group said that it had attacked", "that its
 * fighters killed". Only the group that says so can be meant, where the sentence names no other before.
 */
export function ownDeeds(reading: Reading, speakers: ReadonlySet<string>): readonly Doer[] {
  const { holder, tokens } = reading;
  const [group, other] = [...speakers];
  if (holder === null || group === undefined || other !== undefined) return [];
  const first = tokens.findIndex((token) => token.start >= holder.content.start);
  for (let at = Math.max(0, first); at >= 0 && at < first + MAX_TO_PRONOUN; at += 1) {
    const token = tokens[at];
    if (!token) return [];
    const isOwn = /^(?:its|their|our)$/.test(token.norm);
    if (!isOwn && !/^(?:it|they|we)$/.test(token.norm)) continue;
    const noun = isOwn ? tokens.slice(at + 1, at + 4).findIndex((one) => FORCE_NOUNS.has(one.norm)) : -1;
    if (isOwn && noun < 0) continue;
    const last = isOwn ? at + 1 + noun : at;
    const { role, verb } = standing(tokens, at, last);
    if (role !== 'actor' || verb === null || !tellsAct(reading, verb, { start: token.start, end: token.end })) continue;
    return [{ group, at: { start: token.start, end: token.end }, verb, told: told(reading, verb) }];
  }
  return [];
}
// "said that early on Monday its fighters".
const MAX_TO_PRONOUN = 8;

type Deed = { readonly at: Range; readonly verb: number };

/** Where a sentence names the group or a word for it as subject or agent, with the verb. */
function placesOf(reading: Reading, group: string, references: readonly Reference[]): readonly Deed[] {
  const own = reading.names.filter((name) => name.kind === 'group' && name.id === group);
  const named = own.filter((name) => name.role === 'actor').map((name) => ({ at: { start: name.start, end: name.end }, verb: name.verb ?? -1 }));
  const before = own
    .filter((name) => name.role !== 'target')
    .map((name) => ({ at: { start: name.start, end: name.end }, verb: attackOf(reading, name.last) }));
  const meant = references
    .filter((reference) => reference.kind === 'group' && !reference.possessive && (reference.to === group || reference.also.includes(group)))
    .map((reference) => ({ at: { start: reference.start, end: reference.end }, verb: verbOf(reading, reference) }));
  return [...named, ...before, ...ownActs(reading, group, references), ...meant].filter((deed) => deed.verb >= 0);
}

/** "Its shelling of the town", "[the army’s] killing of three boys", "lost nine men in its attack". */
function ownActs(reading: Reading, group: string, references: readonly Reference[]): readonly Deed[] {
  const told = reading.names.filter(({ kind }) => kind === 'group');
  const own = reading.tokens.findIndex(({ norm }, at) => at > 1 && /^(?:its|their)$/.test(norm) && ATTACKS.has(reading.tokens[at + 1]?.norm ?? ''));
  const subject = told.every(({ id }) => id === group) ? told.find(({ isSubject }) => isSubject) : undefined;
  const isLoser = subject !== undefined && reading.tokens[subject.verb ?? -1]?.base === 'lose';
  const itsOwn = subject !== undefined && isLoser && own > subject.last ? [{ at: { start: subject.start, end: subject.end }, verb: own + 1 }] : [];
  const did = subject === undefined ? -1 : relativeDeed(reading, subject.last);
  const itDid = subject === undefined || did < 0 ? [] : [{ at: { start: subject.start, end: subject.end }, verb: did }];
  const meant = references
    .filter(({ kind, possessive, to, also }) => kind === 'group' && possessive && (to === group || also.includes(group)))
    .map(({ start, end }) => ({
      at: { start, end },
      verb: attackOf(
        reading,
        reading.tokens.findLastIndex((token) => token.start < end && token.norm !== 's'),
      ),
    }))
    .filter(({ verb }) => verb >= 0);
  return [...itsOwn, ...itDid, ...meant];
}

/** "Demanded a ransom for the judge it kidnapped": its verb, as an index of the tokens, where nobody else can be meant. */
function relativeDeed({ tokens }: Reading, subject: number): number {
  const it = tokens.findIndex(
    ({ norm, before }, at) => at > subject + 1 && (norm === 'it' || norm === 'they') && before === '' && isPersonNoun(tokens[at - 1]?.norm ?? ''),
  );
  const verb = it < 0 ? -1 : tokens[it + 1]?.tag === 'aux' ? it + 2 : it + 1;
  return tokens[verb]?.tag === 'verb' && STRONG_ACTS.has(tokens[verb]?.base ?? '') ? verb : -1;
}

/** "a Front attack on the town", "the Front’s bombings": the noun of the act behind the name, as an index of the tokens. */
function attackOf(reading: Reading, last: number): number {
  const { tokens } = reading;
  const owned = tokens[last + 1]?.norm === 's' ? last + 2 : last + 1;
  // "Its first attack"
  const at = ORDINAL.test(tokens[owned]?.norm ?? '') && tokens[owned]?.before !== ',' ? owned + 1 : owned;
  const [noun, next] = [tokens[at]?.norm ?? '', tokens[at + 1]?.norm];
  if (/[^'’s]/.test(tokens[last + 1]?.before ?? '') || next === 'by' || !(ATTACKS.has(noun) || (KILLINGS.has(noun) && next === 'of'))) return -1;
  return tokens[at]?.before === '' ? at : -1;
}
const ORDINAL = /^(?:first|second|third|fourth|fifth|last|latest|next|deadliest|bloodiest|worst|biggest|largest|recent|repeated)$/;
// biome-ignore format: a list of words
const ATTACKS = new Set([
  'attack', 'attacks', 'assault', 'assaults', 'ambush', 'ambushes', 'raid', 'raids', 'offensive', 'bombing', 'bombings', 'shelling', 'gunfire',
]);

/** "The Front's killing of nine farmers"; without "of" it may be who was killed. */
// biome-ignore format: a list of words
const KILLINGS = new Set([
  'killing', 'killings', 'murder', 'murders', 'massacre', 'execution', 'executions', 'abduction', 'abductions', 'kidnapping', 'assassination', 'beheading',
  'burning', 'looting', 'torture',
]);

function verbOf(reading: Reading, reference: Reference): number {
  const stands = standingOf(reading, reference);
  if (stands.role === 'actor' && stands.verb !== null) return stands.verb;
  return reading.tokens.findIndex((token) => token.start >= reference.end && (token.tag === 'verb' || (token.tag === 'ing' && token.base !== null)));
}

function tellsAct(reading: Reading, at: number, name: Range): boolean {
  const { tokens } = reading;
  const verb = tokens[at];
  if (!verb || (UNDERGOING.has(verb.base ?? '') && name.start < verb.start)) return false;
  const isAgent = name.start > verb.start;
  if (isBare(tokens, at) && !isAgent) return false;
  if (isAct(tokens, at) && (isAgent || ACT_NOUNS.has(verb.norm) || !WEAK.has(verb.base ?? '') || hasObject(reading, at))) return true;
  if (verb.base === null || !CARRYING.has(verb.base)) return verb.base === 'deny' && actsAt(tokens).length > 0;
  // "The attack was carried out by X": the act stands before the verb; "X carried out an attack": behind it.
  if (isAgent) return actsAt(tokens).some((one) => one < at);
  return actBehind(tokens, at);
}

/** Verbs whose subject does nothing to anybody: who flees, dies or loses men. */
const UNDERGOING: ReadonlySet<string> = new Set(['flee', 'die', 'disappear', 'lose']);

/** "the front maimed.", "its leader killed in Osta": a verb of hurting with no object behind it has lost it, and its subject may be that. */
function isBare(tokens: readonly Token[], at: number): boolean {
  const kinds = ACT_KINDS.get(tokens[at]?.base ?? '') ?? [];
  if (!kinds.some((kind) => kind === 'killing' || kind === 'wounding') || tokens[at]?.tag !== 'verb') return false;
  const next = tokens[at + 1];
  return next === undefined || (tokens[at - 1]?.tag === 'other' && (/^[,:]/.test(next.before) || WHERE_OR_BY.has(next.norm)));
}
const WHERE_OR_BY: ReadonlySet<string> = new Set(['in', 'near', 'by']);

function actBehind(tokens: readonly Token[], verb: number): boolean {
  for (let at = verb + 1; at <= verb + MAX_OBJECT_WORDS; at += 1) {
    const token = tokens[at];
    if (!token || CLAUSE_END.test(token.before)) return false;
    if (isAct(tokens, at)) return true;
  }
  return false;
}

/** "seized the town", "planted a bomb", "opened fire on the post"; not "took a turn" or "set conditions". */
function hasObject(reading: Reading, verb: number): boolean {
  // "Since the group took up arms": it began a war by that, and struck nobody.
  if (reading.tokens[verb]?.base === 'take' && reading.tokens[verb + 1]?.norm === 'up') return false;
  if (isFiredAt(reading.tokens, verb)) return true;
  for (let at = verb + 1; at <= verb + MAX_OBJECT_WORDS; at += 1) {
    const token = reading.tokens[at];
    if (!token || CLAUSE_END.test(token.before)) return false;
    if (ACT_NOUNS.has(token.norm) || OBJECTS.test(token.norm) || isPersonNoun(token.norm)) return true;
    const { start, end } = token;
    const isThere = (range: Range) => range.start < end && start < range.end;
    if (reading.names.some((name) => name.kind !== 'demonym' && isThere(name)) || reading.people.some(isThere)) return true;
  }
  return false;
}

function told(reading: Reading, verb: number): Doer['told'] {
  const { text, tokens } = reading;
  if (OTHERS_LIKE_IT.test(text.slice(tokens[verb]?.end ?? 0)) || isOnlyThen(reading, verb)) return 'unreal';
  if (UNFOUNDED.test(text.slice(0, tokens[verb]?.start ?? 0))) return 'unreal';
  if (!isDone(text, tokens, verb)) return ASKED.test(text.slice(0, tokens[verb]?.end ?? 0)) ? 'open' : 'unreal';
  const that = tokens.slice(0, verb).findLastIndex((token) => token.norm === 'that');
  return that > 0 && WEIGHING.test(text.slice(0, tokens[that]?.end ?? 0)) ? 'open' : 'done';
}

/** "No one has claimed it, but the Front has carried out similar attacks in the past": others. */
const OTHERS_LIKE_IT =
  /^\s(?:\p{L}+\s){0,2}?(?:similar|comparable|such|other|previous|earlier|several|many)\s(?:\p{L}+\s){0,2}?(?:attacks|bombings|killings|raids|kidnappings|abductions|assassinations|massacres)\b[^,;.]{0,30}\b(?:in the past|before|previously|in recent \p{L}+|elsewhere)\b/iu;

/** "The houses were burned in May, when the Front held the town": it held it, and no more is told of it. */
function isOnlyThen({ tokens }: Reading, verb: number): boolean {
  if (!/^(?:hold|control|leave|enter|lose)$/.test(tokens[verb]?.base ?? '')) return false;
  // "The town, held by the Front, was shelled"
  if (tokens[verb + 1]?.norm === 'by') return actsAt(tokens).some((at) => at !== verb);
  const opener = tokens.slice(Math.max(0, verb - MAX_CLAUSE_WORDS), verb).findLast(({ norm }) => WHEN.test(norm));
  const main = opener === undefined ? [] : tokens.filter(({ start }) => start < opener.start);
  return main.some((_, at) => isAct(main, at));
}
const WHEN = /^(?:when|while|until|since)$/;
// "when the Front and its allies still held".
const MAX_CLAUSE_WORDS = 9;
