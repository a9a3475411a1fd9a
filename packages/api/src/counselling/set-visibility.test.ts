import { testDatabase } from '@jmd-digital/testkit';
import { beforeAll, expect, test } from 'vitest';
import { refusalOf } from '../../test/caller.ts';
import { newEpoch, personRecipient, SITE, seedSites, smallTeam, someLink, teamRecipient } from '../../test/people.ts';

const database = testDatabase();
let people: Awaited<ReturnType<typeof smallTeam>>;
beforeAll(async () => {
  await seedSites(database.current);
  people = await smallTeam(database.current);
});
const rowsOf = async (query: string, values: unknown[] = []) => (await database.current.pool.query(query, values)).rows;

test('A personal case is sealed to client and counsellor alone, what was before too; opened again the team gets it', async () => {
  const { lead, jonas, team } = people;
  const { client, caseId } = await people.taken();
  const both = [personRecipient('client', client), personRecipient('counsellor', lead)];
  const { made } = await newEpoch(caseId, 2, lead, both);
  const input = { caseId, visibility: 'personal', newEpoch: { ...made, link: someLink() } } as const;
  const closed = await lead.call.counselling.setVisibility(input);
  expect(closed.case).toMatchObject({ visibility: 'personal', keyEpoch: 2 });
  expect(await lead.call.counselling.setVisibility(input)).toEqual(closed);
  expect(await rowsOf(`select 1 from case_key_wrap where case_id = $1 and recipient_kind = 'team'`, [caseId])).toEqual(
    [],
  );
  expect(await refusalOf(jonas.call.counselling.readCase({ caseId }))).toMatchObject({ reason: 'not_permitted' });
  const { made: open } = await newEpoch(caseId, 3, lead, [...both, teamRecipient(SITE, team)]);
  await lead.call.counselling.setVisibility({ caseId, visibility: 'team', newEpoch: open });
  expect((await jonas.call.counselling.readCase({ caseId })).wraps).toMatchObject([
    { epoch: 3, recipientKind: 'team' },
  ]);
});

test('A team that is not to read gets no key, and nobody but the counsellor decides', async () => {
  const { lead, jonas, team } = people;
  const { client, caseId } = await people.taken();
  const all = [personRecipient('client', client), personRecipient('counsellor', lead), teamRecipient(SITE, team)];
  const { made } = await newEpoch(caseId, 2, lead, all);
  const input = { caseId, visibility: 'personal', newEpoch: made } as const;
  expect(await refusalOf(lead.call.counselling.setVisibility(input))).toMatchObject({ reason: 'missing_recipient' });
  for (const person of [jonas, client]) {
    expect(await refusalOf(person.call.counselling.setVisibility(input))).toMatchObject({ reason: 'not_permitted' });
  }
});
