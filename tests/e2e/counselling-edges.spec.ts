import { type AccountMessages, loadAccount } from '@jmd-digital/i18n/account';
import { type Browser, expect, type Page, test } from '@playwright/test';
import { openCase, sendAsNew, toMessage } from './src/asking.ts';
import { findings } from './src/axe.ts';
import { PHONE } from './src/browser.ts';
import { tabTo } from './src/keyboard.ts';
import { makeTeam, PASSWORD, type Team } from './src/people.ts';
import { type RunningServer, startServer } from './src/server.ts';

let server: RunningServer;
let team: Team;
let t: AccountMessages;
test.describe.configure({ mode: 'serial' });
test.beforeAll(async () => {
  server = await startServer();
  team = await makeTeam(server.url, server.setupToken, 'Kante');
  t = (await loadAccount.de()).messages;
});
test.afterAll(() => server.stop());

async function clean(browser: Browser, query = ''): Promise<Page> {
  const context = await browser.newContext({ viewport: PHONE, locale: 'de-DE' });
  const page = await context.newPage();
  await page.goto(`${server.url}/counselling/${query}`);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  return page;
}
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
const field = (page: Page, name: string) => page.getByLabel(name, { exact: true });
const said = (page: Page) => page.locator('.messages .bubble:not(.bubble-waiting) .said');

/** Somebody with a case that a counsellor has taken. */
async function inCase(browser: Browser, name: string): Promise<{ page: Page; caseId: string }> {
  const page = await clean(browser, `?site=${team.siteId}&topic=housing`);
  await toMessage(page, t);
  await sendAsNew(page, t, { name, password: PASSWORD, text: 'Eine Frage.' });
  const caseId = await openCase(page, t);
  await team.desk.accept(caseId);
  return { page, caseId };
}

test('What makes no sense in a link is left out, and a link that names no team leads to one', async ({ browser }) => {
  const page = await clean(browser, '?site=../x&topic=%3Cb%3E&language=zz&lang=xx');
  await press(page, t.startButton);
  await expect(page.locator('input[type=radio]:checked')).toHaveCount(0);
  await press(page, t.confirmButton);
  await expect(page.locator('fieldset')).toContainText('Hier fehlt noch etwas.');
  await page.getByRole('radio').first().check();
  await press(page, t.confirmButton);
  await expect(page.locator('select').last()).toHaveValue('de');
  await press(page, t.confirmButton);
  await expect(page.getByRole('heading', { name: t.whereTitle })).toBeFocused();
  // A site that nobody knows is asked first and cannot answer: then the place decides.
  const other = await clean(browser, `?site=${crypto.randomUUID()}&topic=housing`);
  await press(other, t.startButton);
  await press(other, t.confirmButton);
  await press(other, t.confirmButton);
  await expect(other.getByRole('heading', { name: t.whereTitle })).toBeFocused();
});

test('A postal code keeps its leading zero, and the answer to an older one that comes later is left lying', async ({
  browser,
}) => {
  const page = await clean(browser, '?topic=housing');
  const asked: string[] = [];
  await page.route('**/counselling.routeEnquiry**', async (route) => {
    const input = new URL(route.request().url()).searchParams.get('input') ?? '';
    asked.push(input);
    // The first one is slow, and comes when the second one has long been answered.
    if (asked.length === 1) await new Promise((resolve) => setTimeout(resolve, 1_500));
    await route.continue().catch(() => {});
  });
  await press(page, t.startButton);
  await press(page, t.confirmButton);
  await press(page, t.confirmButton);
  await field(page, t.wherePlace).check();
  await field(page, t.postalLabel).fill('00000');
  await press(page, t.confirmButton);
  await field(page, t.postalLabel).fill('01067');
  await press(page, t.confirmButton);
  await expect(page.getByRole('heading', { name: t.askTitle })).toBeFocused();
  expect(asked[1]).toContain('"postalCode":"01067"');
  await page.waitForTimeout(2_000);
  await expect(page.getByRole('heading', { name: t.askTitle })).toBeVisible();
  await expect(page.getByText(t.postalUnknown)).toBeHidden();
});

