import { expect, test } from 'vitest';
import { isJmdError, JmdError, retryAfter, toJmdError } from './errors.ts';

const shape = { code: 'CONFLICT', reason: 'conflict', retryable: false, requestId: 'request-1' } as const;

test('An error is recognised across two copies of the package', async () => {
  const path = './errors.ts?copy';
  const copy: typeof import('./errors.ts') = await import(/* @vite-ignore */ path);
  expect(copy.JmdError).not.toBe(JmdError);
  const foreign = new copy.JmdError(shape);
  expect(foreign).not.toBeInstanceOf(JmdError);
  expect(isJmdError(foreign)).toBe(true);
  expect(copy.isJmdError(new JmdError(shape))).toBe(true);
  expect(toJmdError(foreign)).toBe(foreign);
});

test.each([undefined, null, 'x', 7, {}, new Error('x'), { name: 'JmdError' }, { brand: 'other' }])(
  '%s is none of ours, and becomes the cause of one',
  (value) => {
    expect(isJmdError(value)).toBe(false);
    expect(toJmdError(value)).toMatchObject({ code: 'NETWORK', retryable: true, cause: value });
  },
);

test('Says in one line what happened and never what was typed', () => {
  const error = new JmdError({ ...shape, fieldErrors: { postalCode: 'invalid' } }, { status: 409 });
  expect(String(error)).toBe('JmdError: JMD digital: conflict (CONFLICT)');
  expect(error).toMatchObject({ status: 409, requestId: 'request-1', fieldErrors: { postalCode: 'invalid' } });
  expect(error).toBeInstanceOf(Error);
});

const noon = Date.parse('2026-11-25T12:00:00Z');
test.each<[string | null, number | undefined]>([
  ['0', 0],
  ['120', 120_000],
  ['Wed, 25 Nov 2026 12:00:30 GMT', 30_000],
  ['Wed, 25 Nov 2026 11:00:00 GMT', 0],
  ['soon', undefined],
  ['', undefined],
  [null, undefined],
])('Retry-After %j is a wait of %s ms', (header, ms) => {
  expect(retryAfter(header, noon)).toBe(ms);
});
