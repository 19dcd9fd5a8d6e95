import type { Article } from '../model/article.ts';
import type { Incident, Statement } from '../model/statement.ts';
import type { Summary } from '../model/summary.ts';
import { timeExpressions } from '../text/time-expressions.ts';
import { collapse } from '../text/words.ts';
import { type Here, isInOpening, isOfAnotherTime, tellsOfTwoPlaces, timeOf } from './another-time.ts';
import { answersIt } from './answers-it.ts';
import { withItsAct } from './bare-acts.ts';
import { withDoubt } from './carried-doubt.ts';
import { claimsIt } from './claims-it.ts';
import { unpointed } from './demonstratives.ts';
import { draft } from './draft.ts';
import { evidenceAt } from './evidence.ts';
import { isToll } from './focus.ts';
import { continuedDate, datedAfterwards, followUp, impliedDoers, type LastEvent, nextEvent, withDate } from './follow-ups.ts';
import { heldAfterwards } from './held-afterwards.ts';
import { wordNotQuoted } from './holds.ts';
import { incidentOf } from './incidents.ts';
import { modality } from './modality.ts';
import { type Frame, framedDate, nextFrame } from './narrative-dates.ts';
import { placesOf, settingAt } from './places.ts';
import { MAX_SENTENCE_CHARS } from './read-article.ts';
import type { Reading, Reference } from './reading.ts';
import { type DeedsTold, noteDeed, recalledEvent, withRecalled } from './recalled-events.ts';
import { authorOf, speakersOf } from './spoken.ts';
import { isBlame, leans, pointsAtNoun, unfit } from './standalone.ts';
import type { StatementsInput } from './statements-input.ts';

type Drawn = { readonly statements: readonly Statement[]; readonly notPrinted: Summary['notPrinted'] };
type Last = { readonly reading: Reading; readonly statement: Statement };

const POINTS = 'it begins with "this" or "these" for something told before';
const OVERLONG_SHOWN_CHARS = 200;
// Two sentences printed as one entry may not run longer than this.
const MAX_JOINED_WORDS = 70;

/** The statements of an article's sentences, in order, and the sentences that could not become one. */
export function statements(input: StatementsInput): Drawn {
  const drawn: { statement: Statement; reading: Reading }[] = [];
  const notPrinted: Summary['notPrinted'][number][] = [];
  const author = authorOf(input.readings, input.article);
  const speakers = speakersOf(input.readings, author, input.article);
  let places: Here = { passage: 0, regions: [], setting: input.setting, span: null };
  let last: Last | null = null;
  let event: LastEvent | null = null;
  let frame: Frame | null = null;
  const deeds: DeedsTold = new Map();
  let number = 0;
  for (const [at, reading] of input.readings.entries()) {
    if (reading.end - reading.start > MAX_SENTENCE_CHARS) {
      notPrinted.push(overlong(input.article, reading));
      last = null;
      continue;
    }
    if (places.passage !== reading.passage.n) {
      places = { passage: reading.passage.n, regions: [], setting: input.setting, span: null };
      number = 0;
    }
    const held = heldAfterwards(input.article, reading, drawn);
    if (held !== null) {
      drawn[held.at] = held;
      last = null;
    }
    const doubt = withDoubt(input.article, reading, drawn);
    if (doubt !== null) {
      for (const { at: place, ...one } of doubt.doubted) drawn[place] = one;
      last = null;
      if (doubt.isAll) continue;
    }
    const references = input.references[at] ?? [];
    places.setting = settingAt(reading, places.setting, input.regions);
    if (isOfAnotherTime(reading, places.span)) places.regions = [];
    const found = placesOf(reading, references, places.regions, places.setting, input.regions);
    const here = found.filter((place) => place.role === 'at' && !isInOpening(reading, place.region)).map((place) => place.region);
    if (tellsOfTwoPlaces(reading, here)) Object.assign(places, { regions: [], span: null });
    else if (here.length > 0) Object.assign(places, { regions: here, span: timeOf(reading) });
    const drafted = draft(input, reading, references, found, speakers[at] ?? null);
    const recalled = drafted && recalledEvent(reading, deeds);
    noteDeed(deeds, reading);
    const made = drafted && goOn(input, recalled ? withRecalled(drafted, recalled) : drafted, reading, references, event, frame);
    const before = event;
    event = nextEvent(made?.incident ?? bareIncident(input, reading, event), reading, event);
    frame = nextFrame(reading, frame);

    // "[The] advances broke …" is shorter than both sentences, where it says by itself whom it is about.
    const told = made && withItsAct(made, reading, before, input.regions);
    const alone = told !== null && pointsAtNoun(reading, references) ? unpointed(told, reading) : told;
    const claims = claimsIt(reading);
    const answers = answersIt(reading);
    if (claims || answers || (leans(reading, references) && (alone === made || alone === null))) {
      const joined: Statement | null =
        last && made && adjoins(last.reading, reading) && (!(isToll(reading) || isBlame(reading) || claims) || last.statement.incident !== null)
          ? join(input.article, last, reading, made)
          : null;
      if (joined) {
        drawn[drawn.length - 1] = { statement: joined, reading: last?.reading ?? reading };
        last = { reading, statement: joined };
        continue;
      }
    }
    const reason =
      made === null
        ? null
        : alone === null
          ? POINTS
          : (unfit(reading, references, made.holder !== null) ?? undated(input.article, reading) ?? wordNotQuoted(made));
    if (alone === null || reason !== null) {
      if (reason !== null) notPrinted.push({ passage: reading.passage.n, sentence: collapse(reading.text), reason });
      last = null;
      continue;
    }
    number++;
    const statement = { ...alone, id: `${input.article.id}.${reading.passage.n}.${number}` };
    drawn.push({ statement, reading });
    last = { reading, statement };
  }
  return { statements: datedAfterwards(drawn), notPrinted };
}

