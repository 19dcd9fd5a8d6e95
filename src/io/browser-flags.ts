/**
 * A browser with no way out. Scripts off, interception and the page's policy leave preconnect, prefetch and frames; only a browser that can
 * resolve no name and reach no address sends nothing at all.
 */
export const PRISON_FLAGS: readonly string[] = [
  '--host-resolver-rules=MAP * ~NOTFOUND',
  // Port 9, discard: nothing answers there. The second flag sends loopback addresses the same way.
  '--proxy-server=http://127.0.0.1:9',
  '--proxy-bypass-list=<-loopback>',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-domain-reliability',
  '--disable-quic',
  '--disable-sync',
  '--dns-prefetch-disable',
  '--no-pings',
  '--disable-extensions',
  '--disable-plugins',
  '--no-first-run',
];

/** Same pages on machines that differ in screen and font settings, as far as the browser goes. */
export const RENDERING_FLAGS: readonly string[] = [
  '--disable-gpu',
  '--font-render-hinting=none',
  '--force-color-profile=srgb',
  '--lang=en-US',
  '--hide-scrollbars',
];

/**
 * Full Chromium makes what hangs below its address bar as pages of its own, in every window and before anybody types: 0.6 to 0.9 s of processor
 * time, as much as two briefs take to print. And its network, which leads nowhere here, has a process of its own, a tenth of what the browser takes to
 * start. A browser that does not know the names goes by them.
 */
export const WITHOUT_FLAGS: readonly string[] = [
  '--disable-features=WebUIOmniboxPopup,WebUIOmniboxAimPopup',
  '--enable-features=NetworkServiceInProcess2',
];

/** Chromium refuses to start sandboxed as root, as in most containers; everywhere else the sandbox stays. */
export function sandboxFlags(): readonly string[] {
  return process.getuid?.() === 0 ? ['--no-sandbox'] : [];
}
