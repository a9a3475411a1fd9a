import { ApiError, putPicture, readPicture, readPublicPicture, type Services } from '@jmd-digital/api';
import { type Context, Hono } from 'hono';
import { errorAnswer } from './limit.ts';
import type { Env } from './request.ts';
import { contextOf, isFromOurPages } from './session.ts';

const UUID = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}';
/** Where staff put the pictures of their site. */
export const PICTURE_PATH = '/api/picture';
/** Where everybody sees what is on the page of a site. */
export const PUBLIC_PICTURE_PATH = '/pictures';
const PLACE = `/:siteId{${UUID}}/:pictureId{${UUID}}` as const;

/**
 * Pictures of a site, beside tRPC: files as they are, where JSON would make them a third larger.
 * `POST /api/picture/<site>/<picture>` puts one, `GET` of the same gives what is kept of it.
 */
export function pictures(services: Services, trustedProxies: number): Hono<Env> {
  const app = new Hono<Env>();
  app.post(PLACE, async (c) => {
    if (!isFromOurPages(c, services.publicUrl)) return errorAnswer(c, new ApiError('not_permitted'));
    const context = await contextOf(c, services, trustedProxies);
    await putPicture(context, placeOf(c), new Uint8Array(await c.req.arrayBuffer()));
    return c.body(null, 204);
  });
  app.get(PLACE, async (c) => {
    const { type, content } = await readPicture(await contextOf(c, services, trustedProxies), placeOf(c));
    return c.body(new Uint8Array(content), 200, { 'content-type': type, 'cache-control': 'no-store' });
  });
  return app;
}

/** `GET /pictures/<picture>`: what is on the page of a site now, and nothing else. */
export function publicPictures(services: Services): Hono<Env> {
  const app = new Hono<Env>();
  app.get(`/:pictureId{${UUID}}`, async (c) => {
    const { type, content } = await readPublicPicture(services, c.req.param('pictureId'));
    return c.body(new Uint8Array(content), 200, { 'content-type': type, 'cache-control': 'public, max-age=3600' });
  });
  return app;
}

const placeOf = (c: Context<Env, typeof PLACE>) => ({
  siteId: c.req.param('siteId') ?? '',
  pictureId: c.req.param('pictureId') ?? '',
});
