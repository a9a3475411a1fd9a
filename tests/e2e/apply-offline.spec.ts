import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { cvOf, progressOf } from '@jmd-digital/domain/apply';
import { loadApply } from '@jmd-digital/i18n/apply';
import { loadQuiz } from '@jmd-digital/i18n/quiz';
import { cvDoc } from '@jmd-digital/schemas';
import { ROOT } from '@jmd-digital/tooling/lib';
import { test as plain } from '@playwright/test';
import { stations } from './src/apply-answers.ts';
import { firstVisit, goTo, killTab, logOf, playStation, putPosition } from './src/apply-app.ts';
import { finger, type Hand, keyboard } from './src/apply-play.ts';
import { findings } from './src/axe.ts';
import { PHONE } from './src/browser.ts';
import { expect, serverUrl, test } from './src/test.ts';

/** A phone on the bus: after the first visit everything has to go on without a network, whatever happens to the page. */
test.use({ viewport: PHONE, hasTouch: true, actionTimeout: 30_000 });

const { messages: t } = await loadApply.de();
const { messages: q } = await loadQuiz.de();

const HANDS: readonly (readonly [string, (page: Parameters<typeof keyboard>[0]) => Hand])[] = [
  ['by touch', finger],
  ['by keyboard', keyboard],
];

for (const [how, handOf] of HANDS)
  test(`Without a network station 4 is played to its badge ${how}, and what was filled in stands in the CV`, async ({
    page,
    context,
  }) => {
    await firstVisit(page, serverUrl());
    await context.setOffline(true);
    await page.reload();
    await expect(page.locator('.offline-state')).toHaveText(t.offlineReady);
    await playStation(page, handOf(page), 's4');
    await expect(page.locator('.celebrate-badge')).toBeVisible();
    expect(await findings(page)).toEqual([]);

    const log = await logOf(page);
    const form = stations.flatMap(({ exercises }) => exercises).find(({ id }) => id === 's4-6');
    if (form?.type !== 'form') throw new Error('s4-6 is the form of the CV');
    const doc = cvDoc.parse(cvOf(log, crypto.randomUUID()));
    expect(doc.work.length + doc.education.length).toBeGreaterThanOrEqual(2);
    expect(new Set(Object.values(doc.provenance))).toEqual(new Set(['exercise:s4-6']));
    const path = { stations: stations.map(({ id, exercises }) => ({ id, exercises })) };
    expect(progressOf(log, path).stations.get('s4')).toMatchObject({ badge: true, stars: 3, firstScore: 1 });

    await goTo(page, 'facts');
    await expect(page.locator('.fact').first()).toBeVisible();
    await page.reload();
    await expect(page.locator('.fact').first()).toBeVisible();
  });

test('A tab that is killed in the middle of an exercise goes on there, with what was typed', async ({
  page,
  context,
}) => {
  await firstVisit(page, serverUrl());
  await context.setOffline(true);
  await goTo(page, 'station/s1');
  await page.locator('.story-foot .jmd-button').last().tap();
  await page.locator('.stack .jmd-button-primary').tap();
  // On to the gaps, by passing over what comes before.
  await putPosition(page, 's1', 's1-4');
  await page.reload();
  const field = (of: typeof page) => of.locator('.q-gap input').first();
  await field(page).fill('jeden Tag zeich');
  // The device takes a moment to write it down.
  await page.waitForTimeout(500);
  const next = await killTab(context, page);
  await next.goto(`${serverUrl()}/apply/#/station/s1`);
  await expect(field(next)).toHaveValue('jeden Tag zeich');
});

test('Two tabs of one player write into one log, and each sees what the other did', async ({ page, context }) => {
  await firstVisit(page, serverUrl());
  await page.goto(`${serverUrl()}/apply/#/`);
  const other = await context.newPage();
  await other.goto(`${serverUrl()}/apply/#/me`);
  const story = (of: typeof page) => goTo(of, 'story/s1-before');
  await Promise.all([story(page), story(other)]);
  await Promise.all([page, other].map((each) => each.locator('.story-foot .jmd-button').last().tap()));
  await expect.poll(async () => (await logOf(page)).length).toBe(2);
  const log = await logOf(page);
  expect(new Set(log.map(({ lamport }) => lamport)).size).toBe(2);
  expect(new Set(log.map(({ device }) => device)).size).toBe(1);
});

test('A clock that is set back changes no order, and what was won stays', async ({ page, context }) => {
  await page.clock.setFixedTime(new Date('2026-11-29T12:00:00Z'));
  await firstVisit(page, serverUrl());
  await context.setOffline(true);
  await playStationOnce(page, 'wrong');
  await page.clock.setFixedTime(new Date('2026-01-01T12:00:00Z'));
  await page.getByRole('button', { name: q.again, exact: true }).tap();
  await playStationOnce(page, 'right');
  const log = (await logOf(page)).filter(({ kind }) => kind === 'attempt').sort((a, b) => a.lamport - b.lamport);
  expect(log.map((entry) => entry.kind === 'attempt' && entry.verdict)).toEqual(['wrong', 'correct']);
  expect(log.map(({ day }) => day)).toEqual(['2026-11-29', '2026-01-01']);
  await goTo(page, '');
  await expect(page.locator('.stop').nth(2)).toContainText(t.stationDone({ done: 1, all: 6 }));
});

