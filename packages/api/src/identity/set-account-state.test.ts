import { testDatabase } from '@jmd-digital/testkit';
import { beforeAll, expect, test } from 'vitest';
import { callerAt, refusalOf } from '../../test/caller.ts';
import { device, employee, enquiry, makeTeam, OTHER_SITE, seedSites, signUp } from '../../test/people.ts';

const database = testDatabase();
beforeAll(() => seedSites(database.current));

test('A locked account is out at once and can be opened again', async () => {
  const admin = await employee(database.current, 'site-admin', 'Verwaltung');
  const jonas = await employee(database.current, 'counsellor', 'Jonas');
  const set = (state: 'active' | 'locked') => admin.call.identity.setAccountState({ accountId: jonas.id, state });
  await set('locked');
  const { rows } = await database.current.pool.query('select 1 from session where account_id = $1', [jonas.id]);
  expect(rows).toEqual([]);
  const signIn = () =>
    callerAt(database.current).identity.signIn({ loginName: 'Jonas', authKey: jonas.authKey, device: device() });
  expect(await refusalOf(signIn())).toMatchObject({ reason: 'account_locked' });
  await set('active');
  expect((await signIn()).kind).toBe('second-factor');
});

test('Whoever also works elsewhere is not one site alone to lock', async () => {
  const admin = await employee(database.current, 'site-admin', 'Verwaltung zwei');
  const carrier = await employee(database.current, 'carrier-admin', 'Träger');
  const both = await employee(database.current, 'counsellor', 'Beide');
  const grant = {
    id: crypto.randomUUID(),
    accountId: both.id,
    role: 'counsellor' as const,
    carrierId: null,
    siteId: OTHER_SITE,
  };
  await carrier.call.identity.grantMembership(grant);
  const lock = { accountId: both.id, state: 'locked' as const };
  expect(await refusalOf(admin.call.identity.setAccountState(lock))).toMatchObject({ reason: 'not_permitted' });
  expect(await carrier.call.identity.setAccountState(lock)).toEqual({ done: true });
});

test('Keys that a locked account knew are due, and its cases and wraps stay until it is opened again', async () => {
  const lead = await employee(database.current, 'team-lead', 'Nora', { siteId: OTHER_SITE });
  const omid = await employee(database.current, 'counsellor', 'Omid', { siteId: OTHER_SITE });
  const admin = await employee(database.current, 'site-admin', 'Verwaltung drei', { siteId: OTHER_SITE });
  const team = await makeTeam(OTHER_SITE, lead, [lead, omid]);
  const { caseId } = await enquiry(await signUp(database.current, 'Ein Mensch'), team, OTHER_SITE);
  await omid.call.counselling.acceptCase({ caseId });
  const keys = async () => {
    const { members, rotationDue } = await lead.call.identity.listTeamKeys({ siteId: OTHER_SITE });
    return { due: rotationDue, members: members.map(({ accountId, epochs }) => [accountId, epochs]) };
  };
  const whole = [
    [lead.id, [1]],
    [omid.id, [1]],
  ].toSorted();
  expect(await keys()).toEqual({ due: false, members: whole });
  await admin.call.identity.setAccountState({ accountId: omid.id, state: 'locked' });
  expect(await keys()).toEqual({ due: true, members: [[lead.id, [1]]] });
  expect((await lead.call.counselling.readCase({ caseId })).case).toMatchObject({
    ...{ assigneeId: omid.id, rotationDue: 'member-left' },
  });
  await admin.call.identity.setAccountState({ accountId: omid.id, state: 'active' });
  expect((await keys()).members).toEqual(whole);
});
