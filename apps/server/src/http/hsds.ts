import { answerHsds, type Services } from '@jmd-digital/api';
import { Hono } from 'hono';
import type { Env } from './request.ts';

/** The directory as Open Referral HSDS 3.0. What each path answers is in `@jmd-digital/api`. */
export function hsds(services: Services): Hono<Env> {
  const app = new Hono<Env>();
  app.get('*', async (c) => {
    const url = new URL(c.req.url);
    // Behind a proxy that ends TLS the request itself comes without it.
    if (c.req.header('x-forwarded-proto') === 'https') url.protocol = 'https:';
    const path = url.pathname.replace(/^\/hsds/, '');
    const request = { base: `${url.origin}/hsds`, path, parameters: url.searchParams };
    c.header('Cache-Control', 'no-cache');
    return c.json((await answerHsds(request, services)) as object);
  });
  return app;
}
