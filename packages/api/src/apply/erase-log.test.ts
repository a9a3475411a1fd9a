import { testDatabase } from '@jmd-digital/testkit';
import { beforeAll, expect, test } from 'vitest';
import {
  browser,
  device,
  employee,
  enquiry,
  makeTeam,
  newKeys,
  random,
  SITE,
  seedSites,
  signUp,
} from '../../test/people.ts';
import { createCaller } from '../router.ts';

const database = testDatabase();
beforeAll(() => seedSites(database.current));

const pieces = (count = 1) =>
  Array.from({ length: count }, () => ({ id: crypto.randomUUID() as string, sealed: random(284) }));
const rowsOf = async (id: string) =>
  (await database.current.pool.query('select 1 from log_piece where account_id = $1', [id])).rowCount;

test('Nothing is left, nobody else loses anything, and the numbers go on', async () => {
  const [person, other] = [await signUp(database.current, 'Nasser Stein'), await signUp(database.current, 'Trockner')];
  const sent = pieces(3);
  await person.call.apply.putLogPieces({ pieces: sent });
  await other.call.apply.putLogPieces({ pieces: pieces() });
  expect(await person.call.apply.eraseLog({})).toEqual({ done: true });
  expect(await person.call.apply.eraseLog({})).toEqual({ done: true });
  expect([await rowsOf(person.id), await rowsOf(other.id)]).toEqual([0, 1]);
  // Another device has read up to 3: it must not pass over what comes now.
  expect(await person.call.apply.putLogPieces({ pieces: sent.slice(0, 1) })).toEqual({ seqs: [4] });
  expect((await person.call.apply.listLogPieces({ after: 3 })).pieces).toHaveLength(1);
});

test('The audit does not tell that somebody learned here', async () => {
  const person = await signUp(database.current, 'Stiller See');
  await person.call.apply.putLogPieces({ pieces: pieces() });
  await person.call.apply.eraseLog({});
  const { rows } = await database.current.pool.query(
    `select distinct verb from audit_event where actor_id = $1 and verb not like 'account.%'`,
    [person.id],
  );
  expect(rows).toEqual([]);
});

test('A closed account leaves no piece behind', async () => {
  const person = await signUp(database.current, 'Leerer Steg');
  await person.call.apply.putLogPieces({ pieces: pieces(2) });
  await person.call.identity.closeAccount({});
  expect(await rowsOf(person.id)).toBe(0);
});

test('With new keys the old pieces are gone, for nobody could open them; new ones go on after them', async () => {
  const lead = await employee(database.current, 'team-lead', 'Mira');
  const team = await makeTeam(SITE, lead, [lead]);
  const person = await signUp(database.current, 'Neuer Morgen');
  await person.call.apply.putLogPieces({ pieces: pieces(2) });
  const { caseId } = await enquiry(person, team);
  const { code } = await lead.call.identity.giveResetCode({ caseId });
  const { made } = await newKeys();
  const input = { loginName: 'Neuer Morgen', code, device: device(), ...made };
  await createCaller(browser(database.current).ctx).identity.resetAccount(input);
  expect(await rowsOf(person.id)).toBe(0);
  expect(await person.call.apply.putLogPieces({ pieces: pieces() })).toEqual({ seqs: [3] });
});
