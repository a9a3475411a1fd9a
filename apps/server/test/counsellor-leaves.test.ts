import { seedDemonstration } from '@jmd-digital/api';
import type { Account } from '@jmd-digital/sdk/account';
import { type Cases, createCases, ensureTeamKeys, type Room } from '@jmd-digital/sdk/counselling';
import { testDatabase } from '@jmd-digital/testkit';
import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { DEVICE, personOn } from './person.ts';
import { type RunningApp, runningApp } from './running-app.ts';
import { firstAdministrator, invite, PASSWORD } from './staff.ts';

const database = testDatabase();
let app: RunningApp;
let siteId = '';
let office: Account;
let lead: Account;
let jonas: Account;
let aylin: Account;
/** The desks of a team lead and of the counsellor who will leave. */
let desk: Cases;
let former: Cases;
let client: Account;
let phone: Cases;
/** Cases of one client that Jonas has, by how they stand when he leaves. */
const stands: Record<'accepted' | 'active' | 'paused' | 'personal' | 'closed' | 'ended', string> = {
  ...{ accepted: '', active: '', paused: '', personal: '', closed: '', ended: '' },
};
const idOf = ({ state }: Account) => (state.kind === 'signed-in' ? state.me.id : '');

beforeAll(async () => {
  await seedDemonstration(database.current);
  app = await runningApp(database.current);
  const { rows } = await database.current.pool.query('select id, carrier_id from site order by name limit 1');
  siteId = rows[0].id;
  const platform = await firstAdministrator(app.url, { database: database.current, now: Temporal.Now.instant });
  office = (await invite(platform.account, app.url, 'carrier-admin', { carrierId: rows[0].carrier_id }, 'Buero'))
    .account;
  const join = async (role: 'team-lead' | 'counsellor', name: string) =>
    (await invite(office, app.url, role, { siteId }, name)).account;
  [lead, jonas, aylin] = [
    await join('team-lead', 'Mira'),
    await join('counsellor', 'Jonas'),
    await join('counsellor', 'Aylin'),
  ];
  await ensureTeamKeys(lead, siteId);
  [desk, former] = [createCases(lead), createCases(jonas)];
  client = personOn(app.url).account;
  await client.signUp({ loginName: 'Kleiner Kiesel', password: PASSWORD, locale: 'de', ...DEVICE });
  phone = createCases(client);
  for (const stand of Object.keys(stands) as (keyof typeof stands)[]) stands[stand] = await caseThatIs(stand);
  await desk.accept(await asked());
});
afterAll(() => app.close());

const asked = () => phone.submit({ siteId, topic: 'housing', language: 'de', text: 'Eine Frage.' });

/** A case of Jonas that has come so far. */
async function caseThatIs(stand: keyof typeof stands): Promise<string> {
  const caseId = await asked();
  await former.accept(caseId);
  if (stand === 'accepted') return caseId;
  await former.send(caseId, 'Eine Antwort.');
  await former.addNote(caseId, 'Eine Notiz.');
  const tomorrow = Temporal.Now.plainDateISO('Europe/Berlin').add({ days: 1 }).toString();
  if (stand === 'paused') await jonas.jmd.counselling.pauseCase({ caseId, until: tomorrow });
  if (stand === 'personal') await former.setVisibility(caseId, 'personal');
  if (stand === 'closed') await jonas.jmd.counselling.closeCase({ caseId, reason: 'done' });
  if (stand === 'ended') await client.jmd.counselling.closeCase({ caseId, reason: 'done' });
  return caseId;
}

const OPEN = ['accepted', 'active', 'paused', 'personal'] as const;
const OVER = ['closed', 'ended'] as const;
const all = () => Object.values(stands);
const texts = ({ messages }: Pick<Room, 'messages'>) => messages.map(({ text }) => text);
const reasonOf = (work: () => Promise<unknown>) =>
  work().then(
    () => 'went on',
    (error) => error.reason,
  );

/** Who the keys of a case are sealed to, in its newest epoch of each kind: name of the recipient and of their key. */
async function sealedTo(caseId: string) {
  const { rows } = await database.current.pool.query<{ purpose: string; who: string; key: Buffer }>(
    `select purpose, recipient_id as who, recipient_key_id as key from case_key_wrap w where case_id = $1
     and epoch = (select max(epoch) from case_key k where k.case_id = w.case_id and k.purpose = w.purpose)`,
    [caseId],
  );
  return rows.map(({ purpose, who, key }) => ({ purpose, who, key: key.toString('base64url') }));
}
const wrapsFor = async (accountId: string) => {
  const { rows } = await database.current.pool.query(
    `select (select count(*)::int from case_key_wrap where recipient_id = $1) as cases,
            (select count(*)::int from team_key_wrap where account_id = $1) as teams`,
    [accountId],
  );
  return rows[0];
};

test('Before: the counsellor holds keys of the team and of six cases', async () => {
  expect(await wrapsFor(idOf(jonas))).toMatchObject({ teams: 1, cases: expect.any(Number) });
  for (const caseId of all()) expect(texts(await former.open(caseId))).toContain('Eine Frage.');
  expect((await former.list()).filter(({ assigneeId }) => assigneeId === idOf(jonas))).toHaveLength(6);
});

