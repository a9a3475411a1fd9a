import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadAccount } from '@jmd-digital/i18n/account';
import { createCases } from '@jmd-digital/sdk/counselling';
import { expect, type Page, test } from '@playwright/test';
import { toMessage } from './src/asking.ts';
import { findings } from './src/axe.ts';
import { PHONE } from './src/browser.ts';
import { overflowing, smallTargets } from './src/measure.ts';
import { clientOf, PASSWORD } from './src/people.ts';
import { jmdSays, type RunningServer, startServer } from './src/server.ts';
import { type AdminWords, adminWords, comeIn, type DeskWords, deskWords, field, lookAt, press } from './src/staff.ts';

test.describe.configure({ mode: 'serial' });

/** A server of its own, for its first administrator is made here. */
let server: RunningServer;
let t: AdminWords;
let d: DeskWords;
test.beforeAll(async () => {
  server = await startServer();
  t = await adminWords();
  d = await deskWords();
});
test.afterAll(() => server.stop());

const place = (page: Page, name: string) => page.getByRole('navigation').getByRole('link', { name, exact: true });

async function invite(page: Page, role: string, note: string): Promise<string> {
  const part = page.locator('details[open]');
  await part.getByLabel(t.roleLabel, { exact: true }).selectOption({ label: role });
  await part.getByLabel(t.noteLabel, { exact: true }).fill(note);
  await part.getByRole('button', { name: t.invite, exact: true }).click();
  const link = part.locator('.jmd-notice code');
  await expect(link).toContainText('/admin/#/invitation/');
  return (await link.textContent()) ?? '';
}

let platform: Page;
let carrierLink: string;
let carrier: Page;
let lead: Page;
let leadCode: string;

test('The link of the first start makes the first administrator, once', async ({ browser }) => {
  const link = `${server.url}/admin/#/invitation/${server.setupToken}`;
  platform = (await comeIn(browser, link, 'Plattform', t)).page;
  const other = await (await browser.newContext({ locale: 'de-DE' })).newPage();
  await other.goto(link);
  await expect(other.getByText(t['error.ticket_expired'])).toBeVisible();
});

test('Every place of an administrator stands the look', async () => {
  for (const name of [t.carriers, t.people, t.import, t.audit, t.own]) {
    await place(platform, name).click();
    await expect(platform.getByRole('heading', { level: 1, name })).toBeFocused();
    await lookAt(platform);
  }
  await platform.goBack();
  await expect(platform.getByRole('heading', { level: 1, name: t.audit })).toBeVisible();
  await expect(place(platform, t.desk)).toHaveCount(0);
});

test('A carrier keeps its retention, and its administrator is invited by a link', async () => {
  await place(platform, t.carriers).click();
  await platform.locator('summary').first().click();
  const first = platform.locator('details').first();
  await expect(first.getByRole('checkbox', { checked: true })).toHaveCount(0);
  await first.getByRole('checkbox', { name: t['funder.origin'] }).check();
  await first.getByLabel(t.closedCaseDays).fill('');
  await first.getByLabel(t.unansweredDays).fill('999');
  await first.getByRole('button', { name: t.save }).click();
  await expect(first.getByText(t.daysWrong)).toHaveCount(2);
  await lookAt(platform);
  await first.getByLabel(t.closedCaseDays).fill('90');
  await first.getByLabel(t.unansweredDays).fill('21');
  await first.getByRole('button', { name: t.save }).click();
  await expect(first.getByText(t.saved)).toBeVisible();
  await platform.reload();
  await platform.locator('summary').first().click();
  await expect(first.getByLabel(t.closedCaseDays)).toHaveValue('90');
  await expect(first.getByLabel(t.unansweredDays)).toHaveValue('21');
  await expect(first.getByRole('checkbox', { checked: true })).toHaveCount(1);
  await expect(first.getByRole('checkbox', { name: t['funder.origin'] })).toBeChecked();
  carrierLink = await invite(platform, t['role.carrier-admin'], 'Für den Träger');
});

