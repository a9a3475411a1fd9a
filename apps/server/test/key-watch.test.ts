import { seedDemonstration } from '@jmd-digital/api';
import { createRoot, deriveIdentity, fromBase64Url, teamKeyIdOf, toBase64Url } from '@jmd-digital/crypto';
import { createCarrierKey, issueCertificate, readCertificateRequest } from '@jmd-digital/crypto/public';
import type { Account } from '@jmd-digital/sdk/account';
import { certificateRequest, certifyMember, createCases, ensureTeamKeys } from '@jmd-digital/sdk/counselling';
import { testDatabase } from '@jmd-digital/testkit';
import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { DEVICE, type Lie, personOn } from './person.ts';
import { type RunningApp, runningApp } from './running-app.ts';
import { firstAdministrator, invite, PASSWORD } from './staff.ts';

const database = testDatabase();
let app: RunningApp;
let platform: Awaited<ReturnType<typeof firstAdministrator>>;
let office: Awaited<ReturnType<typeof invite>>;
let places: { id: string; carrier_id: string }[];
beforeAll(async () => {
  await seedDemonstration(database.current);
  app = await runningApp(database.current);
  platform = await firstAdministrator(app.url, { database: database.current, now: Temporal.Now.instant });
  const { rows } = await database.current.pool.query('select id, carrier_id from site order by name limit 2');
  places = rows;
  office = await invite(platform.account, app.url, 'carrier-admin', { carrierId: rows[0].carrier_id }, 'Buero');
});
afterAll(() => app.close());

const idOf = (account: Account) => (account.state.kind === 'signed-in' ? account.state.me.id : '');
const refusal = (work: Promise<unknown>) =>
  work.then(
    () => 'went through',
    (error) => error.reason,
  );

/** Keys that the server could have made, in the form of the contract. */
async function strangerKeys() {
  const identity = await deriveIdentity(createRoot());
  return {
    ...{ kem: toBase64Url(identity.public.kem), sign: toBase64Url(identity.public.sign) },
    keyId: toBase64Url(identity.keyId),
  };
}

/** A client and a counsellor who have written to each other, each on a device that the server may lie to. */
async function talk(name: string) {
  const { id: siteId } = places[0] ?? { id: '' };
  const [clientLies, deskLies]: Record<string, Lie>[] = [{}, {}];
  const lead = await invite(office.account, app.url, 'team-lead', { siteId }, `Mira ${name}`, { lies: deskLies });
  await ensureTeamKeys(lead.account, siteId);
  const client = personOn(app.url, clientLies);
  await client.account.signUp({ loginName: `Fuchs ${name}`, password: PASSWORD, locale: 'de', ...DEVICE });
  const [phone, desk] = [createCases(client.account), createCases(lead.account)];
  const caseId = await phone.submit({ siteId, topic: 'school', language: 'de', text: 'Eine Frage.' });
  await desk.accept(caseId);
  await desk.send(caseId, 'Eine Antwort.');
  expect((await phone.open(caseId)).alarms).toEqual([]);
  return { siteId, caseId, client, lead, phone, desk, clientLies: clientLies ?? {}, deskLies: deskLies ?? {} };
}

const entriesOf = async (caseId: string) =>
  (await database.current.pool.query('select 1 from case_entry where case_id = $1', [caseId])).rowCount;

test('Keys that are swapped under somebody stop everything that seals, until both have compared', async () => {
  const { caseId, phone, lead, clientLies } = await talk('Tausch');
  const keys = await strangerKeys();
  const swapped: Lie = (data) => {
    const counsellor = data.participants.find(({ id }: { id: string }) => id === idOf(lead.account));
    Object.assign(counsellor.keys[0], keys);
    return data;
  };
  clientLies['counselling.readCase'] = swapped;
  const before = await entriesOf(caseId);
  const room = await phone.open(caseId);
  expect(room.alarms).toEqual([{ kind: 'keys', id: idOf(lead.account), name: 'Mira Tausch' }]);
  expect(await refusal(phone.send(caseId, 'Etwas Geheimes.'))).toBe('keys_replaced');
  expect(await refusal(phone.rotate(caseId))).toBe('went through'); // nothing is due, so nothing is sealed
  expect(await entriesOf(caseId)).toBe(before);
  // A key put in between, one left out, an older one shown again: all of it shows.
  for (const lie of [
    (data: Parameters<Lie>[0]) => {
      for (const each of data.participants) each.keys = [{ ...each.keys[0], ...keys }, ...each.keys];
      return data;
    },
    (data: Parameters<Lie>[0]) => {
      for (const each of data.participants) each.keys = [];
      return data;
    },
  ]) {
    clientLies['counselling.readCase'] = lie;
    expect((await phone.open(caseId)).alarms.length).toBeGreaterThan(0);
  }
  // The keys as they were are fine again; new ones that were compared become the known ones.
  delete clientLies['counselling.readCase'];
  expect((await phone.open(caseId)).alarms).toEqual([]);
  clientLies['counselling.readCase'] = swapped;
  expect((await phone.trustAgain(caseId)).alarms).toEqual([]);
  delete clientLies['counselling.readCase'];
  expect((await phone.open(caseId)).alarms).toHaveLength(1);
});

