/**
 * General English words for what armed actors do and what is done to them, by kind of act.
 * Base forms; the inflected ones are made from them.
 */
import { verbTable } from '../../text/inflect.ts';

// biome-ignore format: a list of words
const ACT_VERBS = {
  attack: [
    'attack', 'ambush', 'assault', 'storm', 'shell', 'fire', 'raid', 'harass', 'machinegun', 'strafe', 'open', 'target', 'terrorize', 'terrorise',
    'harm', 'sabotage', 'burn', 'destroy', 'damage', 'loot', 'rob', 'steal', 'mine', 'invade', 'besiege', 'dynamite', 'perpetrate',
    'stage', 'launch', 'mount', 'strike', 'hit', 'intercept', 'occupy', 'torch', 'set', 'down',
  ],
  bombing: ['bomb', 'detonate', 'explode', 'blast', 'blow', 'plant', 'place', 'throw', 'hurl'],
  killing: [
    'kill', 'murder', 'assassinate', 'execute', 'massacre', 'behead', 'slay', 'slaughter', 'gun', 'die', 'shoot', 'stab', 'hang', 'decapitate',
    'lynch', 'machete',
  ],
  wounding: ['wound', 'injure', 'hurt', 'maim', 'mutilate', 'torture', 'beat'],
  abduction: ['kidnap', 'abduct', 'hijack', 'seize', 'hold', 'ransom', 'intimidate', 'disappear'],
  clash: ['clash', 'fight', 'battle', 'confront', 'exchange', 'repel', 'skirmish'],
  seizure: ['seize', 'capture', 'overrun', 'take', 'conquer', 'recapture', 'retake', 'liberate', 'occupy', 'lose', 'control', 'advance', 'enter'],
  arrest: ['arrest', 'detain', 'imprison', 'jail', 'capture', 'free', 'release', 'apprehend', 'catch', 'extradite', 'charge', 'sentence', 'convict'],
  displacement: ['displace', 'flee', 'evacuate', 'uproot', 'expel'],
} as const;

export type ActKind = keyof typeof ACT_VERBS;

/** Base form → kinds of act it can tell. */
export const ACT_KINDS: ReadonlyMap<string, readonly ActKind[]> = (() => {
  const kinds = new Map<string, ActKind[]>();
  for (const [kind, verbs] of Object.entries(ACT_VERBS)) {
    // Object.entries widens the key; the table is declared just above with these keys and no others.
    for (const verb of verbs) kinds.set(verb, [...(kinds.get(verb) ?? []), kind as ActKind]);
  }
  return kinds;
})();

/** Verbs that tell violence by themselves; the others of the table only beside a weapon, a target or a toll. */
// biome-ignore format: a list of words
export const STRONG_ACTS: ReadonlySet<string> = new Set([
  'attack', 'ambush', 'assault', 'shell', 'raid', 'machinegun', 'strafe', 'sabotage', 'loot', 'dynamite', 'bomb', 'detonate', 'explode', 'kill',
  'murder', 'assassinate', 'execute', 'massacre', 'behead', 'slay', 'slaughter', 'wound', 'injure', 'maim', 'torture', 'kidnap', 'abduct', 'hijack',
  'clash', 'overrun', 'storm', 'shoot', 'stab', 'decapitate', 'lynch', 'besiege', 'blow', 'burn',
]);

/** Any form of a verb of the table. */
export const ACTS = verbTable(ACT_KINDS.keys());

/** Nouns that name an act of violence. */
// biome-ignore format: a list of words
export const ACT_NOUNS: ReadonlyMap<string, ActKind> = new Map(
  Object.entries({
    attack: 'attack', attacks: 'attack', assault: 'attack', assaults: 'attack', ambush: 'attack', ambushes: 'attack', raid: 'attack',
    raids: 'attack', sabotage: 'attack', shelling: 'attack', strike: 'attack', strikes: 'attack', airstrike: 'attack', airstrikes: 'attack',
    gunfire: 'attack', shooting: 'attack', shootings: 'attack', violence: 'attack', dynamiting: 'attack', arson: 'attack', siege: 'attack',
    offensive: 'attack', bombing: 'bombing', bombings: 'bombing', bomb: 'bombing', bombs: 'bombing', explosion: 'bombing', explosions: 'bombing',
    blast: 'bombing', blasts: 'bombing', 'car-bomb': 'bombing', dynamite: 'bombing', grenade: 'bombing', killing: 'killing', killings: 'killing',
    murder: 'killing', murders: 'killing', assassination: 'killing', assassinations: 'killing', execution: 'killing', executions: 'killing',
    massacre: 'killing', massacres: 'killing', beheading: 'killing', beheadings: 'killing', slaying: 'killing', slayings: 'killing',
    death: 'killing', deaths: 'killing', crime: 'killing', slaughter: 'killing', kidnapping: 'abduction', kidnappings: 'abduction',
    abduction: 'abduction', abductions: 'abduction', hijacking: 'abduction', hostage: 'abduction', hostages: 'abduction', clash: 'clash',
    clashes: 'clash', battle: 'clash', battles: 'clash', fighting: 'clash', combat: 'clash', combats: 'clash', skirmish: 'clash',
    skirmishes: 'clash', confrontation: 'clash', confrontations: 'clash', capture: 'seizure', seizure: 'seizure', arrest: 'arrest',
    arrests: 'arrest',
  } satisfies Record<string, ActKind>),
);

/** Nouns for the people of an armed group, which carry its name on: "IS fighters", "the group's leader". */
// biome-ignore format: a list of words
export const FORCE_NOUNS: ReadonlySet<string> = new Set([
  'fighter', 'fighters', 'militant', 'militants', 'gunman', 'gunmen', 'member', 'members', 'force', 'forces', 'troops', 'soldiers', 'soldier',
  'guerrilla', 'guerrillas', 'rebel', 'rebels', 'insurgent', 'insurgents', 'terrorist', 'terrorists', 'operative', 'operatives', 'cell', 'cells',
  'unit', 'units', 'commando', 'commandos', 'commander', 'commanders', 'leader', 'leaders', 'leadership', 'chief', 'chiefs', 'militia', 'militias',
  'militiamen', 'group', 'groups', 'organization', 'organisation', 'network', 'supporters', 'sympathizers', 'column', 'columns', 'front', 'faction',
  'factions', 'branch', 'affiliate', 'affiliates', 'recruits', 'snipers', 'bombers', 'bomber', 'spokesman', 'spokeswoman', 'spokesperson',
  'official', 'officials', 'representative', 'representatives', 'combatants', 'elements', 'subversives', 'extremists', 'jihadists', 'hitmen',
  'squad', 'squads', 'prisoners', 'detainees', 'cadres', 'figures', 'patrol', 'patrols',
]);

/** Words for an armed group that stand for one already named, with a determiner: "the group", "the militants". */
// biome-ignore format: a list of words
export const GROUP_WORDS: ReadonlySet<string> = new Set([
  'group', 'organization', 'organisation', 'movement', 'faction', 'militants', 'insurgents', 'extremists', 'jihadists', 'guerrillas', 'terrorists',
  'alliance', 'network', 'outfit', 'insurgency', 'militia', 'subversives',
]);
