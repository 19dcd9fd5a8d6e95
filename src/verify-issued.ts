import { manifestInHtml, manifestInPdf } from './5-publish/index.ts';
import { digest } from './io/digest.ts';
import type { World } from './io/world.ts';
import { lasting, readManifest } from './manifest.ts';
import { BriefError } from './model/brief-error.ts';
import type { Inputs } from './model/build-state.ts';
import type { Edition } from './model/edition.ts';
import type { IssuedManifest } from './model/issued-manifest.ts';
import type { Problem } from './model/problem.ts';
import type { Retraction } from './model/retraction.ts';
import { entriesOf, type Proof, quotationFails, unprovenInEdition } from './prove.ts';
import type { SeedsNow } from './seeds-now.ts';

/** The desk as it is now, which an issued file is compared with. */
export type Now = {
  readonly seeds: SeedsNow;
  /** Program, paper and templates, as builds know them. */
  readonly made: Inputs;
  /** What the browser here calls itself; null when there is none. Asked only when a PDF is to be compared. */
  readonly browser: () => Promise<string | null>;
};

/** What can be said of one issued file. */
export type VerifiedFile = {
  readonly file: string;
  /** No error was found: it is the file that was issued, and everything in it still holds. */
  readonly ok: boolean;
  readonly issued: Pick<IssuedManifest, 'kind' | 'subject' | 'number' | 'issued' | 'marking' | 'program' | 'browser'> | null;
  /** Whether the bytes are those that were issued. */
  readonly intact: boolean;
  readonly quotations: { readonly proved: number; readonly of: number } | null;
  /** Entries by their numbers on the page: those with no quotation left to stand on, and those that have lost one of several. */
  readonly entries: { readonly fallen: readonly number[]; readonly weakened: readonly number[] };
  /** Inputs that are not what they were, by name. */
  readonly changed: readonly string[];
  /** What can't be checked, and why. */
  readonly unchecked: readonly string[];
  readonly problems: readonly Problem[];
};

/** Proves an issued file again: its bytes against its manifest, its edition against the record, each quotation against the seeds of today. */
export async function verifyIssued(world: World, path: string, name: string, now: Now): Promise<VerifiedFile> {
  const read = await world.readIssued(path);
  if (!read.ok) return refused(name, 'verify/unreadable', `The file can't be read: ${read.why.detail}.`, 'Name HTML or PDF files of issued briefs.');
  const isPdf = Buffer.from(read.bytes.subarray(0, 5)).toString('latin1') === '%PDF-';
  const found = isPdf ? manifestInPdf(read.bytes) : manifestInHtml(read.bytes);
  if (found === null) return refused(name, 'verify/not-issued', NO_MANIFEST, 'Compare it with a copy from where it was issued.');
  const manifest = readManifest(found.text);
  if (manifest === null || manifest.kind !== (isPdf ? 'pdf' : 'html'))
    return refused(name, 'verify/bad-manifest', 'Its manifest is not as Fieldbrief writes one, so nothing it says is believed.', HINT_COPY);

  const { kind, subject, number, issued, marking, program, browser } = manifest;
  const problem = problemIn(name);
  const problems: Problem[] = [];
  const intact = digest(found.without) === manifest.file;
  if (!intact) problems.push(problem('error', 'verify/changed', 'The file was changed after it was issued.', HINT_COPY));
  const { edition, why } = await recordOf(world, manifest);
  if (edition === null) problems.push(problem('error', 'verify/no-record', why, 'Bring data/editions/ back from a backup or from version control.'));
  const proof = edition === null ? NOT_PROVED : proved(edition, name, await now.seeds.proofOf([edition]), now.seeds.data.retractions);
  const browserHere = browser === null ? null : await now.browser();
  const changed = [
    ...changedInputs(manifest.data, dataNow(now.seeds, world.deskFiles())),
    ...changedInputs(manifest.made, new Map(lasting(now.made))),
    ...(browserHere === null || browserHere === browser ? [] : [`the browser (${browser} then, ${browserHere} here)`]),
  ];
  problems.push(...proof.problems);
  return {
    file: name,
    ok: !problems.some(({ level }) => level === 'error'),
    issued: { kind, subject, number, issued, marking, program, browser },
    intact,
    quotations: proof.quotations,
    entries: proof.entries,
    changed,
    unchecked: [
      ...(edition === null ? ['the quotations, as the edition is not on record'] : []),
      ...(browser !== null && browserHere === null ? [`the browser (${browser} then), as there is none here`] : []),
    ],
    problems,
  };
}

