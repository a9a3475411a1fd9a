import { seedDemonstration } from '@jmd-digital/api';
import type { Account } from '@jmd-digital/sdk/account';
import { type Cases, createCases, ensureTeamKeys, newFileKeys } from '@jmd-digital/sdk/counselling';
import { testDatabase } from '@jmd-digital/testkit';
import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { DEVICE, personOn } from './person.ts';
import { type RunningApp, runningApp } from './running-app.ts';
import { firstAdministrator, invite, PASSWORD } from './staff.ts';

const database = testDatabase();
let app: RunningApp;
let siteId = '';
let elsewhere = '';
let staff: Record<'mira' | 'jonas' | 'aylin', { account: Account; cases: Cases; id: string }>;
let far: Cases;

beforeAll(async () => {
  await seedDemonstration(database.current);
  app = await runningApp(database.current);
  const { rows } = await database.current.pool.query<{ id: string; carrier_id: string }>(
    'select a.id, a.carrier_id from site a order by (select count(*) from site b where b.carrier_id = a.carrier_id) desc, a.name limit 2',
  );
  [siteId = '', elsewhere = ''] = rows.map(({ id }) => id);
  const carrierId = rows[0]?.carrier_id ?? '';
  const platform = await firstAdministrator(app.url, { database: database.current, now: Temporal.Now.instant });
  const carrier = await invite(platform.account, app.url, 'carrier-admin', { carrierId }, 'Traeger');
  const join = async (role: 'team-lead' | 'counsellor', at: string, name: string) => {
    const { account } = await invite(carrier.account, app.url, role, { siteId: at }, name);
    await ensureTeamKeys(account, at);
    return { account, cases: createCases(account), id: account.state.kind === 'signed-in' ? account.state.me.id : '' };
  };
  const mira = await join('team-lead', siteId, 'Mira');
  const jonas = await join('counsellor', siteId, 'Jonas');
  const aylin = await join('counsellor', siteId, 'Aylin');
  // Whoever came later gets the key of the team from who holds it.
  await ensureTeamKeys(mira.account, siteId);
  staff = { mira, jonas, aylin };
  far = (await join('team-lead', elsewhere, 'Fern')).cases;
});
afterAll(() => app.close());

let people = 0;
async function client() {
  const { account } = personOn(app.url);
  people += 1;
  await account.signUp({ loginName: `Stiller Stein ${people}`, password: PASSWORD, locale: 'de', ...DEVICE });
  const cases = createCases(account);
  const caseId = await cases.submit({ siteId, topic: 'housing', language: 'de', text: 'Eine Frage.' });
  return { account, cases, caseId };
}

const texts = ({ messages }: { messages: { text: string }[] }) => messages.map(({ text }) => text);

test('A file goes sealed in pieces and comes out as it was; taken back, it is gone for everybody', async () => {
  const { cases, caseId } = await client();
  const content = crypto.getRandomValues(new Uint8Array(65_000));
  const large = new Uint8Array(2_500_000);
  for (let at = 0; at < large.length; at += 65_000)
    large.set(content.subarray(0, Math.min(65_000, large.length - at)), at);
  const parts: number[] = [];
  const file = { name: 'Bescheid.pdf', mime: 'application/pdf', content: large };
  const keys = newFileKeys();
  const attachment = await cases.upload(caseId, file, keys, { onProgress: (part) => parts.push(part) });
  // The same again, as after a line that broke: what is there stays.
  await cases.upload(caseId, file, keys);
  expect(parts.at(0)).toBe(0);
  expect(parts.at(-1)).toBe(1);
  const sent = await cases.send(caseId, { text: 'Hier ist der Bescheid.', files: [attachment] });
  const message = (await staff.mira.cases.open(caseId)).messages.at(-1);
  expect(message?.files).toMatchObject([{ name: 'Bescheid.pdf', mime: 'application/pdf', size: 2_500_000 }]);
  const [found] = message?.files ?? [];
  if (!found) throw new Error('no file');
  expect(Buffer.from(await staff.mira.cases.openFile(caseId, found)).equals(large)).toBe(true);
  await cases.send(caseId, { text: '', retracts: sent.messages.at(-1)?.id });
  expect((await staff.mira.cases.open(caseId)).messages.at(-1)).toMatchObject({ retracted: true, text: '', files: [] });
  await expect(staff.mira.cases.openFile(caseId, found)).rejects.toMatchObject({ reason: 'not_found' });
});

