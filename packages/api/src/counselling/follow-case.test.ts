import { testDatabase } from '@jmd-digital/testkit';
import { beforeAll, expect, test } from 'vitest';
import { NOW, refusalOf } from '../../test/caller.ts';
import { employee, enquiry, makeTeam, SITE, seedSites, signUp } from '../../test/people.ts';
import { takeStreamTicket } from '../stream/ticket.ts';

const database = testDatabase();
beforeAll(() => seedSites(database.current));

test('A ticket stands for one case and one session, works once, and for a minute', async () => {
  const clock = { now: NOW };
  const lead = await employee(database.current, 'team-lead', 'Mira', { clock });
  const client = await signUp(database.current, 'Ein Mensch', clock);
  const { caseId } = await enquiry(client, await makeTeam(SITE, lead, [lead]));
  const give = async () => (await client.call.counselling.followCase({ caseId })).ticket;
  const take = (ticket: string) => takeStreamTicket(client.ctx, ticket);
  const ticket = await give();
  const grant = await take(ticket);
  expect(grant).toEqual({
    ...{ stream: 'case', streamId: caseId, accountId: client.id, sessionId: client.ctx.session?.id },
  });
  for (const wrong of [ticket, `${ticket}x`, ''])
    expect(await refusalOf(take(wrong))).toMatchObject({ reason: 'ticket_expired' });
  const late = await give();
  clock.now = NOW.add({ seconds: 61 });
  expect(await refusalOf(take(late))).toMatchObject({ reason: 'ticket_expired' });
});
