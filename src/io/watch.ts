import { join, relative, sep } from 'node:path';
import { watch } from 'chokidar';
import { program } from './program.ts';

/** An editor saves a file in several steps, and a copied folder comes file by file: changes this close together are one. */
const QUIET_MS = 60;

export type Watch = { readonly close: () => Promise<void> };

/**
 * Calls `changed` after the desk's seeds, data or templates, or the program's own templates, have changed, once for what comes together, with the
 * files' names. What the program writes itself, and hidden files, don't count.
 */
export async function watchDesk(deskFolder: string, changed: (files: readonly string[]) => void): Promise<Watch> {
  const own = join(program().root, 'templates');
  const roots = [...new Set([...['seeds', 'data', 'templates'].map((name) => join(deskFolder, name)), own])];
  const written = ['summaries', 'editions'].map((name) => join(deskFolder, 'data', name));
  const isOurs = (path: string) => written.some((folder) => path === folder || path.startsWith(folder + sep));
  const isHidden = (path: string) => roots.some((root) => path.startsWith(root + sep) && /(?:^|[\\/])\./.test(relative(root, path)));
  const watcher = watch(roots, { ignoreInitial: true, followSymlinks: false, ignored: (path) => isOurs(path) || isHidden(path) });
  const files = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  watcher.on('all', (_event, path) => {
    files.add(relative(deskFolder, path).split(sep).join('/'));
    clearTimeout(timer);
    timer = setTimeout(() => {
      const all = [...files].sort();
      files.clear();
      changed(all);
    }, QUIET_MS);
  });
  // What can't be watched, such as a folder without permission, is met again by the build, which says so.
  watcher.on('error', () => undefined);
  await new Promise<void>((resolve) => watcher.once('ready', () => resolve()));
  return {
    close: async () => {
      clearTimeout(timer);
      await watcher.close();
    },
  };
}
