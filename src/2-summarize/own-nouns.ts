import type { Focus } from './focus.ts';
import { isOpenLed } from './held-group.ts';
import type { Reading, Reference } from './reading.ts';

/** "Estimates of its size vary": whose size an article on one group tells, where the sentence before told of no other. */
export function ownSize({ tokens, names }: Reading, at: number, focus: Focus, main: string | null): Reference | null {
  const [its, size] = [tokens[at], tokens[at + 1]];
  if (its?.norm !== 'its' || main === null || !OWN_SIZE.test(size?.norm ?? '') || names.some(({ kind }) => kind === 'group')) return null;
  if (isOpenLed(focus)) return null;
  if ((focus.only !== null && focus.only !== main) || (focus.subject?.kind === 'group' && focus.subject.id !== main)) return null;
  const { start, end, text } = its;
  const basis = `"${text}" stands for the group that the article is about`;
  return { start, end, surface: text, possessive: true, kind: 'group', to: main, also: [], basis };
}

/** "After its fighters had taken the camp": a state has none, so that they are of the one armed group told of just before. */
export function ownFighters({ tokens, names, passage }: Reading, at: number, { headed, passage: told }: Focus): Reference | null {
  const [its, fighters] = [tokens[at], tokens[at + 1]];
  if (its?.norm !== 'its' || !FIGHTERS.test(fighters?.norm ?? '') || names.some(({ kind, start }) => kind === 'group' && start < its.start))
    return null;
  const [only, another] = passage.n - told.n <= 1 ? told.armed : [];
  const to = headed ?? (another === undefined ? (only ?? null) : null);
  if (to === null) return null;
  const { start, end, text } = its;
  return {
    start,
    end,
    surface: text,
    possessive: true,
    kind: 'group',
    to,
    also: [],
    basis: `"${text}" stands for the one armed group told of before`,
  };
}

const FIGHTERS = /^(?:fighters|militants|guerrillas|combatants|gunmen)$/;

const OWN_SIZE = /^(?:size|strength|numbers|membership|ranks|manpower)$/;
