/** General English nouns that head the names of bodies and places, or stand beside them and say what they are. */
import type { GroupKind, RegionKind } from '../../model/gazetteer.ts';

const table = <Kind extends string>(lists: Readonly<Record<string, Kind>>): ReadonlyMap<string, Kind> =>
  new Map(Object.entries(lists).flatMap(([words, kind]) => words.split(/\s+/).map((word) => [word, kind] as const)));

/** "Northern Front", "Institute of Peace": the noun and the kind of body it makes. */
export const BODY_HEADS: ReadonlyMap<string, GroupKind> = table({
  'front movement brigade brigades battalion battalions army legion forces force faction guard guards corps division regiment command squad squads column insurgency resistance':
    'armed group',
  'militia militias defence defense': 'militia',
  'coalition alliance confederation axis': 'coalition',
  'police navy gendarmerie marines intelligence directorate ministry government': 'state force',
  'company corporation companies contractors enterprises holdings inc ltd llc': 'company',
  'tribe tribes clan clans': 'tribe',
  'party congress': 'party',
  'organization organisation council committee institute university college agency observatory center centre network union association foundation commission court administration society fund bank authority federation league assembly parliament senate department bureau office service services cabinet embassy tribunal initiative syndicate group cartel gang brotherhood':
    'organisation',
});

/** Bodies under arms, which are a state's where its name or a word such as "national" stands with them. */
export const FORCE_HEADS: ReadonlySet<string> = new Set(
  'army forces force guard guards corps division regiment brigade brigades battalion battalions command'.split(' '),
);
export const OF_A_STATE: ReadonlySet<string> = new Set(
  'national armed security federal royal republican state presidential border coast air defence defense'.split(' '),
);

/** Whose body it is, inside a name and not before it: "People's Front", "Workers' Party", "Queen's Guard". */
export const OWNERS: ReadonlySet<string> = new Set(
  'people peoples women men mothers children youth lord god king queen nation citizen worker farmer peasant student soldier veteran'.split(' '),
);
/** The same of many, by their ending: "Fishermen's", "Herders'", "Residents'". */
export const OWNERS_ENDING = /(?:ers|ors|ents|ants|ees|men|women|youths|citizens|villagers|mothers)$/;

/** Common nouns beside a name that say it is a body: "X fighters", "the militant group X". Those that say no more than "of a state or a body" are left out. */
export const BODY_NOUNS: ReadonlyMap<string, GroupKind> = table({
  'fighters fighter militants militant rebels rebel insurgents insurgent guerrillas guerrilla group groups faction factions movement jihadists extremists terrorists cell cells affiliate offshoot organization organisation outfit brigade brigades battalion front insurgency':
    'armed group',
  'militia militias militiamen paramilitary paramilitaries': 'militia',
  'coalition alliance': 'coalition',
  'company firm contractor': 'company',
  'tribe tribes tribesmen clan': 'tribe',
  party: 'party',
  'agency network charity monitor think-tank university institute newspaper website channel broadcaster magazine': 'organisation',
});

/** "Lake Orl", "Orl Province": the noun and the kind of place it makes. */
export const PLACE_HEADS: ReadonlyMap<string, RegionKind> = table({
  'governorate governorates wilayat wilayah': 'governorate',
  'province provinces department state': 'province',
  'district districts county municipality subdistrict sub-district': 'district',
  city: 'city',
  town: 'town',
  'village hamlet': 'village',
  'camp camps': 'camp',
  'base airbase barracks airport': 'base',
  'river creek': 'river',
  'neighborhood neighbourhood quarter suburb suburbs': 'neighbourhood',
  'region area countryside desert valley mountain mountains hills heights plain plains island islands peninsula park reserve lake sea gulf strait basin steppe forest enclave pocket crossing coast corridor prison dam oilfield border triangle':
    'area',
  'country republic kingdom': 'country',
});

/** The same before the name: "Mount Orl". */
export const PLACE_OPENERS: ReadonlyMap<string, RegionKind> = table({ 'mount lake cape fort port isle': 'area', camp: 'camp', 'rio river': 'river' });

/** Words with a capital that are no names of bodies or places, alone or at the head of a stretch: creeds, peoples' words, times, ranks of documents. */
export const NO_NAMES: ReadonlySet<string> = new Set(
  (
    'islam islamic islamist islamists islamism muslim muslims christian christians christianity sunni sunnis shia shias shiite shiites jewish jews jihad jihadi jihadis jihadist jihadists salafi salafis salafist sufi sufis sharia ' +
    'catholic catholics protestant protestants orthodox marxist marxists communist communists socialist socialists arab arabs western west east eastern north northern south southern english arabic french spanish russian ' +
    'monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december ramadan eid christmas easter ' +
    'god allah prophet quran koran bible internet mr mrs ms dr i ii iii iv covid photo image video map source sources read editor note related share facebook twitter telegram youtube whatsapp instagram ' +
    'mister sir madam am pm gmt utc usd tnt ied ieds rpg ak suv ngo ngos ceo pdf url'
  ).split(' '),
);
