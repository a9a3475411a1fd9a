import { exampleSnippets } from '@jmd-digital/content/streetwork-snippets';
import { eraseDemonstration, listSites } from '@jmd-digital/db';
import { testDatabase } from '@jmd-digital/testkit';
import { expect, test } from 'vitest';
import { employee } from '../../test/people.ts';
import { seedDemonstration } from '../directory/seed.ts';

const database = testDatabase();

test('The demonstration has the example answers where its staff work, and they go with it', async () => {
  await seedDemonstration(database.current);
  const sites = await listSites(database.current.db, {}, null, 2_000);
  const siteId = sites.findLast(({ virtual }) => virtual)?.id ?? '';
  const lead = await employee(database.current, 'team-lead', 'Leitung', { siteId });
  const { items } = await lead.call.streetwork.listSnippets({ siteId, limit: 100 });
  expect(items.map(({ id }) => id).toSorted()).toEqual(exampleSnippets.map(({ id }) => id).toSorted());
  expect(new Set(items.map((item) => [item.siteId, item.state].join()))).toEqual(new Set([`${siteId},reviewed`]));

  await eraseDemonstration(database.current.db);
  const { rows } = await database.current.pool.query('select count(*)::int as count from snippet');
  expect(rows[0].count).toBe(0);
});
