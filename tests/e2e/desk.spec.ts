import { createCases, ensureTeamKeys, newFileKeys } from '@jmd-digital/sdk/counselling';
import { expect, type Page, test } from '@playwright/test';
import { PHONE } from './src/browser.ts';
import { clientOf, makeTeam, type Team } from './src/people.ts';
import { type RunningServer, startServer } from './src/server.ts';
import { type AdminWords, adminWords, comeIn, type DeskWords, deskWords, field, lookAt, press } from './src/staff.ts';

test.describe.configure({ mode: 'serial' });

/** A server of its own, for its first administrator is made here. */
let server: RunningServer;
let team: Team;
let t: DeskWords;
let a: AdminWords;
let desk: Page;
let client: Awaited<ReturnType<typeof clientOf>>;
let cases: ReturnType<typeof createCases>;
let caseId: string;

test.beforeAll(async () => {
  server = await startServer();
  team = await makeTeam(server.url, server.setupToken, 'Pult');
  t = await deskWords();
  a = await adminWords();
});
test.afterAll(() => server.stop());

const side = (page: Page) => page.locator('.case-side');
const fold = (page: Page, name: string) => side(page).locator('summary', { hasText: name }).click();
const said = (page: Page) => page.locator('.messages li:not(.waiting) .said');
const openCase = (page: Page, topic: string) => page.getByRole('link', { name: topic }).click();

/** A counsellor with a browser of their own, at the desk, with the key of the team. */
async function atDesk(browser: Parameters<typeof comeIn>[0], role: 'team-lead' | 'counsellor', name: string) {
  const { token } = await team.carrierAdmin.jmd.identity.inviteStaff({
    ...{ id: crypto.randomUUID(), role, note: name, carrierId: null, siteId: team.siteId },
  });
  const { page } = await comeIn(browser, `${server.url}/admin/#/invitation/${token}`, name, a);
  await ensureTeamKeys(team.lead, team.siteId);
  await page.goto(`${server.url}/counselling/desk/`);
  return page;
}

test('Nobody is signed in: the desk says so and shows the way', async ({ browser }) => {
  const page = await (await browser.newContext({ viewport: PHONE, locale: 'de-DE' })).newPage();
  await page.goto(`${server.url}/counselling/desk`);
  await expect(page).toHaveURL(`${server.url}/counselling/desk/`);
  await page.goto(`${server.url}/counselling/desk/somewhere`);
  await expect(page.getByRole('heading', { level: 1, name: t.desk })).toBeFocused();
  await lookAt(page);
  await expect(page.getByRole('link', { name: t.toSignIn })).toHaveAttribute('href', '/admin/?then=desk');
  await page.context().close();
});

test('A question appears by itself, is taken, and the answer comes through', async ({ browser }) => {
  desk = await atDesk(browser, 'team-lead', 'Mira Muster');
  await expect(desk.getByText(t.deskEmpty)).toBeVisible();
  await lookAt(desk);
  client = await clientOf(server.url, 'Kleine Eule 20');
  cases = createCases(client);
  caseId = await cases.submit({ siteId: team.siteId, topic: 'housing', language: 'de', text: 'Geheime Frage' });
  await expect(desk.getByRole('heading', { name: t['inbox.new'] })).toBeVisible();
  await expect(desk.locator('.case-card .unread')).toHaveText(t.unread({ count: 1 }));
  await lookAt(desk);
  await openCase(desk, t['topic.housing']);
  await expect(said(desk)).toHaveText(['Geheime Frage']);
  await expect(desk.getByRole('heading', { level: 1, name: t['topic.housing'] })).toBeFocused();
  await lookAt(desk);
  await press(desk, t.accept);
  await expect(field(desk, t.reply)).toBeFocused();
  await field(desk, t.reply).fill('Gute Antwort');
  await desk.keyboard.press('Control+Enter');
  await expect(said(desk)).toHaveText(['Geheime Frage', 'Gute Antwort']);
  await expect(field(desk, t.reply)).toHaveValue('');
  await expect(desk.getByText(t.sentMark, { exact: true })).toBeVisible();
  const room = await cases.open(caseId);
  expect(room.messages.map(({ text }) => text)).toEqual(['Geheime Frage', 'Gute Antwort']);
  await cases.markSeen(room);
  await expect(desk.getByText(t.seenMark, { exact: true })).toBeVisible();
  await expect(desk.getByRole('heading', { name: t['inbox.waiting-for-client'] })).toBeVisible();
});

