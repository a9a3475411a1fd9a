import { testDatabase } from '@jmd-digital/testkit';
import { Temporal } from 'temporal-polyfill';
import { beforeAll, expect, test } from 'vitest';
import { NOW } from '../../test/caller.ts';
import { OTHER_SITE, SITE } from '../../test/people.ts';
import { type Street, street } from '../../test/places.ts';

const database = testDatabase();
const clock = { now: NOW };
let { amal, nearby }: Street = {} as Street;
beforeAll(async () => {
  ({ amal, nearby } = await street(database.current, clock));
  await database.current.pool.query(
    `insert into invitation_week (site_id, week, made, used)
     values ($1, '2026-11-23', 9, 1), ($1, '2026-11-16', 7, 2), ($1, '2026-10-05', 4, 3), ($1, '2026-09-28', 5, 4)`,
    [SITE],
  );
});
const use = async () => (await amal.call.streetwork.listInvitationUse({ siteId: SITE })).weeks;

test('Weeks that are over; how many were used only of five and more, and once no more can be', async () => {
  expect(await use()).toEqual([
    { week: '2026-11-16', made: 7, used: null },
    { week: '2026-10-05', made: 4, used: null },
    { week: '2026-09-28', made: 5, used: 4 },
  ]);
  clock.now = Temporal.Instant.from('2026-12-23T10:00:00Z');
  expect((await use()).find(({ week }) => week === '2026-11-16')?.used).toBe(2);
  clock.now = NOW;
  expect((await nearby.call.streetwork.listInvitationUse({ siteId: OTHER_SITE })).weeks).toEqual([]);
});
