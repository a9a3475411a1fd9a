import { type AccountMessages, loadAccount } from '@jmd-digital/i18n/account';
import { type BrowserContext, expect, type Page, test } from '@playwright/test';
import { openCase, toMessage } from './src/asking.ts';
import { PHONE } from './src/browser.ts';
import { makeTeam, PASSWORD, type Team } from './src/people.ts';
import { type RunningServer, startServer } from './src/server.ts';

/** A phone that loses the network while somebody types, sends and uploads. Whatever happens, nothing is lost or doubled. */
test.describe.configure({ mode: 'serial' });

let server: RunningServer;
let team: Team;
let t: AccountMessages;
let context: BrowserContext;
let page: Page;
let caseId: string;
test.beforeAll(async ({ browser }) => {
  server = await startServer();
  team = await makeTeam(server.url, server.setupToken, 'Funkloch');
  t = (await loadAccount.de()).messages;
  context = await browser.newContext({ viewport: PHONE, locale: 'de-DE' });
  page = await context.newPage();
});
test.afterAll(() => server.stop());

const field = (name: string) => page.getByLabel(name, { exact: true });
const press = (name: string) => page.getByRole('button', { name, exact: true }).click();
const said = () => page.locator('.messages .bubble:not(.bubble-waiting) .said');
const waiting = () => page.locator('.bubble-waiting');
/** What the counsellor reads, which is what counts. */
const received = async () => (await team.desk.open(caseId)).messages.map(({ text }) => text);

/** The page itself has to be there without a network. */
async function kept(): Promise<void> {
  await expect
    .poll(() =>
      page.evaluate(async () => {
        const names = await caches.keys();
        const caught = await Promise.all(names.map(async (name) => (await (await caches.open(name)).keys()).length));
        return navigator.serviceWorker.controller !== null && caught.some((count) => count > 8);
      }),
    )
    .toBe(true);
}

/** Nobody closes a tab within the moment that the device takes to seal a line. */
async function closeTab(): Promise<void> {
  await page.waitForTimeout(1_000);
  await page.close();
}

test('Cut off while typing the first question, with the tab closed: it is there again, and so are the numbers that help', async () => {
  await page.goto(`${server.url}/counselling/?site=${team.siteId}&topic=housing`);
  await toMessage(page, t);
  await field(t.messageLabel).fill('Ich suche ein Zim');
  await kept();
  await context.setOffline(true);
  await field(t.messageLabel).fill('Ich suche ein Zimmer.');
  await closeTab();
  page = await context.newPage();
  await page.goto(`${server.url}/counselling/#/ask`);
  await expect(page.getByText(t.draftFound)).toBeVisible();
  await expect(field(t.messageLabel)).toHaveValue('Ich suche ein Zimmer.');
  await expect(page.getByRole('link', { name: /112/ })).toHaveAttribute('href', 'tel:112');
  // Nobody is told that it was sent before it was.
  await press(t.confirmButton);
  await field(t.nameLabel).fill('Leise Welle 31');
  await field(t.passwordLabel).fill(PASSWORD);
  await press(t.signUpSend);
  await expect(page.getByRole('alert').first()).toContainText(t.offline);
  await expect(field(t.nameLabel)).toHaveValue('Leise Welle 31');
  await context.setOffline(false);
  await press(t.signUpSend);
  await expect(page.getByRole('heading', { name: t.receiptTitle })).toBeVisible();
  caseId = await openCase(page, t);
  await expect(said()).toHaveText(['Ich suche ein Zimmer.']);
  await team.desk.accept(caseId);
  await team.desk.send(caseId, 'Gut, dass du schreibst.');
  await expect(said()).toHaveText(['Ich suche ein Zimmer.', 'Gut, dass du schreibst.']);
});

test('Written without a network, with the tab closed in between: sent in order, each once, when it is back', async () => {
  await kept();
  await context.setOffline(true);
  for (const text of ['eins', 'zwei', 'drei']) {
    await field(t.writeLabel).fill(text);
    await press(t.sendButton);
    await expect(field(t.writeLabel)).toHaveValue('');
  }
  await expect(waiting()).toHaveCount(3);
  await expect(page.getByText(t.waitingSaved, { exact: true }).first()).toBeVisible();
  await field(t.writeLabel).fill('vier, noch nicht fer');
  await closeTab();
  page = await context.newPage();
  await page.goto(`${server.url}/counselling/#/case/${caseId}`);
  await expect(waiting()).toHaveCount(3);
  await expect(field(t.writeLabel)).toHaveValue('vier, noch nicht fer');
  await context.setOffline(false);
  await expect(waiting()).toHaveCount(0);
  await expect(said()).toHaveText(['Ich suche ein Zimmer.', 'Gut, dass du schreibst.', 'eins', 'zwei', 'drei']);
  expect((await received()).slice(2)).toEqual(['eins', 'zwei', 'drei']);
  await expect(field(t.writeLabel)).toHaveValue('vier, noch nicht fer');
});

