import { Command, InvalidArgumentError } from 'commander';
import type { Problem } from '../model/problem.ts';
import type { MakesCommand } from './context.ts';
import { watchedWords } from './watched-words.ts';

const EXAMPLES = `
Examples:
  fieldbrief serve                 the briefs in your browser, made again whenever you save a file
  fieldbrief serve --port 8123     always at the same address
  fieldbrief serve idlib           this brief alone, which is quicker on a large desk`;

/** `fieldbrief serve`: a preview in the browser. */
export const serve: MakesCommand = (context) =>
  new Command('serve')
    .description('preview the briefs in the browser, made again at each change; nothing is issued')
    .argument('[subjects...]', 'ids or names of groups and regions; all when there are none')
    .option('--port <number>', 'the port on the loopback address; a free one when not given', portNamed)
    .option('--as-of <day>', 'date the drafts this day, as YYYY-MM-DD; today when not given')
    .addHelpText('after', EXAMPLES)
    .action((subjects: string[], options: { port?: number; asOf?: string }) =>
      context.run(async () => {
        const { deskWorld, previewFolder } = await import('../io/world.ts');
        const { buildDay } = await import('../io/clock.ts');
        const { previewServer } = await import('../io/preview-server.ts');
        const { watchDesk } = await import('../io/watch.ts');
        const { draftWorld, keepBuilt } = await import('../preview.ts');
        const deskFolder = context.deskFolder();
        const folder = previewFolder(deskFolder);
        const day = buildDay(options.asOf ?? null, context.environment, context.now());
        const words = watchedWords(context);
        let status = 'the first build is under way';
        let problems: readonly Problem[] = [];
        let viewed = 'index.html';
        const idOf = (path: string) => /^(?:groups|regions)\/([a-z0-9-]+)\.(?:html|pdf)$/.exec(path)?.[1] ?? null;

        const desk = keepBuilt(draftWorld(deskWorld(deskFolder, folder)), { subjects, day, formats: ['html'], marking: null }, context, {
          first: () => [idOf(viewed) ?? []].flat(),
          begins: words.begins,
          waits: (why) => {
            status = 'another run is at work on this desk';
            words.waits(why);
          },
          ended: (outcome, isAll) => {
            const isNew = JSON.stringify(problems) !== JSON.stringify(outcome.problems);
            problems = outcome.problems;
            status = outcome.built === null ? 'not made' : 'up to date';
            if (isAll) words.ended(outcome);
            // After the brief looked at, the others are made; its reader is not to be disturbed again.
            if (!isAll || isNew || outcome.changed.length === 0 || idOf(viewed) === null || subjects.length > 0) server.reload();
          },
        });
        const server = await previewServer({
          folder,
          port: options.port ?? 0,
          state: () => ({ status, problems }),
          asked: (path) => {
            if (path.endsWith('.html')) viewed = path;
          },
          makePdf: async (path) => {
            const id = idOf(path);
            if (id === null) return;
            const built = await desk.once({ subjects: [id], formats: ['html', 'pdf'] });
            context.sayProblems(built.problems);
          },
          bug: context.bug,
        });
        context.say(`Preview at ${server.address} until Ctrl-C; nothing is issued.`);
        try {
          await desk.untilEnd((changed) => watchDesk(deskFolder, changed));
        } finally {
          await server.close();
        }
        return 0;
      }),
    );

function portNamed(text: string): number {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : 0;
  if (port < 1 || port > 65535) throw new InvalidArgumentError('A port is a number from 1 to 65535.');
  return port;
}
