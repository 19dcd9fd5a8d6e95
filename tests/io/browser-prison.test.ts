import { createSocket, type Socket } from 'node:dgram';
import { createServer, type Server } from 'node:net';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser, type PrintingBrowser } from '../../src/io/browser.ts';
import { findBrowser } from '../../src/io/browser-find.ts';
import { folderWith } from '../desk.ts';

let browser: PrintingBrowser;
let server: Server;
let datagrams: Socket;
let port = 0;
const asked: string[] = [];

beforeAll(async () => {
  browser = await openBrowser({ executablePath: findBrowser() ?? '', pages: 1 });
  server = createServer((socket) => {
    asked.push('a connection');
    socket.destroy();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  port = typeof address === 'object' ? (address?.port ?? 0) : 0;
  datagrams = createSocket('udp4', () => asked.push('a datagram'));
  await new Promise<void>((resolve) => datagrams.bind(port, '127.0.0.1', resolve));
});
afterAll(async () => {
  await browser.close();
  server.close();
  datagrams.close();
});

/** Ways in which a page can ask somebody for something. None of ours has any of them: this is what would happen if all else had failed. */
const ways = (to: string, ws: string): readonly string[] => [
  ...[
    'preconnect',
    'dns-prefetch',
    'prefetch',
    'prerender',
    'preload',
    'modulepreload',
    'icon',
    'apple-touch-icon',
    'manifest',
    'stylesheet',
    'search',
    'import',
    'pingback',
  ].map((rel) => `<link rel="${rel}" as="image" href="${to}/${rel}">`),
  `<img src="${to}/img" srcset="${to}/set 2x" loading=eager>`,
  `<picture><source srcset="${to}/source"><img></picture>`,
  `<svg><image href="${to}/svg"/><use href="${to}/use#x"/><filter id=f><feImage href="${to}/fe"/></filter><rect filter="url(#f)" width=9 height=9 /></svg>`,
  `<iframe src="${to}/frame"></iframe><iframe srcdoc="<img src='${to}/inner'><link rel=preconnect href='${to}'>"></iframe>`,
  `<object data="${to}/object"></object><embed src="${to}/embed"><portal src="${to}/portal"></portal>`,
  `<video src="${to}/video" poster="${to}/poster" preload=auto autoplay></video><audio src="${to}/audio" autoplay><track src="${to}/track"></audio>`,
  `<input type=image src="${to}/input"><body background="${to}/background">`,
  `<style>@import url("${to}/import");@font-face{font-family:f;src:url("${to}/font")}p{font-family:f;background:image-set(url("${to}/set") 1x);cursor:url("${to}/cursor"),auto;list-style:url("${to}/list");border-image:url("${to}/border");mask:url("${to}/mask#m");content:url("${to}/content")}p:before{content:url("${to}/before")}@page{background:url("${to}/page")}</style><p style="background:url(${to}/style)">text</p>`,
  `<meta http-equiv=refresh content="0;url=${to}/refresh">`,
  `<meta http-equiv="Content-Security-Policy-Report-Only" content="default-src 'none'; report-uri ${to}/report"><meta http-equiv=x-dns-prefetch-control content=on>`,
  `<form action="${to}/form" id=g><button autofocus>x</button></form><a ping="${to}/ping" href="${to}/a" autofocus>x</a>`,
  `<script src="${to}/script"></script><script type=speculationrules>{"prefetch":[{"source":"list","urls":["${to}/speculation"]}]}</script>`,
  `<script>fetch("${to}/fetch");new WebSocket("${ws}");new EventSource("${to}/events");navigator.sendBeacon("${to}/beacon");new Worker("${to}/worker");navigator.serviceWorker&&navigator.serviceWorker.register("${to}/service");new RTCPeerConnection({iceServers:[{urls:"stun:127.0.0.1:${port}"}]}).createDataChannel("x");location="${to}/location"</script>`,
  `<base href="${to}/"><img src="relative">`,
];

describe('a page that asks for everything, handed straight to the browser', () => {
  it.each([['127.0.0.1'], ['localhost'], ['2130706433']])('reaches nobody at %s', async (host) => {
    await browser.print(`<!doctype html><title>T</title>${ways(`http://${host}:${port}`, `ws://${host}:${port}`).join('\n')}`);
    await browser.print(`<!doctype html><title>T</title>${ways(`https://${host}:${port}`, `wss://${host}:${port}`).join('\n')}`);
    expect(asked).toEqual([]);
  });

  it('shows no file of the machine, by whatever element it is named', async () => {
    const folder = await folderWith({
      'canary.txt': 'XYZZY canary',
      'canary.svg': '<svg xmlns="http://www.w3.org/2000/svg"><text y="20">XYZZY</text></svg>',
    });
    const [text, picture] = ['canary.txt', 'canary.svg'].map((name) => pathToFileURL(join(folder, name)).href);
    const { bytes } = await browser.print(
      `<!doctype html><title>T</title><h1>printed</h1>${ways(text ?? '', '')
        .map((way) => way.replace(/(file:[^"' )]*?)\/[a-z-]+(?=["' )#])/g, '$1'))
        .join('')}
      <iframe src="${picture}"></iframe><img src="${picture}"><object data="${picture}" type="image/svg+xml"></object><iframe src="view-source:${text}"></iframe><iframe src="file:///proc/self/environ"></iframe>`,
    );
    const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0 });
    const file = await task.promise;
    let shown = '';
    for (let number = 1; number <= file.numPages; number += 1) {
      const { items } = await (await file.getPage(number)).getTextContent();
      shown += items.map((item) => ('str' in item ? item.str : '')).join(' ');
    }
    await task.destroy();
    expect(shown).toContain('printed');
    expect(shown).not.toMatch(/XYZZY|canary|PATH=|HOME=/);
    expect(asked).toEqual([]);
  });
});
