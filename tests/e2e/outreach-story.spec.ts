import { loadOutreachPictures, type OutreachPicturesMessages } from '@jmd-digital/i18n/outreach-pictures';
import { loadOutreachPost, type OutreachPostMessages } from '@jmd-digital/i18n/outreach-post';
import { loadOutreachTools, type OutreachToolsMessages } from '@jmd-digital/i18n/outreach-tools';
import { loadPolicy, type PolicyMessages } from '@jmd-digital/i18n/policy';
import { type AtProtocolServer, startAtProtocol } from '@jmd-digital/peers/at-protocol';
import { type MastodonPeer, mastodonPeer } from '@jmd-digital/testkit/peers/mastodon';
import { type TelegramPeer, telegramPeer } from '@jmd-digital/testkit/peers/telegram';
import { expect, type Page, test } from '@playwright/test';
import { CAMERA, locatedJpeg } from './src/located-jpeg.ts';
import { type Newsroom, openNewsroom } from './src/newsroom.ts';
import { type RunningServer, startServer } from './src/server.ts';
import { type AdminWords, adminWords, field, lookAt, press } from './src/staff.ts';

test.describe.configure({ mode: 'serial' });

const MASTODON = 'https://mastodon.example.org';
const BLUESKY = 'https://pds.example.org';
const TELEGRAM = 'https://api.telegram.org';
const TITLE = 'Offener Nachmittag';
const GERMAN = 'Am Dienstag ab 16 Uhr sind wir für dich da. Komm vorbei: https://jmd.example.org/';
const ARABIC = 'يوم الثلاثاء من الساعة الرابعة نحن هنا من أجلك.';
const ALT = 'Ein Tisch mit Tee, zwei junge Leute lachen.';
const ARABIC_ALT = 'طاولة عليها شاي وشابان يضحكان.';
const CONSENT = 'Ordner 3, Blatt 12';
const INSTAGRAM_LINK = 'https://instagram.example.org/p/7';
/** Channels by the names that people give them. */
const NAMES = {
  page: 'Unsere Seite',
  bluesky: 'Bluesky',
  mastodon: 'Mastodon',
  telegram: 'Telegram',
  hand: 'Instagram',
};
const OUT_BY_ITSELF = [NAMES.page, NAMES.bluesky, NAMES.mastodon, NAMES.telegram];

let pds: AtProtocolServer;
let mastodon: MastodonPeer;
let telegram: TelegramPeer;
let server: RunningServer;
let room: Newsroom;
let page: Page;
let editor: Page;
let t: AdminWords;
let p: OutreachPostMessages;
let pictures: OutreachPicturesMessages;
let words: OutreachToolsMessages;
let w: PolicyMessages;
let postId = '';

test.beforeAll(async ({ browser }) => {
  [pds, mastodon, telegram] = await Promise.all([startAtProtocol(), mastodonPeer(), telegramPeer()]);
  const inside = { [MASTODON]: mastodon.origin, [BLUESKY]: pds.url, [TELEGRAM]: telegram.origin };
  server = await startServer({
    INTERNAL_SERVERS: Object.entries(inside)
      .map(([name, address]) => `${name}=${address}`)
      .join(),
  });
  t = await adminWords();
  p = (await loadOutreachPost.de()).messages;
  pictures = (await loadOutreachPictures.de()).messages;
  words = (await loadOutreachTools.de()).messages;
  w = (await loadPolicy.de()).messages;
  room = await openNewsroom(browser, server, t);
  page = room.page;
  await setUpChannels();
});
test.afterAll(async () => {
  await server.stop();
  await Promise.all([pds.close(), mastodon.close(), telegram.close()]);
});

