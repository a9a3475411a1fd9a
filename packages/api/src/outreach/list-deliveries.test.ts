import { testDatabase } from '@jmd-digital/testkit';
import { beforeAll, expect, test } from 'vitest';
import { refusalOf } from '../../test/caller.ts';
import { channelOf, newsroom } from '../../test/outreach.ts';
import { employee, OTHER_SITE, SITE } from '../../test/people.ts';

const database = testDatabase();
let room: Awaited<ReturnType<typeof newsroom>>;
beforeAll(async () => {
  room = await newsroom(database.current);
  const other = channelOf({ name: 'Zweiter' });
  await room.admin.call.outreach.putChannel({ siteId: SITE, channel: other });
  const plan = [
    ['2026-11-24T23:30:00Z', 'planned'],
    ['2026-11-25T10:01:00Z', 'planned'],
    ['2026-11-25T08:00:00Z', 'queued'],
    ['2026-11-25T09:00:00Z', 'sent'],
    ['2026-12-31T22:59:00Z', 'blocked'],
    ['2026-12-31T23:00:00Z', 'planned'],
  ] as const;
  for (const [at, state] of plan) {
    for (const channelId of [room.channelId, other.id]) {
      const post = await room.submitted({ title: at }, [channelId]);
      await room.delivered(post, channelId, state, at);
    }
  }
});

const LOCAL = [
  '2026-11-25T00:30',
  '2026-11-25T09:00',
  '2026-11-25T10:00',
  '2026-11-25T11:01',
  '2026-12-31T23:59',
  '2027-01-01T00:00',
];

test('Deliveries of all channels come by their time, page by page, without a gap or a double', async () => {
  const { listDeliveries } = room.selin.call.outreach;
  const seen: { id: string; plannedLocal: string }[] = [];
  let cursor: string | null | undefined;
  while (cursor !== null) {
    const page: Awaited<ReturnType<typeof listDeliveries>> = await listDeliveries({
      ...{ siteId: SITE, limit: 5 },
      ...(cursor ? { cursor } : {}),
    });
    seen.push(...page.items);
    cursor = page.nextCursor;
  }
  expect(seen.map(({ plannedLocal }) => plannedLocal)).toEqual(LOCAL.flatMap((local) => [local, local]));
  expect(new Set(seen.map(({ id }) => id)).size).toBe(12);
  const wrong = listDeliveries({ siteId: SITE, cursor: 'x' });
  expect(await refusalOf(wrong)).toMatchObject({ fieldErrors: { cursor: 'invalid' } });
});

test('Days count as the planner wrote them, both included, and states that are asked for alone', async () => {
  const { listDeliveries } = room.selin.call.outreach;
  const days = async (filter: object) =>
    new Set((await listDeliveries({ siteId: SITE, ...filter })).items.map(({ plannedLocal }) => plannedLocal));
  expect(await days({ from: '2026-11-25', until: '2026-11-25' })).toEqual(new Set(LOCAL.slice(0, 4)));
  expect(await days({ from: '2026-12-01', until: '2026-12-31' })).toEqual(new Set(['2026-12-31T23:59']));
  expect(await days({ from: '2027-01-01' })).toEqual(new Set(['2027-01-01T00:00']));
  expect(await days({ states: ['sent', 'blocked'] })).toEqual(new Set(['2026-11-25T10:00', '2026-12-31T23:59']));
});

test('What should have gone out a quarter of an hour ago is late, and nothing else', async () => {
  const { items } = await room.selin.call.outreach.listDeliveries({ siteId: SITE, until: '2026-11-25' });
  expect(items.map(({ title, late }) => [title, late]).filter((_, index) => index % 2 === 0)).toEqual([
    ['2026-11-24T23:30:00Z', true],
    ['2026-11-25T08:00:00Z', true],
    ['2026-11-25T09:00:00Z', false],
    ['2026-11-25T10:01:00Z', false],
  ]);
});

test('What another site plans is not there', async () => {
  const nearby = await employee(database.current, 'editor', 'Nebenan', { siteId: OTHER_SITE });
  expect((await nearby.call.outreach.listDeliveries({ siteId: OTHER_SITE })).items).toEqual([]);
});
