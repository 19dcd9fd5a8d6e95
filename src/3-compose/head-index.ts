import { dayNumber } from '../text/calendar.ts';
import { wordIndex } from '../text/word-index.ts';
import type { Candidate } from './candidate.ts';
import { eventDays } from './same-event.ts';
import { figureKeys, isLikeWorded } from './same-fact.ts';

/**
 * The heads of tellings, found by what another statement must share with one to tell the same. It leaves out only those that can't be the
 * same, so that what is joined is what comparing with every head would join; a subject of ten thousand statements would compare each with each.
 */
export type HeadIndex = {
  readonly add: (head: Candidate) => void;
  /** Places, in the order in which they were added, of the heads that `sameFact` may hold for. */
  readonly likeWorded: (one: Candidate) => readonly number[];
  /** The same for `sameEvent`. */
  readonly sameDays: (one: Candidate) => readonly number[];
};

export function headIndex(): HeadIndex {
  const byWords = wordIndex();
  /** How many words each head has, by place. */
  const lengths: number[] = [];
  const byFigure = new Map<string, number[]>();
  const byDay = new Map<number, number[]>();
  /** Events whose time is no day but a month or a year. */
  const loose: number[] = [];
  const events: number[] = [];
  const put = <K>(index: Map<K, number[]>, key: K, place: number): void => {
    const list = index.get(key);
    if (list === undefined) index.set(key, [place]);
    else list.push(place);
  };
  return {
    add: (head) => {
      const place = lengths.push(head.tokens.size) - 1;
      byWords.add(head.tokens);
      for (const key of new Set(figureKeys(head))) put(byFigure, key, place);
      const days = eventDays(head);
      if (days === null) return;
      events.push(place);
      if (days.isExact) for (let day = dayNumber(days.span.start); day <= dayNumber(days.span.end); day++) put(byDay, day, place);
      else loose.push(place);
    },
    likeWorded: (one) => {
      const found = new Set<number>();
      byWords.beside(one.tokens, (place, shared) => {
        if (isLikeWorded(shared, one.tokens.size, lengths[place] ?? 0)) found.add(place);
      });
      for (const key of figureKeys(one)) for (const place of byFigure.get(key) ?? []) found.add(place);
      return inOrder(found);
    },
    sameDays: (one) => {
      const days = eventDays(one);
      if (days === null) return [];
      if (!days.isExact) return events;
      const found = new Set(loose);
      for (let day = dayNumber(days.span.start) - days.slack; day <= dayNumber(days.span.end) + days.slack; day++)
        for (const place of byDay.get(day) ?? []) found.add(place);
      return inOrder(found);
    },
  };
}

const inOrder = (places: ReadonlySet<number>): readonly number[] => [...places].sort((a, b) => a - b);
