import type { Figure, Quantity, Statement, SubjectLink } from '../model/statement.ts';
import { cue } from '../text/cues.ts';
import type { Atlas } from './atlas.ts';
import { find } from './wording.ts';

/** A figure with the quantity it stands for. */
export type StandingFigure = { readonly figure: Figure; readonly quantity: Quantity };

/** Words around the number that can say what it is. */
const NEAR_CHARS = 70;

/** Fighters behind bars, dead, or sent somewhere are no strength. */
const OUT_OF_THE_FIGHT =
  /(?<!-)\b(?:(?:held|hold|holds|holding)(?!\s(?:\p{L}+\s){0,2}(?:talks|negotiations|discussions|elections?|meetings?|ground|out))|detain\w*|detention|prison\w*|jail\w*|custody|imprison\w*|captur\w*|surrender\w*|kill\w*|dead|death|died|lost|losses|wounded|landed|attacked|stormed|lives)\b/iu;

/** What a group has besides people, and people who do not fight. */
const NOT_FIGHTERS =
  /\b(?:groups?|organi[sz]ations?|factions?|fronts|columns?|battalions?|firearms|units?|cells?|camps?|branches|bases|tanks?|vehicles?|ships?|civilians?|hostages?|prisoners?|victims?|children|women|families|patients)\b/i;

/** The words by which a size is told, between whose size it is and the number. */
const HAS = cue(
  /\b(?:has|have|had|having|number(?:s|ed|ing)?|strength|estimated|force of|army of|commands?|consists? of|made up of|comprises?|claim(?:s|ed)?(?=\s(?:\p{L}+\s){0,2}$)|(?<=[\p{L}\]),] ?)with)\b/giu,
);

/** Before the number at a sentence's head: "With up to 20,000 fighters, the group …". */
const WITH_FIRST = /^(?:\[[^\]]*\]\s)?with\s[^,]{0,40}$/i;

/** "An official put [the group] at": between verb and number stands whose size it is. */
const PUT_AT = /(?<!\b(?:is|are|was|were|been)\s)\bputs?\s(?!at\b)([^,;]{1,60}?)\sat\s(?:\p{Ll}+\s){0,3}$/u;

/** "Up to 3,000 of its fighters remain", "there are 3,000 of them". */
const ARE_THERE = /^\s?(?:[^\s,;.]+\s){0,5}(?:remain|are (?:still )?(?:active|under arms|believed|thought|estimated))\b/i;

/** Somebody else between the group and the number: then it is his men, or theirs. */
const SOMEBODY_ELSE = /\b(?:he|she|his|her|who)\s(?:\p{L}+\s){0,4}$/iu;

/** "Once had 9,000 fighters", where no date says when: not what it has. */
const FORMER = /\b(?:once|formerly|previously|at one time|used to|at (?:its|the) (?:peak|height))\b[^.;,]{0,40}$/i;

const INHABITANTS = /\b(?:population|inhabitants?|residents|home to|city of|town of|village of|populated by|people live)\b/i;

const UPROOTED = /\b(?:displac\w*|fled|flee|flees|fleeing|refugees?|homes|homeless|uprooted|idps|evacuat\w*|shelter\w*|driven from)\b/i;

/** Soldiers in flight are a defeat, and not the people whom a war displaces. */
const IN_UNIFORM = /\b(?:soldiers?|troops?|police\w*|officers?|fighters?|rebels?|militants?|militiamen|convicts?|prisoners?|inmates)\b/i;

const BEHIND_BARS = /\b(?:held|hold|holds|holding|detain\w*|detention|prison\w*|jail\w*|custody|behind bars|imprison\w*|camps?)\b/i;

/**
 * The figures of a statement that describe a lasting state and can stand in a table without their sentence: a group's own
 * strength, a place's own inhabitants, people driven from home, people held. Orders of size ("scores of") are left to the
 * sentence.
 */
export function standingFigures(statement: Statement, known: Atlas): readonly StandingFigure[] {
  if (statement.figures.length === 0) return NONE;
  const read = figuresRead.get(statement);
  if (read?.known === known) return read.figures;
  const figures = figuresStanding(statement, known);
  figuresRead.set(statement, { known, figures });
  return figures;
}

const NONE: readonly StandingFigure[] = [];

/** Each brief of a build, and many a rule in it, asks the same of a statement: it is found out once. */
const figuresRead = new WeakMap<Statement, { readonly known: Atlas; readonly figures: readonly StandingFigure[] }>();

