import { cue } from '../../text/cues.ts';
import { isPersonNoun, singular } from '../lexicon/persons.ts';
import { type HolderFound, holder } from './holders.ts';
import type { PersonMention } from './people.ts';

// How many sentences back a pronoun may reach past the last speaker for someone it fits better.
const MAX_REACH_SENTENCES = 3;

type Known = { readonly name: string; readonly role: string | null };
type Gender = 'he' | 'she';

/**
 * The holder of each sentence of one article, in order. "He", "she", "it" and "they" are taken up from the holder before,
 * unless the article shows that he is none the pronoun can stand for; then from the nearest person it fits, or from nobody,
 * and the name is the pronoun itself.
 */
export function holdersInTurn(sentences: readonly string[], people: readonly (readonly PersonMention[])[]): readonly (HolderFound | null)[] {
  const genders = gendersOf(sentences, people);
  const persons = new Set(people.flat().map((mention) => mention.name));
  let previous: Known | null = null;
  let lastHeld = -1;
  return sentences.map((sentence, at) => {
    const mentions = people[at] ?? [];
    const found = holder(sentence, { previous, people: mentions });
    if (found === null) return null;
    const written = found.asWritten.toLowerCase();
    if (!found.pronoun || !/^(?:he|she|it|they)$/.test(written)) {
      previous = { name: found.name, role: found.role };
      lastHeld = at;
      return found;
    }
    const told = isPersonal(written) ? toldBefore(sentence, written, found, mentions, genders) : undefined;
    const fitting =
      told ??
      (written === 'he' || written === 'she'
        ? (nearestFor(written, previous, at, people, genders) ?? personFor(written, previous, at, people, genders, persons))
        : isWithin(sentence, found) || isParted(written, sentences[at - 1] ?? '', lastHeld === at - 1)
          ? null
          : bodyFor(written, previous, persons));
    if (fitting === null) return { ...found, name: written, role: null };
    lastHeld = at;
    previous = fitting;
    return { ...found, name: fitting.name, role: fitting.role };
  });
}

