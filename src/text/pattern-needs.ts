import { type AST, RegExpParser } from '@eslint-community/regexpp';
import { CODES, isWithin, NO_LETTER, tripleOf } from './letter-triples.ts';

/**
 * What a text must hold for a pattern to match in it: all of `triples`, and of each of `oneOf` one alternative. A pattern that
 * nothing is known of needs nothing, and is tried on every text.
 */
export type Needs = { readonly triples: readonly number[]; readonly oneOf: readonly (readonly Needs[])[] };

/** What it needs of a text that it matches some part of, wherever that is cut: what stands at the ends of words may stand at the part's own ends. */
export function needsWithin({ triples, oneOf }: Needs): Needs {
  return {
    triples: triples.filter(isWithin),
    oneOf: oneOf.map((alternatives) => alternatives.map(needsWithin)).filter((alternatives) => !alternatives.some(needsNothing)),
  };
}

const NOTHING: Needs = { triples: [], oneOf: [] };
const needsNothing = ({ triples, oneOf }: Needs): boolean => triples.length === 0 && oneOf.length === 0;

/**
 * The letters without which a pattern can't match, by its syntax tree: as RE2 and Google Code Search find them (Cox 2012, "Regular
 * Expression Matching with a Trigram Index"). Only what is certain counts; classes of letters, references and looking around need nothing.
 */
export function needsOf({ source, flags }: RegExp): Needs {
  // Classes of sets, which are not read here.
  if (flags.includes('v')) return NOTHING;
  const { alternatives } = new RegExpParser({ ecmaVersion: 2024 }).parsePattern(source, 0, source.length, { unicode: flags.includes('u') });
  return eitherOf(alternatives.map(({ elements }) => inTurn(elements, false, false)));
}

function eitherOf(needs: readonly Needs[]): Needs {
  const [only] = needs;
  if (needs.length === 1 && only !== undefined) return only;
  return needs.some(needsNothing) ? NOTHING : { triples: [], oneOf: [needs] };
}

/** Elements one behind the other; whether it is certain that no letter stands right before the first, or right behind the last. */
function inTurn(elements: readonly AST.Element[], openBefore: boolean, openBehind: boolean): Needs {
  const triples = new Set<number>();
  const oneOf: (readonly Needs[])[] = [];
  /** Codes of characters that stand together for certain, runs of no letters as one. */
  let run: number[] = [];
  const add = (code: number): void => {
    if (code !== NO_LETTER || run.at(-1) !== NO_LETTER) run.push(code);
  };
  const close = (): void => {
    for (let at = 2; at < run.length; at++) triples.add(tripleOf(run[at - 2] ?? 0, run[at - 1] ?? 0, run[at] ?? 0));
    run = [];
  };
  const take = (needs: Needs): void => {
    for (const one of needs.triples) triples.add(one);
    oneOf.push(...needs.oneOf);
  };
  const group = (alternatives: readonly AST.Alternative[], next: AST.Element | undefined): void => {
    const before = run.at(-1) === NO_LETTER;
    const behind = next === undefined ? openBehind : isNoLetter(next);
    close();
    take(eitherOf(alternatives.map((one) => inTurn(one.elements, before, behind))));
  };
  if (openBefore) add(NO_LETTER);
  elements.forEach((element, at) => {
    const code = codeOf(element);
    if (code !== null) add(code);
    else if (element.type === 'Assertion') {
      if (element.kind === 'word' && element.negate) close();
    } else if (element.type === 'Group' || element.type === 'CapturingGroup') group(element.alternatives, elements[at + 1]);
    else if (element.type === 'Quantifier') {
      const inner = codeOf(element.element);
      // More or fewer of what is no letter is one run of no letters, where one is there.
      if (inner === NO_LETTER && (element.min > 0 || run.at(-1) === NO_LETTER)) add(NO_LETTER);
      else if (element.min === 0) close();
      else {
        if (inner !== null) add(inner);
        else if (element.element.type === 'Group' || element.element.type === 'CapturingGroup') {
          close();
          take(eitherOf(element.element.alternatives.map((one) => inTurn(one.elements, false, false))));
        }
        close();
      }
    } else close();
  });
  if (openBehind && run.length > 0) add(NO_LETTER);
  close();
  return { triples: [...triples], oneOf };
}

/** A letter's code, or that of what can be no letter; null where it may be either. */
function codeOf(element: AST.Element | AST.CharacterClassElement): number | null {
  switch (element.type) {
    case 'Character':
      return codeOfCharacter(element.value);
    case 'CharacterSet':
      return (element.kind === 'space' || element.kind === 'digit') && !element.negate ? NO_LETTER : null;
    case 'CharacterClass':
      return !element.negate && element.elements.length > 0 && element.elements.every((one) => codeOf(one) === NO_LETTER) ? NO_LETTER : null;
    case 'CharacterClassRange':
      return element.max.value < 'A'.charCodeAt(0) ? NO_LETTER : null;
    case 'Assertion':
      return isEdge(element) ? NO_LETTER : null;
    default:
      return null;
  }
}

const codeOfCharacter = (value: number): number | null => (value < 128 ? (CODES[value] ?? NO_LETTER) : mayFoldToLetter(value) ? null : NO_LETTER);

/** Ignoring case, U+017F is an s and U+212A a k. */
const mayFoldToLetter = (value: number): boolean => value === 0x17f || value === 0x212a;

/**
 * An edge beside which no letter stands on the other side: of the text, of a word, or "no letter here". Only where a letter stands on this side does it
 * say anything, and there it is certain; elsewhere it adds a run of no letters to another, or to what is not certain.
 */
function isEdge(element: AST.Assertion): boolean {
  if (element.kind === 'word') return !element.negate;
  if (element.kind !== 'lookahead' && element.kind !== 'lookbehind') return true;
  const [only, ...others] = element.alternatives;
  return element.negate && others.length === 0 && only?.elements.length === 1 && isAllLetters(only.elements[0]);
}

/** "\p{L}" or "[\p{L}]": what is not one is no letter. */
function isAllLetters(element: AST.Element | AST.CharacterClassElement | undefined): boolean {
  if (element?.type === 'CharacterClass') return !element.negate && element.elements.some((one) => isAllLetters(one));
  return (
    element?.type === 'CharacterSet' && element.kind === 'property' && !element.negate && element.key === 'General_Category' && element.value === 'L'
  );
}

const isNoLetter = (element: AST.Element): boolean =>
  codeOf(element) === NO_LETTER || (element.type === 'Quantifier' && element.min > 0 && codeOf(element.element) === NO_LETTER);
