import { isPersonNoun } from '../lexicon/persons.ts';
import { EFFECT_NOUNS_OF, type Effect, STATES, SUFFERING, TOLD_NUMBERS, TOLL_VERBS, tollOf } from '../lexicon/tolls.ts';
import { AUXILIARIES, BE, DETERMINERS } from '../lexicon/verbs.ts';
import { isPlural, isVerb } from './counted.ts';
import { numberNamed } from './numbers-told.ts';
import { gravest, participle, takesObject, voice } from './passive.ts';
import { gapBefore, isJoined, type WordsOf } from './words-of.ts';

/** Who is dead when he is lost: a member may have left, and a village or a tank is only somebody else's now. */
const LOST_MEN =
  /^(?:m[ae]n|fighters?|soldiers?|troops|policem[ae]n|guerrillas?|rebels?|militants?|combatants?|gendarmes?|sailors?|marines?|peacekeepers?)$/;
// Longest way from those counted to the verb that tells what became of them: "members of the union in the northern province were".
const MAX_REACH_WORDS = 16;
const MAX_PARENTHESIS_WORDS = 14;
const TAKING: ReadonlySet<string> = new Set(['take', 'takes', 'took', 'taken', 'taking']);
// biome-ignore format: a list of words
const LIFE_VERBS: ReadonlySet<string> = new Set([
  'claim', 'claims', 'claimed', 'claiming', 'cost', 'costs', 'costing', 'take', 'takes', 'took', 'taking', 'taken', 'lost', 'losing',
]);
/** Words that open a remark between commas on those counted: ", including two children, were killed". */
// biome-ignore format: a list of words
const PARENTHESIS_OPENERS: ReadonlySet<string> = new Set([
  'including', 'among', 'most', 'mostly', 'some', 'all', 'many', 'one', 'who', 'which', 'mainly', 'identified', 'both', 'among',
]);

