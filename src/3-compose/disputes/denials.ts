import type { EditionWords } from '../../labels/index.ts';
import type { DaySpan } from '../../model/day-span.ts';
import type { Holder, Statement } from '../../model/statement.ts';
import { daysBetween } from '../../text/calendar.ts';
import { containmentOf, contentWords } from '../../text/similar.ts';
import { withoutDoubt } from '../../text/unconfirmed.ts';
import { type WordIndex, wordIndex } from '../../text/word-index.ts';
import { type Candidate, candidate, knownAt, reportedOn } from '../candidate.ts';
import { shortForm } from '../clause.ts';
import type { DisputeDraft, SideDraft } from '../draft.ts';
import type { Telling } from '../telling.ts';
import { byTime, side } from './side.ts';
import type { StatementsOf } from './side-by-side.ts';

/** A denial names what it denies: this much of the shorter sentence, and so many words, stand in both; names of groups and places aside. */
const ON_THE_SAME = 0.4;
const WORDS_SHARED = 2;
/** A sentence of fewer words than these shares them with too many: it has to be on a group or place of the denial. */
const LEAST_WORDS = 4;

const CLAIM_WORDS = 22;
const TOPIC_WORDS = 10;

/** The sentences before a denial among which what it denies is told. */
const SENTENCES_BEFORE = 3;

/** Statements that somebody denies, beside the denial, whether in other words, in the sentence before or in the same one. */
export function denialDisputes(told: readonly Telling[], words: EditionWords, statementsOf: StatementsOf): readonly DisputeDraft[] {
  const heads = told.map((telling) => telling.head);
  const denials = new Set(heads.filter(denies));
  const claims = denials.size === 0 ? [] : heads.filter((one) => !denials.has(one) && !one.statement.negated);
  const byWords = wordIndex();
  for (const one of claims) byWords.add(withoutNames(one));
  return [
    ...[...denials].flatMap((denial): readonly DisputeDraft[] => {
      const denied = inOtherWords(denial, claims, byWords) ?? before(denial, statementsOf(denial.article.id));
      if (denied === null) return [];
      const sides = [denied, denial].map((one) => side(claim(one.statement), { one, date: knownAt(one) }, words));
      return [{ kind: 'dispute', topic: topicOf(denied.statement, words), sides }];
    }),
    ...heads.flatMap((one): readonly DisputeDraft[] => {
      const sides = inOneSentence(one, words);
      return sides === null ? [] : [{ kind: 'dispute', topic: words.topics.accusationAndDenial, sides }];
    }),
  ];
}

/** The verbs of denial; what else they can mean is left out: "dismissed by" is of an office, "rejected the offer" no denial. */
const DENIES =
  /\b(?:den(?:y|ies|ied) (?:this|it|that(?=[.,;]|$)|responsibility|involvement|the (?:charges?|allegations?|accusations?|claims?|reports?|findings))|(?:has |have |had )?(?:rejected|dismissed|disputed|denied) (?:this|these|those|the (?:charges?|allegations?|accusations?|claims?|reports?|findings|figures?)))\b/i;

/** "Neither confirmed nor denied it". */
const NO_DENIAL = /\b(?:nor|not|never|cannot be) den(?:y|ied)\b/i;

const denies = ({ statement }: Candidate): boolean =>
  (statement.holder?.stance === 'denies' || DENIES.test(statement.text)) && !NO_DENIAL.test(statement.text) && !ANSWERED.test(statement.text);

/**
 * What is denied in other words: two sentences on one group share its name and need share nothing else, so names are left aside. `byWords` holds the
 * claims without theirs.
 */
function inOtherWords(denial: Candidate, claims: readonly Candidate[], byWords: WordIndex): Candidate | null {
  const denied = withoutNames(denial);
  const found: { readonly one: Candidate; readonly date: DaySpan | null; readonly alike: number }[] = [];
  byWords.beside(denied, (place, shared) => {
    const one = claims[place];
    const size = one === undefined ? 0 : withoutNames(one).size;
    if (one === undefined || shared < WORDS_SHARED || one.origin === denial.origin) return;
    if (size < LEAST_WORDS && !concerns(one.statement, denial.statement)) return;
    if (isOfAnotherTime(one, denial)) return;
    if (!(accuses(one.statement) || acts(one.statement)) || isSameVoice(one.statement.holder, denial.statement.holder)) return;
    const alike = containmentOf(shared, denied.size, size);
    if (alike >= ON_THE_SAME) found.push({ one, date: knownAt(one), alike });
  });
  return found.sort((a, b) => b.alike - a.alike || byTime(a, b))[0]?.one ?? null;
}

/** What happened after the denial was reported, or on days apart from those it tells of itself, is not what it denies. */
function isOfAnotherTime(one: Candidate, denial: Candidate): boolean {
  const happened = one.statement.incident?.date ?? null;
  if (happened === null) return false;
  const [reported, denied] = [reportedOn(denial), denial.statement.incident?.date ?? null];
  if (reported !== null && happened.start > reported.end) return true;
  return denied !== null && gapInDays(happened, denied) > MOST_DAYS_APART;
}
// Two papers may be a few days apart on when it was, or tell of the day of the word.
const MOST_DAYS_APART = 14;

const gapInDays = (one: DaySpan, other: DaySpan): number => Math.max(daysBetween(one.end, other.start), daysBetween(other.end, one.start));

/** "Marrick", and "Oda Marrick" of another article: nobody denies what he says himself. */
const isSameVoice = (one: Holder | null, other: Holder | null): boolean =>
  one !== null && other !== null && (` ${one.name}`.endsWith(` ${other.name}`) || ` ${other.name}`.endsWith(` ${one.name}`));

