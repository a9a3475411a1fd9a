import { testDatabase } from '@jmd-digital/testkit';
import { beforeAll, expect, test, vi } from 'vitest';
import { employee, enquiry, makeTeam, type Person, SITE, seal, seedSites, signUp } from '../../test/people.ts';

vi.setConfig({ testTimeout: 120_000 });

const COUNSELLORS = 20;
const ROUNDS = 100;

const database = testDatabase();
const members: Person[] = [];
let key: Awaited<ReturnType<typeof makeTeam>>;
beforeAll(async () => {
  await seedSites(database.current);
  for (let n = 1; n <= COUNSELLORS; n += 1) {
    members.push(await employee(database.current, 'counsellor', `Kollegin ${n}`));
  }
  const [first] = members;
  if (!first) throw new Error('Nobody is there');
  key = await makeTeam(SITE, first, members);
});

/** Takes the case, and greets the client where it is theirs now: what a desk does. */
async function acceptAndGreet(by: Person, caseId: string, caseKey: Parameters<typeof seal>[2]) {
  const answer = await by.call.counselling.acceptCase({ caseId });
  if (answer.taken) {
    await by.call.counselling.sendMessage({ caseId, envelope: await seal(caseId, by, caseKey, 1, 'Guten Tag') });
  }
  return answer;
}

test(`${COUNSELLORS} who accept at the same moment, ${ROUNDS} times: one winner, ${COUNSELLORS - 1} told who, one greeting`, async () => {
  const client = await signUp(database.current, 'Ein Mensch');
  const winners = new Set<string>();
  for (let round = 0; round < ROUNDS; round += 1) {
    const { caseId, key: caseKey } = await enquiry(client, key);
    const answers = await Promise.all(members.map((each) => acceptAndGreet(each, caseId, caseKey)));
    const [winner, ...others] = members.filter((_, index) => answers[index]?.taken);
    expect(others).toEqual([]);
    for (const { case: told } of answers) {
      expect([told.assigneeId, told.assigneeName]).toEqual([winner?.id, winner?.name]);
    }
    const { case: now, entries } = await client.call.counselling.readCase({ caseId });
    expect(now).toMatchObject({ state: 'active', assigneeId: winner?.id, lastSeq: 2 });
    expect(entries.map(({ senderId }) => senderId)).toEqual([client.id, winner?.id]);
    winners.add(winner?.id ?? '');
  }
  // It is a race: not always the same one is the quickest.
  expect(winners.size).toBeGreaterThan(1);
});
