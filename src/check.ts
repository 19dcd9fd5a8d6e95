import { ingest } from './1-ingest/index.ts';
import { handoutOrder, handoutPage, handoutView, indexPage, page, view } from './4-render/index.ts';
import { deskNotes } from './desk-notes.ts';
import type { DeskData } from './io/desk-folder.ts';
import type { World } from './io/world.ts';
import { BriefError } from './model/brief-error.ts';
import type { Problem } from './model/problem.ts';
import { withoutRetracted } from './retracted.ts';

/** What is wrong with a desk's data and templates. `data` is null when it can't be read. Nothing is written. */
export async function checkDesk(
  world: World,
  signal: AbortSignal,
): Promise<{ readonly data: DeskData | null; readonly problems: readonly Problem[] }> {
  const problems: Problem[] = [];
  const tried = async <T>(work: () => Promise<T>): Promise<T | null> => {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof BriefError)) throw error;
      problems.push(...error.problems);
      return null;
    }
  };
  const data = await tried(world.readDesk);
  if (data !== null) problems.push(...sharedNames(data), ...(await inNotes(world, data, signal)));
  await tried(async () => {
    const templates = await world.readTemplates();
    indexPage([], data?.desk.name ?? '', data?.desk.language ?? 'en', templates);
    // Fields that do not exist show only when a page is made: the last one is made again.
    const [file] = await world.issuedBriefs();
    const edition = file === undefined ? null : await world.issuedEdition(file);
    if (edition === null) return;
    const [seen, paper] = [view(edition, world.outlines), data?.desk.paper ?? 'A4'];
    for (const variant of ['screen', 'print'] as const) page(seen, templates, { variant, paper });
    handoutPage(handoutView(seen, handoutOrder(edition, seen), { name: '', href: '' }), templates, paper);
  });
  return { data, problems };
}

/** What is wrong in data/notes/. The seeds are read only when there are notes, for what these cite. */
async function inNotes(world: World, { desk, gazetteer, corrections, retractions }: DeskData, signal: AbortSignal): Promise<readonly Problem[]> {
  const { notes, problems } = await world.readNotes();
  if (notes.length === 0) return problems;
  const { seeds } = await world.readSeeds(desk.limits, signal);
  const { ingested } = withoutRetracted(await ingest(seeds, corrections), retractions);
  const { articles, texts } = ingested;
  const found = new Map(articles.map((article) => [article.id, article]));
  const whole = async ({ id, seed }: { readonly id: string; readonly seed: string }) => {
    const article = found.get(id);
    return article === undefined ? null : { article, text: texts.get(seed) ?? '' };
  };
  return (await deskNotes(world, { articles, retractions, whole, before: null }, gazetteer, desk)).problems;
}

/** A name that two groups, or two regions, share at one time can't be told apart in a text: it is linked by its context alone, or not at all. */
function sharedNames({ gazetteer }: DeskData): Problem[] {
  const problems: Problem[] = [];
  for (const [file, records] of [['groups', gazetteer.groups] as const, ['regions', gazetteer.regions] as const]) {
    const owners = new Map<string, Set<string>>();
    for (const { id, name, aliases } of records) {
      for (const word of [name, ...aliases.filter(({ from, to }) => from === null && to === null).map((alias) => alias.name)]) {
        owners.set(word, (owners.get(word) ?? new Set()).add(id));
      }
    }
    for (const [name, ids] of owners) {
      if (ids.size < 2) continue;
      const message = `"${name}" is a name of ${[...ids].join(' and of ')}.`;
      problems.push({
        level: 'note',
        code: 'data/shared-name',
        file: `data/${file}.json`,
        place: null,
        message,
        hint: 'If they bore it one after the other, give the aliases "from" and "to".',
      });
    }
  }
  return problems;
}
