import { fold } from '../text/words.ts';
import type { Token } from './clause.ts';
import type { Reading } from './reading.ts';
import { isSpeech } from './spoken.ts';

/** Somebody told of by whose he is: "his widow, ⟨name⟩". */
export type Relative = { readonly name: string; readonly isWoman: boolean };

const KIN =
  /\b(?:his|her)\s(?:[\p{Ll}-]+\s)?(?:(widow|wife|mother|sister|daughter|niece|aunt|girlfriend|grandmother)|(?:husband|father|brother|son|nephew|uncle|cousin|grandfather|grandson)),?\s$/iu;

/** The first whom a sentence names as a relative of the one told of; null where it names none. */
export function relativeAt({ text, people }: Reading): Relative | null {
  for (const { name, start } of people) {
    const kin = KIN.exec(text.slice(0, start));
    if (kin !== null) return { name, isWoman: kin[1] !== undefined };
  }
  return null;
}

/**
 * Whom "he" or "she" means: the person told of last, unless the same sentence names him again behind it ("he declared a truce that all kept, Odell
 * included"), or a relative of his was told of between.
 */
export function personMeant({ text }: Reading, { norm, end }: Token, person: string | null, relative: Relative | null): string | null {
  const isWoman = norm === 'she' || norm === 'her';
  // "His brother ⟨name⟩ succeeded him. He in turn died": the one who came last.
  if (relative !== null && relative.isWoman === isWoman && /^\s(?:in turn|too)\b/.test(text.slice(end))) return relative.name;
  if (relative !== null && relative.isWoman === isWoman && (isWoman || person === null)) return relative.name;
  if (relative !== null && !relative.isWoman && !isWoman) return null;
  if (person === null) return null;
  const last = fold(person).split(' ').at(-1) ?? '';
  const isNamedBehind =
    (norm === 'he' || norm === 'she') &&
    last !== '' &&
    fold(text.slice(end))
      .split(/[^\p{L}-]+/u)
      .includes(last);
  return isNamedBehind ? null : person;
}

/** “…,” Odell says. “They would kill Cole.” "He believes that …": whoever spoke last goes on, whomever he spoke of. */
export function speakerGoingOn({ holder, position }: Reading, { norm, start, end }: Token, last: Reading | null): string | null {
  if (holder === null || !holder.pronoun || (norm !== 'he' && norm !== 'she') || start < holder.clause.start || end > holder.clause.end) return null;
  if (last === null || last.position !== position - 1 || (last.holder !== null && last.holder.name !== holder.name)) return null;
  return (last.holder?.quoted === true || isSpeech(last)) && /^\p{Lu}\S*\s.*\p{Lu}/u.test(holder.name) ? holder.name : null;
}
