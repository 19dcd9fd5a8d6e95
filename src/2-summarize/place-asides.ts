import { cue } from '../text/cues.ts';
import type { Named, Reading } from './reading.ts';

/** Places that a sentence names beside what it tells: nothing of it happened there. Each pattern ends where the name begins. */

/** "A city on the highway south to ⟨place⟩", "two crossings into ⟨place⟩": a way leads there. */
const WAY_THERE = cue(
  /\b(?:crossings?|highways?|motorways?|roads?|railways?|routes?|corridors?|gateway|access|tunnels?|bridges?|pipelines?|inquiry|investigation)\s(?:(?:north|south|east|west|northward|southward|eastward|westward|onward|leading|north(?:east|west)|south(?:east|west))\s)?(?:in)?to\s(?:the\s)?(?:\p{L}+\s)?$/iu,
);
/** "On the run for years after the fall of ⟨place⟩", "between the loss of the last stronghold of ⟨place⟩ and May": by it a time is measured. */
const TIME_MARK = cue(
  /\b(?:(?:years?|months?|weeks?|long)\s(?:after|since)|between)\s(?:the|its|their)\s(?:fall|loss|capture|seizure|defeat|liberation|recapture|collapse)\sof\s(?:[\p{L}’'-]+\s){0,6}$/iu,
);
/** "In 2014, a year before it took ⟨place⟩, it killed 60 people in ⟨another⟩": by it a time is told. */
const BEFORE_IT_TOOK = cue(
  /\b(?:years?|months?|weeks?|days?|hours?)\s(?:before|after)\s(?:it|they|the\s[\p{L}-]+|\p{Lu}[\p{L}-]+(?:\s\p{Lu}[\p{L}-]+)?)\s(?:had\s)?[\p{L}-]+\s(?:[\p{L}-]+\s){0,3}$/u,
);
/** "Killed a commander who had planned the attack in ⟨place⟩": of who he was. */
const WHO_HAD = cue(
  /\b(?:killed|shot|executed|wounded|died|assassinated|arrested|captured)\b[^;.]*\bwho(?:,\s[^,;.]{2,20},)?\shad\s(?:\p{L}+ly\s)?(?:planned|led|ordered|organi[sz]ed|masterminded|carried out|taken part)\b[^;.]*$/iu,
);
/** "On the day the talks opened in ⟨place⟩, it shelled another", "on the eve of talks in ⟨place⟩": by it a time is told. */
const ON_THE_DAY = /^["“'‘]?on\sthe\s(?:day|eve|night|morning)s?\s(?:that\s|when\s|after\s|before\s|of\s)?[^,;.]{2,60}\s(?:in|at)\s$/iu;
const ON_THE_EVE = cue(/\s(?:on|at)\sthe\s(?:eve|sidelines|margins)\sof\s[^,;.]{2,40}\s(?:in|at)\s$/iu);
const MAIN_BEHIND = /^[^,;.]{0,30},\s[^;.]+/u;
/** "Mercenaries (since redeployed to ⟨place⟩)": where somebody went, told by the way. */
const BRACKETED_WAY = cue(/\((?:\p{L}+\s)?(?:\p{L}+ed|sent|taken|brought|gone)\s(?:back\s)?(?:to|from|into)\s[^()]*$/iu);
/** "…, a practice which was common during the siege of ⟨place⟩": another case of the same. */
const PRACTICE_THERE = cue(
  /\b(?:an?|the same)\s(?:\p{L}+\s)?(?:practice|tactic|method|pattern|strategy|technique|ploy)s?\s(?:(?:that|which|it|they)\s)?(?:(?:is|was|were|has|had|been|also|once|already)\s){0,3}(?:widely\s|often\s|much\s)?(?:common|used|seen|employed|known|familiar|practi[sc]ed|widespread|tested|applied|tried)\b[^,;]{1,50}\s$/iu,
);
/** "Among the worst hit in the earthquake that struck both ⟨place⟩ and ⟨place⟩": where a disaster was, of which the sentence does not tell. */
const DISASTER = cue(
  /\b(?:earthquakes?|quakes?|floods?|hurricanes?|typhoons?|cyclones?|tsunamis?|storms?|famines?|droughts?|wildfires?)\s(?:that|which)\s(?:[^,;:]|,(?=\d)){3,90}\s$/i,
);

/** "In Apura department, southeast of ⟨place⟩", "a village 250 km from ⟨place⟩": the city by which readers find what lies far from it. */
const FAR_FROM = cue(
  /\b(?:provinces?|departments?|regions?|states?|governorates?|districts?|county|prefecture),?\s(?:(?:to|in)\sthe\s)?(?:north|south|east|west)(?:-?(?:east|west))?(?:ern)?\sof\s(?:the\scapital,?\s)?$|\b(?:[1-9]\d{2}|\d,\d{3})\s?(?:kms?|kilomet(?:er|re)s?|miles?)\b[^,;]{0,60}\b(?:of|from)\s(?:the\s)?(?:[\p{L}-]+,?\s){0,2}$/iu,
);
/** "On the third anniversary of the ⟨place⟩ massacre": of what was long ago. */
const REMEMBERED = cue(/\banniversar(?:y|ies)\sof\s(?:[\p{L}\d’'-]+\s){0,6}$/iu);
export const isOfTheRemembered = ({ text }: Reading, { start }: Named): boolean => REMEMBERED.test(text.slice(0, start));

/** "The general who led the raid on ⟨place⟩ was killed in ⟨another⟩": of who he was. */
const IN_SUBJECT = /^["“]?(?:The|A|An|Two|Three|Four|Some|Several|Most|Many)\s[^,;.]{2,80}\s(?:who|that|which)\s[^,;.]{2,100}$/u;
const MAIN_VERB = /^[^,;.]{0,40}\s(?:was|were|is|are|has|have|died)\s/u;
const isInSubject = ({ text, names }: Reading, { start, end }: Named): boolean =>
  IN_SUBJECT.test(text.slice(0, start)) &&
  names.some((other) => other.kind === 'region' && other.start > end && MAIN_VERB.test(text.slice(end, other.start)));

export function isBesideThePoint(reading: Reading, name: Named): boolean {
  const { text } = reading;
  const { start } = name;
  const before = text.slice(0, start);
  if (
    isInSubject(reading, name) ||
    WHO_HAD.test(before) ||
    ON_THE_EVE.test(before) ||
    ((BEFORE_IT_TOOK.test(before) || ON_THE_DAY.test(before)) && MAIN_BEHIND.test(text.slice(name.end)))
  )
    return true;
  return [WAY_THERE, TIME_MARK, BRACKETED_WAY, PRACTICE_THERE, FAR_FROM].some((pattern) => pattern.test(before)) || DISASTER.test(before);
}

/** "Were pulled back to ⟨place⟩ as the rebels advanced", "many fleeing to ⟨place⟩": whoever went there left where the story goes on. */
const LEFT_FOR = cue(
  /\b(?:flee|flees|fled|fleeing|escap(?:e|es|ed|ing)|withdr(?:aw|aws|ew|awn|awing)|retreat(?:s|ed|ing)?|pull(?:s|ed|ing)?\s(?:back|out)|evacuat(?:e|es|ed|ing)|return(?:s|ed|ing)?)\s(?:[\p{L}\d,’'-]+\s){0,5}?(?:in)?to\s(?:the\s)?(?:[\p{L}’'-]+\s){0,3}$/iu,
);

/** "Fled to ⟨place⟩ after the army had attacked": the attack was where they fled from. */
const FLED_TO = cue(
  /\b(?:flee|flees|fled|fleeing|escap(?:e|es|ed|ing)|evacuated)\s(?:[\p{L}’'-]+\s){0,5}?(?:in)?to\s(?:the\s)?(?:[\p{L}’'-]+\s){0,3}$/iu,
);
const FROM_WHAT = /^[^.;]{0,40}\b(?:after|when|as|because|following)\s/i;
export function isRefuge({ text, names }: Reading, region: string): boolean {
  const own = names.filter(({ id }) => id === region);
  return own.length > 0 && own.every(({ start, end }) => FLED_TO.test(text.slice(0, start)) && FROM_WHAT.test(text.slice(end)));
}

/** "He was born in ⟨place⟩ in 1971": what he did later he did elsewhere. */
const BORN = cue(/\b(?:was|were)\sborn\b[^.;]{0,60}?\s(?:in|at|near)\s(?:the\s)?(?:[\p{L}’'-]+\s){0,4}$/iu);

/** True for a place in which the next sentence is not set, though this one leads to it. */
export function isLeftFor({ text, names }: Reading, region: string): boolean {
  const own = names.filter(({ id }) => id === region);
  return own.length > 0 && own.every(({ start }) => LEFT_FOR.test(text.slice(0, start)) || BORN.test(text.slice(0, start)));
}
