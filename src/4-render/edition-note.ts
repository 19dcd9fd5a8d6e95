import { catalogue } from '../labels/index.ts';
import type { Edition } from '../model/edition.ts';
import type { IssuedEdition } from '../model/issued-edition.ts';
import { shownText } from '../text/shown-text.ts';
import { frontChanges } from './changes-view.ts';

/** An edition in two or three sentences: what changed since the one before, or its bottom line; where it has none, its first sentence. */
export function editionNote(edition: Edition): IssuedEdition {
  const { subject, number, issued, desk, marking, changes } = edition;
  const { page: words } = catalogue(edition.language);
  const [first] = [...edition.keyReporting, ...edition.sections.flatMap((section) => section.entries)];
  const opening = edition.bottomLine.length > 0 || first === undefined ? edition.bottomLine : [first];
  const changed = frontChanges(edition).map(({ kind, part, before, after }) => words.changeLine(words.changes[kind], part, after ?? before ?? ''));
  const more = changes.length - changed.length;
  const told =
    changed.length > 0
      ? [...changed, ...(more > 0 ? [words.moreChanges(more)] : [])]
      : opening.map(({ runs }) => runs.map((run) => run.text).join(''));
  const sentences = told.map((sentence) => shownText(sentence)).map((sentence) => (/[.!?…]["”’)]?$/u.test(sentence) ? sentence : `${sentence}.`));
  return { kind: subject.kind, id: subject.id, name: shownText(subject.name), number, issued, desk, marking, told: sentences.join(' ') };
}
