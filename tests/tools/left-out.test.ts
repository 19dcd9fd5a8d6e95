import { build, type Plugin } from 'esbuild';
import { describe, expect, it } from 'vitest';

// Plain Node, without types.
const { leftOut }: { readonly leftOut: Plugin } = await import(new URL('../../tools/left-out.mjs', import.meta.url).href);

/** A script bundled as the program is, and the packages that are in it. */
async function bundled(script: string): Promise<{ readonly text: string; readonly packages: ReadonlySet<string> }> {
  const { outputFiles, metafile } = await build({
    stdin: { contents: script, resolveDir: import.meta.dirname },
    bundle: true,
    format: 'esm',
    platform: 'node',
    metafile: true,
    write: false,
    plugins: [leftOut],
  });
  const packages = Object.values(metafile.outputs).flatMap(({ inputs }) => Object.keys(inputs));
  return {
    text: outputFiles[0]?.text ?? '',
    packages: new Set(packages.flatMap((path) => (path.startsWith('left-out:') ? [] : (/node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1] ?? [])))),
  };
}

const run = async (text: string): Promise<unknown> => {
  const require = "import { createRequire } from 'node:module'; const require = createRequire('/');";
  const module = await import(`data:text/javascript;base64,${Buffer.from(`${require}${text}`).toString('base64')}`);
  return module.default;
};

describe('what is left out of the bundle', () => {
  it('is what a browser is downloaded with, and all that stands behind it', async () => {
    const { text, packages } = await bundled("export { default } from 'puppeteer-core';");
    expect(packages).toContain('@puppeteer/browsers');
    // Node's own modules for it would be loaded at each start of the thread that prints.
    expect(text).not.toContain('node:https');
    for (const name of ['proxy-agent', '@tootallnate/quickjs-emscripten', 'esprima', 'socks']) expect(packages).not.toContain(name);
  });

  it('is the reading of style attributes, which are taken away all the same, allowed or not', async () => {
    const script = `
      import clean from 'sanitize-html';
      const html = '<p style="position:fixed" title="a">words</p>';
      export default [clean(html, { allowedAttributes: { p: ['title'] } }), clean(html, { allowedAttributes: { p: ['style'] } })];`;
    const { text, packages } = await bundled(script);
    expect(packages).not.toContain('postcss');
    expect(await run(text)).toEqual(['<p title="a">words</p>', '<p>words</p>']);
  });

  it('is what zod says in other languages, and not what it says', async () => {
    const { text } = await bundled("import { z } from 'zod'; export default z.string().safeParse(1).error?.issues[0]?.message;");
    expect(text).not.toContain('locales/fr.js');
    expect(await run(text)).toBe('Invalid input: expected string, received number');
  });
});
