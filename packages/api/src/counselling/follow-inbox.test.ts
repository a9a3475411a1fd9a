import { testDatabase } from '@jmd-digital/testkit';
import { beforeAll, expect, test } from 'vitest';
import { refusalOf } from '../../test/caller.ts';
import { employee, OTHER_SITE, SITE, seedSites } from '../../test/people.ts';
import { takeStreamTicket } from '../stream/ticket.ts';

const database = testDatabase();
beforeAll(() => seedSites(database.current));

test('A counsellor follows the inbox of the own site, and of no other', async () => {
  const jonas = await employee(database.current, 'counsellor', 'Jonas');
  const { ticket } = await jonas.call.counselling.followInbox({ siteId: SITE });
  expect(await takeStreamTicket(jonas.ctx, ticket)).toMatchObject({ stream: 'inbox', streamId: SITE });
  expect(await refusalOf(jonas.call.counselling.followInbox({ siteId: OTHER_SITE }))).toMatchObject({
    reason: 'not_permitted',
  });
});
