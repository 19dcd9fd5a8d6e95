import type { Gazetteer } from '../model/gazetteer.ts';
import { tokens } from './clause.ts';
import { indexGroups } from './group-index.ts';
import { isArmed } from './group-told.ts';
import type { NameMatch } from './names.ts';
import type { Reading, Reference } from './reading.ts';
import { standing } from './roles.ts';

/** Titles that lay nothing at the group's door. */
const NO_DEED = /\b(?:den(?:y|ies|ied)|blam\w+|accus\w+|not|talks?|says?|said|urges?|after|how|why|who)\b|\?/i;
const SUSPECTED = /\b(?:suspected|alleged|presumed)\b/i;

/** The one armed group that a title tells as doing something: "Hill Front rebels kill 14"; null where there is none. */
export function titledGroup(title: string, names: readonly NameMatch[], gazetteer: Gazetteer): string | null {
  const armed = names.filter(({ id, kind }) => kind === 'group' && isArmed(indexGroups(gazetteer).get(id)));
  const [name] = armed;
  if (name === undefined || new Set(armed.map(({ id }) => id)).size !== 1 || NO_DEED.test(title)) return null;
  const marked = tokens(title);
  const first = marked.findIndex(({ end }) => end > name.start);
  const last = marked.findLastIndex(({ start }) => start < name.end);
  // A headline's verb may be in no list ("hack"): being nobody's object is enough, when the name stands in front.
  const { role, isSubject } = standing(marked, first, last);
  return role !== 'target' && (isSubject || first <= MAX_WORDS_BEFORE) ? name.id : null;
}
// "Suspected Orlandish rebels of the"
const MAX_WORDS_BEFORE = 4;

const DOERS = /^(?:guerrillas|rebels|gunmen|militants|insurgents|fighters|separatists|extremists|jihadists|militiamen)$/;
const MAX_WORDS_TO_NOUN = 5;

/**
 * "Leftist guerrillas killed …": the subject of a report's first sentence, which names no group, when its title does. Wire reports
 * name in the second sentence whom the first only describes.
 */
export function leadDoers(reading: Reading, title: string, group: string): Reference | null {
  const { text, names } = reading;
  if (reading.position !== 0 || names.some(({ kind }) => kind === 'group') || (SUSPECTED.test(title) && !SUSPECTED.test(text))) return null;
  const at = reading.tokens.findIndex(({ norm }) => DOERS.test(norm));
  const noun = reading.tokens[at];
  if (noun === undefined || at > MAX_WORDS_TO_NOUN) return null;
  const before = reading.tokens.slice(0, at);
  if (before.some(({ tag, before: mark }) => tag === 'preposition' || tag === 'be' || tag === 'aux' || /[,;]/.test(mark))) return null;
  // "Coast League fighters": somebody whom no gazetteer knows.
  if (before.slice(1).some(({ start, text: word }) => /^\p{Lu}/u.test(word) && !names.some((name) => name.start <= start && start < name.end)))
    return null;
  if (/^\s(?:of|from|loyal|allied|belonging|led|commanded)\s(?!an?\s)/.test(text.slice(noun.end))) return null;
  const tail =
    at === 0
      ? (/^\s(?:of|from)\s(?:an?\s)(?:[\p{L}-]+\s){0,3}(?:group|faction|movement|militia|organi[sz]ation|band)\b/u.exec(text.slice(noun.end))?.[0]
          .length ?? 0)
      : 0;
  const end = noun.end + tail;
  return {
    start: noun.start,
    end,
    surface: text.slice(noun.start, end),
    possessive: false,
    kind: 'group',
    to: group,
    also: [],
    basis: 'the title says whom the first sentence describes',
  };
}
