import { blockWords, couldBeHeadline, headsText, leadWords, support } from './headline.ts';
import type { Marked } from './marked.ts';
import { isProse } from './prose.ts';
import { type Run, runs } from './runs.ts';

/** Drop at which a run of text is over: a dozen menu lines, or a footer. */
const MAX_DROP = 30;
/** Least weight of an article: two paragraphs of some length. Below it a zone holds teasers or nothing. */
const MIN_ARTICLE_WEIGHT = 14;
/** What a further run of one zone must weigh to be more of the same article, or another one. */
const MIN_SEQUEL_WEIGHT = 9;
const MIN_OTHER_WEIGHT = 60;
/** Longest interruption of an article: a video's controls, a list of other stories. */
const MAX_INTERRUPTION = 200;

/** The runs of blocks that make one article's body; what stands between two runs is none of it. */
export type Body = {
  readonly runs: readonly Run[];
  /** A headline that its text takes up stands above it. */
  readonly headed: boolean;
  /** Share of its paragraphs that go on with what was told before: low for teasers of different stories. */
  readonly cohesion: number;
};

/** The bodies found in a stretch of a seed, in order: mostly one. */
export function bodies(marked: Marked, weights: readonly number[], from: number, to: number, least = MIN_ARTICLE_WEIGHT): readonly Body[] {
  const found = runs(weights.slice(from, to), MAX_DROP).map((run) => ({ ...run, first: run.first + from, last: run.last + from }));
  const groups = joined(marked, found).map((group) => scored(marked, group, from));
  const best = groups.reduce<Scored | null>((most, group) => (most === null || group.score > most.score ? group : most), null);
  if (best === null || weightOf(best.runs) < least) return [];
  const kept: Scored[] = [];
  for (const group of groups) {
    if (group === best) kept.push(group);
    else if (group.score >= MIN_OTHER_WEIGHT && isOther(marked, group, best) && [...kept].every((other) => isOther(marked, group, other)))
      kept.push(group);
  }
  return kept;
}

type Scored = Body & { readonly score: number };

const weightOf = (group: readonly Run[]): number => group.reduce((sum, run) => sum + run.weight, 0);
const firstOf = (group: readonly Run[]): number => group[0]?.first ?? 0;
const lastOf = (group: readonly Run[]): number => group[group.length - 1]?.last ?? 0;

/** Runs found to be one article so far, and the words they use. */
type Group = { readonly runs: Run[]; readonly told: Set<string> };

/** Puts runs together that an interruption parted: near each other, no end of a page between them, telling of the same things. */
function joined(marked: Marked, found: readonly Run[]): readonly (readonly Run[])[] {
  const groups: Group[] = [];
  let small: Run[] = [];
  for (const run of found) {
    const group = groups[groups.length - 1];
    if (run.weight < MIN_SEQUEL_WEIGHT && group !== undefined) {
      // Belongs to whatever goes on behind it, or to nothing.
      small.push(run);
      continue;
    }
    const words = wordsOf(marked, run);
    if (group !== undefined && continues(marked, group, run, words)) for (const next of [...small, run]) append(marked, group, next);
    else groups.push({ runs: [run], told: new Set() });
    const told = groups[groups.length - 1]?.told;
    for (const paragraph of words) for (const word of paragraph) told?.add(word);
    small = [];
  }
  return groups.map(({ runs: each }) => each);
}

/** Share of the words between two runs that the article uses: lists and code do, other stories' headlines do not. */
const MIN_SHARED_BETWEEN = 0.3;

/** Adds a run to an article; what lies between is text too when it is no furniture and uses the article's words. */
function append(marked: Marked, group: Group, run: Run): void {
  const last = group.runs[group.runs.length - 1];
  if (last !== undefined && isText(marked, group, last.last + 1, run.first)) {
    group.runs[group.runs.length - 1] = { first: last.first, last: run.last, weight: last.weight + run.weight };
  } else group.runs.push(run);
}

const NO_WORDS = /^[^\p{L}\p{N}]+$/u;

function isText(marked: Marked, group: Group, from: number, to: number): boolean {
  const parts: string[] = [];
  for (let index = from; index < to; index++) {
    const reason = marked.reasons[index];
    const text = marked.blocks[index]?.text.slice(0, SAMPLED_CHARS) ?? '';
    if (reason !== null && reason !== 'caption' && !NO_WORDS.test(text.slice(0, 40))) return false;
    parts.push(text);
  }
  return support(parts.join(' '), group.told) >= MIN_SHARED_BETWEEN;
}

/** Share of its opening's words that a run must have in common with the article to go on in it: more behind a longer interruption, and for the few words of a short run. */
const MIN_COHESION = { near: 0.1, far: 0.16, farther: 0.25, short: 0.3 };
const NEAR_BLOCKS = 30;
const FAR_BLOCKS = 90;