test('Of two who take a case at once the second is told who has it', async () => {
  const other = createCases(await clientOf(server.url, 'Stilles Reh 21'));
  await other.submit({ siteId: team.siteId, topic: 'health', language: 'de', text: 'Noch eine' });
  // The news of it comes too late for the second.
  await desk.route(/counselling\.followCase/, (route) => route.abort());
  await openCase(desk, t['topic.health']);
  await expect(said(desk)).toHaveText(['Noch eine']);
  const { id } = (await team.desk.list()).find(({ topic }) => topic === 'health') ?? { id: '' };
  await createCases(team.colleague).accept(id);
  await press(desk, t.accept);
  await expect(desk.getByText(t.takenFirst({ name: 'Jonas Pult' }))).toBeVisible();
  await desk.unroute(/counselling\.followCase/);
  await lookAt(desk);
});

test('A message is corrected and taken back, answered by name; what was begun survives a reload in its own case', async () => {
  await openCase(desk, t['topic.housing']);
  await expect(said(desk)).toHaveCount(2);
  await cases.send(caseId, 'Und noch eine Frage');
  await expect(said(desk)).toHaveCount(3);
  const bubble = (text: string) => desk.locator('.bubble', { hasText: text });
  await bubble('Gute Antwort').getByRole('button', { name: t.messageMore }).click();
  await press(desk, t.edit);
  await field(desk, t.editLabel).fill('Bessere Antwort');
  await press(desk, t.save);
  await expect(bubble('Bessere Antwort')).toContainText(t.edited);
  await bubble('noch eine Frage').getByRole('button', { name: t.messageMore }).click();
  await lookAt(desk);
  await press(desk, t.replyTo);
  await expect(field(desk, t.reply)).toBeFocused();
  await field(desk, t.reply).fill('Angefangen');
  // Nobody loads a page anew within the moment that the device takes to seal a line.
  await desk.waitForTimeout(1_000);
  await desk.reload();
  await expect(field(desk, t.reply)).toHaveValue('Angefangen');
  await field(desk, t.reply).fill('Halb fertig');
  await openCase(desk, t['topic.health']);
  await expect(desk.getByRole('heading', { level: 1, name: t['topic.health'] })).toBeFocused();
  await expect(field(desk, t.reply)).toHaveCount(0);
  await desk.goBack();
  await expect(field(desk, t.reply)).toHaveValue('Halb fertig');
  await press(desk, t.send);
  await expect(bubble('Halb fertig')).toBeVisible();
  await bubble('Halb fertig').getByRole('button', { name: t.messageMore }).click();
  await press(desk, t.retract);
  await press(desk, t.retractSure);
  await expect(bubble(t.retracted)).toBeVisible();
  expect((await cases.open(caseId)).messages.map(({ text }) => text)).toEqual([
    'Geheime Frage',
    'Bessere Antwort',
    'Und noch eine Frage',
    '',
  ]);
});

test('That the client writes shows; what cannot be sent waits and goes out by itself', async () => {
  await client.jmd.counselling.showPresence({ caseId, state: 'writing' });
  await expect(desk.getByText(t.clientWrites)).toBeVisible();
  await client.jmd.counselling.showPresence({ caseId, state: 'away' });
  await expect(desk.getByText(t.clientWrites)).toHaveCount(0);
  await desk.route(/counselling\.sendMessage/, (route) => route.abort());
  await field(desk, t.reply).fill('Ohne Netz geschrieben');
  await press(desk, t.send);
  await expect(desk.getByText(t.waitsForNetwork)).toBeVisible();
  await lookAt(desk);
  await desk.reload();
  await expect(desk.locator('.waiting .said')).toHaveText(['Ohne Netz geschrieben']);
  await desk.unroute(/counselling\.sendMessage/);
  await desk.evaluate(() => dispatchEvent(new Event('online')));
  await expect(said(desk).last()).toHaveText('Ohne Netz geschrieben');
  await expect(desk.locator('.waiting')).toHaveCount(0);
});

