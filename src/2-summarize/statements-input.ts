import type { Article } from '../model/article.ts';
import type { Gazetteer } from '../model/gazetteer.ts';
import type { Reading, Reference } from './reading.ts';
import type { RegionIndex } from './region-index.ts';

/** What the statements of an article are drawn from: its sentences as read, what their references mean, and what the desk knows. */
export type StatementsInput = {
  readonly article: Article;
  readonly readings: readonly Reading[];
  readonly references: readonly (readonly Reference[])[];
  readonly gazetteer: Gazetteer;
  readonly regions: RegionIndex;
  /** The place the article is about: its main place below a country, or else its main country. */
  readonly setting: string | null;
  /** The country most of the article's mentions of places are of. */
  readonly mainCountry: string | null;
  /** The group whose heading a passage stands under, by the passage's number. */
  readonly headed: ReadonlyMap<number, string>;
  /** Group of each person, by fullest name. */
  readonly affiliations: ReadonlyMap<string, string>;
};
