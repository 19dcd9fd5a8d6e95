import type { Statement } from '../../model/statement.ts';
import { find } from '../wording.ts';
import type { Context, SectionRule } from './rule.ts';

/** States that act in the place without belonging to it. */
export const outsidePowers: SectionRule = {
  id: 'outside-powers',
  topics: [],
  claims: ({ head: { statement } }, context) =>
    context.subject.kind === 'region' &&
    statement.topic !== 'incident' &&
    (statement.subjects.some((link) => link.role === 'actor' && isFromOutside(link.group, context)) || isLedByState(statement, context)),
  order: 'weight',
};

function isFromOutside(group: string, { subject, known }: Context): boolean {
  const record = known.group(group);
  if (record === null || record.kind !== 'state force' || record.state === null) return false;
  const [home, here] = [known.country(record.state), known.country(subject.id)];
  return home !== null && here !== null && home !== here;
}

/** "Ostra has sent troops", "the Ostran army struck roads": the sentence opens with another state, or its forces, that does something here. */
function isLedByState({ text, places, holder, kind }: Statement, { subject, known }: Context): boolean {
  const here = known.country(subject.id);
  if (here === null || kind === 'forecast' || !places.some(({ region, role }) => ON_GROUND.has(role) && known.liesIn(region, subject.id)))
    return false;
  return places.some(({ region, role, surface }) => {
    const home = known.region(region)?.kind === 'country' ? region : null;
    const at = home === null || home === here || surface === '' ? -1 : find(text, surface);
    if (at < 0 || !OPENS.test(text.slice(0, at))) return false;
    const behind = text.slice(at + surface.length);
    // Who only says something of the place acts in it by that as little as its own people abroad.
    return (role === 'demonym' ? FORCES.test(behind) : DOES.test(behind)) && (holder === null || find(holder.name, surface) < 0);
  });
}

const ON_GROUND: ReadonlySet<string> = new Set(['at', 'inherited', 'setting']);
const OPENS = /^["“[]{0,2}(?:The |(?:In|By|Since|From|On|During) [^,]{3,40}, (?:the )?)?$/;
const FORCES =
  /^\s(?:\p{L}+\s)?(?:army|forces|troops|military|air ?force|navy|jets|warplanes|aircraft|strikes|air ?strikes|raids|operations|campaign|intervention|intelligence|government|officials|authorities|president)\b/iu;
const DOES =
  /^(?:(?:['’]s?)?\s(?:\p{L}+\s){0,2}(?:strikes|air ?strikes|raids|operations|campaign|intervention|forces|troops|army|military|attacks?)\b|\]?\s(?:also\s|now\s)?(?:has|had|is|was|have|\p{L}+(?:ed|s)|sent|began|hit|struck|took|made|led)\b)/iu;
