import { formatters } from '@jmd-digital/i18n';
import type { ErrorReason, FindSitesOutput } from '@jmd-digital/schemas';
import type { Page, Route } from '@playwright/test';
import { expect, test } from './src/test.ts';

const API = '**/api/trpc/**';

/** An error as our server sends it. */
const errorBody = (data: object) => JSON.stringify({ error: { code: -32_000, message: '', data } });

function fail(page: Page, status: number, data: object): Promise<unknown> {
  const shape = { code: 'TEST', retryable: true, requestId: 'request-1', ...data };
  return page.route(API, (route) =>
    route.fulfill({ status, contentType: 'application/json', body: errorBody(shape), headers: CORS }),
  );
}
const CORS = { 'access-control-allow-origin': '*' };

/** Keeps the next answers back until they are let go. */
async function hold(page: Page): Promise<{ release(): Promise<void>; waiting(): number }> {
  const held: Route[] = [];
  await page.route(API, (route) => void held.push(route));
  return {
    waiting: () => held.length,
    async release() {
      await page.unroute(API);
      // A request that was given up in the meantime has nobody to answer to.
      await Promise.allSettled(held.map((route) => route.continue()));
    },
  };
}

test.beforeEach(async ({ page, finder }) => {
  await page.goto('/');
  await expect(finder.form).toBeVisible();
});

test.describe('A lost network', () => {
  test('shows what was known for the same question, since when, and a retry that works again', async ({
    page,
    context,
    finder,
    t,
  }) => {
    const answered = page.waitForResponse(API);
    await finder.search('01067');
    await expect(finder.card('JMD Dresden')).toBeVisible();
    const { at }: FindSitesOutput = (await (await answered).json()).result.data;

    await context.setOffline(true);
    await finder.search('01067');
    await expect(finder.root.getByText(t.offlineTitle)).toBeVisible();
    await expect(finder.root.getByText(t.offlineKept({ time: formatters('de').dateTime(at) }))).toBeVisible();
    await expect(finder.card('JMD Dresden')).toBeVisible();
    await expect(finder.postalCode).toHaveValue('01067');

    await finder.search('10115');
    await expect(finder.root.getByText(t.offlineText)).toBeVisible();
    await expect(finder.cards).toHaveCount(0);
    await expect(finder.postalCode).toHaveValue('10115');
    await expect(finder.postalCode).toBeFocused();

    await finder.button(t.retry).click();
    await expect(finder.button(t.cancel)).toBeVisible();
    await expect(finder.button(t.retry)).toBeFocused();
    await context.setOffline(false);
    await finder.button(t.retry).click();
    await expect(finder.heading(t.resultsFor({ place: 'Berlin' }))).toBeFocused();
    await expect(finder.button(t.retry)).toHaveCount(0);
  });

  test('shows what was known before the page was loaded anew', async ({ page, finder, t }) => {
    await finder.search('01067');
    await expect(finder.card('JMD Dresden')).toBeVisible();
    await page.reload();
    await page.route(API, (route) => route.abort());
    await finder.search('01067');
    await expect(finder.root.getByText(t.offlineTitle)).toBeVisible();
    await expect(finder.card('JMD Dresden')).toBeVisible();
  });
});

test.describe('A slow answer', () => {
  test('shows that we search, and can be given up', async ({ page, finder, t }) => {
    const { release, waiting } = await hold(page);
    await finder.search('01067');
    await expect(finder.status).toHaveText(t.searching);
    await expect(finder.submit).toHaveAttribute('aria-busy', 'true');
    await expect(finder.root.locator('div[aria-hidden="true"]')).toHaveCSS('opacity', '1');
    await finder.button(t.cancel).click();
    await expect(finder.button(t.cancel)).toHaveCount(0);
    await expect(finder.postalCode).toHaveValue('01067');
    await expect(finder.postalCode).toBeFocused();
    expect(waiting()).toBe(1);
    await release();
    await finder.search('10115');
    await expect(finder.heading(t.resultsFor({ place: 'Berlin' }))).toBeFocused();
    await expect(finder.card('JMD Dresden')).toHaveCount(0);
  });

  test('to an older question is not shown', async ({ page, finder, t }) => {
    const { release, waiting } = await hold(page);
    await finder.search('10115');
    await expect.poll(waiting).toBe(1);
    await finder.search('01067');
    await expect.poll(waiting).toBe(2);
    await release();
    await expect(finder.heading(t.resultsFor({ place: 'Dresden' }))).toBeFocused();
    await expect(finder.card('JMD Dresden')).toBeVisible();
  });
});

