import { contentHash, loadPath } from '@jmd-digital/content/apply';
import { solutionOf, taskAt } from '@jmd-digital/domain/apply';
import type { Badge } from '@jmd-digital/schemas';
import { createJmd } from '@jmd-digital/sdk';
import { testDatabase } from '@jmd-digital/testkit';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type RunningApp, runningApp } from './running-app.ts';

const NAME = 'Heimliche Haselmaus';

const database = testDatabase();
let app: RunningApp;
let badges: Badge[];
beforeAll(async () => {
  app = await runningApp(database.current);
  const subjectId = crypto.randomUUID();
  const asked = loadPath().stations.map(({ id, exercises }) => {
    const attempts = exercises.map((exercise) => ({
      ...{ exerciseId: exercise.id, contentHash: contentHash(exercise) },
      answer: solutionOf(taskAt(exercise, 'A2')),
    }));
    return createJmd({ baseUrl: app.url }).apply.issueBadge({ stationId: id, level: 'A2', attempts, subjectId });
  });
  badges = (await Promise.all(asked)).map(({ badge }) => badge);
});
afterAll(() => app.close());

/** Every table that a row could be in. */
async function tables(): Promise<string[]> {
  const { rows } = await database.current.pool.query<{ name: string }>(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables
     where schemaname in ('public', 'graphile_worker')`,
  );
  return rows.map(({ name }) => name);
}

test('All badges make one page, and the name is on it and nowhere else', async () => {
  const { apply } = createJmd({ baseUrl: app.url });
  const { pdf, nameShown } = await apply.makeCertificate({ name: NAME, badges });
  const file = Buffer.from(pdf, 'base64').toString('latin1');
  expect(nameShown).toBe(true);
  expect(file).toMatch(/^%PDF-1\.7/);
  // What the path says of its stations has to fit on one page, beside everything else.
  expect(file.match(/\/Type \/Page\b/g)).toHaveLength(1);

  const [first] = badges;
  if (!first) throw new Error('No badge');
  const long = NAME.repeat(10);
  for (const input of [
    { name: NAME, badges: [first, first] },
    { name: NAME, badges: [{ ...first, validFrom: '2020-01-01T00:00:00Z' }] },
    { name: long, badges },
  ]) {
    const refused = await apply.makeCertificate(input).catch((error: unknown) => error);
    expect(refused).toMatchObject({ reason: 'invalid_input', status: 400 });
    expect(JSON.stringify(refused)).not.toContain('Haselmaus');
  }

  expect(app.lines.join('\n')).not.toContain('Haselmaus');
  const [line = ''] = app.lines.slice(-1);
  expect(JSON.parse(line)).toMatchObject({ route: '/api/trpc/apply.makeCertificate', method: 'POST', status: 400 });
  for (const name of await tables()) {
    const held = await database.current.pool.query(`select 1 from ${name} t where t::text like '%Haselmaus%'`);
    expect([name, held.rowCount]).toEqual([name, 0]);
  }
});
