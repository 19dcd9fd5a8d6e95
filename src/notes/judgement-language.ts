import { catalogue } from '../labels/index.ts';
import type { Language } from '../model/language.ts';
import { type Likelihood, likelihoodsIn } from '../model/likelihood.ts';
import { sentences } from '../text/sentences.ts';
import type { Mistake } from './read-head.ts';

/**
 * Reads the desk's own words by ICD 203. Cue words are those of general English; each finding says what to write instead. `text` is a
 * stretch of the file as written, beginning at `offset` there.
 */
export type Prose = {
  readonly text: string;
  readonly offset: number;
  /** A judgement must keep to the standard; commentary, which weighs and argues, is only warned, but for what misleads. */
  readonly kind: 'judgement' | 'basis' | 'commentary';
  /** In another than English, only the scale and confidence are looked for: words beside the scale, and what tells the future, are known in English alone. */
  readonly language: Language;
  /** Whether a sentence between two offsets of the file holds a citation. */
  readonly isCited: (start: number, end: number) => boolean;
};

/** Confidence in a judgement, not the public's in a government. */
const CONFIDENCE: Readonly<Record<Language, RegExp>> = {
  en: /\b(?:low|moderate|medium|high)(?:-to-(?:moderate|high))?\s+confidence|\bwith\s+(?:some|full|little|great)\s+confidence|\b(?:we|I|the\s+desk|analysts?)\s+(?:are|am|is|feel|remain)\s+(?:\p{L}+\s+)?confident|\b(?:our|my)\s+confidence\b|\bconfidence\s+in\s+(?:this|that|our|the)\s+(?:judge?ment|assessment)/iu,
  fr: /\bconfiance\s+(?:faible|moyenne|élevée|modérée|forte)|\b(?:faible|haute|grande)\s+confiance|\b(?:notre|ma|niveau\s+de)\s+confiance\b/iu,
  ar: /(?:ثقة|الثقة|بثقة)\s+(?:ال)?(?:عالية|متوسطة|منخفضة|كبيرة)|(?:مستوى|درجة)\s+(?:ال)?ثقة|ثقتنا/u,
};

