import { createTeamKey } from '@jmd-digital/crypto';
import { insertAccount, insertMembership, putProfile } from '@jmd-digital/db';
import { testDatabase } from '@jmd-digital/testkit';
import { beforeAll, expect, test } from 'vitest';
import { NOW, refusalOf } from '../../test/caller.ts';
import {
  b64,
  CARRIER,
  employee,
  enquiry,
  makeTeam,
  newEpoch,
  OTHER_SITE,
  type Person,
  personRecipient,
  type Recipient,
  random,
  SITE,
  seal,
  seedSites,
  signUp,
  teamRecipient,
  teamWraps,
} from '../../test/people.ts';

const database = testDatabase();
beforeAll(() => seedSites(database.current));

/** Everyone at the other site, and the epoch of their key. */
const team: Person[] = [];
let epoch = 0;

test('A case opens with its first message, once, and is sealed to one team, be it 251', async () => {
  const lead = await employee(database.current, 'team-lead', 'Mira');
  const key = await makeLargeTeam(lead, 251);
  const client = await signUp(database.current, 'Ein Mensch');
  const { caseId, input } = await enquiry(client, key);
  const again = await client.call.counselling.submitEnquiry(input);
  // NOW is a Wednesday; an online team keeps the working days of the whole country.
  expect(again).toMatchObject({ caseId, serverSeq: 1, promisedDay: '2026-11-27' });
  expect(again.caseNumber).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/);
  expect(await client.call.counselling.submitEnquiry(input)).toEqual(again);
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
  const key = await teamOf('Nora');
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

test('Two tabs that send the same enquiry at once open one case, and both hear so', async () => {
  const [client, key] = [await signUp(database.current, 'Zwei Tabs'), await teamOf('Fatma')];
  const { input, caseId } = await prepared(client, [personRecipient('client', client), teamRecipient(OTHER_SITE, key)]);
  const answers = await Promise.all([1, 2, 3, 4].map(() => client.call.counselling.submitEnquiry(input)));
  expect(answers).toEqual(
    Array(4).fill({ caseId, serverSeq: 1, promisedDay: '2026-11-27', caseNumber: answers[0]?.caseNumber }),
  );
  expect((await client.call.counselling.listCases({})).items).toHaveLength(1);
});

test('The same message with other facts around it is another enquiry, and nobody else’s', async () => {
  const [client, key] = [await signUp(database.current, 'Andere Fakten'), await teamOf('Greta')];
  const recipients = [personRecipient('client', client), teamRecipient(OTHER_SITE, key)];
  const { input } = await prepared(client, recipients);
  await client.call.counselling.submitEnquiry(input);
  const other = { ...input, topic: 'money-debts' as const };
  expect(await refusalOf(client.call.counselling.submitEnquiry(other))).toMatchObject({ reason: 'conflict' });
  expect(await refusalOf(client.call.counselling.submitEnquiry({ ...input, language: 'en' }))).toMatchObject({
    reason: 'conflict',
  });
  const thief = await signUp(database.current, 'Jemand anders');
  expect(await refusalOf(thief.call.counselling.submitEnquiry(input))).toMatchObject({ reason: 'conflict' });
  const elsewhere = { ...input, caseId: crypto.randomUUID() };
  expect(await refusalOf(client.call.counselling.submitEnquiry(elsewhere))).toMatchObject({ reason: 'invalid_input' });
});

test('Where nobody could read it nothing is taken, and no wrap gets lost behind an id that is used', async () => {
  const client = await signUp(database.current, 'Ohne Antwort');
  const empty = crypto.randomUUID();
  await database.current.pool.query(
    `insert into site (id, carrier_id, name, description, virtual, languages, channels, by_appointment)
     values ($1, $2, 'JMD Leer', '', true, '{de}', '{mail}', true)`,
    [empty, CARRIER],
  );
  const { input } = await prepared(client, [personRecipient('client', client)], empty);
  expect(await refusalOf(client.call.counselling.submitEnquiry(input))).toMatchObject({ reason: 'missing_recipient' });

  const key = await teamOf('Heike');
  const recipients = [personRecipient('client', client), teamRecipient(OTHER_SITE, key)];
  const first = await prepared(client, recipients);
  await client.call.counselling.submitEnquiry(first.input);
  const second = await prepared(client, recipients);
  const [used, wrap] = [first.input.keys[0]?.wraps[0]?.id ?? '', second.input.keys[0]?.wraps[1]];
  if (wrap) wrap.id = used;
  expect(await refusalOf(client.call.counselling.submitEnquiry(second.input))).toMatchObject({
    reason: 'missing_recipient',
  });
  expect((await client.call.counselling.listCases({})).items).toHaveLength(1);
});

/** A new key of the team of the other site, which everyone in it gets. */
async function teamOf(name: string) {
  team.push(await employee(database.current, 'counsellor', name, { siteId: OTHER_SITE }));
  epoch += 1;
  return makeTeam(OTHER_SITE, team.at(-1) as Person, team, epoch);
}

/** An enquiry that was not sent yet. */
async function prepared(client: Person, recipients: Recipient[], siteId = OTHER_SITE) {
  const caseId = crypto.randomUUID();
  const { made, key } = await newEpoch(caseId, 1, client, recipients);
  const envelope = await seal(caseId, client, key, 1);
  const facts = { caseId, siteId, topic: 'housing' as const, language: 'de' as const };
  return { caseId, input: { ...facts, keys: [made], envelope } };
}

/** A team of many. What is sealed to all but one of them is noise: nobody opens it here. */
async function makeLargeTeam(lead: Person, size: number) {
  const { db } = database.current;
  const at = NOW.toString();
  const made = await createTeamKey();
  const [own] = await teamWraps(SITE, 1, made.seed, lead, [lead]);
  const wraps = own ? [own] : [];
  for (let i = 1; i < size; i += 1) {
    const id = crypto.randomUUID();
    const bytes = (length: number) => crypto.getRandomValues(new Uint8Array(length));
    const row = {
      ...{ id, kind: 'staff' as const, loginName: `kollegin ${i}`, loginKey: `kollegin ${i}`, locale: 'de' },
      ...{ kdfSalt: bytes(16), kdfMemoryKib: 19_456, kdfIterations: 2, kdfParallelism: 1, authHash: bytes(32) },
      ...{ kemPublic: bytes(32), signPublic: bytes(32), keyId: bytes(16), createdAt: at },
    };
    await insertAccount(db, row, bytes(60));
    await putProfile(db, { accountId: id, publicName: `Kollegin ${i}`, languages: [], topics: [] });
    await insertMembership(db, {
      ...{ id: crypto.randomUUID(), accountId: id, role: 'counsellor', carrierId: null, siteId: SITE, since: at },
    });
    wraps.push({ accountId: id, recipientKeyId: b64(row.keyId), sealed: random(80) });
  }
  const epochOne = { siteId: SITE, epoch: 1, keyId: b64(made.keyId), public: b64(made.public), wraps };
  await lead.call.identity.makeTeamEpoch(epochOne);
  return made;
}
