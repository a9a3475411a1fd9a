import { type Browser, chromium } from '@playwright/test';
import { Hono } from 'hono';
// @boundaries-ignore How Chromium is started stands in one place, beside the tests that need it.
import { LAUNCH } from '../../tests/e2e/src/browser.ts';
import { sum, type View, viewOf } from './phone.ts';
import { againstTime, type Row } from './report.ts';
import { type BenchServer, listen } from './server.ts';

/** Apps, where they are served, and what their first screen may weigh, bytes with gzip. */
const APPS = [
  { name: 'counselling', path: '/counselling/', budget: 70_000 },
  { name: 'JMD apply', path: '/apply/', budget: 45_000 },
] as const;
const RUNS = 5;

/**
 * The first screen of the young people's apps on a slow phone that was never here: when something is painted, when the
 * heading can be read, when nothing keeps a finger waiting, and what came over the wire until the heading. Against a page
 * that is nothing but a heading behind as many bytes, in one file.
 */
export async function benchFirstScreen({ url }: BenchServer): Promise<Row[]> {
  const browser = await chromium.launch(LAUNCH);
  try {
    const rows: Row[] = [];
    for (const { name, path, budget } of APPS) rows.push(...(await benchApp(browser, name, url + path, budget)));
    return rows;
  } finally {
    await browser.close();
  }
}

async function benchApp(browser: Browser, name: string, app: string, budget: number): Promise<Row[]> {
  if (!(await fetch(app)).ok) throw new Error(`Run \`pnpm run build\` first: ${name} is not there.`);
  const packed = await viewOf(browser, app, { gzip: true });
  const { bytes, parts } = await viewOf(browser, app);
  const bare = await servePage(bytes);
  try {
    const [ours, theirs]: [View[], View[]] = [[], []];
    for (let run = 0; run < RUNS; run += 1) {
      ours.push(await viewOf(browser, app));
      theirs.push(await viewOf(browser, bare.url));
    }
    const against = (what: string, key: 'paint' | 'heading' | 'interactive') =>
      againstTime(`${name}: ${what}, against as many bytes of a bare page`, median(ours, key), median(theirs, key));
    const size = (what: string, value: number): Row => ({
      ...{ what: `${name}: ${what}`, value: kilobytes(value), baseline: kilobytes(budget), ratio: value / budget },
    });
    return [
      size('bytes with gzip, against the budget', sum(packed.parts)),
      ...Object.entries(packed.parts).map(([part, value]) => size(`of them ${part}`, value)),
      size('with what follows by itself', packed.whole),
      size('bytes over the wire', sum(parts)),
      size('the same with the headers of every answer', bytes),
      against('first paint', 'paint'),
      against('heading', 'heading'),
      against('interactive', 'interactive'),
    ];
  } finally {
    bare.close();
  }
}

const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`;

const median = (views: readonly View[], key: 'paint' | 'heading' | 'interactive'): number =>
  views.map((view) => view[key]).toSorted((a, b) => a - b)[Math.floor(views.length / 2)] ?? 0;

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
