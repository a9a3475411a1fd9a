import { localDay } from '@jmd-digital/i18n';
import { type AccountMessages, loadAccount } from '@jmd-digital/i18n/account';
import { loadFinder } from '@jmd-digital/i18n/finder';
import { ensureTeamKeys } from '@jmd-digital/sdk/counselling';
import { type Browser, expect, type Page, test } from '@playwright/test';
import { openCase, sendAsNew } from './src/asking.ts';
import { findings } from './src/axe.ts';
import { PHONE } from './src/browser.ts';
import { allBytes, findIn } from './src/dump.ts';
import { finderPart } from './src/finder-part.ts';
import { type HostSite, hostPage, startHostSite } from './src/host-site.ts';
import { overflowing, smallTargets } from './src/measure.ts';
import { makeTeam, PASSWORD, type Team } from './src/people.ts';
import { rowsIn, rowsThatName } from './src/rows.ts';
import { type RunningServer, startServer } from './src/server.ts';
import { type AdminWords, adminWords, comeIn, type DeskWords, deskWords, field, press } from './src/staff.ts';

/** The whole way of a question, with two young people and four of the team, each in a browser of their own. */
test.describe.configure({ mode: 'serial' });

let server: RunningServer;
let host: HostSite;
let team: Team;
let siteName: string;
let t: AccountMessages;
let a: AdminWords;
let d: DeskWords;
/** Adele leads, the others counsel. */
const NAMES = ['Adele', 'Benno', 'Cemile', 'Dinara'] as const;
let staff: Page[];
let young: Page;
let other: Page;
let caseId: string;
let otherCase: string;
/** Who won the case, and by what name. */
let winner: Page;
let winnerName: string;

const SECRETS = {
  question: 'Meine Tante Fatuma hat die Miete nicht bezahlt',
  question2: 'أختي الصغيرة لا تجد مدرسة',
  answer: 'Das Wohnungsamt Entenhausen hilft euch zuerst',
  fileText: 'Kündigung wegen Eigenbedarfs der Familie Quietsch',
  fileName: 'Kuendigung-Quietsch.pdf',
  note: 'Wirkt sehr ängstlich, langsam vorgehen',
  standIn: 'Adele ist krank, ich springe gern ein',
  fresh: 'Ab hier liest nur die neue Kollegin',
  draft: 'Noch ein halber Satz über Opa',
};

test.beforeAll(async ({ browser }) => {
  server = await startServer();
  host = await startHostSite();
  team = await makeTeam(server.url, server.setupToken, 'Geschichte');
  [t, a, d] = [(await loadAccount.de()).messages, await adminWords(), await deskWords()];
  const { online } = await team.lead.jmd.directory.findSites({ abroad: true });
  siteName = online.sites.find(({ id }) => id === team.siteId)?.name ?? '';
  staff = [];
  for (const name of NAMES) {
    const role = name === 'Adele' ? ('team-lead' as const) : ('counsellor' as const);
    const { token } = await team.carrierAdmin.jmd.identity.inviteStaff({
      ...{ id: crypto.randomUUID(), role, note: name, carrierId: null, siteId: team.siteId },
    });
    const { page } = await comeIn(browser, `${server.url}/admin/#/invitation/${token}`, name, a);
    await ensureTeamKeys(team.lead, team.siteId);
    await page.goto(`${server.url}/counselling/desk/`);
    await expect(page.getByText(d.deskEmpty)).toBeVisible();
    staff.push(page);
  }
});
test.afterAll(async () => {
  await host.close();
  await server.stop();
});

const said = (page: Page) => page.locator('.messages .said');
const side = (page: Page) => page.locator('.case-side');
const fold = (page: Page, name: string) => side(page).locator('summary', { hasText: name }).click();
const nameOf = (page: Page) => NAMES[staff.indexOf(page)] ?? '';

async function lookAt(page: Page): Promise<void> {
  await page.evaluate(() => scrollTo(0, 0));
  expect(await findings(page)).toEqual([]);
  expect(await overflowing(page)).toEqual([]);
  expect(await smallTargets(page)).toEqual([]);
}

