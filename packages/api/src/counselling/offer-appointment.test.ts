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

const offer = (caseId: string, ...locals: string[]) => ({
  ...{ caseId, offerId: crypto.randomUUID() as string, channel: 'phone' as const, minutes: 30, zone: 'Europe/Berlin' },
  times: locals.map((local) => ({ id: crypto.randomUUID() as string, local })),
});

test('Times on the wall are kept as moments, with the zone that they were meant in; the same offer again changes nothing', async () => {
  const { client, caseId } = await people.taken();
  const input = offer(caseId, '2027-03-09T16:00', '2027-07-09T16:00');
  const first = await people.lead.call.counselling.offerAppointment(input);
  expect(first.appointments).toMatchObject([
    { startsAt: '2027-03-09T15:00:00Z', zone: 'Europe/Berlin', state: 'offered', offeredBy: people.lead.id },
    { startsAt: '2027-07-09T14:00:00Z', minutes: 30, channel: 'phone' },
  ]);
  expect(await people.lead.call.counselling.offerAppointment(input)).toEqual(first);
  expect((await client.call.counselling.readCase({ caseId })).appointments).toEqual(first.appointments);
});

test('Of half past two in the night the clock is put back one has to say which, and in the other night there is none', async () => {
  const { caseId } = await people.taken();
  const { offerAppointment } = people.lead.call.counselling;
  const twice = offer(caseId, '2027-10-31T02:30');
  expect(await refusalOf(offerAppointment(twice))).toMatchObject({
    ...{ reason: 'invalid_input', fieldErrors: { 'times.0.which': 'required' } },
  });
  const [time] = twice.times;
  if (!time) throw new Error('no time');
  const later = await offerAppointment({ ...twice, times: [{ ...time, which: 'later' }] });
  expect(later.appointments).toMatchObject([{ startsAt: '2027-10-31T01:30:00Z' }]);
  for (const local of ['2027-03-28T02:30', '2027-02-30T10:00', '2026-01-05T10:00']) {
    expect([local, await refusalOf(offerAppointment(offer(caseId, '2027-03-09T16:00', local)))]).toMatchObject([
      ...[local, { reason: 'invalid_input', fieldErrors: { 'times.1.local': 'invalid' } }],
    ]);
  }
  expect(
    await refusalOf(offerAppointment({ ...offer(caseId, '2027-03-09T16:00'), zone: 'Europe/Nirgendwo' })),
  ).toMatchObject({ reason: 'invalid_input' });
});

test('Clients choose and do not offer', async () => {
  const { client, caseId } = await people.taken();
  const refused = client.call.counselling.offerAppointment(offer(caseId, '2027-03-09T16:00'));
  expect(await refusalOf(refused)).toMatchObject({ reason: 'not_permitted' });
});
