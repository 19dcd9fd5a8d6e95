import type { Group } from '../model/gazetteer.ts';
import { fold } from '../text/words.ts';
import type { Token } from './clause.ts';
import type { Focus } from './focus.ts';
import type { Named, Reading } from './reading.ts';

/** Signs in the words around "the group" of which group it is, or that it is none. */

/** "Karim Odell, one of two brothers who had founded the group", where the Odell group was named: that one. */
export function familyOf({ people, text }: Reading, the: Token, { armed }: Focus, groups: ReadonlyMap<string, Group>): string | null {
  if (!FOUNDED.test(text.slice(0, the.start))) return null;
  const last =
    fold(people.findLast(({ end }) => end <= the.start)?.name ?? '')
      .split(' ')
      .at(-1) ?? '';
  return [...armed].find((id) => last !== '' && fold(groups.get(id)?.name ?? '').replace(CALLED_SO, '') === last) ?? null;
}
const FOUNDED = /\b(?:founded|formed|created|established|set up|leads?|led|commands?|commanded|headed)\s$/i;
const CALLED_SO = /^the\s|\s(?:group|faction|network|clan|brothers|family|band|gang|militia|organi[sz]ation)$/g;
/** "A veteran of the Hill Front, he became the group's leader": of another by now. */
export const isLeft = ({ text }: Reading, { start }: Named): boolean => LEFT_IT.test(text.slice(0, start));
const LEFT_IT = /\b(?:veterans?|former\s(?:\p{L}+\s)?\p{L}+|ex-\p{L}+|defectors?|deserters?|dissidents?)\s(?:of|from|in)\s(?:the\s)?$/iu;
/** "The insurgency has killed hundreds", "in the hills": a war, unless it does what only men do. */
export const isWar = ({ text }: Reading, the: Token, noun: Token): boolean =>
  !IS_DOER.test(text.slice(noun.end)) && !IS_FOUGHT.test(text.slice(0, the.start));
const IS_DOER =
  /^(?:['’]s?\s(?:\p{L}+\s)?(?:leaders?|commanders?|fighters|men|spokes\p{L}+)\b|\s(?:attacked|raided|claimed|captured|seized|recruited|released|kidnapped|abducted|executed|ambushed|withdrew|pledged)\b)/iu;
const IS_FOUGHT = /\b(?:driv(?:e|en|ing)|drove)\sout\s$|\b(?:defeat(?:ed|ing)?|join(?:ed|ing)?|lead(?:ing)?|led|back(?:ed|ing)?|arm(?:ed|ing)?)\s$/i;
/** What no group does to itself, between its name as the subject and "the group". */
export function isAgainst({ text }: Reading, named: Named, { start }: Token): boolean {
  return (named.isSubject || /^(?:the\s)?$/i.test(text.slice(0, named.start))) && AGAINST.test(text.slice(named.end, start));
}
const AGAINST =
  /^(?:['’]s\s(?:men|fighters|militants)|\s(?:men|fighters|militants|guerrillas|rebels))?\s(?:(?:has|have|had|then|later|also|\p{L}+ly)\s){0,2}(?:\p{L}+\s(?:by|to)\s)?(?:train|condemn|fund|financ|arm(?:ed|s)|shelter|advis|criticis|criticiz|oppos|outlaw|betray|kill|attack|fight|fought|ambush|murder|execut|expel|accus|defeat|clash|drove|kidnap|abduct|captur|denounc|arrest)\p{L}*\s(?!(?:alongside|beside|for)\b)(?:[\p{L}\d-]+\s){0,5}(?:of\s|from\s|with\s|against\s)?$/iu;
/** "The faction suspected of the killings", "the faction that signed": a part of the one told of. */
export const isWhich = ({ text }: Reading, { end }: Token): boolean =>
  /^\s(?:suspected|accused|blamed|led|headed|loyal|under|based|responsible|opposed|that|which|who)\b/.test(text.slice(end));

/** What stands for a group only where the desk knows one that is an alliance. */
export const ALLIANCE = /^(?:alliance|coalition)$/;
export const isCalled = ({ kind, name }: Group): boolean => kind === 'coalition' || ALLIANCE_NAME.test(name);
const ALLIANCE_NAME = /\b(?:alliance|coalition)\b/i;

/** "The group's recommendations": of who wrote the report. */
export const OF_A_PUBLISHER =
  /^['’]s?\s(?:[\p{L}-]+\s){0,2}(?:recommendations?|findings|reports?|briefings?|(?:\p{L}+\s)?director|researchers?|investigators|methodology|interviews?)\b/iu;

export function isGroupNoun(word: string): boolean {
  return ['group', 'groups', 'fighters', 'leaders', 'commanders', 'members', 'officials'].includes(word);
}

export const isAtOpening = ({ text }: Reading, { start }: Token): boolean => /^["“'‘]*$/.test(text.slice(0, start));
/** What may go on about a group just introduced, whatever the last word of its name means in English. */
export const OF_A_BODY = /^(?:group|faction|splinter|offshoot|movement|militia|party|organi[sz]ation|front|band|gang|force|coalition|army)$/;
