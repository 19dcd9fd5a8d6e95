import type { Change, Edition } from '../model/edition.ts';
import type { Templates } from '../model/templates.ts';
import { shorten } from '../text/wrap.ts';
import { checkFields } from './check-fields.ts';
import { dayWords } from './date-words.ts';
import { compile } from './handlebars.ts';
import { type EntryPlace, numbering } from './numbering.ts';
import { render } from './page.ts';
import { pieces, plain } from './pieces.ts';
import { type Setting, setting, settingView } from './setting.ts';
import { disputeId, glanceId, sourceId } from './uses.ts';
import { type ChangesView, type ChangeView, DiffView } from './view-changes.ts';

const NAMED: ReadonlySet<Change['kind']> = new Set(['figure', 'dispute', 'dispute-gone']);

/** What the first page has room for. */
const MOST_AT_FRONT = 5;
const MOST_OF_A_KIND = 2;
/** About two lines of the box on the first page. */
const FRONT_CHARS = 150;

/** What changed since the edition before, in words; null for a first edition, and where nothing that is listed changed. */
export function changesView(
  edition: Edition,
  places: readonly EntryPlace[],
  heading: { id: string; number: string; title: string },
  set: Setting,
): ChangesView | null {
  if (edition.previous === null || edition.changes.length === 0) return null;
  const {
    page: words,
    edition: { dates },
  } = set.words;
  const since = words.editionOf(edition.previous.number, dayWords(edition.previous.issued, dates));
  const all = edition.changes.map((change) => changeView(change, places, set));
  const front = atFront(edition.changes).flatMap((change) => all[edition.changes.indexOf(change)] ?? []);
  const more = edition.changes.filter(({ kind }) => kind !== 'retracted').length - front.filter(({ kind }) => kind !== 'retracted').length;
  return {
    ...heading,
    since,
    frontTitle: set.words.page.since(since),
    front: front.map((change) => ({ ...change, before: shortened(change.before), after: shortened(change.after) })),
    more: more === 0 ? '' : words.more(more),
    list: all,
  };
}

/** The changes that the first page has room for, the most important first, shortened to about two lines. */
export const frontChanges = ({ changes }: Edition): readonly Change[] =>
  atFront(changes).map((change) => ({
    ...change,
    before: change.before === null ? null : shorten(change.before, FRONT_CHARS),
    after: change.after === null ? null : shorten(change.after, FRONT_CHARS),
  }));

/** What changed between two editions as a page of its own. Its links have nowhere to go there, so there are none. */
export function changesPage(edition: Edition, templates: Templates): string {
  const set = setting(edition.language);
  const {
    page: words,
    edition: { dates },
  } = set.words;
  const changes = changesView(edition, numbering(edition), { id: 'changes', number: '', title: words.titles.diff }, set);
  const name = set.own(edition.subject.name);
  const before = edition.previous === null ? '' : words.editionOf(edition.previous.number, dayWords(edition.previous.issued, dates));
  const now = words.editionOf(edition.number, dayWords(edition.issued, dates));
  const context = DiffView.parse({
    ...settingView(set),
    title: words.diffTitle(plain(name), edition.previous?.number ?? 0, edition.number),
    name,
    desk: set.own(edition.desk),
    marking: edition.marking,
    before,
    now,
    compared: words.fromTo(before, now),
    changes: changes === null ? null : { ...changes, list: changes.list.map((change) => ({ ...change, target: '' })) },
  });
  checkFields(templates, 'diff', DiffView, ['policy', 'style']);
  const styles = ['base', 'changes', 'index'].map((style) => templates.styles[style] ?? '').join('\n');
  return render(compile(templates).diff, context, styles, templates);
}

/** The first page has a little of each kind, the order of the list kept: two lines at most of one, while there are others. */
function atFront(all: readonly Change[]): readonly Change[] {
  // The correction notice stands just above, and says more.
  const others = all.filter(({ kind }) => kind !== 'retracted');
  const changes = others.length > 0 ? others : all;
  const first = changes.filter((change, at) => changes.slice(0, at).filter(({ kind }) => kind === change.kind).length < MOST_OF_A_KIND);
  const chosen = new Set([...first, ...changes].slice(0, MOST_AT_FRONT));
  return changes.filter((change) => chosen.has(change));
}

function changeView(change: Change, places: readonly EntryPlace[], set: Setting): ChangeView {
  return {
    kind: change.kind,
    label: set.words.page.changes[change.kind],
    named: NAMED.has(change.kind),
    both: (change.kind === 'figure' || change.kind === 'retracted') && change.before !== null && change.after !== null,
    part: set.own(change.part),
    target: change.place === null ? '' : targetOf(change.place, places),
    before: pieces(change.before ?? ''),
    after: pieces(change.after ?? ''),
  };
}

/** The id on the page of a place in the edition; empty when it has none there. */
function targetOf(place: string, places: readonly EntryPlace[]): string {
  const [, row, number] = /^(glance|dispute|source)-(\d+)$/.exec(place) ?? [];
  const n = Number(number);
  if (row === 'glance') return glanceId(n - 1, 0);
  if (row === 'dispute') return disputeId(n - 1);
  if (row === 'source') return sourceId(n);
  return places.find(({ entry }) => entry.id === place)?.id ?? '';
}

function shortened(text: ChangeView['before']): ChangeView['before'] {
  const plain = text.map((piece) => piece.text).join('');
  return plain.length <= FRONT_CHARS ? text : pieces(shorten(plain, FRONT_CHARS));
}
