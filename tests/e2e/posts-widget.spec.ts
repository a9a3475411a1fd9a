import { findings } from './src/axe.ts';
import { DESKTOP, PHONE } from './src/browser.ts';
import { FIXED_WIDTH, HOSTILE, traces } from './src/host-site.ts';
import { tabTo } from './src/keyboard.ts';
import { overflowing, smallTargets } from './src/measure.ts';
import { changes, looksOfHost, looksOfWidget } from './src/portrait.ts';
import { type Site, tag, test, withPosts } from './src/posts-test.ts';
import { expect } from './src/test.ts';

test.use({ viewport: PHONE, hasTouch: true });

const event = { start: '2027-01-12T16:00', end: '2027-01-12T18:00', zone: 'Europe/Berlin', place: 'Beispielstraße 1' };
const LONG =
  'Wir kochen zusammen und reden dabei Deutsch. Du musst nichts mitbringen und nichts können. Wer mag, bleibt danach zum Essen.\n\nMehr steht auf https://example.org/kochen und an der Tür.';
const ARABIC =
  'نطبخ معًا ونتحدث الألمانية أثناء ذلك. لا حاجة لإحضار أي شيء. يمكن لمن يرغب البقاء لتناول الطعام بعد ذلك.';

/** An event in two languages with a picture, something in German alone, and two that are older. */
async function fill({ page }: Site) {
  const picture = await page.picture(800, 450);
  const { id, deliveryId } = await page.put({
    ...{ title: 'Kochabend', event, sentAt: '2026-12-04T09:00:00Z' },
    parts: [
      { lang: 'de', text: LONG },
      { lang: 'ar', text: ARABIC },
    ],
    pictures: [
      { id: picture, alt: { de: 'Ein Topf auf dem Herd', ar: 'قدر على الموقد' }, credit: 'JMD', licence: 'CC BY 4.0' },
    ],
  });
  const german = (title: string, day: number) =>
    page.put({ title, parts: [{ lang: 'de', text: 'Am Dienstag ab 16 Uhr.' }], sentAt: `2026-12-0${day}T09:00:00Z` });
  for (const [index, title] of ['Sprechstunde', 'Sommerfest', 'Ausflug'].entries()) await german(title, 3 - index);
  return { id, deliveryId };
}