/** What was settled for each presence: with less, the policies of the carrier say no. */
async function setUpChannels() {
  const year = new Date().getUTCFullYear();
  const facts = {
    ...{ jointControllerUntil: `${year + 2}-12-31`, privacyNotice: true, imprint: true },
    ...{ dpiaOn: new Date().toISOString().slice(0, 10), youngest: 16, disclosed: true },
  };
  const channel = { serverUrl: null, account: null, facts, state: 'active' as const, revision: 0 };
  const { siteId, lead } = room;
  const put = (more: object, secret?: string) =>
    lead.jmd.outreach.putChannel({
      ...{ siteId, ...(secret ? { secret } : {}) },
      channel: { ...channel, id: crypto.randomUUID(), ...more } as never,
    });
  await put({ platform: 'site-page', connector: 'feed', name: NAMES.page });
  const account = { serverUrl: BLUESKY, account: pds.handle };
  await put({ platform: 'bluesky', connector: 'bluesky', name: NAMES.bluesky, ...account }, pds.password);
  await put({ platform: 'mastodon', connector: 'mastodon', name: NAMES.mastodon, serverUrl: MASTODON }, mastodon.token);
  const chat = { account: telegram.chat };
  await put({ platform: 'telegram-channel', connector: 'telegram', name: NAMES.telegram, ...chat }, telegram.token);
  await put({ platform: 'instagram', connector: 'manual', name: NAMES.hand });
}

const at = (on: Page, hash: string) => on.goto(`${server.url}/outreach/?lang=de#/${hash}`);
const heading = (name: string) => page.getByRole('heading', { level: 1, name });
/** What goes out of a channel. */
const card = (name: string) =>
  page
    .getByRole('region', { name: p.deliveries, exact: true })
    .getByRole('listitem')
    .filter({ has: page.getByRole('heading', { name, exact: true }) });
const check = (name: string) => page.getByRole('checkbox', { name, exact: true });
const sitePage = async () => (await fetch(`${server.url}/posts/${room.siteId}/?lang=ar`)).text();
const feed = async () => (await fetch(`${server.url}/posts/${room.siteId}/feed.rss`)).text();

test('Somebody’s consent is written down, for what they said yes to', async () => {
  await at(page, 'pictures/consents');
  await page.getByRole('link', { name: pictures.consentNew }).click();
  await field(page, pictures.consentRef).fill(CONSENT);
  await check(w['purpose.event']).check();
  for (const platform of ['site-page', 'bluesky', 'mastodon', 'telegram-channel', 'instagram'] as const)
    await check(w[`platform.${platform}`]).check();
  await field(page, pictures.consentUntil).fill(`${new Date().getUTCFullYear() + 2}-12-31`);
  await press(page, t.save);
  await expect(page).toHaveURL(/pictures\/consents$/);
  await expect(page.getByRole('listitem').filter({ hasText: CONSENT })).toContainText(pictures['consentState.valid']);
});

test('An editor writes a post in two languages for five channels, with a picture that shows people', async () => {
  await at(page, 'post/new');
  await field(page, p.title).fill(TITLE);
  await field(page, p.purpose).selectOption({ label: w['purpose.event'] });
  await field(page, p.text({ language: 'Deutsch' })).fill(GERMAN);
  await field(page, p.languageAdd).selectOption('ar');
  await press(page, p.languageAddNow);
  await field(page, p.text({ language: 'Arabisch' })).fill(ARABIC);
  for (const name of Object.values(NAMES)) await check(name).check();
  await check(p.namesNobody).check();
  await press(page, p.pictureAdd);
  const buffer = await locatedJpeg(page);
  await page.getByLabel(p.upload).setInputFiles({ name: 'foto.jpg', mimeType: 'image/jpeg', buffer });
  await expect(page.getByRole('region', { name: p.pictureNo({ no: '1' }) })).toBeVisible();
  await check(p.showsPeople).check();
  await press(page, p.saveOn);
  await expect(heading(TITLE)).toBeVisible();
  postId = /post\/([\w-]+)/.exec(page.url())?.[1] ?? '';
});