test('7,500 characters as people see them go, and one more stays and says so', async ({ browser }) => {
  const { page, caseId } = await inCase(browser, 'Viele Worte 1');
  const family = '👨‍👩‍👧‍👦';
  await field(page, t.writeLabel).fill(family.repeat(7_501));
  await expect(page.getByText(t.charactersOver({ count: 1 }))).toBeVisible();
  await press(page, t.sendButton);
  await expect(field(page, t.writeLabel)).toHaveValue(family.repeat(7_501));
  expect((await team.desk.open(caseId)).messages).toHaveLength(1);
  await field(page, t.writeLabel).fill(family.repeat(7_500));
  await press(page, t.sendButton);
  await expect(said(page)).toHaveCount(2);
  await expect.poll(async () => (await team.desk.open(caseId)).messages.at(-1)?.text).toBe(family.repeat(7_500));
});

test('A file of 10,485,760 bytes goes, one byte more is refused before anything is sent; so is what it only says it is', async ({
  browser,
}) => {
  const { page, caseId } = await inCase(browser, 'Grosse Datei 1');
  const sent: string[] = [];
  page.on('request', (request) => request.url().includes('/api/blob/') && sent.push(request.url()));
  const pdf = (size: number) => Buffer.concat([Buffer.from('%PDF-1.4 '), Buffer.alloc(size - 9, 7)]);
  const choose = (name: string, mimeType: string, buffer: Buffer) =>
    page.locator('input[type=file]').setInputFiles({ name, mimeType, buffer });
  await choose('zu-gross.pdf', 'application/pdf', pdf(10_485_761));
  await expect(page.getByText(t.fileSize({ name: 'zu-gross.pdf' }))).toBeVisible();
  await choose('programm.pdf', 'application/pdf', Buffer.from('MZ…'));
  await expect(page.getByText(t.fileKind({ name: 'programm.pdf' }))).toBeVisible();
  await choose('kaputt.png', 'image/png', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0]));
  await expect(page.getByText(t.fileDamaged({ name: 'kaputt.png' }))).toBeVisible();
  expect(await findings(page)).toEqual([]);
  expect(sent).toEqual([]);
  await choose('passt.pdf', 'application/pdf', pdf(10_485_760));
  await expect(page.locator('.chosen li')).toHaveCount(1);
  await press(page, t.sendButton);
  await expect(page.locator('.messages .file')).toContainText('passt.pdf');
  const [file] = (await team.desk.open(caseId)).messages.at(-1)?.files ?? [];
  expect(file?.size).toBe(10_485_760);
  if (file) expect(Buffer.compare(await team.desk.openFile(caseId, file), pdf(10_485_760))).toBe(0);
});

test('A photo goes without the place it was taken at, upright', async ({ browser }) => {
  const { page, caseId } = await inCase(browser, 'Gutes Foto 1');
  const drawn = await page.evaluate(async () => {
    const canvas = Object.assign(document.createElement('canvas'), { width: 40, height: 20 });
    const context = canvas.getContext('2d');
    if (context) context.fillStyle = 'red';
    context?.fillRect(0, 0, 40, 20);
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg'));
    return [...new Uint8Array((await blob?.arrayBuffer()) ?? new ArrayBuffer(0))];
  });
  // EXIF: turned by a quarter (orientation 6), and a word where cameras write theirs.
  const tiff = Buffer.from('49492a0008000000010012010300010000000600000000000000', 'hex');
  const exif = Buffer.concat([Buffer.from('Exif\0\0'), tiff, Buffer.from('GPS 51.05 13.74 Geheimkamera')]);
  const head = Buffer.from([0xff, 0xd8, 0xff, 0xe1, 0, exif.length + 2]);
  const photo = Buffer.concat([head, exif, Buffer.from(drawn.slice(2))]);
  await page.locator('input[type=file]').setInputFiles({ name: 'IMG_1.jpg', mimeType: 'image/jpeg', buffer: photo });
  await expect(page.locator('.chosen li')).toHaveCount(1);
  await press(page, t.sendButton);
  await press(page, t.fileOpen);
  const picture = page.locator('.file img');
  await expect(picture).toBeVisible();
  expect(await picture.evaluate((image: HTMLImageElement) => [image.naturalWidth, image.naturalHeight])).toEqual([
    20, 40,
  ]);
  const [file] = (await team.desk.open(caseId)).messages.at(-1)?.files ?? [];
  const arrived = file ? Buffer.from(await team.desk.openFile(caseId, file)) : Buffer.alloc(0);
  expect(arrived.subarray(0, 3)).toEqual(Buffer.from([0xff, 0xd8, 0xff]));
  expect(arrived.includes('Exif')).toBe(false);
  expect(arrived.includes('Geheimkamera')).toBe(false);
});

