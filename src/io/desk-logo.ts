import { join } from 'node:path';
import type { Problem } from '../model/problem.ts';
import { readRegular } from './files.ts';

/** Largest logo: it is written into every page, and a third larger there. */
const MAX_LOGO_BYTES = 200_000;

/** Reads the desk's logo as an address that holds the image itself, or says why it can't. */
export async function readLogo(
  folder: string,
  logo: string | null,
): Promise<{ readonly logo: string | null; readonly problems: readonly Problem[] }> {
  if (logo === null) return { logo: null, problems: [] };
  const wrong = (message: string, hint: string) => ({
    logo: null,
    problems: [{ level: 'error', code: 'data/logo', file: `data/${logo}`, place: null, message, hint } as const],
  });
  const read = await readRegular(join(folder, 'data', ...logo.split('/')), MAX_LOGO_BYTES);
  if (!read.ok)
    return wrong(`The logo can't be read: ${read.why.detail}.`, 'look.logo in data/desk.json names a file below data/, of 200 kB at most.');
  const type = typeOf(read.bytes);
  if (type === null) return wrong('The logo is no PNG, JPEG or SVG.', 'Save it in one of these formats.');
  return { logo: `data:${type};base64,${Buffer.from(read.bytes).toString('base64')}`, problems: [] };
}

/** What the bytes are, whatever the name says. An SVG runs no script and loads nothing where it is shown as an image. */
function typeOf(bytes: Uint8Array): string | null {
  const starts = (...head: readonly number[]) => head.every((byte, at) => bytes[at] === byte);
  if (starts(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return 'image/png';
  if (starts(0xff, 0xd8, 0xff)) return 'image/jpeg';
  const text = new TextDecoder('utf-8').decode(bytes.subarray(0, 4096));
  return /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[^]*?-->\s*)*<svg[\s>]/.test(text) ? 'image/svg+xml' : null;
}