test('A carrier invites a team, which answers; the audit tells who did what, and not what was said', async ({
  browser,
}) => {
  carrier = (await comeIn(browser, carrierLink, 'Traeger', t)).page;
  await place(carrier, t.sites).click();
  await lookAt(carrier);
  const site = carrier.locator('details').first();
  await site.locator('summary').click();
  const leadLink = await invite(carrier, t['role.team-lead'], 'Leitung');
  ({ page: lead, backupCode: leadCode } = await comeIn(browser, leadLink, 'Mira', t));
  await place(lead, t.desk).click();
  await expect(lead.getByText(d.deskEmpty)).toBeVisible();

  const client = await clientOf(server.url, 'Kleine Eule 20');
  const [membership] = await membershipsOf(carrier);
  const caseId = await createCases(client).submit({
    siteId: membership ?? '',
    topic: 'housing',
    language: 'de',
    text: 'Geheime Frage',
  });
  await lead.getByRole('link', { name: d['topic.housing'] }).click();
  await press(lead, d.accept);
  await field(lead, d.reply).fill('Gute Antwort');
  await press(lead, d.send);
  await expect(lead.locator('.messages li:not(.waiting) .said')).toHaveText(['Geheime Frage', 'Gute Antwort']);
  expect((await createCases(client).open(caseId)).messages.map(({ text }) => text)).toEqual([
    'Geheime Frage',
    'Gute Antwort',
  ]);

  await place(carrier, t.audit).click();
  await expect(carrier.getByRole('cell', { name: t['audit.case.accepted'] })).toBeVisible();
  await expect(carrier.getByText('Geheime Frage')).toHaveCount(0);
  await carrier.getByLabel(t.auditKind).selectOption({ label: t['audit.membership.granted'] });
  await expect(carrier.getByRole('cell', { name: t['audit.case.accepted'] })).toHaveCount(0);
  await carrier.getByLabel(t.auditKind).selectOption({ label: t['audit.case.accepted'] });
  await expect(carrier.getByRole('cell', { name: t['audit.case.accepted'] })).toHaveCount(1);
});

test('Who is signed out at the desk signs in here and comes back, and nowhere else', async () => {
  await lead.getByRole('button', { name: t.signOut, exact: true }).click();
  await lead.getByRole('link', { name: d.toSignIn }).click();
  await field(lead, t.loginName).fill('Mira');
  await field(lead, t.password).fill(PASSWORD);
  await press(lead, t.signIn);
  await field(lead, t.codeLabel).fill(leadCode);
  await press(lead, t.confirm);
  await expect(lead).toHaveURL(/\/counselling\/desk\/$/);
  await expect(lead.getByRole('link', { name: d['topic.housing'] })).toBeVisible();
  for (const then of ['https://example.org', '//example.org', 'javascript:1', '/counselling/', 'Desk']) {
    await lead.goto(`${server.url}/admin/?then=${encodeURIComponent(then)}`);
    await expect(place(lead, t.own)).toBeVisible();
    expect(new URL(lead.url()).pathname).toBe('/admin/');
  }
});

test('What a carrier says about data stands where its young people ask', async ({ browser }) => {
  await place(carrier, t.carriers).click();
  await carrier.locator('summary').first().click();
  const first = carrier.locator('details').first();
  await first.getByLabel(t.privacyTexts).fill('Wir bewahren nichts länger auf als nötig.');
  await first.getByLabel(t.privacyTextLanguage).selectOption('ar');
  await expect(first.getByLabel(t.privacyTexts)).toHaveValue('');
  await first.getByLabel(t.dataProtectionContact).fill('Musterstelle, Haus 1');
  await first.getByRole('button', { name: t.save }).click();
  await expect(first.getByText(t.saved)).toBeVisible();
  await lookAt(carrier);
  const [siteId = ''] = await membershipsOf(carrier);
  const u = (await loadAccount.ar()).messages;
  const phone = await (await browser.newContext({ viewport: PHONE, locale: 'ar' })).newPage();
  await phone.goto(`${server.url}/counselling/?lang=ar&site=${siteId}&topic=housing`);
  await toMessage(phone, u);
  await phone.getByText(u.responsibleTitle).click();
  const note = phone.getByText('Wir bewahren nichts länger auf als nötig.');
  await expect(note).toBeVisible();
  expect(await note.evaluate((element) => element.closest('[lang]')?.getAttribute('lang'))).toBe('de');
  await expect(phone.getByText(u.textInGerman)).toBeVisible();
  expect(await findings(phone)).toEqual([]);
  expect(await overflowing(phone)).toEqual([]);
  expect(await smallTargets(phone)).toEqual([]);
  await phone.context().close();
});