/** The effect told by the words right before those counted, which begin at word `first`: "killing at least 30", "the murder of six priests". */
export function tollBefore(words: WordsOf, first: number, head: string | null): Effect | null {
  const named = head === null || isPersonNoun(head) ? toldByName(words, first) : null;
  if (named !== null) return named;
  for (let at = first - 1; at >= 0 && at >= first - 5; at -= 1) {
    const norm = words.list[at]?.norm ?? '';
    if (!/^[\s“”"‘’'[\]-]*$/u.test(gapBefore(words, at + 1))) return null;
    const before = words.list[at - 1]?.norm ?? '';
    // "The prosecutor holds that 32 men came": nobody is held.
    if (norm === 'that' && TOLL_VERBS.has(before)) return null;
    if (norm === 'of') {
      if (before === 'lives' || before === 'life') return 'killed';
      const noun = words.list[beforeDate(words, at - 1)]?.norm ?? '';
      return noun.startsWith('loss') && (head === null || !LOST_MEN.test(head) || isOfNoFight(words, first, head))
        ? null
        : (EFFECT_NOUNS_OF.get(noun) ?? null);
    }
    if (norm === 'down' && /^(?:gunn|mow|cut)/.test(before)) return 'killed';
    if (norm === 'hanged' || (norm === 'dead' && before === 'shot'))
      return BE.has(words.list[norm === 'dead' ? at - 2 : at - 1]?.norm ?? '') ? null : 'killed';
    if (norm === 'hostage' && TAKING.has(before)) return 'abducted';
    if (TAKING.has(norm) && head !== null && /^(?:hostage|captive|prisoner)s?$/.test(head))
      return head.startsWith('prisoner') ? 'captured' : 'abducted';
    if (LIFE_VERBS.has(norm) && (head === 'lives' || head === 'life')) return 'killed';
    // "Lost nine men": one who has lost them is their own side.
    if (/^(?:lose|loses|lost|losing)$/.test(norm) && head !== null && LOST_MEN.test(head)) return isOfNoFight(words, first, head) ? null : 'killed';
    const verb = TOLL_VERBS.get(norm);
    if (verb !== undefined) return governs(words, at, verb.base, verb.form) ? tollOf(norm) : null;
    if (!DETERMINERS.has(norm) && !norm.endsWith('ly') && norm !== 'also' && norm !== 'at' && norm !== 'least') return null;
  }
  return null;
}

/** "Lost nine men to desertion", "the loss of 12 fighters through arrests": none of them was killed. */
function isOfNoFight({ list }: WordsOf, first: number, head: string): boolean {
  const at = list.findIndex(({ norm }, index) => index >= first && norm === head);
  return (
    at >= 0 &&
    /^(?:to|through|by)$/.test(list[at + 1]?.norm ?? '') &&
    list.slice(at + 2, at + 2 + MAX_CAUSE_WORDS).some(({ norm }) => OTHER_LOSS.test(norm))
  );
}
const OTHER_LOSS = /^(?:desertions?|defections?|arrests?|capture|surrender|diseases?|illness|malaria|hunger)$/;
// "to mass desertion".
const MAX_CAUSE_WORDS = 2;

/** Steps back over a date: "the death on 5 October of". */
function beforeDate(words: WordsOf, from: number): number {
  let at = from;
  while (
    at > from - MAX_DATE_WORDS &&
    /^(?:\d{1,4}|last|this|week|month|year|\p{L}+day|january|february|march|april|may|june|july|august|september|october|november|december)$/u.test(
      words.list[at]?.norm ?? '',
    )
  )
    at -= 1;
  return at < from && /^(?:on|in|last|this)$/.test(words.list[at]?.norm ?? '')
    ? at - 1
    : /^(?:last|this)$/.test(words.list[at + 1]?.norm ?? '')
      ? at
      : from;
}
// "Friday 5 October 1987".
const MAX_DATE_WORDS = 4;

/** What became of those told by a named number: "the death toll rose to 30", "put the number of wounded at 12". */
function toldByName(words: WordsOf, first: number): Effect | null {
  const named = numberNamed(words, first);
  if (named === null) return null;
  // "the number of displaced people", "the toll of wounded": the noun behind says more than the number's name.
  const of = words.list[named.at + 1]?.norm === 'of' ? TOLD_NUMBERS.get(words.list[named.at + 2]?.norm ?? '') : undefined;
  return of ?? TOLD_NUMBERS.get(named.noun) ?? null;
}

/** Whether the verb at `at` takes what follows as its object: not in the passive, and not beside a second verb of another effect. */
function governs(words: WordsOf, at: number, base: string, form: string): boolean {
  if (SUFFERING.has(base)) return false;
  let before = at - 1;
  while ((words.list[before]?.norm ?? '').endsWith('ly')) before -= 1;
  const norm = words.list[before]?.norm ?? '';
  if (norm === 'and' || norm === 'or') {
    const other = tollOf(words.list[before - 1]?.norm ?? '');
    return other === null || other === tollOf(words.list[at]?.norm ?? '');
  }
  return form === 'ing' || form === 'base' || form === 'third' || !BE.has(norm);
}

/**
 * The effect told by the words after those counted, of which the first is word `next`: "500 dead", "12 people, including a
 * child, were killed", "members of the council fled". Null when they are the doers ("12 rebels killed two guards").
 */
export function tollAfter(words: WordsOf, next: number, isCounted: boolean): Effect | null {
  const state = STATES.get(words.list[next]?.norm ?? '');
  if (state !== undefined && isJoined(words, next) && !takesObject(words, next + 1)) return gravest(words, next, state);
  const reach = isCounted ? MAX_REACH_WORDS : 2;
  let isInRelative = false;
  // Where the sentence goes on behind a remark between commas.
  let resumed = -1;
  for (let at = next; at < next + reach; at += 1) {
    const norm = words.list[at]?.norm;
    const gap = gapBefore(words, at);
    if (norm === undefined || /[.;:!?]/.test(gap)) return null;
    // "six priests, who were killed on Thursday".
    if (norm === 'who' && gap.includes(',') && (BE.has(words.list[at + 1]?.norm ?? '') || AUXILIARIES.has(words.list[at + 1]?.norm ?? ''))) {
      const suffered = voice(words, at + 1);
      if (suffered !== null) return suffered;
    }
    if (at !== resumed && (gap.includes(',') || gap.includes('(') || /[—–]|--/.test(gap))) {
      const after =
        PARENTHESIS_OPENERS.has(norm) || isOfThem(words, at) || gap.includes('(') || /[—–]|--/.test(gap) ? skipParenthesis(words, at) : null;
      if (after === null) return norm === 'and' && gap.includes(',') ? null : afterApposition(words, at);
      at = after - 1;
      resumed = after;
      continue;
    }
    if (BE.has(norm) || AUXILIARIES.has(norm) || norm === 'remain' || norm === 'remained' || norm === 'remains' || norm === 'went' || norm === 'got')
      return voice(words, at);
    if (norm === 'lost' && /^(?:their|his|her)$/.test(words.list[at + 1]?.norm ?? '') && /^(?:life|lives)$/.test(words.list[at + 2]?.norm ?? ''))
      return 'killed';
    // "The 30 people it killed"
    if (at === next && /^(?:it|they|he|she|we)$/.test(norm)) {
      const did = AUXILIARIES.has(words.list[at + 1]?.norm ?? '') ? at + 2 : at + 1;
      const isPast = /^(?:past|participle)$/.test(TOLL_VERBS.get(words.list[did]?.norm ?? '')?.form ?? '');
      return isPast && !takesObject(words, did + 1) ? tollOf(words.list[did]?.norm ?? '') : null;
    }
    const verb = TOLL_VERBS.get(norm);
    if (verb !== undefined && SUFFERING.has(verb.base)) return tollOf(norm);
    if (verb !== undefined && (verb.form === 'past' || verb.form === 'participle'))
      return at === next && !takesObject(words, at + 1) ? gravest(words, at, tollOf(norm)) : null;
    if (at === next && (norm === 'shot' || norm === 'hanged' || norm === 'taken' || norm === 'gunned' || norm === 'forced'))
      return participle(words, at);
    if (
      (isVerb(norm) || (/[^e]ed$/.test(norm) && !isName(words.list[at]?.text ?? ''))) &&
      !norm.endsWith('ing') &&
      !isPlural(words.list[at + 1]?.norm ?? '')
    ) {
      // "two women who worked with them were murdered": one verb belongs to the relative clause.
      if (!isInRelative) return null;
      isInRelative = false;
    }
    if (norm === 'who' || norm === 'which' || norm === 'that') isInRelative = true;
  }
  return null;
}

/** ", five of them women,". */
function isOfThem(words: WordsOf, at: number): boolean {
  return words.list[at + 1]?.norm === 'of' && /^(?:them|whom)$/.test(words.list[at + 2]?.norm ?? '');
}

/** A word set as a name is no verb, whatever its ending: "Khaled". */
function isName(word: string): boolean {
  return /^\p{Lu}\p{Ll}/u.test(word);
}

/** ", a teacher, was killed": past one apposition, when an auxiliary follows its closing comma. */
function afterApposition(words: WordsOf, at: number): Effect | null {
  const after = skipParenthesis(words, at);
  if (after === null) return null;
  const norm = words.list[after]?.norm ?? '';
  // ", nearly all of the town, fled".
  if (SUFFERING.has(TOLL_VERBS.get(norm)?.base ?? '')) return tollOf(norm);
  return BE.has(norm) || norm === 'have' || norm === 'has' ? voice(words, after) : null;
}

/** The word after the mark that closes a remark opened before word `from`, or null when none does soon enough. */
function skipParenthesis(words: WordsOf, from: number): number | null {
  const opening = gapBefore(words, from);
  const closing = opening.includes('(') ? /\)/ : opening.includes(',') ? /,/ : /[—–]|--/;
  for (let at = from + 1; at < from + MAX_PARENTHESIS_WORDS && at < words.list.length; at += 1) {
    const gap = gapBefore(words, at);
    if (closing.test(gap)) {
      // A list inside the remark has commas of its own: go on until a verb can follow.
      const norm = words.list[at]?.norm ?? '';
      if (closing.source !== ',' || norm === 'who' || BE.has(norm) || AUXILIARIES.has(norm) || isVerb(norm)) return at;
    }
    if (/[.;!?]/.test(gap)) return null;
  }
  return null;
}
