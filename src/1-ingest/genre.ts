import type { Article } from '../model/article.ts';
import type { Block } from './block.ts';

const INTERVIEW_TITLE =
  /^(?:interview|q\s?&\s?a|q and a|exclusive interview|five questions|\d+ questions)\b|\binterview (?:with|:)|[:|–-]\s?(?:an )?interview$|\bq\s?&\s?a$/i;
const COMMENTARY_TITLE =
  /^(?:opinion|comment|commentary|editorial|op-ed|analysis|perspective|column|essay|review|viewpoint)\b\s?[:|–-]|[|:–-]\s?(?:opinion|analysis|comment|commentary|editorial|op-ed)$/i;
const COMMENTARY_LINE = /^(?:opinion|comment|commentary|editorial|op-ed|analysis|perspective|viewpoint|column)s?$/i;
/** What an interviewer says of the conversation in its opening lines. */
const TRANSCRIBED =
  /\b(?:our|this|the|my) (?:interview|conversation)\b[^.]{0,80}\b(?:edited|condensed|transcribed|transcript|length|clarity)\b|\b(?:edited|condensed) for (?:length|clarity|brevity)\b|\b(?:answered|replied to|took) (?:our|my|some of (?:our|my)) questions\b/i;

export const saysInterview = (title: string | null, opening: readonly Block[]): boolean =>
  (title !== null && INTERVIEW_TITLE.test(title)) || opening.some((block) => block.text.length <= 1500 && TRANSCRIBED.test(block.text));

export function genre(
  isInterview: boolean,
  digest: boolean,
  title: string | null,
  header: readonly Block[],
  body: readonly Block[],
): Article['genre'] {
  if (isInterview) return 'interview';
  if (digest) return 'digest';
  if (title !== null && COMMENTARY_TITLE.test(title)) return 'commentary';
  const lines = [...header, ...body.slice(0, 4)].map(({ text }) => text);
  if (lines.some((text, at) => COMMENTARY_LINE.test(text) && !isOfMenu(lines, at))) return 'commentary';
  return 'report';
}

/** "World", "Business", "Opinion", "Sports": one entry of a menu, and no label of the article. */
const isOfMenu = (lines: readonly string[], at: number): boolean => isEntry(lines[at - 1]) && isEntry(lines[at + 1]);
const isEntry = (line: string | undefined): boolean => line !== undefined && MENU_ENTRY.test(line);
const MENU_ENTRY = /^\p{Lu}[\p{L}&-]{2,14}(?:\s[\p{L}&-]{1,14})?$/u;

const NAME = "[\\p{Lu}][\\p{L}'’.-]{0,24}(?:\\s(?:(?:de|da|di|van|von|bin|ibn|al|el|la|le)\\s)?[\\p{Lu}][\\p{L}'’.-]{0,24}){1,3}";
/** "spoke to terrorism expert Anna Berg", "interview with Anna Berg". Between verb and name stand only a few small words. */
const SPOKE = new RegExp(
  `\\b(?:spoke|talked|speaks|talks|sat down|interview|interviewed|conversation|spoken)\\s(?:(?:to|with)\\s)?(?:[\\p{Ll}-]{1,20}\\s){0,6}(${NAME})`,
  'u',
);
/** "Karim Haddad, the adviser of the front, spoke to A. Berg": who is presented with an office answers, and the other asks. */
const PRESENTED_SPOKE = new RegExp(
  `(?:^|[.:!?”"]\\s)(${NAME}),\\s(?:(?:an?|the|its|their|who)\\s|(?:leader|head|commander|spokes|adviser|chair|president|minister))[^.;:]{2,120},\\s(?:spoke|talked|speaks|talks)\\s(?:to|with)\\s`,
  'u',
);
/** What stands before the name of an officer or an office-holder, and is none of it. */
const RANK =
  '(?:Brigadier|General|Colonel|Major|Captain|Lieutenant|Commander|Sergeant|Admiral|Judge|Bishop|Father|Sister|Sheikh|Imam|Professor|Dr\\.?|Mr\\.?|Mrs\\.?|Ms\\.?|Sir|Senator|Governor|Mayor|Minister|President)';
/** "We reached him by telephone", "She spoke to the paper": whom the opening presented. */
const REACHED =
  /\b(?:[Ww]e|I|who)\s(?:(?:recently|then|also)\s)?(?:reached|met|interviewed|questioned|(?:spoke|talked)\s(?:to|with))\s(?:him|her)\b|(?:^|[.!?”"]\s)(?:He|She)\s(?:(?:recently|then|also)\s)?(?:spoke|talked|sat\sdown)\s(?:to|with)\s/u;
const HE_SPOKE = /(?:^|\s)(?:He|She)\s(?:(?:recently|then|also)\s)?$/;
const OPENS_WITH_NAME = new RegExp(`^(?:${RANK}\\s)*(${NAME})(?:\\s\\([^()]{1,30}\\))?(?:,|\\s\\p{Ll}+\\s)`, 'u');
const WITH_NAME = new RegExp(`\\b(?:[Ii]nterview|INTERVIEW|[Qq]\\s?&\\s?[Aa]|[Cc]onversation):?\\s(?:[Ww]ith\\s)?(${NAME})`, 'u');

/** Whom an interview questions, when its title or opening says so. */
export function interviewee(title: string | null, opening: readonly Block[]): string | null {
  const inTitle = title === null ? null : /\binterview with|q\s?&\s?a with/i.test(title) ? WITH_NAME.exec(title)?.[1] : undefined;
  if (inTitle !== undefined && inTitle !== null) return inTitle;
  for (const block of opening) {
    const text = block.text.slice(0, 1500);
    const presented = PRESENTED_SPOKE.exec(text)?.[1] ?? (REACHED.test(text) ? OPENS_WITH_NAME.exec(text)?.[1] : undefined);
    // "He spoke to A. Berg": whom he spoke to asks, whoever he is.
    const spoke = SPOKE.exec(text);
    const name = presented ?? (spoke !== null && !HE_SPOKE.test(text.slice(0, spoke.index)) ? spoke[1] : undefined);
    if (name !== undefined) return name;
  }
  return null;
}
