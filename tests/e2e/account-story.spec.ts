import { type AccountMessages, loadAccount } from '@jmd-digital/i18n/account';
import { type Browser, expect, type Page, test } from '@playwright/test';
import { openCase, sendAsNew, toMessage } from './src/asking.ts';
import { findings } from './src/axe.ts';
import { PHONE } from './src/browser.ts';
import { overflowing, smallTargets } from './src/measure.ts';
import { makeTeam, PASSWORD, type Team } from './src/people.ts';

test.describe.configure({ mode: 'serial' });

const baseUrl = () => process.env.JMD_E2E_URL ?? '';
let team: Team;
let t: AccountMessages;
test.beforeAll(async () => {
  team = await makeTeam(baseUrl(), process.env.JMD_E2E_SETUP ?? '', 'Story');
  t = (await loadAccount.de()).messages;
});

/** A browser profile that knows nothing. */
async function clean(browser: Browser, query = ''): Promise<Page> {
  const context = await browser.newContext({ viewport: PHONE, locale: 'de-DE' });
  const page = await context.newPage();
  await page.goto(`${baseUrl()}/counselling/${query}`);
  // Before the program runs there is nothing to look at.
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  return page;
}

const field = (page: Page, name: string) => page.getByLabel(name, { exact: true });
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
/** What is with the server: not what waits on the device. */
const said = (page: Page) => page.locator('.messages .bubble:not(.bubble-waiting) .said');

async function lookAt(page: Page): Promise<void> {
  expect(await findings(page)).toEqual([]);
  expect(await overflowing(page)).toEqual([]);
  expect(await smallTargets(page)).toEqual([]);
}

async function signIn(page: Page, name: string, password: string): Promise<void> {
  await press(page, t.haveAccount);
  await field(page, t.nameLabel).fill(name);
  await field(page, t.passwordLabel).fill(password);
  await press(page, t.signInButton);
}

const NAME = 'Blauer Apfel 17';
const SECOND_PASSWORD = 'ein ganz neuer Satz';
const THIRD_PASSWORD = 'noch ein anderer Satz';
let phone: Page;
let caseId: string;
let code: string;

test('A client signs up without an address and asks', async ({ browser }) => {
  phone = await clean(browser, `?site=${team.siteId}&topic=housing`);
  await lookAt(phone);
  await toMessage(phone, t);
  await lookAt(phone);
  await sendAsNew(phone, t, { name: NAME, password: PASSWORD, text: 'Ich suche ein Zimmer.\nWas kann ich tun?' });
  await lookAt(phone);
  caseId = await openCase(phone, t);
  await expect(said(phone)).toHaveText(['Ich suche ein Zimmer.\nWas kann ich tun?']);
  await lookAt(phone);
  await expect(phone.locator('.mark')).toHaveText([t.markSent]);
  // The receipt: until when an answer comes, and what to say on the phone.
  await expect(phone.locator('.jmd-notice').first()).toContainText(/[0-9A-Z]{4}-[0-9A-Z]{4}/);
  await team.desk.accept(caseId);
  await team.desk.markSeen(await team.desk.open(caseId));
  await expect(phone.locator('.mark')).toHaveText([t.markSeen]);
  await team.desk.send(caseId, 'Gut, dass du schreibst.');
  // It is there at once, and the counsellor sees that it was seen.
  await expect(said(phone)).toHaveText(['Ich suche ein Zimmer.\nWas kann ich tun?', 'Gut, dass du schreibst.']);
  await expect.poll(async () => (await team.desk.open(caseId)).summary.seenByClient).toBe(2);
});

test('On a second device the password alone opens everything', async ({ browser }) => {
  const second = await clean(browser);
  await signIn(second, 'blauer apfel 17', PASSWORD.normalize('NFD'));
  await second.locator('.cases button').first().click();
  await expect(said(second)).toHaveText(['Ich suche ein Zimmer.\nWas kann ich tun?', 'Gut, dass du schreibst.']);
  await second.reload();
  await expect(said(second)).toHaveCount(2);
});

test('A recovery code is made, proven and kept, and opens everything with a new password', async ({ browser }) => {
  await phone.goto(`${baseUrl()}/counselling/#/recovery`);
  await phone.reload();
  await press(phone, t.recoveryMake);
  code = (await phone.locator('.code').textContent()) ?? '';
  await lookAt(phone);
  await field(phone, t.recoveryConfirmLabel).fill('0000-0000');
  await press(phone, t.recoveryConfirmButton);
  await expect(phone.getByRole('alert')).not.toBeEmpty();
  await field(phone, t.recoveryConfirmLabel).fill(code.toLowerCase());
  await press(phone, t.recoveryConfirmButton);
  await expect(phone.getByText(t.recoveryDone)).toBeVisible();

  const found = await clean(browser);
  await press(found, t.haveAccount);
  await press(found, t.forgot);
  await lookAt(found);
  await press(found, t.wayCodeTitle);
  await field(found, t.nameLabel).fill(NAME);
  await field(found, t.codeLabel).fill(code);
  await field(found, t.passwordLabel).fill(SECOND_PASSWORD);
  await lookAt(found);
  await press(found, t.recoverButton);
  await found.locator('.cases button').first().click();
  await expect(said(found)).toHaveCount(2);
  // Every other session ended with it.
  await phone.reload();
  await expect(phone.getByText(t.signedOutEnded)).toBeVisible();
});

