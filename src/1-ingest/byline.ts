import { isLabelledFact } from './labelled-fact.ts';

/** Reading who wrote an article, and on what day, from the lines around its headline. */

const MONTH =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
const DATE = new RegExp(
  `\\b${MONTH}\\b\\.?\\s{1,3}\\d{1,2}(?:st|nd|rd|th)?(?:,|\\s)\\s{0,2}(?:19|20)\\d\\d|\\b\\d{1,2}(?:st|nd|rd|th)?[\\s.-]{1,3}${MONTH}\\b[\\s.,-]{1,3}(?:19|20)\\d\\d|\\b(?:19|20)\\d\\d[-/.]\\d{1,2}[-/.]\\d{1,2}|\\b\\d{1,2}[/.-]\\d{1,2}[/.-](?:(?:19|20)\\d\\d|\\d\\d)(?!\\d)|\\b${MONTH}\\b\\.?\\s{1,3}(?:19|20)\\d\\d\\b`,
  'i',
);
/** "0900 GMT 4 NOV 91", as monitors of broadcasts head what they heard; "Autumn 2017", which ends its line. */
const OTHER_DATE = new RegExp(
  `\\b\\d{4}\\sGMT\\s(?:on\\s)?\\d{1,2}\\s${MONTH}\\s\\d\\d\\b|\\b(?:spring|summer|autumn|fall|winter)\\s(?:19|20)\\d\\d$`,
  'i',
);
/** Longer lines are text that tells of a day. */
const MAX_DATE_LINE_CHARS = 160;

/** True for a short line that shows a calendar day, as those around a headline do. */
export const hasDate = (text: string): boolean => text.length <= MAX_DATE_LINE_CHARS && (DATE.test(apart(text)) || OTHER_DATE.test(text.trim()));

/** True for words that are a calendar day and nothing else. */
export const isOnlyDay = (text: string): boolean => {
  const found = DATE.exec(text);
  return found !== null && found[0].length === text.trim().length;
};

/** A name: two to five words with a capital, particles between them. */
const NAME =
  "(?:[\\p{Lu}][\\p{L}'’.-]{0,24})(?:\\s(?:(?:de|da|di|del|della|der|den|van|von|bin|ibn|al|el|la|le|du|dos|st\\.)\\s){0,2}(?:[\\p{Lu}][\\p{L}'’.-]{0,24})){1,4}";
const NAMES = `${NAME}(?:(?:\\s?,\\s?|\\s?;\\s?|\\s(?:and|&|with)\\s|,\\sand\\s)${NAME}){0,8}`;
/** "By", alone or behind what was done. No flag for either case: it would let small letters pass for capitals in the name. */
const BY = new RegExp(
  `(?:^|[\\s|•·/—–-])(?:(?:[Ww]ritten|[Ww]ords|[Ss]tory|[Rr]eport|[Tt]ext|[Aa]nalysis|[Oo]pinion|[Pp]osted|[Rr]eporting|[Rr]eported|[Cc]ommentary|[Rr]eview|[Pp]ublished)\\s[Bb]y|[Bb]y|BY|[Aa]uthors?)\\s?:?\\s{0,2}(${NAMES})`,
  'u',
);
const STARTS_WITH_BY = /^(?:(?:written|words|story|report|text|analysis|opinion|posted|reporting|reported|commentary|review) )?by\b|^authors?\s?:/i;
const ONLY_NAMES = new RegExp(`^(${NAMES})$`, 'u');
const NAME_THEN_DATE = new RegExp(`^(${NAMES})\\s?(?:[-–—|•·,@]|\\d|(?:Staff|Updated|Published|Posted)\\b)`, 'u');

export const isBylineOrDate = (text: string): boolean => text.length <= MAX_DATE_LINE_CHARS && (hasDate(text) || STARTS_WITH_BY.test(text));

/** "By Our Correspondent", "By a Staff Reporter": signed, though by nobody who is named. */
const UNNAMED_SIGNER = /^by (?:an? |our |the )?(?:own |staff |special |foreign |diplomatic |military ){0,2}(?:correspondents?|reporters?|writers?)$/i;
const SIGNING =
  /^(?:(?:Written|Words|Story|Report|Text|Analysis|Opinion|Review|Reporting|Commentary)\sby|[Bb]y|BY)\s\p{Lu}|^(?:(?:[Ff]irst|[Ll]ast|Originally)\s)?(?:[Pp]ublished|PUBLISHED|[Pp]osted|POSTED|[Uu]pdated|UPDATED|[Mm]odified|[Rr]eviewed|[Rr]eleased|[Ii]ssued|[Dd]ate|[Cc]reated)\b/u;