test('On a page of somebody else it shows the newest posts, asks nobody but us and keeps nothing', async ({
  page,
  host,
  site,
  p,
}) => {
  await fill(site);
  await page.goto(host.page(withPosts(tag(site, 'de'))));
  const widget = page.locator('jmd-posts');
  await expect(widget.getByRole('heading', { level: 2 })).toContainText(site.name);
  await expect(widget.getByRole('heading', { level: 3 })).toHaveText(['Kochabend', 'Sprechstunde', 'Sommerfest']);
  const [first] = await widget.getByRole('article').all();
  const picture = widget.getByRole('img', { name: 'Ein Topf auf dem Herd' });
  await expect(picture).toHaveAttribute('loading', 'lazy');
  await expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0);
  await expect(first ?? widget).toContainText(/12\. Januar 2027\D+16:00\D+18:00/);
  await expect(first ?? widget).toContainText('Beispielstraße 1');
  await expect(widget.getByRole('group', { name: p.languageLabel })).toHaveCount(0);
  expect(await findings(page, 'jmd-posts')).toEqual([]);
  expect(await overflowing(page)).toEqual([]);
  expect(await traces(page)).toEqual([]);
  await widget.getByRole('link', { name: 'Kochabend', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Kochabend' })).toBeVisible();
});

test('In Arabic it is read from right to left, and what is not written in Arabic can be had in German', async ({
  page,
  host,
  site,
}) => {
  await fill(site);
  await page.goto(host.page(withPosts(tag(site, 'ar', 'limit="2"'))));
  const widget = page.locator('jmd-posts');
  await expect(widget.locator('.jmd')).toHaveAttribute('dir', 'rtl');
  await expect(widget).toContainText('نطبخ معًا');
  await expect(widget).toContainText('Am Dienstag ab 16 Uhr.');
  expect(await findings(page, 'jmd-posts')).toEqual([]);
  const german = widget.getByRole('button', { name: 'Deutsch' });
  await expect(german).toHaveAttribute('aria-pressed', 'false');
  await german.click();
  await expect(german).toHaveAttribute('aria-pressed', 'true');
  await expect(widget).toContainText('Wir kochen zusammen');
  await expect(widget).not.toContainText('نطبخ معًا');
  expect(await overflowing(page)).toEqual([]);
});

test('By keyboard alone one gets to a post', async ({ page, host, site }) => {
  const { id } = await fill(site);
  await page.goto(host.page(withPosts(tag(site, 'de'))));
  const link = page.locator('jmd-posts').getByRole('link', { name: 'Kochabend', exact: true });
  await expect(link).toBeVisible();
  await tabTo(page, link, 30);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(new RegExp(`/posts/${site.id}/${id}\\?lang=de$`));
});

test('With nothing to show, with a site that nobody knows and without a network it says so; then another try helps', async ({
  page,
  host,
  site,
  p,
}) => {
  const widget = page.locator('jmd-posts');
  await page.goto(host.page(withPosts(tag(site, 'de'))));
  await expect(widget.locator('.p-note')).toHaveText(p.empty);
  expect(await findings(page, 'jmd-posts')).toEqual([]);
  await widget.evaluate((element) => element.setAttribute('site', '0193c0de-0000-7000-8000-000000000000'));
  await expect(widget.locator('.p-note')).toHaveText(p.unknownSite);
  await page.route('**/api/trpc/**', (route) => route.abort());
  await widget.evaluate((element, id) => element.setAttribute('site', id), site.id);
  await expect(widget.locator('.p-note')).toHaveText(p.failed);
  expect(await findings(page, 'jmd-posts')).toEqual([]);
  await page.unroute('**/api/trpc/**');
  await widget.getByRole('button', { name: p.retry }).click();
  await expect(widget.locator('.p-note')).toHaveText(p.empty);
});

test('On hostile pages the page stays as it is, and so do the posts', async ({ page, host, site }) => {
  await page.setViewportSize(DESKTOP);
  await fill(site);
  const open = async (parts: Parameters<typeof withPosts>[1]) => {
    await page.goto(host.page(withPosts(tag(site, 'de'), parts)));
    if (parts?.scripts === undefined) await expect(page.locator('jmd-posts').getByRole('article')).toHaveCount(3);
  };
  await open({ css: FIXED_WIDTH });
  const alone = await looksOfWidget(page, 'jmd-posts');
  for (const { css = '', ...more } of Object.values(HOSTILE)) {
    await open({ scripts: '', css: css + FIXED_WIDTH, ...more });
    const before = await looksOfHost(page);
    await open({ css: css + FIXED_WIDTH, ...more });
    expect(changes(before, await looksOfHost(page))).toEqual([]);
    expect(changes(alone, await looksOfWidget(page, 'jmd-posts'))).toEqual([]);
  }
});

for (const lang of ['de', 'ar'] as const)
  test.describe(`Our own pages in ${lang}`, () => {
    test.use({ lang });

    test('have the posts of a site and one post, fit a phone, need no script, and lose what is taken down', async ({
      page,
      site,
      p,
    }) => {
      const { id, deliveryId } = await fill(site);
      await page.goto(`/posts/${site.id}/`);
      await expect(page.locator('html')).toHaveAttribute('dir', lang === 'ar' ? 'rtl' : 'ltr');
      await expect(page.getByRole('heading', { level: 2 }).first()).toHaveText('Kochabend');
      for (const look of [findings, overflowing, smallTargets]) expect(await look(page)).toEqual([]);
      await page.getByRole('link', { name: 'Kochabend', exact: true }).click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Kochabend');
      await expect(page.locator('section.part').first()).toContainText(lang === 'ar' ? 'نطبخ معًا' : 'Wir kochen');
      await expect(page.getByRole('link', { name: p.addToCalendar })).toBeVisible();
      for (const look of [findings, overflowing, smallTargets]) expect(await look(page)).toEqual([]);
      expect(await page.locator('script').count()).toBe(0);
      await site.page.takeDown(deliveryId, '2026-12-05T09:00:00Z');
      expect((await page.request.get(`/posts/${site.id}/${id}`)).status()).toBe(404);
    });
  });