/** The edition that the file is of; null, and why, when it is not on record as it was. */
async function recordOf(
  world: World,
  { subject, number, edition: wanted }: IssuedManifest,
): Promise<{ readonly edition: Edition | null; readonly why: string }> {
  const none = (why: string) => ({ edition: null, why: `${why}, so its quotations can't be proved.` });
  const found = await world.editionDigest(subject, number);
  if (found === null) return none(`Edition ${number} of ${subject} is not on record here`);
  if (found !== wanted) return none(`Edition ${number} of ${subject} on record is not the one that was issued`);
  try {
    const edition = await world.edition(subject, number);
    return edition === null ? none(`Edition ${number} of ${subject} is not on record here`) : { edition, why: '' };
  } catch (error) {
    if (error instanceof BriefError) return none(`Edition ${number} of ${subject} on record can't be read`);
    throw error;
  }
}

const NOT_PROVED: Pick<VerifiedFile, 'quotations' | 'entries' | 'problems'> = {
  quotations: null,
  entries: { fallen: [], weakened: [] },
  problems: [],
};

function proved(edition: Edition, name: string, proof: Proof, retractions: readonly Retraction[]): typeof NOT_PROVED {
  const failing = new Set(edition.quotations.filter((one) => quotationFails(one, edition, proof) !== null).map(({ n }) => n));
  const out = new Map(retractions.map((one) => [`${one.article}\n${one.seed}`, one]));
  const withdrawn = edition.sources.flatMap((source) => {
    const retraction = out.get(`${source.article}\n${source.seed}`);
    return retraction === undefined
      ? []
      : [{ ...retraction, n: source.n, quotations: source.quotations, title: source.source.title?.value ?? source.seed }];
  });
  const fallenQuotations = new Set([...failing, ...withdrawn.flatMap(({ quotations }) => quotations)]);
  const entries = entriesOf(edition).map(({ citations }, at) => ({
    n: at + 1,
    lost: citations.filter((n) => fallenQuotations.has(n)).length,
    of: citations.length,
  }));
  const problem = problemIn(name);
  return {
    quotations: { proved: edition.quotations.length - failing.size, of: edition.quotations.length },
    entries: {
      fallen: entries.filter(({ lost, of }) => lost === of).map(({ n }) => n),
      weakened: entries.filter(({ lost, of }) => lost > 0 && lost < of).map(({ n }) => n),
    },
    problems: [
      ...unprovenInEdition(edition, proof, name),
      ...withdrawn.map(({ n, title, day, why }) =>
        problem('error', 'verify/retracted', `Source ${n}, ${title}, was retracted on ${day}: ${why}`, 'Hand out the next edition in its place.'),
      ),
    ],
  };
}

/** The desk's files, notes and pictures among them, and its seeds with their digests, by the names under which editions list them. */
const dataNow = ({ data, seeds }: SeedsNow, deskFiles: Inputs): ReadonlyMap<string, string> =>
  new Map([
    ...deskFiles,
    ...data.files.map(({ file, sha256 }) => [file, sha256] as const),
    ...seeds.map(({ path, sha256 }) => [`seeds/${path}`, sha256] as const),
  ]);

/** What is not as it was. Files that came later shaped nothing of what was issued. */
function changedInputs(then: Inputs, now: ReadonlyMap<string, string>): readonly string[] {
  return then.flatMap(([name, sha256]) => {
    const found = now.get(name);
    return found === sha256 ? [] : [found === undefined ? `${name} (gone)` : name];
  });
}

const NO_MANIFEST = 'It holds no manifest as Fieldbrief writes one: it was not issued by it, or was changed since.';
const HINT_COPY = 'Compare it with a copy from where it was issued.';

const problemIn =
  (file: string) =>
  (level: Problem['level'], code: string, message: string, hint: string): Problem => ({ level, code, file, place: null, message, hint });

function refused(file: string, code: string, message: string, hint: string): VerifiedFile {
  const problems = [problemIn(file)('error', code, message, hint)];
  return { file, ok: false, issued: null, intact: false, ...NOT_PROVED, changed: [], unchecked: ['everything in it'], problems };
}
