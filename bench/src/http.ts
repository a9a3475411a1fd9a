import { createCaller } from '@jmd-digital/api';
import { PUBLIC } from '@jmd-digital/domain/identity';
import { Hono } from 'hono';
import * as z from 'zod';
import { inProcess, load } from './load.ts';
import { againstRate, type Row } from './report.ts';
import { type BenchServer, listen } from './server.ts';

/** A route that does nothing but parse its input and give the same bytes back: what the framework alone can do. */
function bareRoute(answer: unknown) {
  const input = z.object({ postalCode: z.string() });
  const app = new Hono();
  app.get('/bare', (c) => {
    input.parse(JSON.parse(c.req.query('input') ?? ''));
    return c.json(answer);
  });
  return app;
}

/** `directory.findSites` over HTTP against a bare Hono route with the same answer, and in the same process. */
export async function benchHttp({ url, services }: BenchServer): Promise<Row[]> {
  const caller = createCaller({
    ...services,
    ...{ actor: PUBLIC, session: null, requestId: 'bench', address: '192.0.2.1', setSessionToken: () => {} },
  });
  const query = '?input=%7B%22postalCode%22%3A%2201067%22%7D';

  const bare = await listen(
    bareRoute({ result: { data: await caller.directory.findSites({ postalCode: '01067' }) } }).fetch,
  );
  try {
    const bareRate = await load(`${bare.url}/bare${query}`);
    const rate = await load(`${url}/api/trpc/directory.findSites${query}`);
    const callerRate = await inProcess(() => caller.directory.findSites({ postalCode: '01067' }));
    return [
      againstRate('findSites over HTTP against a bare Hono JSON route', rate, bareRate),
      againstRate('findSites over HTTP against the in-process caller', rate, callerRate),
    ];
  } finally {
    bare.server.close();
  }
}