/** A young person on the page of a partner, who goes where its finder leads. */
async function fromPartner(browser: Browser, locale: 'de' | 'ar'): Promise<Page> {
  const words = (await loadFinder[locale]()).messages;
  const page = await (await browser.newContext({ viewport: PHONE, locale })).newPage();
  const scripts = `<script type="module" src="${server.url}/w/1/jmd.js"></script>`;
  await page.goto(host.page(hostPage({ scripts, finder: `<jmd-finder lang="${locale}"></jmd-finder>`, lang: locale })));
  const finder = finderPart(page, words);
  await finder.topic.selectOption('housing');
  await finder.language.selectOption('de');
  await finder.button(words.abroadButton).click();
  await finder.card(siteName).getByRole('link', { name: words.onlineTitle, exact: true }).click();
  await expect(page).toHaveURL(
    new RegExp(`/counselling/\\?site=${team.siteId}&lang=${locale}&topic=housing&language=de`),
  );
  return page;
}

test('From the page of a partner: topic, language and team are set, the name comes last', async ({ browser }) => {
  young = await fromPartner(browser, 'de');
  await expect(young.getByRole('heading', { name: t.welcomeTitle })).toBeVisible();
  await lookAt(young);
  await press(young, t.startButton);
  await expect(young.getByRole('radio', { checked: true })).toHaveValue('housing');
  await lookAt(young);
  await press(young, t.confirmButton);
  await lookAt(young);
  await press(young, t.confirmButton);
  await expect(young.getByText(siteName)).toBeVisible();
  await lookAt(young);
  await sendAsNew(young, t, { name: 'Rotes Segel 5', password: PASSWORD, text: SECRETS.question });
  await expect(young.getByText(siteName)).toBeVisible();
  await lookAt(young);
  caseId = await openCase(young, t);
  expect(new URL(young.url()).pathname).toBe('/counselling/');
  expect(await young.title()).toBe(t.tabTitle);
});

test('A second one asks in Arabic, and everything stands the right way round', async ({ browser }) => {
  const ar = (await loadAccount.ar()).messages;
  other = await fromPartner(browser, 'ar');
  await expect(other.locator('html')).toHaveAttribute('dir', 'rtl');
  await press(other, ar.startButton);
  await press(other, ar.confirmButton);
  await press(other, ar.confirmButton);
  await lookAt(other);
  await sendAsNew(other, ar, { name: 'مطر هادئ 8', password: PASSWORD, text: SECRETS.question2 });
  await lookAt(other);
  otherCase = await openCase(other, ar);
  await lookAt(other);
  // Leichte Sprache is a language like the others.
  await other.locator('.language select').selectOption('de-x-leicht');
  await expect(other.locator('html')).toHaveAttribute('dir', 'ltr');
  await lookAt(other);
});

test('Four take the case at the same moment: one has it, three are told who', async () => {
  for (const page of staff) {
    await page.goto(`${server.url}/counselling/desk/#/case/${caseId}`);
    await expect(said(page)).toHaveText([SECRETS.question]);
  }
  await Promise.all(staff.map((page) => press(page, d.accept)));
  const has = (page: Page) => field(page, d.reply).isVisible();
  await expect.poll(async () => (await Promise.all(staff.map(has))).filter(Boolean).length).toBe(1);
  const winners = await Promise.all(staff.map(has));
  winner = staff[winners.indexOf(true)] ?? young;
  winnerName = nameOf(winner);
  for (const page of staff.filter((each) => each !== winner))
    await expect(page.getByText(winnerName).first()).toBeVisible();
  const [row] = await rowsIn(
    server.dataDir,
    'select count(*)::int as n from audit_event where object_id = $1 and verb = $2',
    [caseId, 'case.accepted'],
  );
  expect(row?.n).toBe(1);
});

