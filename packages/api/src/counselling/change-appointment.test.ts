import { testDatabase } from '@jmd-digital/testkit';
import { beforeAll, expect, test } from 'vitest';
import { refusalOf } from '../../test/caller.ts';
import { seedSites, smallTeam } from '../../test/people.ts';

const database = testDatabase();
let people: Awaited<ReturnType<typeof smallTeam>>;
beforeAll(async () => {
  await seedSites(database.current);
  people = await smallTeam(database.current);
});

async function offered() {
  const made = await people.taken();
  const ids = [crypto.randomUUID(), crypto.randomUUID()] as const;
  await people.lead.call.counselling.offerAppointment({
    ...{ caseId: made.caseId, offerId: crypto.randomUUID(), channel: 'on-site', minutes: 45, zone: 'Europe/Berlin' },
    times: [
      { id: ids[0], local: '2027-03-09T16:00' },
      { id: ids[1], local: '2027-03-10T16:00' },
    ],
  });
  const change = (by: typeof made.client, appointmentId: string, state: 'booked' | 'cancelled' | 'held' | 'no-show') =>
    by.call.counselling.changeAppointment({ caseId: made.caseId, appointmentId, state });
  return { ...made, ids, change };
}
const states = ({ appointments }: { appointments: { state: string }[] }) => appointments.map(({ state }) => state);

test('Who books one time of an offer takes the others away; booked again it stays', async () => {
  const { client, ids, change } = await offered();
  expect(states(await change(client, ids[1], 'booked'))).toEqual(['cancelled', 'booked']);
  expect(states(await change(client, ids[1], 'booked'))).toEqual(['cancelled', 'booked']);
  expect(await refusalOf(change(client, ids[0], 'booked'))).toMatchObject({ reason: 'conflict' });
});

test('Of two bookings at once one holds', async () => {
  const { client, ids, change } = await offered();
  const answers = await Promise.allSettled(ids.map((id) => change(client, id, 'booked')));
  expect(answers.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
});

test('A counsellor does not book for a client, and notes how it went only once it began', async () => {
  const { client, caseId, ids, change } = await offered();
  const { lead } = people;
  expect(await refusalOf(change(lead, ids[0], 'booked'))).toMatchObject({ reason: 'conflict' });
  await change(client, ids[0], 'booked');
  expect(await refusalOf(change(lead, ids[0], 'held'))).toMatchObject({ reason: 'conflict' });
  await database.current.pool.query(`update appointment set starts_at = '2026-01-05T10:00Z' where id = $1`, [ids[0]]);
  expect(await refusalOf(change(client, ids[0], 'cancelled'))).toMatchObject({ reason: 'conflict' });
  expect(await refusalOf(change(client, ids[0], 'held'))).toMatchObject({ reason: 'conflict' });
  await change(lead, ids[0], 'no-show');
  await change(lead, ids[0], 'held');
  const { appointments } = await client.call.counselling.readCase({ caseId });
  expect(appointments.find(({ id }) => id === ids[0])).toMatchObject({ state: 'held' });
});

test('An appointment of another case is not found', async () => {
  const [one, two] = [await offered(), await offered()];
  expect(await refusalOf(two.change(two.client, one.ids[0], 'booked'))).toMatchObject({ reason: 'not_found' });
});
