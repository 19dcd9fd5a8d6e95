import { cue } from '../text/cues.ts';
import type { Token } from './clause.ts';
import type { Reading } from './reading.ts';

/** One bomb or device that went off, or was laid or thrown: an event by itself, without a doer, a toll or a day. */
const WENT_OFF = cue(
  /\b(?:bombs?|devices?|charges?|grenades?|mines?|explosives?|dynamite|rockets?|missiles?)\b[^.;:]{0,60}?\b(?:(?:has|have|had)\s+)?(?:exploded|detonated|went off|gone off|blew up|(?:was|were|been)\s+(?:\p{L}+ly\s+)?(?:exploded|detonated|set off|thrown|hurled|lobbed|placed|planted))\b/iu,
);
/** "A truck packed with dynamite exploded". */
const LOADED = cue(/\b(?:car|truck|van|vehicle|bus|motorcycle|bicycle)\b[^.;:]{0,60}?\bexploded\b/iu);

export function tellsAWeapon({ text }: Reading): boolean {
  return WENT_OFF.test(text) || LOADED.test(text);
}

const SHOTS =
  /^(?:snipers?|bullets?|gunfire|gunshots?|shrapnel|shells?|rockets?|mortars?|missiles?|grenades?|bombs?|mines?|shots?|fire|projectiles?|airstrikes?|explosion|blast)$/;
// "hit by a stray army bullet".
const MAX_TO_SHOT = 7;

/** "Was hit by a sniper": a word for many things that here tells violence. */
export function isHitByAWeapon(tokens: readonly Token[], at: number): boolean {
  if (!/^(?:hit|struck|hurt|caught)$/.test(tokens[at]?.norm ?? '')) return false;
  const by = tokens[at + 1];
  return (by?.norm === 'by' || by?.norm === 'in') && tokens.slice(at + 2, at + MAX_TO_SHOT).some((token) => SHOTS.test(token.norm));
}

/** "Fired on a boat", "fired at the convoy": a deed whatever it struck; "fired its spokesman" is none. */
export function isFiredAt(tokens: readonly Token[], at: number): boolean {
  const [verb, next] = [tokens[at], tokens[at + 1]];
  return (
    verb?.base === 'fire' &&
    next !== undefined &&
    /^(?:on|at|into|upon)$/.test(next.norm) &&
    next.before === '' &&
    !NO_TARGET.test(tokens[at + 2]?.norm ?? '')
  );
}
const NO_TARGET = /^(?:\d+|(?:mon|tues|wednes|thurs|fri|satur|sun)day|once|least|last|night|dawn|noon|those|them|him|her|it|each)$/;
