import { loadOutreach, type OutreachMessages } from '@jmd-digital/i18n/outreach';
import { loadOutreachPost, type OutreachPostMessages } from '@jmd-digital/i18n/outreach-post';
import { loadOutreachTools, type OutreachToolsMessages } from '@jmd-digital/i18n/outreach-tools';
import { loadPolicy, type PolicyMessages } from '@jmd-digital/i18n/policy';
import { expect, type Page, test } from '@playwright/test';
import { firstTuesday, lastSunday, YEAR } from './src/clock-changes.ts';
import { type Newsroom, openNewsroom } from './src/newsroom.ts';
import { type RunningServer, startServer } from './src/server.ts';
import { type AdminWords, adminWords, field, lookAt, press } from './src/staff.ts';

test.describe.configure({ mode: 'serial' });

/** A server of its own, for its first administrator is made here. */
let server: RunningServer;
let t: AdminWords;
let o: OutreachMessages;
let p: OutreachPostMessages;
let words: OutreachToolsMessages;
let w: PolicyMessages;
let room: Newsroom;
let page: Page;
test.beforeAll(async ({ browser }) => {
  server = await startServer();
  t = await adminWords();
  o = (await loadOutreach.de()).messages;
  p = (await loadOutreachPost.de()).messages;
  words = (await loadOutreachTools.de()).messages;
  w = (await loadPolicy.de()).messages;
  room = await openNewsroom(browser, server, t);
  page = room.page;
});
test.afterAll(() => server.stop());

const at = (on: Page, hash: string) => on.goto(`${server.url}/outreach/#/${hash}`);
const heading = (name: string | RegExp) => page.getByRole('heading', { level: 1, name });
const card = (name: string) =>
  page.getByRole('listitem').filter({ has: page.getByRole('heading', { name, exact: true }) });
const wayOut = (name: string) =>
  page
    .getByRole('region', { name: p.deliveries })
    .getByRole('listitem')
    .filter({ has: page.getByRole('heading', { name, exact: true }) });
const check = (name: string) => page.getByRole('checkbox', { name, exact: true });

const SECRET = 'geheimes-Zugriffstoken-4711';
const DE = { language: 'Deutsch' };

