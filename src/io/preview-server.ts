import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { BriefError } from '../model/brief-error.ts';
import { systemCode } from './files.ts';
import { fileBelow, pathOf, typeOf } from './preview-files.ts';
import { EVENTS, type PreviewPage, type PreviewState, previewPage, statusPage } from './preview-page.ts';

export type PreviewOptions = {
  /** The folder whose files are handed out; nothing else is. */
  readonly folder: string;
  /** 0: any that is free. */
  readonly port: number;
  /** What the bar of a page says now. */
  readonly state: () => Omit<PreviewState, 'version' | 'pdf'>;
  /** Told of each page that is asked for. */
  readonly asked: (path: string) => void;
  /** Makes the PDF at a path, when it can be made. */
  readonly makePdf: (path: string) => Promise<void>;
  /** Told of an error that nobody expected while a request was answered. */
  readonly bug: (error: unknown) => void;
};

export type PreviewServer = {
  readonly address: string;
  /** Has every open page load itself again. */
  readonly reload: () => void;
  readonly close: () => Promise<void>;
};

const LOOPBACK = '127.0.0.1';

/** A request takes no longer to arrive, and so many connections are open at once: a browser has six, and each open page one more. */
const REQUEST_MS = 10_000;
const MOST_CONNECTIONS = 128;

/** Of every answer: nothing is kept, guessed at, framed, or read by another site. */
const HEADERS = {
  'Cache-Control': 'no-store',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Cross-Origin-Opener-Policy': 'same-origin',
};

/** Hands out a folder on the loopback address, to this machine's own browser, for reading. */
export async function previewServer({ folder, port, state, asked, makePdf, bug }: PreviewOptions): Promise<PreviewServer> {
  const listeners = new Set<ServerResponse>();
  // Another number than that of a server that ran here before, so that its pages load themselves again.
  let version = Date.now();

  const send = (response: ServerResponse, status: number, type: string, body: string | Uint8Array, more: Readonly<Record<string, string>> = {}) => {
    response.writeHead(status, { ...HEADERS, 'Content-Type': type, 'Content-Length': Buffer.byteLength(body), ...more });
    response.end(response.req.method === 'HEAD' ? undefined : body);
  };
  const say = (response: ServerResponse, status: number, words: string, more: Readonly<Record<string, string>> = {}) =>
    send(response, status, 'text/plain; charset=utf-8', `${words}\n`, more);
  const sendPage = (response: ServerResponse, status: number, { html, policy }: PreviewPage) =>
    send(response, status, 'text/html; charset=utf-8', html, { 'Content-Security-Policy': policy });
  const stateOf = (pdf: string | null): PreviewState => ({ ...state(), version: String(version), pdf });

  const listen = (request: IncomingMessage, response: ServerResponse) => {
    response.writeHead(200, { ...HEADERS, 'Content-Type': 'text/event-stream; charset=utf-8' });
    if (request.method === 'HEAD') return void response.end();
    response.write(`retry: 500\nevent: version\ndata: ${version}\n\n`);
    listeners.add(response);
    response.on('close', () => listeners.delete(response));
  };

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const why = refused(request, here());
    if (why !== null) return say(response, 403, why);
    if (request.method !== 'GET' && request.method !== 'HEAD') return say(response, 405, 'Only to be read.', { Allow: 'GET, HEAD' });
    const url = request.url ?? '/';
    if (url.split('?', 1)[0] === EVENTS) return listen(request, response);
    const path = pathOf(url);
    const type = path === null ? null : typeOf(path);
    if (path === null || type === null) return sendPage(response, 404, statusPage('There is no such page', stateOf(null)));
    asked(path);
    if (path.endsWith('.pdf')) await makePdf(path);
    const bytes = await fileBelow(folder, path);
    if (bytes === null) return sendPage(response, 404, statusPage('This is not there (yet)', stateOf(null)));
    if (!path.endsWith('.html')) return send(response, 200, type, bytes);
    const isBrief = /^(?:groups|regions)\//.test(path);
    sendPage(response, 200, previewPage(Buffer.from(bytes).toString('utf8'), stateOf(isBrief ? `/${path.replace(/html$/, 'pdf')}` : null)));
  };

  const server = createServer(
    { maxHeaderSize: 8192, requestTimeout: REQUEST_MS, connectionsCheckingInterval: REQUEST_MS / 4 },
    (request, response) => {
      answer(request, response).catch((error: unknown) => {
        bug(error);
        if (!response.headersSent) say(response, 500, 'Something went wrong; the terminal says what.');
        else response.destroy();
      });
    },
  );
  server.maxConnections = MOST_CONNECTIONS;
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error) => reject(cannotListen(port, error)));
    server.listen(port, LOOPBACK, resolve);
  });
  const found = server.address();
  const taken = typeof found === 'object' && found !== null ? found.port : port;
  const here = () => taken;
  return {
    address: `http://${LOOPBACK}:${taken}/`,
    reload: () => {
      version += 1;
      for (const listener of listeners) listener.write(`event: version\ndata: ${version}\n\n`);
    },
    close: async () => {
      const closed = new Promise((resolve) => server.close(resolve));
      // Open pages listen for ever; they are told nothing more.
      server.closeAllConnections();
      await closed;
    },
  };
}

/** Why a request is refused; null when it comes from a page of ours, or from nowhere. A name that leads here by another's doing is no name of ours. */
function refused({ headers }: IncomingMessage, port: number): string | null {
  const own = [`${LOOPBACK}:${port}`, `localhost:${port}`, ...(port === 80 ? [LOOPBACK, 'localhost'] : [])];
  if (headers.host === undefined || !own.includes(headers.host)) return 'This server is known by another name.';
  if (headers.origin !== undefined && headers.origin !== `http://${headers.host}`) return 'Not for other sites.';
  const site = headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return 'Not for other sites: type the address yourself.';
  return null;
}

function cannotListen(port: number, cause: Error): Error {
  const code = systemCode(cause);
  const why = { EADDRINUSE: 'it is taken', EACCES: 'permission is denied' }[code ?? ''];
  if (why === undefined) return cause;
  const message = `The preview can't listen on port ${port}: ${why}.`;
  const hint = 'Name another with --port, or none, and a free one is found.';
  return new BriefError([{ level: 'error', code: 'serve/port', file: null, place: String(port), message, hint }], { cause });
}
