import type { Edition } from '../model/edition.ts';
import type { Atlas } from './atlas.ts';
import type { Subject } from './subject.ts';

/** Name of the subject and what it is, as it stands at the head of the brief. */
export function heading(subject: Subject, known: Atlas): Edition['subject'] {
  return subject.kind === 'group' ? groupHeading(subject, known) : regionHeading(subject, known);
}

function groupHeading({ id, group }: Extract<Subject, { kind: 'group' }>, known: Atlas): Edition['subject'] {
  const what = [group.kind, ...(group.parent === null ? [] : [`part of ${known.name(group.parent)}`])].join(', ');
  return { kind: 'group', id, name: group.name, short: group.short, what, aliases: group.aliases.map((alias) => alias.name) };
}

function regionHeading({ id, region }: Extract<Subject, { kind: 'region' }>, known: Atlas): Edition['subject'] {
  const what = [region.kind, ...(region.parent === null ? [] : [`in ${known.name(region.parent)}`])].join(' ');
  return { kind: 'region', id, name: region.name, short: null, what, aliases: region.aliases.map((alias) => alias.name) };
}
