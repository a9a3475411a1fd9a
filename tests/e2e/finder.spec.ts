import { languageNames } from '@jmd-digital/i18n';
import { DESKTOP, PHONE } from './src/browser.ts';
import { tabTo } from './src/keyboard.ts';
import { expect, test } from './src/test.ts';

const SCREENS = { phone: { viewport: PHONE, hasTouch: true, isMobile: true }, desktop: { viewport: DESKTOP } };
const COMBINATIONS = Object.entries(SCREENS).flatMap(([screen, device]) =>
  (['de', 'ar'] as const).flatMap((lang) =>
    (['light', 'dark'] as const).map((colorScheme) => ({ screen, device, lang, colorScheme })),
  ),
);

for (const { screen, device, lang, colorScheme } of COMBINATIONS) {
  test.describe(`${screen}, ${lang}, ${colorScheme}`, () => {
    test.use({ ...device, lang, colorScheme });

    test('The expected values hold', async ({ page, finder, t }) => {
      const { step } = test;
      await page.goto('/');
      await expect(page.locator('html')).toHaveAttribute('dir', lang === 'ar' ? 'rtl' : 'ltr');

      for (const typed of ['01067', '٠١٠٦٧', ' D-01067 ']) {
        await step(`${typed}: Dresden, and what was typed stays`, async () => {
          await finder.search(typed);
          await expect(finder.heading(t.resultsFor({ place: 'Dresden' }))).toBeFocused();
          await expect(finder.card('JMD Dresden').getByText(t.responsible, { exact: true })).toBeVisible();
          await expect(finder.postalCode).toHaveValue(typed);
        });
      }

      await step('59969: Hallenberg or Bromskirchen', async () => {
        await finder.search('59969');
        await expect(finder.heading(t.choosePlaceTitle({ postalCode: '59969' }))).toBeFocused();
        await expect(finder.places.getByRole('radio')).toHaveCount(2);
        await expect(finder.places.getByRole('radio', { name: /Bromskirchen.*HE/ })).toBeVisible();
        await finder.places.getByRole('radio', { name: /Hallenberg.*NW/ }).check();
        await finder.button(t.chooseAction).click();
        await expect(finder.heading(t.resultsFor({ place: 'Hallenberg' }))).toBeFocused();
        await expect(finder.cards.first()).toBeVisible();
      });

      await step('15848: one of its places has to be chosen, and the results are for that one', async () => {
        await finder.search('15848');
        await expect(finder.heading(t.choosePlaceTitle({ postalCode: '15848' }))).toBeFocused();
        await finder.button(t.chooseAction).click();
        await expect(finder.places).toContainText(t['field.required']);
        await finder.places.getByRole('radio', { name: /^Tauche Kossenblatt/ }).check();
        await finder.button(t.chooseAction).click();
        await expect(finder.heading(t.resultsFor({ place: 'Tauche Kossenblatt' }))).toBeFocused();
        await expect(finder.cards.first().getByText(t.responsible, { exact: true })).toBeVisible();
      });

      await step('99999: unknown, with help and online counselling', async () => {
        await finder.search('99999');
        await expect(finder.heading(t.unknownCodeTitle({ postalCode: '99999' }))).toBeFocused();
        await expect(finder.root.getByText(t.unknownCodeHelp)).toBeVisible();
        await expect(finder.card('JMD Online-Team Funke')).toBeVisible();
      });

      await step('01053: a large recipient', async () => {
        await finder.search('01053');
        await expect(finder.heading(t.largeRecipientTitle({ postalCode: '01053' }))).toBeFocused();
        await expect(finder.root.getByText(t.largeRecipientHelp)).toBeVisible();
      });

      await step('1067: help at the field, never a guess', async () => {
        await finder.search('1067');
        await expect(finder.postalCode).toHaveAccessibleDescription(new RegExp(t['field.postal_code_length']));
        await expect(finder.postalCode).toHaveAttribute('aria-invalid', 'true');
        await expect(finder.postalCode).toHaveValue('1067');
        await finder.submit.click();
        await expect(finder.postalCode).toBeFocused();
        await expect(finder.cards).toHaveCount(0);
      });

      await step('27498: on the island, online counselling comes first', async () => {
        await finder.search('27498');
        await expect(finder.heading(t.resultsFor({ place: 'Helgoland' }))).toBeFocused();
        await expect(finder.root.getByText(t['onlineBecause.distance-misleads'])).toBeVisible();
        await expect(finder.cards.first().getByText(t.onlineOnly, { exact: true })).toBeVisible();
        await expect(finder.card('JMD Uetersen').getByText(t.distanceMisleads)).toBeVisible();
      });

      await step('abroad', async () => {
        await finder.button(t.abroadButton).click();
        await expect(finder.heading(t.abroadTitle)).toBeFocused();
        await expect(finder.root.getByText(t.abroadText)).toBeVisible();
        await expect(finder.card('JMD Online-Team Welle')).toBeVisible();
      });

      await step('no place', async () => {
        await finder.button(t.noPlaceButton).click();
        await expect(finder.heading(t.onlineTitle)).toBeFocused();
        await expect(finder.root.getByText(t['onlineBecause.no-place'])).toBeVisible();
        await expect(finder.postalCode).toHaveValue('27498');
      });
    });
  });
}

