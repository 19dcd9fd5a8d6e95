import { z } from 'zod';
import type { Language } from './language.ts';

/** The seven steps of ICD 203: both rows of words that may name a step, and the chance that it stands for. */
export const LIKELIHOOD_SCALE = [
  { words: ['almost no chance', 'remote'], percent: '1–5 %' },
  { words: ['very unlikely', 'highly improbable'], percent: '5–20 %' },
  { words: ['unlikely', 'improbable'], percent: '20–45 %' },
  { words: ['roughly even chance', 'roughly even odds'], percent: '45–55 %' },
  { words: ['likely', 'probable'], percent: '55–80 %' },
  { words: ['very likely', 'highly probable'], percent: '80–95 %' },
  { words: ['almost certain', 'nearly certain'], percent: '95–99 %' },
] as const;

/** A likelihood word, of either row. */
export const Likelihood = z.enum([
  'almost no chance',
  'very unlikely',
  'unlikely',
  'roughly even chance',
  'likely',
  'very likely',
  'almost certain',
  'remote',
  'highly improbable',
  'improbable',
  'roughly even odds',
  'probable',
  'highly probable',
  'nearly certain',
]);
export type Likelihood = z.infer<typeof Likelihood>;

/** How far the analyst trusts the ground that a judgement stands on; never a chance, and never in one sentence with one. */
export const Confidence = z.enum(['low', 'moderate', 'high']);
export type Confidence = z.infer<typeof Confidence>;

/** A word of the scale as it stands in a sentence, adverbs included ("probably", "almost certainly"). */
export type LikelihoodFound = { readonly word: Likelihood; readonly start: number; readonly end: number };

// Longest first, so that "very unlikely" is not read as "unlikely". Adverbs only where ICD 203 names them.
const WORDS =
  /\b(?:almost\s+no\s+chance|roughly\s+even\s+chance|roughly\s+even\s+odds|highly\s+improbabl[ey]|highly\s+probabl[ey]|very\s+unlikely|very\s+likely|almost\s+certain(?:ly)?|nearly\s+certain(?:ly)?|improbabl[ey]|probabl[ey]|unlikely|likely|remote)\b/giu;

/** "A remote village" is far away, not unlikely. */
const REMOTE_CHANCE = /^remote\s+(?:chance|possibility|prospect|likelihood|probability)\b|^remote\s*[.,;:!?)]|^remote\s+that\b|^remote$/iu;

/**
 * How the words of the scale stand in a sentence of a language other than that of the standard: number, gender and article of their own.
 * There is no official translation; these are the ones that the labels print. Longest first, so that "très probable" is not read as "probable".
 */
const FORMS: Readonly<Record<Exclude<Language, 'en'>, readonly (readonly [word: Likelihood, form: string])[]>> = {
  fr: [
    ['almost no chance', 'presque\\s+aucune\\s+chance'],
    ['roughly even chance', 'à\\s+peu\\s+près\\s+une\\s+chance\\s+sur\\s+deux'],
    ['roughly even odds', 'chances\\s+à\\s+peu\\s+près\\s+égales'],
    ['very unlikely', 'très\\s+peu\\s+probable(?:s|ment)?'],
    ['unlikely', 'peu\\s+probable(?:s|ment)?'],
    ['very likely', 'très\\s+probable(?:s|ment)?'],
    ['almost certain', 'presque\\s+certain(?:e|s|es|ement)?'],
    ['nearly certain', 'quasi[\\s-]+certain(?:e|s|es|ement)?'],
    ['remote', 'presque\\s+exclu(?:e|s|es)?'],
    ['highly improbable', 'très\\s+improbable(?:s|ment)?'],
    ['improbable', 'improbable(?:s|ment)?'],
    ['highly probable', 'très\\s+vraisemblable(?:s|ment)?'],
    ['probable', 'vraisemblable(?:s|ment)?'],
    ['likely', 'probable(?:s|ment)?'],
  ],
  ar: [
    ['almost no chance', 'احتمال\\s+يكاد\\s+ينعدم'],
    ['roughly even chance', '(?:ال)?احتمال\\s+(?:ال)?متكافئ\\s+تقريب(?:ًا|اً|ا)'],
    ['roughly even odds', '(?:ال)?فرص\\s+(?:ال)?متكافئة\\s+تقريب(?:ًا|اً|ا)'],
    ['highly improbable', 'غير\\s+(?:ال)?محتملة?\\s+إلى\\s+حد\\s+كبير'],
    ['improbable', 'غير\\s+(?:ال)?محتملة?'],
    ['very unlikely', '(?:ال)?مستبعدة?\\s+جد(?:ًا|اً|ا)'],
    ['unlikely', '(?:ال)?مستبعدة?'],
    ['very likely', '(?:ال)?مرجّ?حة?\\s+جد(?:ًا|اً|ا)'],
    ['highly probable', '(?:ال)?محتملة?\\s+جد(?:ًا|اً|ا)'],
    ['nearly certain', '[يت]كاد\\s+[يت]كون\\s+مؤكّ?د(?:ًا|اً|ا|ة)?'],
    ['almost certain', 'شبه\\s+(?:ال)?مؤكّ?دة?'],
    ['remote', '(?:ال)?احتمال\\s+(?:ال)?بعيد'],
    ['likely', '(?:ال)?مرجّ?حة?'],
    ['probable', '(?:ال)?محتملة?'],
  ],
};

/** All words of the scale in a text of this language, in order. */
export function likelihoodsIn(text: string, language: Language = 'en'): readonly LikelihoodFound[] {
  return language === 'en' ? inEnglish(text) : inOther(text, language);
}

function inOther(text: string, language: keyof typeof FORMS): readonly LikelihoodFound[] {
  const forms = FORMS[language];
  // Arabic writes some conjunctions and prepositions onto the word behind them.
  const before = language === 'ar' ? '(?<!\\p{L})[وفبك]?' : '(?<!\\p{L})';
  const all = new RegExp(`${before}(?:${forms.map(([, form]) => `(${form})`).join('|')})(?!\\p{L})`, 'giu');
  return [...text.matchAll(all)].flatMap((match): readonly LikelihoodFound[] => {
    const at = match.slice(1).findIndex((group) => group !== undefined);
    const [word, found] = [forms[at]?.[0], match[at + 1] ?? ''];
    const end = match.index + match[0].length;
    return word === undefined ? [] : [{ word, start: end - found.length, end }];
  });
}

function inEnglish(text: string): readonly LikelihoodFound[] {
  return [...text.matchAll(WORDS)].flatMap((match): readonly LikelihoodFound[] => {
    const [found] = match;
    if (/^remote$/iu.test(found) && !REMOTE_CHANCE.test(text.slice(match.index, match.index + 40))) return [];
    const word = Likelihood.safeParse(
      found
        .toLowerCase()
        .replace(/\s+/g, ' ')
        .replace(/certainly$/, 'certain')
        .replace(/probably$/, 'probable'),
    );
    return word.success ? [{ word: word.data, start: match.index, end: match.index + found.length }] : [];
  });
}