/** A sentence that is too long to be one, told by its beginning. */
function overlong({ text }: Article, { passage, start, end }: Reading): Summary['notPrinted'][number] {
  return {
    passage: passage.n,
    sentence: `${collapse(text.slice(start, start + OVERLONG_SHOWN_CHARS))}…`,
    reason: `it has ${end - start} characters without an end`,
  };
}

/** An event of a sentence that names no group and no place: nothing prints, but the sentences after it may go on about it. */
function bareIncident(input: StatementsInput, reading: Reading, event: LastEvent | null): Incident | null {
  const held = modality(reading, input.article, null);
  const context = { subjects: [], references: [], regions: [], isLocal: () => false, modality: held, speakerGroup: null };
  return followUp(incidentOf(reading, context), reading, event, { ...input, mainCountry: null });
}

/** A drafted statement with what it takes over from the event told before. */
function goOn(
  input: StatementsInput,
  drafted: Statement,
  reading: Reading,
  references: readonly Reference[],
  event: LastEvent | null,
  frame: Frame | null,
): Statement {
  const continued = continuedDate(drafted, reading, event);
  const framed = continued === null ? framedDate(reading, frame) : null;
  const date = claimsIt(reading) || leans(reading, references) ? null : (continued ?? framed);
  const dated =
    date === null
      ? drafted
      : withDate(drafted, date, continued === null ? 'the time told before' : 'the day of the event told in the sentence before');
  return {
    ...dated,
    subjects: [...dated.subjects, ...impliedDoers(dated, reading, event)],
    incident: followUp(dated.incident, reading, event, input),
  };
}

/** In an article whose date nobody knows, "last week" can't be told. */
function undated(article: Article, reading: Reading): string | null {
  if (article.source.date !== null) return null;
  const relative = timeExpressions(reading.text).some(
    ({ form, weak }) => !weak && form.kind === 'report' && form.reference.to !== 'vague' && form.reference.to !== 'now',
  );
  return relative ? 'it tells a day by the article’s date, which is not known' : null;
}

function adjoins(a: Reading, b: Reading): boolean {
  return a.passage.n === b.passage.n && b.position === a.position + 1 && a.passage.omit.length === 0;
}

