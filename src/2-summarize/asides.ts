import type { Token } from './clause.ts';
import { isHardMark, OPENERS } from './clause-verbs.ts';

/** Parts of a sentence in which something is only held beside what is told, or told of somebody's life. */

// A clause at the head of a sentence that opens with one of these sets another case beside the one told.
const COMPARING_HEADS = new Set(['like', 'unlike', 'whereas']);
// biome-ignore format: a list of words
const COMPARING_VERBS = new Set([
  'compare', 'compares', 'compared', 'comparing', 'liken', 'likens', 'likened', 'likening', 'equate', 'equates', 'equated',
]);
const COMPARING_ADJECTIVES = new Set(['similar', 'akin', 'comparable', 'reminiscent', 'identical', 'analogous']);
const TO_THE_OTHER = new Set(['to', 'with', 'of']);
const RELATIVES = new Set(['which', 'who', 'whose', 'whom', 'where']);

/** True for a word in a comparison: "Like X, which holds ⟨the coast⟩, …", "compare ⟨the raid⟩ to the sweep across ⟨the plain⟩". */
export function isCompared(tokens: readonly Token[], at: number): boolean {
  return at < comparingHeadEnd(tokens) || (compares(tokens) && followsComparison(tokens, at));
}

/** Whether a sentence has a word of comparing: it is asked for each of its tokens. */
function compares(tokens: readonly Token[]): boolean {
  if (last?.tokens !== tokens) last = { tokens, compares: tokens.some(({ norm }) => COMPARING_VERBS.has(norm) || COMPARING_ADJECTIVES.has(norm)) };
  return last.compares;
}
let last: { readonly tokens: readonly Token[]; readonly compares: boolean } | null = null;

/** The first token of the main clause behind a comparison that the sentence opens with; 0 where there is none. */
function comparingHeadEnd(tokens: readonly Token[]): number {
  const [first, second] = tokens;
  // "As with the earlier siege"
  const opens = COMPARING_HEADS.has(first?.norm ?? '') || (first?.norm === 'as' && second?.norm === 'with');
  if (!opens) return 0;
  for (let at = 1; at < tokens.length; at++) {
    const token = tokens[at];
    // A comma before "which" opens a clause on what is compared; the next one closes both.
    if (token?.before.includes(',') && !RELATIVES.has(token.norm)) return at;
  }
  return 0;
}

function followsComparison(tokens: readonly Token[], at: number): boolean {
  let comma = false;
  for (let near = at - 1; near >= 0; near--) {
    const token = tokens[near];
    const mark = tokens[near + 1]?.before ?? '';
    if (token === undefined || isHardMark(mark)) return false;
    comma ||= mark.includes(',');
    // "Compared with the north, … in the south": the comma ends what stands at the head.
    if (COMPARING_VERBS.has(token.norm)) return near > 0 || !comma;
    if (COMPARING_ADJECTIVES.has(token.norm)) return !comma && TO_THE_OTHER.has(tokens[near + 1]?.norm ?? '');
    if (OPENERS.has(token.norm)) return false;
  }
  return false;
}

/**
 * True for a word in a clause on somebody's past behind "is": "is a merchant's son who fought in ⟨the south⟩". What the
 * sentence tells is who somebody is, and not what happened there.
 */
export function isOfALife(tokens: readonly Token[], at: number): boolean {
  for (let near = at - 1; near >= 0; near--) {
    const token = tokens[near];
    if (token === undefined || isHardMark(tokens[near + 1]?.before ?? '')) return false;
    if (token.norm === 'who' || token.norm === 'whose') return isPredicate(tokens, near);
    if (OPENERS.has(token.norm)) return false;
  }
  return false;
}

/** Before the relative pronoun stands "is a …", and no other clause begins between. */
function isPredicate(tokens: readonly Token[], pronoun: number): boolean {
  for (let near = pronoun - 1; near >= 0; near--) {
    const token = tokens[near];
    if (token === undefined || OPENERS.has(token.norm) || token.tag === 'verb' || isHardMark(tokens[near + 1]?.before ?? '')) return false;
    if (token.tag === 'be') return tokens[near + 1]?.tag === 'determiner' && near > 0;
  }
  return false;
}

/** What becomes of a thing or of somebody before what is told: "a lorry stolen in ⟨place⟩", "rifles bought in ⟨place⟩". */
const CAME_FROM =
  /^(?:stolen|bought|purchased|rented|hired|registered|manufactured|made|printed|published|born|raised|educated|trained|recruited|based|headquartered)$/;
/** Who or what may come from a place: "a unit from the western city of ⟨place⟩". */
const COMES =
  /^(?:unit|units|force|forces|men|man|woman|fighters?|militia|militias|militiamen|brigades?|battalions?|troops|soldiers?|rebels|gunmen|guerrillas|groups?|families|clans?|tribes?|tribesmen|students?|merchants?|refugees|officers?|police|policem[ae]n|native|natives)$/;
const WORDS_TO_ORIGIN = 5;

/** Where somebody or something only comes from, whatever is told of it: `people` of a place are told of there too. */
export function originAt(tokens: readonly Token[], at: number): 'people' | 'thing' | null {
  for (let near = at - 1; near >= Math.max(0, at - WORDS_TO_ORIGIN); near--) {
    const token = tokens[near];
    const before = tokens[near - 1];
    if (token === undefined || before === undefined || tokens[near + 1]?.before.trim() !== '') return null;
    // "Was stolen in ⟨place⟩" tells it.
    if (token.norm === 'in' && CAME_FROM.test(before.norm))
      return near >= 2 && !['be', 'aux', 'adverb'].includes(tokens[near - 2]?.tag ?? '') ? 'thing' : null;
    if (token.norm === 'from' || (token.norm === 'of' && before.norm === 'native'))
      return COMES.test(before.norm) && !areTakenAway(tokens, near - 1) ? 'people' : null;
    if (token.tag !== 'other' && token.tag !== 'determiner' && token.norm !== 'of') return null;
  }
  return null;
}

const AWAY = /^(?:withdraw|pull|expel|drive|evict|remove|evacuate|move|take|free|release|rescue|recall|bring|transfer|chase|push|keep|ban)$/;
const WORDS_TO_VERB = 5;

/** "Withdrew its men from ⟨place⟩": there they were. */
const areTakenAway = (tokens: readonly Token[], people: number): boolean =>
  tokens.slice(Math.max(0, people - WORDS_TO_VERB), people).some(({ base }) => base !== null && AWAY.test(base));
