/** General English words that tell what became of people: killed, wounded, abducted and so on. */
import type { Quantity } from '../../model/statement.ts';
import { verbTable } from '../../text/inflect.ts';

export type Effect = NonNullable<Quantity['effect']>;

const VERBS = {
  killed: 'kill murder assassinate execute slay slaughter massacre behead decapitate lynch die perish',
  wounded: 'wound injure maim hurt',
  abducted: 'kidnap abduct',
  captured: 'capture arrest detain apprehend imprison jail',
  displaced: 'displace flee uproot evacuate',
  held: 'hold',
  missing: 'disappear',
  released: 'release free',
} satisfies Record<Effect, string>;

/** Any form of a verb that tells an effect. */
export const TOLL_VERBS = verbTable(Object.values(VERBS).flatMap((list) => list.split(' ')));

const EFFECT_OF: ReadonlyMap<string, Effect> = new Map(
  // Object.entries widens the key; the table is declared just above with these keys and no others.
  Object.entries(VERBS).flatMap(([effect, list]) => list.split(' ').map((base): [string, Effect] => [base, effect as Effect])),
);

/** The effect a verb form tells, or null. */
export function tollOf(norm: string): Effect | null {
  const verb = TOLL_VERBS.get(norm);
  return verb === undefined ? null : (EFFECT_OF.get(verb.base) ?? null);
}

/** Verbs whose subject suffers the effect without a passive: "12 people died". */
export const SUFFERING: ReadonlySet<string> = new Set(['die', 'perish', 'flee', 'disappear']);

/** Adjectives that follow those counted: "left 40 dead". */
export const STATES: ReadonlyMap<string, Effect> = new Map([
  ['dead', 'killed'],
  ['killed', 'killed'],
  ['slain', 'killed'],
  ['wounded', 'wounded'],
  ['injured', 'wounded'],
  ['hurt', 'wounded'],
  ['missing', 'missing'],
  ['unaccounted', 'missing'],
  ['homeless', 'displaced'],
  ['hostage', 'abducted'],
  ['captive', 'held'],
  ['prisoner', 'captured'],
  ['fleeing', 'displaced'],
]);

/** Counted nouns that are effects themselves: "more than 30 deaths". */
export const EFFECT_NOUNS: ReadonlyMap<string, Effect> = new Map([
  ['deaths', 'killed'],
  ['death', 'killed'],
  ['fatalities', 'killed'],
  ['murders', 'killed'],
  ['assassinations', 'killed'],
  ['killings', 'killed'],
  ['corpses', 'killed'],
  ['bodies', 'killed'],
  ['injuries', 'wounded'],
  ['arrests', 'captured'],
  ['detentions', 'captured'],
  ['kidnappings', 'abducted'],
  ['abductions', 'abducted'],
  ['disappearances', 'missing'],
]);

/** Nouns before "of" and those who suffered: "the murder of six priests". */
// biome-ignore format: a list of words
export const EFFECT_NOUNS_OF: ReadonlyMap<string, Effect> = new Map([
  ...[
    'murder', 'murders', 'killing', 'killings', 'assassination', 'assassinations', 'death', 'deaths', 'execution', 'massacre', 'slaying',
    'slaughter', 'beheading', 'loss', 'losses',
  ].map((noun): [string, Effect] => [noun, 'killed']),
  ...['kidnapping', 'kidnappings', 'abduction', 'abductions'].map((noun): [string, Effect] => [noun, 'abducted']),
  ...['capture', 'arrest', 'arrests', 'detention'].map((noun): [string, Effect] => [noun, 'captured']),
  ...['release', 'liberation'].map((noun): [string, Effect] => [noun, 'released']),
  ['displacement', 'displaced'],
  ['disappearance', 'missing'],
  ...['wounding', 'injury', 'injuries'].map((noun): [string, Effect] => [noun, 'wounded']),
]);

/** Verbs by which a number is told by name: "put the toll at 18". */
export const TELLING_NUMBERS: ReadonlySet<string> = new Set([
  'put',
  'puts',
  'gave',
  'gives',
  'give',
  'raised',
  'raises',
  'lowered',
  'revised',
  'set',
]);

/** Nouns by which a number is named, and what they say became of those counted, if anything. */
export const TOLD_NUMBERS: ReadonlyMap<string, Effect | null> = new Map<string, Effect | null>([
  ['toll', 'killed'],
  ['dead', 'killed'],
  ['deaths', 'killed'],
  ['fatalities', 'killed'],
  ['wounded', 'wounded'],
  ['injured', 'wounded'],
  ['displaced', 'displaced'],
  ['missing', 'missing'],
  ...['figure', 'figures', 'number', 'numbers', 'count', 'total', 'strength', 'size', 'losses', 'casualties'].map((noun): [string, null] => [
    noun,
    null,
  ]),
]);
