import { answerHsds, HSDS_ROUTES, type Services } from '@jmd-digital/api';
import { Hono } from 'hono';
import type { Env } from './request.ts';

/** The directory as Open Referral HSDS 3.0. What each route answers is in `@jmd-digital/api`. */
export function hsds(services: Services): Hono<Env> {
  const app = new Hono<Env>({ strict: false });
  for (const route of HSDS_ROUTES) {
    app.get(route, async (c) => {
      const url = new URL(c.req.url);
      // Behind a proxy that ends TLS the request itself comes without it.
      if (c.req.header('x-forwarded-proto') === 'https') url.protocol = 'https:';
      const request = { base: `${url.origin}/hsds`, id: c.req.param('id') ?? '', parameters: url.searchParams };
      return c.json((await answerHsds(route, request, services)) as object);
    });
  }
  return app;
}
