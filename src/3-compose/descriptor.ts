import type { Summary } from '../model/summary.ts';
import { byCodePoint } from '../text/by-code-point.ts';

const GENRE_IN_WORDS = {
  report: 'Report',
  interview: 'Interview',
  digest: 'Digest of several items',
  commentary: 'Commentary',
} as const satisfies Record<Summary['article']['genre'], string>;

/** Named voices in a descriptor; more would hide the line's other news. */
const MAX_HOLDERS = 3;

/**
 * What a source is and what it is good for, in one line (ICD 206 source descriptor): its kind and whom it quotes. Author,
 * publisher and date stand beside it in the bibliography.
 */
export function descriptor(summary: Summary): string {
  const { article } = summary;
  const subjectOfInterview = article.interviewee === null ? '' : ` with ${article.interviewee}`;
  return `${GENRE_IN_WORDS[article.genre]}${subjectOfInterview}; ${restsOn(summary)}.`;
}

/** What an article rests on: the people and bodies it names for what it says, else its author's word alone. */
function restsOn(summary: Summary): string {
  const times = new Map<string, number>();
  for (const { holder } of summary.statements) if (holder !== null) times.set(holder.name, (times.get(holder.name) ?? 0) + 1);
  const ranked = [...times].sort(([a, many], [b, other]) => other - many || byCodePoint(a, b)).map(([name]) => name);
  if (ranked.length === 0) return 'rests on its author, who names no source';
  const named = ranked.slice(0, MAX_HOLDERS).join(', ');
  const others = ranked.length - MAX_HOLDERS;
  return `rests in part on ${named}${others > 0 ? ` and ${others} more` : ''}`;
}
