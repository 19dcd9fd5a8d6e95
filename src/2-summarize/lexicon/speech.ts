/** General English verbs and nouns of saying and judging, by how their subject holds what is said. */
import type { Holder } from '../../model/statement.ts';
import { cue } from '../../text/cues.ts';
import { type VerbForm, verbTable } from '../../text/inflect.ts';

export type Stance = Holder['stance'];

/**
 * `plain` verbs tell speech wherever they stand; `careful` ones mean other things too ("added fighters", "claimed lives") and
 * count only with a sign of speech beside them: "that", a quotation, or their place behind what is said.
 */
const VERBS: readonly (readonly [Stance, 'plain' | 'careful', string])[] = [
  [
    'says',
    'plain',
    'say tell announce state declare stress emphasize emphasise reiterate remark insist warn explain argue affirm comment caution quip proclaim',
  ],
  [
    'says',
    'careful',
    'add maintain note continue confirm acknowledge admit concede reveal disclose reply respond answer recall observe conclude point write describe mention indicate urge vow pledge promise threaten agree cite complain ask demand tweet post underline underscore clarify assure inform advise lament joke speak identify portray depict brand label',
  ],
  ['claims', 'plain', 'allege assert contend boast purport'],
  ['claims', 'careful', 'claim'],
  ['accuses', 'plain', 'accuse blame denounce'],
  ['accuses', 'careful', 'charge condemn criticize criticise implicate'],
  ['denies', 'plain', 'deny'],
  ['denies', 'careful', 'reject refute dispute dismiss'],
  [
    'assesses',
    'careful',
    'believe think estimate assess judge consider reckon suspect doubt suggest conclude view regard calculate assume speculate',
  ],
  ['expects', 'careful', 'expect predict forecast anticipate fear foresee'],
  ['reports', 'careful', 'report document record broadcast publish quote monitor find hear'],
];

export type SpeechVerb = { readonly base: string; readonly form: VerbForm; readonly stance: Stance; readonly plain: boolean };

/** Any form of a verb of saying or judging. A verb in two lists keeps the first. */
export const SPEECH_VERBS: ReadonlyMap<string, SpeechVerb> = new Map(
  VERBS.toReversed().flatMap(([stance, use, list]) =>
    [...verbTable(list.split(' '))].map(([word, { base, form }]): [string, SpeechVerb] => [word, { base, form, stance, plain: use === 'plain' }]),
  ),
);

const nouns = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Nouns for bodies and papers that speak. Nouns for people are in persons.ts. */
export const SPEAKING_NOUNS = nouns(
  'army military government regime ministry police authorities administration presidency office committee commission council group organization organisation movement party front coalition alliance agency ' +
    'observatory institute institution center centre network channel station radio television newspaper paper daily magazine media outlet outlets press website site statement communique report reports study survey investigation inquiry probe analysis review audit tribunal panel document source sources intelligence ' +
    'spokesman spokeswoman spokesperson spokespeople command court parliament senate congress embassy union federation association company firm team mission bureau department directorate bulletin release letter audio video message ' +
    'recording everyone some many most others both neither sides estimates figures data experts witnesses eyewitnesses locals analysts observers monitors critics forces troops guerrillas rebels militants dispatch announcer caller reporter country state un nations',
);

/** "Who asked not to be named": told of who speaks, and of nothing that is said. */
export const UNNAMED = cue(
  /\bwho\s(?:(?:has|had)\s)?(?:asked|wished|wanted|preferred|requested|chose|declined|refused)\s(?:not\s)?to\s(?:be|remain|stay)\s(?:named|identified|quoted by name|anonymous|unnamed)\b|\bwho\s(?:spoke|was speaking|were speaking|talked)\s(?:on|under)\s(?:the\s)?condition\sof\sanonymity\b/iu,
);

/** Pronouns by which a speaker is taken up again. */
export const SPEAKER_PRONOUNS = nouns('he she it they');

/** Nouns that, with "the", take up a speaker named before: "the source added". */
export const TAKEN_UP = nouns(
  'source contact official spokesman spokeswoman spokesperson analyst expert researcher commander statement report witness resident minister president general colonel officer agency ministry observatory communique writer author leader activist doctor reporter organization organisation group network caller bulletin',
);

/** "The army's claim to have killed 40", "the Front's assertion that it had left". */
// biome-ignore format: a list of words
export const CLAIM_NOUNS: ReadonlySet<string> = new Set([
  'claim', 'claims', 'assertion', 'assertions', 'allegation', 'allegations', 'boast', 'boasts', 'contention',
]);
/** "The army's figure of 40 dead". */
export const COUNT_NOUNS: ReadonlySet<string> = new Set(['figure', 'figures', 'toll', 'count', 'tally', 'estimate', 'estimates']);
