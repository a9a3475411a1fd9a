import { testDatabase } from '@jmd-digital/testkit';
import { beforeAll, expect, test } from 'vitest';
import { refusalOf } from '../../test/caller.ts';
import {
  caseWrap,
  employee,
  makeTeam,
  OTHER_SITE,
  type Person,
  SITE,
  seedSites,
  smallTeam,
  teamRecipient,
} from '../../test/people.ts';

const database = testDatabase();
let people: Awaited<ReturnType<typeof smallTeam>>;
let far: Person;
let farTeam: Awaited<ReturnType<typeof makeTeam>>;
beforeAll(async () => {
  await seedSites(database.current);
  people = await smallTeam(database.current);
  far = await employee(database.current, 'team-lead', 'Fern', { siteId: OTHER_SITE });
});

test('Without a key of the other team nothing is forwarded', async () => {
  const { caseId, raw } = await people.asked();
  const wraps = [await caseWrap(caseId, 1, raw, people.lead, teamRecipient(OTHER_SITE, people.team))];
  const forward = people.lead.call.counselling.forwardCase({ caseId, siteId: OTHER_SITE, wraps });
  expect(await refusalOf(forward)).toMatchObject({ reason: 'missing_recipient' });
  farTeam = await makeTeam(OTHER_SITE, far, [far]);
});

test('A forwarded case is the other team’s: its keys, its inbox; the promise stays', async () => {
  const { client, caseId, raw } = await people.asked();
  const before = (await client.call.counselling.readCase({ caseId })).case;
  const wraps = [await caseWrap(caseId, 1, raw, people.lead, teamRecipient(OTHER_SITE, farTeam))];
  const input = { caseId, siteId: OTHER_SITE, wraps };
  const { case: now } = await people.lead.call.counselling.forwardCase(input);
  expect(now).toMatchObject({
    ...{ siteId: OTHER_SITE, state: 'submitted', rotationDue: 'member-left', internalDue: true, dueAt: before.dueAt },
  });
  const read = await far.call.counselling.readCase({ caseId });
  expect(read.wraps).toHaveLength(1);
  expect(read.transfers).toMatchObject([{ kind: 'forwarded', toName: 'JMD Nebenan', history: null }]);
  const { rows } = await database.current.pool.query(
    `select recipient_kind, recipient_id from case_key_wrap where case_id = $1 order by 1`,
    [caseId],
  );
  expect(rows).toEqual([
    { recipient_kind: 'client', recipient_id: client.id },
    { recipient_kind: 'team', recipient_id: OTHER_SITE },
  ]);
  expect(await refusalOf(people.lead.call.counselling.readCase({ caseId }))).toMatchObject({ reason: 'not_permitted' });
  expect(await refusalOf(people.lead.call.counselling.forwardCase(input))).toMatchObject({ reason: 'not_permitted' });
});

test('A case that somebody took stays; keys for anybody else are refused; counsellors do not forward', async () => {
  const taken = await people.taken();
  const wrap = (caseId: string, raw: Uint8Array) =>
    caseWrap(caseId, 1, raw, people.lead, teamRecipient(OTHER_SITE, farTeam));
  const forward = (caseId: string, wraps: Awaited<ReturnType<typeof wrap>>[]) => ({
    caseId,
    siteId: OTHER_SITE,
    wraps,
  });
  const call = people.lead.call.counselling;
  expect(await refusalOf(call.forwardCase(forward(taken.caseId, [await wrap(taken.caseId, taken.raw)])))).toMatchObject(
    { reason: 'conflict' },
  );
  const { caseId, raw } = await people.asked();
  const own = await caseWrap(caseId, 1, raw, people.lead, teamRecipient(SITE, people.team));
  expect(await refusalOf(call.forwardCase(forward(caseId, [own])))).toMatchObject({ reason: 'missing_recipient' });
  expect(
    await refusalOf(people.jonas.call.counselling.forwardCase(forward(caseId, [await wrap(caseId, raw)]))),
  ).toMatchObject({ reason: 'not_permitted' });
  expect((await people.lead.call.counselling.readCase({ caseId })).case.siteId).toBe(SITE);
});
