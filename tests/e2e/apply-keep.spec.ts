import { readFile, writeFile } from 'node:fs/promises';
import { cvOf } from '@jmd-digital/domain/apply';
import { loadAccount } from '@jmd-digital/i18n/account';
import { loadApply } from '@jmd-digital/i18n/apply';
import { badge } from '@jmd-digital/schemas';
import type { Browser, BrowserContext, Page } from '@playwright/test';
import { stations } from './src/apply-answers.ts';
import { goTo, logOf, playStation } from './src/apply-app.ts';
import { finger } from './src/apply-play.ts';
import { findings } from './src/axe.ts';
import { DESKTOP, PHONE } from './src/browser.ts';
import { expect, serverUrl, test } from './src/test.ts';

/** What was played goes along: into a file, into an account, onto the wall of a classroom, into a badge and onto paper. */
const { messages: t } = await loadApply.de();
const { messages: a } = await loadAccount.de();

async function phone(browser: Browser): Promise<{ context: BrowserContext; page: Page }> {
  const context = await browser.newContext({
    ...{ viewport: PHONE, hasTouch: true, locale: 'de-DE', baseURL: serverUrl(), acceptDownloads: true },
  });
  context.setDefaultTimeout(15_000);
  const page = await context.newPage();
  return { context, page };
}

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

/** Plays the short first station, whose form writes strengths into the CV. */
async function playFirst(page: Page): Promise<void> {
  await page.goto('/apply/?lang=de#/me');
  await expect(page.getByRole('heading', { name: t.meTitle, exact: true })).toBeVisible();
  await playStation(page, finger(), 's1');
  await expect(page.locator('.celebrate-badge')).toBeVisible();
}

async function download(page: Page, press: () => Promise<void>): Promise<{ path: string; name: string }> {
  const [file] = await Promise.all([page.waitForEvent('download'), press()]);
  return { path: await file.path(), name: file.suggestedFilename() };
}

test('A backup opens with its password alone, and brings everything to another phone, once', async ({ browser }) => {
  const [old, fresh] = [await phone(browser), await phone(browser)];
  await playFirst(old.page);
  await goTo(old.page, 'me');
  await button(old.page, t.backupMake).tap();
  await expect(old.page.getByLabel(t.backupPassword)).toHaveAttribute('aria-invalid', 'true');
  await old.page.getByLabel(t.backupPassword).fill('blaue Brücke 7');
  const file = await download(old.page, () => button(old.page, t.backupMake).tap());
  expect(file.name).toMatch(/^jmd-apply-\d{4}-\d\d-\d\d\.jmdbackup$/);
  const before = await logOf(old.page);
  // Nothing that was written can be read in the file.
  const bytes = (await readFile(file.path)).toString('latin1');
  for (const word of ['exerciseId', 'attempt', 's1-1']) expect(bytes).not.toContain(word);

  const { page } = fresh;
  await page.goto('/apply/?lang=de#/me');
  const open = async (path: string, password: string) => {
    await page.getByLabel(t.backupPassword).fill(password);
    await page.getByLabel(t.backupFile).setInputFiles(path);
  };
  await open(file.path, 'rote Brücke 7');
  await expect(page.getByText(t.backupWrong)).toBeVisible();
  expect(await logOf(page)).toEqual([]);
  const cut = test.info().outputPath('cut.jmdbackup');
  await writeFile(cut, (await readFile(file.path)).subarray(0, 60));
  await open(cut, 'blaue Brücke 7');
  await expect(page.getByText(t.backupBroken)).toBeVisible();
  await open(file.path, 'blaue Brücke 7');
  await expect(page.getByText(t.backupOpened({ count: before.length }))).toBeVisible();
  await open(file.path, 'blaue Brücke 7');
  await expect(page.getByText(t.backupOpened({ count: 0 }))).toBeVisible();
  expect(await findings(page)).toEqual([]);
  const byId = (log: { id: string }[]) => log.toSorted((one, other) => (one.id < other.id ? -1 : 1));
  expect(byId(await logOf(page))).toEqual(byId(before));
  await goTo(page, '');
  await expect(page.locator('.stop-done')).toHaveCount(1);

  await goTo(page, 'me');
  await button(page, t.eraseButton).tap();
  await button(page, t.eraseConfirm).tap();
  await expect(page.getByText(t.eraseDone)).toBeVisible();
  expect(await logOf(page)).toEqual([]);
  await Promise.all([old, fresh].map(({ context }) => context.close()));
});