function continues(marked: Marked, group: Group, run: Run, words: readonly ReadonlySet<string>[]): boolean {
  const from = (group.runs[group.runs.length - 1]?.last ?? 0) + 1;
  if (run.first - from > MAX_INTERRUPTION) return false;
  let signed = false;
  let headline = false;
  for (let index = from; index < run.first; index++) {
    const reason = marked.reasons[index];
    const text = marked.blocks[index]?.text ?? '';
    if (reason === 'cookie' || reason === 'tags' || reason === 'author-bio' || reason === 'repeated-body') return false;
    if ((reason === 'boilerplate' && FOOT.test(text)) || opensComments(text)) return false;
    if (marked.looks[index]?.signs === true) signed = true;
    else if (headsText(marked, index)) headline = true;
  }
  // A sentence above the headline belongs to the page; text above a signed headline to another article.
  const isSentence = weightOf(group.runs) < MIN_SEQUEL_WEIGHT;
  if (signed && headline) return false;
  if (isSentence && (signed || headline)) return false;
  const opening = leadWords(marked, run.first, run.last + 1);
  let shared = 0;
  for (const word of opening) if (group.told.has(word)) shared += 1;
  const gap = run.first - from;
  const least =
    words.length <= 2 ? MIN_COHESION.short : gap <= NEAR_BLOCKS ? MIN_COHESION.near : gap <= FAR_BLOCKS ? MIN_COHESION.far : MIN_COHESION.farther;
  return shared >= opening.size * least;
}

/** Paragraphs of a run whose words are compared, and letters of each: enough to know what it is about. */
const SAMPLED_PARAGRAPHS = 30;
const SAMPLED_CHARS = 1200;

function wordsOf(marked: Marked, run: Run): readonly ReadonlySet<string>[] {
  const found: ReadonlySet<string>[] = [];
  for (let index = run.first; index <= run.last && found.length < SAMPLED_PARAGRAPHS; index++) {
    const seen = marked.looks[index];
    if (seen !== undefined && marked.reasons[index] === null && isProse(seen)) {
      const block = marked.blocks[index];
      if (block !== undefined) found.push(blockWords(block));
    }
  }
  return found;
}

/** Blocks above a run in which its headline, byline and date would stand. */
const HEADER_REACH = 14;

/** A run's weight, more under a headline that it takes up or a byline, less for readers' comments and for teasers that share no words. */
function scored(marked: Marked, group: readonly Run[], from: number): Scored {
  const first = firstOf(group);
  const lead = leadWords(marked, first, lastOf(group) + 1);
  let headline = false;
  let signed = false;
  let comments = false;
  for (let index = Math.max(from, first - HEADER_REACH); index <= first; index++) {
    const block = marked.blocks[index];
    if (block === undefined) continue;
    if (opensComments(block.text)) comments = true;
    if (index === first) break;
    if (marked.looks[index]?.signs === true) signed = true;
    else if (couldBeHeadline(block, marked, index) && (marked.looks[index]?.words ?? 0) >= 4 && support(block.text, lead) >= 0.5) headline = true;
  }
  const linked = cohesion(marked, group);
  const factor = (headline ? 1.6 : 1) * (signed ? 1.4 : 1) * (comments && !headline ? 0.4 : 1) * (0.5 + linked);
  return { runs: group, headed: headline, cohesion: linked, score: weightOf(group) * factor };
}

/** Of the paragraphs of a group, the share that has two words or more in common with the one before or the opening. */
function cohesion(marked: Marked, group: readonly Run[]): number {
  const paragraphs = group.flatMap((run) => wordsOf(marked, run)).slice(0, SAMPLED_PARAGRAPHS);
  if (paragraphs.length < 3) return 0.5;
  const opening = new Set([...(paragraphs[0] ?? []), ...(paragraphs[1] ?? [])]);
  let linked = 0;
  for (let index = 1; index < paragraphs.length; index++) {
    const words = paragraphs[index] ?? new Set<string>();
    const before = paragraphs[index - 1] ?? new Set<string>();
    let shared = 0;
    for (const word of words) if (before.has(word) || (index > 1 && opening.has(word))) shared += 1;
    if (shared >= 2) linked += 1;
  }
  return linked / (paragraphs.length - 1);
}

const FOOT = /©|\ball rights reserved\b|\bprivacy (?:policy|notice|statement)\b|\bterms (?:of|and|&)\s/i;
const COMMENTS =
  /^\[?\s?(?:\d+\s|view\s|show\s|all\s|read\s|latest\s|top\s|reader\s)?(?:comments|responses|replies|1 comment)\b.{0,20}$|^leave a (?:reply|comment)|^join the (?:conversation|discussion)|^(?:post|add|write) a comment|^you must (?:log|be logged) in/i;

const opensComments = (text: string): boolean => text.length <= 60 && COMMENTS.test(text);

/** Two articles of one scrape are parted by the foot of the first page. */
function isOther(marked: Marked, one: Scored, other: Scored): boolean {
  const [early, late] = firstOf(one.runs) < firstOf(other.runs) ? [one, other] : [other, one];
  for (let index = lastOf(early.runs) + 1; index < firstOf(late.runs); index++) {
    if (marked.reasons[index] === 'boilerplate' && FOOT.test(marked.blocks[index]?.text ?? '')) return true;
  }
  return false;
}
