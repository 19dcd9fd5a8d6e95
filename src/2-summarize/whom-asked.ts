import type { Asked } from './asked-about.ts';
import type { Token } from './clause.ts';
import { isPersonNoun, singular } from './lexicon/persons.ts';
import { ROLE_NOUNS } from './lexicon/titles.ts';
import type { Reading } from './reading.ts';

/** Whom the question asked about, for as long as its answer tells of nobody else: one group, or one man. */
export type WhomAsked = { readonly group: string | null; readonly man: string | null };

/** Whom an answer begins with. */
export const whomAsked = (asked: Asked | undefined, group: string | null): WhomAsked => ({ group, man: asked?.man ?? null });

/** The same after a sentence of the answer: a group or a man who is named is told of from there on. */
export function stillAsked({ group, man }: WhomAsked, { names, people }: Reading): WhomAsked {
  return {
    group: names.some((name) => name.kind === 'group' && name.id !== group) ? null : group,
    man: people.some(({ name }) => name !== man) ? null : man,
  };
}

/** "Our forces fought them", "we have offered them amnesty": the group asked about, where nobody else in the answer is many. */
export function themAsked(reading: Reading, at: number, { group }: WhomAsked, last: Reading | null): string | null {
  const [token, before] = [reading.tokens[at], reading.tokens[at - 1]];
  if (group === null || token?.norm !== 'them' || before === undefined) return null;
  if (before.tag !== 'verb' && !/^(?:with|against|to|from)$/.test(before.norm)) return null;
  if (reading.names.some(({ kind, start }) => kind === 'group' && start < token.start)) return null;
  const told = last?.passage.n === reading.passage.n ? last.tokens : [];
  return [...told, ...reading.tokens.slice(0, at)].some(isManyOthers) ? null : group;
}

/** "He agreed to it": the man asked about, where no other man is told of before it in the answer. */
export function heAsked(reading: Reading, at: number, { man }: WhomAsked, last: Reading | null): string | null {
  const token = reading.tokens[at];
  if (man === null || token === undefined || !/^(?:he|him|his|she|her)$/.test(token.norm)) return null;
  const told = last?.passage.n === reading.passage.n ? last.tokens : [];
  const verb = told.findIndex(({ tag }) => tag === 'verb' || tag === 'be' || tag === 'aux');
  const others = [...told.slice(0, Math.max(0, verb)), ...reading.tokens.slice(0, at)];
  return others.some(({ norm, tag }) => tag === 'other' && (isPersonNoun(norm) || ROLE_NOUNS.has(norm)) && singular(norm) === norm) ? null : man;
}

/** "Our forces" are the speaker's own, and "people" anybody. */
function isManyOthers({ norm, tag }: Token, at: number, all: readonly Token[]): boolean {
  const isOwn = /^(?:our|my)$/.test(all[at - 1]?.norm ?? '');
  return tag === 'other' && norm !== 'people' && !isOwn && isPersonNoun(norm) && singular(norm) !== norm;
}
