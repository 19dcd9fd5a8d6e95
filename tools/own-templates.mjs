import { execFileSync } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';

/** What knows how templates are compiled, and the module that knows them compiled in a bundle. */
const KEEP = 'src/keep-templates.ts';
const OWN = /[\\/]4-render[\\/]own-templates\.ts$/;

const TEMPLATES = 'templates';

/** A plugin of esbuild that puts the program's own templates, as Handlebars compiles them, into a bundle. They are compiled by the program, in a process of its own. */
export async function ownTemplates(esbuild, options) {
  const name = 'own-templates';
  const { absWorkingDir: root, outdir } = options;
  if (![KEEP, TEMPLATES].every((path) => existsSync(join(root, path)))) return { name, setup: () => undefined };
  const program = join(outdir, `${basename(KEEP, '.ts')}.mjs`);
  await esbuild({ ...options, sourcemap: false, entryPoints: [KEEP], outExtension: { '.js': '.mjs' } });
  const tell = `const { templatesToKeep } = await import('./${program.replaceAll('\\', '/')}'); process.stdout.write(await templatesToKeep('${TEMPLATES}'));`;
  const contents = execFileSync(process.execPath, ['--input-type=module', '--eval', tell], { cwd: root, encoding: 'utf8', maxBuffer: 2 ** 26 });
  rmSync(join(root, program));
  return { name, setup: (build) => build.onLoad({ filter: OWN }, () => ({ contents, loader: 'js' })) };
}
