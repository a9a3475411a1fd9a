import { ApiError, toErrorShape } from '@jmd-digital/api';
import type { RateLimiter } from '@jmd-digital/db';
import type { ErrorShape } from '@jmd-digital/schemas';
import type { Context, MiddlewareHandler } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { clientAddress, type Env } from './request.ts';

const STATUS: Record<string, ContentfulStatusCode> = {
  BAD_REQUEST: 400,
  UNAUTHORIZED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  CONFLICT: 409,
  PRECONDITION_FAILED: 412,
  PAYLOAD_TOO_LARGE: 413,
  TOO_MANY_REQUESTS: 429,
  INTERNAL_SERVER_ERROR: 500,
  SERVICE_UNAVAILABLE: 503,
  GATEWAY_TIMEOUT: 504,
};

export const errorStatus = ({ code }: ErrorShape): ContentfulStatusCode => STATUS[code] ?? 500;

/** `Retry-After` in whole seconds, rounded up, where the error says when to come back. */
export const errorHeaders = ({ retryAfterMs }: ErrorShape): Record<string, string> =>
  retryAfterMs === undefined ? {} : { 'retry-after': String(Math.ceil(retryAfterMs / 1000)) };

/**
 * An error as a whole answer. Under `/api/trpc` it wears tRPC's envelope, so that one client code reads all of them.
 */
export function errorAnswer(c: Context<Env>, error: unknown): Response {
  const data = toErrorShape(error, c.get('requestId'));
  const enveloped = c.req.path.startsWith('/api/trpc/');
  const body = enveloped ? { error: { code: -32_000, message: data.reason, data } } : { error: data };
  return c.json(body, errorStatus(data), errorHeaders(data));
}

/** Counts requests per address and answers 429 with `Retry-After` past the limit. */
export function rateLimit(limiter: RateLimiter, today: () => string, trustedProxies: number): MiddlewareHandler<Env> {
  return async (c, next) => {
    const answer = await limiter.take(clientAddress(c, trustedProxies), today());
    if (!answer.ok) return errorAnswer(c, new ApiError('rate_limited', { retryAfterMs: answer.retryAfterMs }));
    return next();
  };
}