/** The statement before, with a sentence that leans on it: one quotation over both. */
function join(article: Article, last: Last, reading: Reading, drawn: Statement): Statement | null {
  const { statement } = last;
  const [claims, answers] = [claimsIt(reading), answersIt(reading)];
  const next = withoutSpeaker(drawn, statement);
  const words = statement.text.split(' ').length + next.text.split(' ').length;
  const [first] = statement.evidence;
  const [second] = next.evidence;
  // Two speakers' words are two statements: joined, one would answer for both.
  // What nobody holds may stand behind what somebody said, and a suspicion behind what it is about: each says itself whose it is.
  const isOpen =
    (isToll(reading) && drawn.holder === null && !reading.names.some(({ kind }) => kind === 'region')) ||
    (statement.holder === null && (isBlame(reading) || claims)) ||
    answers;
  if ((statement.holder?.name !== drawn.holder?.name && !isOpen) || (drawn.holder?.stance === 'denies' && !answers)) return null;
  if (words > MAX_JOINED_WORDS || statement.evidence.length > 1 || next.evidence.length > 1) return null;
  const known = new Set(statement.incident?.actors.map(({ group }) => group));
  const status = claims ? ('claimed' as const) : /suspect/i.test(reading.text) ? ('possible' as const) : ('accused' as const);
  const laid =
    isBlame(reading) || claims
      ? drawn.subjects.filter(({ group, role }) => role !== 'mention' && !known.has(group)).map(({ group }) => ({ group, status }))
      : [];
  const shift = statement.text.length + 1;
  const offset = reading.start - first.start;
  const joined: Statement = {
    ...statement,
    text: `${statement.text} ${next.text}`,
    kind: statement.kind === 'fact' && isBlame(reading) ? 'claim' : statement.kind,
    holder: statement.holder ?? (claims || answers ? null : drawn.holder),
    insertions: [...statement.insertions, ...next.insertions.map((one) => ({ ...one, start: one.start + shift, end: one.end + shift }))],
    evidence: [evidenceAt(article, last.reading.passage, first.start, second.end)],
    negated: statement.negated || (next.negated && !answers),
    hedges: [...new Set([...statement.hedges, ...next.hedges])],
    subjects: merged(statement.subjects, next.subjects, (link) => link.group),
    places: merged(statement.places, next.places, (link) => link.region),
    dates: [...statement.dates, ...next.dates.filter((date) => date.wording !== null)],
    people: merged(statement.people, next.people, (person) => person.name),
    quantities: [
      ...statement.quantities,
      ...next.quantities.map((quantity) => ({ ...quantity, at: { start: quantity.at.start + offset, end: quantity.at.end + offset } })),
    ],
    weight: Math.round(Math.min(1, Math.max(statement.weight, next.weight) + 0.05) * 1000) / 1000,
    incident:
      statement.incident === null
        ? next.incident
        : withToll({ ...statement.incident, actors: [...statement.incident.actors, ...laid] }, next.incident),
    relations: [...statement.relations, ...next.relations],
    figures: [...statement.figures, ...next.figures.map((figure) => ({ ...figure, quantity: figure.quantity + statement.quantities.length }))],
  };
  return wordNotQuoted(joined) === null ? joined : null;
}

/** The event with the numbers that only the second sentence tells. */
function withToll(event: Incident, toll: Incident | null): Incident {
  return {
    ...event,
    killed: event.killed ?? toll?.killed ?? null,
    wounded: event.wounded ?? toll?.wounded ?? null,
    abducted: event.abducted ?? toll?.abducted ?? null,
  };
}

/** The second sentence without the speaker set in front of it, when the first has the same one there. */
function withoutSpeaker(next: Statement, first: Statement): Statement {
  const [lead] = next.insertions;
  if (lead?.start !== 0 || !/^\[[^\]]*:\]/.test(next.text) || next.text.slice(0, lead.end) !== first.text.slice(0, lead.end)) return next;
  const cut = lead.end + 1;
  return {
    ...next,
    text: next.text.slice(cut),
    insertions: next.insertions.slice(1).map((one) => ({ ...one, start: one.start - cut, end: one.end - cut })),
  };
}

function merged<T>(a: readonly T[], b: readonly T[], key: (one: T) => string): readonly T[] {
  const known = new Set(a.map(key));
  return [...a, ...b.filter((one) => !known.has(key(one)))];
}