test('Without the code two messages are locked, writing goes on, and the counsellor opens them again', async ({
  browser,
}) => {
  const { code: resetCode } = await team.desk.giveResetCode(caseId);
  const anew = await clean(browser);
  await press(anew, t.haveAccount);
  await press(anew, t.forgot);
  await press(anew, t.wayCounsellorTitle);
  await field(anew, t.nameLabel).fill(NAME);
  await field(anew, t.resetCodeLabel).fill(resetCode);
  await field(anew, t.passwordLabel).fill(THIRD_PASSWORD);
  await press(anew, t.resetButton);
  await anew.locator('.cases button').first().click();
  await expect(anew.getByText(t.threadLocked({ count: 2 }))).toBeVisible();
  await expect(said(anew)).toHaveCount(0);
  await lookAt(anew);
  await field(anew, t.writeLabel).fill('Ich bin wieder da.');
  await press(anew, t.sendButton);
  await expect(said(anew)).toHaveText(['Ich bin wieder da.']);
  const seen = await team.desk.open(caseId);
  expect(seen.messages.map(({ text }) => text)).toHaveLength(3);
  expect(seen.clientHasNewKeys).toBe(true);
  await team.desk.shareAgain(caseId);
  await anew.reload();
  await expect(said(anew)).toHaveCount(3);
  await expect(anew.getByText(t.threadLocked({ count: 2 }))).toBeHidden();
  // What happened to keys stands between the messages.
  await expect(anew.locator('.key-event')).toContainText([t.eventNewKeys, t.eventShared]);
  await lookAt(anew);
});

test('A client ends the conversation, and writing takes it up again', async ({ browser }) => {
  const page = await clean(browser);
  await signIn(page, NAME, THIRD_PASSWORD);
  await page.locator('.cases button').first().click();
  await press(page, t.endButton);
  await lookAt(page);
  await press(page, t.endConfirm);
  await expect(page.getByText(t.closedText)).toBeVisible();
  await lookAt(page);
  await field(page, t.writeLabel).fill('Doch noch etwas.');
  await press(page, t.sendButton);
  await expect(page.getByText(t.closedText)).toBeHidden();
  await expect(said(page)).toHaveCount(4);
  await page.context().close();
});

test('Keys that are not what the device knows stop the writing until both have compared', async ({ browser }) => {
  const page = await clean(browser);
  await signIn(page, NAME, THIRD_PASSWORD);
  await page.locator('.cases button').first().click();
  await expect(said(page)).toHaveCount(4);
  await expect(field(page, t.writeLabel)).toBeVisible();
  await page.route('**/counselling.readCase**', async (route) => {
    const response = await route.fetch();
    const answer = await response.json();
    for (const { role, keys } of answer.result.data.participants) if (role === 'counsellor') keys.shift();
    await route.fulfill({ response, json: answer });
  });
  await page.reload();
  await expect(page.getByText(t.alarmTitle)).toBeVisible();
  await expect(field(page, t.writeLabel)).toBeHidden();
  await lookAt(page);
  await page.unroute('**/counselling.readCase**');
  await page.reload();
  await expect(field(page, t.writeLabel)).toBeVisible();
  await page.context().close();
});

test('Quick exit wipes the keys and leaves; signing out in one tab signs out the other', async ({ browser }) => {
  const one = await clean(browser);
  await signIn(one, NAME, THIRD_PASSWORD);
  await expect(one.getByRole('heading', { name: t.casesTitle })).toBeVisible();
  const two = await one.context().newPage();
  await two.goto(`${baseUrl()}/counselling/`);
  await expect(two.getByRole('heading', { name: t.casesTitle })).toBeVisible();
  await two.keyboard.press('Escape');
  await two.keyboard.press('Escape');
  await expect(two).toHaveURL(/\/\?lang=de$/);
  await expect(one.getByText(t.welcomeText)).toBeVisible();
  const kept = await one.evaluate(
    () =>
      new Promise((resolve) => {
        const open = indexedDB.open('jmd-account');
        open.onsuccess = () => {
          const all = open.result.transaction('session').objectStore('session').count();
          all.onsuccess = () => resolve(all.result);
        };
      }),
  );
  expect(kept).toBe(0);
});

test('On a shared device nothing is kept', async ({ browser }) => {
  const page = await clean(browser);
  await press(page, t.haveAccount);
  await field(page, t.nameLabel).fill(NAME);
  await field(page, t.passwordLabel).fill(THIRD_PASSWORD);
  await page.getByLabel(t.sharedLabel).check();
  await press(page, t.signInButton);
  await expect(page.getByRole('heading', { name: t.casesTitle })).toBeVisible();
  // It is in its place before it is loaded anew.
  await expect(page).toHaveURL(/#\/$/);
  await page.reload();
  await expect(page.getByText(t.welcomeText)).toBeVisible();
});

test('A wrong password says so and keeps what was typed', async ({ browser }) => {
  const page = await clean(browser);
  await signIn(page, NAME, 'ganz falsch geraten');
  await expect(page.getByRole('alert')).not.toBeEmpty();
  await expect(field(page, t.nameLabel)).toHaveValue(NAME);
  await lookAt(page);
});

test('A signed-in device lets a new one in by its code', async ({ browser }) => {
  const old = await clean(browser);
  await signIn(old, NAME, THIRD_PASSWORD);
  await expect(old.getByRole('heading', { name: t.casesTitle })).toBeVisible();
  const fresh = await clean(browser);
  await press(fresh, t.haveAccount);
  await press(fresh, t.forgot);
  await press(fresh, t.wayDeviceTitle);
  const shown = (await fresh.locator('code').textContent()) ?? '';
  await press(old, t.settings);
  await lookAt(old);
  await press(old, t.addDeviceTitle);
  await field(old, t.deviceCodeLabel).fill(shown);
  await press(old, t.confirmButton);
  await press(old, t.deviceApproveButton);
  await expect(old.getByText(t.deviceApproved)).toBeVisible();
  await fresh.locator('.cases button').first().click();
  await expect(said(fresh)).toHaveCount(4);
});