test('They are told what is missing, and mend it', async () => {
  await press(page, p.submit);
  await expect(page.getByRole('heading', { name: p.problemsTitle({ count: 2 }) })).toBeFocused();
  await expect(page.getByRole('link', { name: p['problem.no-alt-text'] })).toBeVisible();
  await lookAt(page);
  await page.getByRole('link', { name: p['problem.no-consent'] }).click();
  await field(page, p.alt({ language: 'Deutsch' })).fill(ALT);
  await field(page, p.alt({ language: 'Arabisch' })).fill(ARABIC_ALT);
  await page.getByRole('checkbox', { name: CONSENT }).check();
  await field(page, p.credit).fill('Team der Beratungsstelle');
  await press(page, p.saveOn);
  await press(page, p.submit);
  await expect(page.getByText(p.submitted)).toBeVisible();
  await expect(page.getByText(p.ownWork)).toBeVisible();
});

test('Sent before somebody else has said yes, it is stopped, and says what is missing', async () => {
  const mastodonCard = card(NAMES.mastodon);
  await mastodonCard.getByRole('button', { name: p.planNow }).click();
  await expect(async () => {
    await page.reload();
    await expect(mastodonCard).toContainText(words['deliveryState.blocked'], { timeout: 2_000 });
  }).toPass({ timeout: 180_000, intervals: [5_000] });
  await expect(mastodonCard).toContainText(w['condition.approval']);
  await lookAt(page);
  expect(mastodon.statuses.size).toBe(0);
  await mastodonCard.getByRole('button', { name: words.taskGiveUp }).click();
  await expect(mastodonCard.getByText(p.notPlanned)).toBeVisible();
});

test('Approvers say yes: of the site in a browser, and of the carrier whom its policy asks for some channels', async () => {
  editor = await room.another('editor', 'Selin');
  await at(editor, `post/${postId}`);
  await expect(editor.getByRole('button', { name: p.approve })).toBeVisible();
  await lookAt(editor);
  await press(editor, p.approve);
  await expect(editor.locator('.step .jmd-badge').filter({ hasText: p.stepApproved })).toHaveCount(1);
  const { siteId, lead } = room;
  const { steps } = await lead.jmd.outreach.readPost({ siteId, postId });
  expect(steps.map(({ step, approved }) => `${step} ${approved}`)).toEqual([
    ...['editor true', 'carrier-pr false', 'data-protection false'],
  ]);
  for (const role of ['carrier-pr', 'data-protection'] as const) {
    const approver = await room.ofCarrier(role, `Stelle ${role}`);
    await approver.jmd.outreach.reviewPost({
      ...{ siteId, postId, approvalId: crypto.randomUUID(), revision: 2, step: role, decision: 'approve', note: '' },
    });
  }
  await page.reload();
  await expect(page.locator('.step .jmd-badge').filter({ hasText: p.stepApproved })).toHaveCount(3);
});

/** Deliveries by the name of their channel, as the server has them. */
async function states(): Promise<Record<string, string>> {
  const { siteId, lead } = room;
  const { channels } = await lead.jmd.outreach.listChannels({ siteId });
  const { deliveries } = await lead.jmd.outreach.readPost({ siteId, postId });
  const live = deliveries.filter(({ state }) => state !== 'deleted');
  return Object.fromEntries(
    live.map(({ channelId, state }) => [channels.find(({ id }) => id === channelId)?.name, state]),
  );
}

