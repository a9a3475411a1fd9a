import { testDatabase } from '@jmd-digital/testkit';
import { beforeAll, expect, test } from 'vitest';
import { callerAt, refusalOf } from '../../test/caller.ts';
import { employee, enquiry, makeTeam, SITE, seedSites, signUp, stale } from '../../test/people.ts';

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

test('Who may read the case gives a code, with a fresh proof; a new one ends the one before', async () => {
  const { lead, client, caseId } = await stuckClient('Blaue Bank');
  expect(await refusalOf(stale(lead).identity.giveResetCode({ caseId }))).toMatchObject({ reason: 'step_up_required' });
  expect(await refusalOf(client.call.identity.giveResetCode({ caseId }))).toMatchObject({ reason: 'not_permitted' });
  const first = await lead.call.identity.giveResetCode({ caseId });
  expect(first.code).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$/);
  const second = await lead.call.identity.giveResetCode({ caseId });
  const call = callerAt(database.current);
  const start = (code: string) => call.identity.startReset({ loginName: 'Blaue Bank', code });
  expect(await refusalOf(start(first.code))).toMatchObject({ reason: 'wrong_code' });
  expect(await start(second.code)).toEqual({ accountId: client.id });
});
