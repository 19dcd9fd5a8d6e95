import type { Marking } from '../model/article.ts';
import { compiled } from '../model/compiled.ts';
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
import { quotationsOf } from './quotations-of.ts';
import { scales } from './scales.ts';
import { type Setting, setting, settingView } from './setting.ts';
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
  const set = setting(edition.language);
  const {
    page: words,
    edition: { dates },
  } = set.words;
  const { own } = set;
  const quoted = quotationsOf(edition);
  const short = shortenedQuotations(edition, quoted, limits, set);
  const places = numbering(edition);
  const uses = usesOf(edition, places, set);
  const cite = citer(edition);
  const changed = new Map(edition.changes.flatMap(({ place, kind }) => (place === null ? [] : [[place, kind] as const])));
  const entry = (place: EntryPlace): EntryView => entryView(place, cite, changed, set);
  const front = places.filter((place) => place.part === 'front').map(entry);
  const body = places.filter((place) => place.part === 'body').map(entry);
  let taken = 0;
  let part = 0;
  const heading = (id: string, title: string) => ({ id, number: String(++part), title });

  const figures = figureViews(edition, places, cite, outlines, set);
  const sections = edition.sections
    .filter((section) => section.entries.length > 0 || figures.inSection(section.id).length > 0)
    .map((section) => {
      const from = taken;
      taken += section.entries.length;
      return { ...heading(`section-${section.id}`, section.title), entries: body.slice(from, taken), figures: figures.inSection(section.id) };
    });
  const commentary = commentaryView(edition, cite, heading, set);
  const placeOf = new Map(places.toReversed().map((place) => [place.entry.id, place]));
  const timeline =
    edition.timeline.length === 0
      ? null
      : {
          ...heading('timeline', words.titles.timeline),
          figure: figures.timeline,
          rows: edition.timeline.map((item, at) => {
            const told = item.entry === null ? undefined : placeOf.get(item.entry);
            return {
              id: timelineId(at),
              n: figures.timeline === null ? '' : String(at + 1),
              date: capital(spanWords(item.date, dates)),
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
          ...heading('disputes', words.titles.disputes),
          topics: edition.disputes.map((dispute, at) => ({
            id: disputeId(at),
            topic: own(dispute.topic),
            kind: dispute.kind,
            label: words.disputeKinds[dispute.kind],
            sides: dispute.sides.map((side) => ({
              claim: pieces(side.claim),
              holder: own(side.holder),
              date: own(side.date),
              citations: cite(side.citations),
            })),
          })),
        };
  const gaps =
    edition.gaps.length === 0
      ? null
      : { ...heading('gaps', words.titles.gaps), gaps: edition.gaps.map((gap) => ({ kind: gap.kind, text: own(gap.text) })) };
  const changes = edition.changes.length === 0 ? null : changesView(edition, places, heading('changes', words.titles.changes), set);
  const sources = {
    ...heading('sources', words.titles.sources),
    summary: own(edition.sourceSummary),
    list: edition.sources.map((cited) => sourceView(cited, quoted(cited), uses, set)),
  };
  const annex = {
    ...heading('annex', words.titles.annex),
    shortened: short.note,
    groups: annexGroups(edition, quoted, uses, short.words, limits.contextWords, set),
  };
  const about = {
    ...heading('about', words.titles.about),
    scales: scales(edition, set),
    program: set.code(edition.program),
    manifest: edition.manifest.map(({ file, sha256 }) => ({ file: set.code(file), hash: sha256.slice(0, 12) })),
  };

  const { name, ...names } = namesOf(edition.subject, set);
  const kind = words.kinds[edition.subject.kind];
  const issued = dayWords(edition.issued, dates);
  const rows = edition.glance.map((row, at) => glanceRow(row, at, cite, set)).filter((_, at) => !onlyNames(edition, at));
  const bottomLine = front.slice(0, edition.bottomLine.length);
  const keyReporting = front.slice(edition.bottomLine.length);
  return compiled(View).parse({
    ...settingView(set),
    title: words.pageTitle(plain(name), kind, words.editionInText(edition.number), issued),
    shortTitle: plain(edition.subject.name.length > SHORT_TITLE_CHARS ? pieces(edition.subject.short ?? edition.subject.name) : name),
    description: words.description(kind, plain(name), plain(own(edition.desk))),
    kindLabel: kind,
    desk: own(edition.desk),
    name,
    what: own(capital(edition.subject.what)),
    ...names,
    edition: words.edition(edition.number),
    number: String(edition.number),
    issued,
    issuedDay: edition.issued,
    cutoff:
      edition.cutoff === null
        ? null
        : { date: spanWords(edition.cutoff.date, dates), source: sourceId(edition.cutoff.source), label: String(edition.cutoff.source) },
    marking: { label: edition.marking, name: MARKING_NAMES[edition.marking] },
    corrections: correctionsView(edition, places, set),
    bottomLine: bottomLine.length === 0 ? null : { id: 'bottom-line', title: words.titles.bottomLine, entries: bottomLine },
    judgements: judgementsView(edition, cite, set),
    keyReporting: keyReporting.length === 0 ? null : { id: 'key-reporting', title: words.titles.keyReporting, entries: keyReporting },
    glance: rows.length === 0 ? null : { id: 'glance', rows },
    contents: [...sections, commentary, timeline, disputes, gaps, changes, sources, annex, about]
      .filter((one) => one !== null)
      .map(({ id, number, title }) => ({ id, number, title, page: '' })),
    previous: edition.previous === null ? '' : words.editionOf(edition.previous.number, dayWords(edition.previous.issued, dates)),
    changes,
    figures: figures.map === null && figures.all.length < 2 ? [] : figures.all.map(({ id, label, title }) => ({ id, label, title, page: '' })),
    map: figures.map,
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

type Names = { readonly name: Pieces; readonly aliases: readonly Pieces[]; readonly native: readonly Pieces[] };

/**
 * The names to print: of those that are spellings of one name the first, names in other scripts apart. On a page in Arabic the first name in Arabic
 * letters stands at the head, and the desk's own beside it.
 */
function namesOf({ name, short, aliases }: Edition['subject'], { own, rtl }: Setting): Names {
  const seen = new Set([nameSound(name)]);
  const distinct = [...(short === null ? [] : [short]), ...aliases].filter((alias) => !seen.has(nameSound(alias)) && seen.add(nameSound(alias)));
  const foreign = (some: string): boolean => pieces(some).some((piece) => piece.foreign !== null);
  const native = distinct.filter(foreign);
  const arabic = rtl ? native.find((alias) => /\p{Script=Arabic}/u.test(alias)) : undefined;
  return {
    name: own(arabic ?? name),
    aliases: distinct
      .filter((alias) => !foreign(alias))
      .slice(0, MOST_ALIASES)
      .map(own),
    native: (arabic === undefined ? native : [name, ...native.filter((alias) => alias !== arabic)]).map(own),
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
