import type { Group } from '../model/gazetteer.ts';
import { fold } from '../text/words.ts';
import type { Token } from './clause.ts';
import type { Focus } from './focus.ts';
import type { Reading } from './reading.ts';

/** What nobody calls a company's staff or the members of a party. */
const FIGHTERS = /^(?:militants|insurgents|extremists|jihadists|guerrillas|terrorists|subversives|insurgency)$/;

/** What some groups are called by name and not every one. */
const OF_SOME = /^(?:movement|faction|alliance|network|militia|outfit)$/;

/**
 * The group that "the guerrillas" or "the movement" means, where the one told of before does not fit the word: a company has no guerrillas, and where one
 * group alone was named that is called a movement, "the movement" is that one and no other. Null where either may be meant.
 */
export function asFits(noun: string, to: string | null, { armed, passage }: Focus, groups: ReadonlyMap<string, Group>, n: number): string | null {
  if (to === null) return null;
  const kindOf = (id: string) => groups.get(id)?.kind;
  if (FIGHTERS.test(noun) && kindOf(to) === 'company') {
    const [only, another] = [...armed].filter((id) => kindOf(id) !== 'company' && kindOf(id) !== 'party');
    return another === undefined ? (only ?? null) : null;
  }
  if (!OF_SOME.test(noun) || isCalled(noun, groups.get(to))) return to;
  const [called, other] = [...armed].filter((id) => isCalled(noun, groups.get(id)));
  if (called === undefined || other !== undefined) return to;
  return passage.n === n && passage.armed.has(to) ? null : called;
}

/** "The movement", of the Free Coast Movement. */
const isCalled = (noun: string, group: Group | undefined): boolean =>
  fold((group?.name ?? '').split(/\s(?:of|for)\s|\s\(/)[0] ?? '')
    .split(' ')
    .at(-1) === noun;

/** "The militia": one that the desk knows for a militia, where one alone was named, before any other group. */
export function militiaMeant(to: string | null, { armed }: Focus, groups: ReadonlyMap<string, Group>): string | null {
  const [only, another] = [...armed].filter((id) => groups.get(id)?.kind === 'militia');
  return groups.get(to ?? '')?.kind === 'militia' || another !== undefined ? to : (only ?? to);
}

/** "The Group", with a capital where sentences are not in capitals. */
export const isStyled = ({ text, norm }: Token, { caps }: Reading): boolean => !caps && norm === 'group' && text.startsWith('G');