/** Longer lines are sentences, and so are those with more function words than that. */
const MAX_SIGNING_WORDS = 20;
const MAX_SIGNING_GLUE = 0.15;

/** True for a line that signs or dates an article, and is no sentence even when it ends with a stop: "Posted on May 5, 2001, at 9 a.m." */
export function signs(text: string, words: number, glue: number): boolean {
  if (words > MAX_SIGNING_WORDS || text.length > MAX_DATE_LINE_CHARS || isLabelledFact(text)) return false;
  if (UNNAMED_SIGNER.test(text)) return true;
  if (SIGNING.test(text) && (hasDate(text) || namesAfterBy(text) !== null)) return true;
  return glue <= MAX_SIGNING_GLUE && hasDate(text);
}

/** The names after "By", or null. */
export function namesAfterBy(text: string): readonly string[] | null {
  if (text.length > MAX_DATE_LINE_CHARS) return null;
  const line = apart(text);
  const found = BY.exec(line);
  // In the middle of a line only behind a date: "closed by Northern Command" signs nothing.
  if (found === null || (found.index > 0 && !hasDate(line))) return null;
  return people(found[1] ?? '');
}

/** The names on a line that holds nothing else, or a date besides. */
export function namesAlone(text: string): readonly string[] | null {
  if (text.length > MAX_DATE_LINE_CHARS) return null;
  const line = apart(text);
  const found =
    ONLY_NAMES.exec(line)?.[1] ??
    (hasDate(line) || /@\w|\b\d{1,2} (?:minute|hour|day|week)s? ago$/.test(line) ? NAME_THEN_DATE.exec(line)?.[1] : undefined);
  return found === undefined ? null : people(found);
}

/** Puts back the space that scrapers drop between a name and what stands beside it: "Anna BergStaff Writer". */
const apart = (text: string): string =>
  text.replace(
    /(\p{Ll})(?=(?:Staff|Updated|Published|Posted|Follow|Senior|Reporter|Editor|Correspondent|Contributor|By)\b|@|(?:Jan|Feb|Mar|Apr|May|June|July|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.? \d)/gu,
    '$1 ',
  );

/** What a name in a byline is not: the paper, the desk, a rank or a place beside it. */
const NOT_A_PERSON =
  /\b(?:login|join|share|tweet|print|email|apps?|edition|watch|live|subscribe|home|menu|search|more|about|contact|insider|strategy|marketing|latin|america|africa|asia|europe|middle|your|my|our|have|all|top|best|next|last|sign|click|privacy|technology|politics|world|national|international|health|science|sports?|opinion|states|kingdom|policy|security|industry|company|market|markets|money|travel|food|culture|entertainment|education|video|videos|story|stories|article|view|views|read|image|editing|edited|speech|project|department|foundation|council|committee|institute|north|south|east|west|new|the|staff|news|writer|reporter|correspondent|editor|press|agency|agencies|times|post|journal|magazine|media|daily|weekly|business|service|services|wire|desk|team|bureau|university|institute|center|centre|group|analyst|professor|senior|chief|columnist|contributor|today|tv|radio|network|online|digital|photos?|images?|getty|reuters|monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|june|july|august|september|october|november|december|updated|published|follow)\b/i;

const PARTICLES = /^\s(?:de|da|di|del|della|der|den|van|von|bin|ibn|al|el|la|le|du|dos)\s(?:(?:de|der|den|la|las|los)\s)?\p{Lu}/u;

/** Words that begin what stands behind a name on its line. */
const NAME_ENDS =
  /\s(?:updated|published|posted|staff|follow|on|january|february|march|april|may|june|july|august|september|october|november|december|(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\.?|monday|tuesday|wednesday|thursday|friday|saturday|sunday)(?:\s.*)?$/i;

function people(list: string): readonly string[] | null {
  const names = list
    .split(/\s?[,;]\s?(?:and\s)?|\s(?:and|&|with)\s/i)
    .map((name) => name.trim().replace(NAME_ENDS, ''))
    .map((name) => name.replace(/\s[\p{Ll}].*$/u, (rest) => (PARTICLES.test(rest) ? rest : '')))
    .filter((name) => /\s/.test(name) && !NOT_A_PERSON.test(name));
  return names.length === 0 ? null : names;
}
