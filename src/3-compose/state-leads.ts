import type { PlaceLink, Statement } from '../model/statement.ts';
import type { Atlas } from './atlas.ts';
import { find } from './wording.ts';

const OPENS = /^["“[]{0,2}(?:The |(?:In|By|Since|From|On|During) [^,]{3,40}, (?:the )?)?$/;
const FORCES =
  /^\s(?:\p{L}+\s)?(?:army|forces|troops|military|air ?force|navy|jets|warplanes|aircraft|strikes|air ?strikes|raids|operations|campaign|intervention|intelligence|government|officials|authorities|president)\b/iu;
const DOES =
  /^(?:(?:['’]s?)?\s(?:\p{L}+\s){0,2}(?:strikes|air ?strikes|raids|operations|campaign|intervention|forces|troops|army|military|attacks?)\b|\]?\s(?:also\s|now\s)?(?:has|had|is|was|have|\p{L}+(?:ed|s)|sent|began|hit|struck|took|made|led)\b)/iu;

/** "Ostra has sent troops", "the Ostran army struck roads": the sentence opens with a country, or with its forces, that does something. Who only says something does nothing by that. */
export function leadsAsState({ text, holder }: Statement, { region, role, surface }: PlaceLink, known: Atlas): boolean {
  if (known.region(region)?.kind !== 'country' || surface === '') return false;
  const at = find(text, surface);
  if (at < 0 || !OPENS.test(text.slice(0, at)) || (holder !== null && find(holder.name, surface) >= 0)) return false;
  const behind = text.slice(at + surface.length);
  return role === 'demonym' ? FORCES.test(behind) : DOES.test(behind);
}
