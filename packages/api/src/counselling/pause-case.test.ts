import { testDatabase } from '@jmd-digital/testkit';
import { beforeAll, expect, test } from 'vitest';
import { refusalOf } from '../../test/caller.ts';
import { employee, enquiry, makeTeam, SITE, seal, seedSites, signUp } from '../../test/people.ts';

const database = testDatabase();
beforeAll(() => seedSites(database.current));

test('A case rests until a day, which can be moved; writing takes it up, and so does whoever says so', async () => {
  const lead = await employee(database.current, 'team-lead', 'Mira');
  const client = await signUp(database.current, 'Ein Mensch');
  const { caseId, key } = await enquiry(client, await makeTeam(SITE, lead, [lead]));
  const pause = (until: string | null, by: typeof client = client) => by.call.counselling.pauseCase({ caseId, until });
  await lead.call.counselling.acceptCase({ caseId });
  // Nothing has been answered yet, so nothing can rest.
  expect(await refusalOf(pause('2026-12-01'))).toMatchObject({ reason: 'conflict' });
  await lead.call.counselling.sendMessage({ caseId, envelope: await seal(caseId, lead, key, 1) });
  for (const wrong of ['2026-11-25', '2026-11-24', '2027-11-26', '2026-02-30'])
    expect([wrong, (await refusalOf(pause(wrong))).reason]).toEqual([wrong, 'invalid_input']);
  expect((await pause('2026-12-01', lead)).case).toMatchObject({ state: 'paused', pausedUntil: '2026-12-01' });
  expect((await pause('2026-12-08')).case).toMatchObject({ state: 'paused', pausedUntil: '2026-12-08' });
  expect((await pause('2026-12-08')).case).toMatchObject({ state: 'paused', pausedUntil: '2026-12-08' });
  await client.call.counselling.sendMessage({ caseId, envelope: await seal(caseId, client, key, 2) });
  const read = async () => (await client.call.counselling.readCase({ caseId })).case;
  expect(await read()).toMatchObject({ state: 'active', pausedUntil: null, waitingOn: 'counsellor' });
  await pause('2026-11-26');
  expect((await pause(null, lead)).case).toMatchObject({ state: 'active', pausedUntil: null });
  expect((await pause(null, lead)).case).toMatchObject({ state: 'active' });
});
