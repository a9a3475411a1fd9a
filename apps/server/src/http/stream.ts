import { ApiError, type Streams } from '@jmd-digital/api';
import type { Handler } from 'hono';
import { errorAnswer } from './limit.ts';
import type { Env } from './request.ts';

/**
 * Server-sent events (HTML standard, 9.2): `GET /api/stream?ticket=…`. A reader that was away names the last event that it
 * has seen, in `Last-Event-ID` as browsers do, or as `after`; without either the stream begins now.
 */
export const eventStream =
  (streams: Streams): Handler<Env> =>
  async (c) => {
    const after = c.req.header('last-event-id') ?? c.req.query('after') ?? null;
    if (after !== null && !/^\d{1,15}$/.test(after)) {
      return errorAnswer(c, new ApiError('invalid_input', { fieldErrors: { after: 'invalid' } }));
    }
    const body = await streams.open(c.req.query('ticket') ?? '', after === null ? null : Number(after));
    return c.body(body, 200, {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store',
      // Proxies that collect an answer before they pass it on would keep every event back.
      'x-accel-buffering': 'no',
    });
  };
