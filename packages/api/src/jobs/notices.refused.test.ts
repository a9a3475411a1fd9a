import { testDatabase } from '@jmd-digital/testkit';
import { Temporal } from 'temporal-polyfill';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import { contextAt } from '../../test/caller.ts';
import { hurryJobs, mailbox, waitingJobs } from '../../test/mailbox.ts';
import { employee, enquiry, makeTeam, type Person, SITE, seal, seedSites, signUp } from '../../test/people.ts';
import { doDueWork } from './jobs.ts';
import { sendNotice } from './notices.ts';

const database = testDatabase();
const clock = { now: Temporal.Now.instant() };
const box = mailbox();
const services = () => ({ ...contextAt(database.current, clock), ...box.services });
const wants = (person: Person, email: string) => person.call.identity.setNoticeAddress({ email });
const told = async (caseId: string) =>
  (await database.current.pool.query('select account_id from case_notice where case_id = $1', [caseId])).rows;

let lead: Person;
let jonas: Person;
let team: Awaited<ReturnType<typeof makeTeam>>;
beforeAll(async () => {
  await seedSites(database.current);
  lead = box.join(await employee(database.current, 'team-lead', 'Mira', { clock }));
  jonas = box.join(await employee(database.current, 'counsellor', 'Jonas', { clock }));
  team = await makeTeam(SITE, lead, [lead, jonas]);
});
beforeEach(async () => {
  box.mails = [];
  box.refused = null;
  clock.now = Temporal.Now.instant();
  await database.current.pool.query('delete from notice_address');
});

async function ask(name: string) {
  const client = box.join(await signUp(database.current, name, clock));
  return { client, ...(await enquiry(client, team)) };
}
/** A client with an address, who has been answered. */
async function answered(name: string, email: string) {
  const { client, caseId, key } = await ask(name);
  await wants(client, email);
  await lead.call.counselling.acceptCase({ caseId });
  await lead.call.counselling.sendMessage({ caseId, envelope: await seal(caseId, lead, key, 1) });
  return { client, caseId };
}
/** The next try, without the seconds in between. */
async function again(): Promise<void> {
  await hurryJobs(database.current);
  await doDueWork(services());
}

test('A refused mail counts as not sent and is tried again; the message is there, and no address stays with the failure', async () => {
  box.refused = 'kaputt@example.org';
  const { client, caseId } = await answered('Kaputt', box.refused);
  await doDueWork(services());
  expect(box.mails).toEqual([]);
  expect(await told(caseId)).toEqual([]);
  expect(await waitingJobs(database.current)).toMatchObject([
    { key: `notice/${caseId}/client`, attempts: 1, last_error: 'A notice could not be sent' },
  ]);
  expect((await client.call.counselling.readCase({ caseId })).case).toMatchObject({ state: 'active', lastSeq: 2 });
  box.refused = null;
  await again();
  expect(box.told()).toEqual(['kaputt@example.org']);
  expect(await told(caseId)).toEqual([{ account_id: client.id }]);
  expect(await waitingJobs(database.current)).toEqual([]);
});

test('Where one of a team could not be told the next try tells them, and nobody a second time', async () => {
  await wants(lead, 'mira@example.org');
  await wants(jonas, 'jonas@example.org');
  for (const [name, broken] of [
    ['Mira kaputt', 'mira@example.org'],
    ['Jonas kaputt', 'jonas@example.org'],
  ] as const) {
    box.mails = [];
    box.refused = broken;
    await ask(name);
    await doDueWork(services());
    expect(box.told()).not.toContain(broken);
    box.refused = null;
    await again();
    expect(box.told()).toEqual(['jonas@example.org', 'mira@example.org']);
  }
});

test('Of several that send at once one does', async () => {
  const { caseId } = await answered('Zugleich', 'zugleich@example.org');
  const send = () => sendNotice(services(), { caseId, side: 'client' });
  await Promise.all([send(), send(), send()]);
  expect(box.told()).toEqual(['zugleich@example.org']);
});