test('Who is signed out is sent to sign in, and comes back', async ({ browser }) => {
  const other = await (await browser.newContext({ locale: 'de-DE' })).newPage();
  await other.goto(`${server.url}/outreach/`);
  const link = other.getByRole('link', { name: o.toSignIn });
  await expect(link).toHaveAttribute('href', '/admin/?then=outreach');
  await other.close();
  // Who is signed in already goes on at once.
  await page.goto(`${server.url}/admin/?then=outreach`);
  await expect(page).toHaveURL(/\/outreach\//);
  await expect(page.getByRole('navigation').getByText(o.placeBoard)).toBeVisible();
});

test('A channel is set up with what signs in there, which nobody sees again', async () => {
  const heard: string[] = [];
  page.on('response', async (response) => {
    if (response.url().includes('/api/')) heard.push(await response.text().catch(() => ''));
  });
  await at(page, 'channels');
  await expect(heading(o.placeChannels)).toBeFocused();
  await page.getByRole('link', { name: o.channelNew }).click();
  await press(page, t.save);
  await expect(page.getByRole('alert').first()).toHaveText(o.formProblems);
  await lookAt(page);
  await field(page, o.channelName).fill('Unser Mastodon');
  await field(page, o.channelServer).fill('https://social.example.org');
  await field(page, o.secretLabel).fill(SECRET);
  await check(w['condition.privacy-notice']).check();
  await check(w['condition.imprint']).check();
  await check(w['condition.disclosure']).check();
  await field(page, o.factsYoungest).fill('16');
  // What was typed outlives a change of the screen; the secret does not.
  await page.reload();
  await expect(field(page, o.channelName)).toHaveValue('Unser Mastodon');
  await expect(field(page, o.secretLabel)).toHaveValue('');
  await field(page, o.secretLabel).fill(SECRET);
  await press(page, t.save);
  await expect(card('Unser Mastodon')).toContainText(o.channelHasSecret);
  await lookAt(page);
  await card('Unser Mastodon').getByRole('link', { name: o.channelEdit }).click();
  await expect(page.getByText(o.channelHasSecret)).toBeVisible();
  await expect(page.locator('body')).not.toContainText(SECRET);
  await lookAt(page);
  expect(heard.filter((text) => text.includes(SECRET))).toEqual([]);
  expect(await page.evaluate(() => JSON.stringify({ ...sessionStorage, ...localStorage }))).not.toContain(SECRET);
});

test('A channel that is posted to by hand rests, and comes back', async () => {
  await at(page, 'channels/new');
  await field(page, o.channelPlatform).selectOption({ label: w['platform.print'] });
  await field(page, o.channelName).fill('Aushang');
  await press(page, t.save);
  const notice = card('Aushang');
  await notice.getByRole('button', { name: o.channelPause }).click();
  await expect(notice).toContainText(o['channelState.paused']);
  await notice.getByRole('button', { name: o.channelResume }).click();
  await expect(notice).toContainText(o['channelState.active']);
});

test('A post is counted as each platform counts, and what was typed outlives a reload', async () => {
  await at(page, 'post/new');
  await expect(heading(p.newTitle)).toBeFocused();
  await lookAt(page);
  await press(page, p.saveOn);
  await expect(page.getByText(p.titleMissing)).toBeVisible();
  await field(page, p.title).fill('Offener Tag');
  await check('Unser Mastodon').check();
  await check('Aushang').check();
  const mastodon = page.locator('.channel-choice').filter({ hasText: 'Unser Mastodon' });
  // A link weighs 23, however long it is.
  await field(page, p.text(DE)).fill(`Mehr: https://example.org/${'a'.repeat(300)}`);
  await expect(mastodon).toContainText(p.counterLeft({ count: '471', unit: p['unit.weighted'] }));
  await field(page, p.text(DE)).fill('ä'.repeat(512));
  await expect(mastodon).toContainText(p.counterOver({ count: '12', unit: p['unit.weighted'] }));
  await press(page, p.variantAdd({ channel: 'Unser Mastodon', language: 'Deutsch' }));
  await field(page, p.variant({ channel: 'Unser Mastodon', language: 'Deutsch' })).fill('Kurz für Mastodon');
  await expect(mastodon).toContainText(p.counterLeft({ count: '483', unit: p['unit.weighted'] }));
  const LONG =
    'Wir laden alle jungen Menschen und ihre Familien sehr herzlich ein, am Dienstag ab 16 Uhr zu uns in die Beratung zu kommen.';
  await field(page, p.text(DE)).fill(LONG);
  await expect(page.locator('mark')).toHaveText(LONG);
  await check(p.namesNobody).check();
  await page.reload();
  await expect(field(page, p.text(DE))).toHaveValue(LONG);
  await lookAt(page);
});

test('Languages are tabs that arrow keys walk, each written in its own direction', async () => {
  await field(page, p.languageAdd).selectOption('ar');
  await press(page, p.languageAddNow);
  const tabs = page.getByRole('tab');
  await expect(tabs).toHaveCount(2);
  await page.getByRole('tab', { selected: true }).focus();
  await page.keyboard.press('ArrowLeft');
  await expect(field(page, p.text(DE))).toBeVisible();
  await page.keyboard.press('ArrowRight');
  const arabic = field(page, p.text({ language: 'Arabisch' }));
  await expect(arabic).toHaveAttribute('lang', 'ar');
  await arabic.fill('نحن هنا من أجلك');
  await expect(page.locator('.phone [lang=ar]')).toHaveCSS('direction', 'rtl');
  await lookAt(page);
  await press(page, p.saveOn);
  await expect(heading('Offener Tag')).toBeVisible();
  await lookAt(page);
});

test('Two editors on one post: both versions are shown, and one’s own comes back', async () => {
  const postId = /post\/([\w-]+)/.exec(page.url())?.[1] ?? '';
  const { siteId, colleague } = room;
  await page.getByRole('link', { name: p.edit, exact: true }).click();
  await field(page, p.title).fill('Mein Titel');
  const { content, post } = await colleague.jmd.outreach.readPost({ siteId, postId });
  await colleague.jmd.outreach.putPost({
    ...{ siteId, postId, revision: post.revision },
    content: { ...content, title: 'Titel von Jonas' },
  });
  await press(page, p.saveOn);
  const conflict = page.locator('.conflict');
  await expect(conflict.getByRole('heading', { level: 2 })).toBeFocused();
  await expect(conflict).toContainText('Mein Titel');
  await expect(conflict).toContainText('Titel von Jonas');
  await lookAt(page);
  await press(page, p.conflictTakeTheirs);
  await expect(field(page, p.title)).toHaveValue('Titel von Jonas');
  await press(page, p.undo);
  await expect(field(page, p.title)).toHaveValue('Mein Titel');
  await press(page, p.saveOn);
  await expect(heading('Mein Titel')).toBeVisible();
});

test('What a post lacks leads to its field; then it is handed in, and nobody approves their own', async () => {
  await page.getByRole('link', { name: p.edit, exact: true }).click();
  const other = field(page, p.variant({ channel: 'Unser Mastodon', language: 'Deutsch' }));
  await other.fill('ä'.repeat(600));
  await press(page, p.saveOn);
  await press(page, p.submit);
  await expect(page.getByRole('heading', { name: p.problemsTitle({ count: 1 }) })).toBeFocused();
  await lookAt(page);
  await page.getByRole('link', { name: p['problem.too-long'] }).click();
  await expect(page.locator('#field-channels')).toBeFocused();
  await other.fill('Kurz für Mastodon');
  await press(page, p.saveOn);
  await press(page, p.submit);
  await expect(page.getByText(p.submitted)).toBeVisible();
  await expect(page.getByText(p.ownWork)).toBeVisible();
  await expect(page.getByRole('button', { name: p.approve })).toHaveCount(0);
  await lookAt(page);
});

test('Somebody else says what should change, and then yes', async () => {
  const editor = await room.another('editor', 'Selin');
  await at(editor, page.url().split('#/')[1] ?? '');
  await press(editor, p.askChange);
  await expect(editor.getByText(p.noteMissing)).toBeVisible();
  await lookAt(editor);
  await field(editor, p.comment).fill('Schön geworden.');
  await press(editor, p.commentSend);
  await expect(editor.locator('.comment')).toContainText('Schön geworden.');
  await press(editor, p.approve);
  await expect(editor.locator('.step .jmd-badge')).toHaveText(p.stepApproved);
  await editor.context().close();
  await page.reload();
  await expect(page.locator('.step .jmd-badge')).toHaveText(p.stepApproved);
});

test('A time that never is is refused, and one that is twice is asked about', async () => {
  const notice = wayOut('Aushang');
  const plan = () => notice.getByRole('button', { name: p.plan({ channel: 'Aushang' }) }).click();
  await notice.getByLabel(words.moveDay, { exact: true }).fill(lastSunday(3));
  await notice.getByLabel(words.moveTime, { exact: true }).fill('02:30');
  await plan();
  await expect(notice.getByText(words.moveNever)).toBeVisible();
  await notice.getByLabel(words.moveDay, { exact: true }).fill(lastSunday(10));
  await plan();
  await expect(notice.getByText(words.moveWhichMissing)).toBeVisible();
  await lookAt(page);
  await notice.getByRole('radio', { name: words.moveWhichLater }).check();
  await plan();
  // Day and time are isolated from each other.
  await expect(notice).toContainText(new RegExp(`${Number(lastSunday(10).slice(-2))}\\. Oktober.*02:30`));
  const postId = /post\/([\w-]+)/.exec(page.url())?.[1] ?? '';
  const { deliveries } = await room.colleague.jmd.outreach.readPost({ siteId: room.siteId, postId });
  expect(deliveries.map(({ plannedAt }) => Date.parse(plannedAt))).toEqual([Date.parse(`${lastSunday(10)}T01:30:00Z`)]);
});

test('What is posted by hand is rendered, ticked off and confirmed, and can return', async () => {
  const notice = wayOut('Aushang');
  await notice.getByRole('button', { name: words.taskGiveUp }).click();
  await expect(notice).toContainText(p.notPlanned);
  await notice.getByRole('button', { name: p.planNow }).click();
  await expect(async () => {
    await page.reload();
    await expect(notice.getByText(p.byHandTitle)).toBeVisible({ timeout: 2_000 });
  }).toPass({ timeout: 120_000 });
  await check(p['check.text']).check();
  await lookAt(page);
  await notice.getByRole('button', { name: words.taskIsOut }).click();
  await expect(notice).toContainText(words['deliveryState.sent']);

  await page.getByText(p.returnsSet).click();
  await field(page, p.returnsHow).selectOption('month-weekday');
  await field(page, p.returnsStart).fill(`${YEAR}-01-01`);
  await field(page, p.returnsWeekday).selectOption('2');
  await expect(
    page
      .locator('.bullets li')
      .filter({ hasText: new RegExp(`Dienstag, ${Number(firstTuesday().slice(-2))}\\. Januar.*10:00`) }),
  ).toHaveCount(1);
  await lookAt(page);
  await press(page, p.returnsSave);
  await expect(page.getByText(p.returnsIs)).toBeVisible();
});

test('The board shows how far each post has come, and arrow keys go from card to card', async () => {
  await room.colleague.jmd.outreach.putPost({
    ...{ siteId: room.siteId, postId: crypto.randomUUID(), revision: 0 },
    content: {
      ...{ title: 'Noch ein Entwurf', purpose: 'information', audience: 'public', namesNobody: true, event: null },
      parts: [{ lang: 'de', text: '', warning: null }],
      ...{ channelIds: [], variants: [], pictures: [] },
    },
  });
  await at(page, 'board');
  await expect(heading(o.placeBoard)).toBeFocused();
  const draft = page.getByRole('link', { name: 'Noch ein Entwurf' });
  await draft.focus();
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('link', { name: 'Mein Titel' })).toBeFocused();
  await page.keyboard.press('ArrowLeft');
  await expect(draft).toBeFocused();
  await lookAt(page);
  await page.keyboard.press('Enter');
  await expect(heading('Noch ein Entwurf')).toBeVisible();
});
