import { testDatabase } from '@jmd-digital/testkit';
import { beforeAll, expect, test } from 'vitest';
import { refusalOf } from '../../test/caller.ts';
import { employee, makeTeam, OTHER_SITE, SITE, seedSites, teamWraps } from '../../test/people.ts';

const database = testDatabase();
beforeAll(() => seedSites(database.current));

test('Whoever holds a key hands it to colleagues, and to nobody else', async () => {
  const lead = await employee(database.current, 'team-lead', 'Mira');
  await makeTeam(SITE, lead, [lead]);
  const late = await employee(database.current, 'counsellor', 'Spät');
  const stranger = await employee(database.current, 'site-admin', 'Fremd');
  const seed = crypto.getRandomValues(new Uint8Array(32));
  const wraps = async (by: typeof lead, to: typeof lead) =>
    (await teamWraps(SITE, 1, seed, by, [to])).map((each) => ({ ...each, epoch: 1 }));
  const share = async (by: typeof lead, to: typeof lead) =>
    by.call.identity.shareTeamKey({ siteId: SITE, wraps: await wraps(by, to) });
  expect(await refusalOf(share(lead, stranger))).toMatchObject({ reason: 'missing_recipient' });
  expect(await refusalOf(share(late, late))).toMatchObject({ reason: 'missing_recipient' });
  expect(await share(lead, late)).toEqual({ done: true });
  const kept = await late.call.identity.listTeamKeys({ siteId: SITE });
  expect(await share(lead, late)).toEqual({ done: true });
  expect((await late.call.identity.listTeamKeys({ siteId: SITE })).wraps).toEqual(kept.wraps);
  const { rows } = await database.current.pool.query(
    `select count(*)::int as count from audit_event where verb = 'team-key.shared'`,
  );
  expect(rows).toEqual([{ count: 1 }]);
});

test('Keys from before somebody came are theirs to give only once they were given to them', async () => {
  const lead = await employee(database.current, 'team-lead', 'Nora', { siteId: OTHER_SITE });
  await makeTeam(OTHER_SITE, lead, [lead]);
  const [omid, dana] = [
    await employee(database.current, 'counsellor', 'Omid', { siteId: OTHER_SITE }),
    await employee(database.current, 'counsellor', 'Dana', { siteId: OTHER_SITE }),
  ];
  await makeTeam(OTHER_SITE, lead, [lead, omid, dana], 2);
  const share = async (by: typeof lead, to: typeof lead, epoch: number) => {
    const [wrap] = await teamWraps(OTHER_SITE, epoch, crypto.getRandomValues(new Uint8Array(32)), by, [to]);
    if (!wrap) throw new Error('No wrap');
    return by.call.identity.shareTeamKey({ siteId: OTHER_SITE, wraps: [{ ...wrap, epoch }] });
  };
  expect(await refusalOf(share(omid, dana, 1))).toMatchObject({ reason: 'missing_recipient' });
  expect(await share(lead, omid, 1)).toEqual({ done: true });
  expect(await share(omid, dana, 1)).toEqual({ done: true });
  expect(await refusalOf(share(omid, dana, 3))).toMatchObject({ reason: 'missing_recipient' });
});
