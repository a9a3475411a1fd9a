import { seedDemonstration } from '@jmd-digital/api';
import { openDatabase, readDirectory } from '@jmd-digital/db';
import { createJmd, isJmdError } from '@jmd-digital/sdk';
import { testDatabase } from '@jmd-digital/testkit';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type RunningApp, runningApp } from '../test/running-app.ts';

const database = testDatabase();
let app: RunningApp;
beforeAll(async () => {
  await seedDemonstration(database.current);
  app = await runningApp(database.current);
});
afterAll(() => app.close());

test('The SDK finds Dresden', async () => {
  const answer = await createJmd({ baseUrl: app.url }).directory.findSites({ postalCode: '٠١٠٦٧' });
  if (answer.kind !== 'found') throw new Error(`Expected found, got ${answer.kind}`);
  expect(answer.places[0]).toMatchObject({ name: 'Dresden', districtCode: '14612' });
  expect(answer.sites[0]).toMatchObject({ name: 'JMD Dresden', responsible: true });
});

test.each([
  [{ postalCode: '15848' }, 'choose-place'],
  [{ postalCode: '59969' }, 'choose-place'],
  [{ postalCode: '99999' }, 'unknown-postal-code'],
  [{ abroad: true }, 'abroad'],
])('The SDK asks for %j and hears %s', async (input, kind) => {
  expect((await createJmd({ baseUrl: app.url }).directory.findSites(input)).kind).toBe(kind);
});

test('The SDK walks over the whole directory', async () => {
  const ids: string[] = [];
  for await (const { id } of createJmd({ baseUrl: app.url }).directory.listSites({ limit: 90 })) ids.push(id);
  expect(ids).toEqual((await readDirectory(database.current.db)).directory.sites.map(({ id }) => id));
});

test('The SDK says why, and where to look in the log', async () => {
  const error = await createJmd({ baseUrl: app.url })
    .directory.findSites({ postalCode: '1067' })
    .catch((thrown: unknown) => thrown);
  if (!isJmdError(error)) throw error;
  expect(error).toMatchObject({
    ...{ code: 'BAD_REQUEST', reason: 'invalid_input', status: 400, retryable: false },
    fieldErrors: { postalCode: 'postal_code_length' },
  });
  expect(app.lines.some((line) => JSON.parse(line).requestId === error.requestId)).toBe(true);
});

test('The SDK tries again while the database is away, and waits where there are too many requests', async () => {
  const closed = openDatabase(database.url);
  await closed.close();
  const down = await runningApp(closed);
  let attempts = 0;
  const jmd = createJmd({ baseUrl: down.url, maxRetries: 1, onRequest: () => attempts++ });
  await expect(jmd.directory.findSites({})).rejects.toMatchObject({ reason: 'unavailable', status: 503 });
  expect(attempts).toBe(2);
  await down.close();

  const narrow = await runningApp(database.current, { points: 1 });
  const patient = createJmd({ baseUrl: narrow.url });
  await patient.directory.findSites({});
  const refused = await patient.directory.findSites({}).catch((thrown: unknown) => thrown);
  expect(refused).toMatchObject({ reason: 'rate_limited', status: 429, retryable: true });
  expect(isJmdError(refused) && refused.retryAfterMs).toBeGreaterThan(3_000_000);
  await narrow.close();
});
