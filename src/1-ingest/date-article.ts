import type { Article } from '../model/article.ts';
import type { DaySpan } from '../model/day-span.ts';
import { resolveRead } from '../text/article-times.ts';
import { dayNumber, daysBetween, firstOfMonth, lastOfMonth, lengthInDays, parts } from '../text/calendar.ts';
import { isAhead } from '../text/resolve-point.ts';
import { wordList } from '../text/word-list.ts';
import { anniversaries } from './dating/anniversaries.ts';
import type { Interval } from './dating/constraint.ts';
import { countsOf, type DatingWords, datingWords, type ToldTime, wordsOf, wordsOfTimes } from './dating/dating-gist.ts';
import { type DraftWords, draftWords } from './dating/draft-words.ts';
import { innerLinks } from './dating/inner-links.ts';
import { type KnownTime, knownTimes, type Link, linksToOthers } from './dating/links.ts';
import { ownWords } from './dating/own-words.ts';
import { rarity, type WordCounts, type WordTotals, wordTotals } from './dating/rarity.ts';
import { solve } from './dating/solve.ts';
import type { DateFound } from './dating/stated-date.ts';
import { fixedTimes } from './dating/told-times.ts';

// An article's date may be what dates the next one. Each step rests on the one before, so there are few.
const MAX_ROUNDS = 4;
// How long after the newest year it names an article may still be of.
const YEARS_AFTER = 3;
const MAX_YEARS = 15;
// A time known more coarsely than to the month dates nothing in another article.
const LONGEST_KNOWN_DAYS = 31;
// Two articles that tell one event as news tell it within a year of it.
const NEWS_DAYS = 366;

/** A draft to be dated: the date that it states, and its text. */
export type Undated = {
  readonly title: string | null;
  readonly stated: DateFound | null;
  readonly article: Pick<Article, 'text' | 'passages'>;
};

/** What dating holds of each draft. */
export type DatedDraft = Pick<Undated, 'title' | 'stated'> & {
  /** Of a draft with a stated date the times that it tells, for they may date another. */
  readonly told: readonly ToldTime[];
  /** Without a stated date, the one that its own words give: found with the draft, for most have no other, and many threads read drafts. */
  readonly alone: DateFound | null;
};

/** Reads one draft for dating, with the date that it states where its own words don't speak against that; and its words, which dating asks for one draft after the other. */
export function gistForDating({ title, stated: found, article: { text, passages } }: Undated): {
  readonly draft: DatedDraft;
  readonly words: DatingWords;
} {
  const paragraphs = passages.filter(({ kind }) => kind !== 'heading').map(({ start, end }) => text.slice(start, end));
  const words = draftWords({ title, paragraphs });
  const stated = found === null || isOutlived(words, found.value) ? null : found;
  const told = stated === null ? [] : timesKnown(words, stated.value);
  return {
    draft: { title, stated, told, alone: stated === null ? inferredDate(words, []) : null },
    words: datingWords(words, stated !== null),
  };
}

// A single later day may be a slip, or one that lies ahead without a word for it; within a month a page is brought up to date.
const LATER_DAYS_TOLD = 2;
const BROUGHT_UP_TO_DATE_DAYS = 31;

/** Days are told that had not come when it was dated: the date of a book in its list, or of the page's first version. */
function isOutlived(words: DraftWords, { end }: DaySpan): boolean {
  const later = words.sentences.flatMap(({ times }) =>
    times.flatMap(({ expression: { form, weak, boundary }, tense }) =>
      form.kind === 'absolute' && form.span.precision === 'day' && !isAhead(tense) && !weak && boundary !== 'until' ? [form.span.start] : [],
    ),
  );
  return new Set(later.filter((day) => daysBetween(end, day) > BROUGHT_UP_TO_DATE_DAYS)).size >= LATER_DAYS_TOLD;
}

/** The words of all drafts counted, where that is known; and dates that were inferred before, by what they were inferred from: the draft's own words (by `keyOf`) and its links to others. */
export type InferredBefore = {
  readonly totals: () => WordTotals;
  readonly keyOf: (draft: number) => string;
  readonly known: (key: string, links: string) => DateFound | null | undefined;
  readonly found: (key: string, links: string, date: DateFound | null) => void;
};

/**
 * The day, or the narrowest stretch of days, that each article was written in. A stated date wins; else it is inferred from
 * the article's own words and from what the other articles date, with the reasons; null when no honest date can be given.
 * The words of a draft are asked for a few times, in order, for they may not all be in memory.
 */
export function dateArticles(
  drafts: readonly DatedDraft[],
  wordsOfDraft: (draft: number) => DatingWords,
  inferredBefore: InferredBefore | null = null,
): (DateFound | null)[] {
  const stated = drafts.map((draft) => draft.stated);
  if (stated.every((date) => date !== null)) return stated;
  const rare = rarity(inferredBefore?.totals() ?? wordTotals(allCounts(drafts.length, wordsOfDraft)));
  const titles = drafts.map(({ title }) => title);
  const told = timesTold(drafts, wordsOfDraft);
  let dates: (DateFound | null)[] = stated;
  let inferences: readonly (Inference | null)[] = [];
  for (let round = 0; round < MAX_ROUNDS; round += 1) {
    const known = knownTimes(dates.flatMap((date, draft) => told(draft, date?.value ?? null)));
    const before = inferences;
    inferences = drafts.map((each, draft) => {
      if (stated[draft]) return null;
      // An article that was dated by this one cannot date it.
      const links = linksToOthers(linkingWords(each.title, wordsOfDraft(draft)), draft, known, rare, titles).filter(
        (link) => !before[link.draft]?.restsOn.has(draft),
      );
      const key = keyOfLinks(links);
      const last = before[draft];
      // Nothing new was learnt from the others: neither is there anything new to find.
      if (last?.key === key) return last;
      return {
        key,
        date:
          links.length === 0
            ? each.alone
            : linkedDate(each.title, () => wordsOfDraft(draft), links, key, inferredBefore?.keyOf(draft) ?? '', inferredBefore),
        restsOn: new Set(links.flatMap((link) => [link.draft, ...(before[link.draft]?.restsOn ?? [])])),
      };
    });
    const next = stated.map((date, draft) => date ?? inferences[draft]?.date ?? null);
    const settled = next.every((date, draft) => date === dates[draft]);
    dates = next;
    if (settled) break;
  }
  return dates;
}

