import { testDatabase } from '@jmd-digital/testkit';
import { beforeAll, expect, test } from 'vitest';
import { NOW } from '../../test/caller.ts';
import { employee, enquiry, makeTeam, OTHER_SITE, SITE, seal, seedSites, signUp } from '../../test/people.ts';

const database = testDatabase();
beforeAll(() => seedSites(database.current));

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
