import { testDatabase } from '@jmd-digital/testkit';
import { beforeAll, expect, test } from 'vitest';
import { refusalOf } from '../../test/caller.ts';
import { audited, channelOf, newsroom } from '../../test/outreach.ts';
import { employee, OTHER_SITE, SITE, stale } from '../../test/people.ts';

const database = testDatabase();
let room: Awaited<ReturnType<typeof newsroom>>;
beforeAll(async () => {
  room = await newsroom(database.current);
});

const put = (channel: ReturnType<typeof channelOf>, secret?: string | null, by = room.admin.call) =>
  by.outreach.putChannel({ siteId: SITE, channel, ...(secret === undefined ? {} : { secret }) });
const sealedOf = async (id: string) => {
  const { rows } = await database.current.pool.query('select sealed_secret from channel where id = $1', [id]);
  return rows[0].sealed_secret && new TextDecoder().decode(room.seal.open('channel', id, rows[0].sealed_secret));
};

test('A secret is sealed and never read back, stays where nobody says anything of it, and goes when it is taken away', async () => {
  const channel = channelOf();
  const made = await put(channel, 'Geheimnis 7');
  expect(made.channel).toMatchObject({ siteId: SITE, revision: 1, hasSecret: true });
  expect(JSON.stringify(made)).not.toContain('Geheimnis');
  expect(await sealedOf(channel.id)).toBe('Geheimnis 7');
  await put({ ...channel, name: 'Anders', revision: 1 });
  expect(await sealedOf(channel.id)).toBe('Geheimnis 7');
  expect((await put({ ...channel, revision: 2 }, null)).channel.hasSecret).toBe(false);
  expect(await sealedOf(channel.id)).toBeNull();
});

test('A secret does not follow a channel to another server', async () => {
  const channel = channelOf();
  await put(channel, 'Zugang');
  const moved = await put({ ...channel, serverUrl: 'https://elsewhere.example.org', revision: 1 });
  expect(moved.channel.hasSecret).toBe(false);
  expect(await sealedOf(channel.id)).toBeNull();
});

test('The same request again changes nothing, also at once; of two changes the second is a conflict', async () => {
  const channel = channelOf();
  const [one, other] = await Promise.all([put(channel, 'Zugang'), put(channel, 'Zugang')]);
  expect(one).toEqual(other);
  expect((await refusalOf(put(channel, 'ein anderer'))).reason).toBe('conflict');
  await put({ ...channel, name: 'Neu', revision: 1 });
  expect((await put({ ...channel, name: 'Neu', revision: 1 })).channel.revision).toBe(2);
  expect((await refusalOf(put({ ...channel, name: 'Auch neu', revision: 1 }))).reason).toBe('conflict');
  expect(await audited(database.current, 'channel.changed', channel.id)).toBe(2);
});

test.each([
  ['a connector of another platform', { platform: 'bluesky' as const }, 'Zugang', 'channel.connector'],
  ['no server', { serverUrl: null }, 'Zugang', 'channel.serverUrl'],
  ['no account', { platform: 'bluesky' as const, connector: 'bluesky' as const }, 'Zugang', 'channel.account'],
  ['a secret that nobody needs', { platform: 'print' as const, connector: 'manual' as const }, 'Zugang', 'secret'],
])('Refused: %s', async (_what, more, secret, field) => {
  expect(await refusalOf(put(channelOf(more), secret))).toMatchObject({ fieldErrors: { [field]: 'invalid' } });
});

test('It stays on its platform and at its site, and changes with a fresh proof alone', async () => {
  const channel = channelOf({ connector: 'manual', platform: 'forum' });
  await put(channel);
  const moved = put({ ...channel, platform: 'tiktok', revision: 1 });
  expect(await refusalOf(moved)).toMatchObject({ fieldErrors: { 'channel.platform': 'invalid' } });
  const stranger = await employee(database.current, 'site-admin', 'Nebenan', { siteId: OTHER_SITE });
  const taken = stranger.call.outreach.putChannel({ siteId: OTHER_SITE, channel: { ...channel, revision: 1 } });
  expect((await refusalOf(taken)).reason).toBe('conflict');
  expect((await refusalOf(put(channel, undefined, stale(room.admin)))).reason).toBe('step_up_required');
});
