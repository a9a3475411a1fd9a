import type { DeliveryState } from '@jmd-digital/schemas';
import { testDatabase } from '@jmd-digital/testkit';
import { beforeAll, expect, test } from 'vitest';
import { refusalOf } from '../../test/caller.ts';
import { audited, newId, newsroom, pictureIn } from '../../test/outreach.ts';
import { employee, OTHER_SITE, SITE } from '../../test/people.ts';
import { twoColours } from '../../test/pictures.ts';
import { putPicture, readPicture } from './pictures/pictures.ts';

const database = testDatabase();
let room: Awaited<ReturnType<typeof newsroom>>;
beforeAll(async () => {
  room = await newsroom(database.current);
});

async function kept() {
  const at = { siteId: SITE, pictureId: newId() };
  await putPicture(room.amal.ctx, at, await twoColours(20, 10).jpeg().toBuffer());
  return at;
}

test.each<DeliveryState>(['planned', 'queued', 'manual_pending', 'sending', 'outcome_unknown', 'sent'])(
  'A picture stays while a delivery with it is %s, and goes once that is over',
  async (state) => {
    const at = await kept();
    const post = await room.submitted({ pictures: [pictureIn(newId()), pictureIn(at.pictureId)] });
    const id = await room.delivered(post, room.channelId, state);
    const { removePicture } = room.danylo.call.outreach;
    expect((await refusalOf(removePicture(at))).reason).toBe('conflict');
    await database.current.pool.query(
      `update delivery set state = 'deleted', sent_at = null, sending_since = null where id = $1`,
      [id],
    );
    for (let round = 0; round < 2; round += 1) expect(await removePicture(at)).toEqual({ done: true });
    expect((await refusalOf(readPicture(room.amal.ctx, at))).reason).toBe('not_found');
    expect(await audited(database.current, 'picture.removed', at.pictureId)).toBe(1);
  },
);

test('Nobody removes a picture through another site', async () => {
  const at = await kept();
  const stranger = await employee(database.current, 'editor', 'Fremd', { siteId: OTHER_SITE });
  expect(await stranger.call.outreach.removePicture({ ...at, siteId: OTHER_SITE })).toEqual({ done: true });
  expect((await readPicture(room.amal.ctx, at)).type).toBe('image/jpeg');
});
