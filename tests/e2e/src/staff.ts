import { type AdminMessages, loadAdmin } from '@jmd-digital/i18n/admin';
import { type DeskMessages, loadDesk } from '@jmd-digital/i18n/desk';
import { loadStaff, type StaffMessages } from '@jmd-digital/i18n/staff';
import { type Browser, expect, type Page } from '@playwright/test';
import { Secret, TOTP } from 'otpauth';
import { findings } from './axe.ts';
import { DESKTOP, PHONE } from './browser.ts';
import { overflowing, smallTargets } from './measure.ts';
import { PASSWORD } from './people.ts';

export type AdminWords = AdminMessages & StaffMessages;

/** What the administration says, in German. */
export const adminWords = async (): Promise<AdminWords> => ({
  ...(await loadAdmin.de()).messages,
  ...(await loadStaff.de()).messages,
});

export type DeskWords = DeskMessages & StaffMessages;

/** What the desk says, in German. */
export const deskWords = async (): Promise<DeskWords> => ({
  ...(await loadStaff.de()).messages,
  ...(await loadDesk.de()).messages,
});

export const field = (page: Page, name: string) => page.getByLabel(name, { exact: true });
export const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
const codeOf = (secret: string) => new TOTP({ secret: Secret.fromBase32(secret) }).generate();

/** Nobody is shut out of what a page shows now, on a phone and on a large screen. It stays on the large one. */
export async function lookAt(page: Page): Promise<void> {
  for (const size of [PHONE, DESKTOP]) {
    await page.setViewportSize(size);
    expect(await findings(page)).toEqual([]);
    expect(await smallTargets(page)).toEqual([]);
    expect(await overflowing(page)).toEqual([]);
  }
}

/** Takes up an invitation as a person does: account, second factor, backup codes. Gives one of those: a code of the app works once. */
export async function comeIn(
  browser: Browser,
  link: string,
  name: string,
  t: AdminWords,
): Promise<{ page: Page; backupCode: string }> {
  const context = await browser.newContext({ viewport: DESKTOP, locale: 'de-DE' });
  const page = await context.newPage();
  await page.goto(link);
  await field(page, t.loginName).fill(name);
  await field(page, t.publicName).fill(name);
  await field(page, t.password).fill(PASSWORD);
  await press(page, t.invitationAccept);
  await press(page, t.totpStart);
  const secret = ((await page.locator('code').textContent()) ?? '').replaceAll(' ', '');
  await field(page, t.codeLabel).fill('000000');
  await press(page, t.confirm);
  await expect(page.getByRole('alert').first()).not.toBeEmpty();
  await field(page, t.codeLabel).fill(codeOf(secret));
  await press(page, t.confirm);
  await expect(page.locator('.codes li')).toHaveCount(10);
  await lookAt(page);
  const backupCode = (await page.locator('.codes li').first().textContent()) ?? '';
  await press(page, t.backupKept);
  await expect(page.getByRole('navigation')).toBeVisible();
  return { page, backupCode };
}
