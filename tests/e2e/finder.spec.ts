import { DESKTOP, PHONE } from './src/browser.ts';
import { expect, test } from './src/test.ts';

const SCREENS = { phone: { viewport: PHONE, hasTouch: true, isMobile: true }, desktop: { viewport: DESKTOP } };

for (const [screen, device] of Object.entries(SCREENS)) {
  for (const lang of ['de', 'ar'] as const) {
    for (const colorScheme of ['light', 'dark'] as const) {
      test.describe(`${screen}, ${lang}, ${colorScheme}`, () => {
        test.use({ ...device, lang, colorScheme });

        test.beforeEach(async ({ page, finder }) => {
          await page.goto('/');
          await expect(finder.form).toBeVisible();
          await expect(page.locator('html')).toHaveAttribute('dir', lang === 'ar' ? 'rtl' : 'ltr');
        });

        test('Finds the responsible JMD', async ({ finder, t }) => {
          for (const typed of ['01067', '٠١٠٦٧', ' D-01067 ']) {
            await test.step(typed, async () => {
              await finder.search(typed);
              await expect(finder.heading(t.resultsFor({ place: 'Dresden' }))).toBeFocused();
              await expect(finder.card('JMD Dresden').getByText(t.responsible, { exact: true })).toBeVisible();
              await expect(finder.postalCode).toHaveValue(typed);
            });
          }
        });

        test('Asks back where a postal code lies in several districts', async ({ finder, page, t }) => {
          await finder.search('59969');
          await expect(finder.heading(t.choosePlaceTitle({ postalCode: '59969' }))).toBeFocused();
          const places = finder.root.getByRole('group', { name: t.choosePlaceHelp });
          await expect(places.getByRole('radio')).toHaveCount(2);
          await expect(places.getByRole('radio', { name: /Bromskirchen.*HE/ })).toBeVisible();
          await places.getByRole('radio', { name: /Hallenberg.*NW/ }).check();
          await finder.button(t.chooseAction).click();
          await expect(finder.heading(t.resultsFor({ place: 'Hallenberg' }))).toBeFocused();
          await expect(finder.cards.first()).toBeVisible();

          await finder.search('15848');
          await expect(finder.heading(t.choosePlaceTitle({ postalCode: '15848' }))).toBeFocused();
          await finder.button(t.chooseAction).click();
          await expect(places).toContainText(t['field.required']);
          await page.getByRole('radio', { name: /^Tauche Kossenblatt/ }).check();
          await finder.button(t.chooseAction).click();
          await expect(finder.heading(t.resultsFor({ place: 'Tauche Kossenblatt' }))).toBeFocused();
        });
      });
    }
  }
}
