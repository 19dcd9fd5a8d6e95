import { symlink } from 'node:fs/promises';
import { request } from 'node:http';
import { connect } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { pathOf } from '../../src/io/preview-files.ts';
import { type PreviewOptions, previewServer } from '../../src/io/preview-server.ts';
import { folderWith } from '../desk.ts';

const PAGE = `<!doctype html><html><head><meta http-equiv="Content-Security-Policy" content="default-src &#x27;none&#x27;"></head><body><p>Brief</p></body></html>`;
const FILES = {
  'out/index.html': PAGE.replace('none&#x27;', 'none&#x27;; script-src &#x27;sha256-abc+/=&#x27;'),
  'out/groups/front.html': PAGE,
  'out/groups/front.json': '{}',
  'out/.hidden.html': 'hidden',
  'out/groups/odd.exe': 'odd',
  'secret.html': 'secret',
};

async function server(more: Partial<PreviewOptions> = {}) {
  const folder = await folderWith(FILES);
  const bugs: unknown[] = [];
  const made = await previewServer({
    folder: join(folder, 'out'),
    port: 0,
    state: () => ({ status: 'up to date', problems: [] }),
    asked: () => undefined,
    makePdf: async () => undefined,
    bug: (error) => bugs.push(error),
    ...more,
  });
  onTestFinished(made.close);
  const port = Number(new URL(made.address).port);
  /** A request as it is written: nothing of the path is put straight before it is sent. */
  const get = (path: string, headers: Readonly<Record<string, string>> = {}, method = 'GET') =>
    new Promise<{ status: number; headers: Readonly<Record<string, unknown>>; body: string }>((resolve, reject) => {
      const sent = request({ host: '127.0.0.1', port, path, method, headers }, (response) => {
        let body = '';
        response.on('data', (part) => {
          body += String(part);
        });
        response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body }));
      });
      sent.on('error', reject);
      sent.end();
    });
  return { ...made, folder, port, get, bugs };
}