test('A correction changes the own message and nobody else’s; an answer names what it answers', async () => {
  const { cases, caseId } = await client();
  await staff.mira.cases.accept(caseId);
  const first = (await cases.open(caseId)).messages.at(0)?.id ?? '';
  await cases.send(caseId, { text: 'Eine bessere Frage.', edits: first });
  const answered = await staff.mira.cases.send(caseId, { text: 'Eine Antwort.', replyTo: first });
  expect(answered.messages).toMatchObject([
    { text: 'Eine bessere Frage.', editedAt: expect.any(Number) },
    { text: 'Eine Antwort.', replyTo: first },
  ]);
  await staff.mira.cases.send(caseId, { text: 'Untergeschoben.', edits: first });
  expect(texts(await cases.open(caseId))).toEqual(['Eine bessere Frage.', 'Eine Antwort.']);
});

test('A message whose answer was lost is not sent again', async () => {
  const { cases, caseId } = await client();
  const messageId = crypto.randomUUID();
  await cases.send(caseId, { text: 'Einmal.', messageId });
  await cases.send(caseId, { text: 'Einmal.', messageId });
  expect(texts(await cases.open(caseId))).toEqual(['Eine Frage.', 'Einmal.']);
});

test('A question whose answer was lost is not asked twice', async () => {
  const { account, cases } = await client();
  const enquiry = {
    siteId,
    topic: 'housing',
    language: 'de',
    text: 'Noch eine.',
    caseId: crypto.randomUUID(),
  } as const;
  expect(await cases.submit(enquiry)).toBe(enquiry.caseId);
  expect(await createCases(account).submit(enquiry)).toBe(enquiry.caseId);
  expect(texts(await cases.open(enquiry.caseId))).toEqual(['Noch eine.']);
});

test('Notes are the team’s alone, and one who stands in reads them', async () => {
  const { cases, caseId } = await client();
  await staff.mira.cases.accept(caseId);
  await staff.mira.cases.addNote(caseId, 'Ruft lieber abends an.');
  await staff.jonas.cases.addNote(caseId, 'Habe ich am Telefon gehabt.');
  const room = await staff.mira.cases.open(caseId);
  expect(room.notes.map(({ text, name }) => [name, text])).toEqual([
    ['Mira', 'Ruft lieber abends an.'],
    ['Jonas', 'Habe ich am Telefon gehabt.'],
  ]);
  expect(room.problems).toEqual([]);
  const own = await cases.open(caseId);
  expect(own.notes).toEqual([]);
  expect(texts(own)).toEqual(['Eine Frage.']);
  // What is written after a note still follows.
  await cases.send(caseId, 'Und noch etwas.');
  expect(texts(await staff.jonas.cases.open(caseId))).toEqual(['Eine Frage.', 'Und noch etwas.']);
});

async function handOver(answer: 'all' | 'from-now' | 'no') {
  const made = await client();
  const { caseId } = made;
  await staff.mira.cases.accept(caseId);
  await staff.mira.cases.send(caseId, 'Vor der Übergabe.');
  await staff.mira.cases.addNote(caseId, 'Eine Notiz.');
  await staff.mira.account.jmd.counselling.askHandOver({ caseId, accountId: staff.jonas.id });
  expect((await made.cases.open(caseId)).summary).toMatchObject({
    state: 'transfer_pending',
    handOverTo: staff.jonas.id,
  });
  await made.cases.answerHandOver(caseId, answer);
  return made;
}

