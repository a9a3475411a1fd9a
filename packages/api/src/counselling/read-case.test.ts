import { testDatabase } from '@jmd-digital/testkit';
import { beforeAll, expect, test } from 'vitest';
import { NOW } from '../../test/caller.ts';
import {
  b64,
  employee,
  enquiry,
  makeTeam,
  newEpoch,
  OTHER_SITE,
  type Person,
  personRecipient,
  SITE,
  seal,
  seedSites,
  signUp,
  teamRecipient,
} from '../../test/people.ts';

const database = testDatabase();
beforeAll(() => seedSites(database.current));

/** Who was at the other site before. */
const before: Person[] = [];

test('Each gets the wraps that they can open, and the keys of everyone who takes part', async () => {
  const lead = await employee(database.current, 'team-lead', 'Mira');
  const key = await makeTeam(SITE, lead, [lead]);
  const client = await signUp(database.current, 'Ein Mensch');
  const { caseId } = await enquiry(client, key);
  const mine = await client.call.counselling.readCase({ caseId });
  expect(mine.wraps.map(({ recipientKind }) => recipientKind)).toEqual(['client']);
  expect(mine.participants.map(({ role, name, member }) => [role, name, member])).toEqual(
    expect.arrayContaining([
      ['client', null, true],
      ['counsellor', 'Mira', true],
      ['team', 'JMD Musterstadt', true],
    ]),
  );
  expect(JSON.stringify(mine)).not.toContain('Ein Mensch');
  const theirs = await lead.call.counselling.readCase({ caseId });
  expect(theirs.wraps.map(({ recipientKind }) => recipientKind)).toEqual(['team']);
  expect(theirs.entries).toEqual(mine.entries);
});

test('A wrap past its time is not given out, and pages follow each other', async () => {
  const clock = { now: NOW };
  const lead = await employee(database.current, 'team-lead', 'Nora', { siteId: OTHER_SITE, clock });
  before.push(lead);
  const key = await makeTeam(OTHER_SITE, lead, [lead]);
  const client = await signUp(database.current, 'Noch ein Mensch', clock);
  const { caseId, key: caseKey } = await enquiry(client, key, OTHER_SITE);
  await client.call.counselling.sendMessage({ caseId, envelope: await seal(caseId, client, caseKey, 2) });
  const first = await client.call.counselling.readCase({ caseId, limit: 1 });
  expect([first.entries.length, first.more]).toEqual([1, true]);
  const second = await client.call.counselling.readCase({ caseId, limit: 1, afterSeq: 1 });
  expect([second.entries[0]?.serverSeq, second.more]).toEqual([2, false]);
  await database.current.pool.query(
    `update case_key_wrap set expires_at = $2 where case_id = $1 and recipient_kind = 'team'`,
    [caseId, NOW.add({ minutes: 1 }).toString()],
  );
  expect((await lead.call.counselling.readCase({ caseId })).wraps).toHaveLength(1);
  clock.now = NOW.add({ minutes: 1 });
  expect((await lead.call.counselling.readCase({ caseId })).wraps).toEqual([]);
});

test('Who looks into a case of somebody else is seen to, once a day; who works on it is not', async () => {
  const clock = { now: NOW };
  const lead = await employee(database.current, 'team-lead', 'Leonie', { clock });
  const paul = await employee(database.current, 'counsellor', 'Paulus', { clock });
  const client = await signUp(database.current, 'Dritter Mensch', clock);
  const { caseId } = await enquiry(client, await makeTeam(SITE, lead, [lead, paul], 2));
  const looks = async () =>
    (
      await database.current.pool.query<{ actor_id: string }>(
        `select actor_id from audit_event where verb = 'case.looked-into' and object_id = $1`,
        [caseId],
      )
    ).rows.map((row) => row.actor_id);
  await lead.call.counselling.readCase({ caseId });
  expect(await looks()).toEqual([]); // nobody's yet: to look is the work
  await paul.call.counselling.acceptCase({ caseId });
  await paul.call.counselling.readCase({ caseId });
  await client.call.counselling.readCase({ caseId });
  for (let times = 0; times < 3; times += 1) await lead.call.counselling.readCase({ caseId });
  expect(await looks()).toEqual([lead.id]);
  clock.now = NOW.add({ hours: 25 });
  await lead.call.counselling.readCase({ caseId });
  expect(await looks()).toEqual([lead.id, lead.id]);
});

test('Who wrote or sealed something stays listed with the keys that it is checked with, and may not write any more', async () => {
  const [lead, writer, sealer, bystander] = [
    await employee(database.current, 'team-lead', 'Vera', { siteId: OTHER_SITE }),
    await employee(database.current, 'counsellor', 'Paul', { siteId: OTHER_SITE }),
    await employee(database.current, 'counsellor', 'Olga', { siteId: OTHER_SITE }),
    await employee(database.current, 'counsellor', 'Rosa', { siteId: OTHER_SITE }),
  ];
  const admin = await employee(database.current, 'site-admin', 'Verwaltung', { siteId: OTHER_SITE });
  const team = await makeTeam(OTHER_SITE, lead, [...before, lead, writer, sealer, bystander], 2);
  const client = await signUp(database.current, 'Vierter Mensch');
  const { caseId, key } = await enquiry(client, team, OTHER_SITE);
  await writer.call.counselling.acceptCase({ caseId });
  await writer.call.counselling.sendMessage({ caseId, envelope: await seal(caseId, writer, key, 1) });
  const everyone = [personRecipient('client', client), personRecipient('counsellor', writer)];
  const { made } = await newEpoch(caseId, 2, sealer, [...everyone, teamRecipient(OTHER_SITE, team)]);
  await sealer.call.counselling.rotateCaseKey({ caseId, newEpoch: made });
  for (const each of [writer, sealer, bystander])
    await admin.call.identity.endMembership({ membershipId: each.account.memberships[0]?.id ?? '' });
  const read = await client.call.counselling.readCase({ caseId });
  const listed = Object.fromEntries(read.participants.map(({ id, ...rest }) => [id, rest]));
  for (const each of [writer, sealer]) {
    expect(listed[each.id]).toMatchObject({ name: each.name, member: false });
    expect(listed[each.id]?.keys.map(({ keyId }) => keyId)).toContain(b64(each.identity.keyId));
  }
  expect(listed[lead.id]).toMatchObject({ name: 'Vera', member: true });
  expect(listed).not.toHaveProperty(bystander.id);
  expect(listed[OTHER_SITE]?.keys.map(({ until }) => until === null)).toEqual([false, true]);
});
