/** Another voice's number for what has just been told, in a sentence or a part of one: "some put the dead at 70". */
export type Rival = {
  /** Who gives it, as the source words it: "the army", "others". */
  readonly holder: string;
  readonly value: number;
  /** The words of the part that gives it, without what stands beside. */
  readonly claim: string;
  /** True when its words count dead; else they only say "the number", whatever was counted. */
  readonly ofDead: boolean;
};

/** "The UN, in a report last week, says": what stands between a voice and its verb. */
const ASIDE = /, (?:which|who|in|on|a|an|the|citing|quoting)\s[^,;]{1,80},/i;

/** "The spokesman, Ana Ruiz, said", "said on Monday that": who he is by name, and when he spoke. */
const BY_NAME = /,\s\p{Lu}[\p{L}.'’-]*(?:\s[\p{L}.'’-]+){0,4},(?=\s\p{Ll})/u;
const SPOKE_ON =
  /(?<=\b(?:says?|said|spoke|put)\s)(?:on\s)?(?:(?:late|early)\s(?:on\s)?)?(?:\p{Lu}\p{Ll}+day|\d{1,2}\s\p{Lu}\p{Ll}+|\p{Lu}\p{Ll}+\s\d{1,2})(?:\s\[[^\]]{2,30}\])?\s(?=that\b|of\b|the\b|it\b)/u;

const QUALIFIER =
  '(?:(?:about|around|some|only|nearly|almost|over|at least|at most|no more than|no fewer than|more than|fewer than|less than|up to|an estimated|between)\\s){0,2}';
const NUMBER = '(\\d[\\d,]{0,11}(?:\\.\\d{1,3})?(?:\\s(?:million|thousand))?)';

/** Verbs that give a count for what stands before them; nothing but the count is told. */
const PUTS = new RegExp(
  `^(?<holder>[^,;()]{2,70}?)\\s(?:has\\s|have\\s|had\\s|later\\s|first\\s)?(?:put(?!\\sat\\s)|puts|gave|gives|set|sets|estimate[sd]?|count(?:s|ed)?|spoke of|speaks? of|claim(?:s|ed)?|report(?:s|ed)?|(?:raised|revised)(?=\\s(?:it|its|the|this|their|death)\\s))\\s(?:(?:it|its own|the|this|their)\\s)?(?:(?:death\\s)?(?:toll|number|figure|count|total|dead|losses)\\s?)?(?:of [^,;]{1,50}\\s)?(?:(?:at|as|to|of)\\s)?${QUALIFIER}${NUMBER}(?![\\d%])`,
  'i',
);

/** "The government says 62 dead", "some accounts say 400": the number, and at most what is counted. */
const SAYS = new RegExp(
  `^(?<holder>[^,;()]{2,70}?)\\s(?:say|says|said)\\s(?:that\\s)?(?:the (?:number|figure|toll) (?:is|was)\\s|(?:it|they|there) (?:has|have|had|are|were)\\s)?${QUALIFIER}${NUMBER}(?:\\s(?:of (?:its|their)|people|civilians|men|members|dead|killed|died|soldiers|fighters|were killed|had died|have died)){0,4}\\.?[”"]?$`,
  'i',
);

/** Nobody's own words, or the same voice going on. */
const NO_VOICE = /^(?:earlier|previous|initial|first|early|an?|the|and|it|he|she|they|we|i|this|that|which|who|the group|its|his)$/i;
/** "The latest blast raised the toll to 36": what happened, and nobody who counts. */
const HAPPENING =
  /^(?:(?:an?|the|this|that|these|those|monday|tuesday|wednesday|thursday|friday|saturday|sunday)(?:['’]s)?\s)?(?:[\p{L}-]+\s)?(?:attacks?|fighting|murders?|killings?|deaths?|blasts?|bombs?|bombings?|explosions?|raids?|clash(?:es)?|massacres?|incidents?|assaults?|ambush(?:es)?|violence|shootings?|strikes?|discovery)(?=$|\s(?:of|in|at|on|near|by)\s)/iu;

const DEAD = /\b(?:dead|died|killed|toll|deaths|losses)\b/i;

/** A second number given by another voice than the first; null when the part tells something else. */
export function rivalIn(part: string): Rival | null {
  const claim = part
    .trim()
    .replace(/^(?:and|but|while|though|although|whereas)\s/i, '')
    .replace(/[.)]+$/, '');
  const bare = claim.replace(ASIDE, '').replace(BY_NAME, '').replace(SPOKE_ON, '');
  const found = PUTS.exec(bare) ?? SAYS.exec(bare);
  const holder = found?.groups?.holder?.trim();
  const number = found?.[2];
  if (holder === undefined || number === undefined || NO_VOICE.test(holder) || HAPPENING.test(holder)) return null;
  // "The league claimed responsibility and said that nine died": the voice ends at its first verb.
  const voice =
    holder.replace(/^(?:the|a|an)\s/i, '').split(/,?\s(?:itself|themselves|claim(?:s|ed)|denie[sd]|blame[sd]|said|says|who|which)\b/i)[0] ?? holder;
  return { holder: voice, value: numberOf(number), claim: claim.charAt(0).toUpperCase() + claim.slice(1), ofDead: DEAD.test(claim) };
}

function numberOf(written: string): number {
  const scale = /million/.test(written) ? 1e6 : /thousand/.test(written) ? 1e3 : 1;
  return Number.parseFloat(written.replace(/,/g, '')) * scale;
}
