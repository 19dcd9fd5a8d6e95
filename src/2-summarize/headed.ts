import type { Article } from '../model/article.ts';
import { collapse } from '../text/words.ts';
import { findNames, type NameIndex } from './names.ts';
import type { Reading, Reference } from './reading.ts';

// "March 23 Movement (M23)": a heading that says more than a name and its short form is about something else.
const MAX_OTHER_CHARS = 3;

/** For each passage under a heading that is a group's name and nothing else, that group: who "it" is in a list of groups. */
export function headedBy(article: Article, index: NameIndex): ReadonlyMap<number, string> {
  const headed = new Map<number, string>();
  let group: string | null = null;
  for (const passage of article.passages) {
    if (passage.kind === 'heading') group = groupOf(collapse(article.text.slice(passage.start, passage.end)), index);
    else if (group !== null) headed.set(passage.n, group);
  }
  return headed;
}

function groupOf(heading: string, index: NameIndex): string | null {
  const names = findNames(heading, index, heading === heading.toUpperCase());
  const ids = new Set(names.map(({ id, kind }) => (kind === 'group' ? id : '')));
  const rest = names
    .reduceRight((left, { start, end }) => left.slice(0, start) + left.slice(end), heading)
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