test('A team key that was shown for the first question alone shows as soon as the list does', async () => {
  const { id: siteId } = places[0] ?? { id: '' };
  const lies: Record<string, Lie> = {};
  const client = personOn(app.url, lies);
  await client.account.signUp({ loginName: 'Fuchs Erste', password: PASSWORD, locale: 'de', ...DEVICE });
  const phone = createCases(client.account);
  const { kem } = await strangerKeys();
  const keyId = toBase64Url(await teamKeyIdOf(fromBase64Url(kem)));
  lies['identity.readTeamKey'] = (data) => ({ ...data, teamKey: { ...data.teamKey, keyId, public: kem } });
  // A server that lies takes what fits its lie; ours refuses it, and the device remembers what it sealed to all the same.
  expect(await refusal(phone.submit({ siteId, topic: 'school', language: 'de', text: 'Eine Frage.' }))).toBe(
    'missing_recipient',
  );
  delete lies['identity.readTeamKey'];
  const real = await phone.submit({ siteId, topic: 'school', language: 'de', text: 'Noch eine.' });
  expect((await phone.open(real)).alarms).toMatchObject([{ kind: 'keys', id: siteId }]);
});

test('A session that the server ends takes nothing from what a device has seen; signing out does', async () => {
  const { client } = await talk('Ende');
  const known = await client.account.watch((now) => now);
  expect(Object.keys(known.pins).length).toBeGreaterThan(1);
  await database.current.pool.query('delete from session where account_id = $1', [idOf(client.account)]);
  await client.account.start();
  expect(client.account.state).toMatchObject({ kind: 'signed-out', why: 'ended' });
  await client.account.signIn({ loginName: 'Fuchs Ende', password: PASSWORD, ...DEVICE });
  expect(await client.account.watch((now) => now)).toEqual(known);
  await client.account.signOut();
  await client.account.signIn({ loginName: 'Fuchs Ende', password: PASSWORD, ...DEVICE });
  expect((await client.account.watch((now) => now)).pins).toEqual({});
});

test('A desk follows the log of keys: cut, changed or split, it shows', async () => {
  const { siteId, caseId, phone, desk, lead, clientLies, deskLies } = await talk('Log');
  const first = (await lead.account.watch((now) => now)).log;
  expect(first.length).toBeGreaterThan(0);
  // Others sign up; the desk goes on to the newest entry.
  await personOn(app.url).account.signUp({ loginName: 'Noch jemand', password: PASSWORD, locale: 'de', ...DEVICE });
  expect((await desk.open(caseId)).alarms).toEqual([]);
  const newest = (await lead.account.watch((now) => now)).log.at(-1);
  expect(newest?.seq).toBeGreaterThan(first.at(-1)?.seq ?? 0);

  const kinds = async () => (await desk.open(caseId)).alarms.map(({ kind }) => kind);
  deskLies['counselling.readCase'] = (data) => {
    data.trust.logHead = { seq: (newest?.seq ?? 0) - 1, hash: toBase64Url(new Uint8Array(32)) };
    return data;
  };
  expect(await kinds()).toEqual(['log']);
  deskLies['counselling.readCase'] = (data) => {
    data.trust.logHead.hash = toBase64Url(new Uint8Array(32));
    return data;
  };
  expect(await kinds()).toEqual(['log']);
  expect(await refusal(desk.send(caseId, 'Nichts davon.'))).toBe('keys_replaced');
  delete deskLies['counselling.readCase'];
  expect(await kinds()).toEqual([]);

  // A key that is new to the desk and stands in no log.
  const keys = await strangerKeys();
  deskLies['counselling.readCase'] = (data) => {
    const client = data.participants.find(({ role }: { role: string }) => role === 'client');
    client.keys.push({ ...client.keys[0], ...keys, logSeq: data.trust.logHead.seq });
    return data;
  };
  expect(await kinds()).toEqual(['log']);
  delete deskLies['counselling.readCase'];
  expect(await kinds()).toEqual([]);

  // The client was shown another log: the place in its next message gives that away.
  await personOn(app.url).account.signUp({ loginName: 'Und noch jemand', password: PASSWORD, locale: 'de', ...DEVICE });
  clientLies['counselling.readCase'] = (data) => {
    data.trust.logHead.hash = toBase64Url(new Uint8Array(32).fill(7));
    return data;
  };
  await phone.send(caseId, 'Ich habe ein anderes Log gesehen.');
  expect((await phone.open(caseId)).alarms).toEqual([]);
  expect(await kinds()).toEqual(['log']);
  expect(await refusal(ensureTeamKeys(lead.account, siteId))).toBe('went through');
});

