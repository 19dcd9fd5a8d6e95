/** General English nouns for people, by which those who can suffer are told from things. */

const PERSONS: ReadonlySet<string> = new Set(
  (
    'person people man woman child boy girl baby infant youth youngster adult elder civilian citizen resident villager inhabitant native foreigner tourist passenger passerby bystander pedestrian refugee migrant victim other ' +
    'hostage captive prisoner detainee inmate suspect casualty survivor martyr soldier trooper troops police officer guard bodyguard marine sailor pilot crew agent spy sniper recruit conscript cadet sergeant sergeants captain lieutenant colonel major general ' +
    'corporal private commander commando combatant fighter militant insurgent rebel guerrilla terrorist jihadist jihadi extremist attacker assailant gunman bomber bandit criminal thug hitman operative member leader chief supporter sympathizer sympathiser ' +
    'follower activist militiaman paramilitary mercenary contractor peasant farmer worker laborer labourer miner driver student pupil teacher professor doctor nurse medic paramedic priest nun monk bishop cleric imam rabbi missionary journalist reporter ' +
    'cameraman photographer lawyer judge magistrate prosecutor official mayor governor minister deputy senator legislator lawmaker politician candidate diplomat ambassador consul envoy adviser advisor expert engineer technician businessman merchant trader ' +
    'shopkeeper vendor rancher landowner landlord employee employer manager director executive secretary unionist relative brother sister son daughter father mother wife husband widow orphan parent cousin friend neighbor neighbour family families personnel staff ' +
    'individual subject figure colleague companion comrade escort patrolman policeman policewoman fisherman shepherd hunter aid humanitarian volunteer peacekeeper observer delegate representative negotiator mediator defector deserter dissident exile indigenous indian americans national elite gangster ' +
    'cook clerk maid servant janitor mechanic artist musician poet athlete nomad tribesman deacon seminarian pharmacist cadre elements element subversive separatist loyalist dead wounded injured missing'
  ).split(' '),
);

const IRREGULAR: ReadonlyMap<string, string> = new Map([
  ['people', 'person'],
  ['men', 'man'],
  ['women', 'woman'],
  ['children', 'child'],
]);

/** Nouns in -er, -or, -ist, -ee or -ian that are no people. */
const THINGS: ReadonlySet<string> = new Set(
  (
    'tower center letter paper number river border order quarter power tanker launcher carrier transformer sector motor tractor reactor door floor error factor corridor harbor frontier shelter matter water winter summer trailer bunker cruiser charger bulldozer ' +
    'container transporter generator helicopter computer chapter register newspaper corner manner offer answer chamber theater counter charter banner poster folder server router mirror conveyor list committee coffee fee tree degree ceasefire danger finger ' +
    'shoulder dinner hammer tender meter kilometer millimeter liter cancer fever disaster encounter murder surrender labor color behavior humor terror horror cluster center thruster propeller cylinder semester december november october september transfer layer ' +
    // Comparatives and other adjectives, and nouns that only look like plurals of -man.
    'former latter senior junior major minor prior superior inferior interior exterior further later earlier greater larger smaller bigger higher lower newer older younger stronger weaker longer shorter closer deeper wider tougher inner outer upper proper sober other another ' +
    'headquarters headquarter monitor either neither rather whether together however moreover never under over after yesterday acumen specimen regimen abdomen omen yemen human'
  ).split(' '),
);

/** The singular of a noun, as far as its ending tells. */
export function singular(norm: string): string {
  const irregular = IRREGULAR.get(norm);
  if (irregular !== undefined) return irregular;
  if (norm.endsWith('men')) return `${norm.slice(0, -2)}an`;
  if (!norm.endsWith('s')) return norm;
  if (/ies$/.test(norm) && norm.length > 4) return `${norm.slice(0, -3)}y`;
  if (/(?:ss|x|ch|sh)es$/.test(norm)) return norm.slice(0, -2);
  return /[^su]s$/.test(norm) ? norm.slice(0, -1) : norm;
}

/** Whether a noun, singular or plural, is one for people. */
export function isPersonNoun(norm: string): boolean {
  if (PERSONS.has(norm)) return true;
  if (THINGS.has(norm)) return false;
  const one = singular(norm);
  if (PERSONS.has(one)) return true;
  return one.length > 4 && /(?:er|or|ist|ee|ian|man|woman)$/.test(one) && !THINGS.has(one);
}
