import { followShortLink, type Services } from '@jmd-digital/api';
import { type Context, Hono } from 'hono';
import type { Env } from './request.ts';

/**
 * Short addresses, `/l/offener-tag-poster`. Nothing is kept of whoever follows one but that the day has one more: no address,
 * no cookie, no word on their browser. What leads nowhere is left to whoever answers next.
 */
export function shortLinks(services: Services): Hono<Env> {
  const app = new Hono<Env>();
  app.get('/:slug', async (c, next) => {
    const url = await followShortLink(services, c.req.param('slug'), isFollowed(c));
    if (url === null) return next();
    c.header('Cache-Control', 'no-store');
    return c.redirect(new URL(url).href, 302);
  });
  return app;
}

/** Not by a program that asks whether it is there, or that loads ahead what nobody has chosen yet. */
function isFollowed(c: Context<Env>): boolean {
  const purpose = ['sec-purpose', 'purpose', 'x-moz'].map((name) => c.req.header(name) ?? '').join();
  return c.req.method === 'GET' && !purpose.includes('prefetch');
}
