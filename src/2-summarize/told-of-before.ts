import { cue } from '../text/cues.ts';
import type { Token } from './clause.ts';
import type { Reading, Reference } from './reading.ts';

/** Whether a sentence is about some whom only their number, an ordinal or a pronoun shows, so that it says nothing without the sentence before. */
export function isToldOfBefore({ text, names, people, tokens }: Reading, references: readonly Reference[]): boolean {
  if (AT_HEAD.test(text) && !NAMED_BEHIND.test(text)) return true;
  const groups = () => new Set([...names.flatMap(({ kind, id }) => (kind === 'group' ? [id] : [])), ...references.map(({ to }) => to)]);
  if (THE_TWO.test(text) && groups().size < 2 && people.length < 2) return true;
  const isOpen = (at: number): boolean => !references.some(({ start, end }) => start <= at && at < end);
  const [did, said, owned] = [DID_IT.exec(text), THAT_HE.exec(text), THEIR_CAMP.exec(text)];
  if (did !== null && isOpen(did.index + did[0].length - 2)) return true;
  if (said !== null && isOpen(said.index + said[0].length - (said[1]?.length ?? 0)) && !people.some(({ end }) => end <= said.index + said[0].length))
    return true;
  if (owned === null || groups().size > 0) return false;
  const its = tokens.find(({ norm, start }) => norm === 'its' && start >= owned.index);
  return its !== undefined && isOpen(its.start);
}

/** "All five were shot dead", "The two men slipped back", "A second, which would follow from it, is the fall of the town". */
const AT_HEAD = cue(
  /^["“'‘]*(?:(?:All|The other|The) (?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\s(?:(?:men|women|brothers|leaders|commanders|suspects|attackers|gunmen|militants|fighters|bombers|officers|soldiers|prisoners|hostages|rivals|sides|parties|groups|factions|bodies)\s)?(?:were|was|are|is|have|had|has|did|\p{Ll}+ed|slipped|fled|met|went|came|left|fought|took)\b|A (?:second|third|fourth|fifth)(?:,\s(?:which|who|that)\b| (?:is|was|has|had|would|will)\b))/iu,
);
/** ", ⟨name⟩ and ⟨name⟩, ": who they are is told in the sentence. */
const NAMED_BEHIND = /^["“'‘]*[^,;.]{3,40},\s\p{Lu}[\p{L}’'-]+[^,;.]*\sand\s\p{Lu}/u;

/** "Fighting between the two left forty dead": of which two. */
const THE_TWO = cue(
  /\b(?:between|of|by|from) the two(?=\s(?:in|on|at|near|has|have|had|was|were|is|are|began|broke|ended|left|since|over|after|before)\b|[,.;])/i,
);

/** "Accused each other of having fired it", "it is not known who laid it". */
const DID_IT = cue(/\b(?:fired|planted|laid|detonated|triggered|launched) it(?=[,.;”"]|$)/i);

/** "There is a rumour that he has handed over": who, stood before. */
const THAT_HE = cue(/^["“'‘]*There (?:is|are|was|were)\b[^.;]{3,80}\bthat (he|she|they)\b/i);

/** "Troops stormed its bases": whose they are, where no group is named. */
const THEIR_CAMP = cue(
  /\b(?:stormed|attacked|raided|bombed|struck|overran|seized|destroyed|shelled|hit|captured|entered)\s(?:\p{L}+\s){0,3}its\s(?:\p{L}+\s)?(?:bases?|camps?|positions|headquarters|hideouts|strongholds?|offices?|posts?)\b/iu,
);

/** "Troops stormed its bases", where no group is named: theirs who were told of before. */
export function isOfTheStruck({ text, names }: Reading, { norm, start, end }: Token): boolean {
  const struck = norm === 'its' && !names.some(({ kind }) => kind === 'group') ? THEIR_CAMP.exec(text) : null;
  return struck !== null && struck.index < start && end <= struck.index + struck[0].length;
}
