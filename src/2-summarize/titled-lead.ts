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
  if (OF_IT.test(marked[last + 1]?.norm ?? '')) return null;
  const { role, isSubject } = standing(marked, first, last);
  return role !== 'target' && (isSubject || first <= MAX_WORDS_BEFORE) ? name.id : null;
}
/** "Hill Front camp attacked", "Hill Front leader killed": what is its own did nothing. */
const OF_IT =
  /^(?:camps?|bases?|strongholds?|leaders?|chiefs?|commanders?|positions?|hideouts?|villages?|towns?|convoys?|offices?|headquarters|suspects?|members?|deputy|founder|spokes(?:man|woman|men)|weapons|victims?|prisoners?|detainees?|cells?|camp|bomber)$/;
// "Suspected Orlandish rebels of the"
const MAX_WORDS_BEFORE = 4;

const DOERS = /^(?:guerrillas|rebels|gunmen|militants|insurgents|fighters|separatists|extremists|jihadists|militiamen)$/;
/** "A renegade militia freed five men". */
const A_BAND = /^(?:militia|group|faction|movement|band|gang)$/;
const MAX_WORDS_TO_NOUN = 5;

/**
 * "Leftist guerrillas killed …": the subject of a report's first sentence, which names no group, when its title does. Wire reports
 * name in the second sentence whom the first only describes.
 */
export function leadDoers(reading: Reading, title: string, group: string): Reference | null {
  const { text, names } = reading;
  if (reading.position !== 0 || names.some(({ kind }) => kind === 'group') || (SUSPECTED.test(title) && !SUSPECTED.test(text))) return null;
  const isOne = /^an?$/.test(reading.tokens[0]?.norm ?? '');
  const at = reading.tokens.findIndex(({ norm }) => DOERS.test(norm) || (isOne && A_BAND.test(norm)));
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
  return { ...doers(text, noun.start, end, group), basis: 'the title says whom the first sentence describes' };
}

/** Those who did what a report is about, in later sentences. */
const THE_DOERS = /^(?:attackers|assailants|raiders|gunmen|kidnappers|hijackers|captors|militiamen|guerrillas|fighters)$/;
/** "Hundreds of fighters armed with rifles overran", at the head of a sentence. */
const MANY_DOERS =
  /^(?:(?:About|Around|Some|At least|More than|Up to|Nearly)\s)?(?:Hundreds|Dozens|Scores|Thousands|\d[\d,.]*)\s(?:of\s)?(?:(?:heavily\s)?armed\s)?(fighters|gunmen|guerrillas|militiamen|rebels|militants|insurgents)(?=\s(?:armed|dressed|attacked|raided|stormed|surrounded|overran|entered|opened|took|killed|ambushed|burned|blew|fired|arrived|swept|poured)\b)/iu;

/** Farther on in a report other bands may come. */
const LAST_OF_LEAD = 3;

/**
 * "The attackers looted the bank" in a report whose title and first sentence say who attacked, and that has named no other group so far: that group. A report
 * that only suspects somebody leaves them open.
 */
export function reportedDoers(reading: Reading, at: number, title: string, group: string, told: ReadonlySet<string>): Reference | null {
  const { text, names, tokens, caps } = reading;
  if (caps || SUSPECTED.test(title) || told.size !== 1 || !told.has(group)) return null;
  if (names.some(({ kind, id }) => kind === 'group' && id !== group)) return null;
  const [the, noun] = [tokens[at], tokens[at + 1]];
  const many = at === 0 && reading.position <= LAST_OF_LEAD ? MANY_DOERS.exec(text) : null;
  if (many !== null) return doers(text, many[0].length - (many[1]?.length ?? 0), many[0].length, group);
  if (the?.norm !== 'the' || noun === undefined || !THE_DOERS.test(noun.norm)) return null;
  if (/^\s(?:of|from|loyal|allied|belonging|led|commanded|who)\s/.test(text.slice(noun.end))) return null;
  return doers(text, the.start, noun.end, group);
}

function doers(text: string, start: number, end: number, to: string): Reference {
  const surface = text.slice(start, end);
  return { start, end, surface, possessive: false, kind: 'group', to, also: [], basis: 'the title says who did it' };
}
