import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    // Printing with a real browser takes seconds on a slow machine, and minutes never.
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // Two cores are the smallest machine the tests must be kind to; each worker may start a browser.
    maxWorkers: 2,
    // No test replaces a module or leaves one changed: to load and compile the program anew for each file would take a third of the time.
    isolate: false,
    // An expected file that is missing is a failure, not a wish: only `npm run golden` writes them.
    update: 'none',
    reporters: ['default', './tools/closing-line.mjs'],
    // The day and zone of the machine must not matter; a zone far from UTC shows at once where they do.
    env: { TZ: 'Pacific/Auckland' },
  },
});