test('Files are checked before they are sent, and come through; a text that is too long is not sent', async () => {
  // Ten megabytes are sealed on the way out and opened on the way in.
  const input = desk.locator('input[type=file]');
  const pdf = (size: number) => Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(size - 9, 'x')]);
  await input.setInputFiles([
    { name: 'zu-gross.pdf', mimeType: 'application/pdf', buffer: pdf(10_485_761) },
    { name: 'programm.exe', mimeType: 'application/octet-stream', buffer: Buffer.from('MZ...') },
    { name: 'Merkblatt.pdf', mimeType: 'application/pdf', buffer: pdf(10_485_760) },
  ]);
  await expect(desk.getByText(`zu-gross.pdf: ${t['file.size']}`)).toBeVisible();
  await expect(desk.getByText(`programm.exe: ${t['file.kind']}`)).toBeVisible();
  await expect(desk.locator('.attach .file-name')).toHaveText(['Merkblatt.pdf']);
  await lookAt(desk);
  await field(desk, t.reply).fill('x'.repeat(7_501));
  await press(desk, t.send);
  await expect(desk.locator('.composer').getByText(t.tooLong)).toBeVisible();
  await lookAt(desk);
  await field(desk, t.reply).fill('Mit Merkblatt');
  await press(desk, t.send);
  await expect(desk.locator('.messages li:not(.waiting) .file-name')).toHaveText(['Merkblatt.pdf']);
  const [file] = (await cases.open(caseId)).messages.at(-1)?.files ?? [];
  expect(file).toMatchObject({ name: 'Merkblatt.pdf', size: 10_485_760 });
  const [download] = await Promise.all([desk.waitForEvent('download'), press(desk, t.fileSave)]);
  expect(download.suggestedFilename()).toBe('Merkblatt.pdf');
  // A picture is shown on the page, and a file that only says it is one is not.
  const content = Uint8Array.from(await desk.screenshot());
  const picture = await cases.upload(caseId, { name: 'Foto.png', mime: 'image/png', content }, newFileKeys());
  await cases.send(caseId, { text: 'Mit Foto', files: [picture] });
  await desk.locator('.file', { hasText: 'Foto.png' }).getByRole('button', { name: t.fileOpen }).click();
  const shown = desk.getByRole('dialog', { name: 'Foto.png' });
  await expect
    .poll(() => shown.locator('img').evaluate((image: HTMLImageElement) => image.naturalWidth))
    .toBeGreaterThan(0);
  await lookAt(desk);
  await press(desk, t.close);
  const html = new TextEncoder().encode('<script>document.title = "gehackt"</script>');
  const disguised = await cases.upload(caseId, { name: 'Bild.png', mime: 'image/png', content: html }, newFileKeys());
  await cases.send(caseId, { text: 'Kein Foto', files: [disguised] });
  const [kept] = await Promise.all([
    desk.waitForEvent('download'),
    desk.locator('.file', { hasText: 'Bild.png' }).getByRole('button', { name: t.fileOpen }).click(),
  ]);
  expect(kept.suggestedFilename()).toBe('Bild.png');
});

test('Notes are the team’s alone and look like it', async () => {
  await expect(desk.locator('.notes')).toContainText(t.notesOnly);
  await field(desk, t.noteLabel).fill('Ruft lieber abends an');
  await press(desk, t.noteAdd);
  await expect(desk.locator('.note-list .said')).toHaveText(['Ruft lieber abends an']);
  await lookAt(desk);
  expect((await cases.open(caseId)).notes).toEqual([]);
  expect((await team.desk.open(caseId)).notes.map(({ text }) => text)).toEqual(['Ruft lieber abends an']);
});

test('A time that happens twice is asked about, one that does not happen is refused, and what is booked shows', async () => {
  await fold(desk, t.appointments);
  await lookAt(desk);
  const time = side(desk).getByRole('group', { name: t.timeNumber({ position: 1 }) });
  const set = async (day: string, clock: string) => {
    await time.getByLabel(t.day, { exact: true }).fill(day);
    await time.getByLabel(t.clock, { exact: true }).fill(clock);
  };
  await press(desk, t.offerAct);
  await expect(time.getByText(t.timeMissing)).toBeVisible();
  await set('2027-03-28', '02:30');
  await press(desk, t.offerAct);
  await expect(time.getByText(t.timeNever)).toBeVisible();
  await lookAt(desk);
  await set('2027-10-31', '02:30');
  await press(desk, t.offerAct);
  await expect(time.getByText(t.timeTwice)).toBeVisible();
  await expect(time.getByRole('radio').first()).toBeFocused();
  await lookAt(desk);
  await time.getByRole('radio').last().check();
  await press(desk, t.timeMore);
  const second = side(desk).getByRole('group', { name: t.timeNumber({ position: 2 }) });
  await second.getByLabel(t.day, { exact: true }).fill('2027-11-02');
  await second.getByLabel(t.clock, { exact: true }).fill('16:00');
  await press(desk, t.offerAct);
  await expect(desk.locator('.messages .offered')).toHaveCount(2);
  const { appointments, messages } = await cases.open(caseId);
  expect(appointments.map(({ startsAt }) => new Date(startsAt).toISOString()).toSorted()).toEqual([
    '2027-10-31T01:30:00.000Z',
    '2027-11-02T15:00:00.000Z',
  ]);
  expect(messages.at(-1)?.offerId).toBe(appointments[0]?.offerId);
  const booked = appointments.find(({ startsAt }) => startsAt.includes('11-02'));
  await client.jmd.counselling.changeAppointment({ caseId, appointmentId: booked?.id ?? '', state: 'booked' });
  await expect(side(desk).getByText(t['appointment.booked'])).toBeVisible();
  const [download] = await Promise.all([desk.waitForEvent('download'), press(desk, t.calendar)]);
  expect(download.suggestedFilename()).toBe('termin.ics');
  await press(desk, t['appointmentStep.cancelled']);
  await expect(desk.locator('.messages .event', { hasText: '2. November' })).toContainText(t['appointment.cancelled']);
  await lookAt(desk);
  await fold(desk, t.appointments);
});

