import { seedDemonstration } from '@jmd-digital/api';
import { randomBytes } from '@jmd-digital/crypto';
import { ensureTeamKeys, keepEvidence, lookAtEvidence } from '@jmd-digital/sdk/counselling';
import { testDatabase } from '@jmd-digital/testkit';
import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type RunningApp, runningApp } from './running-app.ts';
import { firstAdministrator, invite } from './staff.ts';

const database = testDatabase();
let app: RunningApp;
let siteId = '';
let lead: Awaited<ReturnType<typeof invite>>['account'];
let jonas: typeof lead;
let supervisor: typeof lead;

beforeAll(async () => {
  await seedDemonstration(database.current);
  app = await runningApp(database.current);
  const { rows } = await database.current.pool.query<{ id: string; carrier_id: string }>(
    'select id, carrier_id from site order by name limit 1',
  );
  siteId = rows[0]?.id ?? '';
  const carrierId = rows[0]?.carrier_id ?? '';
  const platform = await firstAdministrator(app.url, { database: database.current, now: Temporal.Now.instant });
  const carrier = (await invite(platform.account, app.url, 'carrier-admin', { carrierId }, 'Traeger')).account;
  lead = (await invite(carrier, app.url, 'team-lead', { siteId }, 'Mira')).account;
  jonas = (await invite(carrier, app.url, 'counsellor', { siteId }, 'Jonas')).account;
  supervisor = (await invite(carrier, app.url, 'supervisor', { siteId }, 'Petra')).account;
  await ensureTeamKeys(lead, siteId);
});
afterAll(() => app.close());

const reported = async () => {
  const incident = { id: crypto.randomUUID(), kind: 'hate' as const, placeId: null, day: '2026-01-02', note: '' };
  await jonas.jmd.streetwork.reportIncident({ siteId, incident });
  return { siteId, incidentId: incident.id };
};

test('A picture of two megabytes goes in sealed, opens for the team alone, and the server holds none of it', async () => {
  const at = await reported();
  const content = new Uint8Array(2_000_000);
  const secret = new TextEncoder().encode('Geheimes Bildschirmfoto');
  content.set(secret);
  const file = { name: 'geheimer-name.png', type: 'image/png', content };
  const id = await keepEvidence(jonas, at, file);
  await keepEvidence(jonas, at, { ...file, content: secret, name: 'zweites.png' });
  const opened = await lookAtEvidence(lead, at);
  expect(opened.map(({ file: each }) => each?.name)).toEqual(['geheimer-name.png', 'zweites.png']);
  const picture = opened.find((each) => each.id === id)?.file;
  expect(picture?.type).toBe('image/png');
  expect(Buffer.from(picture?.content ?? []).equals(content)).toBe(true);
  const { rows } = await database.current.pool.query(
    'select position($1::bytea in sealed) as content, position($2::bytea in sealed) as name from incident_evidence',
    [Buffer.from(secret), Buffer.from('geheimer-name')],
  );
  expect(rows).toEqual([
    { content: 0, name: 0 },
    { content: 0, name: 0 },
  ]);
});

test('A supervisor sees that it is there, and holds no key to look', async () => {
  const at = await reported();
  await keepEvidence(jonas, at, { name: 'a.png', type: 'image/png', content: randomBytes(10) });
  const items = [];
  for await (const incident of supervisor.jmd.streetwork.listIncidents({ siteId })) items.push(incident);
  expect(items.find(({ id }) => id === at.incidentId)?.evidence).toBe(1);
  await expect(lookAtEvidence(supervisor, at)).rejects.toMatchObject({ reason: 'not_permitted' });
  await expect(keepEvidence(supervisor, at, { name: '', type: '', content: randomBytes(1) })).rejects.toMatchObject({
    reason: 'not_permitted',
  });
});
