import { testDatabase } from '@jmd-digital/testkit';
import { Temporal } from 'temporal-polyfill';
import { beforeAll, expect, test } from 'vitest';
import { callerAt, NOW, refusalOf } from '../../test/caller.ts';
import { SITE } from '../../test/people.ts';
import { type Street, street } from '../../test/places.ts';
import { eraseWhatIsDue } from '../jobs/keeping.ts';

const database = testDatabase();
const clock = { now: NOW };
let amal: Street['amal'];
beforeAll(async () => {
  ({ amal } = await street(database.current, clock));
});
const invite = () =>
  amal.call.streetwork.makeInvitation({
    ...{ siteId: SITE, topic: 'housing', language: 'uk', channelClass: 'print', to: 'team' },
  });
const anybody = () => callerAt(database.current, clock);

test('Whoever has it sees who invites, and it is not used up by that', async () => {
  const { token } = await invite();
  const read = () => anybody().streetwork.readInvitation({ token });
  const said = { siteId: SITE, siteName: 'JMD Musterstadt', topic: 'housing', language: 'uk', workerName: null };
  expect(await read()).toEqual(said);
  expect(await read()).toEqual(said);
});

test('After 30 days it is over, and then it is erased', async () => {
  const { token } = await invite();
  clock.now = Temporal.Instant.from('2026-12-25T22:59:59Z');
  await anybody().streetwork.readInvitation({ token });
  clock.now = clock.now.add({ seconds: 1 });
  expect((await refusalOf(anybody().streetwork.readInvitation({ token }))).reason).toBe('not_found');
  await eraseWhatIsDue(amal.ctx);
  const { rows } = await database.current.pool.query('select count(*)::int as count from counselling_invitation');
  expect(rows).toEqual([{ count: 0 }]);
  clock.now = NOW;
});