/** Words that give a chance and are not of the scale, with the words that are. */
const OFF_SCALE: readonly (readonly [cue: RegExp, instead: string])[] = [
  [/\b(?:highly|extremely|most|quite|fairly|rather|pretty|more\s+than|increasingly)\s+likely\b/giu, '"likely" or "very likely"'],
  [/\b(?:highly|extremely|most|quite|fairly|rather)\s+unlikely\b/giu, '"unlikely" or "very unlikely"'],
  [/\b(?:virtually|practically|absolutely|fairly|quite)\s+certain(?:ly)?\b/giu, '"almost certain"'],
  [/\b(?:certain|sure|bound)\s+to\b/giu, '"almost certain to"'],
  [/\b(?:undoubtedly|unquestionably|inevitabl[ey]|without\s+(?:a\s+)?doubt|no\s+doubt|certainly)\b/giu, '"almost certainly"'],
  [/\b(?:conceivabl[ey]|possibl[ey]|perhaps|maybe)\b/giu, 'a word of the scale, or what the evidence says'],
  [/\b(?:may|might|could)\b/gu, 'a word of the scale ("is unlikely to", "is likely to")'],
  [
    /\b(?:good|fair|strong|little|small|slim|real|every|better\s+than\s+even|fifty-fifty)\s+(?:chance|odds|possibility|prospect)s?\b/giu,
    'a word of the scale',
  ],
  [
    /\bchances\s+are\b|\bcan(?:no|')t\s+be\s+(?:ruled\s+out|excluded)\b|\bcan\s?not\s+(?:rule\s+out|be\s+(?:ruled\s+out|excluded))\b|\bdoubtful\b/giu,
    'a word of the scale',
  ],
];

/** "Will", "going to", with the word before it, which shows the noun ("the political will", "at will"). */
const WILL = /(?:(?<before>[\p{L}'’]+)\s+)?(?<will>will(?:\s+not)?|won['’]t|(?:is|are)\s+going\s+to|shall)\b(?<after>\s+\p{L}+(?:\s+\p{L}+)?)?/gu;
const NOUN_BEFORE =
  /^(?:the|a|an|of|at|his|her|its|their|our|your|my|free|good|ill|political|popular|no|god['’]s|own|this|that\s+will|against|by|any|public)$/iu;
const NOUN_AFTER = /^\s+(?:of|to)\b/iu;

/** Everything in a stretch of prose that the standard does not allow. */
export function languageMistakes({ text, offset, kind, language, isCited }: Prose): readonly Mistake[] {
  const mistakes: Mistake[] = [];
  const level = kind === 'commentary' ? 'warning' : 'error';
  // Front matter and Markdown fold single line breaks into spaces; blank lines part paragraphs.
  const flat = text.replace(/\r?\n(?![ \t]*\r?\n)/g, (lineBreak) => ' '.repeat(lineBreak.length));
  const add = (code: string, at: number, message: string, hint: string, grave: Mistake['level'] = level) => {
    mistakes.push({ level: grave, code, at: offset + at, message, hint });
  };
  for (const { start, end } of sentences(flat)) {
    const sentence = flat.slice(start, end);
    const likelihoods = likelihoodsIn(sentence, language);
    const [likelihood] = likelihoods;
    const confidence = CONFIDENCE[language].exec(sentence);
    if (likelihood !== undefined && (confidence !== null || kind === 'basis')) {
      const where = start + Math.max(likelihood.start, confidence?.index ?? 0);
      const message = `"${likelihood.word}" is a likelihood, and ${confidence === null ? 'this sentence is printed as one on confidence' : `"${confidence[0]}" is a confidence`}: one sentence never holds both.`;
      const hint =
        kind === 'basis'
          ? 'Say what the judgement rests on, without a chance.'
          : 'Say how likely it is in one sentence, and how sure you are of your ground in "confidence", or in the next.';
      add('notes/likelihood-with-confidence', where, message, hint, 'error');
    }
    if (language !== 'en') continue;
    if (kind !== 'basis') {
      for (const [cue, instead] of OFF_SCALE) {
        for (const match of sentence.matchAll(cue)) {
          // "Certainly" in "almost certainly" is of the scale.
          if (likelihoods.some((own) => own.start <= match.index && own.end >= match.index + match[0].length)) continue;
          add('notes/off-scale', start + match.index, `"${match[0]}" gives a chance in words that no reader can measure.`, `Write ${instead}.`);
        }
      }
    }
    for (const at of unsupportedWill(sentence)) {
      if (kind === 'commentary' && isCited(offset + start, offset + end)) continue;
      const hint =
        kind === 'judgement' ? 'Write how likely it is: "is very likely to".' : 'Write how likely it is ("is very likely to"), or cite who says so.';
      add('notes/unsupported-will', start + at, '"Will" tells the future as a fact.', hint);
    }
  }
  return mistakes;
}

function unsupportedWill(sentence: string): readonly number[] {
  return [...sentence.matchAll(WILL)].flatMap((match): readonly number[] => {
    const { before = '', will = '', after = '' } = match.groups ?? {};
    if (/^will$/u.test(will) && (NOUN_BEFORE.test(before) || (NOUN_AFTER.test(after) && !/^\s+to\s+/iu.test(after)))) return [];
    const at = match.index + match[0].indexOf(will);
    // "Will likely", "will almost certainly": the chance is given.
    const next = sentence.slice(at + will.length).trimStart();
    return likelihoodsIn(next.slice(0, 40))[0]?.start === 0 ? [] : [at];
  });
}

/** Whether a judgement's text says the likelihood that stands beside it, and no other. */
export function likelihoodMistakes(text: string, offset: number, likelihood: Likelihood, language: Language): readonly Mistake[] {
  const found = likelihoodsIn(text, language);
  const { likelihoods } = catalogue(language).page;
  const other = found.find(({ word }) => word !== likelihood);
  if (other !== undefined) {
    const message = `The sentence says "${likelihoods[other.word]}", and its likelihood is "${likelihood}".`;
    return [
      {
        level: 'error',
        code: 'notes/likelihood-differs',
        at: offset + other.start,
        message,
        hint: 'One judgement, one likelihood: make them the same, or make two judgements.',
      },
    ];
  }
  if (found.length > 0) return [];
  const message = `The sentence does not say how likely it is: its likelihood is "${likelihood}".`;
  return [{ level: 'error', code: 'notes/likelihood-missing', at: offset, message, hint: `Put "${likelihoods[likelihood]}" into the sentence.` }];
}
