import type { EditionWords } from '../labels/index.ts';
import type { Summary } from '../model/summary.ts';
import { byCodePoint } from '../text/by-code-point.ts';

/** Named voices in a descriptor; more would hide the line's other news. */
const MAX_HOLDERS = 3;

/**
 * What a source is and what it is good for, in one line (ICD 206 source descriptor): its kind and whom it quotes. Author,
 * publisher and date stand beside it in the bibliography.
 */
export function descriptor(summary: Summary, words: EditionWords): string {
  const { genre, interviewee } = summary.article;
  const what = words.genres[genre];
  return words.descriptor(interviewee === null ? what : words.interviewWith(what, withRole(interviewee, summary)), restsOn(summary, words));
}

/** "Ana Ruiz, harbour pilot": the guest, with what he is by the article's own words. */
function withRole(guest: string, { statements }: Summary): string {
  const role = statements.find(({ holder }) => holder?.name === guest && holder.role !== null)?.holder?.role;
  return role === undefined || role === null ? guest : `${guest}, ${role}`;
}

/** What an article rests on: the people and bodies it names for what it says, else its author's word alone. */
function restsOn(summary: Summary, { ground, listed }: EditionWords): string {
  const times = new Map<string, number>();
  for (const { holder } of summary.statements) if (holder !== null) times.set(holder.name, (times.get(holder.name) ?? 0) + 1);
  const ranked = [...times].sort(([a, many], [b, other]) => other - many || byCodePoint(a, b)).map(([name]) => name);
  if (ranked.length === 0) return ground.author;
  return ground.named(listed(ranked.slice(0, MAX_HOLDERS)), ranked.length - MAX_HOLDERS);
}
