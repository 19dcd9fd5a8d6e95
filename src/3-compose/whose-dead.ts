import type { Statement } from '../model/statement.ts';

/** Whom a number of killed counts, as far as its words say. */

const FORCES =
  /\b(?:soldiers?|troops?|policem[ae]n|police|officers?|guards?|peacekeepers?|gendarmes?|marines?|paratroopers?|servicem[ae]n|conscripts?|security forces)\b/i;
const FIGHTERS =
  /\b(?:fighters?|militants?|rebels?|insurgents?|guerrillas?|gunm[ae]n|terrorists?|jihadis?(?:ts?)?|islamists?|extremists?|militiam[ae]n|combatants?|attackers?|assailants?|separatists?)\b/i;

/** "75 of its men": a side's own, whatever they are called. */
const OWN = /\bof (?:its|their|his|our) (?:own )?(?:men|members|number|comrades)\b/i;

type Dead = 'forces' | 'fighters' | 'people';

/** The sorts of dead that a statement counts, parts of a number aside; null where its words do not say who they were ("53 dead"). */
function whose({ quantities }: Statement): ReadonlySet<Dead> | null {
  const dead = quantities.filter(({ effect, part }) => effect === 'killed' && !part);
  if (dead.some(({ wording }) => OWN.test(wording))) return new Set(['forces', 'fighters']);
  const counted = dead.map((quantity) => quantity.counted);
  if (counted.length === 0 || counted.some((words) => words === null || /^(?:dead|deaths|others?)$/i.test(words))) return null;
  return new Set(counted.map((words) => (FORCES.test(words ?? '') ? 'forces' : FIGHTERS.test(words ?? '') ? 'fighters' : 'people')));
}

/** False where one number counts soldiers alone and the other rebels, or all who died: such numbers contradict each other in nothing. */
export function countTheSameDead(a: Statement, b: Statement): boolean {
  const [one, other] = [whose(a), whose(b)];
  if (one === null || other === null) return true;
  return [...one].some((sort) => other.has(sort));
}
