import { testDatabase } from '@jmd-digital/testkit';
import { beforeAll, expect, test } from 'vitest';
import { newId } from '../../test/outreach.ts';
import { OTHER_SITE, SITE } from '../../test/people.ts';
import { incidentOf, type Supervised, supervised } from '../../test/places.ts';

const database = testDatabase();
let { amal, danylo, nearby, supervisor, reported }: Supervised = {} as Supervised;
beforeAll(async () => {
  ({ amal, danylo, nearby, supervisor, reported } = await supervised(database.current));
});

test('One’s own; all of the site for who leads or supervises it; page by page', async () => {
  const own = (await reported()).incidentId;
  const theirs = newId();
  await danylo.call.streetwork.reportIncident({ siteId: SITE, incident: incidentOf({ id: theirs }) });
  const list = async (who: typeof amal, more: { cursor?: string; limit?: number } = {}) =>
    who.call.streetwork.listIncidents({ siteId: SITE, ...more });
  const idsOf = async (who: typeof amal) => new Set((await list(who)).items.map(({ id }) => id));
  expect(await idsOf(amal)).toEqual(new Set([own]));
  expect(await idsOf(danylo)).toEqual(new Set([own, theirs]));
  expect(await idsOf(supervisor)).toEqual(new Set([own, theirs]));
  const first = await list(supervisor, { limit: 1 });
  const rest = await list(supervisor, { cursor: first.nextCursor ?? '' });
  expect([...first.items, ...rest.items]).toEqual((await list(supervisor)).items);
  expect((await nearby.call.streetwork.listIncidents({ siteId: OTHER_SITE })).items).toEqual([]);
});