/** What the finder may hear; its catalogue has words for these alone. */
const KNOWN = ['rate_limited', 'unavailable', 'timeout', 'internal', 'client_too_old'] as const;

test.describe('A refusal', () => {
  const refusals: [number, ErrorReason & (typeof KNOWN)[number]][] = [
    [429, 'rate_limited'],
    [503, 'unavailable'],
    [504, 'timeout'],
    [500, 'internal'],
    [412, 'client_too_old'],
  ];
  test('says what happened and what to do, and what was typed stays', async ({ page, finder, t }) => {
    for (const [status, reason] of refusals) {
      await test.step(`${status} ${reason}`, async () => {
        await fail(page, status, { reason, retryAfterMs: 60_000 });
        await finder.search('01067');
        await expect(finder.root.getByText(t[`error.${reason}`]).filter({ visible: true })).not.toHaveCount(0);
        await expect(finder.button(t.retry)).toBeVisible();
        await expect(finder.postalCode).toHaveValue('01067');
        await page.unroute(API);
        await finder.button(t.retry).click();
        await expect(finder.card('JMD Dresden')).toBeVisible();
      });
    }
  });

  test('of a kind that came after this widget still says something', async ({ page, finder, t }) => {
    await fail(page, 400, { reason: 'brand_new', retryable: false });
    await finder.search('01067');
    await expect(finder.root.getByRole('paragraph').getByText(t['error.internal'])).toBeVisible();
    await page.unroute(API);
    const fieldErrors: [object, string][] = [
      [{ postalCode: 'brand_new' }, t['field.invalid']],
      [{ language: 'unknown_value' }, t['error.invalid_input']],
    ];
    for (const [fields, text] of fieldErrors) {
      await fail(page, 400, { reason: 'invalid_input', retryable: false, fieldErrors: fields });
      await finder.search('01067');
      await expect(finder.root.getByText(text).filter({ visible: true }).first()).toBeVisible();
      await page.unroute(API);
    }
  });

  test('by something on the way is none of ours: the search does not work right now', async ({ page, finder, t }) => {
    for (const status of [502, 200]) {
      await page.route(API, (route) => route.fulfill({ status, contentType: 'text/html', body: '<h1>Sign in</h1>' }));
      await finder.search('01067');
      await expect(finder.root.getByText(t['error.unavailable']).filter({ visible: true }).first()).toBeVisible();
      await page.unroute(API);
    }
  });
});

test('An answer of a newer server shows what this widget knows of it', async ({ page, finder, t }) => {
  await page.route(API, async (route) => {
    const response = await route.fetch();
    const body = await response.json();
    const [site] = body.result.data.sites;
    site.languages.push('tlh');
    site.topics.push('space-travel');
    site.channels.push('telepathy');
    site.openNow = 'asleep';
    await route.fulfill({ response, json: body });
  });
  await finder.search('01067');
  await expect(finder.heading(t.resultsFor({ place: 'Dresden' }))).toBeFocused();
  const card = finder.card('JMD Dresden');
  await card.locator('summary').click();
  await expect(card).toContainText(t['topic.housing']);
  await expect(card).toContainText(t['channel.on-site']);
  await expect(card).not.toContainText('undefined');
});

test('Texts that could not be fetched are asked for again, and until then the page keeps its own words', async ({
  page,
  finder,
}) => {
  await page.clock.install();
  await page.route('**/locales/**', (route) => route.abort());
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(finder.form).toHaveCount(0);
  await page.unroute('**/locales/**');
  await page.clock.fastForward('00:30');
  await expect(finder.form).toBeVisible();
});

test('An answer that does not come in time is no lost network', async ({ page, finder, t }) => {
  await page.clock.install();
  const { release, waiting } = await hold(page);
  await finder.search('01067');
  await expect.poll(waiting).toBe(1);
  await page.clock.runFor('00:30');
  await expect(finder.button(t.retry)).toBeVisible();
  await expect(finder.root.getByText(t['error.timeout']).filter({ visible: true }).first()).toBeVisible();
  await expect(finder.root.getByText(t.offlineTitle)).toHaveCount(0);
  await release();
});
