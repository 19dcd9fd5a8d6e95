import { z } from 'zod';

/** Languages that a desk may have its labels in, by their BCP 47 tags: all words of a brief that are neither a source's nor the analyst's. */
export const LANGUAGES = ['en', 'fr', 'ar'] as const;
export const Language = z.enum(LANGUAGES);
export type Language = z.infer<typeof Language>;

/** The way in which a page of this language is read. */
export const DIRECTIONS = { en: 'ltr', fr: 'ltr', ar: 'rtl' } as const satisfies Record<Language, 'ltr' | 'rtl'>;

/** The language that articles are read in: extraction knows the grammar of this one, and what it prints of them is in it. */
export const ARTICLE_LANGUAGE = 'en' satisfies Language;