test('A language that was asked for is named by each other JMD, and the responsible one says where it is not', async ({
  page,
  finder,
  t,
}) => {
  await page.goto('/');
  await finder.language.selectOption('vi');
  await finder.search('01067');
  const language = languageNames.vi.name;
  await expect(finder.card('JMD Dresden')).toContainText(t.doesNotListLanguage({ language }));
  await finder.button(t.showMoreSites({ count: 2 })).click();
  const others = finder.cards.filter({ hasNotText: t.doesNotListLanguage({ language }) });
  await expect(others).toHaveCount(5);
  for (const card of await others.all()) await expect(card).toContainText(language);
});

test('A topic narrows the others and is kept in the form', async ({ page, finder, t, watched }) => {
  await page.goto('/');
  await finder.topic.selectOption({ label: t['topic.housing'] });
  await finder.search('01067');
  await expect(finder.card('JMD Dresden')).toBeVisible();
  await expect(finder.topic).toHaveValue('housing');
  expect(watched.questions).toEqual([{ postalCode: '01067', topic: 'housing' }]);
});

test('A deep link searches by itself, fills the form, and leaves the focus where it was', async ({
  page,
  finder,
  t,
}) => {
  await page.goto('/?postal-code=01067&topic=housing&language=ar');
  await expect(finder.heading(t.resultsFor({ place: 'Dresden' }))).toBeVisible();
  await expect(finder.postalCode).toHaveValue('01067');
  await expect(finder.topic).toHaveValue('housing');
  await expect(finder.language).toHaveValue('ar');
  await expect(page.locator('body')).toBeFocused();
});

test('The address chooses the language of the page, and what it does not know falls to the browser', async ({
  page,
}) => {
  for (const [lang, shown] of Object.entries({ ar: 'ar', 'de-x-leicht': 'de', xx: 'de' })) {
    await page.goto(`/?lang=${lang}`);
    await expect(page.locator('html')).toHaveAttribute('lang', shown);
    await expect(page.locator('jmd-finder')).toHaveAttribute('lang', lang === 'xx' ? 'de' : lang);
  }
});

test('The keyboard alone leads from the open page to a telephone link and to the details of a JMD', async ({
  page,
  finder,
  t,
}) => {
  await page.goto('/');
  await expect(finder.form).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: /Inhalt/ })).toBeFocused();
  await page.keyboard.press('Enter');
  await tabTo(page, finder.postalCode, 1);
  await page.keyboard.type('01067');
  await tabTo(page, finder.language, 1);
  await tabTo(page, finder.topic, 1);
  await tabTo(page, finder.submit, 1);
  await page.keyboard.press('Enter');
  await expect(finder.heading(t.resultsFor({ place: 'Dresden' }))).toBeFocused();
  const card = finder.card('JMD Dresden');
  const call = card.getByRole('link', { name: t.callAction({ name: 'JMD Dresden' }) });
  await tabTo(page, call, 1);
  await expect(call).toHaveAttribute('href', /^tel:\+49\d+$/);
  const more = card.locator('summary', { hasText: t.details });
  await tabTo(page, more, 4);
  await page.keyboard.press('Enter');
  await expect(card.getByRole('heading', { name: t.hoursTitle })).toBeVisible();
});

test('Where storage is blocked, the finder works', async ({ page, finder, t }) => {
  await page.addInitScript(() => {
    for (const name of ['sessionStorage', 'localStorage']) {
      Object.defineProperty(window, name, {
        get() {
          throw new DOMException('Access is denied', 'SecurityError');
        },
      });
    }
  });
  await page.goto('/');
  await finder.search('01067');
  await expect(finder.card('JMD Dresden')).toBeVisible();
  await page.route('**/api/**', (route) => route.abort());
  await finder.search('01067');
  await expect(finder.button(t.retry)).toBeVisible();
  await expect(finder.card('JMD Dresden')).toBeVisible();
});