test('They talk: an answer at once, a file, a note of the team, a time that is booked', async () => {
  await field(winner, d.reply).fill(SECRETS.answer);
  await winner.keyboard.press('Control+Enter');
  await expect(said(young)).toHaveText([SECRETS.question, SECRETS.answer]);
  await expect(winner.getByText(d.seenMark, { exact: true })).toBeVisible();
  await young.locator('input[type=file]').setInputFiles({
    name: SECRETS.fileName,
    mimeType: 'application/pdf',
    buffer: Buffer.from(`%PDF-1.4 ${SECRETS.fileText}`),
  });
  await expect(young.locator('.chosen')).toContainText(SECRETS.fileName);
  await press(young, t.sendButton);
  await expect(winner.locator('.messages .file-name')).toHaveText([SECRETS.fileName]);
  const [download] = await Promise.all([winner.waitForEvent('download'), press(winner, d.fileSave)]);
  const stream = await download.createReadStream();
  expect(Buffer.concat(await stream.toArray()).toString()).toBe(`%PDF-1.4 ${SECRETS.fileText}`);
  await field(winner, d.noteLabel).fill(SECRETS.note);
  await press(winner, d.noteAdd);
  await expect(winner.locator('.note-list .said')).toHaveText([SECRETS.note]);
  await fold(winner, d.appointments);
  const time = side(winner).getByRole('group', { name: d.timeNumber({ position: 1 }) });
  await time.getByLabel(d.day, { exact: true }).fill('2027-10-31');
  await time.getByLabel(d.clock, { exact: true }).fill('02:30');
  await press(winner, d.offerAct);
  await expect(time.getByText(d.timeTwice)).toBeVisible();
  await time.getByRole('radio').first().check();
  await press(winner, d.offerAct);
  await expect(young.locator('.offer')).toBeVisible();
  await lookAt(young);
  await press(young, t.bookAct);
  await expect(young.getByText(t['appointment.booked'])).toBeVisible();
  await expect(side(winner).getByText(d['appointment.booked'])).toBeVisible();
  const [calendar] = await Promise.all([young.waitForEvent('download'), press(young, t.calendarAct)]);
  const text = Buffer.concat(await (await calendar.createReadStream()).toArray()).toString();
  // The earlier one of the two.
  expect(text).toContain('DTSTART:20271031T003000Z');
  for (const secret of ['housing', 'Wohnen', siteName, 'Rotes Segel']) expect(text).not.toContain(secret);
});

test('Whoever has it is away, and a colleague stands in with the same case before her', async () => {
  // Whoever leads can stand in as well as any other.
  const deputy = staff.find((page) => page !== winner) ?? young;
  const today = localDay(new Date().toISOString());
  await winner.goto(`${server.url}/admin/#/absences`);
  await field(winner, a.firstDay).fill(today);
  await field(winner, a.lastDay).fill(today);
  await winner.getByLabel(a.deputy, { exact: true }).selectOption({ label: nameOf(deputy) });
  await press(winner, a.save);
  await expect(winner.getByText(a.deputyIs({ name: nameOf(deputy) }))).toBeVisible();
  await deputy.reload();
  await expect(deputy.locator('.standing')).toContainText(d.standInUntil({ name: winnerName, date: '' }).slice(0, 20));
  await field(deputy, d.reply).fill(SECRETS.standIn);
  await press(deputy, d.send);
  await expect(said(young).last()).toHaveText(SECRETS.standIn);
  await expect(young.locator('.messages .from').last()).toContainText(nameOf(deputy));
});

