import type { FindSitesOutput } from '@jmd-digital/schemas';
import { expect, test } from 'vitest';
import { EMPTY_FIELDS, queryOf } from './query.ts';
import { type FinderState, initialState, reduce } from './state.ts';

const answer: FindSitesOutput = {
  kind: 'abroad',
  at: '2026-11-25T10:00:00Z',
  online: { first: true, because: 'abroad', sites: [] },
};
const failure = { reason: 'unavailable' as const, offline: true, fieldErrors: {} };
const start = initialState({ ...EMPTY_FIELDS, postalCode: '01067' });
const query = queryOf(start.fields, 'postal-code');
const searching = reduce(start, { type: 'search', query });

test('No action but edit and preset touches what was typed', () => {
  const results: FinderState[] = [
    searching,
    reduce(searching, { type: 'answer', query, answer }),
    reduce(searching, { type: 'fail', query, failure, known: null }),
    reduce(searching, { type: 'cancel' }),
    reduce(searching, { type: 'restart' }),
  ];
  for (const { fields } of results) expect(fields).toBe(start.fields);
});

test('A late answer to an old question is ignored', () => {
  const newer = reduce(searching, { type: 'search', query: { ...query } });
  expect(reduce(newer, { type: 'answer', query, answer })).toBe(newer);
  expect(reduce(newer, { type: 'fail', query, failure, known: null })).toBe(newer);
  expect(reduce(reduce(searching, { type: 'cancel' }), { type: 'answer', query, answer }).answer).toBeNull();
});

test('A failure shows what was known and says that it is old', () => {
  const failed = reduce(searching, { type: 'fail', query, failure, known: answer });
  expect(failed).toMatchObject({ answer, stale: true, failure, pending: null, asked: query });
  expect(reduce(searching, { type: 'fail', query, failure, known: null })).toMatchObject({
    answer: null,
    stale: false,
  });
});

test('Mending a field takes its complaint away, and only its own', () => {
  const refused = {
    reason: 'invalid_input' as const,
    offline: false,
    fieldErrors: { postalCode: 'postal_code_length' as const },
  };
  const failed = reduce(searching, { type: 'fail', query, failure: refused, known: null });
  expect(reduce(failed, { type: 'edit', field: 'topic', value: 'housing' }).failure).toEqual(refused);
  expect(reduce(failed, { type: 'edit', field: 'postalCode', value: '0106' }).failure).toBeNull();
});

test('Only what is on our lists goes out beside the postal code', () => {
  const fields = { postalCode: ' 01067', language: 'xx', topic: '<b>' };
  expect(queryOf(fields, 'postal-code')).toEqual({ postalCode: ' 01067' });
  expect(queryOf({ ...fields, language: 'ar', topic: 'housing' }, 'abroad')).toEqual({
    abroad: true,
    language: 'ar',
    topic: 'housing',
  });
  expect(queryOf(fields, 'no-place')).toEqual({});
  expect(queryOf(fields, 'postal-code', '06635')).toMatchObject({ districtCode: '06635' });
});
