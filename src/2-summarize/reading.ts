import type { Passage } from '../model/article.ts';
import type { Range } from '../model/range.ts';
import type { Quantity } from '../model/statement.ts';
import type { ResolvedTime } from '../text/resolve-time.ts';
import type { Token } from './clause.ts';
import type { HolderFound } from './extractors/holders.ts';
import type { PersonMention } from './extractors/people.ts';
import type { NameMatch } from './names.ts';
import type { Standing } from './roles.ts';

/** A name of the gazetteers in a sentence, with how it stands there. */
export type Named = NameMatch & Standing & { readonly first: number; readonly last: number };

/** A word that stands for a name told before: "it", "the group", "his". Offsets in the sentence. */
export type Reference = Range & {
  readonly surface: string;
  readonly possessive: boolean;
  /** `people`: men under arms whom no gazetteer knows. */
  readonly kind: 'group' | 'region' | 'person' | 'people';
  /** Gazetteer id, a person's fullest name, or the people in the article's words. */
  readonly to: string;
  /** Further groups meant by it: "they" for two. */
  readonly also: readonly string[];
  readonly basis: string;
};

/** One sentence of an article, with all that was found in it. Offsets inside are relative to the sentence. */
export type Reading = {
  readonly passage: Passage;
  /** In `article.text`. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly startsInQuotation: boolean;
  readonly endsInQuotation: boolean;
  readonly caps: boolean;
  /** First sentence of the article's body, second, … */
  readonly position: number;
  readonly tokens: readonly Token[];
  readonly names: readonly Named[];
  readonly people: readonly PersonMention[];
  readonly times: readonly ResolvedTime[];
  readonly quantities: readonly Quantity[];
  readonly holder: HolderFound | null;
  /** Who speaks, by the label of a transcript's passage. */
  readonly voice: { readonly name: string; readonly role: string | null } | null;
  /** It stands behind the turns of a transcript, without a label: the paper speaks. */
  readonly isBehindTurns: boolean;
};
