import { testDatabase } from '@jmd-digital/testkit';
import { beforeAll, expect, test } from 'vitest';
import { refusalOf } from '../../test/caller.ts';
import {
  newEpoch,
  type Person,
  personRecipient,
  SITE,
  seal,
  seedSites,
  smallTeam,
  teamRecipient,
} from '../../test/people.ts';

const database = testDatabase();
let people: Awaited<ReturnType<typeof smallTeam>>;
beforeAll(async () => {
  await seedSites(database.current);
  people = await smallTeam(database.current);
});

const noteEpoch = (caseId: string, epoch: number, by: Person) =>
  newEpoch(
    caseId,
    epoch,
    by,
    [personRecipient('counsellor', people.lead), teamRecipient(SITE, people.team)],
    'internal',
  );

test('A note changes nothing of the case, and no client sees it', async () => {
  const { lead, jonas } = people;
  const { client, caseId } = await people.taken();
  const before = (await lead.call.counselling.readCase({ caseId })).case;
  const { made, key } = await noteEpoch(caseId, 1, lead);
  const envelope = await seal(caseId, lead, key, 1, 'Notiz', { thread: 'internal' });
  const input = { caseId, envelope, newEpoch: made };
  expect(await lead.call.counselling.addNote(input)).toEqual({ serverSeq: 2 });
  expect(await lead.call.counselling.addNote(input)).toEqual({ serverSeq: 2 });
  const after = await jonas.call.counselling.readCase({ caseId });
  const { state, waitingOn, changedAt, assigneeId } = before;
  expect(after.case).toMatchObject({ state, waitingOn, changedAt, assigneeId, lastSeq: 2, internalEpoch: 1 });
  expect(after.entries).toHaveLength(2);
  const own = await client.call.counselling.readCase({ caseId });
  expect(own.entries).toHaveLength(1);
  expect(own.epochs).toHaveLength(1);
  expect(own.case.unreadByClient).toBe(0);
});

test('No client writes one, gets its key, or is shown one by another way in', async () => {
  const { lead } = people;
  const { client, caseId } = await people.taken();
  const all = [
    personRecipient('client', client),
    personRecipient('counsellor', lead),
    teamRecipient(SITE, people.team),
  ];
  const { made, key } = await newEpoch(caseId, 1, lead, all, 'internal');
  const envelope = await seal(caseId, lead, key, 1, 'Notiz', { thread: 'internal' });
  expect(await refusalOf(lead.call.counselling.addNote({ caseId, envelope, newEpoch: made }))).toMatchObject({
    reason: 'missing_recipient',
  });
  expect(await refusalOf(client.call.counselling.addNote({ caseId, envelope }))).toMatchObject({
    reason: 'not_permitted',
  });
  // A note does not come in as a message, nor a message as a note.
  expect(await refusalOf(lead.call.counselling.sendMessage({ caseId, envelope }))).toMatchObject({
    reason: 'invalid_input',
  });
  const { made: epoch, key: right } = await noteEpoch(caseId, 1, lead);
  const message = await seal(caseId, lead, right, 1);
  expect(await refusalOf(lead.call.counselling.addNote({ caseId, envelope: message, newEpoch: epoch }))).toMatchObject({
    reason: 'invalid_input',
  });
});

test('Once somebody left, the next note begins a new epoch', async () => {
  const { lead } = people;
  const { caseId } = await people.taken();
  const { made, key } = await noteEpoch(caseId, 1, lead);
  const first = await seal(caseId, lead, key, 1, 'Notiz', { thread: 'internal' });
  await lead.call.counselling.addNote({ caseId, envelope: first, newEpoch: made });
  await database.current.pool.query('update counselling_case set internal_due = true where id = $1', [caseId]);
  const old = await seal(caseId, lead, key, 2, 'Notiz', { thread: 'internal' });
  expect(await refusalOf(lead.call.counselling.addNote({ caseId, envelope: old }))).toMatchObject({
    reason: 'old_epoch',
  });
  const next = await noteEpoch(caseId, 2, lead);
  const second = await seal(caseId, lead, next.key, 2, 'Notiz', { thread: 'internal' });
  await lead.call.counselling.addNote({ caseId, envelope: second, newEpoch: next.made });
  const { case: now } = await lead.call.counselling.readCase({ caseId });
  expect(now).toMatchObject({ internalEpoch: 2, internalDue: false, keyEpoch: 1 });
});
