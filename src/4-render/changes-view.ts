import type { Change, Edition } from '../model/edition.ts';
import type { Templates } from '../model/templates.ts';
import { shorten } from '../text/wrap.ts';
import { checkFields } from './check-fields.ts';
import { dayWords } from './date-words.ts';
import { compile } from './handlebars.ts';
import { type EntryPlace, numbering } from './numbering.ts';
import { render } from './page.ts';
import { pieces, plain } from './pieces.ts';
import { disputeId, glanceId, sourceId } from './uses.ts';
import { type ChangesView, type ChangeView, DiffView } from './view-changes.ts';

/** The kinds of change in words. */
export const CHANGE_LABELS = {
  retracted: 'Retracted source',
  new: 'New',
  revised: 'Revised',
  withdrawn: 'Withdrawn',
  'left-out': 'Not repeated',
  figure: 'Revised value',
  dispute: 'Sources differ',
  'dispute-gone': 'No longer disputed',
  source: 'New source',
  'source-gone': 'Source dropped',
} satisfies Record<Change['kind'], string>;

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
): ChangesView | null {
  if (edition.previous === null || edition.changes.length === 0) return null;
  const all = edition.changes.map((change) => changeView(change, places));
  const front = atFront(edition.changes).flatMap((change) => all[edition.changes.indexOf(change)] ?? []);
  const more = edition.changes.filter(({ kind }) => kind !== 'retracted').length - front.filter(({ kind }) => kind !== 'retracted').length;
  return {
    ...heading,
    since: `edition ${edition.previous.number} of ${dayWords(edition.previous.issued)}`,
    front: front.map((change) => ({ ...change, before: shortened(change.before), after: shortened(change.after) })),
    more: more === 0 ? '' : `${more} more`,
    list: all,
  };
}

/** What changed between two editions as a page of its own. Its links have nowhere to go there, so there are none. */
export function changesPage(edition: Edition, templates: Templates): string {
  const changes = changesView(edition, numbering(edition), { id: 'changes', number: '', title: 'Changes' });
  const name = pieces(edition.subject.name);
  const since = edition.previous === null ? '' : `edition ${edition.previous.number} of ${dayWords(edition.previous.issued)}`;
  const context = DiffView.parse({
    lang: 'en',
    title: `${plain(name)}: changes from edition ${edition.previous?.number ?? 0} to edition ${edition.number}`,
    name,
    desk: pieces(edition.desk),
    marking: edition.marking,
    before: since,
    now: `edition ${edition.number} of ${dayWords(edition.issued)}`,
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

function changeView(change: Change, places: readonly EntryPlace[]): ChangeView {
  return {
    kind: change.kind,
    label: CHANGE_LABELS[change.kind],
    named: NAMED.has(change.kind),
    both: (change.kind === 'figure' || change.kind === 'retracted') && change.before !== null && change.after !== null,
    part: pieces(change.part),
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
