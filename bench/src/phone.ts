import type { Browser, CDPSession, Page } from '@playwright/test';
// @boundaries-ignore The size of a phone stands in one place, beside the tests that need it.
import { PHONE } from '../../tests/e2e/src/browser.ts';

/** A cheap phone in a village: 400 kbit/s, 150 ms there and back, a processor four times as slow as this one. */
const BYTES_PER_SECOND = 400_000 / 8;
const LATENCY_MS = 150;
export const CPU_SLOWER = 4;
const PATIENCE_MS = 60_000;

/** What came over the wire, bytes without headers: what the page names, and what its scripts asked for then. */
export interface Parts {
  page: number;
  scripts: number;
  styles: number;
  words: number;
  pictures: number;
}

/** Milliseconds from the navigation on; bytes until the heading could be read. */
export interface View {
  paint: number;
  heading: number;
  /** When the page did nothing more but wait for a finger. */
  interactive: number;
  parts: Parts;
  /** With the headers of every answer. */
  bytes: number;
  /** Without headers, with what followed by itself once the heading stood. */
  whole: number;
}

/** Bytes of all parts together. */
export const sum = (parts: Parts): number => Object.values(parts).reduce((all, bytes) => all + bytes, 0);

/** Loads an address in a browser that knows nothing, over the slow line. */
export async function viewOf(browser: Browser, address: string, { gzip = false } = {}): Promise<View> {
  const context = await browser.newContext({
    ...{ viewport: PHONE, locale: 'de-DE' },
    // Left alone it takes Brotli where there is some.
    ...(gzip ? { extraHTTPHeaders: { 'accept-encoding': 'gzip' } } : {}),
    // What a service worker fetches does not go over the slow line, and what it answers with was not waited for.
    serviceWorkers: 'block',
  });
  try {
    const page = await context.newPage();
    const devtools = await context.newCDPSession(page);
    await devtools.send('Network.enable');
    await devtools.send('Network.emulateNetworkConditions', {
      ...{ offline: false, latency: LATENCY_MS },
      ...{ downloadThroughput: BYTES_PER_SECOND, uploadThroughput: BYTES_PER_SECOND },
    });
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: CPU_SLOWER });
    const answersUntil = collect(devtools);
    await page.addInitScript(watch);
    await page.goto(address, { waitUntil: 'commit' });
    const [paint, heading] = [await timeOf(page, 'first-contentful-paint'), await timeOf(page, 'heading')];
    const interactive = await timeOf(page, 'interactive');
    await page.waitForLoadState('networkidle');
    const { parts, bytes } = answersUntil(heading);
    return { paint, heading, interactive, parts, bytes, whole: sum(answersUntil(Number.POSITIVE_INFINITY).parts) };
  } finally {
    await context.close();
  }
}

/** Notes every answer from now on. Gives what had come in whole by a time, milliseconds from the navigation on. */
function collect(devtools: CDPSession): (time: number) => Pick<View, 'parts' | 'bytes'> {
  const partOf = new Map<string, keyof Parts>();
  const headersOf = new Map<string, number>();
  const answers: { part: keyof Parts; bytes: number; headers: number; at: number }[] = [];
  let start = 0;
  devtools.on('Network.requestWillBeSent', ({ requestId, type, initiator, timestamp }) => {
    if (type === 'Document') start = timestamp;
    if (type === 'Script') partOf.set(requestId, initiator.type === 'script' ? 'words' : 'scripts');
    else partOf.set(requestId, type === 'Document' ? 'page' : type === 'Stylesheet' ? 'styles' : 'pictures');
  });
  devtools.on('Network.responseReceived', ({ requestId, response }) => {
    headersOf.set(requestId, response.encodedDataLength);
  });
  devtools.on('Network.loadingFinished', ({ requestId, encodedDataLength: bytes, timestamp }) => {
    const [part, headers] = [partOf.get(requestId) ?? 'pictures', headersOf.get(requestId) ?? 0];
    answers.push({ part, bytes, headers, at: (timestamp - start) * 1_000 });
  });
  return (time) => {
    const parts = { page: 0, scripts: 0, styles: 0, words: 0, pictures: 0 };
    const there = answers.filter(({ at }) => at <= time);
    for (const { part, bytes, headers } of there) parts[part] += bytes - headers;
    return { parts, bytes: there.reduce((all, { bytes }) => all + bytes, 0) };
  };
}

/** Runs in the page. It is interactive from the heading on, or from the end of the last long task before a second of quiet. */
function watch() {
  const QUIET_MS = 1_000;
  let [heading, busy] = [0, 0];
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) busy = startTime + duration;
  }).observe({ type: 'longtask', buffered: true });
  const look = () => {
    const found = document.querySelector('h1');
    if (!heading && found?.textContent?.trim() && found.getBoundingClientRect().height > 0)
      heading = performance.mark('heading').startTime;
    const since = Math.max(heading, busy);
    if (heading && performance.now() - since > QUIET_MS) performance.mark('interactive', { startTime: since });
    else requestAnimationFrame(look);
  };
  look();
}

/** When something was marked in the page; waits for it. */
async function timeOf(page: Page, name: string): Promise<number> {
  const time = await page.waitForFunction((wanted) => performance.getEntriesByName(wanted)[0]?.startTime, name, {
    timeout: PATIENCE_MS,
  });
  return (await time.jsonValue()) ?? 0;
}
