import type { GroupKind, RegionKind } from '../../model/gazetteer.ts';

/** What a sign beside a name, or in it, says: how strongly it is a body's or a place's, and of which kind. */
export type Sign =
  | { readonly of: 'group'; readonly weight: number; readonly kind: GroupKind | null }
  | { readonly of: 'place'; readonly weight: number; readonly kind: RegionKind | null; readonly parent: string | null };

/** Where a name stands: the seed, the passage's place in it, and the sentence around the name. */
export type Context = {
  readonly seed: string;
  /** Of the sentence, in the decoded seed. */
  readonly offset: number;
  readonly text: string;
};

/** A stretch of a sentence that may be a name no gazetteer knows. */
export type Sighting = {
  readonly article: string;
  readonly context: Context;
  readonly surface: string;
  /** A short form that the text gives in brackets behind it. */
  readonly short: string | null;
  /** It stands at the start of its sentence alone, where every word has a capital. */
  readonly opensSentence: boolean;
  /** A noun that it describes follows: "Orlandish villages". */
  readonly describes: boolean;
  readonly signs: readonly Sign[];
};

/** A stretch of a sentence's tokens in capitals, with what speaks for it. */
export type Seen = { readonly first: number; readonly last: number; readonly short: string | null; readonly signs: readonly Sign[] };

export type Counts = { readonly count: number; readonly articles: number; readonly contexts: readonly Context[] };

export type FoundGroup = Counts & {
  readonly name: string;
  readonly short: string | null;
  readonly aliases: readonly string[];
  readonly kind: GroupKind;
};
export type FoundPlace = Counts & {
  readonly name: string;
  readonly aliases: readonly string[];
  /** Words for what belongs to it, as the articles have them. */
  readonly demonyms: readonly string[];
  readonly kind: RegionKind;
  /** The region beside which it was named most: of the gazetteer, or a country of the world by its id. */
  readonly parent: string | null;
  /** The id of a country of the world; null for all else. */
  readonly country: string | null;
};
export type FoundPerson = Counts & {
  readonly name: string;
  readonly variants: readonly string[];
  readonly role: string | null;
  /** Id of the group of the gazetteer that the articles place the person in. */
  readonly group: string | null;
};

/** What the articles name and the gazetteers do not, the most named first. */
export type Discovery = { readonly groups: readonly FoundGroup[]; readonly places: readonly FoundPlace[]; readonly people: readonly FoundPerson[] };
