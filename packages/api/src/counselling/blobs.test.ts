import { testDatabase } from '@jmd-digital/testkit';
import { beforeAll, expect, test } from 'vitest';
import { refusalOf } from '../../test/caller.ts';
import { employee, OTHER_SITE, seal, seedSites, smallTeam } from '../../test/people.ts';

const database = testDatabase();
let people: Awaited<ReturnType<typeof smallTeam>>;
beforeAll(async () => {
  await seedSites(database.current);
  people = await smallTeam(database.current);
});

import { MAX_CHUNK_BYTES } from '@jmd-digital/schemas';
import { putChunk, readChunk } from './blobs.ts';

const piece = (fill: number, size = 100) => new Uint8Array(size).fill(fill);

test('Pieces come in any order, the same again changes nothing, another one in its place is refused', async () => {
  const { client, caseId } = await people.taken();
  const place = { caseId, blobId: crypto.randomUUID(), count: 2 };
  await putChunk(client.ctx, { ...place, index: 1 }, piece(1));
  await putChunk(client.ctx, { ...place, index: 0 }, piece(0));
  await putChunk(client.ctx, { ...place, index: 1 }, piece(1));
  expect(await refusalOf(putChunk(client.ctx, { ...place, index: 1 }, piece(9)))).toMatchObject({ reason: 'conflict' });
  expect(await refusalOf(putChunk(client.ctx, { ...place, index: 0, count: 3 }, piece(0)))).toMatchObject({
    reason: 'conflict',
  });
  expect(new Uint8Array(await readChunk(people.jonas.ctx, { ...place, index: 1 }))).toEqual(piece(1));
  expect(await refusalOf(readChunk(client.ctx, { ...place, index: 2 }))).toMatchObject({ reason: 'not_found' });
});

test('A piece of 1 MiB and a tag is taken, one byte more is not, and neither is a place that no file has', async () => {
  const { client, caseId } = await people.taken();
  const place = { caseId, blobId: crypto.randomUUID(), count: 12 };
  await putChunk(client.ctx, { ...place, index: 0 }, piece(0, MAX_CHUNK_BYTES));
  expect(await refusalOf(putChunk(client.ctx, { ...place, index: 1 }, piece(0, MAX_CHUNK_BYTES + 1)))).toMatchObject({
    reason: 'body_too_large',
  });
  for (const wrong of [{ index: 12 }, { index: 0, count: 13 }, { index: 0, count: 0 }]) {
    expect(await refusalOf(putChunk(client.ctx, { ...place, ...wrong }, piece(0)))).toMatchObject({
      ...{ reason: 'invalid_input' },
    });
  }
});

test('Nobody puts or reads files of a case that is not theirs, nor finds one through another case', async () => {
  const [mine, other] = [await people.taken(), await people.taken()];
  const place = { caseId: mine.caseId, blobId: crypto.randomUUID(), index: 0 };
  await putChunk(mine.client.ctx, { ...place, count: 1 }, piece(0));
  const stranger = await employee(database.current, 'counsellor', 'Fremd', { siteId: OTHER_SITE });
  for (const { ctx } of [other.client, stranger]) {
    expect(await refusalOf(readChunk(ctx, place))).toMatchObject({ reason: 'not_permitted' });
    expect(await refusalOf(putChunk(ctx, { ...place, count: 1 }, piece(0)))).toMatchObject({ reason: 'not_permitted' });
  }
  expect(await refusalOf(readChunk(other.client.ctx, { ...place, caseId: other.caseId }))).toMatchObject({
    reason: 'not_found',
  });
  // Another member may read and not add to what somebody else sends.
  expect(await refusalOf(putChunk(people.lead.ctx, { ...place, count: 1 }, piece(0)))).toMatchObject({
    reason: 'conflict',
  });
});

test('A message takes its files once and whole; taken back, they are erased, and nobody takes back for another', async () => {
  const { client, caseId, key } = await people.taken();
  const place = { caseId, blobId: crypto.randomUUID(), count: 2 };
  await putChunk(client.ctx, { ...place, index: 0 }, piece(0));
  const messageId = crypto.randomUUID();
  const send = async (seq: number, more: object, id = crypto.randomUUID() as string) =>
    client.call.counselling.sendMessage({
      caseId,
      envelope: await seal(caseId, client, key, seq, 'Datei', { messageId: id }),
      ...more,
    });
  expect(await refusalOf(send(2, { blobIds: [place.blobId] }, messageId))).toMatchObject({ reason: 'conflict' });
  await putChunk(client.ctx, { ...place, index: 1 }, piece(1));
  await send(2, { blobIds: [place.blobId] }, messageId);
  expect(await refusalOf(send(3, { blobIds: [place.blobId] }))).toMatchObject({ reason: 'conflict' });
  const foreign = people.lead.call.counselling.sendMessage({
    ...{ caseId, envelope: await seal(caseId, people.lead, key, 1, '', { kind: 'retract' }), retracts: messageId },
  });
  expect(await refusalOf(foreign)).toMatchObject({ reason: 'not_found' });
  expect(new Uint8Array(await readChunk(people.lead.ctx, { ...place, index: 0 }))).toEqual(piece(0));
  await client.call.counselling.sendMessage({
    ...{ caseId, envelope: await seal(caseId, client, key, 3, '', { kind: 'retract' }), retracts: messageId },
  });
  expect(await refusalOf(readChunk(people.lead.ctx, { ...place, index: 0 }))).toMatchObject({ reason: 'not_found' });
});