/** The date of a draft that is linked to others, where it was not inferred before. */
function linkedDate(
  title: string | null,
  words: () => DatingWords,
  links: readonly Link[],
  key: string,
  own: string,
  before: InferredBefore | null,
): DateFound | null {
  const kept = before?.known(own, key);
  const date = kept === undefined ? inferredDate(wordsOf(title, words()), links) : kept;
  before?.found(own, key, date);
  return date;
}

function* allCounts(drafts: number, wordsOfDraft: (draft: number) => DatingWords): Generator<WordCounts> {
  for (let draft = 0; draft < drafts; draft += 1) yield countsOf(wordsOfDraft(draft));
}

/** What of an undated draft may be linked: its sentences that tell a time. Found each time it is asked: of all drafts it would be as large as they are. */
function linkingWords(title: string | null, words: DatingWords): DraftWords {
  const { sentences } = wordsOfTimes(title, words);
  return { title, sentences: sentences.filter(({ times }) => times.length > 0) };
}

/** All that a date is inferred from beside the draft's own words. */
const keyOfLinks = (links: readonly Link[]): string =>
  links.map(({ why, weight, year, sameDate, span }) => `${why} ${weight} ${year} ${sameDate} ${span.start} ${span.end}`).join('\n');

/** The times that each draft tells as news, found again only when its date is another than in the round before. */
function timesTold(
  drafts: readonly DatedDraft[],
  wordsOfDraft: (draft: number) => DatingWords,
): (draft: number, date: DaySpan | null) => readonly KnownTime[] {
  const last = new Map<number, { readonly date: DaySpan; readonly times: readonly KnownTime[] }>();
  return (draft, date) => {
    const [each, known] = [drafts[draft], last.get(draft)];
    if (date === null || each === undefined) return [];
    if (known?.date === date) return known.times;
    const { title, stated } = each;
    const times = (stated === null ? timesKnown(wordsOfTimes(title, wordsOfDraft(draft)), date) : each.told).map((time) => ({ draft, ...time }));
    last.set(draft, { date, times });
    return times;
  };
}

/** `restsOn`: the drafts whose dates it was drawn from, and those that they were drawn from. */
type Inference = { readonly key: string; readonly date: DateFound | null; readonly restsOn: ReadonlySet<number> };

/** What a dated draft tells as news: days and months of the year before it. Older things it only recalls. */
function timesKnown(words: DraftWords, date: DaySpan): ToldTime[] {
  return resolveRead(words.sentences, date).flatMap((times, index) => {
    const sentence = words.sentences[index];
    if (sentence === undefined) return [];
    return times.flatMap((time) => {
      if (time === null || time.weak || time.recurring || isAhead(time.tense) || lengthInDays(time.span) > LONGEST_KNOWN_DAYS) return [];
      if (daysBetween(time.span.end, date.start) > NEWS_DAYS || time.span.start > date.end) return [];
      return [{ about: wordList(sentence.about), names: wordList(sentence.names), span: time.span, wording: time.wording }];
    });
  });
}

// The two weightiest reasons let a reader check a date; a list of all would hide them.
const MOST_REASONS = 2;

function inferredDate(words: DraftWords, allLinks: readonly Link[]): DateFound | null {
  const named = yearsNamed(words);
  const newest = named[0];
  const links = allLinks.filter(({ sameDate, year }) => sameDate || (newest !== undefined && newest <= year && year - newest <= YEARS_AFTER));
  const years = yearsPossible(
    named,
    links.map(({ year }) => year),
  );
  if (years.length === 0) return null;
  const own = ownWords(words, years);
  const cheap = [...own.constraints, ...anniversaries(words, own.fixed)];
  const solution = solve(yearsAsIntervals(years), [...cheap, ...links], innerLinks(words));
  if (solution === null) return null;
  return { value: solution.value, basis: { how: 'inferred', why: solution.reasons.slice(0, MOST_REASONS).join('; ') } };
}

function yearsAsIntervals(years: readonly number[]): Interval[] {
  return years.map((year) => ({ from: dayNumber(firstOfMonth(year, 1)), to: dayNumber(lastOfMonth(year, 12)) }));
}

/** The years of the article's own dates, the newest first. */
function yearsNamed(words: DraftWords): number[] {
  const years = fixedTimes(words)
    .filter(({ stated }) => stated)
    .map(({ span }) => parts(span.start).year);
  return [...new Set(years)].sort((a, b) => b - a);
}

/** The two newest years named (the newest alone may be a slip) and those of its links, each with a few years after. */
function yearsPossible([newest, second]: readonly number[], linked: readonly number[]): number[] {
  const bases = new Set([newest, second, ...linked].filter((year) => year !== undefined));
  const years = new Set([...bases].flatMap((base) => Array.from({ length: YEARS_AFTER + 1 }, (_, index) => base + index)));
  return [...years].sort((a, b) => a - b).slice(-MAX_YEARS);
}
