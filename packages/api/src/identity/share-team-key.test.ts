import { testDatabase } from '@jmd-digital/testkit';
import { beforeAll, expect, test } from 'vitest';
import { refusalOf } from '../../test/caller.ts';
import { employee, makeTeam, OTHER_SITE, SITE, seedSites, teamWraps } from '../../test/people.ts';

const database = testDatabase();
beforeAll(() => seedSites(database.current));

test('Whoever holds a key hands it to colleagues, and to nobody else', async () => {
  const lead = await employee(database.current, 'team-lead', 'Mira');
  const team = await makeTeam(SITE, lead, [lead]);
  const late = await employee(database.current, 'counsellor', 'Spät');
  const stranger = await employee(database.current, 'counsellor', 'Fremd', { siteId: OTHER_SITE });
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
  expect(team.epoch).toBe(1);
});
