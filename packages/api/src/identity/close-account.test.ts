import { testDatabase } from '@jmd-digital/testkit';
import { beforeAll, expect, test } from 'vitest';
import { callerAt, refusalOf } from '../../test/caller.ts';
import { device, employee, enquiry, makeTeam, SITE, seedSites, signUp, stale } from '../../test/people.ts';

const database = testDatabase();
beforeAll(() => seedSites(database.current));

test('Everything that opens the account goes, its name is free, and it cannot be entered', async () => {
  const person = await signUp(database.current, 'Letzter Zug');
  expect(await refusalOf(stale(person).identity.closeAccount({}))).toMatchObject({ reason: 'step_up_required' });
  await person.call.identity.closeAccount({});
  const left = await database.current.pool.query(
    `select (select count(*)::int from root_wrap where account_id = $1) as wraps,
            (select count(*)::int from session where account_id = $1) as sessions,
            (select login_name from account where id = $1) as name`,
    [person.id],
  );
  expect(left.rows).toEqual([{ wraps: 0, sessions: 0, name: '' }]);
  const signIn = callerAt(database.current).identity.signIn({
    loginName: 'Letzter Zug',
    authKey: person.authKey,
    device: device(),
  });
  expect(await refusalOf(signIn)).toMatchObject({ reason: 'wrong_credentials' });
  expect((await signUp(database.current, 'Letzter Zug')).id).not.toBe(person.id);
});

test('The last administrator of the platform stays', async () => {
  const first = await employee(database.current, 'platform-admin', 'Erste');
  expect(await refusalOf(first.call.identity.closeAccount({}))).toMatchObject({ reason: 'last_administrator' });
  await employee(database.current, 'platform-admin', 'Zweite');
  expect(await first.call.identity.closeAccount({})).toEqual({ done: true });
});

test('A key holder who closes the account leaves the team with it', async () => {
  const lead = await employee(database.current, 'team-lead', 'Mira');
  const jonas = await employee(database.current, 'counsellor', 'Jonas');
  const team = await makeTeam(SITE, lead, [lead, jonas]);
  const { caseId } = await enquiry(await signUp(database.current, 'Ein Mensch'), team);
  await jonas.call.counselling.acceptCase({ caseId });
  await jonas.call.identity.closeAccount({});
  expect((await lead.call.identity.listTeamKeys({ siteId: SITE })).rotationDue).toBe(true);
  expect((await lead.call.counselling.readCase({ caseId })).case).toMatchObject({
    ...{ state: 'needs_assignment', assigneeId: null, rotationDue: 'member-left' },
  });
});