test('Arabic with numbers, links and telephone numbers keeps its order', async ({ browser }) => {
  const { page } = await inCase(browser, 'Rechts Links 1');
  await field(page, t.writeLabel).fill('الرقم 0351 123456 والموعد 25.11.2026\nhttps://example.org/a-b');
  await press(page, t.sendButton);
  const message = said(page).last();
  await expect(message).toContainText('0351 123456');
  await expect(page.locator('.bubble-waiting')).toHaveCount(0);
  expect(await message.evaluate((element) => getComputedStyle(element).direction)).toBe('rtl');
  /** Where each stretch of the text begins on the screen. */
  const left = (text: string) =>
    message.evaluate((element, wanted) => {
      const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const at = node.nodeValue?.indexOf(wanted) ?? -1;
        if (at < 0) continue;
        const range = document.createRange();
        range.setStart(node, at);
        range.setEnd(node, at + wanted.length);
        return range.getBoundingClientRect().left;
      }
      return Number.NaN;
    }, text);
  expect(await left('0351')).toBeLessThan(await left('123456'));
  expect(await left('25.')).toBeLessThan(await left('2026'));
  expect(await left('https')).toBeLessThan(await left('a-b'));
  // The words themselves run from right to left.
  expect(await left('الرقم')).toBeGreaterThan(await left('0351'));
});

test('From the first page to the receipt with the keyboard alone, and what happens is read out', async ({
  browser,
}) => {
  const page = await clean(browser, `?site=${team.siteId}&topic=housing`);
  const button = (name: string) => page.getByRole('button', { name, exact: true });
  const go = async (name: string, atMost: number) => {
    await tabTo(page, button(name), atMost);
    await page.keyboard.press('Enter');
  };
  await go(t.startButton, 8);
  await expect(page.getByRole('heading', { name: t.topicLabel })).toBeFocused();
  await tabTo(page, page.getByRole('radio').nth(8), 4);
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('radio').nth(9)).toBeChecked();
  await go(t.confirmButton, 4);
  await go(t.confirmButton, 6);
  await expect(page.getByRole('heading', { name: t.askTitle })).toBeFocused();
  await tabTo(page, field(page, t.messageLabel), 8);
  await page.keyboard.type('Ganz ohne Maus.');
  await go(t.confirmButton, 6);
  await tabTo(page, field(page, t.nameLabel), 4);
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('Nur Tasten 7');
  await tabTo(page, field(page, t.passwordLabel), 4);
  await page.keyboard.type(PASSWORD);
  await go(t.signUpSend, 6);
  await expect(page.getByRole('heading', { name: t.receiptTitle })).toBeFocused();
  await go(t.receiptOpen, 6);
  await expect(said(page)).toHaveText(['Ganz ohne Maus.']);
  const caseId = new URL(page.url()).hash.split('/').at(-1) ?? '';
  await tabTo(page, field(page, t.writeLabel), 10);
  await page.keyboard.type('Noch etwas.');
  await go(t.sendButton, 6);
  await expect(page.getByRole('status').filter({ hasText: t.sentNotice })).toHaveCount(1);
  await team.desk.accept(caseId);
  await team.desk.send(caseId, 'Da bin ich.');
  await expect(page.getByRole('status').filter({ hasText: t.unread({ count: 1 }) })).toHaveCount(1);
  // A message can be answered, changed and taken back without a mouse, too.
  const more = page.getByRole('button', { name: t.messageOptions });
  await more.first().focus();
  await page.keyboard.press('Enter');
  await go(t.editAct, 4);
  await expect(field(page, t.writeLabel)).toBeFocused();
  await expect(field(page, t.writeLabel)).toHaveValue('Ganz ohne Maus.');
  await page.keyboard.press('End');
  await page.keyboard.type(' Wirklich.');
  await go(t.editSave, 4);
  await expect(said(page).first()).toHaveText('Ganz ohne Maus. Wirklich.');
  await expect(page.getByText(t.edited)).toBeVisible();
  await more.nth(1).focus();
  await page.keyboard.press('Enter');
  await go(t.retractAct, 4);
  await go(t.retractConfirm, 4);
  await expect(page.getByText(t.retracted, { exact: true })).toBeVisible();
  expect((await team.desk.open(caseId)).messages.map(({ text }) => text)).toEqual([
    'Ganz ohne Maus. Wirklich.',
    '',
    'Da bin ich.',
  ]);
});
