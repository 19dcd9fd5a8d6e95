import type { Relation } from '../model/statement.ts';
import { collapse } from '../text/words.ts';
import { designations } from './designations.ts';
import { foundingTies } from './founding-ties.ts';
import { betweenBoth, OVER_BEHIND } from './mutual-ties.ts';
import type { Named, Reading, Reference } from './reading.ts';
import { groupsMeant } from './stand.ts';

type Type = Relation['type'];

/** Words between two names that tell a tie from the first to the second, or (`back`) from the second to the first. */
const BETWEEN: readonly (readonly [Type, RegExp, 'on' | 'back'])[] = [
  [
    'split from',
    /\b(?:split (?:from|with)|broke (?:away )?(?:from|with)|seceded from|splinter(?:ed)? (?:of|from)|distancing itself from|renounced|cut ties with|(?:broke|broken|ended|ends|left|quit|tore up|dissolved|cancelled|abandoned|withdrew from|pulled out of) (?:its|their|the|an) (?:\p{L}+ ){0,2}(?:alliance|pact|partnership|coalition|cooperation) with)\b/iu,
    'on',
  ],
  ['successor of', /\b(?:evolved out of|emerged from|grew out of|successor (?:of|to)|formerly|previously known as|rebranded from|renamed)\b/i, 'on'],
  [
    'part of',
    /\b(?:branch of|affiliate of|affiliated (?:with|to)|part of|belong(?:s|ed)? to|subordinate to|wing of|arm of|faction of|province of|pledged (?:its )?allegiance to|declared (?:its )?allegiance to|swore(?:n)? allegiance to|loyal to|offshoot of|franchise of)\b/i,
    'on',
  ],
  ['part of', /(?:['’]s)\s+(?:\w+\s+){0,2}(?:affiliate|branch|wing|arm|faction|franchise|province)\b/i, 'back'],
  [
    'backed by',
    /\b(?:backed by|supported by|funded by|armed by|sponsored by|loyal to|proxies of|proxy of|controlled by|aided by|trained by)\b/i,
    'on',
  ],
  [
    'backed by',
    /^-\s?(?:backed|supported|sponsored|funded|aligned|allied)\b(?:\s(?!and\b|or\b|by\b|in\b)[\p{L}’'-]+){0,2}\s*$|\b(?:backs|supports|(?<!\b(?:up|down|of|and|or|in|under|their|its|the|small|heavy|light|with|for|by)\s)arms|finances|sponsors|proxies)\b/iu,
    'back',
  ],
  ['trains', /(?<!\b(?:was|were|been|being|are|is)\s)\b(?:trained|trains|training)\b(?!\s(?:alongside|beside|with|together|by)\b)/i, 'on'],
  ['rival of', /\b(?:rivals?|rivalry)\b/i, 'on'],
  [
    'allied with',
    /\b(?:allied (?:with|to)|ally(?: of)?|allies(?: of)?|alliance with|cooperat\w+ with|alongside|(?:side by side|shoulder to shoulder|hand in hand|together) with|merged with|joined forces with|in cooperation with|hired|joined)\b/i,
    'on',
  ],
  [
    'linked to',
    /\b(?:linked to|links to|ties (?:to|with)|connected to|relations (?:with|between))\b|^-linked(?:\s(?!and\b|or\b|by\b|in\b)[\p{L}’'-]+){0,2}\s*$/iu,
    'on',
  ],
  [
    'fights',
    /\b(?:attacked|attacks on|attacks against|clash(?:es|ed) with|(?:fight(?:s|ing)?|fought)(?! (?:to|for)\b)(?: against| with)?|forces loyal to|killed|targeted|targeting|strikes against|campaign against|raid|raids|executed|battle(?:s|d)?|war (?:with|against)|crackdown on|struck|hit|stormed|routed|defeated|dislodged|ousted|(?:drove|driven|pushed|forced)(?= (?:the |out |back |from )|\s*$)|opposed|opposing)\b/i,
    'on',
  ],
];
// Farther apart than this two names in one sentence seldom tell of each other.
const MAX_CHARS_BETWEEN = 120;

/** Ties between the groups, and between groups and states, that the words of a sentence tell. */
export function relationsOf(
  reading: Reading,
  references: readonly Reference[],
  negated: boolean,
  isCountry: (region: string) => boolean,
): Relation[] {
  if (negated && !/\brefus|\bsplit|\bbroke\b/i.test(reading.text)) return [];
  const named = reading.names.filter(
    (name) => !isTellingBehind(reading, name) && (name.kind === 'group' || (isCountry(name.id) && !isLocation(reading, name))),
  );
  const meant = groupsMeant(reading, references);
  const names = [...named, ...meant].sort((a, b) => a.start - b.start);
  const found: Relation[] = negated
    ? []
    : [...foundingTies(reading), ...designations(reading, (name) => name.kind === 'group' || isCountry(name.id))];
  for (let i = 0; i < names.length; i++) {
    for (let j = i + 1; j < names.length; j++) {
      const a = names[i];
      const b = names[j];
      if (!a || !b || a.id === b.id) continue;
      if (a.kind !== 'group' && b.kind !== 'group') continue;
      if (b.start - a.end > MAX_CHARS_BETWEEN) break;
      const mutual = betweenBoth(reading, a, b);
      if (mutual && !found.some((one) => one.from === mutual.from && one.to === mutual.to)) {
        found.push(mutual);
        continue;
      }
      // A third party between two names is likelier the one that the words tie to either.
      if (j > i + 1 && !isListed(reading, names.slice(i + 1, j + 1))) break;
      if (meant.includes(b)) continue;
      // What is not told of the first named behind "it" is not told of those listed with it.
      if (meant.includes(a) && j === i + 1 && !isTiedAtOnce(reading, a, b)) break;
      const goesOn = !a.isSubject && GOES_ON_OF_SUBJECT.test(reading.text.slice(a.end));
      const subject = goesOn ? names.slice(0, i).find((one) => one.isSubject && one.kind === 'group') : asideSubject(reading, names, i);
      if (subject === undefined) continue;
      const relation = between(reading, a, b, subject);
      if (relation && !found.some((one) => one.from === relation.from && one.to === relation.to)) found.push(relation);
    }
  }
  return found;
}

/** "…, Westland says": who only tells of it, behind what is told. */
const isTellingBehind = ({ holder }: Reading, { start, end }: Named): boolean =>
  holder !== null && holder.clause.start >= holder.content.end && holder.clause.start <= start && end <= holder.clause.end;

/** A country after "in" or "from" is where something is, not a party to it. */
function isLocation(reading: Reading, name: Named): boolean {
  const before = reading.tokens[name.first - 1];
  const before2 = before?.tag === 'determiner' || before?.tag === 'other' ? reading.tokens[name.first - 2] : before;
  return (
    name.kind === 'demonym' ||
    [before, before2].some(
      (token) =>
        token !== undefined && ['in', 'at', 'near', 'from', 'into', 'across', 'to', 'of', 'inside', 'outside', 'around'].includes(token.norm),
    )
  );
}

/**
 * "It is part of the Coalition", "the group has fought the Banner": between a word that stands for a group and the other's name is the tie and no
 * more, for a longer way tells of others ("it hunted down whoever was loyal to the Front").
 */
function isTiedAtOnce({ text }: Reading, a: Named, b: Named): boolean {
  return AT_ONCE.test(text.slice(a.end, b.start)) && !/^(?:['’]|[-‑]\p{L})/u.test(text.slice(b.end));
}
const AT_ONCE =
  /^\s(?:(?:is|are|was|were|has|have|had|been|became|become|remains?|also|then|now|later|once|formerly|long|repeatedly|openly|formally|still|reportedly|currently|since|often|initially)\s){0,5}(?:an?\s|the\s)?(?:\p{L}+\s)?\p{L}+(?:\s(?:of|to|with|from|against|by|away from|off from|out of|ties with|forces with|war with|allegiance to))?\s(?:the\s|its\s(?:former\s|own\s)?(?:\p{Ll}+\s)?)?(?:\p{Ll}+\s){0,2}$/iu;

/** Names set side by side: "the army, the militia and the party". */
function isListed(reading: Reading, names: readonly Named[]): boolean {
  return names.every((name, at) => {
    const next = names[at + 1];
    return (
      next === undefined ||
      /^(?:\s*\([^)]*\))?\s*(?:,|and|or|,\s*and|as well as)\s+(?:the\s+|from\s+(?:the\s+)?)?$/i.test(reading.text.slice(name.end, next.start))
    );
  });
}

const LISTED_BEFORE = /\b(?:and|or)\s(?:the|its|their)\s(?:[\p{L}-]+\s){0,2}$/iu;

/** "The committee said that troops had killed X, leader of the coast ": the wing is no part of who tells of it. */
const OF_SOMEBODY_TOLD =
  /\b(?:said|says|reported|announced|told|claimed|killed|arrested|captured|detained)\b|\b(?:leader|head|chief|commander|emir|founder|spokesman|members?|fighters?|men)\sof\s(?:the|its|a)\s(?:[\p{L}-]+\s){0,2}$/iu;

/** "The committee said special forces had ": they fought, and not who tells of it. */
const TOLD_OF_OTHERS = /\b(?:said|says|reported|announced)\s(?:that\s)?(?!(?:it|its|they|their|he|his|the group)\b)\p{L}/iu;

/** "Wants an alliance with", "called for cooperation with": none yet. */
const WISHED =
  /\b(?:wants?|wanted|wanting|seeks?|sought|seeking|hopes?|hoped|proposes?|proposed|offers?|offered|plans?|planned|considers?|considered|considering|discuss(?:es|ed|ing)?|calls?|called|calling|refuses?|refused|rejects?|rejected|ruled out|rules out|tried|tries|trying|threaten(?:s|ed))\s[^.;]{0,60}$/iu;

/** "The Sea Band, which left the Front, is an ally of the Guard": a name at the end of an aside has no part in what goes on behind it; whose it is has. */
function asideSubject({ text }: Reading, names: readonly Named[], at: number): Named | null {
  const name = names[at];
  if (name === undefined || !/^(?:\s*\([^)]*\))?,\s(?:is|was|has|had|remains|became|also|then|later)\b/.test(text.slice(name.end))) return null;
  return (
    names.slice(0, at).findLast((one) => one.isSubject && one.kind === 'group' && /^(?:\s*\([^)]*\))?,\s/.test(text.slice(one.end, name.start))) ??
    null
  );
}

/** "It belongs to the Coalition, and is allied with the Banner": told of the subject, and not of the name right before. */
const GOES_ON_OF_SUBJECT = /^(?:\s*\([^)]*\))?,?\s(?:and|but)\s(?:is|was|has|had|remains|became|also|later|then|now|fights|fought|opposes|backs)\s/iu;

const CLOSES = /^[^(]*\)/;
/** "The River Guard (RG) split from": its short form is the group itself. */
const isBracketed = (text: string, { start, end }: Named): boolean => text[start - 1] === '(' && text[end] === ')';

const LEFT = /\b(?:left|quit|quitted|deserted|abandoned|resigned|expelled|broken? with)\s(?:from\s)?(?:the\s|its\s)?(?:\p{Ll}+\s){0,2}$/iu;

function between(reading: Reading, a: Named, b: Named, instead: Named | null): Relation | null {
  const words = reading.text.slice(a.end, b.start);
  // "(Sent to A) and of men formerly linked to B": what stands in brackets is told of no one outside.
  if (CLOSES.test(words) && !isBracketed(reading.text, a)) return null;
  // "A and a successor of the old guards called B": what follows "and a" is somebody else.
  if (/[.;!?]\s/.test(words) || /^(?:\s*\([^)]*\))?,?\s(?:and|or)\s(?:an?|another|one)\s/i.test(words)) return null;
  const after = reading.text.slice(b.end);
  if (BOTH_OWN.test(words) && OWN.test(after)) return null;
  if (SHARED_SUBJECT.test(words) || (TO_DO.test(words) && CALLED_ON.test(reading.text.slice(0, a.start)))) return null;
  if (APPOSED.test(words) && BRANCH_BEHIND.test(after))
    return { from: a.id, type: 'part of', to: b.id, wording: collapse(reading.text.slice(a.start, b.end)) };
  for (const [type, cue, direction] of BETWEEN) {
    const found = cue.exec(words);
    // "A, B and the coast wing of C": a third that is listed beside A is C's.
    const lead = found === null ? '' : words.slice(0, found.index);
    // "By students who had left the youth wing of C": the wing is what others left.
    if (found === null || (type === 'part of' && (LISTED_BEFORE.test(lead) || LEFT.test(lead) || OF_SOMEBODY_TOLD.test(lead)))) continue;
    // "Two hundred men of A joined B", "A trained men who later joined B": some men, and not the group.
    if (OF_SOME.test(reading.text.slice(0, a.start)) && found[0] === 'joined') continue;
    if ((type === 'trains' || found[0] === 'joined') && OTHERS_WHO.test(words)) continue;
    if (type === 'fights' && (TOLD_OF_OTHERS.test(lead) || FOR_IT.test(words))) continue;
    if (PAST.test(lead) || (TIE_NOUN.test(words) && OVER_BEHIND.test(after))) return null;
    if (type === 'allied with' && (WISHED.test(lead) || PART_DID.test(lead) || IF.test(lead))) continue;
    if (WAS_LEFT.test(reading.text.slice(0, a.start)) && GOES_ON.test(words)) return null;
    // "Joined with the Ruritania Shield": a country that another body is called after.
    if (b.kind === 'region' && /^\s\p{Lu}/u.test(reading.text.slice(b.end)) && !reading.names.some(({ start }) => start === b.end + 1)) return null;
    const one = instead ?? a;
    if (one.id === b.id) return null;
    const wording = collapse(reading.text.slice(one.start, b.end));
    return direction === 'on' ? { from: one.id, type, to: b.id, wording } : { from: b.id, type, to: one.id, wording };
  }
  return null;
}

const OF_SOME = /\b(?:men|fighters|members|commanders|soldiers|militants|defectors|veterans|some|many|half|part|remnants)\s(?:of|from)\s(?:the\s)?$/i;
const OTHERS_WHO = /\s\p{L}+\swho\s/u;

/** "Backed by A and opposed by B": of whoever stands before both. */
const SHARED_SUBJECT = /^(?:\s*\([^)]*\))?,?\s(?:and|but)\s(?:\p{L}+\s)?\p{L}+ed\sby\s(?:the\s)?$/iu;
/** "Called on A to join its war against B": A has not. */
const CALLED_ON =
  /\b(?:call(?:s|ed)? on|urge[sd]?|ask(?:s|ed)?|invite[sd]?|order(?:s|ed)?|appeal(?:s|ed)? to|press(?:es|ed)?|begg?(?:s|ed)?|encourage[sd]?)\s(?:the\s)?$/iu;
const TO_DO = /^(?:\s*\([^)]*\))?\s(?:not\s)?to\s/i;
/** "Executed a man who had spied for B". */
const FOR_IT = /\b(?:for|on behalf of)\s(?:the\s)?$/i;

/** "Despite A's targeted raids and B's counter-attacks": both on a third. */
const BOTH_OWN = /^['’]s?\s[^,;]*\sand\s(?:the\s)?$/;
const OWN = /^['’]s?\s/;

const TIE_NOUN = /\b(?:rivalry|alliance|pact|partnership|cooperation|merger|relationship|feud|ties|links)\b/i;

/** "One faction joined": what only a part did, or somebody else, behind the first name's own clause. */
const PART_DID =
  /,?\s(?:and|but|while)\s(?:one|two|three|some|several|most|many|half|part|others?|the other)\s(?:(?:of|its|their|the)\s){0,2}(?:\p{L}+\s){0,4}$/iu;
/** "The Band left the Front in 2020 and now fights alongside": the name that was left has no part in what follows. */
const WAS_LEFT =
  /\b(?:left|leaves|quit|quits|deserted|abandoned|resigned from|was expelled from|broke (?:away )?(?:from|with)|split (?:off )?from)\s(?:the\s)?$/iu;
const GOES_ON = /^(?:\s\([^)]*\))?(?:\s(?:in|on|at|after|before|over|the|last|\p{Lu}\p{L}+|\d{1,4}))*,?\s(?:and|but|to)\s/u;
/** "Used to be allied with", "was once part of": what no table can say without its sentence. */
const PAST = /\b(?:used to(?: be)?|(?:was|were|had been) (?:once|formerly|previously)|once|no longer)\s(?:\p{L}+\s)?$/iu;
/** "If it joined the coalition": not yet. */
const IF = /\b(?:if|unless|should|whether|lest)\s(?:[^,;.]{0,30}\s)?$/i;

/** "A, the B affiliate in the north" */
const APPOSED = /^(?:\s*\([^)]*\))?,\s(?:the|an?)\s$/;
const BRANCH_BEHIND = /^(?:['’]s?)?\s(?:\p{L}+\s)?(?:affiliate|branch|offshoot|franchise|wing|arm)\b/u;
