import { NOTICES } from '@jmd-digital/content';
import { testDatabase } from '@jmd-digital/testkit';
import { Temporal } from 'temporal-polyfill';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import { contextAt } from '../../test/caller.ts';
import { hurryJobs, mailbox, waitingJobs } from '../../test/mailbox.ts';
import {
  employee,
  enquiry,
  makeTeam,
  OTHER_SITE,
  type Person,
  SITE,
  seal,
  seedSites,
  signUp,
} from '../../test/people.ts';
import { doDueWork } from './jobs.ts';

const database = testDatabase();
/** What is due is read from the database's clock, so everybody begins with the time that it is. */
const clock = { now: Temporal.Now.instant() };
const box = mailbox();
const work = () => doDueWork({ ...contextAt(database.current, clock), ...box.services });
const wants = (person: Person, email: string | null) => person.call.identity.setNoticeAddress({ email });
const mailsTo = (email: string) => box.mails.filter(({ to }) => to === email).length;

let lead: Person;
let jonas: Person;
let stranger: Person;
let team: Awaited<ReturnType<typeof makeTeam>>;
beforeAll(async () => {
  await seedSites(database.current);
  lead = box.join(await employee(database.current, 'team-lead', 'Mira', { clock }));
  jonas = box.join(await employee(database.current, 'counsellor', 'Jonas', { clock }));
  stranger = await employee(database.current, 'counsellor', 'Fremd', { clock, siteId: OTHER_SITE });
  team = await makeTeam(SITE, lead, [lead, jonas]);
});
beforeEach(() => {
  box.mails = [];
  clock.now = Temporal.Now.instant();
});

/** A client with an address for notices, and a question. */
async function ask(name: string) {
  const client = box.join(await signUp(database.current, name, clock));
  const email = `${client.id}@example.org`;
  await wants(client, email);
  const { caseId, key } = await enquiry(client, team);
  const answer = async (seq: number) =>
    lead.call.counselling.sendMessage({ caseId, envelope: await seal(caseId, lead, key, seq) });
  return { client, email, caseId, key, answer };
}
/** The same once the lead has taken it. Nobody has been told of anything yet. */
async function talk(name: string) {
  const asked = await ask(name);
  await lead.call.counselling.acceptCase({ caseId: asked.caseId });
  return asked;
}

test('A client is told once that an answer is there, in the words that everybody gets', async () => {
  const { email, answer } = await talk('Einmal');
  await answer(1);
  await work();
  const text = NOTICES.de.text.replace('{link}', 'http://localhost:4100');
  expect(box.mails).toEqual([{ to: email, subject: NOTICES.de.subject, text }]);
  expect(await waitingJobs(database.current)).toEqual([]);
  await work();
  expect(box.mails).toHaveLength(1);
});

test('A second answer within the hour sends nothing, and is told of once the hour is over, unless it was seen by then', async () => {
  const cases = [await talk('Ungesehen'), await talk('Gesehen')] as const;
  const [unseen, seen] = cases;
  for (const { answer } of cases) await answer(1);
  await work();
  expect(box.mails).toHaveLength(2);
  clock.now = clock.now.add({ minutes: 10 });
  for (const { answer } of cases) await answer(2);
  await hurryJobs(database.current);
  await work();
  expect(box.mails).toHaveLength(2);
  const runAt = new Date(clock.now.add({ minutes: 50 }).epochMilliseconds);
  const keys = cases.map(({ caseId }) => `notice/${caseId}/client/later`).toSorted();
  expect(await waitingJobs(database.current)).toMatchObject(keys.map((key) => ({ key, run_at: runAt })));
  await seen.client.call.counselling.markSeen({ caseId: seen.caseId, seq: 3 });
  clock.now = clock.now.add({ minutes: 60 });
  await hurryJobs(database.current);
  await work();
  expect([mailsTo(unseen.email), mailsTo(seen.email)]).toEqual([2, 1]);
  expect(await waitingJobs(database.current)).toEqual([]);
});

test('Whoever has looked, has no address or has taken it away is told nothing', async () => {
  const [looked, silent] = [await talk('Geschaut'), await talk('Ohne')];
  for (const { answer } of [looked, silent]) await answer(1);
  await looked.client.call.counselling.markSeen({ caseId: looked.caseId, seq: 2 });
  await wants(silent.client, null);
  expect((await waitingJobs(database.current)).filter(({ key }) => key.endsWith('/client'))).toHaveLength(2);
  await work();
  expect(box.mails).toEqual([]);
  // The next one is told of again, so it was not for want of a way.
  await looked.answer(2);
  await wants(silent.client, silent.email);
  await silent.answer(2);
  await work();
  expect(box.told()).toEqual([looked.email, silent.email].toSorted());
});

test('As long as nobody has a case everybody at its site is told; once somebody has it they alone are', async () => {
  await wants(lead, 'mira@example.org');
  await wants(jonas, 'jonas@example.org');
  await wants(stranger, 'fremd@example.org');
  const { client, caseId, key } = await ask('Eine Frage');
  await work();
  expect(box.told()).toEqual(['jonas@example.org', 'mira@example.org']);
  await jonas.call.counselling.acceptCase({ caseId });
  clock.now = clock.now.add({ minutes: 60 });
  await client.call.counselling.sendMessage({ caseId, envelope: await seal(caseId, client, key, 2) });
  await hurryJobs(database.current);
  await work();
  expect(box.told()).toEqual(['jonas@example.org', 'jonas@example.org', 'mira@example.org']);
});

test('Where no mail server is set nothing is asked for, and messages go as ever', async () => {
  const client = await signUp(database.current, 'Ohne Server', clock);
  await wants(client, 'ohne@example.org');
  const { caseId } = await enquiry(client, team);
  expect(await waitingJobs(database.current)).toEqual([]);
  expect((await client.call.counselling.readCase({ caseId })).case).toMatchObject({ lastSeq: 1 });
});
