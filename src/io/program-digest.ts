import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { digest } from './digest.ts';
import { program } from './program.ts';

const HERE = dirname(fileURLToPath(import.meta.url));

/** A digest of the program's code and of the exact packages it uses: what another program made may differ. */
export function programDigest(): string {
  // Set-up leaves the digest of what it bundled beside the bundle.
  const stamp = join(HERE, '.stamp');
  if (existsSync(stamp)) return digest(readFileSync(stamp));
  const { root } = program();
  const source = join(root, 'src');
  const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
  return digest(readFileSync(join(root, 'package-lock.json')), ...files.sort().flatMap((name) => [name, readFileSync(join(source, name))]));
}
