import type { Article } from '../model/article.ts';
import type { Incident, Statement } from '../model/statement.ts';
import type { Summary } from '../model/summary.ts';
import { timeExpressions } from '../text/time-expressions.ts';
import { collapse } from '../text/words.ts';
import { type Here, isInOpening, isOfAnotherTime, tellsOfTwoPlaces, timeOf } from './another-time.ts';
import { answersIt } from './answers-it.ts';
import { saysNotWhich, withItsAct } from './bare-acts.ts';
import { withItsPlace } from './bare-places.ts';
import { withDoubt } from './carried-doubt.ts';
import { claimsIt } from './claims-it.ts';
import { countsIt } from './counts-it.ts';
import { doerOf, unpointed } from './demonstratives.ts';
import { draft } from './draft.ts';
import { isToll } from './focus.ts';
import { continuedDate, datedAfterwards, followUp, impliedDoers, type LastEvent, nextEvent, withDate, withPlace } from './follow-ups.ts';
import { indexGroups } from './group-index.ts';
import { heldAfterwards } from './held-afterwards.ts';
import { isSetHere, withHere } from './here.ts';
import { wordNotQuoted } from './holds.ts';
import { incidentOf } from './incidents.ts';
import { affirmed, join, type Last } from './joined.ts';
import { isOnlyThere } from './leaning-words.ts';
import { modality } from './modality.ts';
import { type Frame, framedDate, nextFrame } from './narrative-dates.ts';
import { isLeftFor } from './place-asides.ts';
import { placesOf, settingAt } from './places.ts';
import { MAX_SENTENCE_CHARS } from './read-article.ts';
import type { Reading, Reference } from './reading.ts';
import { type DeedsTold, noteDeed, recalledEvent, withRecalled } from './recalled-events.ts';
import { authorOf, speakersOf } from './spoken.ts';
import { isBlame, leans, pointsAtNoun, unfit } from './standalone.ts';
import type { StatementsInput } from './statements-input.ts';
import { withItsEvent } from './toll-events.ts';
import { isUndone } from './undone.ts';
import { printedEnd } from './wording.ts';

type Drawn = { readonly statements: readonly Statement[]; readonly notPrinted: Summary['notPrinted'] };

const POINTS = 'it begins with "this" or "these" for something told before';
const TOLL_OF = 'it counts the dead of something told before';
const OVERLONG_SHOWN_CHARS = 200;

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
    const whole = placesOf(reading, references, places.regions, places.setting, input.regions);
    // What a long sentence loses at its end is none of the statement, but its act is that of the whole.
    const end = printedEnd(reading);
    const found = end === reading.text.length ? whole : placesOf(reading, references, places.regions, places.setting, input.regions, end);
    const here = whole
      .filter(({ role, region }) => role === 'at' && !isInOpening(reading, region) && !isLeftFor(reading, region))
      .map(({ region }) => region);
    if (tellsOfTwoPlaces(reading, here)) Object.assign(places, { regions: [], span: null });
    else if (here.length > 0) Object.assign(places, { regions: here, span: timeOf(reading) });
    const drafted = draft(input, reading, references, { found, whole }, speakers[at] ?? null);
    const recalled = drafted && recalledEvent(reading, deeds);
    noteDeed(deeds, reading);
    const made = drafted && goOn(input, recalled ? withRecalled(drafted, recalled) : drafted, reading, references, event, frame);
    const before = event;
    event = nextEvent(made?.incident ?? bareIncident(input, reading, event), reading, event);
    frame = nextFrame(reading, frame);

    // "[The] advances broke …" is shorter than both sentences, where it says by itself whom it is about.
    const told = made && withItsAct(made, reading, before, input.readings[at - 1] ?? null, input.regions);
    const pointed: Statement | null =
      told !== null && pointsAtNoun(reading, references) ? unpointed(told, reading, doerBefore(input, last, reading)) : told;
    // "[The] attack occurred outside the town": which one, as with "the attack".
    const alone: Statement | null = pointed === null || pointed === told ? pointed : withItsAct(pointed, reading, before, null, input.regions);
    const claims = claimsIt(reading);
    const answers = answersIt(reading);
    const counts = countsIt(reading);
    const undone = isUndone(reading, last?.reading ?? null);
    const addsNothing = isOnlyThere(reading);
    const isUnsaid: boolean = alone !== null && saysNotWhich(alone, reading);
    if (isUnsaid || claims || answers || counts || undone || (leans(reading, references) && (alone === made || alone === null))) {
      const joined: Statement | null =
        last &&
        made &&
        !addsNothing &&
        adjoins(last.reading, reading) &&
        (!(isToll(reading) || isBlame(reading) || claims || isUnsaid) || last.statement.incident !== null)
          ? join(input.article, last, reading, made)
          : null;
      if (addsNothing && last && adjoins(last.reading, reading)) drawn[drawn.length - 1] = { ...last, statement: affirmed(last.statement) };
      if (joined) {
        drawn[drawn.length - 1] = { statement: joined, reading: last?.reading ?? reading };
        last = { reading, statement: joined };
        continue;
      }
    }
    const placed: Statement | null = alone === null || !isSetHere(reading) ? alone : withHere(alone, reading, input.readings, input.regions);
    const counted: Statement | null = placed === null ? null : withItsEvent(placed, reading, before, last, input);
    const reason =
      made === null
        ? null
        : placed === null || isUnsaid || addsNothing
          ? POINTS
          : counted === null
            ? TOLL_OF
            : (unfit(reading, references, made.holder !== null) ?? undated(input.article, reading) ?? wordNotQuoted(made));
    if (counted === null || reason !== null) {
      if (reason !== null) notPrinted.push({ passage: reading.passage.n, sentence: collapse(reading.text), reason });
      last = null;
      continue;
    }
    number++;
    const statement: Statement = {
      ...withItsPlace(counted, input.regions, sentenceBefore(input, reading)),
      id: `${input.article.id}.${reading.passage.n}.${number}`,
    };
    drawn.push({ statement, reading });
    last = { reading, statement };
  }
  return { statements: datedAfterwards(drawn), notPrinted };
}

/** The sentence right before in the same passage. */
function sentenceBefore({ readings }: StatementsInput, { position, passage }: Reading): Reading | null {
  const before = readings[position - 1];
  return before !== undefined && before.passage.n === passage.n ? before : null;
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
  const continued = continuedDate(drafted, reading, event, input.regions);
  const framed = continued === null ? framedDate(reading, frame) : null;
  const date = claimsIt(reading) || leans(reading, references) ? null : (continued ?? framed);
  const dated =
    date === null
      ? drafted
      : withDate(drafted, date, continued === null ? 'the time told before' : 'the day of the event told in the sentence before');
  const placed = continued !== null && event !== null && date !== null ? withPlace(dated, event) : dated;
  return {
    ...placed,
    subjects: [...placed.subjects, ...impliedDoers(placed, reading, event)],
    incident: followUp(placed.incident, reading, event, input),
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

function doerBefore({ gazetteer }: StatementsInput, last: Last | null, reading: Reading): ReturnType<typeof doerOf> {
  if (last === null || !adjoins(last.reading, reading)) return null;
  return doerOf(last.statement, (id) => indexGroups(gazetteer).get(id)?.short ?? indexGroups(gazetteer).get(id)?.name ?? id);
}

function adjoins(a: Reading, b: Reading): boolean {
  return a.passage.n === b.passage.n && b.position === a.position + 1 && a.passage.omit.length === 0;
}
