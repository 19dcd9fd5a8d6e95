import type { Marking } from '../model/article.ts';
import type { Edition } from '../model/edition.ts';
import type { QuotationLimits } from '../model/look.ts';
import type { Outlines } from '../model/outlines.ts';
import { nameSound } from '../text/name-sound.ts';
import { annexGroups } from './annex-view.ts';
import { changesView } from './changes-view.ts';
import { citer } from './citations.ts';
import { correctionsView } from './corrections-view.ts';
import { dayWords, spanMachine, spanWords } from './date-words.ts';
import { commentaryView, judgementsView } from './desk-words-view.ts';
import { entryView } from './entry-view.ts';
import { figureViews } from './figures/index.ts';
import { glanceRow } from './glance-view.ts';
import { type EntryPlace, numbering } from './numbering.ts';
import { type Pieces, pieces, plain } from './pieces.ts';
import { scales } from './scales.ts';
import { NO_LIMITS, shortenedQuotations } from './shortened-quotations.ts';
import { sourceView } from './source-view.ts';
import { disputeId, sourceId, timelineId, usesOf } from './uses.ts';
import { View } from './view.ts';
import type { EntryView } from './view-body.ts';

const MARKING_NAMES = {
  'TLP:CLEAR': 'clear',
  'TLP:GREEN': 'green',
  'TLP:AMBER': 'amber',
  'TLP:AMBER+STRICT': 'amber-strict',
  'TLP:RED': 'red',
} satisfies Record<Marking, string>;

