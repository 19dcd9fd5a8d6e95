import type { Token } from './clause.ts';
import { type Focus, isToll } from './focus.ts';
import type { Reading } from './reading.ts';
import { goesOn, isSpeech, isSpokenAt } from './spoken.ts';

const SINGULAR = /^(?:it|its)$/;
const PLURAL = /^(?:they|their)$/;
const PERSONAL = /^(?:he|his|him|she|her)$/;

/** Where the sentence before leaves in doubt who is meant: no name then, and no sentence. */
export function isUnsafe(reading: Reading, token: Token, focus: Focus): boolean {
  const isPlural = PLURAL.test(token.norm);
  if (!isPlural && !SINGULAR.test(token.norm) && !PERSONAL.test(token.norm)) return false;
  // In a quotation "they" are those whom its speaker speaks of, and the paper's own words before it tell of others.
  const spoken = isSpokenAt(reading, token.start);
  if (spoken && !goesOn(focus.last, reading)) return true;
  if (PERSONAL.test(token.norm) || (focus.subject?.kind !== 'group' && focus.subject?.kind !== 'people')) return false;
  // What a speaker tells of, the paper's next sentence may not.
  if (!spoken && focus.last !== null && isSpeech(focus.last)) return true;
  const after = reading.text.slice(token.end);
  // "X accused the Y of it. It denied …": who answers is who was spoken to.
  if (focus.others.group && ANSWERED.test(after)) return true;
  // "Soldiers came at night. Seven villagers died. They were asleep": the dead, as likely as who came.
  if (isPlural && focus.last !== null && isToll(focus.last)) return !ATTACKED.test(after) || /^their$/.test(token.norm);
  if (!isPlural || !focus.others.people) return false;
  // "The group attacked soldiers. They …": only a subject in the plural is likelier meant than its object.
  return !(focus.subject.plural === true || (focus.subject.men === true && ATTACKED.test(after))) || GAVE_WAY.test(after);
}

const ANSWERED =
  /^\s+(?:has|have|had|later|also)?\s*(?:denied|rejected|dismissed|disputed|responded|retaliated|replied|answered|fought back|returned fire)\b/iu;
/** What doers go on to do: "its fighters took hostages. They killed two". */
const ATTACKED =
  /^\s+(?:also\s|then\s|later\s)?(?:killed|shot|abducted|kidnapped|seized|captured|burned|burnt|looted|attacked|raided|ambushed|executed|murdered|beheaded|hanged|beat|overran|stormed|stole|robbed|took|destroyed|exploded|detonated|fired|bombed|planted|blew up|set fire)\b/iu;
const GAVE_WAY = /^\s+(?:have|had|later|then|also)?\s*(?:fled|escaped|surrendered|retreated|withdrew|died|survived|starved|left|gave up|hid)\b/iu;
