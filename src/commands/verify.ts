import { Command } from 'commander';
import { BriefError } from '../model/brief-error.ts';
import type { Problem } from '../model/problem.ts';
import { counted } from '../text/counted.ts';
import { visible } from '../text/visible.ts';
import { wrap } from '../text/wrap.ts';
import type { VerifiedFile } from '../verify-issued.ts';
import type { Context, ExitCode, MakesCommand } from './context.ts';

const EXAMPLES = `
Examples:
  fieldbrief verify                     every quotation of the summaries and of the briefs in out/
  fieldbrief verify --out /srv/briefs   those of briefs that were built elsewhere
  fieldbrief verify out/groups/x.pdf    one issued file: whether it is the one that was issued, and
                                        what of it no longer holds`;

/** `fieldbrief verify`: proves each quotation again. */
export const verify: MakesCommand = (context) =>
  new Command('verify')
    .description('prove again every quotation in the summaries and briefs, or issued HTML and PDF files')
    .argument('[files...]', 'issued HTML or PDF files; when there are none, the summaries and the briefs in out/')
    .option('--out <folder>', 'where the briefs are; out/ in the desk when not given')
    .option('--json', 'print one JSON document')
    .addHelpText('after', EXAMPLES)
    .action((files: string[], options: { out?: string; json?: true }) =>
      context.run(async () => {
        if (files.length > 0) return verifyFiles(context, files, options.json === true);
        const { seedsNow } = await import('../seeds-now.ts');
        const { unprovenInEdition, unprovenInSummary } = await import('../prove.ts');
        const { breath } = await import('../run.ts');
        const { deskWorld } = await import('../io/world.ts');
        const world = deskWorld(context.deskFolder(), options.out === undefined ? null : context.path(options.out));
        const { text, proofOf } = await seedsNow(world, context);
        const briefs = await world.issuedBriefs();
        const names = await world.summaryFiles();
        const of = names.length + briefs.length;
        if (of === 0) {
          context.sayProblems([NOTHING]);
          return 1;
        }
        const problems: Problem[] = [];
        let done = 0;
        const proving = async (file: string): Promise<void> => {
          context.progress({ step: 'prove', done: done++, of, what: file });
          await breath(context);
        };
        const broken: Problem[] = [];
        const orTold = async <T>(reading: Promise<T>): Promise<T | null> => {
          try {
            return await reading;
          } catch (error) {
            if (!(error instanceof BriefError)) throw error;
            broken.push(...error.problems);
            return null;
          }
        };
        const counts = { summaries: names.length, statements: 0, briefs: briefs.length, quotations: 0 };
        // One after the other: all summaries and briefs of a large desk are many times as large as its seeds.
        for (const file of names) {
          await proving(file);
          const summary = await orTold(world.readSummary(file));
          if (summary === null) continue;
          counts.statements += summary.statements.length;
          problems.push(...unprovenInSummary(summary, await text(summary.article.seed), file));
        }
        for (const file of briefs) {
          await proving(file);
          const edition = await orTold(world.issuedEdition(file));
          if (edition === null) continue;
          counts.quotations += edition.quotations.length;
          problems.push(...unprovenInEdition(edition, await proofOf([edition]), file));
        }
        if (broken.length > 0) throw new BriefError(broken);
        if (options.json) context.sayJson({ ok: problems.length === 0, ...counts, problems });
        else {
          context.sayProblems(problems);
          context.say(
            `${counted(counts.summaries, 'summary', 'summaries')} with ${counted(counts.statements, 'statement')}, ${counted(counts.briefs, 'brief')} with ${counted(counts.quotations, 'quotation')}.`,
          );
          context.say(problems.length === 0 ? 'Every quotation stands in its seed, word for word.' : `Not proved: ${problems.length}.`);
        }
        return problems.length === 0 ? 0 : 1;
      }),
    );

const NOTHING: Problem = {
  level: 'error',
  code: 'verify/nothing',
  file: null,
  place: null,
  message: 'There are no summaries and no briefs, so nothing was proved.',
  hint: 'Run `fieldbrief build` first.',
};

/** Issued files, one by one. */
async function verifyFiles(context: Context, files: readonly string[], json: boolean): Promise<ExitCode> {
  const { seedsNow } = await import('../seeds-now.ts');
  const { verifyIssued } = await import('../verify-issued.ts');
  const { pageInputs } = await import('../survey.ts');
  const { deskWorld } = await import('../io/world.ts');
  const world = deskWorld(context.deskFolder());
  const seeds = await seedsNow(world, context);
  const { desk } = seeds.data;
  const made = [...pageInputs(world, seeds.data, await world.readTemplates())];
  let asked: Promise<string | null> | null = null;
  const browser = () => {
    asked ??= world.openBrowser({ timeoutMs: desk.limits.printSeconds * 1000, signal: context.signal }).then(async (opened) => {
      await opened?.close();
      return opened?.version ?? null;
    });
    return asked;
  };
  const verified: VerifiedFile[] = [];
  for (const [done, file] of files.entries()) {
    context.progress({ step: 'prove', done, of: files.length, what: file });
    context.signal.throwIfAborted();
    verified.push(await verifyIssued(world, context.path(file), file, { seeds, made, browser }));
  }
  const ok = verified.every((one) => one.ok);
  if (json) context.sayJson({ ok, files: verified });
  else {
    context.sayProblems(verified.flatMap(({ problems }) => problems));
    for (const one of verified) for (const line of fileLines(one)) for (const part of wrap(visible(line), context.width)) context.say(part);
    context.say(`${counted(verified.filter((one) => one.ok).length, 'file')} of ${verified.length} proved.`);
  }
  return ok ? 0 : 1;
}

/** What is known of one file, a sentence a line. */
function fileLines({ file, issued, intact, quotations, entries, changed, unchecked }: VerifiedFile): readonly string[] {
  if (issued === null) return [`${file}: not proved.`];
  const numbered = (numbers: readonly number[]) => `${numbers.length === 1 ? 'entry' : 'entries'} ${numbers.join(', ')}`;
  return [
    `${file}: ${issued.subject}, edition ${issued.number} of ${issued.issued}, ${issued.marking}.`,
    intact ? 'It is the file that was issued, byte for byte.' : 'It is not the file that was issued.',
    ...(quotations === null ? [] : [`Quotations that stand in their seeds: ${quotations.proved} of ${quotations.of}.`]),
    ...(entries.fallen.length > 0 ? [`Nothing left to stand on: ${numbered(entries.fallen)}.`] : []),
    ...(entries.weakened.length > 0 ? [`One quotation of several lost: ${numbered(entries.weakened)}.`] : []),
    ...(changed.length > 0 ? [`Changed since it was issued: ${changed.join(', ')}.`] : []),
    ...(unchecked.length > 0 ? [`Not checked: ${unchecked.join('; ')}.`] : []),
  ];
}
