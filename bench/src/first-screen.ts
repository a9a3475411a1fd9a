import { type Browser, chromium } from '@playwright/test';
import { Hono } from 'hono';
// @boundaries-ignore How Chromium is started stands in one place, beside the tests that need it.
import { LAUNCH, PHONE } from '../../tests/e2e/src/browser.ts';
import { againstTime, type Row } from './report.ts';
import { type BenchServer, listen } from './server.ts';

/** A cheap phone in a village: 400 kbit/s, 150 ms there and back, a processor four times as slow as this one. */
const BYTES_PER_SECOND = 400_000 / 8;
const [LATENCY_MS, CPU_SLOWER] = [150, 4];
const BUDGET = 70_000;
const RUNS = 5;
const PATIENCE_MS = 60_000;

/** Milliseconds from the navigation on, and bytes as they were sent, of answers alone and with their headers. */
interface View {
  paint: number;
  heading: number;
  content: number;
  bytes: number;
}

/**
 * The first screen of the young people's app on a slow phone that was never here: when something is painted, when its
 * heading can be read, and what came over the wire until then. Against a page that is nothing but a heading behind as
 * many bytes, in one file.
 */
export async function benchFirstScreen({ url }: BenchServer): Promise<Row[]> {
  const browser = await chromium.launch(LAUNCH);
  let bare: Awaited<ReturnType<typeof servePage>> | null = null;
  try {
    const app = `${url}/counselling/`;
    if (!(await fetch(app)).ok) throw new Error('Run `pnpm run build` first: the app is not there.');
    const { bytes, content } = await viewOf(browser, app);
    bare = await servePage(bytes);
    const [ours, theirs]: [View[], View[]] = [[], []];
    for (let run = 0; run < RUNS; run += 1) {
      ours.push(await viewOf(browser, app));
      theirs.push(await viewOf(browser, bare.url));
    }
    return [
      againstBudget('bytes over the wire, against the budget', content),
      againstBudget('the same with the headers of every answer', bytes),
      againstTime('first paint, against as many bytes of a bare page', median(ours, 'paint'), median(theirs, 'paint')),
      againstTime('heading, against as many bytes of a bare page', median(ours, 'heading'), median(theirs, 'heading')),
    ];
  } finally {
    bare?.close();
    await browser.close();
  }
}

const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`;
const againstBudget = (what: string, bytes: number): Row => ({
  ...{ what, value: kilobytes(bytes), baseline: kilobytes(BUDGET), ratio: bytes / BUDGET },
});

const median = (views: readonly View[], key: keyof View): number =>
  views.map((view) => view[key]).toSorted((a, b) => a - b)[Math.floor(views.length / 2)] ?? 0;

/** Loads an address in a browser that knows nothing, over the slow line. */
async function viewOf(browser: Browser, address: string): Promise<View> {
  const context = await browser.newContext({ viewport: PHONE, locale: 'de-DE' });
  try {
    const page = await context.newPage();
    const devtools = await context.newCDPSession(page);
    await devtools.send('Network.enable');
    await devtools.send('Network.emulateNetworkConditions', {
      ...{ offline: false, latency: LATENCY_MS },
      ...{ downloadThroughput: BYTES_PER_SECOND, uploadThroughput: BYTES_PER_SECOND },
    });
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: CPU_SLOWER });
    let [content, bytes] = [0, 0];
    devtools.on('Network.dataReceived', ({ encodedDataLength }) => {
      content += encodedDataLength;
    });
    devtools.on('Network.loadingFinished', ({ encodedDataLength }) => {
      bytes += encodedDataLength;
    });
    await page.addInitScript(() => {
      const look = () => {
        const heading = document.querySelector('h1');
        if (!heading?.textContent?.trim() || heading.getBoundingClientRect().height === 0) {
          requestAnimationFrame(look);
        } else performance.mark('heading');
      };
      look();
    });
    await page.goto(address, { waitUntil: 'commit' });
    const times = await page.waitForFunction(
      () => {
        const [paint] = performance.getEntriesByName('first-contentful-paint');
        const [heading] = performance.getEntriesByName('heading');
        return paint && heading ? { paint: paint.startTime, heading: heading.startTime } : null;
      },
      null,
      { timeout: PATIENCE_MS },
    );
    const { paint, heading } = (await times.jsonValue()) ?? { paint: 0, heading: 0 };
    return { paint, heading, content, bytes };
  } finally {
    await context.close();
  }
}

/** A server of one page of so many bytes; its heading comes last. */
async function servePage(bytes: number) {
  const page = (filler: string) =>
    `<!doctype html><html lang="de"><meta charset="utf-8"><title>Start</title><!--${filler}--><h1>Hier bist du richtig</h1>`;
  const headers = 200;
  const body = page('x'.repeat(Math.max(0, bytes - headers - page('').length)));
  const app = new Hono();
  app.get('/', (c) => c.html(body));
  const { server, url } = await listen(app.fetch);
  return { url, close: () => server.close() };
}
