import type { Statement } from '../model/statement.ts';
import { find } from './wording.ts';

/** That a place matters to somebody, which a page of sources says in as many words: once is enough, and its reasons are news each time. */

const MATTERS =
  /\b(?:is|are|was|were|remains?|became)\s(?:(?:therefore|also|thus|still|a|an|the|of|one of|its)\s|[“"‘'])*(?:(?:most|very|highly|so|paramount|great|central|fundamental|major|logistic(?:al)?|military)\s){0,2}(?:strategic|critical|vital|crucial|key|essential|important|significant|importance|significance|indispensable|pivotal|strategic|fundamental|backbone)\b/i;
/** Behind it only whom it matters to, or what sort of place it is. */
const NO_MORE =
  /^(?:[”"’']?\s(?:[\p{Ll}-]+\s){0,3}?(?:position|area|place|town|city|point|site|location|hub|importance|asset|stronghold))?(?:[”"’']?\s(?:for|to)(?:\s(?!(?:because|due|owing|thanks|given|as|since|for|in|on|at|with)\b)[^\s,;:]+){1,6})?[”"’'.\s]*$/u;

type Importance = { readonly of: string; readonly isBare: boolean };

/** Whom a statement says that what place matters to, and whether it says no more than that; null where it says nothing of the kind. */
export function importanceOf(statement: Statement): Importance | null {
  const known = read.get(statement);
  if (known !== undefined) return known;
  const found = importanceIn(statement);
  read.set(statement, found);
  return found;
}

/** Choosing asks it of a statement again and again. */
const read = new WeakMap<Statement, Importance | null>();

function importanceIn({ text, subjects, places }: Statement): Importance | null {
  const found = MATTERS.exec(text);
  if (found === null) return null;
  const before = text.slice(0, found.index);
  const place = places.find(({ role, surface }) => (role === 'at' || role === 'named') && surface !== '' && find(before, surface) >= 0);
  const group = subjects.find(({ role }) => role !== 'mention');
  if (place === undefined || group === undefined) return null;
  return { of: `${place.region} ${group.group}`, isBare: NO_MORE.test(text.slice(found.index + found[0].length)) };
}
