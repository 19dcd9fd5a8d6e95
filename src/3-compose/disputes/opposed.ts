import type { Statement } from '../../model/statement.ts';
import { byCodePoint } from '../../text/by-code-point.ts';
import { type Cue, cue } from '../../text/cues.ts';
import type { Atlas } from '../atlas.ts';
import { namedHolder, stateAt } from '../candidate.ts';
import type { DisputeDraft } from '../draft.ts';
import { placeOf } from '../presence.ts';
import type { Context } from '../sections/rule.ts';
import type { Telling } from '../telling.ts';
import { actsAbroad } from './abroad.ts';
import { claimOf } from './claim.ts';
import { SCALES, type Scale } from './scales.ts';
import { byTime, type Dated, ofOneTime, side } from './side.ts';

type Pole = 0 | 1;

/** The end of a scale at which a statement stands, with the word that puts it there. */
type Position = { readonly pole: Pole; readonly word: string };

type Placed = Dated & Position & { readonly worth: number; readonly origins: ReadonlySet<string> };

/** A word denied within so many characters before it belongs to the other pole. */
const DENIED_CHARS = 40;
const DENIAL =
  /\b(?:no|not|never|neither|nor|without|hardly|cannot|(?:is|are|was|were|do|does|did|has|have|had|ca|wo)n[’']t|forsw(?:ear|ears|ore|earing)|renounc\w+|disavow\w*|disown\w*|abandon\w*|reject\w*|den(?:y|ies|ied|ying)|dismiss\w*|oppos(?:e|es|ed|ing))\s(?:[^\s,;.]+\s){0,4}[“"‘']?$/i;

/** Words around the pole's that can say what it is of. */
const NEAR_CHARS = 90;

/** Sides for each pole; more would only repeat. */
const SIDES_EACH = 3;

/** Below it a statement is about the subject only by the way. */
const MIN_RELEVANCE = 0.75;

/** What sources say of one attribute of the subject at its two opposite ends: united and divided, defeated and alive. */
export function opposedAccounts(told: readonly Telling[], { subject, known, words }: Context): readonly DisputeDraft[] {
  if (subject.kind !== 'group') return [];
  const own = told.filter(({ head: { statement, relevance } }) => relevance >= MIN_RELEVANCE && statement.kind !== 'forecast');
  const abroad = actsAbroad(told, subject.id, known);
  // All of one sentence before the next: which letters it holds is found out once for all scales.
  const positions = own.map(({ head }) => SCALES.map((scale) => positionOf(head.statement, scale, subject.id, known)));
  return SCALES.flatMap((scale, nth): readonly DisputeDraft[] => {
    const placed = own.flatMap((telling, at) => {
      const { statement } = telling.head;
      const far: Position | null = scale.abroad === true && abroad.has(statement.id) ? { pole: 1, word: '' } : null;
      const position = positions[at]?.[nth] ?? far;
      return position === null
        ? []
        : [{ one: telling.head, date: stateAt(telling.head), ...position, worth: worth(telling), origins: originsOf(telling) }];
    });
    const sides = bestSides(placed);
    if (sides === null) return [];
    return [
      {
        kind: sides.some((a) => sides.some((b) => a.pole !== b.pole && ofOneTime(a, b))) ? 'dispute' : 'development',
        topic: words.topics[scale.name](known.name(subject.id)),
        sides: [...sides].sort(byTime).map((placed) => side(claimOf(placed.one.statement, placed.word), placed, words)),
      },
    ];
  });
}

/** A short sentence on the attribute is a plainer claim than a long one that touches it. */
const PLAIN_WORDS = 15;
const LOSS_PER_WORD = 0.008;

/** "Many thought": a voice that nobody can be asked about. */
const LOSS_UNNAMED = 0.2;

function worth({ head, score }: Telling): number {
  const unnamed = head.statement.holder !== null && namedHolder(head.statement) === null ? LOSS_UNNAMED : 0;
  return score - unnamed - LOSS_PER_WORD * Math.max(0, head.statement.text.split(' ').length - PLAIN_WORDS);
}

const originsOf = ({ members }: Telling): ReadonlySet<string> => new Set(members.map(({ origin }) => origin));

const everywhere = (pattern: RegExp): Cue => cue(new RegExp(pattern.source, `g${pattern.flags}`));

/** The words of both poles, found wherever they stand. */
const POLES: ReadonlyMap<Scale, readonly [Cue, Cue]> = new Map(
  SCALES.map((scale) => [scale, [everywhere(scale.poles[0]), everywhere(scale.poles[1])]]),
);

/** Where on the scale the statement puts the group; null when it does not, or puts it at both ends. */
function positionOf(statement: Statement, scale: Scale, group: string, known: Atlas): Position | null {
  const found = ([0, 1] as const).flatMap((pole) =>
    (POLES.get(scale)?.[pole].all(statement.text) ?? []).flatMap((match): readonly Position[] => {
      const [word, at] = [match[0], match.index];
      const near = statement.text.slice(Math.max(0, at - NEAR_CHARS), at + word.length + NEAR_CHARS);
      if (nearestGroup(statement, at, known) !== group || (scale.of !== null && !scale.of.test(near))) return [];
      const denied = DENIAL.test(statement.text.slice(Math.max(0, at - DENIED_CHARS), at));
      return [{ pole: denied ? other(pole) : pole, word }];
    }),
  );
  const [first] = found;
  return first !== undefined && found.every(({ pole }) => pole === first.pole) ? first : null;
}

const other = (pole: Pole): Pole => (pole === 0 ? 1 : 0);

/** Of whom a word is said: the group named nearest to it, before it rather than behind. */
function nearestGroup({ subjects, text }: Statement, at: number, known: Atlas): string | null {
  const named = subjects
    .filter(({ role }) => role !== 'mention')
    .flatMap(({ group, surface }) => {
      const found = placeOf(text, surface, group, known);
      return found < 0 ? [] : [{ group, away: found <= at ? at - found : (found - at) * 2 }];
    })
    .sort((a, b) => a.away - b.away || byCodePoint(a.group, b.group));
  return named[0]?.group ?? null;
}

/** The weightiest account of each pole, and further ones of other origins. Null when one pole, or one origin, has it all. */
function bestSides(placed: readonly Placed[]): readonly Placed[] | null {
  const ranked = [...placed].sort((a, b) => b.worth - a.worth || byCodePoint(a.one.statement.id, b.one.statement.id));
  const first = ranked[0];
  const against = first === undefined ? undefined : ranked.find((one) => one.pole !== first.pole && apart(one, first));
  if (first === undefined || against === undefined) return null;
  const chosen = [first, against];
  for (const one of ranked) {
    const same = chosen.filter(({ pole }) => pole === one.pole);
    if (same.length < SIDES_EACH && chosen.every((known) => apart(one, known))) chosen.push(one);
  }
  return chosen;
}

/** Two voices: an author does not contradict himself, but those he quotes do. */
const apart = (a: Placed, b: Placed): boolean => ![...a.origins].some((origin) => b.origins.has(origin));