test('Handed over from now on: the next one reads what is written from then, and nobody of the team what was before', async () => {
  const next = staff.findLast((page) => page !== winner) ?? young;
  await winner.goto(`${server.url}/counselling/desk/#/case/${caseId}`);
  await expect(said(winner).first()).toHaveText(SECRETS.question);
  await fold(winner, d.handOverTitle);
  await field(winner, d.handOverLabel).selectOption({ label: (await optionOf(winner, nameOf(next))) ?? '' });
  await press(winner, d.handOverAsk);
  const card = young.locator('.ask-card');
  await expect(card).toContainText(nameOf(next));
  await lookAt(young);
  await card.getByLabel(t['handOver.from-now']).check();
  await press(young, t.handOverSend);
  await expect(card).toBeHidden();
  await next.goto(`${server.url}/counselling/desk/#/case/${caseId}`);
  await press(next, d.accept);
  await expect(field(next, d.reply)).toBeVisible();
  await expect(said(next)).toHaveCount(0);
  await field(young, t.writeLabel).fill(SECRETS.fresh);
  await press(young, t.sendButton);
  await expect(said(next)).toHaveText([SECRETS.fresh]);
  // Whoever had it sees it as a colleague of the team does: what was before is closed to them.
  await winner.reload();
  await expect(said(winner)).toHaveText([SECRETS.fresh]);
  // The young person still reads everything, and sees who could and who can.
  await expect(said(young).first()).toHaveText(SECRETS.question);
  await young.locator('summary', { hasText: t.holdersTitle }).click();
  await expect(young.locator('.holders').first()).toContainText(nameOf(next));
  await expect(young.locator('.holders').last()).toContainText(winnerName);
  await lookAt(young);
  winner = next;
  winnerName = nameOf(next);
});

test('Closed with what is counted, opened again by writing, and taken along', async () => {
  await fold(winner, d.closeTitle);
  await side(winner).getByLabel(d['result.informed'], { exact: true }).check();
  await press(winner, d.closeAct);
  await expect(young.getByText(t.closedText)).toBeVisible();
  await lookAt(young);
  await field(young, t.writeLabel).fill('Doch noch etwas.');
  await press(young, t.sendButton);
  await expect(young.getByText(t.closedText)).toBeHidden();
  await expect(said(winner).last()).toHaveText('Doch noch etwas.');
  await young.locator('summary', { hasText: t.manageTitle }).click();
  const [download] = await Promise.all([young.waitForEvent('download'), press(young, t.exportAct)]);
  expect(download.suggestedFilename()).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}\.zip$/);
  const archive = Buffer.concat(await (await download.createReadStream()).toArray());
  expect(archive.includes(`files/01-${SECRETS.fileName}`)).toBe(true);
  await field(young, t.writeLabel).fill(SECRETS.draft);
});

test('Erased by the young person: no row and no file is left, what was counted is, and nothing that was said is anywhere', async () => {
  const before = await rowsThatName(server.dataDir, caseId);
  expect(Object.keys(before).length).toBeGreaterThan(5);
  const blobs = await rowsIn(server.dataDir, 'select id from blob where case_id = $1', [caseId]);
  expect(blobs).toHaveLength(1);
  await press(young, t.eraseAct);
  await press(young, t.eraseConfirm);
  await expect(young.getByText(t.eraseDone)).toBeVisible();
  await lookAt(young);
  await expect(winner.getByText(d.gone)).toBeVisible();
  expect(await rowsThatName(server.dataDir, caseId)).toEqual({});
  // That it was erased is noted: who and when, never what.
  const noted = await rowsIn(
    server.dataDir,
    "select verb from audit_event where object_id = $1 and verb = 'case.erased'",
    [caseId],
  );
  expect(noted).toHaveLength(1);
  expect(await rowsThatName(server.dataDir, String(blobs[0]?.id))).toEqual({});
  const facts = await rowsIn(server.dataDir, 'select * from stat_fact');
  expect(facts).toHaveLength(1);
  expect(JSON.stringify(facts)).toContain('informed');
  expect(JSON.stringify(facts)).not.toContain(caseId);
  // The other case is still there.
  expect(Object.keys(await rowsThatName(server.dataDir, otherCase)).length).toBeGreaterThan(3);
  await expect(said(other).first()).toHaveText(SECRETS.question2);

  const files = await allBytes(server.dataDir);
  expect(findIn(files, 'Rotes Segel 5')).not.toEqual([]);
  const hits = Object.entries(SECRETS).flatMap(([name, text]) => findIn(files, text).map((path) => `${name}: ${path}`));
  expect(hits).toEqual([]);
});

/** The label of a colleague among those to choose from; it says how many cases they have, too. */
const optionOf = (page: Page, name: string) =>
  field(page, d.handOverLabel).locator('option', { hasText: name }).textContent();