/** Answers the third exercise of station 3, a choice between two kinds of deadlines. */
async function playStationOnce(page: Parameters<typeof goTo>[0], how: 'right' | 'wrong'): Promise<void> {
  const station = stations.find(({ id }) => id === 's3');
  const exercise = station?.exercises.find(({ type }) => type === 'choice');
  if (exercise?.type !== 'choice') throw new Error('Station 3 has a choice');
  const { options } = exercise.levels.A2.body;
  if (how === 'wrong') {
    await putPosition(page, 's3', exercise.id);
    await page.goto(`${serverUrl()}/apply/#/station/s3`);
    await page.reload();
  }
  for (const { text, correct } of options) {
    const input = page.locator('.q-option', { hasText: text }).locator('input');
    const wanted = how === 'right' ? correct : !correct;
    if ((await input.isChecked()) !== wanted && (wanted || (await input.getAttribute('type')) === 'checkbox'))
      await input.tap({ force: true });
    if (how === 'wrong' && wanted) break;
  }
  await page.locator('.q-buttons .jmd-button-primary').tap();
  await expect(page.locator('.q-feedback')).toBeVisible();
}

test('A full device says so, keeps playing, and writes everything down once there is room', async ({ page }) => {
  // As a browser does it: the write fails, and its transaction with it.
  await page.addInitScript(() => {
    const put = IDBObjectStore.prototype.put;
    IDBObjectStore.prototype.put = function (...args) {
      if (this.name !== 'log' || !('isFull' in globalThis)) return put.apply(this, args);
      this.transaction.abort();
      throw new DOMException('The device is full', 'QuotaExceededError');
    };
  });
  await firstVisit(page, serverUrl());
  await page.evaluate(() => Object.assign(globalThis, { isFull: true }));
  await goTo(page, 'story/s1-before');
  await page.locator('.story-foot .jmd-button').last().tap();
  await expect(page.locator('.trouble')).toContainText(t.storageFull);
  expect(await findings(page)).toEqual([]);
  expect(await logOf(page)).toEqual([]);
  // It goes on: the scene counts as seen, so the station shows itself.
  await expect(page.locator('.goals')).toBeVisible();
  await page.evaluate(() => Reflect.deleteProperty(globalThis, 'isFull'));
  await page.getByRole('button', { name: t.storageRetry, exact: true }).tap();
  await expect(page.locator('.trouble')).toHaveCount(0);
  expect((await logOf(page)).map(({ kind }) => kind)).toEqual(['seen']);
});

plain.describe('A new version', () => {
  plain.use({ viewport: PHONE, hasTouch: true, actionTimeout: 30_000 });
  let folder: string;
  let site: Server;
  let url: string;
  plain.beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'jmd-apply-'));
    await cp(join(ROOT, 'apps/apply/dist'), folder, { recursive: true });
    site = createServer(async (request, response) => {
      const path = new URL(request.url ?? '/', 'http://localhost').pathname.replace(/^\/apply\//, '');
      try {
        const bytes = await readFile(join(folder, path === '' ? 'index.html' : path));
        response.writeHead(200, { 'content-type': TYPES[extname(path)] ?? 'text/html', 'cache-control': 'no-cache' });
        response.end(bytes);
      } catch {
        response.writeHead(404).end();
      }
    }).listen(0);
    url = `http://localhost:${(site.address() as AddressInfo).port}`;
  });
  plain.afterAll(async () => {
    site.close();
    await rm(folder, { recursive: true, force: true });
  });

  plain('waits until the station is over, and is taken when the player says so', async ({ page }) => {
    await firstVisit(page, url);
    await goTo(page, 'station/s2');
    await page.locator('.story-foot .jmd-button').last().tap();
    await page.locator('.stack .jmd-button-primary').tap();
    const worker = await readFile(join(folder, 'sw.js'), 'utf8');
    await writeFile(join(folder, 'sw.js'), worker.replace(/const VERSION = '\w+'/, "const VERSION = 'newer'"));
    await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update());
    const waiting = () => page.evaluate(async () => !!(await navigator.serviceWorker.getRegistration())?.waiting);
    await expect.poll(waiting).toBe(true);
    // In the middle of a station nothing is said, and a reload stays with the version that it began with.
    await expect(page.locator('.update')).toHaveCount(0);
    await page.reload();
    await expect(page.locator('.q-instruction')).toBeVisible();
    expect(await waiting()).toBe(true);
    await goTo(page, '');
    await page.locator('.update button').tap();
    // It loads itself anew meanwhile.
    await expect.poll(() => waiting().catch(() => null)).toBe(false);
    await expect(page.locator('.path')).toBeVisible();
    const names = await page.evaluate(() => caches.keys());
    expect(names).toEqual(['jmd-apply-newer']);
    await expect(page.locator('.update')).toHaveCount(0);
  });
});

const TYPES: Record<string, string> = {
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webmanifest': 'application/manifest+json',
};

test('Arabic around German: what to do runs from the right, what is learned from the left', async ({
  page,
  context,
}) => {
  await firstVisit(page, serverUrl(), 'ar');
  await context.setOffline(true);
  await page.reload();
  await goTo(page, 'station/s4');
  await page.locator('.story-foot .jmd-button').last().tap();
  await page.locator('.stack .jmd-button-primary').tap();
  const direction = (selector: string) =>
    page
      .locator(selector)
      .first()
      .evaluate((element) => getComputedStyle(element).direction);
  expect(await direction('.q-instruction')).toBe('rtl');
  expect(await direction('.q-prompt .q-de')).toBe('ltr');
  expect(await direction('.q-chip .q-de')).toBe('ltr');
  expect(await page.locator('.q-chip .q-de').first().getAttribute('lang')).toBe('de');
  expect(await findings(page)).toEqual([]);
});