test('With history: the next counsellor reads everything, and the one before only what the team may', async () => {
  const { cases, caseId } = await handOver('all');
  expect((await cases.open(caseId)).summary).toMatchObject({ state: 'assigned', assigneeId: staff.jonas.id });
  await staff.jonas.cases.accept(caseId);
  await staff.jonas.cases.send(caseId, 'Ich bin jetzt für dich da.');
  await cases.send(caseId, 'Danke.');
  const all = ['Eine Frage.', 'Vor der Übergabe.', 'Ich bin jetzt für dich da.', 'Danke.'];
  expect(texts(await staff.jonas.cases.open(caseId))).toEqual(all);
  const room = await cases.open(caseId);
  expect(texts(room)).toEqual(all);
  expect(room.transfers).toMatchObject([{ kind: 'handed-over', toName: 'Jonas', history: 'all' }]);
  const { rows } = await database.current.pool.query(
    'select count(*)::int as count from case_key_wrap where case_id = $1 and recipient_id = $2',
    [caseId, staff.mira.id],
  );
  expect(rows).toEqual([{ count: 0 }]);
});

test('From now on: what was before is the client’s alone, for the whole team', async () => {
  const { cases, caseId } = await handOver('from-now');
  await staff.jonas.cases.accept(caseId);
  await staff.jonas.cases.send(caseId, 'Wir fangen neu an.');
  const room = await staff.jonas.cases.open(caseId);
  expect(texts(room)).toEqual(['Wir fangen neu an.']);
  expect(room).toMatchObject({ lockedCount: 2, notes: [], problems: [] });
  expect(texts(await staff.mira.cases.open(caseId))).toEqual(['Wir fangen neu an.']);
  expect(texts(await cases.open(caseId))).toEqual(['Eine Frage.', 'Vor der Übergabe.', 'Wir fangen neu an.']);
  // The next note begins a key of its own.
  expect((await staff.jonas.cases.addNote(caseId, 'Neu.')).notes.map(({ text }) => text)).toEqual(['Neu.']);
});

test('No: everything stays as it was', async () => {
  const { cases, caseId } = await handOver('no');
  expect((await cases.open(caseId)).summary).toMatchObject({ state: 'active', assigneeId: staff.mira.id });
  expect(texts(await staff.mira.cases.send(caseId, 'Gern.'))).toEqual(['Eine Frage.', 'Vor der Übergabe.', 'Gern.']);
});

test('A personal case is closed to the team, what was before too, until it is opened again', async () => {
  const { cases, caseId } = await client();
  await staff.jonas.cases.accept(caseId);
  await staff.jonas.cases.setVisibility(caseId, 'personal');
  await cases.send(caseId, 'Nur für dich.');
  // Who leads the team may look the case up, and has no key to it.
  expect(await staff.mira.cases.open(caseId)).toMatchObject({ messages: [], lockedCount: 2 });
  await expect(staff.aylin.cases.open(caseId)).rejects.toMatchObject({ reason: 'not_permitted' });
  await staff.jonas.cases.setVisibility(caseId, 'team');
  expect(texts(await staff.aylin.cases.open(caseId))).toEqual(['Eine Frage.', 'Nur für dich.']);
});

test('A forwarded case is read at the other site and not at this one any more', async () => {
  const { cases, caseId } = await client();
  await staff.mira.cases.forward(caseId, elsewhere);
  expect(texts(await far.open(caseId))).toEqual(['Eine Frage.']);
  await expect(staff.mira.cases.open(caseId)).rejects.toMatchObject({ reason: 'not_permitted' });
  await far.accept(caseId);
  await far.send(caseId, 'Hier sind wir.');
  const room = await cases.open(caseId);
  expect(texts(room)).toEqual(['Eine Frage.', 'Hier sind wir.']);
  expect(room.transfers).toMatchObject([{ kind: 'forwarded', history: null }]);
});
