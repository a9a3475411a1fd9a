import { testDatabase } from '@jmd-digital/testkit';
import { beforeAll, expect, test } from 'vitest';
import { refusalOf } from '../../test/caller.ts';
import { employee, enquiry, makeTeam, OTHER_SITE, SITE, seal, seedSites, signUp } from '../../test/people.ts';

const database = testDatabase();
beforeAll(() => seedSites(database.current));

test('Either side closes a case with a reason of its own; whoever writes opens it again, to the same counsellor', async () => {
  const lead = await employee(database.current, 'team-lead', 'Mira');
  const client = await signUp(database.current, 'Ein Mensch');
  const { caseId, key } = await enquiry(client, await makeTeam(SITE, lead, [lead]));
  await lead.call.counselling.acceptCase({ caseId });
  for (const [by, reason] of [
    [client, 'referred'],
    [client, 'no-response'],
    [lead, 'withdrawn'],
    [lead, 'no-response'],
  ] as const)
    expect(await refusalOf(by.call.counselling.closeCase({ caseId, reason }))).toMatchObject({
      fieldErrors: { reason: 'unknown_value' },
    });
  const { case: closed } = await lead.call.counselling.closeCase({ caseId, reason: 'referred' });
  expect(closed).toMatchObject({ state: 'closed', closeReason: 'referred', waitingOn: 'none' });
  expect((await lead.call.counselling.closeCase({ caseId, reason: 'referred' })).case).toEqual(closed);
  expect(await refusalOf(client.call.counselling.closeCase({ caseId, reason: 'done' }))).toMatchObject({
    reason: 'conflict',
  });
  await client.call.counselling.sendMessage({ caseId, envelope: await seal(caseId, client, key, 2) });
  expect((await client.call.counselling.readCase({ caseId })).case).toMatchObject({
    ...{ state: 'active', assigneeId: lead.id, closedAt: null, closeReason: null, waitingOn: 'counsellor' },
  });
});

test('What was closed by somebody who is gone needs somebody once it is opened again', async () => {
  const nora = await employee(database.current, 'counsellor', 'Nora', { siteId: OTHER_SITE });
  const omid = await employee(database.current, 'team-lead', 'Omid', { siteId: OTHER_SITE });
  const admin = await employee(database.current, 'site-admin', 'Verwaltung', { siteId: OTHER_SITE });
  const client = await signUp(database.current, 'Noch ein Mensch');
  const team = await makeTeam(OTHER_SITE, omid, [nora, omid]);
  const { caseId, key } = await enquiry(client, team, OTHER_SITE);
  await nora.call.counselling.acceptCase({ caseId });
  await nora.call.counselling.closeCase({ caseId, reason: 'done' });
  await admin.call.identity.endMembership({ membershipId: nora.account.memberships[0]?.id ?? '' });
  const read = async () => (await client.call.counselling.readCase({ caseId })).case;
  expect(await read()).toMatchObject({ state: 'closed', assigneeId: nora.id, rotationDue: 'member-left' });
  await database.current.pool.query('update counselling_case set rotation_due = null where id = $1', [caseId]);
  await client.call.counselling.sendMessage({ caseId, envelope: await seal(caseId, client, key, 2) });
  expect(await read()).toMatchObject({ state: 'needs_assignment', assigneeId: null });
});

test('A closed case has a day on which it goes, and is counted once however often it is closed; opened again it has none', async () => {
  const rows = async (query: string) => (await database.current.pool.query(query)).rows;
  const lead = await employee(database.current, 'team-lead', 'Samira');
  const client = await signUp(database.current, 'Dritter Mensch');
  const { caseId, key } = await enquiry(client, await makeTeam(SITE, lead, [lead], 2));
  // Nobody answered yet: what is not taken up goes after a month.
  expect((await client.call.counselling.readCase({ caseId })).case.eraseOn).toBe('2026-12-25');
  expect((await lead.call.counselling.acceptCase({ caseId })).case.eraseOn).toBeNull();
  const before = (await rows('select 1 from stat_fact')).length;
  const record = { topics: ['money-debts' as const], results: ['informed' as const] };
  const refused = client.call.counselling.closeCase({ caseId, reason: 'done', record });
  expect(await refusalOf(refused)).toMatchObject({ reason: 'not_permitted' });
  const { case: closed } = await lead.call.counselling.closeCase({ caseId, reason: 'done', record });
  expect(closed.eraseOn).toBe('2027-05-27');
  await client.call.counselling.sendMessage({ caseId, envelope: await seal(caseId, client, key, 2) });
  expect((await client.call.counselling.readCase({ caseId })).case.eraseOn).toBeNull();
  await client.call.counselling.closeCase({ caseId, reason: 'done' });
  const facts = await rows('select fact from stat_fact');
  expect(facts).toHaveLength(before + 1);
  expect(facts.at(-1)).toMatchObject({ fact: { topics: ['money-debts'] } });
});
