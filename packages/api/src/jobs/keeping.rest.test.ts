import { insertAudit } from '@jmd-digital/db';
import { testDatabase } from '@jmd-digital/testkit';
import { Temporal } from 'temporal-polyfill';
import { beforeAll, expect, test } from 'vitest';
import { contextAt, NOW } from '../../test/caller.ts';
import { mailbox, waitingJobs } from '../../test/mailbox.ts';
import { CARRIER, employee, enquiry, makeTeam, SITE, seal, seedSites, signUp } from '../../test/people.ts';
import { putChunk } from '../counselling/blobs.ts';
import { eraseWhatIsDue, tellOfErasure } from './keeping.ts';
import { sendNotice } from './notices.ts';

const database = testDatabase();
let lead: Awaited<ReturnType<typeof employee>>;
let team: Awaited<ReturnType<typeof makeTeam>>;
beforeAll(async () => {
  await seedSites(database.current);
  await database.current.pool.query(
    `insert into carrier_settings (carrier_id, closed_case_days, unanswered_days, idle_account_days, audit_days)
     values ($1, 60, 20, 30, 90)`,
    [CARRIER],
  );
  lead = await employee(database.current, 'team-lead', 'Mira');
  team = await makeTeam(SITE, lead, [lead]);
});

const eraseAt = (now: Temporal.Instant) => eraseWhatIsDue(contextAt(database.current, { now }));
const rowsOf = async (query: string, values: unknown[] = []) => (await database.current.pool.query(query, values)).rows;

/** A client with a case that runs. */
async function talk(name: string) {
  const client = await signUp(database.current, name);
  const asked = await enquiry(client, team);
  await lead.call.counselling.acceptCase({ caseId: asked.caseId });
  return { client, ...asked };
}

test('A file that no message claimed goes after a day with its pieces; one that was sent and a younger one stay', async () => {
  const { client, caseId, key } = await talk('Mit Dateien');
  const [sent, left, younger] = [crypto.randomUUID(), crypto.randomUUID(), crypto.randomUUID()];
  const put = (blobId: string, now = NOW) =>
    putChunk({ ...client.ctx, now: () => now }, { caseId, blobId, index: 0, count: 1 }, new Uint8Array(40).fill(7));
  for (const blobId of [sent, left]) await put(blobId);
  await put(younger, NOW.add({ hours: 1 }));
  await client.call.counselling.sendMessage({
    ...{ caseId, envelope: await seal(caseId, client, key, 2), blobIds: [sent] },
  });
  const files = async () => (await rowsOf('select blob_id from blob_chunk')).map(({ blob_id }) => blob_id).toSorted();
  await eraseAt(NOW.add({ hours: 24 }));
  expect(await files()).toEqual([sent, left, younger].toSorted());
  for (const _twice of [1, 2]) {
    await eraseAt(NOW.add({ hours: 24, seconds: 1 }));
    expect(await files()).toEqual([sent, younger].toSorted());
  }
  expect(await rowsOf('select id from blob where id = any($1)', [[sent, left, younger]])).toHaveLength(2);
});

test('The audit is kept for as long as a carrier set, and a year where none did', async () => {
  const written = async (name: string, carrierId: string | null, days: number) => {
    const at = NOW.subtract({ hours: 24 * days, seconds: 1 }).toString();
    await insertAudit(database.current.db, {
      ...{ at, actorId: null, verb: 'carrier.changed', objectKind: 'carrier', objectId: name, carrierId },
    });
  };
  await written('set, young', CARRIER, 89);
  await written('set, old', CARRIER, 90);
  await written('nobody’s, young', null, 364);
  await written('nobody’s, old', null, 365);
  const other = crypto.randomUUID();
  await written('unset, young', other, 364);
  await written('unset, old', other, 365);
  const names = async () =>
    (await rowsOf(`select object_id from audit_event where verb = 'carrier.changed' order by seq`)).map(
      ({ object_id }) => object_id,
    );
  expect(await names()).toHaveLength(6);
  for (const _twice of [1, 2]) {
    await eraseAt(NOW);
    expect(await names()).toEqual(['set, young', 'nobody’s, young', 'unset, young']);
  }
});

test('A client’s account that has no case and was not used for thirty days is closed; others stay', async () => {
  const [idle, used] = [await signUp(database.current, 'Vergessen'), await signUp(database.current, 'Wieder da')];
  const { client: busy } = await talk('Im Gespräch');
  // Signed in on a later day, and signed out again: no session is left to tell of it.
  await database.current.pool.query('update account set last_used_at = $2 where id = $1', [
    ...[used.id, NOW.add({ hours: 1 }).toString()],
  ]);
  const closings = () =>
    rowsOf(`select actor_id from audit_event where verb = 'account.closed' and object_id = $1`, [idle.id]);
  const states = () =>
    Promise.all(
      [idle, used, busy, lead].map(
        async ({ id }) => (await rowsOf('select state from account where id = $1', [id]))[0].state,
      ),
    );
  await eraseAt(NOW.add({ hours: 24 * 30 }).subtract({ seconds: 1 }));
  expect(await states()).toEqual(['active', 'active', 'active', 'active']);
  await eraseAt(NOW.add({ hours: 24 * 30 }));
  expect(await states()).toEqual(['closed', 'active', 'active', 'active']);
  expect(await closings()).toEqual([{ actor_id: null }]);
  expect(await rowsOf('select login_name from account where id = $1', [idle.id])).toEqual([{ login_name: '' }]);
  await eraseAt(NOW.add({ hours: 24 * 30 }));
  expect(await closings()).toHaveLength(1);
});

test('Two weeks before a case goes its client is told, on that day and on no other, whatever they have seen', async () => {
  const box = mailbox();
  const { client, caseId } = await talk('Vor dem Ende');
  await client.call.identity.setNoticeAddress({ email: 'ende@example.org' });
  await lead.call.counselling.closeCase({ caseId, reason: 'done' });
  // Sixty days after 25 November are 24 January, and two weeks before that are 10 January.
  for (const [day, asked] of [
    ['2027-01-09', 0],
    ['2027-01-11', 0],
    ['2027-01-10', 1],
  ] as const) {
    const services = {
      ...contextAt(database.current, { now: Temporal.Instant.from(`${day}T08:27Z`) }),
      ...box.services,
    };
    await tellOfErasure(services);
    const jobs = (await waitingJobs(database.current)).filter(({ key }) => key === `notice/${caseId}/erasure`);
    expect([day, jobs.length]).toEqual([day, asked]);
    if (asked > 0) await sendNotice(services, { caseId, side: 'erasure' });
  }
  expect(box.told()).toEqual(['ende@example.org']);
});
