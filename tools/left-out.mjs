import { dirname } from 'node:path';

/**
 * Parts of packages that the program never comes to, and that every start would read all the same: two megabytes in all, three fifths of what
 * the thread that prints reads before it can start the browser.
 */
const LEFT_OUT = [
  {
    // A plain import of zod takes its messages in fifty languages along. The program has words of its own.
    asked: /^\.\.\/locales\/index\.js$/,
    by: /[\\/]zod[\\/]v4[\\/](?:classic|core)[\\/]/,
    instead: "export { default as en } from './en.js';",
  },
  {
    // Puppeteer downloads a browser by it. Set-up does that, with the package itself.
    asked: /[\\/]httpUtil\.js$/,
    by: /[\\/]@puppeteer[\\/]browsers[\\/]/,
    instead: `const none = () => { throw new Error('The bundle downloads nothing: what does is left out of it.'); };
export { none as downloadFile, none as getJSON, none as getText, none as headHttpRequest, none as httpRequest };`,
  },
  {
    // Reads style attributes where some are allowed. None are; and what it throws makes sanitize-html take the attribute away.
    asked: /^postcss$/,
    by: /[\\/]sanitize-html[\\/]/,
    instead: "export function parse() { throw new Error('No style is allowed: postcss is left out of the bundle.'); }",
  },
];

const NAMESPACE = 'left-out';

/** A plugin of esbuild that puts next to nothing in their place. */
export const leftOut = {
  name: NAMESPACE,
  setup(build) {
    for (const { asked, by, instead } of LEFT_OUT) {
      build.onResolve({ filter: asked }, async ({ path, importer, resolveDir, kind, pluginData }) => {
        if (!by.test(importer) || pluginData === NAMESPACE) return undefined;
        const found = await build.resolve(path, { importer, resolveDir, kind, pluginData: NAMESPACE });
        return found.errors.length > 0 ? found : { path: found.path, namespace: NAMESPACE, pluginData: instead };
      });
    }
    build.onLoad({ filter: /./, namespace: NAMESPACE }, ({ path, pluginData }) => ({ contents: pluginData, resolveDir: dirname(path) }));
  },
};
