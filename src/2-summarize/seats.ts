import { cue } from '../text/cues.ts';
import { verbTable } from '../text/inflect.ts';
import type { Named, Reading } from './reading.ts';
import { countryOf, type RegionIndex } from './region-index.ts';

/** A seat of government whose name stands for who governs there: "⟨capital⟩ has sent troops", "ties with ⟨capital⟩". */

// What only those who govern can do; a city falls, is hit and wakes up.
// biome-ignore format: a list of words
const GOVERNING = verbTable([
  'send', 'decide', 'call', 'want', 'refuse', 'deny', 'accuse', 'back', 'support', 'announce', 'order', 'say', 'offer', 'deploy', 'agree', 'sign', 'broker',
  'warn', 'consider', 'fear', 'hope', 'insist', 'reject', 'demand', 'provide', 'recognize', 'recognise', 'designate', 'ban', 'urge', 'vow', 'seek', 'try',
  'claim', 'condemn', 'tolerate', 'accept', 'negotiate', 'promise', 'plan', 'intend', 'view', 'regard', 'threaten', 'respond', 'react', 'expel', 'summon',
  'impose', 'lift', 'fund', 'finance', 'supply', 'mediate', 'intervene', 'ask', 'invite', 'prefer', 'believe', 'denounce', 'protest', 'retaliate', 'pledge',
  'propose', 'maintain', 'appear', 'seem', 'aim', 'abandon', 'withdraw', 'blame', 'dispatch', 'welcome', 'cut', 'restore',
]);
/** "Is unlikely to tolerate": a mind is told of, and a city has none. */
const MINDED = cue(
  /^\s(?:is|was|remains?|has been|had been)\s(?:\p{L}+ly\s)?(?:unlikely|likely|ready|willing|unwilling|prepared|determined|reluctant|keen|eager|unable)\sto\s/iu,
);
// biome-ignore format: a list of words
const DEALING = verbTable([
  'placate', 'pressure', 'persuade', 'urge', 'accuse', 'warn', 'reassure', 'convince', 'anger', 'irritate', 'blame', 'embarrass', 'alarm', 'criticize',
  'criticise', 'oblige', 'defy', 'antagonize', 'antagonise', 'woo', 'appease', 'please', 'thank', 'assure', 'infuriate', 'support', 'ask', 'tell',
]);
/** What there is between those who govern, or from them, in front of the name. */
const BETWEEN_STATES = cue(
  /\b(?:concerns?|worry|pressure|support|backing|funding|ties|relations|relationship|deals?|agreements?|accords?|treaty|alliance|contacts|negotiations|message|signal|setback|embarrassment|demands?|orders|weapons|arms|allied|loyal|aligned)\s(?:for|from|to|with|by|on)\s$|\bbetween\s$|\b(?:backed|supported|funded|armed|recogni[sz]ed|brokered|sponsored|appointed|propped up)\sby\s$/i,
);
/** "Between ⟨capital⟩ and the rebels": two parties, unless the way between two places is told of. */
const OF_A_WAY = cue(
  /\b(?:road|highway|railway|route|border|line|front|way|distance|km|kilomet(?:er|re)s?|miles?|area|corridor|flights?|trains?|travel\w*|shuttl\w+|somewhere|halfway)\s(?:\p{L}+\s){0,2}between\s$/iu,
);
const PARTIES = cue(
  /\b(?:all(?:y|ies)|backers?|patrons?|sponsors?|partners?|masters?|rulers?|policymakers|decision-makers|(?<!\b(?:its|their|his|an?)\s)(?:government|regime|leadership))\sin\s$/i,
);
/** From one name of a list to the next. */
const JOINED = /^(?:,?\sand|,|,?\sor)\s$/;

/** The country for which the name of its seat of government stands here; null where the city is meant. */
export function governmentMeant(reading: Reading, name: Named, index: RegionIndex): string | null {
  const isSeat = name.kind === 'region' && index.get(name.id)?.seatOfGovernment === true;
  return isSeat && isGovernment(reading, name, index) ? countryOf(name.id, index) : null;
}

function isGovernment(reading: Reading, name: Named, index: RegionIndex): boolean {
  const { text, tokens } = reading;
  const before = text.slice(0, name.start);
  if (acts(reading, name) || DEALING.has(tokens[name.first - 1]?.norm ?? '')) return true;
  if ((BETWEEN_STATES.test(before) && !OF_A_WAY.test(before)) || PARTIES.test(before)) return true;
  const last = reading.names.findLast((other) => other.end < name.start);
  return (
    last !== undefined &&
    index.get(last.id)?.seatOfGovernment === true &&
    JOINED.test(text.slice(last.end, name.start)) &&
    isGovernment(reading, last, index)
  );
}

/** It is the subject of what only a government does: "in ⟨capital⟩ rebels decided" has another, and so has "the ⟨capital⟩ bureau said". */
function acts({ text, tokens }: Reading, name: Named): boolean {
  const before = tokens[name.first - 1]?.tag;
  if (before === 'preposition' || before === 'determiner') return false;
  if (MINDED.test(text.slice(name.end))) return true;
  const verb = tokens.slice(name.last + 1).find(({ norm, tag }) => tag !== 'adverb' && !BESIDE_A_VERB.test(norm));
  return verb !== undefined && GOVERNING.has(verb.norm) && !/[,;:—–()]/.test(verb.before);
}

const BESIDE_A_VERB = /^(?:has|have|had|also|now|still|later|then|not|would|will|did|does)$/;