test('A contact is noted and stands in the course', async () => {
  await fold(desk, t.contactTitle);
  await field(desk, t.contactMinutes).fill('0');
  await press(desk, t.contactSave);
  await expect(side(desk).getByText(t.minutesWrong)).toBeVisible();
  await lookAt(desk);
  await field(desk, t.contactMinutes).fill('25');
  await press(desk, t.contactSave);
  await expect(desk.locator('.messages .event', { hasText: t['contact.phone'] })).toContainText(
    t.minutes({ count: 25 }),
  );
  await fold(desk, t.contactTitle);
});

test('The client is asked before a case goes to somebody else, and the question can be taken back', async () => {
  await fold(desk, t.handOverTitle);
  await lookAt(desk);
  await press(desk, t.handOverAsk);
  await expect(desk.locator('.standing .jmd-notice')).toBeVisible();
  expect((await cases.open(caseId)).summary.state).toBe('transfer_pending');
  await press(desk, t.handOverBack);
  await expect(side(desk).getByRole('button', { name: t.handOverAsk })).toBeVisible();
  await fold(desk, t.handOverTitle);
  await fold(desk, t.readersTitle);
  await press(desk, t.onlyMe);
  await expect(side(desk).getByText(t.visibleToMe)).toBeVisible();
  await lookAt(desk);
  await press(desk, t.letTeamRead);
  await expect(side(desk).getByText(t.visibleToTeam)).toBeVisible();
  await fold(desk, t.readersTitle);
});

test('Text modules are written, changed by two at once without a loss, filled in, removed and brought back', async () => {
  await desk.getByRole('navigation').getByRole('link', { name: t.placePassages }).click();
  await expect(desk.getByRole('heading', { level: 1, name: t.placePassages })).toBeFocused();
  await press(desk, t.passageNew);
  await press(desk, t.save);
  await expect(desk.getByText(t.textMissing).first()).toBeVisible();
  await lookAt(desk);
  await field(desk, t.passageTitle).fill('Begrüßung');
  await field(desk, t.passageBody).fill('Hallo {client}, ich bin {counsellor}.');
  await press(desk, t.save);
  const card = desk.locator('.cards > li');
  await expect(card).toHaveCount(1);
  // Meanwhile a colleague changes it.
  const { siteId } = team;
  const { modules } = await team.lead.jmd.counselling.listTextModules({ siteId });
  for (const { siteId: _, ...module } of modules)
    await team.lead.jmd.counselling.putTextModule({ siteId, module: { ...module, body: 'Von Jonas' } });
  await card.locator('summary').click();
  await card.getByLabel(t.passageBody).fill('Guten Tag {client}, hier ist {counsellor}.');
  await card.getByRole('button', { name: t.save }).click();
  await expect(card.getByText('Von Jonas')).toBeVisible();
  await expect(card.getByLabel(t.passageBody)).toHaveValue('Guten Tag {client}, hier ist {counsellor}.');
  await lookAt(desk);
  await card.getByRole('button', { name: t.passageOverwrite }).click();
  await expect(card.locator('.excerpt')).toHaveText('Guten Tag {client}, hier ist {counsellor}.');
  await card.locator('summary').click();
  await card.getByRole('button', { name: t.remove }).click();
  await expect(card).toHaveCount(0);
  await press(desk, t.undo);
  await expect(card).toHaveCount(1);
  await lookAt(desk);
  await desk.goto(`${server.url}/counselling/desk/#/case/${caseId}`);
  await field(desk, t.reply).fill('Vorher. Nachher.');
  await field(desk, t.reply).evaluate((area: HTMLTextAreaElement) => area.setSelectionRange(8, 8));
  await desk.locator('.composer summary').click();
  await desk.getByRole('button', { name: 'Begrüßung', exact: true }).click();
  await expect(field(desk, t.reply)).toHaveValue('Vorher. Guten Tag …, hier ist Mira Muster.Nachher.');
  // The gap is selected, so that the name is typed over it.
  await desk.keyboard.type('Eule');
  await expect(field(desk, t.reply)).toHaveValue('Vorher. Guten Tag Eule, hier ist Mira Muster.Nachher.');
  await lookAt(desk);
  await field(desk, t.reply).fill('');
});

