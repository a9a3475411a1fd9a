import { readFile } from 'node:fs/promises';
import { loadOutreach, type OutreachMessages } from '@jmd-digital/i18n/outreach';
import { loadOutreachKits, type OutreachKitsMessages } from '@jmd-digital/i18n/outreach-kits';
import { loadOutreachLinks, type OutreachLinksMessages } from '@jmd-digital/i18n/outreach-links';
import { loadOutreachPictures, type OutreachPicturesMessages } from '@jmd-digital/i18n/outreach-pictures';
import { loadOutreachTools, type OutreachToolsMessages } from '@jmd-digital/i18n/outreach-tools';
import { loadPolicy, type PolicyMessages } from '@jmd-digital/i18n/policy';
import { expect, type Page, test } from '@playwright/test';
import { lastSunday, YEAR } from './src/clock-changes.ts';
import { tabTo } from './src/keyboard.ts';
import { CAMERA, locatedJpeg } from './src/located-jpeg.ts';
import { type Newsroom, openNewsroom } from './src/newsroom.ts';
import { rowsIn } from './src/rows.ts';
import { type RunningServer, startServer } from './src/server.ts';
import { type AdminWords, adminWords, field, lookAt, press } from './src/staff.ts';

test.describe.configure({ mode: 'serial' });

/** A server of its own, for its first administrator is made here. */
let server: RunningServer;
let room: Newsroom;
let page: Page;
let t: AdminWords;
let o: OutreachMessages;
let words: OutreachToolsMessages;
let p: OutreachPicturesMessages;
let k: OutreachKitsMessages;
let l: OutreachLinksMessages;
let w: PolicyMessages;
const notice = crypto.randomUUID();
const letter = crypto.randomUUID();
const deliveryId = crypto.randomUUID();
const postId = crypto.randomUUID();

const TITLE = 'Offener Nachmittag';
const ZONE = 'Europe/Berlin';
test.beforeAll(async ({ browser }) => {
  server = await startServer();
  t = await adminWords();
  o = (await loadOutreach.de()).messages;
  words = (await loadOutreachTools.de()).messages;
  p = (await loadOutreachPictures.de()).messages;
  k = (await loadOutreachKits.de()).messages;
  l = (await loadOutreachLinks.de()).messages;
  w = (await loadPolicy.de()).messages;
  room = await openNewsroom(browser, server, t);
  page = room.page;
  const { siteId, lead, colleague } = room;
  const facts = {
    ...{ jointControllerUntil: null, privacyNotice: true, imprint: true, dpiaOn: null, youngest: 12, disclosed: true },
  };
  const channel = { serverUrl: null, account: null, facts, state: 'active' as const, revision: 0 };
  const paper = { ...channel, id: notice, platform: 'print' as const, connector: 'manual' as const, name: 'Aushang' };
  const mails = { ...channel, id: letter, platform: 'newsletter' as const, connector: 'newsletter' as const };
  await lead.jmd.outreach.putChannel({ siteId, channel: paper });
  await lead.jmd.outreach.putChannel({ siteId, channel: { ...mails, name: 'Rundbrief' } });
  await colleague.jmd.outreach.putPost({
    ...{ siteId, postId, revision: 0 },
    content: {
      ...{ title: TITLE, purpose: 'event', audience: 'young-people', channelIds: [notice], namesNobody: true },
      parts: [{ lang: 'de', text: 'Am Nachmittag ist unsere Tür offen.', warning: null }],
      ...{ variants: [], pictures: [], event: null },
    },
  });
  await colleague.jmd.outreach.submitPost({ siteId, postId, revision: 1 });
  await colleague.jmd.outreach.planDelivery({
    ...{ siteId, postId, deliveryId, revision: 1, channelId: notice },
    at: { day: `${YEAR}-03-10`, time: '02:30', zone: ZONE },
  });
});
test.afterAll(() => server.stop());

const goTo = (hash: string) => page.goto(`${server.url}/outreach/?lang=de#/${hash}`);
const heading = (name: string | RegExp) => page.getByRole('heading', { level: 1, name });
const day = (date: string) => page.locator(`[data-day="${date}"]`);
const dialog = () => page.getByRole('dialog');
const planned = async () => {
  const { deliveries } = await room.lead.jmd.outreach.readPost({ siteId: room.siteId, postId });
  return deliveries.find(({ id }) => id === deliveryId)?.plannedLocal;
};

