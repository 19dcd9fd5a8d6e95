import type { EditionWords } from '../labels/index.ts';
import type { Edition } from '../model/edition.ts';
import type { Atlas } from './atlas.ts';
import type { Context } from './sections/rule.ts';
import type { Subject } from './subject.ts';

/** Name of the subject and what it is, as it stands at the head of the brief. */
export function heading({ subject, known, words }: Context): Edition['subject'] {
  return subject.kind === 'group' ? groupHeading(subject, known, words) : regionHeading(subject, known, words);
}

function groupHeading({ id, group }: Extract<Subject, { kind: 'group' }>, known: Atlas, words: EditionWords): Edition['subject'] {
  const kind = words.groupKinds[group.kind];
  const what = group.parent === null ? kind : words.partOf(kind, known.name(group.parent));
  return { kind: 'group', id, name: group.name, short: group.short, what, aliases: group.aliases.map((alias) => alias.name) };
}

function regionHeading({ id, region }: Extract<Subject, { kind: 'region' }>, known: Atlas, words: EditionWords): Edition['subject'] {
  const kind = words.regionKinds[region.kind];
  const what = region.parent === null ? kind : words.liesIn(kind, known.name(region.parent));
  return { kind: 'region', id, name: region.name, short: null, what, aliases: region.aliases.map((alias) => alias.name) };
}