test('Where a carrier certifies, a team gives its key only to colleagues whom it vouches for', async () => {
  const { id: siteId, carrier_id: carrierId } = places[1] ?? { id: '', carrier_id: '' };
  const lies: Record<string, Lie> = {};
  const carrier = await invite(platform.account, app.url, 'carrier-admin', { carrierId }, 'Traegerin');
  const lead = await invite(carrier.account, app.url, 'team-lead', { siteId }, 'Nora', { lies });
  const omid = await invite(carrier.account, app.url, 'counsellor', { siteId }, 'Omid');
  expect(await ensureTeamKeys(lead.account, siteId)).toMatchObject({ epoch: 1, holds: true, certifies: false });

  // The carrier sets its key and names the lead as the one who certifies; both by hand, its seed being offline.
  const root = await createCarrierKey();
  const listed = (await carrier.account.jmd.directory.listCarriers({})).items.find(({ id }) => id === carrierId);
  if (!listed) throw new Error('No carrier');
  const { settings, revision, siteCount: _, ...row } = listed;
  await carrier.account.jmd.directory.putCarrier({
    ...{ carrier: row, settings: { ...settings, certPublic: toBase64Url(root.public) }, revision },
  });
  expect(await ensureTeamKeys(lead.account, siteId)).toMatchObject({ certifies: true, own: 'not-certified' });
  const request = readCertificateRequest(await certificateRequest(lead.account, siteId));
  expect(request.siteId).toBe(siteId);
  const now = Date.now();
  const encoded = await issueCertificate(
    {
      ...{ kind: 'site', issuerKeyId: root.keyId, subjectId: siteId, subject: request.subject },
      ...{ notBefore: now - 1_000, notAfter: now + 1_000_000 },
    },
    root.seed,
  );
  await lead.account.jmd.identity.putCertificate({ encoded: toBase64Url(encoded) });

  // A third one comes, and the server invents a fourth: neither gets a key before they are vouched for.
  const paula = await invite(carrier.account, app.url, 'counsellor', { siteId }, 'Paula');
  const invented = { accountId: crypto.randomUUID(), publicName: 'Erfunden', publicKeys: await strangerKeys() };
  lies['identity.listTeamKeys'] = (data) => {
    data.members.push({ ...invented, epochs: [] });
    return data;
  };
  const waiting = await ensureTeamKeys(lead.account, siteId);
  expect(waiting).toMatchObject({ certifies: true, own: 'certifier' });
  const holding = ({ members }: typeof waiting) =>
    members
      .filter(({ holds }) => holds)
      .map(({ publicName }) => publicName)
      .toSorted();
  expect(holding(waiting)).toEqual(['Nora', 'Omid']);
  delete lies['identity.listTeamKeys'];
  expect(await ensureTeamKeys(paula.account, siteId)).toMatchObject({ holds: false });
  for (const each of waiting.members) {
    if (each.publicName === 'Paula') await certifyMember(lead.account, each.accountId, each.publicKeys);
  }
  expect(holding(await ensureTeamKeys(lead.account, siteId))).toEqual(['Nora', 'Omid', 'Paula']);
  expect(await ensureTeamKeys(paula.account, siteId)).toMatchObject({ holds: true, own: 'certified' });

  // Clients see whom the carrier vouches for: the team's key too, for whoever made it was vouched for.
  const client = personOn(app.url, {});
  await client.account.signUp({ loginName: 'Dachs', password: PASSWORD, locale: 'de', ...DEVICE });
  const phone = createCases(client.account);
  const caseId = await phone.submit({ siteId, topic: 'school', language: 'de', text: 'Eine Frage.' });
  await createCases(omid.account).accept(caseId);
  const room = await phone.open(caseId);
  expect(room.certifies).toBe(true);
  expect(room.certified.toSorted()).toEqual([siteId, idOf(lead.account), idOf(paula.account)].toSorted());

  // Who leaves is not vouched for any more; nor is anybody whom they vouched for, until the carrier names another.
  const [membership] = paula.account.state.kind === 'signed-in' ? paula.account.state.me.memberships : [];
  await carrier.account.jmd.identity.endMembership({ membershipId: membership?.id ?? '' });
  const { rows } = await database.current.pool.query(
    `select kind from certificate where site_id = $1 and revoked_at is not null`,
    [siteId],
  );
  expect(rows).toEqual([{ kind: 'member' }]);
  expect(await ensureTeamKeys(lead.account, siteId)).toMatchObject({ epoch: 2, holds: true });
  expect((await phone.open(caseId)).certified).toContain(siteId);
});
