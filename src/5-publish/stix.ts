import type { Edition } from '../model/edition.ts';
import type { MapMark } from '../model/figure.ts';
import { jsonText } from '../text/json-text.ts';
import { shownText } from '../text/shown-text.ts';
import { editionId, idOf } from './ids.ts';
import { markingDefinition } from './stix-marking.ts';
import { commentaryNote, entryNote, judgementNote } from './stix-notes.ts';
import type { Make, Thing } from './stix-thing.ts';
import { toldCommentary, toldEntries, toldJudgements } from './told.ts';

/**
 * An edition as a STIX 2.1 bundle: a report on the subject, a note for each sentence with its quotations and for each judgement of the desk, the
 * places and groups that are drawn, and the ties between them. Things have the same id in every edition of a desk; a report and its notes are of one edition.
 */
export function stix(edition: Edition): string {
  const marking = markingDefinition(edition.marking);
  const day = `${edition.issued}T00:00:00.000Z`;
  const author = `identity--${idOf('desk', edition.desk)}`;
  const common = (created: string) => ({ spec_version: '2.1', created_by_ref: author, created, modified: day, object_marking_refs: [marking.id] });
  const make: Make = {
    thing: (type, names, more) => ({ type, id: `${type}--${idOf(edition.desk, type, ...names)}`, ...common(LONG_AGO), ...more }),
    word: (type, names, more) => ({ type, id: `${type}--${idOf(editionId(edition), type, ...names)}`, ...common(day), ...more }),
  };

  const desk = { ...make.thing('identity', [], { name: shownText(edition.desk), identity_class: 'organization' }), id: author };
  const subject = subjectOf(edition, make);
  const places = (edition.figures.map?.marks ?? []).flatMap((mark) => placeOf(mark, make) ?? []).filter(({ id }) => id !== subject?.id);
  const others = (edition.figures.ties?.ties ?? []).map(({ other }) =>
    make.thing('identity', [other], { name: shownText(other), identity_class: 'unknown' }),
  );
  const ties = subject === null ? [] : tiesOf(edition, subject, make);
  const about = subject ?? desk;
  const commentary = toldCommentary(edition);
  const notes = [
    ...toldJudgements(edition).map((judgement) => judgementNote(judgement, edition.note, about, make)),
    ...(commentary === null ? [] : [commentaryNote(commentary, edition.note, about, make)]),
    ...toldEntries(edition).map((entry) => entryNote(entry, about, make)),
  ];
  const told = distinct([desk, ...(subject === null ? [] : [subject]), ...places, ...others, ...ties, ...notes]);
  const report = make.word('report', [], {
    name: `${shownText(edition.subject.name)}, edition ${edition.number}`,
    description: edition.bottomLine.map(({ runs }) => shownText(runs.map((run) => run.text).join(''))).join(' ') || shownText(edition.subject.what),
    published: day,
    object_refs: told.map(({ id }) => id),
    ...(edition.sources.length === 0 ? {} : { external_references: sourceReferences(edition) }),
  });
  return jsonText({ type: 'bundle', id: `bundle--${idOf('bundle', editionId(edition))}`, objects: [marking, report, ...told] });
}

/**
 * When a thing was first described is not known to one edition alone, and must be the same in all of them. STIX leaves the choice of the
 * time to its maker, and asks that it never lies after the day of change, which `--as-of` may set long ago.
 */
const LONG_AGO = '1970-01-01T00:00:00.000Z';

/** Kinds of groups that are followed as a set of acts; a state's forces, a company or a party is an organisation that may be named with them. */
const ARMED = /^(?:armed group|militia|coalition)\b/i;

/** The subject; null for a place that STIX can't hold, because nothing is known of where it lies. */
function subjectOf(edition: Edition, make: Make): Thing | null {
  const { kind, id, name, what, aliases } = edition.subject;
  if (kind === 'region') {
    const home = edition.figures.map?.home ?? null;
    const mark = edition.figures.map?.marks.find(({ place }) => place === id);
    return location(id, name, mark?.coordinates ?? home?.coordinates ?? null, what, make);
  }
  const named = { name: shownText(name), description: shownText(what) };
  if (!ARMED.test(what)) return make.thing('identity', [name], { ...named, identity_class: 'organization' });
  return make.thing('intrusion-set', [name], { ...named, ...(aliases.length === 0 ? {} : { aliases: aliases.map(shownText) }) });
}

const placeOf = ({ place, name, coordinates, kind }: MapMark, make: Make): Thing | null => location(place, name, coordinates, kind, make);

function location(id: string, name: string, at: readonly [number, number] | null, what: string, make: Make): Thing | null {
  if (at === null) return null;
  return make.thing('location', [id], { name: shownText(name), description: shownText(what), latitude: at[0], longitude: at[1] });
}

/** Ties that are told, by the words of their own; and that there is reporting from a place, which says nothing of who holds it. */
function tiesOf(edition: Edition, subject: Thing, make: Make): readonly Thing[] {
  const relationship = (type: string, target: Thing, description: string): Thing =>
    make.word('relationship', [type, target.id], { relationship_type: type, description, source_ref: subject.id, target_ref: target.id });
  const ties = (edition.figures.ties?.ties ?? []).map(({ other, way, asOf, citations }) => {
    const target = make.thing('identity', [other], {});
    const when = asOf === null ? '' : ` As told of ${asOf.start === asOf.end ? asOf.start : `${asOf.start} to ${asOf.end}`}.`;
    return relationship(
      way
        .toLowerCase()
        .replace(/[^a-z0-9]+/g, '-')
        .replace(/^-|-$/g, '') || 'related-to',
      target,
      `${shownText(way)}.${when} Quotations ${citations.join(', ')}.`,
    );
  });
  const places = (edition.figures.map?.marks ?? []).flatMap((mark) => {
    const target = placeOf(mark, make);
    if (target === null || target.id === subject.id) return [];
    return [
      relationship(
        'related-to',
        target,
        `Reports set there: ${mark.reports}, of them with an incident: ${mark.incidents}. Quotations ${mark.citations.join(', ')}.`,
      ),
    ];
  });
  return [...ties, ...places];
}

function sourceReferences(edition: Edition): readonly object[] {
  const urls = new Map(
    toldEntries(edition).flatMap(({ quotations }) => quotations.map(({ source, line, url }) => [source.n, { line, url }] as const)),
  );
  return edition.sources.map(({ n, article, source, descriptor }) => {
    const { line, url } = urls.get(n) ?? { line: shownText(source.title?.value ?? 'Untitled article'), url: null };
    return { source_name: line, external_id: article, description: shownText(descriptor), ...(url === null ? {} : { url }) };
  });
}

const distinct = (things: readonly Thing[]): readonly Thing[] => [...new Map(things.map((thing) => [thing.id, thing])).values()];
