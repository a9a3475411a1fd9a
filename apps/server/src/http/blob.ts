import { ApiError, putChunk, readChunk, type Services } from '@jmd-digital/api';
import { type Context, Hono } from 'hono';
import { errorAnswer } from './limit.ts';
import type { Env } from './request.ts';
import { contextOf, isFromOurPages } from './session.ts';

const UUID = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}';
/** Where a piece of a sealed file lies. */
export const BLOB_PATH = '/api/blob';
const PIECE = `/:caseId{${UUID}}/:blobId{${UUID}}/:index{[0-9]{1,2}}` as const;

/**
 * Sealed files, piece by piece, beside tRPC: bytes as they are, where JSON would make them a third larger.
 * `POST /api/blob/<case>/<file>/<piece>?of=<pieces>` puts one, `GET` of the same gives it back.
 */
export function blobs(services: Services, trustedProxies: number): Hono<Env> {
  const app = new Hono<Env>();
  app.post(PIECE, async (c) => {
    if (!isFromOurPages(c, services.publicUrl)) return errorAnswer(c, new ApiError('not_permitted'));
    const context = await contextOf(c, services, trustedProxies);
    const count = Number(/^[0-9]{1,2}$/.exec(c.req.query('of') ?? '')?.[0] ?? 0);
    await putChunk(context, { ...placeOf(c), count }, new Uint8Array(await c.req.arrayBuffer()));
    return c.body(null, 204);
  });
  app.get(PIECE, async (c) => {
    const content = await readChunk(await contextOf(c, services, trustedProxies), placeOf(c));
    return c.body(new Uint8Array(content), 200, {
      'content-type': 'application/octet-stream',
      'cache-control': 'no-store',
    });
  });
  return app;
}

const placeOf = (c: Context<Env, typeof PIECE>) => ({
  caseId: c.req.param('caseId') ?? '',
  blobId: c.req.param('blobId') ?? '',
  index: Number(c.req.param('index')),
});
