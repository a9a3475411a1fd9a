import { ERROR_REASONS, errorShape } from '@jmd-digital/schemas';
import { TRPCError } from '@trpc/server';
import { getHTTPStatusCodeFromError } from '@trpc/server/http';
import { TRPC_ERROR_CODES_BY_KEY } from '@trpc/server/rpc';
import { expect, test } from 'vitest';
import * as z from 'zod';
import { ApiError, fieldReasonOf, toErrorShape } from './errors.ts';

const shapeOf = (thrown: unknown) => {
  const { requestId, ...shape } = errorShape.strict().parse(toErrorShape(thrown, 'request-1'));
  expect(requestId).toBe('request-1');
  return shape;
};
const coded = (code: string, cause?: unknown) => Object.assign(new Error('secret', { cause }), { code });
const trpc = (code: TRPCError['code'], cause?: unknown) => new TRPCError({ code, message: 'secret', cause });
const zodError = (schema: z.ZodType, value: unknown) => schema.safeParse(value).error;

const INTERNAL = { code: 'INTERNAL_SERVER_ERROR', reason: 'internal', retryable: false };
const UNAVAILABLE = { code: 'SERVICE_UNAVAILABLE', reason: 'unavailable', retryable: true };

test.each(ERROR_REASONS)('What we throw on purpose keeps its reason: %s', (reason) => {
  const fieldErrors = { 'a.b': 'required' as const };
  const error = new ApiError(reason, { fieldErrors, retryAfterMs: 1_500, cause: coded('ECONNREFUSED') });
  const shape = shapeOf(error);
  expect(shape).toMatchObject({ reason, fieldErrors, retryAfterMs: 1_500, code: error.code });
  expect(shapeOf(trpc('INTERNAL_SERVER_ERROR', error))).toEqual(shape);
  expect(error.message).toBe(reason);
});

test('Only what may pass by itself is worth a retry', () => {
  const retryable = ERROR_REASONS.filter((reason) => shapeOf(new ApiError(reason)).retryable);
  expect(retryable).toEqual(['rate_limited', 'unavailable', 'timeout']);
});

const circular = new Error('secret');
circular.cause = circular;
test.each([
  ['an error', new Error('secret')],
  ['a text', 'secret'],
  ['nothing', undefined],
  ['null', null],
  ['a number', 7],
  ['a symbol', Symbol('secret')],
  ['an object', { secret: 1, cause: 'secret' }],
  ['an error that is its own cause', circular],
  ['a broken constraint of the database', coded('23505')],
  ['a query that PostgreSQL does not understand', coded('42601')],
  ['an error of a file', coded('ENOENT')],
  ['an answer that breaks our own contract', trpc('INTERNAL_SERVER_ERROR', zodError(z.string(), 7))],
  ['a zod error that nobody called input', zodError(z.string(), 7)],
])('%s is internal', (_what, thrown) => {
  expect(shapeOf(thrown)).toEqual(INTERNAL);
});

test.each([
  ['refused', coded('ECONNREFUSED')],
  ['reset', coded('ECONNRESET')],
  ['timed out', coded('ETIMEDOUT')],
  ['a name that nobody knows', coded('ENOTFOUND')],
  ['a pipe that broke', coded('EPIPE')],
  ['a failed connection of PostgreSQL', coded('08006')],
  ['too many connections', coded('53300')],
  ['an administrator who shuts down', coded('57P01')],
  ['a server that starts up', coded('57P03')],
  ['deep in a chain of causes', trpc('INTERNAL_SERVER_ERROR', coded('', coded('', coded('ECONNREFUSED'))))],
  ['both addresses of a name', Object.assign(new AggregateError([coded('ECONNREFUSED')]), { code: 'ECONNREFUSED' })],
  ['a word of the driver', new Error('Connection terminated unexpectedly')],
  ['another word of the driver', new Error('timeout exceeded when trying to connect')],
  ['a connection that broke before', new Error('Client has encountered a connection error and is not queryable')],
  ['a server that is stopping', new Error('Cannot use a pool after calling end on the pool')],
])('A database that is gone (%s) may come back', (_what, thrown) => {
  expect(shapeOf(thrown)).toEqual(UNAVAILABLE);
});

test.each(Object.keys(TRPC_ERROR_CODES_BY_KEY) as TRPCError['code'][])(
  'An error of tRPC itself (%s) is ours from 500 on and the client’s below',
  (code) => {
    const shape = shapeOf(trpc(code));
    const ours = getHTTPStatusCodeFromError(trpc(code)) >= 500;
    const statusOfShape = getHTTPStatusCodeFromError(trpc(shape.code as TRPCError['code']));
    expect(statusOfShape >= 500).toBe(ours);
  },
);

test('Requests that tRPC cannot read, or has no procedure for, have reasons of their own', () => {
  expect(shapeOf(trpc('PARSE_ERROR', new SyntaxError('secret')))).toMatchObject({ reason: 'invalid_input' });
  expect(shapeOf(trpc('BAD_REQUEST', new SyntaxError('secret')))).toMatchObject({ reason: 'invalid_input' });
  expect(shapeOf(trpc('NOT_FOUND'))).toMatchObject({ reason: 'not_found' });
  expect(shapeOf(trpc('METHOD_NOT_SUPPORTED'))).toMatchObject({ reason: 'invalid_input', retryable: false });
});

test('Each refused field is named once, with the first reason', () => {
  const schema = z.object({
    name: z.string().max(3).regex(/^a/),
    list: z.array(z.object({ kind: z.enum(['a']) })),
    absent: z.string(),
    missing: z.object({}),
  });
  const error = zodError(schema, { name: 'bbbb', list: [{ kind: 'a' }, { kind: 'b' }], absent: undefined });
  expect(shapeOf(trpc('BAD_REQUEST', error))).toEqual({
    code: 'BAD_REQUEST',
    reason: 'invalid_input',
    fieldErrors: { name: 'too_long', 'list.1.kind': 'unknown_value', absent: 'required', missing: 'required' },
    retryable: false,
  });
});

test.each<[z.ZodType, unknown, string]>([
  [z.string(), undefined, 'required'],
  [z.string(), null, 'invalid'],
  [z.string(), 7, 'invalid'],
  [z.string().max(1), 'ab', 'too_long'],
  [z.string().min(3), 'ab', 'too_short'],
  [z.number().max(1), 2, 'invalid'],
  [z.array(z.string()).max(1), ['a', 'b'], 'invalid'],
  [z.enum(['a']), 'b', 'unknown_value'],
  [z.literal('a'), 'b', 'unknown_value'],
  [z.email(), 'b', 'invalid'],
  [z.union([z.string(), z.number()]), true, 'invalid'],
])('The reason of a field, case %#', (schema, value, reason) => {
  const [issue] = zodError(schema, value)?.issues ?? [];
  expect(issue && fieldReasonOf(issue)).toBe(reason);
});
