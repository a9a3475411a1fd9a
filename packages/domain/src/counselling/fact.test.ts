import { statFact } from '@jmd-digital/schemas';
import { expect, test } from 'vitest';
import { type FactSources, factOf } from './fact.ts';

const sources: FactSources = {
  ...{ topic: 'housing', language: 'ar', closeReason: 'done', clientId: 'client' },
  ...{ openedAt: '2026-11-02T09:00:00Z', firstResponseAt: '2026-11-04T08:00:00Z' },
  ...{ record: null, answers: {}, questions: [], contacts: [], writings: [] },
};

test('Without a word of record there is still a fact, and what nobody answered stays unanswered', () => {
  expect(factOf(sources)).toEqual({
    ...{ topics: ['housing'], language: 'ar', results: [], closeReason: 'done', age: null, gender: null, origin: null },
    ...{ contacts: {}, minutes: 0, daysToAnswer: 1 },
  });
  expect(factOf({ ...sources, firstResponseAt: null }).daysToAnswer).toBeNull();
});

test('What a counsellor writes within a day is one contact; the client’s own writing is none', () => {
  const at = (senderId: string, hour: number) => ({
    senderId,
    at: new Date(Date.UTC(2026, 10, 2, hour)).toISOString(),
  });
  const writings = [
    ...[at('client', 0), at('mira', 1), at('mira', 2), at('jonas', 3), at('client', 20), at('mira', 24)],
    ...[at('mira', 25), at('mira', 48), at('mira', 49)],
  ];
  expect(factOf({ ...sources, writings }).contacts).toEqual({ mail: 4 });
});

test('Contacts are counted by channel with their minutes', () => {
  const contacts = [
    { channel: 'phone' as const, minutes: 20 },
    { channel: 'on-site' as const, minutes: 45 },
    { channel: 'phone' as const, minutes: 5 },
  ];
  const fact = factOf({ ...sources, contacts });
  expect(fact).toMatchObject({ contacts: { phone: 2, 'on-site': 1 }, minutes: 70 });
  expect(statFact.parse(fact)).toEqual(fact);
});

test('Only what the carrier has asked is counted, and what the counsellor knows of the age goes first', () => {
  const answers = { age: '14-17', gender: 'female', origin: null } as const;
  expect(factOf({ ...sources, answers, questions: ['age'] })).toMatchObject({ age: '14-17', gender: null });
  expect(factOf({ ...sources, answers, questions: [] })).toMatchObject({ age: null, gender: null });
  const record = { topics: ['school', 'housing'] as const, results: ['informed'] as const, age: '18-21' as const };
  expect(
    factOf({
      ...{ ...sources, answers, questions: ['age', 'gender'] },
      record: { ...record, topics: [...record.topics], results: [...record.results] },
    }),
  ).toMatchObject({ topics: ['school', 'housing'], results: ['informed'], age: '18-21', gender: 'female' });
});