test('What was said is found on this device, and what is looked for goes nowhere', async () => {
  const sent: string[] = [];
  const listen = (request: { url(): string; postData(): string | null }) =>
    sent.push(request.url() + (request.postData() ?? ''));
  desk.on('request', listen);
  await desk.getByRole('navigation').getByRole('link', { name: t.placeSearch }).click();
  await field(desk, t.searchLabel).fill('gehéime');
  await press(desk, t.search);
  await expect(desk.locator('mark')).toHaveText('Geheime');
  await lookAt(desk);
  expect(desk.url()).not.toMatch(/geh/i);
  expect(sent.length).toBeGreaterThan(0);
  expect(sent.filter((each) => /geh(é|%C3%A9|e)ime/i.test(each))).toEqual([]);
  desk.off('request', listen);
  await desk.locator('mark').click();
  await expect(desk.locator('.messages .found')).toContainText('Geheime Frage');
  await expect(desk.locator('.messages .found')).toBeInViewport();
});

test('Everything is done by keyboard; nothing fires while somebody types, and it can be switched off', async () => {
  await desk.keyboard.press('g');
  await desk.keyboard.press('i');
  await expect(desk.getByRole('heading', { level: 1, name: t.desk })).toBeFocused();
  await desk.keyboard.press('j');
  await expect(desk.locator('.case-link').first()).toBeFocused();
  await desk.keyboard.press('ArrowDown');
  await expect(desk.locator('.case-link').nth(1)).toBeFocused();
  await desk.keyboard.press('k');
  await expect(desk.locator('.case-link').first()).toBeFocused();
  await desk.keyboard.press('/');
  await expect(field(desk, t.searchCases)).toBeFocused();
  await desk.keyboard.type('wohnen j?');
  await expect(field(desk, t.searchCases)).toHaveValue('wohnen j?');
  await expect(desk.getByText(t.nothingFits)).toBeVisible();
  await lookAt(desk);
  await press(desk, t.showAll);
  await desk.locator('.case-link', { hasText: t['topic.housing'] }).focus();
  await desk.keyboard.press('Enter');
  await expect(desk.getByRole('heading', { level: 1, name: t['topic.housing'] })).toBeFocused();
  await desk.keyboard.press('r');
  await expect(field(desk, t.reply)).toBeFocused();
  await desk.keyboard.type('nag');
  await expect(field(desk, t.reply)).toHaveValue('nag');
  await field(desk, t.reply).fill('');
  await desk.getByRole('heading', { level: 1 }).focus();
  await desk.keyboard.press('n');
  await expect(field(desk, t.noteLabel)).toBeFocused();
  await desk.getByRole('heading', { level: 1 }).focus();
  await desk.keyboard.press('?');
  const help = desk.getByRole('dialog');
  await expect(help).toBeVisible();
  await lookAt(desk);
  await help.getByLabel(t.keysOn).uncheck();
  await desk.keyboard.press('Escape');
  await expect(help).toBeHidden();
  await desk.getByRole('heading', { level: 1 }).focus();
  await desk.keyboard.press('n');
  await expect(field(desk, t.noteLabel)).not.toBeFocused();
  await press(desk, t.keysTitle);
  await help.getByLabel(t.keysOn).check();
  await press(desk, t.close);
});

