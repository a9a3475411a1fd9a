import { beforeAll, expect, test } from 'vitest';
import { testDatabase } from '../../test/database.ts';
import { carrierOf, changeOf, id, siteOf } from '../../test/directories.ts';
import { applyDirectoryChange } from '../directory/apply.ts';
import { type CaseCursor, listCaseRows } from './cases.ts';

const database = testDatabase();
const SITES = [1, 2, 3].map(id);
const CLIENT = id(9);

/** 40 cases in turn at three sites, four of each moment, so that many pages end within one. */
const cases = Array.from({ length: 40 }, (_, index) => ({
  id: id(1_000 + 7 * (index % 11) + 100 * index),
  siteId: SITES[index % 3] ?? '',
  changedAt: `2026-11-${String(10 + Math.floor(index / 4)).padStart(2, '0')} 12:00:00+00`,
}));

beforeAll(async () => {
  const putSites = [1, 2, 3].map((number) => siteOf(number));
  await applyDirectoryChange(database.current.db, changeOf({ putCarriers: [carrierOf(1)], putSites }));
  await database.current.pool.query(
    `insert into account (id, kind, login_name, login_key, kdf_salt, kdf_memory_kib, kdf_iterations, kdf_parallelism,
       auth_hash, kem_public, sign_public, key_id, locale, created_at)
     values ($1, 'client', 'Igel', 'igel', '', 19456, 2, 1, '', $2, $2, $3, 'de', now())`,
    [CLIENT, Buffer.alloc(32), Buffer.alloc(16)],
  );
  for (const each of cases) {
    await database.current.pool.query(
      `insert into counselling_case
         (id, client_id, site_id, topic, language, state, visibility, key_epoch, opened_at, changed_at)
       values ($1, $2, $3, 'housing', 'de', 'submitted', 'team', 1, $4, $4)`,
      [each.id, CLIENT, each.siteId, each.changedAt],
    );
  }
});

async function readAll(whose: Parameters<typeof listCaseRows>[1], limit: number): Promise<string[]> {
  const ids: string[] = [];
  for (let after: CaseCursor | null = null; ; ) {
    const rows = await listCaseRows(database.current.db, whose, after, limit);
    ids.push(...rows.map((row) => row.id));
    const last = rows.at(-1);
    if (!last || rows.length < limit) return ids;
    after = last;
  }
}

const newestFirst = (siteIds: readonly string[]) =>
  cases
    .filter(({ siteId }) => siteIds.includes(siteId))
    .toSorted((a, b) => (`${a.changedAt}/${a.id}` < `${b.changedAt}/${b.id}` ? 1 : -1))
    .map((each) => each.id);

test.each([1, 3, 7, 50])(
  'Pages of %i give every case once, the last changed first, over one site and several',
  async (limit) => {
    for (const siteIds of [SITES.slice(0, 1), SITES.slice(0, 2), SITES]) {
      expect(await readAll({ siteIds }, limit)).toEqual(newestFirst(siteIds));
    }
    expect(await readAll({ clientId: CLIENT }, limit)).toEqual(newestFirst(SITES));
    expect(await readAll({ siteIds: [id(77)] }, limit)).toEqual([]);
    expect(await readAll({ siteIds: [] }, limit)).toEqual([]);
  },
);