test('With an account two phones come to the same, whoever was without a network', async ({ browser }) => {
  const [one, other] = [await phone(browser), await phone(browser)];
  const name = `Zugvogel${Date.now() % 100_000}`;
  const password = 'Regenbogen-Kiosk-12';
  await playFirst(one.page);
  await goTo(one.page, 'me');
  await one.page.getByRole('link', { name: t.accountOpen }).tap();
  await one.page.getByLabel(a.nameLabel, { exact: true }).fill(name);
  await one.page.getByLabel(a.passwordLabel, { exact: true }).fill(password);
  await button(one.page, a.confirmButton).tap();
  // Back where one came from, and signed in.
  await expect(one.page).toHaveURL(/\/apply\/#\/me$/);
  await expect(one.page.getByText(t.accountAs({ name }))).toBeVisible();
  await one.page.getByRole('checkbox', { name: t.syncOn }).check();
  await expect(one.page.getByText(/^Abgeglichen um/)).toBeVisible();

  await other.page.goto('/counselling/?then=apply&lang=de#/sign-in');
  await other.page.getByLabel(a.nameLabel, { exact: true }).fill(name);
  await other.page.getByLabel(a.passwordLabel, { exact: true }).fill(password);
  await button(other.page, a.signInButton).tap();
  await expect(other.page.getByText(t.accountAs({ name }))).toBeVisible();
  await other.page.getByRole('checkbox', { name: t.syncOn }).check();
  await expect(other.page.getByText(/^Abgeglichen um/)).toBeVisible();
  const ids = async ({ page }: { page: Page }) => (await logOf(page)).map(({ id }) => id).toSorted();
  expect(await ids(other)).toEqual(await ids(one));
  const skills = async ({ page }: { page: Page }) => cvOf(await logOf(page), 'cv').skills.map((skill) => skill.name);
  expect((await skills(other)).length).toBeGreaterThanOrEqual(3);
  expect(await skills(other)).toEqual(await skills(one));

  // Both go on, one of them on the train.
  await one.context.setOffline(true);
  await goTo(one.page, 'avatar');
  await button(one.page, t.avatarRandom).tap();
  await button(one.page, t.avatarDone).tap();
  await goTo(other.page, 'story/s2-before');
  await other.page.locator('.story-foot .jmd-button').last().tap();
  await one.context.setOffline(false);
  for (const each of [other, one, other]) {
    await goTo(each.page, 'me');
    await button(each.page, t.syncNow).tap();
    await expect(each.page.getByText(/^Abgeglichen um/)).toBeVisible();
  }
  expect(await ids(other)).toEqual(await ids(one));
  await Promise.all([one, other].map(({ context }) => context.close()));
});

test('A class plays together without accounts, and the wall shows counts alone', async ({ browser }) => {
  const wall = await browser.newContext({ viewport: DESKTOP, locale: 'de-DE', baseURL: serverUrl() });
  wall.setDefaultTimeout(15_000);
  const leader = await wall.newPage();
  await leader.goto('/apply/?lang=de#/workshop');
  await leader.getByText(t.workshopLead).click();
  await leader.locator('details select').selectOption('s1');
  await button(leader, t.workshopOpen).click();
  const code = ((await leader.locator('.wall-code').textContent()) ?? '').trim();
  expect(code).toMatch(/^[A-Z0-9]{6}$/);
  await expect(leader.getByText(t.workshopSeats({ count: 0 }))).toBeVisible();
  expect(await findings(leader)).toEqual([]);

  const class_ = await Promise.all([phone(browser), phone(browser), phone(browser)]);
  for (const { page } of class_) {
    await page.goto('/apply/?lang=de#/workshop');
    await page.getByLabel(t.workshopCode).fill('ZZZZZZ');
    await button(page, t.workshopJoin).tap();
    await expect(page.getByText(t.workshopWrongCode)).toBeVisible();
    await page.getByLabel(t.workshopCode).fill(code.toLowerCase());
    await button(page, t.workshopJoin).tap();
    await expect(page.locator('.panel')).toBeVisible();
  }
  await expect(leader.getByText(t.workshopSeats({ count: 3 }))).toBeVisible();
  const [first] = class_;
  if (!first) throw new Error('There is somebody in the room');
  await playStation(first.page, finger(), 's1');
  await expect(leader.locator('.wall-bars b')).toHaveText(['1', '1', '1', '1', '1']);
  await expect(leader.getByText(t.workshopSolved({ count: 5 }))).toBeVisible();
  expect(await findings(leader)).toEqual([]);
  await button(leader, t.workshopClose).click();
  await expect(leader.getByText(t.workshopClosed)).toBeVisible();
  await Promise.all([wall, ...class_.map(({ context }) => context)].map((context) => context.close()));
});

test('A badge without a name is checked without a network, and a paper is made of it', async ({ browser }) => {
  const { context, page } = await phone(browser);
  await playFirst(page);
  await goTo(page, 'proof');
  await button(page, t.proofGet).tap();
  const file = await download(page, () => button(page, t.proofSave).tap());
  const text = await readFile(file.path, 'utf8');
  const own = badge.parse(JSON.parse(text));
  expect(own.name).toBe(stations[0]?.title);
  expect(text).not.toContain('Zugvogel');

  const paper = await download(page, async () => {
    await page.getByLabel(t.certificateName).fill('Zoë Ağaoğlu');
    await button(page, t.certificateGet).tap();
  });
  expect((await readFile(paper.path)).subarray(0, 5).toString()).toBe('%PDF-');
  expect(await findings(page)).toEqual([]);

  await goTo(page, 'me');
  await expect(page.locator('.offline-state')).toHaveAttribute('data-state', 'ready');
  await context.setOffline(true);
  await goTo(page, 'proof');
  const input = page.getByLabel(t.verifyTitle, { exact: true });
  await input.setInputFiles(file.path);
  await expect(page.locator('.jmd-notice-success')).toContainText(own.issuer.id);
  const forged = test.info().outputPath('forged.json');
  await writeFile(forged, text.replace(own.name, 'Raketenbau'));
  await input.setInputFiles(forged);
  await expect(page.getByText(t.verifyBad)).toBeVisible();
  await context.close();
});
