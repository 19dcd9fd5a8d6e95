import { editionWords } from './edition.ts';
import { figureWords } from './figures.ts';
import { pageWords, templateLabels } from './page.ts';
import { scaleWords } from './scales.ts';

export const en = { edition: editionWords, page: pageWords, template: templateLabels, figures: figureWords, scales: scaleWords };

/** All words that the program itself prints in a brief, in one language. The English ones say which there are; the compiler holds the others to them. */
export type Catalogue = typeof en;