/** An edition in finished words and numbers, checked against the contract that the templates are written for. */
export function view(edition: Edition, outlines: Outlines, limits: QuotationLimits = NO_LIMITS): View {
  const short = shortenedQuotations(edition, limits);
  const places = numbering(edition);
  const uses = usesOf(edition, places);
  const cite = citer(edition);
  const changed = new Map(edition.changes.flatMap(({ place, kind }) => (place === null ? [] : [[place, kind] as const])));
  const entry = (place: EntryPlace): EntryView => entryView(place, cite, changed);
  const front = places.filter((place) => place.part === 'front').map(entry);
  const body = places.filter((place) => place.part === 'body').map(entry);
  let taken = 0;
  let part = 0;
  const heading = (id: string, title: string) => ({ id, number: String(++part), title });

  const figures = figureViews(edition, places, cite, outlines);
  const map = figures.map === null ? null : { ...heading('map', 'Map'), figure: figures.map };
  const sections = edition.sections
    .filter((section) => section.entries.length > 0 || figures.inSection(section.id).length > 0)
    .map((section) => {
      const from = taken;
      taken += section.entries.length;
      return { ...heading(`section-${section.id}`, section.title), entries: body.slice(from, taken), figures: figures.inSection(section.id) };
    });
  const commentary = commentaryView(edition, cite, heading);
  const placeOf = new Map(places.toReversed().map((place) => [place.entry.id, place]));
  const timeline =
    edition.timeline.length === 0
      ? null
      : {
          ...heading('timeline', 'Timeline'),
          figure: figures.timeline,
          rows: edition.timeline.map((item, at) => {
            const told = item.entry === null ? undefined : placeOf.get(item.entry);
            return {
              id: timelineId(at),
              n: figures.timeline === null ? '' : String(at + 1),
              date: capital(spanWords(item.date)),
              machine: spanMachine(item.date) ?? '',
              text: pieces(item.text),
              entry: told?.id ?? '',
              entryNumber: told?.n ?? '',
              citations: cite(item.citations),
            };
          }),
        };
  const disputes =
    edition.disputes.length === 0
      ? null
      : {
          ...heading('disputes', 'Disputed points'),
          topics: edition.disputes.map((dispute, at) => ({
            id: disputeId(at),
            topic: pieces(dispute.topic),
            kind: dispute.kind,
            label: dispute.kind === 'dispute' ? 'Sources differ' : 'Changed over time',
            sides: dispute.sides.map((side) => ({
              claim: pieces(side.claim),
              holder: pieces(side.holder),
              date: pieces(side.date),
              citations: cite(side.citations),
            })),
          })),
        };
  const gaps =
    edition.gaps.length === 0
      ? null
      : { ...heading('gaps', 'Information gaps'), gaps: edition.gaps.map((gap) => ({ kind: gap.kind, text: pieces(gap.text) })) };
  const changes = edition.changes.length === 0 ? null : changesView(edition, places, heading('changes', 'Changes since the last edition'));
  const sources = {
    ...heading('sources', 'Sources'),
    summary: pieces(edition.sourceSummary),
    list: edition.sources.map((cited) => sourceView(cited, edition.quotations, uses)),
  };
  const annex = {
    ...heading('annex', 'Evidence annex'),
    shortened: short.note,
    groups: annexGroups(edition, uses, short.words, limits.contextWords),
  };
  const about = {
    ...heading('about', 'Scales and making'),
    scales: scales(edition),
    program: pieces(edition.program),
    manifest: edition.manifest.map(({ file, sha256 }) => ({ file: pieces(file), hash: sha256.slice(0, 12) })),
  };

  const name = pieces(edition.subject.name);
  const kind = edition.subject.kind === 'group' ? 'Group brief' : 'Region brief';
  const issued = dayWords(edition.issued);
  const rows = edition.glance.map((row, at) => glanceRow(row, at, cite)).filter((_, at) => !onlyNames(edition, at));
  const bottomLine = front.slice(0, edition.bottomLine.length);
  const keyReporting = front.slice(edition.bottomLine.length);
  return View.parse({
    lang: 'en',
    title: `${plain(name)}: ${kind.toLowerCase()}, edition ${edition.number}, ${issued}`,
    shortTitle: plain(edition.subject.name.length > SHORT_TITLE_CHARS ? pieces(edition.subject.short ?? edition.subject.name) : name),
    description: `${kind} on ${plain(name)} by ${plain(pieces(edition.desk))}, every sentence cited.`,
    kindLabel: kind,
    desk: pieces(edition.desk),
    name,
    what: pieces(capital(edition.subject.what)),
    ...namesAlso(edition.subject),
    edition: `Edition ${edition.number}`,
    number: String(edition.number),
    issued,
    issuedDay: edition.issued,
    cutoff:
      edition.cutoff === null
        ? null
        : { date: spanWords(edition.cutoff.date), source: sourceId(edition.cutoff.source), label: String(edition.cutoff.source) },
    marking: { label: edition.marking, name: MARKING_NAMES[edition.marking] },
    corrections: correctionsView(edition, places),
    bottomLine: bottomLine.length === 0 ? null : { id: 'bottom-line', title: 'Bottom line', entries: bottomLine },
    judgements: judgementsView(edition, cite),
    keyReporting: keyReporting.length === 0 ? null : { id: 'key-reporting', title: 'Key reporting', entries: keyReporting },
    glance: rows.length === 0 ? null : { id: 'glance', rows },
    contents: [map, ...sections, commentary, timeline, disputes, gaps, changes, sources, annex, about]
      .filter((one) => one !== null)
      .map(({ id, number, title }) => ({ id, number, title, page: '' })),
    previous: edition.previous === null ? '' : `edition ${edition.previous.number} of ${dayWords(edition.previous.issued)}`,
    changes,
    figures: figures.all.length < 2 ? [] : figures.all.map(({ id, label, title }) => ({ id, label, title, page: '' })),
    map,
    sections,
    commentary,
    timeline,
    disputes,
    gaps,
    sources,
    annex,
    about,
  });
}

// The running header shares its line with the marking: 60 characters fit beside the longest label on A4.
const SHORT_TITLE_CHARS = 60;

// A masthead with more names than this is a list of spellings; data/groups.json and data/regions.json keep them all.
const MOST_ALIASES = 6;

/** The names to print: of those that are spellings of one name the first, names in other scripts apart. */
function namesAlso({ name, short, aliases }: Edition['subject']): { aliases: readonly Pieces[]; native: readonly Pieces[] } {
  const seen = new Set([nameSound(name)]);
  const distinct = [...(short === null ? [] : [short]), ...aliases].filter((alias) => !seen.has(nameSound(alias)) && seen.add(nameSound(alias)));
  const foreign = (some: string): boolean => pieces(some).some((piece) => piece.foreign !== null);
  return {
    aliases: distinct
      .filter((alias) => !foreign(alias))
      .slice(0, MOST_ALIASES)
      .map((alias) => pieces(alias)),
    native: distinct.filter(foreign).map((alias) => pieces(alias)),
  };
}

/** A row of the box that holds nothing but names which the masthead prints above it. */
function onlyNames({ glance, subject }: Edition, row: number): boolean {
  const values = glance[row]?.values ?? [];
  return values.every(({ text, citations }) => citations.length === 0 && (text === subject.short || subject.aliases.includes(text)));
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
