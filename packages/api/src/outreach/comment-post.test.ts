import { testDatabase } from '@jmd-digital/testkit';
import { beforeAll, expect, test } from 'vitest';
import { refusalOf } from '../../test/caller.ts';
import { newId, newsroom } from '../../test/outreach.ts';

const database = testDatabase();
let room: Awaited<ReturnType<typeof newsroom>>;
beforeAll(async () => {
  room = await newsroom(database.current);
});

test('Remarks stand in the order in which they came, each once', async () => {
  const at = await room.submitted();
  const remark = (text: string) => ({ ...at, commentId: newId(), revision: 1, text });
  const [first, second] = [remark('Wer ist gemeint?'), remark('Alle ab 16.')];
  const { commentPost } = room.selin.call.outreach;
  const [one, other] = await Promise.all([commentPost(first), commentPost(first)]);
  expect(one).toEqual(other);
  await room.amal.call.outreach.commentPost(second);
  const { comments } = await room.amal.call.outreach.readPost(at);
  expect(comments.map(({ text, by }) => [text, by])).toEqual([
    ['Wer ist gemeint?', room.selin.id],
    ['Alle ab 16.', room.amal.id],
  ]);
  expect((await refusalOf(commentPost({ ...first, text: 'anders' }))).reason).toBe('conflict');
  expect((await refusalOf(room.amal.call.outreach.commentPost(first))).reason).toBe('conflict');
  expect((await refusalOf(commentPost({ ...remark('zu früh'), revision: 2 }))).reason).toBe('conflict');
});
