import { testDatabase } from '@jmd-digital/testkit';
import { beforeAll, expect, test } from 'vitest';
import { refusalOf } from '../../test/caller.ts';
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

test('Of several who begin an epoch at once, one wins, and there is one epoch', async () => {
  const [lead, jonas] = [
    await employee(database.current, 'team-lead', 'Mira'),
    await employee(database.current, 'counsellor', 'Jonas'),
  ];
  const outcomes = await Promise.all(
    [lead, jonas, lead, jonas].map((by) =>
      makeTeam(SITE, by, [lead, jonas]).then(
        () => 'made',
        (error) => error.reason,
      ),
    ),
  );
  expect(outcomes.toSorted()).toEqual(['made', 'old_epoch', 'old_epoch', 'old_epoch']);
  expect((await lead.call.identity.listTeamKeys({ siteId: SITE })).epochs).toHaveLength(1);
});

test('It is sealed to its maker and to members of the team, and to nobody else', async () => {
  const lead = await employee(database.current, 'team-lead', 'Nora', { siteId: OTHER_SITE });
  const colleague = await employee(database.current, 'counsellor', 'Omid', { siteId: OTHER_SITE });
  const stranger = await employee(database.current, 'counsellor', 'Fremd');
  for (const members of [[colleague], [lead, colleague, stranger], [lead, lead]]) {
    const reason = await makeTeam(OTHER_SITE, lead, members).catch((error) => error.reason);
    expect(reason).toBe('missing_recipient');
  }
  // Whom the maker cannot vouch for is left out, and seen to lack it.
  expect((await makeTeam(OTHER_SITE, lead, [lead])).epoch).toBe(1);
  const { members } = await lead.call.identity.listTeamKeys({ siteId: OTHER_SITE });
  expect(members.find(({ accountId }) => accountId === colleague.id)?.epochs).toEqual([]);
  expect(await makeTeam(OTHER_SITE, lead, [lead, colleague], 3).catch((error) => error.reason)).toBe('old_epoch');
});

const membershipOf = (person: Person) => ({ membershipId: person.account.memberships[0]?.id ?? '' });

test('A key that does not bear its own id is refused: nobody would seal to it', async () => {
  const lead = await employee(database.current, 'team-lead', 'Ohne Team');
  const wraps = await teamWraps(SITE, 2, crypto.getRandomValues(new Uint8Array(32)), lead, [lead]);
  const wrong = { siteId: SITE, epoch: 2, keyId: random(16), public: b64(new Uint8Array(32).fill(9)), wraps };
  expect(await refusalOf(lead.call.identity.makeTeamEpoch(wrong))).toMatchObject({ fieldErrors: { keyId: 'invalid' } });
});

test('What was written under the old key after somebody left is due for a new one as soon as the team has it', async () => {
  const { siteId, lead, jonas, admin } = await newTeam();
  const key = await makeTeam(siteId, lead, [lead, jonas]);
  const client = await signUp(database.current, `Mensch ${siteId.slice(0, 8)}`);
  const { caseId } = await enquiry(client, key, siteId);
  const due = async () => (await client.call.counselling.readCase({ caseId })).case.rotationDue;
  expect(await due()).toBeNull();
  await admin.call.identity.endMembership(membershipOf(jonas));
  expect(await due()).toBe('member-left');
  // The client does not wait for the team: the message goes under a new key, which the team's old one opens.
  const made = await newEpoch(caseId, 2, client, [personRecipient('client', client), teamRecipient(siteId, key)]);
  const envelope = await seal(caseId, client, made.key, 2);
  await client.call.counselling.sendMessage({ caseId, envelope, newEpoch: made.made });
  expect(await due()).toBeNull();
  await makeTeam(siteId, lead, [lead], 2);
  expect(await due()).toBe('member-left');
});

test('Who leaves while an epoch is made is left out of it, or it is due at once', async () => {
  for (let round = 0; round < 5; round += 1) {
    const { siteId, lead, jonas, admin } = await newTeam();
    const [made] = await Promise.all([
      makeTeam(siteId, lead, [lead, jonas]).then(
        () => 'made',
        (error) => error.reason,
      ),
      admin.call.identity.endMembership(membershipOf(jonas)),
    ]);
    const { epochs, rotationDue } = await lead.call.identity.listTeamKeys({ siteId });
    expect(made === 'made' ? rotationDue : epochs.length === 0 && made === 'missing_recipient').toBe(true);
    const { rows } = await database.current.pool.query('select 1 from team_key_wrap where account_id = $1', [jonas.id]);
    expect(rows).toEqual([]);
  }
});

/** A site of its own with a lead, a counsellor and an administrator. */
async function newTeam() {
  const siteId = crypto.randomUUID();
  await database.current.pool.query(
    `insert into site (id, carrier_id, name, description, virtual, languages, channels, by_appointment)
     values ($1, $2, 'JMD Neu', '', true, '{de}', '{mail}', true)`,
    [siteId, CARRIER],
  );
  const hire = (role: 'team-lead' | 'counsellor' | 'site-admin') =>
    employee(database.current, role, `${role} ${siteId.slice(0, 8)}`, { siteId });
  return { siteId, lead: await hire('team-lead'), jonas: await hire('counsellor'), admin: await hire('site-admin') };
}
