import type { SectionId } from '../../model/edition.ts';
import type { GroupKind, RegionKind } from '../../model/gazetteer.ts';
import type { Incident, Relation } from '../../model/statement.ts';
import { ENGLISH_DATES } from '../../text/date-names.ts';
import { grouped } from '../counting.ts';
import { sourceWords } from './sources.ts';

const number = grouped(',');

/** Words that the composer puts into an edition. What stands in them of a source is handed over ready. */
export const editionWords = {
  ...sourceWords,
  dates: ENGLISH_DATES,
  number,
  /** Words of a source within a line of the program's own. */
  quoted: (words: string): string => words,
  semicolon: '; ',
  /** Items of a list within a sentence. */
  listed: (items: readonly string[]): string => items.join(', '),

  sections: {
    overview: 'Overview',
    actors: 'Actors',
    origins: 'Origins',
    leadership: 'Leadership',
    strength: 'Strength and structure',
    area: 'Area of operations',
    aims: 'Aims and ideology',
    relations: 'Relations',
    tactics: 'Tactics',
    finance: 'Finance',
    incidents: 'Incidents',
    countermeasures: 'Countermeasures',
    control: 'Control',
    humanitarian: 'Humanitarian situation',
    'outside-powers': 'Outside powers',
    outlook: 'Outlook',
  } satisfies Record<SectionId, string>,

  /** What is said of a section without reporting. */
  silence: {
    overview: 'No reporting on the general situation.',
    actors: 'No reporting on the groups present.',
    origins: 'No reporting on origins.',
    leadership: 'No reporting on leadership.',
    strength: 'No reporting on strength and structure.',
    area: 'No reporting on the area of operations.',
    aims: 'No reporting on aims and ideology.',
    relations: 'No reporting on relations.',
    tactics: 'No reporting on tactics.',
    finance: 'No reporting on finance.',
    incidents: 'No reporting on incidents.',
    countermeasures: 'No reporting on countermeasures.',
    control: 'No reporting on control of the ground.',
    humanitarian: 'No reporting on the humanitarian situation.',
    'outside-powers': 'No reporting on outside powers.',
    outlook: 'No reporting on the outlook.',
  } satisfies Record<SectionId, string>,

  /** The parts of a brief beside its sections. */
  parts: {
    bottomLine: 'Bottom line',
    judgements: 'Key judgements',
    keyReporting: 'Key reporting',
    commentary: 'Commentary',
    map: 'Map',
    ties: 'Ties',
    timeline: 'Timeline',
    sources: 'Sources',
  },

  /** Rows of the box "At a glance". */
  rows: {
    alsoKnownAs: 'Also known as',
    formed: 'Formed',
    leader: 'Leader',
    leaders: 'Leaders, latest first',
    strength: 'Strength',
    area: 'Area',
    alliances: 'Parent and allies',
    rivals: 'Rivals',
    prisoners: 'Held prisoner',
    designations: 'Designations',
    liesIn: 'Lies in',
    actors: 'Actors present',
    control: 'Control',
    population: 'Population',
    displaced: 'Displaced',
  },

  groupKinds: {
    'armed group': 'armed group',
    militia: 'militia',
    coalition: 'coalition',
    'state force': 'state force',
    company: 'company',
    tribe: 'tribe',
    party: 'party',
    organisation: 'organisation',
  } satisfies Record<GroupKind, string>,
  regionKinds: {
    'world region': 'world region',
    country: 'country',
    area: 'area',
    governorate: 'governorate',
    province: 'province',
    region: 'region',
    state: 'state',
    department: 'department',
    municipality: 'municipality',
    district: 'district',
    city: 'city',
    town: 'town',
    village: 'village',
    camp: 'camp',
    base: 'base',
    river: 'river',
    island: 'island',
    neighbourhood: 'neighbourhood',
  } satisfies Record<RegionKind, string>,
  partOf: (kind: string, parent: string): string => `${kind}, part of ${parent}`,
  liesIn: (kind: string, parent: string): string => `${kind} in ${parent}`,

  asOf: (date: string): string => `as of ${date}`,
  /** A tie that has ended: "formerly allied". */
  formerly: (tie: string): string => `formerly ${tie}`,
  inUse: {
    fromTo: (from: string, to: string): string => `${from} to ${to}`,
    since: (from: string): string => `since ${from}`,
    until: (to: string): string => `until ${to}`,
  },
  deskGazetteer: 'desk gazetteer',
  attacks: 'attacks',
  inPlace: (place: string): string => `in ${place}`,
  undated: 'undated',
  unnamedOutlet: 'unnamed outlet',
  /** Beside a value whose article says that nobody could check it. */
  unconfirmed: 'not independently confirmed',
  /** The role of a leader as his source words it. */
  role: (words: string): string => words,
  former: (role: string): string => `then ${role}`,
  /** What became of him, as his source words it. */
  end: (word: string): string => word,
  reportedEnd: (end: string): string => `reported ${end}`,

  /** How a tie reads from the subject's side, by its type and the end at which the subject stands. */
  ties: {
    'part of': { from: 'part of', to: 'branch or member' },
    'successor of': { from: 'successor of', to: 'succeeded by' },
    'split from': { from: 'split from', to: 'split off' },
    'allied with': { from: 'allied', to: 'allied' },
    'linked to': { from: 'linked', to: 'linked' },
    'joined by': { from: 'joined by', to: 'joined' },
    'backed by': { from: 'backed by', to: 'backs' },
    trains: { from: 'trains', to: 'trained by' },
    'rival of': { from: 'rival', to: 'rival' },
    fights: { from: 'fights', to: 'fights' },
    'designated by': { from: 'designated by', to: 'designated' },
  } satisfies Record<Relation['type'], Record<'from' | 'to', string>>,

  /** Measures of a standing thing. */
  measures: {
    strength: 'Strength',
    members: 'Strength',
    prisoners: 'Prisoners held',
    displaced: 'People displaced',
    population: 'Population',
  },
  /** Values that count families instead of persons. */
  families: 'families',
  measureOf: (measure: string, counted: string): string => `${measure}: ${counted}`,
  measureWhere: (measure: string, name: string): string => `${measure} (${name})`,

  incidents: {
    attack: 'attack',
    bombing: 'bombing',
    killing: 'killing',
    abduction: 'abduction',
    clash: 'clash',
    strike: 'strike',
    raid: 'raid',
    arrest: 'arrest',
    seizure: 'seizure',
    displacement: 'displacement',
    other: 'incident',
  } satisfies Record<Incident['type'], string>,
  /** Heads of disputed points. */
  topics: {
    atPlace: (what: string, place: string): string => `${what} at ${place}`,
    onDate: (what: string, date: string): string => `${what}, ${date}`,
    toll: (event: string): string => `Toll of the ${event}`,
    numberOf: (counted: string | null): string => `Number of ${counted ?? 'people'}`,
    whoCarriedOut: (event: string): string => `Who carried out the ${event}`,
    founded: (name: string): string => `When ${name} was founded`,
    whoControls: (name: string): string => `Who controls ${name}`,
    control: (name: string): string => `Control of ${name}`,
    whoLeads: (name: string): string => `Who leads ${name}`,
    leadership: (name: string): string => `Leadership of ${name}`,
    whoSucceeded: (name: string): string => `Who succeeded ${name}`,
    nameOfLeader: (name: string): string => `Name of the leader ${name}`,
    nameOfBody: (group: string, one: string, other: string): string => `Name of a body of ${group}: ${one} or ${other}`,
    relation: (name: string): string => `Relation to ${name}`,
    claimAndDenial: 'Claim and denial',
    accusationAndDenial: 'Accusation and denial',
    survival: (name: string): string => `Defeat or survival of ${name}`,
    power: (name: string): string => `Strength of ${name}`,
    cohesion: (name: string): string => `Unity of ${name}`,
    conduct: (name: string): string => `Conduct of ${name}`,
    reach: (name: string): string => `Local or wider aims of ${name}`,
    talks: (name: string): string => `Readiness to talk of ${name}`,
    recruitment: (name: string): string => `Recruitment by ${name}`,
  },
};

/** What a language's words for an edition are: those of English, key by key. */
export type EditionWords = typeof editionWords;
