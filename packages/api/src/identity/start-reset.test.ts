import { testDatabase } from '@jmd-digital/testkit';
import { beforeAll, expect, test } from 'vitest';
import { callerAt, NOW, refusalOf } from '../../test/caller.ts';
import { employee, enquiry, makeTeam, SITE, seedSites, signUp } from '../../test/people.ts';

const database = testDatabase();
beforeAll(() => seedSites(database.current));

async function stuckClient(name: string) {
  const lead = await employee(database.current, 'team-lead', `Leitung ${name}`);
  const team = await makeTeamOnce(lead);
  const client = await signUp(database.current, name);
  const { caseId } = await enquiry(client, team);
  return { lead, client, caseId };
}

let team: Awaited<ReturnType<typeof makeTeam>> | null = null;
async function makeTeamOnce(lead: Parameters<typeof makeTeam>[1]) {
  team ??= await makeTeam(SITE, lead, [lead]);
  return team;
}

test('The account of a code is told, to whoever has name and code, and not for ever', async () => {
  const { lead, client, caseId } = await stuckClient('Rote Bank');
  const { code } = await lead.call.identity.giveResetCode({ caseId });
  const clock = { now: NOW };
  const call = callerAt(database.current, clock);
  const start = (loginName: string, typed: string) => call.identity.startReset({ loginName, code: typed });
  expect(await start('rote bank', code.toLowerCase().replaceAll('-', ' '))).toEqual({ accountId: client.id });
  expect(await refusalOf(start('Niemand', code))).toEqual(await refusalOf(start('rote bank', 'AAAA-AAAA-AAAA')));
  clock.now = NOW.add({ hours: 25 });
  expect(await refusalOf(start('rote bank', code))).toMatchObject({ reason: 'wrong_code' });
});

test('After too many tries the right code is worth nothing', async () => {
  const { lead, caseId } = await stuckClient('Gelbe Bank');
  const { code } = await lead.call.identity.giveResetCode({ caseId });
  const call = callerAt(database.current);
  for (let i = 0; i < 10; i += 1) {
    await refusalOf(call.identity.startReset({ loginName: 'Gelbe Bank', code: 'AAAA-AAAA-AAAA' }));
  }
  expect(await refusalOf(call.identity.startReset({ loginName: 'Gelbe Bank', code }))).toMatchObject({
    reason: 'wrong_code',
  });
});