test('It goes out: to the site’s own page and feed, over the AT Protocol, to Mastodon and to Telegram', async () => {
  await page.reload();
  for (const name of Object.values(NAMES)) {
    await card(name).getByRole('button', { name: p.planNow }).click();
    await expect(card(name).getByText(p.notPlanned)).toHaveCount(0);
  }
  await expect(async () => {
    const now = await states();
    expect(now[NAMES.hand]).toBe('manual_pending');
    expect(OUT_BY_ITSELF.map((name) => now[name])).toEqual(OUT_BY_ITSELF.map(() => 'sent'));
  }).toPass({ timeout: 240_000, intervals: [3_000] });

  const [posted, ...more] = await pds.posts();
  expect(more).toEqual([]);
  expect(posted?.value.text).toContain(GERMAN);
  expect(posted?.value.text).toContain(ARABIC);
  expect(posted?.value.langs).toEqual(['de', 'ar']);
  const [link] = posted?.value.facets ?? [];
  const bytes = Buffer.from(posted?.value.text ?? '').subarray(link?.index.byteStart, link?.index.byteEnd);
  expect(bytes.toString()).toBe('https://jmd.example.org/');
  const [shown] = posted?.value.embed?.images ?? [];
  expect(shown?.alt).toContain(ALT);
  const image = Buffer.from(await pds.picture(shown?.image.ref.$link ?? ''));
  expect(image.length).toBeGreaterThan(500);
  expect([CAMERA, 'Exif'].filter((text) => image.includes(text))).toEqual([]);

  const [status, ...otherStatuses] = [...mastodon.statuses.values()];
  expect(otherStatuses).toEqual([]);
  expect(status?.text).toContain(ARABIC);
  expect(status?.pictures).toMatchObject([{ description: expect.stringContaining(ARABIC_ALT), type: 'image/jpeg' }]);

  const [message, ...otherMessages] = [...telegram.messages.values()];
  expect(otherMessages).toEqual([]);
  expect(message?.text).toContain(GERMAN);
  expect(message?.picture).toBeGreaterThan(500);

  expect(await feed()).toContain(TITLE);
  expect(await sitePage()).toContain(ARABIC);
});

test('Where there is only a hand, the hand is helped: text, picture, list, and the link in the end', async () => {
  await page.reload();
  const hand = card(NAMES.hand);
  await expect(hand.getByText(p.byHandTitle)).toBeVisible();
  for (const step of ['check.open', 'check.text', 'check.pictures', 'check.alt', 'check.look'] as const)
    await hand.getByRole('checkbox', { name: p[step] }).check();
  await lookAt(page);
  await hand.getByLabel(words.taskIsOutLink, { exact: true }).fill(INSTAGRAM_LINK);
  await hand.getByRole('button', { name: words.taskIsOut }).click();
  await expect(hand).toContainText(words['deliveryState.sent']);
  await expect(hand.getByRole('link', { name: words.deliverySee })).toHaveAttribute('href', INSTAGRAM_LINK);
});

test('The consent is withdrawn, and the post goes everywhere by itself where that can be', async () => {
  await at(page, 'pictures/consents');
  const consent = page.getByRole('listitem').filter({ hasText: CONSENT });
  await consent.getByRole('button', { name: pictures.consentWithdraw }).click();
  await press(page, pictures.consentWithdrawDo);
  await expect(page.getByText(pictures.consentWithdrawn({ count: 5 }))).toBeVisible();
  // Nobody can have the picture from that moment on, whatever has yet to be taken down.
  await expect(async () => {
    expect(await pds.posts()).toEqual([]);
    expect(mastodon.statuses.size + telegram.messages.size).toBe(0);
    expect(await feed()).not.toContain(TITLE);
    expect(await sitePage()).not.toContain(ARABIC);
  }).toPass({ timeout: 240_000, intervals: [5_000] });
});

test('What only a hand can take down is a task until somebody says that it is gone', async () => {
  await at(page, 'tasks');
  const task = page.getByRole('listitem').filter({ hasText: NAMES.hand });
  await expect(task.getByRole('link', { name: words.taskTakeDown })).toHaveAttribute('href', INSTAGRAM_LINK);
  await lookAt(page);
  await task.getByRole('button', { name: words.taskGone }).click();
  await expect(page.getByText(words.tasksNone)).toBeVisible();
  expect(await states()).toEqual({});
});

test('Without the consent nothing with this picture goes out any more', async () => {
  await at(page, `post/${postId}`);
  await card(NAMES.mastodon).getByRole('button', { name: p.planNow }).click();
  await expect(card(NAMES.mastodon)).toContainText(w['condition.image-consent']);
  await expect(async () => {
    expect((await states())[NAMES.mastodon]).toBe('blocked');
  }).toPass({ timeout: 120_000, intervals: [2_000] });
  expect(mastodon.statuses.size).toBe(0);
});
