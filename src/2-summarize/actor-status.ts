import type { Incident } from '../model/statement.ts';
import { cue } from '../text/cues.ts';
import type { Blame } from './blame.ts';
import type { Doer } from './doers.ts';
import type { Modality } from './modality.ts';
import type { Reading } from './reading.ts';

type Actor = Incident['actors'][number];

const POSSIBLE = cue(
  /\b(?:either|suspect\w*|presum\w+|apparently|possibly|perhaps|probably|likely|may have|might have|could have|could be|believed?|thought to|rumou?r\w*)\b/i,
);
/** "The bombing, which the group claimed": its deed by its own word. */
const CLAIMING: ReadonlySet<string> = new Set(['claim', 'admit']);
const ACCUSED = cue(
  /\b(?:accus\w+|blam\w+|alleg\w+|attribut\w+|charged with|(?:said|reported|claimed) to|reportedly|purportedly|so-?called admission)\b/i,
);

/**
 * The groups of an incident with how surely the sentence lays it at their door: what a group says of its own deeds it claims;
 * what somebody else charges it with it is accused of; hedges count from the sentence's start to the deed.
 */
export function actorsOf(
  reading: Reading,
  doers: readonly Doer[],
  blames: readonly Blame[],
  modality: Modality,
  speakers: ReadonlySet<string>,
): readonly Actor[] {
  const laid = new Map(blames.map(({ group, status }) => [group, status]));
  const told = doers
    .filter((doer) => !laid.has(doer.group) && !(speakers.has(doer.group) && isOthersDeed(reading, doer)))
    .map((doer): Actor => ({ group: doer.group, status: statusOf(reading, doer, modality, speakers.has(doer.group)) }));
  return [...told, ...blames.map(({ group, status }): Actor => ({ group, status }))];
}

/** "The Banner accuses the Front of having killed its founder": the deed of whom it accuses. */
function isOthersDeed({ holder, tokens }: Reading, doer: Doer): boolean {
  if (holder?.stance !== 'accuses') return false;
  return doer.at.end <= holder.clause.end && (tokens[doer.verb]?.start ?? 0) >= holder.content.start;
}

function statusOf(reading: Reading, doer: Doer, modality: Modality, isSpeaker: boolean): Actor['status'] {
  const stance = modality.holder?.stance ?? null;
  if (isSpeaker && stance !== null) return stance === 'denies' ? 'denied' : 'claimed';
  if (stance === 'denies') return 'denied';
  if (CLAIMING.has(reading.tokens[doer.verb]?.base ?? '')) return 'claimed';
  if (doer.told === 'open') return 'possible';
  const words = tillDeed(reading, doer);
  if (POSSIBLE.test(words) || stance === 'assesses') return 'possible';
  if (ACCUSED.test(words) || stance === 'accuses' || stance === 'claims' || isSaidByOther(reading, doer)) return 'accused';
  return 'fact';
}

/** "Police said that the group had attacked": another's word, where the deed stands in what he said. */
function isSaidByOther(reading: Reading, doer: Doer): boolean {
  const { holder, text } = reading;
  if (holder === null || (holder.stance !== 'says' && holder.stance !== 'reports')) return false;
  const { content, clause } = holder;
  if (doer.at.start < content.start || content.end < doer.at.end) return false;
  // "announced an offensive after the attack by X" reports no words of anybody's.
  if (/^according to\b/i.test(text.slice(clause.start))) return true;
  return (
    holder.quoted ||
    clause.start >= content.end ||
    SAY.test(holder.verb) ||
    /\bthat\b/i.test(text.slice(clause.start, content.start + 'that '.length))
  );
}

const SAY = /^(?:say|says|said|insists?|insisted|alleges?|alleged|believes?|believed)$/i;

/** What stands before the deed, or before its doer where he follows it; a part that a semicolon closed is another matter. */
function tillDeed(reading: Reading, doer: Doer): string {
  const end = Math.max(doer.at.end, reading.tokens[doer.verb]?.end ?? 0);
  return reading.text.slice(0, end).split(';').at(-1) ?? '';
}

const POSSESSED_ACT =
  /^['’]s?\s(?:\p{L}+\s)?(?:attack|raid|assault|offensive|bombing|ambush|shelling|killing|murder|kidnapping|abduction|siege)s?\b/iu;

/** The groups that a sentence's holder speaks for: named in its words, or meant by the word for it. */
export function speakersOf(
  reading: Reading,
  told: readonly { readonly id: string; readonly start: number; readonly end: number }[],
  speakerGroup: string | null,
): ReadonlySet<string> {
  const found = new Set<string>(speakerGroup === null ? [] : [speakerGroup]);
  const { holder, text } = reading;
  if (holder === null) return found;
  for (const { id, start, end } of told) {
    const surface = text.slice(start, end);
    // "Said Omar of the Front's raid": of what he spoke, and not for whom.
    if (/\bof (?:the )?$/i.test(text.slice(0, start)) && POSSESSED_ACT.test(text.slice(end))) continue;
    const isOf = holder.asWritten.includes(surface) || holder.name.includes(surface) || surface.includes(holder.asWritten);
    if (surface.length > 1 && isOf) found.add(id);
  }
  return found;
}
