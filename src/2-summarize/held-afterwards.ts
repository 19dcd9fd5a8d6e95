import type { Article } from '../model/article.ts';
import type { Incident, Insertion, Statement } from '../model/statement.ts';
import { cue } from '../text/cues.ts';
import { collapse } from '../text/words.ts';
import { quote } from './evidence.ts';
import { wordNotQuoted } from './holds.ts';
import { inserted } from './inserted.ts';
import type { Reading } from './reading.ts';
import { stripped } from './standalone.ts';

/** A statement with the sentence it was made from. */
type Drawn = { readonly statement: Statement; readonly reading: Reading };

/** Whose claim it was is told right behind it: so many sentences on, in its paragraph or the next. */
const MAX_SENTENCES_BACK = 2;

const CLAIM = '(?:claims?|assertions?|allegations?|accusations?|versions?|accounts?|announcements?|boasts?)';

/** What is said of a claim: that nobody could check it, answered it, or believes it. */
const REACTION = cue(
  /\b(?:confirm|verif(?:y|ied)|corroborat|comment|den(?:y|ied|ies)\b|reject|dismiss|disput|contradict|doubt|respond|react|unclear|unconfirmed|unverified)/i,
);

/** "The claim by the army"; where "that" follows, the sentence tells the claim itself. */
const BY = cue(
  new RegExp(
    `\\b(?:the|this|that)\\s(?:[\\p{Ll}-]+\\s)?${CLAIM}\\s(?:made\\s)?(?:by|of|from)\\s(?:the\\s)?([^,;:.“”"]{2,60}?)(?=\\s(?:could|can|has|have|had|was|were|is|are|did|does|remains?|remained|that|as|and|but)\\b|[,;.]|$)`,
    'iu',
  ),
);
/** "The army's claim". */
const OF = cue(
  new RegExp(
    `(?:^|\\s)(?:the\\s)?((?:[\\p{L}][\\p{L}\\p{N}.-]*\\s){0,4}[\\p{L}][\\p{L}\\p{N}.-]*)['’]s?\\s${CLAIM}\\b(?!\\s(?:that|of|to)\\b)`,
    'iu',
  ),
);

/** Men under arms who are not named: another name for them is no second voice. */
const UNNAMED = /\b(?:rebels?|fighters|militants|insurgents|guerrillas|gunmen|separatists|extremists|forces|militia|group)\b/i;

type Told = { readonly name: string; readonly group: string | null };

/**
 * "The bridge was blown up on Monday. The claim by the League could not be confirmed": the statement before, held by whom its article names only then,
 * with that sentence as a quotation of its own. Null when the sentence names nobody so, or what stands before it has a voice of its own.
 */
export function heldAfterwards(article: Article, reading: Reading, drawn: readonly Drawn[]): (Drawn & { readonly at: number }) | null {
  const at = drawn.length - 1;
  const before = drawn[at];
  const told = claimantIn(reading);
  if (before === undefined || told === null) return null;
  if (reading.position - before.reading.position > MAX_SENTENCES_BACK || reading.passage.n - before.reading.passage.n > 1) return null;
  const evidence = quote(article, reading, 0, reading.text.length);
  const made = evidence === null ? null : heldBy(before.statement, told);
  if (made === null || evidence === null) return null;
  const statement: Statement = { ...made, evidence: [...made.evidence, ...evidence] };
  return wordNotQuoted(statement) === null ? { at, reading: before.reading, statement } : null;
}

function claimantIn({ text, names }: Reading): Told | null {
  const said = stripped(text);
  if (!REACTION.test(said)) return null;
  const found = BY.exec(said) ?? OF.exec(said);
  const written = found?.[1]?.trim();
  if (
    found === null ||
    written === undefined ||
    /^\sthat\b/.test(said.slice(found.index + found[0].length)) ||
    /^(?:it|they|he|she|his|her|its|their|both|others?|some|many|a|an)\b/i.test(written)
  )
    return null;
  const from = text.length - said.length + found.index + found[0].lastIndexOf(written);
  const group = names.find((name) => name.kind === 'group' && name.start >= from - 4 && name.start < from + written.length);
  return { name: collapse(group?.surface ?? written), group: group?.id ?? null };
}

/** Held by nobody yet, it is held by him; held by unnamed men under arms, they are named. */
function heldBy(statement: Statement, told: Told): Statement | null {
  const { holder, kind, subjects, text } = statement;
  if (holder === null) {
    if (kind !== 'fact' || /^\[[^\]]*:\]/.test(text)) return null;
    return {
      ...inserted(statement, 0, `[${told.name}:] `, insertionOf(told)),
      kind: 'claim',
      holder: { name: told.name, role: null, stance: 'claims' },
      incident: statement.incident === null ? null : withStatus(statement.incident, told.group),
    };
  }
  const isKnown = subjects.some(({ group, role }) => group === told.group && role !== 'mention');
  const end = text.indexOf(holder.name) + holder.name.length;
  if (told.group === null || isKnown || !UNNAMED.test(holder.name) || end < holder.name.length) return null;
  const incident = statement.incident;
  return {
    ...inserted(statement, end, ` [${told.name}]`, insertionOf(told)),
    subjects: [...subjects.filter(({ group }) => group !== told.group), { group: told.group, role: 'actor', surface: told.name }],
    incident:
      incident?.occurred === true && incident.actors.length === 0 ? { ...incident, actors: [{ group: told.group, status: 'claimed' }] } : incident,
  };
}

/** What a group says itself is claimed; what it says of others is laid at their door. */
function withStatus(incident: Incident, group: string | null): Incident {
  return {
    ...incident,
    actors: incident.actors.map((actor) =>
      actor.status === 'fact' ? { ...actor, status: actor.group === group ? ('claimed' as const) : ('accused' as const) } : actor,
    ),
  };
}

function insertionOf({ group }: Told): Pick<Insertion, 'kind' | 'basis'> {
  return { kind: group === null ? 'person' : 'group', basis: 'whose claim it is, as the next sentence tells' };
}
