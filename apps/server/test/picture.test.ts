import { seedDemonstration } from '@jmd-digital/api';
import { insertPicture } from '@jmd-digital/db';
import type { Account } from '@jmd-digital/sdk/account';
import { testDatabase } from '@jmd-digital/testkit';
import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type RunningApp, runningApp } from './running-app.ts';
import { firstAdministrator, invite } from './staff.ts';

/** Two by two, black: as small as a PNG is (ISO 15948). */
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAIAAAACCAIAAAD91JpzAAAACXBIWXMAAAPoAAAD6AG1e1JrAAAAC0lEQVQI12NgQAYAAA4AATHp3RUAAAAASUVORK5CYII=',
  'base64',
);

const database = testDatabase();
let app: RunningApp;
let siteId = '';
let editor: Account;
beforeAll(async () => {
  await seedDemonstration(database.current);
  app = await runningApp(database.current);
  const platform = await firstAdministrator(app.url, { database: database.current, now: Temporal.Now.instant });
  const { rows } = await database.current.pool.query('select id, carrier_id from site order by name limit 1');
  siteId = rows[0].id;
  const office = await invite(platform.account, app.url, 'carrier-admin', { carrierId: rows[0].carrier_id }, 'Buero');
  editor = (await invite(office.account, app.url, 'editor', { siteId }, 'Selin')).account;
});
afterAll(() => app.close());

const pathOf = (pictureId: string) => `/api/picture/${siteId}/${pictureId}`;

test('Staff of the site put a picture and get what is kept of it; nobody else gets there', async () => {
  const path = pathOf(crypto.randomUUID());
  await editor.sendBytes({ method: 'POST', path, body: new Uint8Array(PNG) });
  const kept = await editor.sendBytes({ method: 'GET', path });
  expect([...kept.slice(0, 3)]).toEqual([0xff, 0xd8, 0xff]);
  for (const init of [{ method: 'GET' }, { method: 'POST', body: new Uint8Array(PNG) }]) {
    const response = await app.get(path, init);
    expect(response.status).toBe(401);
    expect(response.headers.get('content-type')).toMatch(/^application\/json/);
  }
  const foreign = await app.get(path, { method: 'POST', body: 'x', headers: { origin: 'https://example.org' } });
  expect(foreign.status).toBe(403);
  expect((await app.get(`/api/picture/${siteId}/${'x'.repeat(36)}`)).status).toBe(404);
});

test('What is no picture is refused with the reason, and what is too large before it is read', async () => {
  const path = pathOf(crypto.randomUUID());
  const send = (body: Uint8Array<ArrayBuffer>) =>
    editor.sendBytes({ method: 'POST', path, body }).then(
      () => null,
      (error) => ({ reason: error.reason, fieldErrors: error.fieldErrors }),
    );
  const text = new TextEncoder().encode('Urlaub.jpg, kein Bild');
  expect(await send(text)).toEqual({ reason: 'invalid_input', fieldErrors: { file: 'picture_unreadable' } });
  expect(await send(new Uint8Array(12_000_001))).toMatchObject({ reason: 'body_too_large' });
  expect(app.lines.join('')).not.toContain('Urlaub');
});

test('Everybody gets what is on a page of a site, for an hour and as the picture that it is, and nothing else', async () => {
  const { pool, db } = database.current;
  const [pictureId, channelId, postId] = [crypto.randomUUID(), crypto.randomUUID(), crypto.randomUUID()];
  await insertPicture(db, {
    ...{ id: pictureId, siteId, type: 'image/png', width: 2, height: 2, content: PNG, digest: PNG.subarray(0, 32) },
    createdAt: '2026-12-01T10:00:00Z',
  });
  const path = `/pictures/${pictureId}`;
  expect((await app.get(path)).status).toBe(404);
  const content = { title: 'Titel', pictures: [{ pictureId }] };
  await pool.query(
    `insert into channel (id, site_id, platform, connector, name, facts, state, revision, changed_at)
     values ($1, $2, 'site-page', 'feed', 'Seite', '{}', 'active', 1, now())`,
    [channelId, siteId],
  );
  await pool.query(
    `insert into post (id, site_id, state, revision, created_at, changed_at) values ($1, $2, 'released', 1, now(), now())`,
    [postId, siteId],
  );
  await pool.query(
    'insert into post_revision (post_id, revision, content, author_id, at) values ($1, 1, $2, $1, now())',
    [postId, content],
  );
  await pool.query(
    `insert into delivery (id, post_id, revision, channel_id, planned_local, zone, planned_at, state, decision, sent_at)
     values (gen_random_uuid(), $1, 1, $2, '2026-12-01T16:00', 'Europe/Berlin', now(), 'sent', '{}', now())`,
    [postId, channelId],
  );
  const response = await app.get(path);
  expect(response.status).toBe(200);
  expect(Buffer.from(await response.arrayBuffer())).toEqual(PNG);
  expect(response.headers.get('content-type')).toBe('image/png');
  expect(response.headers.get('cache-control')).toBe('public, max-age=3600');
  expect(response.headers.get('x-content-type-options')).toBe('nosniff');
  expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
  expect((await app.get(path, { method: 'HEAD' })).status).toBe(200);
  expect((await app.get(`${path}/more`)).status).toBe(404);
  expect((await app.get(`/pictures/${postId}`)).status).toBe(404);
  expect(app.lines.filter((line) => line.includes(pictureId))).toEqual([]);
});
