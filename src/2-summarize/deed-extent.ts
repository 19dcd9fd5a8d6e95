import type { Range } from '../model/range.ts';
import { cue } from '../text/cues.ts';
import type { Reading } from './reading.ts';
import { deedTriedFor } from './tried-for.ts';

/**
 * The part of a sentence that tells the deed, where another part tells something else with a day and a place of its own; null where all
 * of it does. `isTrial`: what stands before it tells that somebody was tried or held for it.
 */
export function deedExtent(reading: Reading): (Range & { readonly isTrial: boolean; readonly subject?: Range }) | null {
  const tried = deedTriedFor(reading);
  const { text } = reading;
  if (tried !== null) return { start: tried, end: text.length, isTrial: true };
  const accused = ACCUSED_OF.exec(text);
  if (accused?.[1] !== undefined) return { start: accused[1].length, end: accused[0].length, isTrial: false };
  const before = WHERE_ONCE.exec(text);
  if (before?.[1] !== undefined) return { start: before[0].length, end: text.length, isTrial: false, subject: { start: 0, end: before[1].length } };
  const marked = MARKED.exec(text);
  if (marked !== null) return { start: marked.index + marked[0].length, end: text.length, isTrial: false };
  const punished = PUNISHED.exec(text);
  if (punished?.[1] !== undefined) return { start: 0, end: punished.index + punished[0].length - punished[1].length, isTrial: false };
  const avenged = AVENGED.exec(text);
  const comma = avenged === null ? -1 : text.indexOf(', ', avenged.index);
  // "In revenge for the shelling of one town, it killed nine in another."
  if (avenged !== null && avenged.index === 0) return comma < 0 ? null : { start: comma, end: text.length, isTrial: false };
  if (avenged !== null) return { start: 0, end: avenged.index, isTrial: false };
  const followed = FOLLOWED.exec(text);
  return followed === null ? null : { start: 0, end: followed.index, isTrial: false };
}

/** "The man accused of killing 60 people in one town died in another": what he is accused of. */
const ACCUSED_OF = cue(
  /^(["“]?(?:The|A|An|Two|Three|Four|Several)\s(?:[\p{L}-]+\s){1,3}(?:accused|convicted|suspected|guilty)\sof\s)[^,;.]{5,100}?\s(?=(?:was|were|died|has|have|had|escaped)\s)/u,
);

const STRUCK =
  '(?:was|were|has been|had been)\\s(?:\\p{L}+ly\\s)?(?:shot|killed|murdered|executed|assassinated|gunned|attacked|abducted|kidnapped|bombed|shelled|raided|stormed|beaten|stabbed)\\b';
/** "⟨town⟩, where 60 people were killed in 2014, was shelled", "a teacher whose brother was killed in 2014, was shot", "the mother of a man killed in 2014 was shot". */
const WHERE_ONCE = cue(
  new RegExp(
    `^([^,;.]{2,60}(?:,\\s[^,;.]{1,40}){0,2}?)(?:,?\\s(?:where|whose|who|in which|which)\\s[^,;]{5,140},\\s|\\s(?:killed|murdered|executed|abducted)\\s(?:in|at|by|near)\\s[^,;.]{2,60}?\\s)(?=${STRUCK})`,
    'u',
  ),
);

/** "Two men hanged in one town for the bombing of another": the deed told is the hanging. */
const PUNISHED = cue(
  /\b(?:hanged|executed|put to death|beheaded|stoned|flogged|shot dead)\b[^.;]{0,100}?\s(for\s(?:(?:the|an?|his|her|their|its|last|this|having|alleged(?:ly)?|taking part in|(?:his|her|their|a|any)\s(?:part|role) in)\s){0,3}(?:[\p{L}\d-]+\s){0,2}?(?:attack|bombing|killing|murder|raid|ambush|massacre|abduction|kidnapping|assassination|spying|helping|killing|bombing|attacking|murdering)s?\b)/iu,
);

/** "The killing of three boys in one town sparked protests in another on Friday". */
const FOLLOWED = cue(
  /\b(?:spark|trigger|prompt|provok|inspir|unleash|ignit|led to|leads to|leading to|drew|draw|set off|was followed by|were followed by)(?:\p{L}{0,4})\s(?:[\p{L}’'-]+\s){0,4}?(?:protest|demonstration|march|outcry|outrage|unrest|anger|vigil|condemnation|exodus|panic|mourning|strike by|general strike|calls? for|evacuation)/iu,
);

/** "Shelled one town in retaliation for the killing of nine soldiers in another": what it answers was another's, there and then. */
const AVENGED = cue(
  /\b(?:in|as)\s(?:\p{L}+\s)?(?:retaliation|revenge|reprisal|retribution|punishment)\s(?:for|against)\s|\bto avenge\s|\bavenging\s|\bin\s(?:response|reply)\sto\s(?=(?:the|an?|its|\p{L}+['’]s)\s(?:\p{L}+\s){0,3}(?:attack|killing|shelling|bombing|raid|murder|massacre|ambush)\b)/iu,
);

/** "Gathered in the capital to mark the anniversary of the massacre in which …": what is remembered, and not where or when. */
const MARKED = cue(
  /\b(?:mark|commemorat|remember|observ|celebrat|honou?r)(?:s|e|es|ed|ing)?\s(?:the\s|an\s)?(?:[\p{L}\d-]+\s){0,3}?(?:anniversary|anniversaries|victims|dead)\sof\s/iu,
);
