import type { KitDraft } from '@jmd-digital/schemas';
import { testDatabase } from '@jmd-digital/testkit';
import { beforeAll, describe, expect, test } from 'vitest';
import { refusalOf } from '../../test/caller.ts';
import { audited, newId, newsroom } from '../../test/outreach.ts';
import { employee, OTHER_SITE, SITE } from '../../test/people.ts';

const database = testDatabase();
const FAR_CARRIER = '0193c0de-0000-7000-8000-00000000ca02';
const FAR_SITE = '0193c0de-0000-7000-8000-000000005180';
let room: Awaited<ReturnType<typeof newsroom>>;
let nearby: Awaited<ReturnType<typeof employee>>;
let far: Awaited<ReturnType<typeof employee>>;
beforeAll(async () => {
  room = await newsroom(database.current);
  const { pool } = database.current;
  await pool.query(
    `insert into carrier (id, name, association, law_regime, description) values ($1, 'Träger Fern', 'other', 'kdg', '')`,
    [FAR_CARRIER],
  );
  await pool.query(
    `insert into site (id, carrier_id, name, description, virtual, languages, channels, by_appointment)
     values ($1, $2, 'JMD Fern', '', true, '{de}', '{mail}', true)`,
    [FAR_SITE, FAR_CARRIER],
  );
  nearby = await employee(database.current, 'editor', 'Nebenan', { siteId: OTHER_SITE });
  far = await employee(database.current, 'editor', 'Fern', { siteId: FAR_SITE });
});

const kitOf = (more: Partial<KitDraft> = {}): KitDraft => ({
  ...{ id: newId(), title: 'Sprechstunde', description: 'Ort eintragen.', share: 'site', revision: 0 },
  posts: [
    {
      ...{ title: 'Am Dienstag', purpose: 'offer', audience: 'young-people', dayOffset: 0, time: '10:00' },
      parts: [
        { lang: 'de', text: 'Am [Tag] sind wir da.' },
        { lang: 'de-x-leicht', text: 'Am [Tag] ist offen.' },
      ],
    },
  ],
  ...more,
});
const put = (kit: KitDraft, who = room.amal, siteId = SITE) => who.call.outreach.putKit({ siteId, kit });
const titles = async (who: typeof room.amal, siteId: string) => {
  const { items } = await who.call.outreach.listKits({ siteId });
  return items.map(({ title }) => title);
};

test('A kit is written once, changed from what it was, and a repeat changes nothing', async () => {
  const kit = kitOf();
  const { kit: first } = await put(kit);
  expect(first).toMatchObject({ ...kit, revision: 1, siteId: SITE, siteName: 'JMD Musterstadt' });
  expect((await put(kit)).kit).toEqual(first);
  expect(await audited(database.current, 'kit.changed', kit.id)).toBe(1);

  const next = { ...kit, revision: 1, title: 'Sprechstunde neu' };
  expect((await put(next)).kit).toMatchObject({ revision: 2, title: 'Sprechstunde neu' });
  expect((await refusalOf(put({ ...kit, revision: 1, title: 'Zu spät' }, room.danylo))).reason).toBe('conflict');
  const { kit: read } = await room.selin.call.outreach.readKit({ siteId: SITE, kitId: kit.id });
  expect(read).toMatchObject({ title: 'Sprechstunde neu', revision: 2, posts: kit.posts });
  await room.amal.call.outreach.removeKit({ siteId: SITE, kitId: kit.id });
});

test('Nobody but its own site changes or removes it', async () => {
  const kit = kitOf({ share: 'everyone' });
  await put(kit);
  expect((await refusalOf(put({ ...kit, revision: 1 }, nearby, OTHER_SITE))).reason).toBe('conflict');
  await nearby.call.outreach.removeKit({ siteId: OTHER_SITE, kitId: kit.id });
  expect((await room.amal.call.outreach.readKit({ siteId: SITE, kitId: kit.id })).kit.revision).toBe(1);

  await room.amal.call.outreach.removeKit({ siteId: SITE, kitId: kit.id });
  await room.amal.call.outreach.removeKit({ siteId: SITE, kitId: kit.id });
  expect(await audited(database.current, 'kit.removed', kit.id)).toBe(1);
  const gone = room.amal.call.outreach.readKit({ siteId: SITE, kitId: kit.id });
  expect((await refusalOf(gone)).reason).toBe('not_found');
});

describe('Who sees it', () => {
  const shared = { site: kitOf({ title: 'A' }), carrier: kitOf({ title: 'B' }), everyone: kitOf({ title: 'C' }) };
  beforeAll(async () => {
    for (const share of ['site', 'carrier', 'everyone'] as const) await put({ ...shared[share], share });
  });

  test('is its own site, the sites of its carrier, or everyone, as it says', async () => {
    expect(await titles(room.amal, SITE)).toEqual(['A', 'B', 'C']);
    expect(await titles(nearby, OTHER_SITE)).toEqual(['B', 'C']);
    expect(await titles(far, FAR_SITE)).toEqual(['C']);
    const read = (kitId: string) => far.call.outreach.readKit({ siteId: FAR_SITE, kitId });
    expect((await refusalOf(read(shared.carrier.id))).reason).toBe('not_found');
    expect((await read(shared.everyone.id)).kit.siteName).toBe('JMD Musterstadt');
  });

  test('sees how much is in it, page by page', async () => {
    const { items, nextCursor } = await room.amal.call.outreach.listKits({ siteId: SITE, limit: 2 });
    expect(items[0]).toMatchObject({ title: 'A', posts: 1, langs: ['de', 'de-x-leicht'], share: 'site' });
    expect(nextCursor).not.toBeNull();
    const rest = await room.amal.call.outreach.listKits({ siteId: SITE, cursor: nextCursor ?? '' });
    expect([rest.items.map(({ title }) => title), rest.nextCursor]).toEqual([['C'], null]);
  });
});
