import { testDatabase } from '@jmd-digital/testkit';
import { beforeAll, expect, test } from 'vitest';
import { refusalOf } from '../../test/caller.ts';
import {
  b64,
  employee,
  enquiry,
  makeTeam,
  newEpoch,
  OTHER_SITE,
  personRecipient,
  SITE,
  seal,
  seedSites,
  signUp,
  teamRecipient,
} from '../../test/people.ts';

const database = testDatabase();
beforeAll(() => seedSites(database.current));

test('A case opens with its first message, once, and is sealed to one team however many it is', async () => {
  const lead = await employee(database.current, 'team-lead', 'Mira');
  const members = [lead];
  for (let i = 0; i < 5; i += 1) members.push(await employee(database.current, 'counsellor', `Kollegin ${i}`));
  const key = await makeTeam(SITE, lead, members);
  const client = await signUp(database.current, 'Ein Mensch');
  const { caseId, input } = await enquiry(client, key);
  expect(await client.call.counselling.submitEnquiry(input)).toEqual({ caseId, serverSeq: 1 });
  const { rows } = await database.current.pool.query(
    'select recipient_kind, count(*)::int as count from case_key_wrap where case_id = $1 group by 1 order by 1',
    [caseId],
  );
  expect(rows).toEqual([
    { recipient_kind: 'client', count: 1 },
    { recipient_kind: 'team', count: 1 },
  ]);
  expect((await lead.call.counselling.readCase({ caseId })).case).toMatchObject({
    state: 'submitted',
    keyEpoch: 1,
    lastSeq: 1,
  });
});

test('Another message under the same case, a key for the wrong people and a foreign author are refused', async () => {
  const lead = await employee(database.current, 'team-lead', 'Nora', { siteId: OTHER_SITE });
  const key = await makeTeam(OTHER_SITE, lead, [lead]);
  const [client, stranger] = [
    await signUp(database.current, 'Zweiter Mensch'),
    await signUp(database.current, 'Dritter Mensch'),
  ];
  const { caseId, input } = await enquiry(client, key, OTHER_SITE);
  const made = await newEpoch(caseId, 1, client, [personRecipient('client', client), teamRecipient(OTHER_SITE, key)]);
  const other = { ...input, keys: [made.made], envelope: await seal(caseId, client, made.key, 1) };
  expect(await refusalOf(client.call.counselling.submitEnquiry(other))).toMatchObject({ reason: 'conflict' });
  const fresh = crypto.randomUUID();
  const alone = await newEpoch(fresh, 1, client, [personRecipient('client', client)]);
  const unsealed = { ...input, caseId: fresh, keys: [alone.made], envelope: await seal(fresh, client, alone.key, 1) };
  expect(await refusalOf(client.call.counselling.submitEnquiry(unsealed))).toMatchObject({
    reason: 'missing_recipient',
  });
  const foreign = {
    ...unsealed,
    keys: made.made.wraps ? [made.made] : [],
    envelope: await seal(fresh, stranger, alone.key, 1),
  };
  expect(await refusalOf(client.call.counselling.submitEnquiry(foreign))).toMatchObject({
    fieldErrors: { envelope: 'invalid' },
  });
  const clear = { ...unsealed, envelope: b64(new TextEncoder().encode('Ich bin Klartext. '.repeat(20))) };
  expect(await refusalOf(client.call.counselling.submitEnquiry(clear))).toMatchObject({
    fieldErrors: { envelope: 'invalid' },
  });
});
