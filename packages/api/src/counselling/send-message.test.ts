import { testDatabase } from '@jmd-digital/testkit';
import { beforeAll, expect, test } from 'vitest';
import { refusalOf } from '../../test/caller.ts';
import {
  employee,
  enquiry,
  makeTeam,
  newEpoch,
  personRecipient,
  SITE,
  seal,
  seedSites,
  signUp,
} from '../../test/people.ts';

const database = testDatabase();
beforeAll(() => seedSites(database.current));

async function conversation() {
  const lead = await employee(database.current, 'team-lead', `Mira ${Math.random()}`);
  const members = [...known, lead];
  known.push(lead);
  const key = await makeTeam(SITE, lead, members, known.length);
  const client = await signUp(database.current, `Mensch ${Math.random()}`);
  return { lead, client, ...(await enquiry(client, key)) };
}
const known: Awaited<ReturnType<typeof employee>>[] = [];

test('Messages are numbered in the order in which they came, and the same again changes nothing', async () => {
  const { lead, client, caseId, key: caseKey } = await conversation();
  await lead.call.counselling.acceptCase({ caseId });
  const reply = await seal(caseId, lead, caseKey, 1);
  expect(await lead.call.counselling.sendMessage({ caseId, envelope: reply })).toEqual({ serverSeq: 2 });
  expect(await lead.call.counselling.sendMessage({ caseId, envelope: reply })).toEqual({ serverSeq: 2 });
  expect((await client.call.counselling.readCase({ caseId })).case).toMatchObject({ state: 'active', lastSeq: 2 });
  expect(
    await client.call.counselling.sendMessage({ caseId, envelope: await seal(caseId, client, caseKey, 2) }),
  ).toEqual({ serverSeq: 3 });
});

test('The same id with other content, a number out of turn, a foreign case or author are refused', async () => {
  const { client, caseId, key: caseKey } = await conversation();
  const stranger = await signUp(database.current, `Fremd ${Math.random()}`);
  const messageId = crypto.randomUUID();
  await client.call.counselling.sendMessage({
    caseId,
    envelope: await seal(caseId, client, caseKey, 2, 'a', { messageId }),
  });
  const send = (envelope: string) => client.call.counselling.sendMessage({ caseId, envelope });
  expect(await refusalOf(send(await seal(caseId, client, caseKey, 3, 'b', { messageId })))).toMatchObject({
    reason: 'conflict',
  });
  expect(await refusalOf(send(await seal(caseId, client, caseKey, 2)))).toMatchObject({ reason: 'conflict' });
  expect(await refusalOf(send(await seal(caseId, client, caseKey, 5)))).toMatchObject({ reason: 'conflict' });
  expect(await refusalOf(send(await seal(crypto.randomUUID(), client, caseKey, 3)))).toMatchObject({
    reason: 'invalid_input',
  });
  expect(await refusalOf(send(await seal(caseId, stranger, caseKey, 3)))).toMatchObject({ reason: 'invalid_input' });
  expect(
    await refusalOf(
      stranger.call.counselling.sendMessage({ caseId, envelope: await seal(caseId, stranger, caseKey, 1) }),
    ),
  ).toMatchObject({
    reason: 'not_permitted',
  });
});

test('Two devices that send at once get two places, or one is told to look again', async () => {
  const { client, caseId, key: caseKey } = await conversation();
  const outcomes = await Promise.all(
    [1, 2, 3].map(async () =>
      client.call.counselling.sendMessage({ caseId, envelope: await seal(caseId, client, caseKey, 2) }).then(
        ({ serverSeq }) => serverSeq,
        (error) => error.reason,
      ),
    ),
  );
  expect(outcomes.map(String).toSorted()).toEqual(['2', 'conflict', 'conflict']);
});

test('A key that is due takes no message under the old one, and a new one has its recipients', async () => {
  const { lead, client, caseId, key: caseKey, ...rest } = await conversation();
  await database.current.pool.query(`update counselling_case set rotation_due = 'member-left' where id = $1`, [caseId]);
  const old = await seal(caseId, client, caseKey, 2);
  expect(await refusalOf(client.call.counselling.sendMessage({ caseId, envelope: old }))).toMatchObject({
    reason: 'old_epoch',
  });
  const { rows } = await database.current.pool.query(
    'select key_id, public_key from team_key where site_id = $1 order by epoch desc limit 1',
    [SITE],
  );
  const newest = {
    kind: 'team' as const,
    id: SITE,
    keyId: Uint8Array.from(rows[0].key_id),
    public: Uint8Array.from(rows[0].public_key),
  };
  const alone = await newEpoch(caseId, 2, client, [personRecipient('client', client)]);
  const send = async (made: typeof alone) =>
    client.call.counselling.sendMessage({
      caseId,
      envelope: await seal(caseId, client, made.key, 2),
      newEpoch: made.made,
    });
  expect(await refusalOf(send(alone))).toMatchObject({ reason: 'missing_recipient' });
  const skipped = await newEpoch(caseId, 3, client, [personRecipient('client', client), newest]);
  expect(await refusalOf(send(skipped))).toMatchObject({ reason: 'old_epoch' });
  const right = await newEpoch(caseId, 2, client, [personRecipient('client', client), newest]);
  expect(await send(right)).toEqual({ serverSeq: 2 });
  expect((await lead.call.counselling.readCase({ caseId })).case).toMatchObject({ keyEpoch: 2, rotationDue: null });
  expect(rest.raw).toHaveLength(32);
});