/** "It was founded by ⟨name⟩; he accuses the league": whom the first half of the sentence named last. */
function toldBefore(
  sentence: string,
  pronoun: Gender,
  { clause, content }: HolderFound,
  mentions: readonly PersonMention[],
  genders: ReadonlyMap<string, Gender>,
): PersonMention | undefined {
  const before = mentions.findLast(({ name, end }) => end <= clause.start && (genders.get(name) ?? pronoun) === pronoun);
  const between = before === undefined ? '' : sentence.slice(before.end, clause.start);
  // "When ⟨name⟩ took office, he told …": the one whom the clause before it is about.
  if (
    before !== undefined &&
    OPENING_CLAUSE.test(sentence.slice(0, before.start)) &&
    mentions.filter(({ end }) => end <= clause.start).every(({ name }) => name === before.name) &&
    /,\s$/.test(between) &&
    !/["“”;]/.test(between)
  )
    return before;
  return between.includes(';') && !/["“”]/.test(between) && content.start >= clause.end ? before : undefined;
}

const OPENING_CLAUSE = /^["“]?(?:When|After|As|While|Before|Once|Although|Though|Because|Since)\s(?:\p{Lu}\p{L}*\.?\s){0,3}$/u;

const isPersonal = (written: string): written is Gender => written === 'he' || written === 'she';

/** The one other person whom the sentence right before begins with, when the pronoun fits him: he has been named since the last speaker. */
function nearestFor(
  pronoun: Gender,
  previous: Known | null,
  at: number,
  people: readonly (readonly PersonMention[])[],
  genders: ReadonlyMap<string, Gender>,
): Known | null {
  const before = people[at - 1] ?? [];
  const [only] = before;
  if (only === undefined || only.start > MAX_SUBJECT_CHARS || before.some((mention) => mention.name !== only.name)) return null;
  if (only.name === previous?.name || (genders.get(only.name) ?? pronoun) !== pronoun) return null;
  return { name: only.name, role: only.role };
}
// "The commander of the border guards, Name": a name farther on is hardly the sentence's subject.
const MAX_SUBJECT_CHARS = 40;

/** "The front should free the guards, whom it says number 30": a body named in the sentence itself is likelier meant than the last speaker. */
function isWithin(sentence: string, found: HolderFound): boolean {
  const lead = sentence.slice(0, found.clause.start);
  // "Rights groups accuse the league of it; it denies the charge": who was accused answers, and no speaker of before.
  if (found.stance === 'denies' && /[;,]\s(?:but\s|which\s|and\s)?$/u.test(lead)) return true;
  return (
    found.content.start >= found.clause.end &&
    /\b(?:who|whom|which|that|because|although|though|while|whereas|as)\s$/u.test(lead) &&
    /\p{L}{3}/u.test(lead.slice(0, -5))
  );
}

/** "Researchers interviewed 15 survivors. They said": people told of since the last speaker are likelier meant by "they". */
function isParted(pronoun: string, before: string, isHeld: boolean): boolean {
  return pronoun === 'they' && !isHeld && /\b(?:interviewed|questioned|met|visited|spoke (?:to|with)|talked (?:to|with))\b/u.test(before);
}

/** Whom "he" or "she" stands for: the last speaker, or the nearest person named whom it fits when it does not fit him. */
function personFor(
  pronoun: Gender,
  previous: Known | null,
  at: number,
  people: readonly (readonly PersonMention[])[],
  genders: ReadonlyMap<string, Gender>,
  persons: ReadonlySet<string>,
): Known | null {
  if (
    previous !== null &&
    !BODY.test(previous.name) &&
    !isOfMany(previous.name) &&
    (!persons.has(previous.name) || (genders.get(previous.name) ?? pronoun) === pronoun)
  )
    return previous;
  const near = people
    .slice(Math.max(0, at - MAX_REACH_SENTENCES), at)
    .flat()
    .reverse();
  const sure = near.find((mention) => genders.get(mention.name) === pronoun) ?? near.find((mention) => !genders.has(mention.name));
  return sure === undefined ? null : { name: sure.name, role: sure.role };
}

/** "The party" is no "he". */
const BODY =
  /\b(?:party|government|army|group|ministry|movement|front|council|court|agency|mission|company|organi[sz]ation|militia|office|embassy|newspaper|commission)$/i;

/** "Former rebels", "two residents of the town": none of them is "he". */
function isOfMany(name: string): boolean {
  const last = (name.split(/\s(?:in|of|from|at|near|on|with|for|who)\s/)[0] ?? '').split(' ').at(-1) ?? '';
  return last === last.toLowerCase() && isPersonNoun(last) && singular(last) !== last;
}

/** "It" and "they" are no person, and "it" is none of many, nor what is only told of as somebody's: "other accounts", "his men". */
function bodyFor(pronoun: string, previous: Known | null, persons: ReadonlySet<string>): Known | null {
  return previous !== null && !persons.has(previous.name) && !(pronoun === 'it' && isNoOneBody(previous.name)) ? previous : null;
}

export const isNoOneBody = (name: string): boolean => SOMEBODYS.test(name) || (!/\p{Lu}/u.test(name) && /[^s]s$/.test(name));

const SOMEBODYS = /^(?:he|she|it|they|his|her|its|their|my|our|your|other|some|many|most|several|both)\b/i;

/** Who is a man or a woman by title, name or role, or by the only pronoun after the only person of a sentence. */
function gendersOf(sentences: readonly string[], people: readonly (readonly PersonMention[])[]): ReadonlyMap<string, Gender> {
  const genders = new Map<string, Gender>();
  sentences.forEach((sentence, at) => {
    const mentions = people[at] ?? [];
    for (const mention of mentions) {
      const gender = genders.has(mention.name) ? null : byWords(sentence, mention);
      if (gender !== null) genders.set(mention.name, gender);
    }
    const [only] = mentions;
    if (only === undefined || genders.has(only.name) || mentions.some((mention) => mention.name !== only.name)) return;
    const after = sentence.slice(only.end);
    const isHe = /\b(?:he|his|him|himself)\b/iu.test(after);
    const isShe = /\b(?:she|her|hers|herself)\b/iu.test(after);
    if (isHe !== isShe) genders.set(only.name, isHe ? 'he' : 'she');
  });
  return genders;
}

function byWords(sentence: string, mention: PersonMention): Gender | null {
  const words = `${sentence.slice(Math.max(0, mention.start - 12), mention.start)} ${mention.role ?? ''}`;
  if (HERS.test(words) || /^(?:Umm|.* bint) /iu.test(mention.name)) return 'she';
  return HIS.test(words) || /^(?:Abu|.* (?:bin|ibn)) /iu.test(mention.name) ? 'he' : null;
}

const HERS = cue(/\b(?:mrs|ms|lady|dame|queen|princess|sister|mother|wife|daughter|(?:spokes|chair|business|police|congress|states)?woman)\b/iu);
const HIS = cue(
  /\b(?:mr|lord|sir|king|prince|brother|father|husband|son|mullah|sheikh|imam|archbishop|(?:spokes|chair|business|police|congress|states)man)\b/iu,
);
