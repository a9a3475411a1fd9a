import { testDatabase } from '@jmd-digital/testkit';
import { beforeAll, expect, test } from 'vitest';
import { refusalOf } from '../../test/caller.ts';
import {
  again,
  employee,
  newEpoch,
  personRecipient,
  SITE,
  seedSites,
  smallTeam,
  someLink,
  teamRecipient,
} from '../../test/people.ts';

const database = testDatabase();
let people: Awaited<ReturnType<typeof smallTeam>>;
beforeAll(async () => {
  await seedSites(database.current);
  people = await smallTeam(database.current);
});
const rowsOf = async (query: string, values: unknown[] = []) => (await database.current.pool.query(query, values)).rows;

async function asked() {
  const made = await people.taken();
  await people.lead.call.counselling.askHandOver({ caseId: made.caseId, accountId: people.jonas.id });
  const recipients = [
    personRecipient('client', made.client),
    personRecipient('counsellor', people.jonas),
    teamRecipient(SITE, people.team),
  ];
  const { made: epoch } = await newEpoch(made.caseId, 2, made.client, recipients);
  return { ...made, epoch };
}

test('No: everything stays', async () => {
  const { client, caseId } = await asked();
  const answered = await client.call.counselling.answerHandOver({ answer: 'no', caseId });
  expect(answered.case).toMatchObject({ state: 'active', assigneeId: people.lead.id, handOverTo: null, keyEpoch: 1 });
  expect(await client.call.counselling.answerHandOver({ answer: 'no', caseId })).toEqual(answered);
});

test('With history: the next one is given the case and its newest key; whoever had it keeps no key of their own', async () => {
  const { client, caseId, epoch } = await asked();
  const input = { answer: 'all', caseId, newEpoch: { ...epoch, link: someLink() } } as const;
  const answered = await client.call.counselling.answerHandOver(input);
  expect(answered.case).toMatchObject({
    state: 'assigned',
    assigneeId: people.jonas.id,
    keyEpoch: 2,
    internalDue: true,
  });
  expect((await client.call.counselling.answerHandOver(input)).case).toEqual(answered.case);
  expect(
    await rowsOf('select 1 from case_key_wrap where case_id = $1 and recipient_id = $2', [caseId, people.lead.id]),
  ).toEqual([]);
  expect((await people.jonas.call.counselling.acceptCase({ caseId })).taken).toBe(true);
  // Both sides see who can read since when, and who could until when.
  const { holders, transfers } = await client.call.counselling.readCase({ caseId });
  const moment = expect.any(String);
  expect(holders).toHaveLength(3);
  expect(holders).toEqual(
    expect.arrayContaining([
      { id: people.jonas.id, role: 'counsellor', name: 'Jonas', since: moment, until: null, fromEpoch: 2 },
      { id: SITE, role: 'team', name: expect.any(String), since: moment, until: null, fromEpoch: 1 },
      {
        id: people.lead.id,
        role: 'counsellor',
        name: expect.any(String),
        since: null,
        until: transfers[0]?.at,
        fromEpoch: null,
      },
    ]),
  );
});

test('From now on: keys of what was before are the client’s alone, and a link back is refused', async () => {
  const { client, caseId, epoch } = await asked();
  const linked = { answer: 'from-now', caseId, newEpoch: { ...epoch, link: someLink() } } as const;
  expect(await refusalOf(client.call.counselling.answerHandOver(linked))).toMatchObject({ reason: 'invalid_input' });
  await client.call.counselling.answerHandOver({ ...linked, newEpoch: epoch });
  expect(await rowsOf('select recipient_kind from case_key_wrap where case_id = $1 and epoch = 1', [caseId])).toEqual([
    { recipient_kind: 'client' },
  ]);
  expect((await client.call.counselling.readCase({ caseId })).transfers).toMatchObject([
    { kind: 'handed-over', toName: 'Jonas', history: 'from-now' },
  ]);
});

test('Keys for anybody but who may read then are refused, and so is one who left meanwhile', async () => {
  const { client, caseId, epoch } = await asked();
  const wraps = epoch.wraps.filter(({ recipientKind }) => recipientKind !== 'counsellor');
  expect(
    await refusalOf(client.call.counselling.answerHandOver({ answer: 'all', caseId, newEpoch: { ...epoch, wraps } })),
  ).toMatchObject({ reason: 'missing_recipient' });
  const admin = await employee(database.current, 'site-admin', 'Verwaltung');
  await admin.call.identity.endMembership({ membershipId: people.jonas.account.memberships[0]?.id ?? '' });
  expect(
    await refusalOf(client.call.counselling.answerHandOver({ answer: 'all', caseId, newEpoch: epoch })),
  ).toMatchObject({ reason: 'conflict' });
  const still = await (await again(people.lead)).counselling.readCase({ caseId });
  expect(still.case).toMatchObject({ state: 'active', assigneeId: people.lead.id, handOverTo: null });
});
