import { createCaller } from '@jmd-digital/api';
import { PUBLIC } from '@jmd-digital/domain/identity';
import autocannon from 'autocannon';
import { Hono } from 'hono';
import * as z from 'zod';
import { perSecond, type Row } from './report.ts';
import { type BenchServer, listen } from './server.ts';

const SECONDS = 6;
const CONNECTIONS = 20;

async function load(url: string): Promise<number> {
  await autocannon({ url, connections: CONNECTIONS, duration: 2 });
  const { requests, non2xx, errors } = await autocannon({ url, connections: CONNECTIONS, duration: SECONDS });
  if (non2xx + errors > 0) throw new Error(`${non2xx} refusals and ${errors} errors at ${url}`);
  return requests.average;
}

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
      row('findSites over HTTP against a bare Hono JSON route', rate, bareRate),
      row('findSites over HTTP against the in-process caller', rate, callerRate),
    ];
  } finally {
    bare.server.close();
  }
}

/** Calls per second with as many calls under way as there are connections above. */
async function inProcess(call: () => Promise<unknown>): Promise<number> {
  let done = 0;
  const end = performance.now() + SECONDS * 1000;
  const worker = async () => {
    while (performance.now() < end) {
      await call();
      done += 1;
    }
  };
  await Promise.all(Array.from({ length: CONNECTIONS }, worker));
  return done / SECONDS;
}

const row = (what: string, rate: number, baseline: number): Row => ({
  what,
  value: perSecond(rate),
  baseline: perSecond(baseline),
  ratio: rate / baseline,
});