test('The answer to a message is lost after the server took it: it is there once', async () => {
  let lost = 0;
  await page.route('**/counselling.sendMessage**', async (route) => {
    const response = await route.fetch();
    lost += 1;
    if (lost === 1) await route.abort('connectionreset');
    else await route.fulfill({ response });
  });
  await field(t.writeLabel).fill('vier');
  await press(t.sendButton);
  await expect.poll(() => lost).toBeGreaterThan(0);
  await expect(said().last()).toHaveText('vier');
  await expect(waiting()).toHaveCount(0);
  await page.unrouteAll({ behavior: 'wait' });
  expect((await received()).slice(2)).toEqual(['eins', 'zwei', 'drei', 'vier']);
});

test('Cut off in the middle of a file: it goes on where it was, and the file is what it was', async () => {
  const content = new Uint8Array(3_200_000).map((_, index) => (index * 7 + (index >> 8)) % 251);
  content.set(new TextEncoder().encode('%PDF-1.4 '));
  let pieces = 0;
  await page.route('**/api/blob/**', async (route) => {
    pieces += 1;
    if (pieces === 2) await context.setOffline(true);
    await route.continue().catch(() => {});
  });
  await page.locator('input[type=file]').setInputFiles({
    name: 'Mietvertrag.pdf',
    mimeType: 'application/pdf',
    buffer: Buffer.from(content),
  });
  await expect(page.locator('.chosen')).toContainText('Mietvertrag.pdf');
  await field(t.writeLabel).fill('Das ist der Vertrag.');
  await press(t.sendButton);
  await expect.poll(() => pieces).toBeGreaterThan(1);
  await expect(waiting()).toHaveCount(1);
  expect(await received()).toHaveLength(6);
  await page.unrouteAll({ behavior: 'wait' });
  await page.reload();
  await expect(waiting()).toContainText('Mietvertrag.pdf');
  await context.setOffline(false);
  await expect(waiting()).toHaveCount(0);
  await expect(said().last()).toHaveText('Das ist der Vertrag.');
  const { messages } = await team.desk.open(caseId);
  expect(messages.map(({ text }) => text).slice(6)).toEqual(['Das ist der Vertrag.']);
  const [file] = messages.at(-1)?.files ?? [];
  expect(file?.name).toBe('Mietvertrag.pdf');
  if (file) expect(Buffer.compare(await team.desk.openFile(caseId, file), content)).toBe(0);
});

test('A message that was not sent yet can be taken back', async () => {
  await context.setOffline(true);
  await field(t.writeLabel).fill('lieber nicht');
  await press(t.sendButton);
  await press(t.waitingRemove);
  await expect(waiting()).toHaveCount(0);
  await context.setOffline(false);
  await field(t.writeLabel).fill('lieber das');
  await press(t.sendButton);
  await expect(said().last()).toHaveText('lieber das');
  expect((await received()).slice(7)).toEqual(['lieber das']);
});

test('What is begun in one case does not show in another, and quick exit leaves nothing', async () => {
  await field(t.writeLabel).fill('nur für diesen Fall');
  await press(t.back);
  await press(t.newCase);
  await page.getByRole('radio').first().check();
  await press(t.confirmButton);
  await press(t.confirmButton);
  await field(t.whereUnsaid).check();
  await press(t.confirmButton);
  await expect(field(t.messageLabel)).toHaveValue('');
  await field(t.messageLabel).fill('Eine zweite Frage.');
  await press(t.askButton);
  await expect(page.getByRole('heading', { name: t.receiptTitle })).toBeVisible();
  await openCase(page, t);
  await expect(said()).toHaveText(['Eine zweite Frage.']);
  await expect(field(t.writeLabel)).toHaveValue('');
  await page.goto(`${server.url}/counselling/#/case/${caseId}`);
  await page.reload();
  await expect(field(t.writeLabel)).toHaveValue('nur für diesen Fall');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await expect(page).toHaveURL(/\/\?lang=de$/);
  const left = await page.evaluate(async () => {
    const counts: number[] = [(await caches.keys()).length, (await navigator.serviceWorker.getRegistrations()).length];
    for (const { name = '' } of await indexedDB.databases()) {
      const database = await new Promise<IDBDatabase>((resolve) => {
        const open = indexedDB.open(name);
        open.onsuccess = () => resolve(open.result);
      });
      for (const store of database.objectStoreNames) {
        const all = database.transaction(store).objectStore(store).count();
        counts.push(await new Promise<number>((resolve) => all.addEventListener('success', () => resolve(all.result))));
      }
    }
    return counts;
  });
  expect(new Set(left)).toEqual(new Set([0]));
});
