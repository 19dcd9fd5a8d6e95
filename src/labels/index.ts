import type { Language } from '../model/language.ts';
import { ar } from './ar/index.ts';
import { type Catalogue, en } from './en/index.ts';
import { fr } from './fr/index.ts';

export type { EditionWords } from './en/edition.ts';
export type { FigureWords } from './en/figures.ts';
export type { Catalogue } from './en/index.ts';
export type { ReasonForm, TemplateLabels } from './en/page.ts';

const CATALOGUES: Readonly<Record<Language, Catalogue>> = { en, fr, ar };

/** The words of a language. */
export const catalogue = (language: Language): Catalogue => CATALOGUES[language];
