import { createHash } from 'node:crypto';
import type { Problem } from '../model/problem.ts';
import { visible } from '../text/visible.ts';

/** Where pages hear that they have changed. No file has such a name. */
export const EVENTS = '/-/events';

/** Loads the page again when the server says so. Only the preview puts it into a page; what is handed out has none. */
const SCRIPT = `const own = document.getElementById('fieldbrief-preview').dataset.version;
const events = new EventSource('${EVENTS}?' + own);
events.addEventListener('version', (event) => { if (event.data !== own) location.reload(); });
addEventListener('pagehide', () => events.close());`;

const hash = `'sha256-${createHash('sha256').update(SCRIPT).digest('base64')}'`;

/** What the preview adds to a page. */
export type PreviewState = {
  readonly version: string;
  /** What is going on, in a few words. */
  readonly status: string;
  readonly problems: readonly Problem[];
  /** Address of the page's PDF, which is made when it is asked for. */
  readonly pdf: string | null;
};

export type PreviewPage = { readonly html: string; readonly policy: string };

const META = /<meta http-equiv="Content-Security-Policy" content="([^"]*)">/;
const POLICY = `default-src 'none'; img-src data:; font-src data:; style-src 'unsafe-inline'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'; connect-src 'self'`;

/** A page with the bar of the preview. Its own policy, which forbids what the preview needs, moves into the answer's head: as strict, but for one script by its hash. */
export function previewPage(page: string, state: PreviewState): PreviewPage {
  const own = (META.exec(page)?.[1] ?? '').match(/sha256-[A-Za-z0-9+/=]+/g) ?? [];
  const bare = page.replace(META, '');
  const end = bare.lastIndexOf('</body>');
  const html = end < 0 ? `${bare}${bar(state)}` : `${bare.slice(0, end)}${bar(state)}${bare.slice(end)}`;
  return { html, policy: `${POLICY}; script-src ${[hash, ...own.map((one) => `'${one}'`)].join(' ')}` };
}

/** The page that stands for one that is not there. */
export function statusPage(title: string, state: PreviewState): PreviewPage {
  const head = '<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">';
  return previewPage(
    `${head}<title>${escaped(title)}</title></head><body style="font:1rem/1.5 sans-serif;margin:2rem"><h1>${escaped(title)}</h1><p><a href="/">All briefs</a></p></body></html>`,
    state,
  );
}

function bar({ version, status, problems, pdf }: PreviewState): string {
  const style =
    'position:fixed;z-index:9;inset:auto 0 0 0;max-height:45vh;overflow:auto;background:#222;color:#fff;font:14px/1.45 sans-serif;padding:6px 14px';
  const link = pdf === null ? '' : ` · <a style="color:#9cf" href="${escaped(pdf)}">PDF</a>`;
  const items = problems.map(problemItem).join('');
  const list = items === '' ? '' : `<ul style="margin:4px 0;padding-left:18px">${items}</ul>`;
  return `<aside id="fieldbrief-preview" data-version="${escaped(version)}" aria-label="Preview" style="${style}">Preview, nothing issued: ${escaped(status)}${link}${list}</aside><script>${SCRIPT}</script>`;
}

function problemItem({ level, code, file, place, message, hint }: Problem): string {
  const where = [file, place].filter((part) => part !== null).join(', ');
  return `<li><b>${escaped(level)}</b> ${escaped(code)}${where === '' ? '' : ` <code>${escaped(where)}</code>`}: ${escaped(message)}${hint === null ? '' : ` <i>${escaped(hint)}</i>`}</li>`;
}

const NAMES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escaped = (text: string): string => visible(text).replace(/[&<>"']/g, (mark) => NAMES[mark] ?? mark);
