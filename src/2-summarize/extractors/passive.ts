import { isNumberWord } from '../../text/number-words.ts';
import { isPersonNoun } from '../lexicon/persons.ts';
import { type Effect, STATES, SUFFERING, TOLL_VERBS, tollOf } from '../lexicon/tolls.ts';
import { AUXILIARIES, BE, DETERMINERS } from '../lexicon/verbs.ts';
import { gapBefore, isJoined, type WordsOf } from './words-of.ts';

const COMPELLING: ReadonlySet<string> = new Set(['forced', 'driven', 'compelled', 'made']);
const OBJECT_OPENERS: ReadonlySet<string> = new Set(['more', 'nearly', 'about', 'over', 'up', 'him', 'them', 'her']);

/** From an auxiliary: the effect of its verb when that is in the passive or suffered. */
export function voice(words: WordsOf, from: number): Effect | null {
  let isPassive = false;
  for (let at = from; at < from + 7; at += 1) {
    const norm = words.list[at]?.norm;
    if (norm === undefined || norm === 'not' || norm === 'no' || (at > from && /[.;:,!?]/.test(gapBefore(words, at)))) return null;
    if (BE.has(norm) || norm.startsWith('remain') || norm === 'went' || norm === 'got') {
      isPassive = true;
      continue;
    }
    if (
      AUXILIARIES.has(norm) ||
      norm.endsWith('ly') ||
      /^(?:also|still|later|now|feared|presumed|believed|known|thought|understood|reported|confirmed|found|among|already|then|all|either|both|to|the|left|said|so|far)$/.test(
        norm,
      )
    )
      continue;
    const verb = TOLL_VERBS.get(norm);
    if (verb !== undefined && SUFFERING.has(verb.base)) return tollOf(norm);
    if (norm === 'lost' && /^(?:life|lives)$/.test(words.list[at + 2]?.norm ?? '')) return 'killed';
    if (!isPassive) return null;
    return STATES.has(norm) ? gravest(words, at, STATES.get(norm) ?? null) : participle(words, at);
  }
  return null;
}

/** The effect of a participle that begins at `at`: "kidnapped and killed", "taken hostage", "shot dead", "forced to flee". */
export function participle(words: WordsOf, at: number): Effect | null {
  const norm = words.list[at]?.norm ?? '';
  const next = words.list[at + 1]?.norm ?? '';
  const third = words.list[at + 2]?.norm ?? '';
  if (norm === 'taken') return next === 'hostage' ? 'abducted' : next === 'prisoner' ? 'captured' : null;
  // "gunmen shot to death a guard": they are the doers.
  if (/^(?:shot|burned|beaten|stabbed|hacked)$/.test(norm) && takesObject(words, next === 'dead' ? at + 2 : at + 3)) return null;
  if (
    (norm === 'shot' || norm === 'burned' || norm === 'burnt' || norm === 'beaten' || norm === 'stabbed' || norm === 'hacked') &&
    (next === 'dead' || (next === 'to' && third === 'death'))
  )
    return 'killed';
  if (norm === 'hanged') return takesObject(words, at + 1) ? null : 'killed';
  if (norm === 'shot' && next === 'and') return tollOf(third);
  if ((norm === 'gunned' || norm === 'mowed' || norm === 'cut') && next === 'down') return 'killed';
  if (norm === 'set' && next === 'free') return 'released';
  if (COMPELLING.has(norm) && (next === 'homeless' || third === 'flee')) return 'displaced';
  if ((norm === 'driven' && next === 'from') || (/^(?:driven|forced|chased)$/.test(norm) && next === 'out' && third === 'of')) return 'displaced';
  const verb = TOLL_VERBS.get(norm);
  // "Troops are holding a bridge": they do it.
  return verb === undefined || verb.form === 'base' || verb.form === 'third' || verb.form === 'ing' ? null : gravest(words, at, tollOf(norm));
}

/** The gravest of effects told of the same people: "kidnapped and later murdered" tells of dead; how many of "killed or wounded" died is not told. */
export function gravest(words: WordsOf, at: number, effect: Effect | null): Effect | null {
  if (isToldTogether(words, at, effect)) return null;
  if (words.list[at + 1]?.norm !== 'and') return effect;
  for (let next = at + 2; next <= at + 4; next += 1) {
    const norm = words.list[next]?.norm ?? '';
    const verb = TOLL_VERBS.get(norm);
    if (verb !== undefined && tollOf(norm) === 'killed' && (verb.form === 'past' || verb.form === 'participle')) {
      return effect === 'wounded' || takesObject(words, next + 1) ? effect : 'killed';
    }
    if (!/ly$|^(?:then|later|were|was|have|been|subsequently)$/.test(norm)) return effect;
  }
  return effect;
}

const HURT: ReadonlySet<string> = new Set<Effect>(['killed', 'wounded']);

/** "Fourteen were killed or wounded", "50 dead and injured": one number for both. */
function isToldTogether(words: WordsOf, at: number, effect: Effect | null): boolean {
  if (effect === null || !HURT.has(effect) || !/^(?:and|or)$/.test(words.list[at + 1]?.norm ?? '')) return false;
  let next = at + 2;
  while (/ly$/.test(words.list[next]?.norm ?? '')) next += 1;
  const norm = words.list[next]?.norm ?? '';
  const other = STATES.get(norm) ?? tollOf(norm);
  return other !== null && other !== effect && HURT.has(other) && !takesObject(words, next + 1);
}

/** Whether an object stands at `at`: a number, a determiner or a noun for people, without a mark before it. */
export function takesObject(words: WordsOf, at: number): boolean {
  const word = words.list[at];
  if (word === undefined || !isJoined(words, at)) return false;
  if (word.norm === 'at') return words.list[at + 1]?.norm === 'least';
  return isNumberWord(word.norm) || (DETERMINERS.has(word.norm) && word.norm !== 'that') || OBJECT_OPENERS.has(word.norm) || isPersonNoun(word.norm);
}