test('Of a counsellor who is removed four open cases need somebody, and two that are over stay over', async () => {
  const before = (await desk.list(siteId)).find(({ assigneeId }) => assigneeId === idOf(lead));
  const [held] = jonas.state.kind === 'signed-in' ? jonas.state.me.memberships : [];
  const streams = all().map((caseId) => former.follow(caseId, { after: 0 }));
  for (const stream of streams) await stream.next();
  const drained = streams.map((stream) =>
    reasonOf(async () => {
      for await (const _ of stream);
    }),
  );
  await office.jmd.identity.endMembership({ membershipId: held?.id ?? '' });
  expect(await Promise.all(drained)).toEqual(all().map(() => 'not_permitted'));

  const listed = await desk.list(siteId);
  const stateOf = (id: string) => listed.find((each) => each.id === id);
  for (const stand of OPEN)
    expect([stand, stateOf(stands[stand])]).toMatchObject([
      stand,
      { state: 'needs_assignment', assigneeId: null, waitingOn: 'counsellor', visibility: 'team', pausedUntil: null },
    ]);
  for (const stand of OVER) expect([stand, stateOf(stands[stand])]).toMatchObject([stand, { state: 'closed' }]);
  expect(listed.filter(({ state }) => state === 'needs_assignment')).toHaveLength(4);
  // A colleague's case stays hers.
  expect(stateOf(before?.id ?? '')).toMatchObject({ state: before?.state, assigneeId: idOf(lead) });
});

test('Every key is refused to whoever left, on the device that had them open too', async () => {
  expect(await wrapsFor(idOf(jonas))).toEqual({ cases: 0, teams: 0 });
  for (const caseId of all()) {
    for (const device of [former, createCases(jonas)]) {
      expect(await reasonOf(() => device.open(caseId))).toBe('not_permitted');
      expect(await reasonOf(() => device.send(caseId, 'Noch etwas.'))).toBe('not_permitted');
      expect(await reasonOf(() => device.accept(caseId))).toBe('not_permitted');
    }
  }
  expect(await reasonOf(() => jonas.jmd.identity.listTeamKeys({ siteId }))).toBe('not_permitted');
  expect(await reasonOf(() => former.follow(stands.active, { after: 0 }).next())).toBe('not_permitted');
  await jonas.refresh();
  expect(jonas.state).toMatchObject({ kind: 'signed-in', me: { memberships: [] } });
});

test('The team gets a new key without them, and what is written then is sealed to that one and not to them', async () => {
  const { epochs: old, rotationDue } = await lead.jmd.identity.listTeamKeys({ siteId });
  expect(rotationDue).toBe(true);
  // Nobody but the client has the key of a personal case now.
  expect(await desk.open(stands.personal)).toMatchObject({ messages: [], lockedCount: 2 });
  // Whoever writes before a colleague was there seals to the team as it is known; its key is due again afterwards.
  await phone.send(stands.active, 'Ist noch jemand da?');
  await ensureTeamKeys(lead, siteId);
  const { epochs, rotationDue: still } = await lead.jmd.identity.listTeamKeys({ siteId });
  expect([epochs.length, still]).toEqual([old.length + 1, false]);
  expect(await wrapsFor(idOf(jonas))).toEqual({ cases: 0, teams: 0 });
  const newest = epochs.toSorted((a, b) => a.epoch - b.epoch).at(-1)?.keyId;
  const oldIds = old.map(({ keyId }) => keyId);

  for (const stand of [...OPEN, ...OVER]) {
    const caseId = stands[stand];
    expect([stand, (await phone.open(caseId)).summary.rotationDue]).toEqual([stand, 'member-left']);
    await phone.send(caseId, `Danach: ${stand}`);
    await desk.addNote(caseId, 'Jonas ist nicht mehr da.');
    const recipients = await sealedTo(caseId);
    expect(recipients.map(({ who }) => who)).not.toContain(idOf(jonas));
    expect(recipients.map(({ key }) => key)).not.toContain(oldIds[0]);
    expect(
      recipients
        .filter(({ who }) => who === siteId)
        .map(({ purpose, key }) => [purpose, key])
        .toSorted(),
    ).toEqual([
      ['case', newest],
      ['internal', newest],
    ]);
    expect([stand, await reasonOf(() => former.open(caseId))]).toEqual([stand, 'not_permitted']);
  }
});

test('What was personal stays the client’s until they open it to the team; writing on alone does not', async () => {
  expect(await desk.open(stands.personal)).toMatchObject({
    messages: [{ text: 'Danach: personal' }],
    lockedCount: 2,
  });
  const before = await phone.open(stands.personal);
  expect(before.holders).toMatchObject([{ id: siteId, role: 'team', fromEpoch: expect.any(Number), readsAll: false }]);
  const after = await phone.shareWith(stands.personal, siteId);
  expect(after.holders).toMatchObject([{ id: siteId, readsAll: true }]);
  expect(texts(await desk.open(stands.personal))).toEqual(['Eine Frage.', 'Eine Antwort.', 'Danach: personal']);
  // Of the others the team could read everything all along.
  expect((await phone.open(stands.active)).holders).toMatchObject([{ id: siteId, readsAll: true }]);
});

test('A colleague takes the cases over and reads on where the one before stopped', async () => {
  const next = createCases(aylin);
  for (const stand of OPEN) {
    const room = await next.accept(stands[stand]);
    expect(room.summary).toMatchObject({ state: 'accepted', assigneeId: idOf(aylin) });
    expect(room.problems).toEqual([]);
    const read = texts(room);
    expect([read.at(0), read.at(-1)]).toEqual(['Eine Frage.', `Danach: ${stand}`]);
    await next.send(stands[stand], 'Ich bin jetzt für dich da.');
    expect(texts(await phone.open(stands[stand])).at(-1)).toBe('Ich bin jetzt für dich da.');
  }
  // Whoever writes into what was over opens it, and nobody has it any more.
  for (const stand of OVER) {
    const room = await next.open(stands[stand]);
    expect(room.summary).toMatchObject({ state: 'needs_assignment', assigneeId: null });
    expect(texts(room)).toEqual(['Eine Frage.', 'Eine Antwort.', `Danach: ${stand}`]);
  }
});