test('An employee hears by mail that something waits, and nobody is shown the address again', async () => {
  await lead.goto(`${server.url}/admin/#/own`);
  await lead.getByText(t.noticeTitle).click();
  await field(lead, t.noticeEmail).fill('mira@example.org');
  await press(lead, t.save);
  await expect(lead.getByText(t.noticeHas)).toBeVisible();
  await expect(field(lead, t.noticeEmail)).toHaveValue('');
  await lookAt(lead);
  await lead.reload();
  await lead.getByText(t.noticeTitle).click();
  await expect(lead.getByText(t.noticeHas)).toBeVisible();
  await expect(lead.getByText('mira@example.org')).toHaveCount(0);
});

test('What others see of an employee is the own to say', async () => {
  await lead.goto(`${server.url}/admin/#/own`);
  // Folded up again, whatever was open before.
  await lead.reload();
  await lead.getByText(t.profile).click();
  await field(lead, t.publicName).fill('Mira aus dem Team');
  await lead.getByLabel(t['topic.housing']).check();
  await lookAt(lead);
  await press(lead, t.save);
  await expect(lead.getByText(t.saved, { exact: true })).toBeVisible();
  await lead.reload();
  await lead.getByText(t.profile).click();
  await expect(lead.getByLabel(t['topic.housing'])).toBeChecked();
  await expect(field(lead, t.publicName)).toHaveValue('Mira aus dem Team');
});

test('A carrier certifies who certifies at a site; only whom that one confirms gets the key of the team', async ({
  browser,
}) => {
  const keyFile = join(await mkdtemp(join(tmpdir(), 'jmd-carrier-')), 'carrier.key');
  const publicKey = await jmdSays(['certificate-key', keyFile]);
  await place(carrier, t.own).click();
  await place(carrier, t.carriers).click();
  await carrier.locator('summary').first().click();
  const first = carrier.locator('details').first();
  await first.getByLabel(t.certPublic).fill(publicKey);
  await first.getByRole('button', { name: t.save }).click();
  await expect(first.getByText(t.saved)).toBeVisible();
  await place(carrier, t.sites).click();
  await carrier.locator('details').first().locator('summary').click();
  const colleagueLink = await invite(carrier, t['role.counsellor'], 'Kollege');
  const colleague = (await comeIn(browser, colleagueLink, 'Jonas', t)).page;
  await place(colleague, t.desk).click();
  await expect(colleague.getByText(d.noTeamKey)).toBeVisible();

  await place(lead, t.desk).click();
  await place(lead, d.placeTeam).click();
  const team = lead.locator('main section').first();
  await expect(team.getByText(d.requestTitle)).toBeVisible();
  await lookAt(lead);
  const request = (await team.locator('code').textContent()) ?? '';
  await team.getByLabel(d.certificateLabel).fill('zu kurz');
  await team.getByRole('button', { name: d.certificateSave }).click();
  await expect(team.getByRole('alert')).not.toBeEmpty();
  await team.getByLabel(d.certificateLabel).fill(await jmdSays(['certify', keyFile, request]));
  await team.getByRole('button', { name: d.certificateSave }).click();
  await expect(team.getByText(d.teamCertifyHint)).toBeVisible();
  const row = team.locator('li', { hasText: 'Jonas' });
  await expect(row).toContainText(d.teamLacks);
  await row.getByRole('button', { name: d.checkShow }).click();
  await expect(row.locator('.phrase')).not.toBeEmpty();
  await lookAt(lead);
  await row.getByRole('button', { name: d.teamCertify }).click();
  await expect(row).toContainText(d.teamHolds);
  await expect(row).toContainText(d.certified);
  await lookAt(lead);
});

/** The site that someone was invited to, as the carrier's list of people names it. */
async function membershipsOf(carrier: Page): Promise<string[]> {
  const [answer] = await Promise.all([
    carrier.waitForResponse((response) => response.url().includes('identity.listStaff')),
    place(carrier, t.people).click(),
  ]);
  const { result } = (await answer.json()) as {
    result: { data: { items: { memberships: { siteId: string | null }[] }[] } };
  };
  return result.data.items.flatMap(({ memberships }) => memberships.flatMap(({ siteId }) => (siteId ? [siteId] : [])));
}
