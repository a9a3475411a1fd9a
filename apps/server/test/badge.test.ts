import { execFile } from 'node:child_process';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { contentHash, loadPath } from '@jmd-digital/content/apply';
import { solutionOf, taskAt } from '@jmd-digital/domain/apply';
import type { IssueBadgeInput } from '@jmd-digital/schemas';
import { createJmd } from '@jmd-digital/sdk';
import { testDatabase } from '@jmd-digital/testkit';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type RunningApp, runningApp } from './running-app.ts';

const database = testDatabase();
let app: RunningApp;
let input: IssueBadgeInput;
beforeAll(async () => {
  app = await runningApp(database.current);
  const station = loadPath().stations.find(({ id }) => id === 's5');
  const attempts = station?.exercises.map((exercise) => ({
    ...{ exerciseId: exercise.id, contentHash: contentHash(exercise) },
    answer: solutionOf(taskAt(exercise, 'A2')),
  }));
  input = { stationId: 's5', level: 'A2', attempts: attempts ?? [], subjectId: crypto.randomUUID() };
});
afterAll(() => app.close());

const CLI = fileURLToPath(new URL('../src/cli.ts', import.meta.url));

test('From the answers to the badge, and from its file to what an employer is told without any server', async () => {
  const { apply } = createJmd({ baseUrl: app.url });
  const [{ badge }, { issuer }] = [await apply.issueBadge(input), await apply.readBadgeIssuer({})];
  const file = join(await mkdtemp(join(tmpdir(), 'jmd-badge-')), 'badge.json');
  await writeFile(file, JSON.stringify(badge, null, 2));
  const check = promisify(execFile)(
    process.execPath,
    ['--conditions=jmd-source', CLI, 'badge', 'verify', file, '--issuer', issuer],
    { env: { ...process.env, DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none' } },
  );
  expect((await check).stdout).toContain(`Good: ${badge.name}`);
});

test('Nothing of it is kept, and nothing is logged but that somebody asked', async () => {
  const { badge } = await createJmd({ baseUrl: app.url }).apply.issueBadge(input);
  const { rows } = await database.current.pool.query<{ name: string }>(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables
     where schemaname in ('public', 'graphile_worker')`,
  );
  const secrets = [input.subjectId, badge.id.slice('urn:uuid:'.length), badge.proof.proofValue, 's5-1'];
  for (const secret of secrets) {
    expect(app.lines.join('\n')).not.toContain(secret);
    for (const { name } of rows) {
      const held = await database.current.pool.query(`select 1 from ${name} t where t::text like $1`, [`%${secret}%`]);
      expect([name, secret, held.rowCount]).toEqual([name, secret, 0]);
    }
  }
  const [line = ''] = app.lines.slice(-1);
  expect(JSON.parse(line)).toMatchObject({ route: '/api/trpc/apply.issueBadge', status: 200 });
});

test('Refused answers do not come back, and say what to do', async () => {
  const [first, ...others] = input.attempts;
  if (!first) throw new Error('no exercise');
  const old = { ...input, attempts: [{ ...first, contentHash: 'A'.repeat(22) }, ...others] };
  const { apply } = createJmd({ baseUrl: app.url });
  await expect(apply.issueBadge(old)).rejects.toMatchObject({ reason: 'content_changed', status: 409 });
  await expect(apply.issueBadge({ ...input, attempts: others })).rejects.toMatchObject({ reason: 'not_enough' });
});
