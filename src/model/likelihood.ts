import { z } from 'zod';

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

/** All words of the scale in a text, in order. */
export function likelihoodsIn(text: string): readonly LikelihoodFound[] {
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
