import type { Article } from '../model/article.ts';
import type { Group } from '../model/gazetteer.ts';
import { runInHeading } from '../text/run-in.ts';
import { collapse, fold } from '../text/words.ts';
import type { Token } from './clause.ts';
import { BODY_HEADS } from './lexicon/name-heads.ts';
import { findNames, type NameIndex } from './names.ts';
import type { Reading, Reference } from './reading.ts';

// "March 23 Movement (M23)": a heading that says more than a name and its short form is about something else.
const MAX_OTHER_CHARS = 3;

/**
 * For each passage under a heading that is a group's name and nothing else, or behind one on its own first line, that group: who "it" is in a list of
 * groups. The title of a profile, or one that is a group's name alone, heads what no such heading does.
 */
export function headedBy(article: Article, index: NameIndex): ReadonlyMap<number, string> {
  const headed = new Map<number, string>();
  const title = collapse(article.source.title?.value ?? '');
  const profiled = groupOf(title.replace(PROFILE, ''), index);
  let group: string | null = profiled;
  let level = '';
  for (const passage of article.passages) {
    if (passage.kind === 'heading') {
      const heading = collapse(article.text.slice(passage.start, passage.end));
      const own = groupOf(heading, index);
      // "A. Revenue" under "I. Hill Front": a part of that.
      if (own === null && level !== '' && levelOf(heading) !== '' && levelOf(heading) !== level) continue;
      group = own ?? profiled;
      level = own === null ? '' : levelOf(heading);
    } else {
      const runIn = runInHeading(article.text.slice(passage.start, passage.end));
      const own = (runIn === null ? null : groupOf(runIn.heading, index)) ?? group;
      if (own !== null) headed.set(passage.n, own);
    }
  }
  return headed;
}

/** How a heading is counted: "II. Hill Front", "B. Arms", "4. Revenue"; "" where it is not. */
const levelOf = (heading: string): string =>
  /^[IVX]{1,4}[.)]\s/.test(heading) ? 'roman' : /^[A-Za-z][.)]\s/.test(heading) ? 'letter' : /^\d{1,2}[.)]\s/.test(heading) ? 'number' : '';

/** "Conflict profile: ⟨group⟩", "⟨group⟩: a short guide". */
const PROFILE =
  /^(?:the\s)?(?:\p{L}+\s)?(?:profile|backgrounder|background|fact ?sheet|factbox|explainer|guide|note|overview|primer|who (?:is|are))(?:\s(?:of|on|to))?\s?[:–—-]?\s(?:the\s)?|\s?[:,–—-]\s(?:an?\s|the\s)?(?:\p{L}+\s)?(?:profile|backgrounder|fact ?sheet|factbox|explainer|guide|note|overview|primer)$/iu;

/** "The Hill Front and its offshoots": it is still on the Hill Front. */
const AND_ITS =
  /\s?\band its (?:offshoots|splinters|factions|wings|branches|affiliates|successors|allies|rivals|enemies|leaders|history|origins)\b/iu;

function groupOf(heading: string, index: NameIndex): string | null {
  const names = findNames(heading, index, heading === heading.toUpperCase());
  const ids = new Set(names.map(({ id, kind }) => (kind === 'group' ? id : '')));
  const rest = names
    .reduceRight((left, { start, end }) => left.slice(0, start) + left.slice(end), heading)
    .replace(AND_ITS, '')
    .replace(/[\s()[\]:.\d–—-]+|\bthe\b/giu, '');
  const [only] = ids;
  return ids.size === 1 && only !== undefined && only !== '' && rest.length <= MAX_OTHER_CHARS ? only : null;
}

/** "Formed in 2012 by …", "A loose network of …": the heading is the subject. */
const WITHOUT_SUBJECT =
  /^(?:formed|founded|established|created|set up|launched|led|headed|commanded|based|active)\s(?:in|by|on|at|from|since|as|under|around)\b/i;
const DESCRIBES = /^an?\s/i;
/** "The youngest of the three split from …" */
const ONE_OF_THEM =
  /^the\s(?:most\s\p{L}+|\p{L}+est|first|second|third|last|only\sone|other)\sof\s(?:the|these|those|all)\s(?:two|three|four|five|six|seven|eight|groups|factions|movements|parties|militias)\b/iu;

/** The group of the heading, where the first sentence under it leaves out its subject. */
export function elided(reading: Reading, group: string): Reference | null {
  const isOneOfThem = ONE_OF_THEM.test(reading.text);
  const describes = DESCRIBES.test(reading.text) && !reading.tokens.some(({ tag }) => tag === 'be' || tag === 'aux');
  if (!describes && !isOneOfThem && !WITHOUT_SUBJECT.test(reading.text)) return null;
  if (describes && hasItsVerb(reading)) return null;
  return {
    start: 0,
    end: 0,
    surface: '',
    possessive: false,
    kind: 'group',
    to: group,
    also: [],
    basis: 'the heading names whom the sentence is about',
  };
}

/** A verb that no comma, "that" or "who" sets apart: the noun phrase is its subject. */
function hasItsVerb({ text, tokens }: Reading): boolean {
  const verb = tokens.find(({ tag, ambiguous }) => tag === 'verb' && !ambiguous);
  return verb !== undefined && !/[,(]|\b(?:that|who|which)\b/.test(text.slice(0, verb.start));
}

/**
 * "The party", "the front", under the heading of the Workers Party or the Hill Front: the last word of its name, or the one before "of" or "for".
 * "The army" is the state's, whatever a band calls itself; under a state force's own heading "the army" and "the force" are that one.
 */
export function isHeadOf({ norm, text }: Token, headed: string | null, groups: ReadonlyMap<string, Group>): boolean {
  const group = headed === null ? undefined : groups.get(headed);
  const name = group?.name;
  if (group?.kind === 'state force' && text === norm && (norm === 'force' || norm === 'army'))
    return norm === 'force' || /\barmy\b/i.test(group.name);
  if (name === undefined || text !== norm || !BODY_HEADS.has(norm) || OF_ANY_STATE.has(norm)) return false;
  return fold((name.split(/\s(?:of|for)\s|\s\(/)[0] ?? '').split(' ').at(-1) ?? '') === norm;
}

const OF_ANY_STATE: ReadonlySet<string> = new Set(['army', 'navy', 'police', 'forces', 'government', 'ministry']);

/** "The party of Ana Ruiz", "the party Red Dawn": another one. */
export const isNamedBehind = ({ text }: Pick<Reading, 'text'>, end: number): boolean =>
  /^\s(?:of|for|called|known)\b|^\s\p{Lu}/u.test(text.slice(end, end + 10));
