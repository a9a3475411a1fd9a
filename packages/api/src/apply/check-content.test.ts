import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Station } from '@jmd-digital/schemas';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { checkContent } from './check-content.ts';

const SHIPPED = fileURLToPath(new URL('../../../content/data/apply', import.meta.url));
const TODAY = '2026-11-29';
let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'jmd-path-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

it('agrees with the authors of the path that is shipped, and says how much a station weighs', () => {
  const { stations, problems } = checkContent(TODAY);
  expect(stations.length).toBeGreaterThan(0);
  for (const { id, exercises, bytes } of stations) expect([id, exercises > 0, bytes > 1_000]).toEqual([id, true, true]);
  expect(problems.filter(({ check }) => check === 'answer')).toEqual([]);
});

it('names an exercise whose wrong word the checker takes for a slip of the right one', async () => {
  await cp(SHIPPED, folder, { recursive: true });
  const path = join(folder, 's1.json');
  const station: Station = JSON.parse(await readFile(path, 'utf8'));
  const [exercise] = station.exercises;
  const [phrase] = exercise?.phrases ?? [];
  if (!exercise || !phrase) throw new Error('The first station has no phrase.');
  Object.assign(phrase, { accept: ['Zusammenarbeit'], distractors: ['zusammenarbeit', 'Streit'] });
  await writeFile(path, JSON.stringify(station));
  expect(checkContent(TODAY, folder).problems.filter(({ check }) => check === 'answer')).toEqual([
    expect.objectContaining({
      severity: 'error',
      file: 's1.json',
      exercise: exercise.id,
      path: 'exercises[0].phrases',
    }),
  ]);
});