describe('the preview server', () => {
  it('hands out the files of its folder with their types, to be kept by nobody', async () => {
    const { get, address } = await server();
    expect(address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/);
    const page = await get('/groups/front.html?x');
    expect([page.status, page.headers['content-type'], page.headers['cache-control']]).toEqual([200, 'text/html; charset=utf-8', 'no-store']);
    expect(page.body).toContain('<p>Brief</p>');
    expect((await get('/groups/front.json')).headers['content-type']).toBe('application/json; charset=utf-8');
    expect((await get('/')).status).toBe(200);
    const head = await get('/groups/front.html', {}, 'HEAD');
    expect([head.status, head.body]).toEqual([200, '']);
  });

  it('puts its own policy in the place of the page’s, with the page’s own script and no other', async () => {
    const { get } = await server();
    for (const [path, scripts] of [
      ['/groups/front.html', 1],
      ['/index.html', 2],
    ] as const) {
      const { headers, body } = await get(path);
      const policy = String(headers['content-security-policy']);
      expect(policy).toMatch(/^default-src 'none';.*frame-ancestors 'none'; connect-src 'self'; script-src /);
      expect(policy.match(/'sha256-/g)).toHaveLength(scripts);
      expect(policy).not.toMatch(/script-src[^;]*unsafe/);
      expect(body).not.toContain('Content-Security-Policy');
    }
  });

  it('gives nothing but that folder: no way up, no dot file, no link, no other type', async () => {
    const { get, folder } = await server();
    await symlink(join(folder, 'secret.html'), join(folder, 'out', 'link.html'));
    await symlink(folder, join(folder, 'out', 'up'));
    const paths = [
      '/../secret.html',
      '/%2e%2e/secret.html',
      '/groups/..%2f..%2fsecret.html',
      '/..\\secret.html',
      '/.hidden.html',
      '/link.html',
      '/up/secret.html',
      '/groups/odd.exe',
      '/%00',
      '/%zz',
      '//etc/passwd',
      '/groups/',
      '/C:/x.html',
    ];
    for (const path of paths) {
      const { status, body } = await get(path);
      expect([path, status]).toEqual([path, 404]);
      expect(body).not.toContain('>secret<');
    }
  });

  it('answers only under its own name and only its own pages', async () => {
    const { get, port } = await server();
    const status = async (headers: Readonly<Record<string, string>>) => (await get('/', headers)).status;
    expect(await status({ host: `localhost:${port}` })).toBe(200);
    for (const host of ['evil.example', `evil.example:${port}`, '127.0.0.1', `127.0.0.1:${port}.evil.example`])
      expect(await status({ host })).toBe(403);
    const own = `127.0.0.1:${port}`;
    expect(await status({ host: own, origin: `http://${own}` })).toBe(200);
    for (const origin of ['http://evil.example', 'null', `https://${own}`]) expect(await status({ host: own, origin })).toBe(403);
    expect(await status({ host: own, 'sec-fetch-site': 'cross-site' })).toBe(403);
    expect(await status({ host: own, 'sec-fetch-site': 'none' })).toBe(200);
  });

  it('lets nothing be written', async () => {
    const { get } = await server();
    for (const method of ['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS']) expect((await get('/index.html', {}, method)).status).toBe(405);
  });

  it('answers on beside clients that speak no HTTP, send heads without end, stay silent, or open connections by the hundred', async () => {
    const { get, port } = await server();
    const raw = (text: string): Promise<string> =>
      new Promise((resolve) => {
        const socket = connect(port, '127.0.0.1', () => socket.write(text));
        let heard = '';
        socket.on('data', (data) => (heard += String(data)));
        socket.on('error', () => resolve(heard));
        socket.on('close', () => resolve(heard));
        onTestFinished(() => void socket.destroy());
      });
    const own = `Host: 127.0.0.1:${port}`;
    expect(await raw('\0\x16\x03\x01 not HTTP\r\n\r\n')).toMatch(/^HTTP\/1\.1 400 /);
    expect(await raw(`GET / HTTP/1.1\r\n${own}\r\nX: ${'x'.repeat(20_000)}\r\n\r\n`)).toMatch(/^HTTP\/1\.1 431 /);
    expect(await raw(`GET http://evil.example/index.html HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n`)).toMatch(/^HTTP\/1\.1 403 /);
    expect(await raw(`GET http://127.0.0.1:${port}/index.html HTTP/1.1\r\n${own}\r\nConnection: close\r\n\r\n`)).toMatch(/^HTTP\/1\.1 404 /);
    expect(await raw(`TRACE / HTTP/1.1\r\n${own}\r\nConnection: close\r\n\r\n`)).toMatch(/^HTTP\/1\.1 405 /);
    expect(await raw(`CONNECT evil.example:80 HTTP/1.1\r\n${own}\r\n\r\n`)).toBe('');
    expect(await raw(`GET / HTTP/1.1\r\n${own}\r\nUpgrade: websocket\r\nConnection: Upgrade, close\r\n\r\n`)).not.toContain('101');
    expect(await raw(`GET / HTTP/1.1\r\n${own}\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n`)).toMatch(/^HTTP\/1\.1 400 /);
    const silent = Array.from({ length: 300 }, () => connect(port, '127.0.0.1'));
    for (const socket of silent) socket.on('error', () => undefined);
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(silent.filter((socket) => !socket.destroyed && socket.readable).length).toBeLessThanOrEqual(128);
    for (const socket of silent) socket.destroy();
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect((await get('/')).status).toBe(200);
  });

  it('tells only open pages, and forgets those that went', async () => {
    const { address, reload, get } = await server();
    for (let round = 0; round < 20; round += 1) {
      const gone = new AbortController();
      const { body } = await fetch(`${address}-/events`, { signal: gone.signal });
      await body?.getReader().read();
      gone.abort();
      reload();
    }
    expect((await get('/-/events', {}, 'HEAD')).headers['content-type']).toContain('text/event-stream');
    expect((await get('/')).status).toBe(200);
  });

  it('shows problems with file and place, as text', async () => {
    const problem = {
      level: 'error',
      code: 'render/template',
      file: 'templates/<b>.hbs',
      place: 'line 3',
      message: '<script>alert(1)</script>',
      hint: null,
    } as const;
    const { get } = await server({ state: () => ({ status: 'not made', problems: [problem] }) });
    for (const path of ['/groups/front.html', '/groups/none.html']) {
      const { body } = await get(path);
      expect(body).toContain('<code>templates/&lt;b&gt;.hbs, line 3</code>: &lt;script&gt;alert(1)&lt;/script&gt;');
      expect(body.match(/<script>/g)).toHaveLength(1);
    }
  });

  it('tells open pages to load again, and makes a PDF when it is asked for', async () => {
    const asked: string[] = [];
    const { address, reload } = await server({ makePdf: async (path) => void asked.push(path) });
    const events = (await fetch(`${address}-/events`)).body?.pipeThrough(new TextDecoderStream()).getReader();
    const first = /data: (\d+)/.exec((await events?.read())?.value ?? '')?.[1];
    reload();
    const second = /data: (\d+)/.exec((await events?.read())?.value ?? '')?.[1];
    expect(Number(second)).toBe(Number(first) + 1);
    expect((await fetch(`${address}groups/front.pdf`)).status).toBe(404);
    expect(asked).toEqual(['groups/front.pdf']);
  });

  it('answers on when making a PDF fails, and tells of it', async () => {
    const { get, bugs } = await server({
      makePdf: async () => {
        throw new Error('no');
      },
    });
    expect((await get('/groups/front.pdf')).status).toBe(500);
    expect(bugs).toHaveLength(1);
    expect((await get('/')).status).toBe(200);
  });

  it('says that its port is taken', async () => {
    const { port } = await server();
    await expect(server({ port })).rejects.toMatchObject({ problems: [{ code: 'serve/port' }] });
  });
});

describe('pathOf', () => {
  it('knows the list and briefs', () => {
    expect([pathOf('/'), pathOf('/regions/x-1.pdf?a#b'), pathOf('/archive/groups/x/12.html')]).toEqual([
      'index.html',
      'regions/x-1.pdf',
      'archive/groups/x/12.html',
    ]);
  });
});
