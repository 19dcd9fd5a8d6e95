import { byCodePoint } from '../../text/by-code-point.ts';
import { type Candidate, stateAt } from '../candidate.ts';
import type { DisputeDraft } from '../draft.ts';
import type { Context } from '../sections/rule.ts';
import type { Telling } from '../telling.ts';
import { claimOf } from './claim.ts';
import { byTime, side } from './side.ts';

/** "Its self-styled “Relief Council”", "created the National Relief Committee": a body that belongs to whom the sentence is about. */
const OWN_BODY =
  /\b(?:its|their|creat(?:ed|ing)|set up|establish(?:ed|ing)|form(?:ed|ing)|found(?:ed|ing)|launch(?:ed|ing)|announced)\s(?:[a-z][a-z-]{0,20}\s){0,3}[“"‘']?((?:\p{Lu}[\p{L}’'-]{1,24}\s){1,4}\p{Lu}[\p{L}’'-]{1,24})/gu;

/** What sort of body it is; a word that many bodies have in common. */
const SORT =
  /^(?:government|council|administration|committee|authority|army|front|brigades?|movement|party|office|bureau|court|police|assembly|command|union|alliance|coalition|ministry|department|agency|foundation|directorate|corps|battalion|emirate|province|forces?|guards?|front|national|people[’']?s|general|supreme|islamic|the|of|and)$/i;

type Body = { readonly one: Candidate; readonly name: string; readonly words: ReadonlySet<string> };

/** A body of the subject's that sources call by different names, which a reader may take for two. */
export function bodyNames(told: readonly Telling[], { subject, known, words }: Context): readonly DisputeDraft[] {
  if (subject.kind !== 'group') return [];
  const bodies = told.flatMap(({ head }) => bodiesIn(head, subject.id));
  const disputes: DisputeDraft[] = [];
  const settled = new Set<string>();
  for (const first of bodies) {
    const other = bodies.find((body) => body.one.article.id !== first.one.article.id && namesApart(first, body));
    if (other === undefined || settled.has(first.name) || settled.has(other.name)) continue;
    const pair = [first, other].map((body) => ({ ...body, date: stateAt(body.one) })).sort(byTime);
    for (const { name } of pair) settled.add(name);
    disputes.push({
      kind: 'dispute',
      topic: words.topics.nameOfBody(known.name(subject.id), pair[0]?.name ?? '', pair[1]?.name ?? ''),
      sides: pair.map((dated) => side(claimOf(dated.one.statement, dated.name), dated, words)),
    });
  }
  return disputes.sort((a, b) => byCodePoint(a.topic, b.topic));
}

function bodiesIn(one: Candidate, group: string): readonly Body[] {
  const { text, subjects } = one.statement;
  if (!subjects.some((link) => link.group === group && (link.role === 'actor' || link.role === 'topic'))) return [];
  return [...text.matchAll(OWN_BODY)].flatMap((match) => {
    const name = match[1] ?? '';
    const words = name.split(' ').map((word) => word.toLowerCase().replace(/[’']s?$/, ''));
    // What it is must be said by its name; a person or a place is no body.
    return words.some((word) => SORT.test(word)) ? [{ one, name, words: new Set(words) }] : [];
  });
}

/** They share the word that is theirs alone, and neither is the other in short. */
function namesApart(a: Body, b: Body): boolean {
  const shared = [...a.words].filter((word) => b.words.has(word));
  return shared.some((word) => !SORT.test(word)) && shared.length < Math.min(a.words.size, b.words.size);
}
