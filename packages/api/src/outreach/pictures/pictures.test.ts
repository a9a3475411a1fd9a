import { testDatabase } from '@jmd-digital/testkit';
import { beforeAll, expect, test } from 'vitest';
import { refusalOf } from '../../../test/caller.ts';
import { contentOf, newId, newsroom, pictureIn } from '../../../test/outreach.ts';
import { employee, OTHER_SITE, SITE } from '../../../test/people.ts';
import { MARKERS, phonePicture, twoColours } from '../../../test/pictures.ts';
import { putPicture, readPicture, readPublicPicture } from './pictures.ts';

const database = testDatabase();
let room: Awaited<ReturnType<typeof newsroom>>;
let file: Buffer;
beforeAll(async () => {
  room = await newsroom(database.current);
  file = await phonePicture();
});
const place = () => ({ siteId: SITE, pictureId: newId() });

test('A picture is kept once, without what its file says, and another one does not take its place', async () => {
  const at = place();
  await Promise.all([1, 2].map(() => putPicture(room.amal.ctx, at, file)));
  await putPicture(room.danylo.ctx, at, file);
  const { type, content } = await readPicture(room.selin.ctx, at);
  expect(type).toBe('image/jpeg');
  expect(MARKERS.filter((marker) => Buffer.from(content).includes(marker))).toEqual([]);
  const other = putPicture(room.amal.ctx, at, await twoColours(20, 20).jpeg().toBuffer());
  expect((await refusalOf(other)).reason).toBe('conflict');
  const { rows } = await database.current.pool.query('select count(*)::int as count from picture where id = $1', [
    at.pictureId,
  ]);
  expect(rows).toEqual([{ count: 1 }]);
});

test('Who does not write posts puts none, and nobody reads one through another site', async () => {
  const at = place();
  await putPicture(room.amal.ctx, at, file);
  const stranger = await employee(database.current, 'editor', 'Fremd', { siteId: OTHER_SITE });
  expect((await refusalOf(readPicture(stranger.ctx, at))).reason).toBe('not_permitted');
  expect((await refusalOf(putPicture(stranger.ctx, at, file))).reason).toBe('not_permitted');
  expect((await refusalOf(putPicture(room.admin.ctx, place(), file))).reason).toBe('not_permitted');
  const through = { ...at, siteId: OTHER_SITE };
  expect((await refusalOf(readPicture(stranger.ctx, through))).reason).toBe('not_found');
  expect((await refusalOf(putPicture(stranger.ctx, through, file))).reason).toBe('conflict');
});

test('What is no picture, or too large a file, is not kept', async () => {
  const at = place();
  const wrong = putPicture(room.amal.ctx, at, Buffer.from('kein Bild'));
  expect(await refusalOf(wrong)).toMatchObject({ fieldErrors: { file: 'picture_unreadable' } });
  const large = putPicture(room.amal.ctx, at, new Uint8Array(12_000_001));
  expect((await refusalOf(large)).reason).toBe('body_too_large');
  expect((await refusalOf(readPicture(room.amal.ctx, at))).reason).toBe('not_found');
});

test('Everybody sees a picture while it is on the page of the site: not before, not once it is to go, not after', async () => {
  const at = place();
  const isPublic = () =>
    readPublicPicture(room.amal.ctx, at.pictureId).then(
      () => true,
      () => false,
    );
  await putPicture(room.amal.ctx, at, file);
  const page = await room.page();
  const pictures = [pictureIn(at.pictureId)];
  const elsewhere = await room.approved({ pictures });
  await room.delivered(elsewhere, room.channelId, 'sent');
  expect(await isPublic()).toBe(false);
  const post = await room.approved({ pictures }, [page]);
  const deliveryId = await room.delivered(post, page, 'planned');
  const { pool } = database.current;
  expect(await isPublic()).toBe(false);
  await pool.query(`update delivery set state = 'sent', sent_at = now() where id = $1`, [deliveryId]);
  expect(await isPublic()).toBe(true);
  // A later revision without it is not on the page yet.
  const content = contentOf([page]);
  await room.amal.call.outreach.putPost({ ...post, revision: 1, content });
  expect(await isPublic()).toBe(true);
  await pool.query(
    `insert into take_down (id, delivery_id, site_id, reason, state, asked_at) values ($1, $2, $3, 'person', 'open', now())`,
    [newId(), deliveryId, SITE],
  );
  expect(await isPublic()).toBe(false);
  await pool.query('delete from take_down where delivery_id = $1', [deliveryId]);
  await pool.query(`update delivery set state = 'deleted' where id = $1`, [deliveryId]);
  expect(await isPublic()).toBe(false);
});
