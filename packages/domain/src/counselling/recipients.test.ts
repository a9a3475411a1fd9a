import { expect, test } from 'vitest';
import { caseRecipients, mayLeadBack, type RecipientFacts, sealsExactly, someoneListens } from './recipients.ts';

const facts: RecipientFacts = {
  ...{ clientId: 'client', clientKeyId: 'ck', assigneeId: null, assigneeKeyId: null },
  ...{ visibility: 'team', siteId: 'site', teamKeyId: 'tk' },
};
const kindsOf = (more: Partial<RecipientFacts>) => caseRecipients({ ...facts, ...more }).map(({ kind }) => kind);
const taken = { assigneeId: 'mira', assigneeKeyId: 'mk' };

test('Before anyone took it, a case is the client’s and the team’s', () => {
  expect(caseRecipients(facts)).toEqual([
    { kind: 'client', id: 'client', keyId: 'ck' },
    { kind: 'team', id: 'site', keyId: 'tk' },
  ]);
  expect(kindsOf({ visibility: 'personal' })).toEqual(['client', 'team']);
});

test('Once taken, it is the assignee’s, and the team’s only where that reads along', () => {
  expect(kindsOf(taken)).toEqual(['client', 'counsellor', 'team']);
  expect(kindsOf({ ...taken, visibility: 'personal' })).toEqual(['client', 'counsellor']);
});

test('Nothing is sealed to an assignee who left: the team has to go on', () => {
  const gone = { assigneeId: 'mira', assigneeKeyId: null };
  expect(kindsOf(gone)).toEqual(['client', 'team']);
  expect(kindsOf({ ...gone, visibility: 'personal' })).toEqual(['client', 'team']);
});

test('Nothing is sealed to a client who closed the account', () => {
  expect(kindsOf({ ...taken, clientKeyId: null })).toEqual(['counsellor', 'team']);
});

test('Where no team has a key and nobody took the case, nobody listens', () => {
  const listens = (more: Partial<RecipientFacts>) => someoneListens(caseRecipients({ ...facts, ...more }));
  expect(listens({ teamKeyId: null })).toBe(false);
  expect(listens({ teamKeyId: null, ...taken })).toBe(true);
  expect(listens({})).toBe(true);
});

test('Wraps go to each recipient once, under the key that counts now', () => {
  const recipients = caseRecipients(facts);
  const wraps = recipients.map(({ kind, id, keyId }) => ({
    ...{ recipientKind: kind, recipientId: id, recipientKeyId: keyId },
  }));
  const [client, team] = wraps as [(typeof wraps)[0], (typeof wraps)[0]];
  expect(sealsExactly(wraps, recipients)).toBe(true);
  expect(sealsExactly([team, client], recipients)).toBe(true);
  const wrong = [
    [],
    [client],
    [client, client],
    [client, team, team],
    [client, { ...team, recipientKeyId: 'older' }],
    [client, { ...team, recipientId: 'elsewhere' }],
    [client, { ...team, recipientKind: 'counsellor' as const }],
    [client, team, { ...client, recipientId: 'someone' }],
  ];
  for (const each of wrong) expect(sealsExactly(each, recipients)).toBe(false);
});

test('A new epoch leads back to the one before, unless there is none or the client began anew', () => {
  expect([null, 'age', 'member-left', 'key-reset'].map((due) => mayLeadBack(2, due as null))).toEqual([
    ...[true, true, true, false],
  ]);
  expect(mayLeadBack(1, null)).toBe(false);
});
