#!/usr/bin/env node
import { existsSync } from 'node:fs';

const bundle = new URL('../dist/cli.js', import.meta.url);
if (existsSync(bundle)) {
  const { start } = await import(bundle.href);
  await start();
} else {
  process.stderr.write(
    'error    setup/not-done\n         Fieldbrief is not set up yet in this folder.\n         Hint: run `npm start -- --help`, which does all set-up first.\n',
  );
  process.exitCode = 2;
}