test('A case rests, goes on, is closed with what is counted, opens by writing, and is erased by its number', async () => {
  await fold(desk, t.pauseTitle);
  await press(desk, t.pauseAct);
  await press(desk, t.resumeAct);
  await expect(desk.getByRole('button', { name: t.resumeAct })).toBeHidden();
  await fold(desk, t.closeTitle);
  await lookAt(desk);
  await field(desk, t.closeLabel).selectOption('referred');
  await side(desk).getByLabel(t['result.informed'], { exact: true }).check();
  await press(desk, t.closeAct);
  await expect(desk.getByText(t.closedBecause({ reason: t['reason.referred'] }))).toBeVisible();
  await expect(desk.getByRole('heading', { level: 1 })).toBeFocused();
  await lookAt(desk);
  expect((await team.desk.open(caseId)).record).toMatchObject({
    topics: ['housing'],
    results: ['informed'],
    age: null,
  });
  await fold(desk, t.recordTitle);
  await field(desk, t.recordAge).selectOption('18-21');
  await press(desk, t.recordSave);
  await expect(side(desk).getByText(t.saved)).toBeVisible();
  expect((await team.desk.open(caseId)).record).toMatchObject({ age: '18-21' });
  await field(desk, t.reply).fill('Noch etwas');
  await press(desk, t.send);
  await expect(desk.getByText(t.closedBecause({ reason: t['reason.referred'] }))).toBeHidden();
  await fold(desk, t.closeTitle);
  await press(desk, t.closeAct);
  await fold(desk, t.eraseTitle);
  await field(desk, t.eraseLabel({ number: await number(desk) })).fill('falsch');
  await press(desk, t.eraseAct);
  await expect(side(desk).getByText(t.eraseWrong)).toBeVisible();
  await lookAt(desk);
  await field(desk, t.eraseLabel({ number: await number(desk) })).fill(await number(desk));
  await press(desk, t.eraseAct);
  await expect(desk.getByRole('heading', { level: 1, name: t.desk })).toBeFocused();
  await expect(desk.getByRole('link', { name: t['topic.housing'] })).toHaveCount(0);
});

const number = async (page: Page) => (await page.locator('h1 .number').textContent()) ?? '';

test('A lead gives what nobody took to a colleague, or to another site that has a key', async () => {
  const other = createCases(await clientOf(server.url, 'Muntere Meise 22'));
  await other.submit({ siteId: team.siteId, topic: 'german', language: 'ar', text: 'Frage' });
  await openCase(desk, t['topic.german']);
  await fold(desk, t.forwardTitle);
  await lookAt(desk);
  await side(desk).getByRole('radio').first().check();
  await press(desk, t.forwardAct);
  await expect(side(desk).getByText(t.forwardNoKey)).toBeVisible();
  await fold(desk, t.forwardTitle);
  await fold(desk, t.assignTitle);
  await field(desk, t.assignLabel).selectOption({ index: 0 });
  await press(desk, t.assignAct);
  await expect(desk.locator('.standing')).toContainText(t['state.assigned']);
  await lookAt(desk);
});

test('Who stands in for a colleague may answer, and sees for whom', async () => {
  const me = desk.getByText(t.standIn({ name: 'Jonas Pult' }).slice(0, -1));
  await openCase(desk, t['topic.health']);
  await expect(desk.getByText(t.takenBy({ name: 'Jonas Pult' }))).toBeVisible();
  const { items } = await team.lead.jmd.identity.listStaff({ siteId: team.siteId });
  const idOf = (name: string) => items.find(({ publicName }) => publicName === name)?.id ?? '';
  await team.carrierAdmin.jmd.identity.grantMembership({
    ...{ id: crypto.randomUUID(), accountId: idOf('Mira Muster'), role: 'counsellor' },
    ...{ carrierId: null, siteId: team.siteId },
  });
  const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Berlin' }).format(Date.now());
  await team.colleague.jmd.identity.setAbsence({
    ...{ id: crypto.randomUUID(), accountId: idOf('Jonas Pult'), deputyId: idOf('Mira Muster') },
    ...{ firstDay: today, lastDay: '2099-12-31' },
  });
  await desk.reload();
  await expect(me).toBeVisible();
  await field(desk, t.reply).fill('In Vertretung');
  await press(desk, t.send);
  await expect(said(desk).last()).toHaveText('In Vertretung');
  await lookAt(desk);
});

test('On a phone it is one column, with the way back', async () => {
  await desk.setViewportSize(PHONE);
  await expect(desk.locator('.inbox')).toBeHidden();
  await press(desk, t.menu);
  await expect(desk.getByRole('navigation').getByRole('link', { name: t.placeTeam })).toBeVisible();
  await desk.getByRole('link', { name: t.backToCases }).click();
  await expect(desk.getByRole('heading', { level: 1, name: t.desk })).toBeFocused();
  await expect(desk.locator('.inbox')).toBeVisible();
});
