import { findings } from './src/axe.ts';
import { DESKTOP, PHONE } from './src/browser.ts';
import { overflowing, smallTargets } from './src/measure.ts';
import { expect, test } from './src/test.ts';

for (const lang of ['de', 'ar'] as const) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test.describe(`${lang}, ${colorScheme}`, () => {
      test.use({ lang, colorScheme, viewport: PHONE, hasTouch: true, isMobile: true });

      test('axe finds nothing in any state of the finder, and every target is large enough', async ({
        page,
        finder,
        t,
      }) => {
        const look = (state: string) =>
          test.step(state, async () => {
            expect(await findings(page)).toEqual([]);
            expect(await smallTargets(page)).toEqual([]);
          });
        await page.goto('/');
        await expect(finder.form).toBeVisible();
        await look('empty');

        await finder.search('01067');
        await finder.card('JMD Dresden').locator('summary').click();
        await expect(finder.card('JMD Dresden').getByRole('heading', { name: t.hoursTitle })).toBeVisible();
        await look('results, details open');

        await finder.search('59969');
        await expect(finder.places).toBeVisible();
        await finder.button(t.chooseAction).click();
        await expect(finder.places).toContainText(t['field.required']);
        await look('choose a place');

        await finder.search('1067');
        await expect(finder.postalCode).toHaveAttribute('aria-invalid', 'true');
        await look('help at the field');

        await page.route('**/api/**', (route) => route.abort());
        await finder.search('99999');
        await expect(finder.root.getByText(t.offlineTitle)).toBeVisible();
        await look('no network');
      });
    });
  }
}

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`pages, ${colorScheme}`, () => {
    test.use({ colorScheme, viewport: DESKTOP });

    for (const path of [
      'docs/',
      'docs/accounts/',
      'docs/playground/',
      'docs/quiz/',
      'docs/posts/',
      'docs/gallery/',
      'nowhere',
    ])
      test(`axe finds nothing on /${path}`, async ({ page }) => {
        await page.goto(`/${path}`);
        if (path.includes('playground')) await expect(page.locator('jmd-finder').getByRole('search')).toBeVisible();
        if (path.includes('quiz')) await expect(page.locator('jmd-quiz .q-exercise')).toBeVisible();
        if (path.includes('gallery')) await expect(page.getByRole('group', { name: 'Which place' })).toBeVisible();
        expect(await findings(page)).toEqual([]);
      });

    test('axe finds nothing on the home page with an answer', async ({ page, finder }) => {
      await page.goto('/');
      await finder.search('01067');
      await expect(finder.card('JMD Dresden')).toBeVisible();
      expect(await findings(page)).toEqual([]);
    });
  });
}

test.describe('Small screens and large words', () => {
  test('nothing scrolls sideways at 320 px, with words twice as large, or with both', async ({ page, finder }) => {
    const states = async (what: string) => {
      for (const code of ['01067', '15848', '1067']) {
        await finder.search(code);
        if (code === '01067') {
          await expect(finder.card('JMD Dresden')).toBeVisible();
          await finder.card('JMD Dresden').locator('summary').click();
        }
        if (code === '15848') await expect(finder.places).toBeVisible();
        if (code === '1067') await expect(finder.postalCode).toHaveAttribute('aria-invalid', 'true');
        expect(await overflowing(page), `${what}, ${code}`).toEqual([]);
      }
    };
    for (const width of [320, 1280]) {
      await page.setViewportSize({ width, height: 640 });
      await page.goto('/');
      await states(`${width} px`);
      await page.evaluate(() => document.documentElement.style.setProperty('--jmd-font-size', '34px'));
      await states(`${width} px, twice as large`);
    }
    await page.setViewportSize({ width: 320, height: 640 });
    for (const path of [
      '/docs/',
      '/docs/accounts/',
      '/docs/playground/',
      '/docs/quiz/',
      '/docs/posts/',
      '/docs/gallery/',
      '/?lang=ar',
      '/?lang=ru',
    ]) {
      await page.goto(path);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      expect(await overflowing(page), path).toEqual([]);
    }
  });
});

test('With forced colours, fields and buttons keep an edge and the focus can be seen', async ({ page, finder, t }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await page.goto('/');
  for (const control of [finder.postalCode, finder.language, finder.submit]) {
    await expect(control).not.toHaveCSS('border-top-width', '0px');
    await expect(control).not.toHaveCSS('border-top-style', 'none');
    await control.focus();
    await expect(control).not.toHaveCSS('outline-style', 'none');
  }
  const { edge, back } = await finder.submit.evaluate((button) => {
    const style = getComputedStyle(button);
    return { edge: style.borderTopColor, back: style.backgroundColor };
  });
  expect(edge).not.toBe(back);
  await finder.search('59969');
  await finder.places.getByRole('radio').first().check();
  await finder.button(t.chooseAction).click();
  await expect(finder.cards.first()).toBeVisible();
});

test('With reduced motion nothing moves, and waiting is shown at once', async ({ page, finder, t }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto('/');
  await page.route('**/api/**', () => {});
  await finder.search('01067');
  await expect(finder.button(t.cancel)).toBeVisible();
  await expect(finder.root.locator('div[aria-hidden="true"]')).toHaveCSS('opacity', '1');
  const moving = await page.evaluate(
    () =>
      document
        .querySelector('jmd-finder')
        ?.shadowRoot?.getAnimations()
        .filter((a) => a.playState === 'running').length,
  );
  expect(moving).toBe(0);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`On paper it reads well, from a ${colorScheme} screen`, async ({ page, finder, t }) => {
    await page.emulateMedia({ colorScheme });
    await page.goto('/');
    await finder.search('01067');
    const card = finder.card('JMD Dresden');
    await expect(card).toBeVisible();
    await page.emulateMedia({ media: 'print', colorScheme });
    await expect(card.getByText('Probegasse')).toBeVisible();
    await expect(card.getByRole('link', { name: t.callAction({ name: 'JMD Dresden' }) })).toBeVisible();
    await expect(page.getByRole('link', { name: /112/ }).first()).toBeVisible();
    // Without `-webkit-print-color-adjust`, paper has no backgrounds: all words have to stand on white.
    const pale = await page.evaluate(() => {
      const light = (colour: string) => {
        const [r = 0, g = 0, b = 0] = (colour.match(/[\d.]+/g) ?? []).map(Number);
        return 0.2126 * r + 0.7152 * g + 0.0722 * b > 130;
      };
      const walk = (root: ParentNode): Element[] =>
        [...root.querySelectorAll('*')].flatMap((e) => [e, ...(e.shadowRoot ? walk(e.shadowRoot) : [])]);
      return walk(document)
        .filter((e) => e.checkVisibility() && [...e.childNodes].some((n) => n.nodeType === 3 && n.nodeValue?.trim()))
        .filter((e) => light(getComputedStyle(e).color))
        .map((e) => `${e.localName}.${e.className}: ${e.textContent?.slice(0, 40)}`);
    });
    expect(pale).toEqual([]);
  });
}
