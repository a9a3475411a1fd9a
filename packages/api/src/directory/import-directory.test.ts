import { testDatabase } from '@jmd-digital/testkit';
import { beforeAll, expect, test } from 'vitest';
import { employee, SITE, seedSites } from '../../test/people.ts';
import { exportDirectory } from './export-directory.ts';

const database = testDatabase();
beforeAll(() => seedSites(database.current));

const file = (name: string) => JSON.stringify({ carriers: [], sites: [], name });

test('A dry run says what would come of a file and changes nothing', async () => {
  const admin = await employee(database.current, 'platform-admin', 'Plattform');
  const text = await exportDirectory(database.current, 'csv');
  const dry = { text, format: 'csv' as const, apply: false, replace: false };
  expect(await admin.call.directory.importDirectory(dry)).toMatchObject({
    problemCount: 0,
    applied: false,
    sites: { add: 0, keep: 2 },
  });
  const broken = await admin.call.directory.importDirectory({ ...dry, text: file('x'), format: 'json' });
  expect(broken.problemCount).toBe(broken.problems.length);
  const renamed = text.replace('JMD Nebenan', 'JMD Gleich nebenan');
  const applied = await admin.call.directory.importDirectory({ ...dry, text: renamed, apply: true });
  expect(applied).toMatchObject({ applied: true, sites: { change: 1 } });
  const { rows } = await database.current.pool.query(
    `select count(*)::int as count from audit_event where verb = 'directory.imported'`,
  );
  expect(rows).toEqual([{ count: 1 }]);
});

test('A site that people hang on is not removed by a file that leaves it out', async () => {
  const admin = await employee(database.current, 'platform-admin', 'Plattform zwei');
  await employee(database.current, 'counsellor', 'Jonas');
  const lines = (await exportDirectory(database.current, 'csv')).split('\r\n');
  const text = lines.filter((line) => !line.includes(SITE)).join('\r\n');
  const result = await admin.call.directory.importDirectory({ text, format: 'csv', apply: true, replace: true });
  expect(result).toMatchObject({
    applied: false,
    problems: [{ severity: 'error', message: expect.stringContaining('JMD Musterstadt') }],
  });
});
