import type { Catalogue } from '../en/index.ts';
import { editionWords } from './edition.ts';
import { figureWords } from './figures.ts';
import { pageWords, templateLabels } from './page.ts';
import { scaleWords } from './scales.ts';

export const ar: Catalogue = { edition: editionWords, page: pageWords, template: templateLabels, figures: figureWords, scales: scaleWords };
