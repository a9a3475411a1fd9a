import { testDatabase } from '@jmd-digital/testkit';
import { beforeAll, expect, test } from 'vitest';
import { refusalOf } from '../../test/caller.ts';
import {
  b64,
  browser,
  device,
  employee,
  enquiry,
  makeTeam,
  newKeys,
  SITE,
  seedSites,
  signUp,
} from '../../test/people.ts';
import { createCaller } from '../router.ts';

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

test('New password, new keys; cases stay and ask for a new key; the code works once', async () => {
  const { lead, client, caseId } = await stuckClient('Weiße Bank');
  const { code } = await lead.call.identity.giveResetCode({ caseId });
  const { made } = await newKeys();
  const { ctx } = browser(database.current);
  const input = { loginName: 'Weiße Bank', code, device: device(), ...made };
  const answer = await createCaller(ctx).identity.resetAccount(input);
  expect(answer.account).toMatchObject({
    id: client.id,
    keyVersion: 2,
    publicKeys: made.publicKeys,
    hasRecovery: false,
  });
  expect(await refusalOf(createCaller(ctx).identity.resetAccount(input))).toMatchObject({ reason: 'wrong_code' });
  const read = await lead.call.counselling.readCase({ caseId });
  expect(read.case.rotationDue).toBe('key-reset');
  const keys = read.participants.find(({ role }) => role === 'client')?.keys ?? [];
  expect(keys.map(({ keyId, until }) => [keyId, until === null])).toEqual([
    [b64(client.identity.keyId), false],
    [made.publicKeys.keyId, true],
  ]);
  const { rows } = await database.current.pool.query(
    `select verb from audit_event where actor_id = $1 and verb = 'account.keys-reset'`,
    [client.id],
  );
  expect(rows).toHaveLength(1);
});