test('One goes from day to day and into another month with arrow keys', async () => {
  await goTo(`calendar/${YEAR}-03`);
  await expect(heading(o.placeCalendar)).toBeFocused();
  await expect(day(`${YEAR}-03-10`)).toContainText(TITLE);
  await lookAt(page);
  await day(`${YEAR}-03-01`).focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowDown');
  await expect(day(`${YEAR}-03-09`)).toBeFocused();
  await page.keyboard.press('PageUp');
  await expect(day(`${YEAR}-02-09`)).toBeFocused();
  await expect(page).toHaveURL(new RegExp(`calendar/${YEAR}-02$`));
  await page.keyboard.press('PageDown');
  await expect(day(`${YEAR}-03-09`)).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(day(`${YEAR}-03-10`)).toBeFocused();
  // Enter leads into the day, Escape out of it.
  await page.keyboard.press('Enter');
  await expect(day(`${YEAR}-03-10`).getByRole('button')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(day(`${YEAR}-03-10`)).toBeFocused();
});

test('What is planned goes to another day by keyboard; a time that never is is refused, one that is twice is asked about', async () => {
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await expect(dialog()).toContainText(TITLE);
  await tabTo(page, dialog().locator('summary'), 5);
  await page.keyboard.press('Enter');
  await field(page, words.moveDay).fill(lastSunday(3));
  await press(page, words.moveDo);
  await expect(dialog()).toContainText(words.moveNever);
  await lookAt(page);
  await field(page, words.moveDay).fill(lastSunday(10));
  await press(page, words.moveDo);
  await expect(dialog()).toContainText(words.moveWhichMissing);
  await page.getByRole('radio', { name: words.moveWhichLater }).check();
  await press(page, words.moveDo);
  await expect(dialog()).toHaveCount(0);
  await expect(page.getByText(words.moveBack)).toBeVisible();
  await expect.poll(planned).toBe(`${lastSunday(10)}T02:30`);
  await press(page, words.moveBack);
  await expect(day(`${YEAR}-03-10`)).toContainText(TITLE);
  await expect.poll(planned).toBe(`${YEAR}-03-10T02:30`);
});

test('It goes to another day by drag, and is all there on paper', async () => {
  await page.getByRole('button', { name: TITLE }).dragTo(day(`${YEAR}-03-12`));
  await expect(day(`${YEAR}-03-12`)).toContainText(TITLE);
  await expect.poll(planned).toBe(`${YEAR}-03-12T02:30`);
  await page.getByRole('link', { name: words.calendarWeek }).click();
  await page.goBack();
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  await expect(page.locator('.day-entries li')).toHaveCount(1);
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  await goTo(`calendar/${YEAR}-05`);
  await expect(page.getByText(words.calendarEmptyMonth)).toBeVisible();
  await lookAt(page);
});

test('Nothing to do is good news', async () => {
  await goTo('tasks');
  await expect(page.getByText(words.tasksNone)).toBeVisible();
  await lookAt(page);
});

test('Whether something is out, and whether it is gone, is said by a person where no server can', async () => {
  await rowsIn(server.dataDir, "update delivery set state = 'outcome_unknown' where id = $1", [deliveryId]);
  await page.reload();
  await expect(page.getByRole('heading', { name: words['taskKind.outcome_unknown'] })).toBeVisible();
  await expect(page.getByRole('navigation')).toContainText(o.tasksOpen({ count: 1 }));
  await lookAt(page);
  await press(page, words.taskIsOut);
  await expect(page.getByText(words.taskConfirmed)).toBeVisible();
  await expect(page.getByText(words.tasksNone)).toBeVisible();
  await expect(page.getByRole('navigation')).not.toContainText(o.tasksOpen({ count: 1 }));
  const takeDownId = crypto.randomUUID();
  await room.lead.jmd.outreach.takeDownDelivery({ siteId: room.siteId, deliveryId, takeDownId });
  await rowsIn(server.dataDir, "update take_down set state = 'by-hand' where id = $1 and state = 'open'", [takeDownId]);
  await page.reload();
  await expect(page.getByText(words['takeDownReason.person'])).toBeVisible();
  await lookAt(page);
  await press(page, words.taskGone);
  await expect(page.getByText(words.taskGoneDone)).toBeVisible();
  await expect(page.getByText(words.tasksNone)).toBeVisible();
});

test('A picture loses the place where it was taken before anybody sees it', async () => {
  await goTo('pictures');
  await expect(page.getByText(p.picturesEmpty)).toBeVisible();
  const file = await locatedJpeg(page);
  expect(file.includes(CAMERA)).toBe(true);
  const shown = page.waitForResponse(
    (response) => response.url().includes('/api/picture/') && response.request().method() === 'GET',
  );
  const choose = page.getByLabel(p.uploadChoose);
  await choose.setInputFiles({ name: 'foto.jpg', mimeType: 'image/jpeg', buffer: file });
  await expect(page.getByText(p.uploadDone({ name: 'foto.jpg' }))).toBeVisible();
  const kept = await (await shown).body();
  expect(kept.length).toBeGreaterThan(500);
  expect([CAMERA, 'Exif'].filter((text) => kept.includes(text))).toEqual([]);
  await expect(page.locator('.gallery img')).toHaveCount(1);
  await lookAt(page);
  await choose.setInputFiles({ name: 'text.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('kein Bild') });
  await expect(page.getByText(p.uploadNoPicture({ name: 'text.jpg' }))).toBeVisible();
  await press(page, p.uploadDismiss);
  await press(page, p.pictureRemove);
  await lookAt(page);
  await press(page, p.pictureRemoveDo);
  await expect(page.getByText(p.pictureRemoved)).toBeVisible();
  await expect(page.getByText(p.picturesEmpty)).toBeVisible();
});

test('A consent is written down without a name, and its withdrawal says what it does', async () => {
  await goTo('pictures/consents');
  await page.getByRole('link', { name: p.consentNew }).click();
  await expect(heading(p.consentNew)).toBeFocused();
  await press(page, t.save);
  await expect(page.getByText(p.consentRefMissing)).toBeVisible();
  await lookAt(page);
  await field(page, p.consentRef).fill('amal@example.org');
  await page.getByLabel(p.consentMinor).check();
  await page.getByLabel(w['purpose.event']).check();
  await page.getByLabel(w['platform.site-page']).check();
  await field(page, p.consentUntil).fill(`${YEAR}-12-31`);
  await press(page, t.save);
  await expect(page.getByText(p.consentGuardianMissing)).toBeVisible();
  // What was typed outlives a reload.
  await page.reload();
  await page.getByLabel(p.consentGuardian).check();
  await press(page, t.save);
  await expect(page.getByText(p.consentRefPersonal)).toBeVisible();
  await field(page, p.consentRef).fill('Ordner 3, Blatt 12');
  await press(page, t.save);
  const card = page.getByRole('listitem').filter({ hasText: 'Ordner 3, Blatt 12' });
  await expect(card).toContainText(p['consentState.valid']);
  await lookAt(page);
  await card.getByRole('button', { name: p.consentWithdraw }).click();
  await expect(dialog()).toContainText(p.consentWithdrawText({ count: 0 }));
  await lookAt(page);
  await press(page, p.consentWithdrawDo);
  await expect(page.getByText(p.consentWithdrawn({ count: 0 }))).toBeVisible();
  await expect(card).toContainText(p['consentState.withdrawn']);
  await expect(card.getByRole('button')).toHaveCount(0);
});

test('A kit becomes drafts for the chosen day and channel, and a post becomes a kit', async () => {
  await goTo('kits');
  await expect(page.getByText(k.kitsOwnEmpty)).toBeVisible();
  await lookAt(page);
  await page.getByRole('link', { name: k.kitView }).first().click();
  await lookAt(page);
  await page.getByRole('link', { name: k.kitTake, exact: true }).click();
  await field(page, k.kitTakeDay).fill(`${YEAR}-02-01`);
  await page.getByLabel('Aushang').check();
  await lookAt(page);
  await page.getByRole('button', { name: k.kitTakeDo({ count: 3 }) }).click();
  await expect(page.getByText(k.kitTakeDone({ count: 3 }))).toBeVisible();
  await expect(page.getByRole('link', { name: k.kitToDraft })).toHaveCount(3);
  const drafts = await room.lead.jmd.outreach.listPosts({ siteId: room.siteId, state: 'draft' });
  expect(drafts.items).toHaveLength(3);
  const { content, comments } = await room.lead.jmd.outreach.readPost({
    siteId: room.siteId,
    postId: drafts.items.at(-1)?.id ?? '',
  });
  expect(content.channelIds).toEqual([notice]);
  expect(comments).toHaveLength(1);

  await goTo('kits/new/post');
  await page.getByRole('link', { name: TITLE }).click();
  await expect(field(page, k.kitTitle)).toHaveValue(TITLE);
  await field(page, k.kitLangAdd).selectOption('ar');
  await press(page, t.save);
  await expect(page.getByText(k.kitPostTextMissing)).toBeVisible();
  await lookAt(page);
  await field(page, k.kitPostText({ language: 'Arabisch' })).fill('بابنا مفتوح بعد الظهر.');
  await press(page, t.save);
  await expect(heading(TITLE)).toBeVisible();
  await expect(page.locator('[lang=ar]')).toHaveCount(1);
});

test('A short link has its QR code as files, and stands on a flyer', async () => {
  await goTo('links');
  await field(page, l.linkCampaign).fill('Offener Tag');
  await press(page, l.linkSave);
  await expect(page.getByText(l.linkCampaignWrong)).toBeVisible();
  await expect(page.getByText(l.linkUrlWrong)).toBeVisible();
  await lookAt(page);
  await field(page, l.linkCampaign).fill('offener-tag');
  await field(page, l.linkUrl).fill('https://jmd.example.org/');
  await press(page, l.linkSave);
  await expect(page.getByText(l.linkSaved)).toBeVisible();
  const address = `${server.url}/l/offener-tag-poster`;
  await expect(page.getByRole('heading', { name: address })).toBeVisible();
  // Followed twice today.
  for (const _ of [1, 2]) expect((await fetch(address, { redirect: 'manual' })).status).toBe(302);
  await page.reload();
  await expect(page.getByText(l.linkTotal({ count: 2 }))).toBeVisible();
  await page.locator('summary', { hasText: l.linkDaysTable }).click();
  await expect(page.getByRole('cell', { name: '2', exact: true })).toBeVisible();
  await page.locator('summary', { hasText: l.qrTitle }).click();
  await expect(page.getByRole('img', { name: l.qrLabel({ address }) })).toBeVisible();
  await lookAt(page);
  const saved = async (name: string) => {
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name }).click()]);
    return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
  };
  const svg = await saved(l.qrSvg);
  expect(svg.name).toBe('qr-offener-tag-poster.svg');
  expect(svg.bytes.toString()).toMatch(/^<svg[^>]*xmlns=.*fill="#000"/s);
  const png = await saved(l.qrPng);
  expect(png.bytes.subarray(1, 4).toString()).toBe('PNG');
  await page.getByRole('link', { name: l.linkFlyer }).click();
  await press(page, l.flyerMake);
  await expect(page.getByText(l.flyerTitleMissing)).toBeVisible();
  await field(page, l.flyerTitle).fill(TITLE);
  await field(page, l.flyerText).fill('Komm vorbei und lern uns kennen.');
  await page.getByLabel(l.flyerEvent).check();
  await field(page, l.flyerDay).fill(`${YEAR}-03-12`);
  await field(page, l.flyerFrom).fill('16:00');
  await field(page, l.flyerTo).fill('18:00');
  await field(page, l.flyerPlace).fill('Haus am Markt');
  await press(page, l.flyerMake);
  await expect(page.getByRole('heading', { name: l.flyerMade })).toBeFocused();
  await lookAt(page);
  expect((await saved(l.flyerDownload)).bytes.subarray(0, 5).toString()).toBe('%PDF-');
});

test('The newsletter tells how many get it, and where one signs up', async () => {
  await goTo('newsletter');
  await expect(page.getByText(l.newsletterConfirmed({ count: 0 }))).toBeVisible();
  await expect(page.getByRole('link', { name: l.newsletterOpen })).toHaveAttribute(
    'href',
    `${server.url}/newsletter/${letter}`,
  );
  await lookAt(page);
});
