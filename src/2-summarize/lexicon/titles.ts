import { fold } from '../../text/words.ts';

/** General English titles and roles that stand beside a person's name, and words that show a capitalised name is none of a person. */

const set = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/));

/** Titles that go right before a name. Written in capitals or small letters, with or without a stop. */
export const TITLE_WORDS = set(
  `mr mrs ms mx dr prof professor sir dame lord lady president premier chancellor king queen prince princess sultan emir amir caliph sheikh shaikh shaykh sheik mullah maulvi mawlawi moulvi ayatollah imam mufti qari haji hajji sayyed sayyid seyyed
  general gen brigadier brig major maj colonel col lieutenant lt captain capt commander cmdr cdr sergeant sgt corporal cpl private pvt admiral adm commodore marshal comandante
  minister secretary senator sen representative rep congressman congresswoman deputy governor gov mayor ambassador amb envoy judge justice prosecutor attorney
  father fr padre monsignor msgr bishop archbishop cardinal pope rev reverend sister brother rabbi pastor spokesman spokeswoman spokesperson director comrade don dona engineer lawyer doctor journalist`,
);

/** Words that a title in several parts joined by hyphens has beside titles: "Vice-President", "Commander-in-Chief". */
const TITLE_PARTS = set('vice under in chief elect deputy ex');

/** A title that goes right before a name, in one word or in parts: "General", "Secretary-General". */
export function isTitle(word: string): boolean {
  const norm = fold(word);
  if (TITLE_WORDS.has(norm)) return true;
  if (!/[-‑]/.test(norm)) return false;
  const parts = norm.split(/[-‑]/u);
  return parts.some((part) => TITLE_WORDS.has(part)) && parts.every((part) => TITLE_WORDS.has(part) || TITLE_PARTS.has(part));
}

/** The titles that announce a name even in text all in capitals; the rest are too often common words there. */
export const CAPITALS_TITLES = set(
  `mr mrs ms dr prof professor president gen general brig brigadier maj major col colonel lt lieutenant capt captain commander cmdr sgt sergeant cpl adm admiral minister secretary senator sen deputy governor gov mayor ambassador judge father fr monsignor msgr bishop
  archbishop cardinal rev reverend spokesman spokeswoman director leader candidate engineer lawyer doctor journalist attorney`,
);

/** Nouns, beyond those in persons.ts, for what a person is, as they stand before a name or in an apposition. */
export const ROLE_NOUNS = set(
  `leader chief head founder cofounder co-founder successor deputy spokesman spokeswoman spokesperson chairman chairwoman chairperson director president minister secretary general commander emir caliph ideologue analyst expert scholar fellow researcher
  correspondent editor author writer columnist historian specialist strategist adviser advisor aide official officer envoy ambassador governor mayor lawmaker legislator candidate activist preacher cleric mufti imam sheikh scholar mastermind financier recruiter
  operative fighter militant member veteran nominee dictator ruler king monarch premier convert defector dissident warlord professor lecturer journalist reporter contractor resident source man woman son daughter brother wife husband father mother nephew cousin figurehead representative coordinator manager owner mp ceo cm pm`,
);

/** A capitalised phrase with one of these is no person's name. */
export const NOT_PERSON_WORDS = set(
  `army forces force front party ministry government command brigade brigades battalion division regiment group movement agency center centre province governorate district city town village river lake mount mountain street avenue road highway airport base camp prison dam bridge
  hospital war times news post state states republic union united nations house operation resolution islamic democratic national council committee commission court institute university college school observatory organization organisation association federation foundation network
  television radio press media journal review magazine studies study research policy security intelligence department bureau office programme program project conference summit agreement accord treaty act law constitution congress parliament senate assembly alliance coalition
  league company corporation bank group tribe clan militia militias guard guards corps navy fleet police services service defense defence liberation salvation revolution revolutionary resistance jihad caliphate emirate kingdom empire north south east west northern southern eastern
  western central middle upper lower greater new old great day days week month year january february march april may june july august september october november december monday tuesday wednesday thursday friday saturday sunday ramadan eid easter christmas
  twitter facebook telegram youtube whatsapp instagram website english arabic french russian kurdish turkish spanish german sea gulf ocean desert valley plain peninsula island islands region area zone border strip heights hills pass square gate mosque church cathedral museum palace
  monument stadium hotel tower street file photo credit editor note rights human development affairs relations peace crisis justice health society fund interview image video award prize world cup olympic games`,
);