/** Each denial is laid beside every other statement, in each brief that tells of it: the words are read once. */
const wordsRead = new WeakMap<Statement, ReadonlySet<string>>();

function withoutNames(one: Candidate): ReadonlySet<string> {
  const { statement, tokens } = one;
  const read = wordsRead.get(statement);
  if (read !== undefined) return read;
  const named = [...statement.subjects, ...statement.places].map(({ surface }) => surface).join(' ');
  const names = contentWords(`${named} ${statement.insertions.map(({ start, end }) => statement.text.slice(start, end)).join(' ')}`);
  const found = new Set([...tokens].filter((token) => !names.has(token)));
  wordsRead.set(statement, found);
  return found;
}

/** "A spokesman denied this": the accusation or claim told just before, of the one who denies it. */
function before(denial: Candidate, all: readonly Statement[]): Candidate | null {
  if (!DENIES.test(denial.statement.text)) return null;
  const at = all.findIndex(({ id }) => id === denial.statement.id);
  const earlier = all.slice(Math.max(0, at - SENTENCES_BEFORE), Math.max(0, at)).reverse();
  const found = earlier.find((one) => !one.negated && one.kind !== 'forecast' && accuses(one) && concerns(one, denial.statement));
  return found === undefined ? null : candidate(found, denial.article, denial.relevance);
}

/** Tells of an act or of what somebody says; a background sentence is denied by nobody. */
const accuses = ({ incident, holder, kind, text }: Statement): boolean =>
  incident?.occurred === true ||
  kind === 'claim' ||
  (holder !== null && holder.stance !== 'denies') ||
  /\b(?:found|accus\w+|said|evidence)\b/.test(text);

const acts = ({ subjects }: Statement): boolean => subjects.some(({ role }) => role === 'actor');

function concerns(one: Statement, denial: Statement): boolean {
  const groups = new Set([...one.subjects.map(({ group }) => group), ...(one.incident?.actors.map(({ group }) => group) ?? [])]);
  const regions = new Set(one.places.map(({ region }) => region));
  return denial.subjects.some(({ group }) => groups.has(group)) || denial.places.some(({ region, role }) => role === 'named' && regions.has(region));
}

/** "⟨A⟩ accused ⟨B⟩ of …, a charge ⟨B⟩ has repeatedly denied"; "…; ⟨B⟩ denies that …". */
const CHARGE =
  /(?:,\s(?:a|an) (?:charge|claim|accusation|allegation)\s(?:that |which )?|,\swhich )([\p{L}][^,;.]{1,50}?)\s(?:(?:has|have|had)\s)?(?:repeatedly\s|always\s|strongly\s)?(?:denies|deny|denied|rejects|rejected)\.?$/u;
const AND_DENIES = /(?:;|,\s(?:but|while))\s(?:the\s)?([\p{L}][^,;.]{1,50}?)\s(?:denies|deny|denied)\s(?:that\s)?[^;]{3,120}$/u;

/** "⟨claim⟩. The army denies it." */
const ANSWERED =
  /[.!?][”"]?\s(?:The\s)?([^.!?;]{2,80}?)\s(?:(?:has|have|had|always|later|also|both)\s){0,2}(?:denies|deny|denied|rejects?|rejected|dismissed|dismisses)\s(?:it|this|that|them|the (?:\p{L}+\s)?(?:charges?|allegations?|accusations?|claims?|reports?|findings|figures?))(?:\sas\s[“"][^.!?;]{2,60}[”"])?(?:,? and (?:blam|accus)[^.!?;]{3,80})?\.$/iu;

/** Whom "it" means that denies, by the editor's brackets before it: "[NF] taxes the trade and, some say, the smugglers, which it denies". */
const BRACKETED = /\[([^\]:]{2,60}?)(?:[’']s?)?\]/u;

function inOneSentence(one: Candidate, words: EditionWords): readonly SideDraft[] | null {
  // A remark behind them that nobody could check them is shown beside each side's holder.
  const text = withoutDoubt(one.statement.text);
  const found = CHARGE.exec(text) ?? AND_DENIES.exec(text) ?? ANSWERED.exec(text);
  const named = found?.[1]?.replace(/[[\]]/g, '');
  const isPronoun = /^(?:it|they|he|she)$/i.test(named ?? '');
  const denier = isPronoun ? BRACKETED.exec(text.slice(0, found?.index))?.[1] : named;
  if (found === null || denier === undefined || NO_DENIAL.test(text)) return null;
  const { holder } = one.statement;
  const isDeniers = holder !== null && (holder.stance === 'denies' || denier.includes(holder.name));
  const dated = { one: isDeniers ? { ...one, statement: { ...one.statement, holder: null } } : one, date: knownAt(one) };
  const denial = text
    .slice(found.index)
    .replace(/^[,;.!?][”"]?\s(?:but |while |which )?/, '')
    .replace(/\.$/, '')
    .replace(/^(?:it|they|he|she)\b/i, (pronoun) => (isPronoun ? `[${denier}]` : pronoun));
  return [
    side(text.slice(0, found.index), dated, words),
    { ...side(denial.charAt(0).toUpperCase() + denial.slice(1), dated, words), holder: denier },
  ];
}

function topicOf(statement: Statement, words: EditionWords): string {
  const short = shortForm(statement, TOPIC_WORDS);
  return short === null ? words.topics.claimAndDenial : words.quoted(short);
}

const claim = (statement: Statement): string => shortForm(statement, CLAIM_WORDS) ?? statement.text;
