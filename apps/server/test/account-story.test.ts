import { seedDemonstration } from '@jmd-digital/api';
import { createCases, ensureTeamKeys } from '@jmd-digital/sdk/counselling';
import { testDatabase } from '@jmd-digital/testkit';
import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { DEVICE, personOn } from './person.ts';
import { type RunningApp, runningApp } from './running-app.ts';
import { firstAdministrator, invite, PASSWORD } from './staff.ts';

const database = testDatabase();
let app: RunningApp;
let siteId: string;
let carrierId: string;
beforeAll(async () => {
  await seedDemonstration(database.current);
  app = await runningApp(database.current);
  const { rows } = await database.current.pool.query<{ id: string; carrier_id: string }>(
    'select id, carrier_id from site order by name limit 1',
  );
  siteId = rows[0]?.id ?? '';
  carrierId = rows[0]?.carrier_id ?? '';
});
afterAll(() => app.close());

const texts = (room: { messages: { text: string }[] }) => room.messages.map(({ text }) => text);

async function team() {
  const platform = await firstAdministrator(app.url, { database: database.current, now: Temporal.Now.instant });
  const carrier = await invite(platform.account, app.url, 'carrier-admin', { carrierId }, 'Traeger');
  const lead = await invite(carrier.account, app.url, 'team-lead', { siteId }, 'Mira');
  const second = await invite(carrier.account, app.url, 'counsellor', { siteId }, 'Jonas');
  return { platform, carrier, lead, second };
}

test('Written on one device, read on another, lost, recovered, reset, shared again', async () => {
  const { carrier, lead, second } = await team();
  expect(await ensureTeamKeys(lead.account, siteId)).toMatchObject({ epoch: 1, holds: true });
  expect(await ensureTeamKeys(second.account, siteId)).toMatchObject({ epoch: 1, holds: true });

  // A client writes and reads on two devices with the password alone.
  const phone = personOn(app.url).account;
  await phone.signUp({ loginName: 'Blauer Apfel', password: PASSWORD, locale: 'de', ...DEVICE });
  const caseId = await createCases(phone).submit({
    siteId,
    topic: 'housing',
    language: 'de',
    text: 'Ich suche ein Zimmer.',
  });
  const desk = createCases(lead.account);
  expect(texts(await desk.open(caseId))).toEqual(['Ich suche ein Zimmer.']);
  await desk.accept(caseId);
  await desk.send(caseId, 'Gut, dass du schreibst.');
  const tablet = personOn(app.url).account;
  await tablet.signIn({ loginName: 'blauer apfel', password: PASSWORD, ...DEVICE });
  const both = ['Ich suche ein Zimmer.', 'Gut, dass du schreibst.'];
  expect(texts(await createCases(tablet).open(caseId))).toEqual(both);

  // The code opens everything with a new password.
  const offer = await tablet.makeRecoveryCode();
  await offer.confirm(offer.code.toLowerCase());
  const recovered = personOn(app.url).account;
  await recovered.recover({
    loginName: 'Blauer Apfel',
    code: offer.code,
    newPassword: 'ein ganz neues Wort',
    ...DEVICE,
  });
  expect(texts(await createCases(recovered).open(caseId))).toEqual(both);
  await expect(phone.refresh()).rejects.toMatchObject({ reason: 'not_signed_in' });

  // Without the code: the counsellor gives a reset code; two messages are locked, the client writes on.
  const { code } = await desk.giveResetCode(caseId);
  const anew = personOn(app.url).account;
  await anew.resetWithCode({ loginName: 'Blauer Apfel', code, newPassword: 'noch ein anderes Wort', ...DEVICE });
  const locked = await createCases(anew).open(caseId);
  expect({ locked: locked.lockedCount, read: texts(locked), problems: locked.problems }).toEqual({
    locked: 2,
    read: [],
    problems: [],
  });
  const after = await createCases(anew).send(caseId, 'Ich bin wieder da.');
  expect({ locked: after.lockedCount, read: texts(after) }).toEqual({ locked: 2, read: ['Ich bin wieder da.'] });
  const seen = await desk.open(caseId);
  expect(texts(seen)).toEqual([...both, 'Ich bin wieder da.']);
  expect(seen.clientHasNewKeys).toBe(true);
  await desk.shareAgain(caseId);
  const whole = await createCases(anew).open(caseId);
  // Both see what happened to keys, in order: new ones of the client, then older messages opened by the counsellor.
  const mira = lead.account.state.kind === 'signed-in' ? lead.account.state.me.id : '';
  for (const { keyEvents, alarms } of [whole, await desk.open(caseId)]) {
    expect(keyEvents).toMatchObject([
      { kind: 'new-keys', role: 'client' },
      { kind: 'shared', role: 'counsellor', id: mira, name: 'Mira' },
    ]);
    expect(alarms).toEqual([]);
  }
  expect({ locked: whole.lockedCount, read: texts(whole) }).toEqual({
    locked: 0,
    read: [...both, 'Ich bin wieder da.'],
  });

  // A colleague leaves: the next request is refused, the next message uses a new epoch.
  const colleague = createCases(second.account);
  expect(texts(await colleague.open(caseId))).toHaveLength(3);
  const [membership] = second.account.state.kind === 'signed-in' ? second.account.state.me.memberships : [];
  await carrier.account.jmd.identity.endMembership({ membershipId: membership?.id ?? '' });
  const refused = [
    () => colleague.open(caseId),
    () => second.account.jmd.identity.listTeamKeys({ siteId }),
    () => second.account.jmd.counselling.readCase({ caseId }),
  ];
  for (const call of refused) await expect(call()).rejects.toMatchObject({ reason: 'not_permitted' });
  expect(await ensureTeamKeys(lead.account, siteId)).toMatchObject({ epoch: 2, holds: true });
  const before = (await desk.open(caseId)).summary.keyEpoch;
  const next = await createCases(anew).send(caseId, 'Danke.');
  expect(next.summary.keyEpoch).toBe(before + 1);
  expect(next.keyEvents.at(-1)).toMatchObject({ kind: 'team-key', id: siteId });
  expect(texts(next)).toHaveLength(4);
  expect(texts(await desk.open(caseId))).toEqual(texts(next));
});