function figuresStanding(statement: Statement, known: Atlas): readonly StandingFigure[] {
  if (statement.negated || statement.kind === 'forecast' || DOUBTED.test(statement.text)) return [];
  return statement.figures.flatMap((figure): readonly StandingFigure[] => {
    const quantity = statement.quantities[figure.quantity];
    return quantity !== undefined && !quantity.vague && isWhatItSays(figure, quantity, statement, known) ? [{ figure, quantity }] : [];
  });
}

/** "Some analysts doubt that it has 900 men": the number is what they do not hold. */
const DOUBTED = cue(/(?<!\b(?:no|without|little)\s)\b(?:doubts?|doubted|doubting|questions?|questioned|disputes?|disputed)\s(?:that|whether|if)\b/iu);

function isWhatItSays({ measure, about }: Figure, quantity: Quantity, statement: Statement, known: Atlas): boolean {
  const { text } = statement;
  const at = text.indexOf(quantity.wording);
  if (at < 0) return false;
  const near = text.slice(Math.max(0, at - NEAR_CHARS), at + quantity.wording.length + NEAR_CHARS);
  const close = text.slice(Math.max(0, at - 30), at + quantity.wording.length + 40);
  const counted = `${quantity.counted ?? ''} ${quantity.wording}`;
  switch (measure) {
    case 'strength':
    case 'members':
      return (
        quantity.effect === null &&
        !(FORMER.test(text.slice(0, at)) && statement.dates.every(({ wording }) => wording === null)) &&
        !NOT_FIGHTERS.test(counted) &&
        !OUT_OF_THE_FIGHT.test(near) &&
        about !== null &&
        known.group(about) !== null &&
        isOwnSize(
          text,
          at,
          quantity,
          statement.subjects.filter((link) => link.group === about),
          insertedAt(statement, about),
        )
      );
    case 'population':
      return quantity.effect === null && INHABITANTS.test(close);
    case 'displaced':
      return !IN_UNIFORM.test(counted) && (quantity.effect === 'displaced' || UPROOTED.test(near));
    case 'prisoners':
      return quantity.value > 1 && BEHIND_BARS.test(near);
    default:
      return true;
  }
}

/** The group is named before the words that tell the size, or leads the sentence that opens with them; nobody else is between. */
function isOwnSize(text: string, at: number, { wording }: Quantity, links: readonly SubjectLink[], inserted: number | null): boolean {
  const before = text.slice(0, at);
  const after = text.slice(at + wording.length);
  const stands = (part: string): boolean => links.some(({ surface }) => find(part, surface) >= 0);
  const put = PUT_AT.exec(before)?.[1];
  if (put !== undefined) return stands(put) || put.startsWith('[');
  if (WITH_FIRST.test(before)) return stands(after.slice(0, NEAR_CHARS));
  const verb = HAS.all(before).at(-1);
  if (verb === undefined) return stands(wording + after.slice(0, NEAR_CHARS)) && ARE_THERE.test(after);
  const holder = before.slice(0, verb.index);
  // "N fighters of the group": the name may come behind the number too, where nobody is named before it.
  return (
    !SOMEBODY_ELSE.test(holder) &&
    (stands(holder) ||
      (isUnsaid(links, text) && at - verb.index <= MAX_TO_NUMBER_CHARS) ||
      stands(wording) ||
      isBracketed(holder) ||
      (inserted !== null && inserted < verb.index && at - verb.index <= MAX_TO_NUMBER_CHARS))
  );
}

/** "The faction led by Odell had 600 men", under a group's heading: it is named by neither. */
const isUnsaid = (links: readonly SubjectLink[], text: string): boolean => links.some(({ surface }) => surface === '') && A_BODY_LED.test(text);
const A_BODY_LED = /^["“'‘]*The\s(?:\p{L}+\s)?(?:group|faction|movement|organi[sz]ation|branch|wing|network)\s(?:led|headed|commanded)\sby\s/iu;

// "has, by its own count, between 300"
const MAX_TO_NUMBER_CHARS = 40;

/** Where the editor set the group's name in, when it is the one group told of; null else. */
function insertedAt({ insertions, subjects }: Statement, about: string): number | null {
  const told = new Set(subjects.filter(({ role }) => role !== 'mention').map(({ group }) => group));
  return told.size === 1 && told.has(about) ? (insertions.find(({ kind }) => kind === 'group')?.start ?? null) : null;
}

/** The editor's own insertion of who is meant. */
const isBracketed = (text: string): boolean => /\[[^\]]+\][’'s]{0,2}\s(?:\p{L}+\s){0,3}$/u.test(text);
