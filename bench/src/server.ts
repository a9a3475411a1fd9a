import { createServer } from 'node:net';
import { type ServerType, serve } from '@hono/node-server';
import { createServices, createStreams, type Services, seedDemonstration } from '@jmd-digital/api';
import { createRateLimiter, type Database, openDatabase } from '@jmd-digital/db';
import { createApp } from '@jmd-digital/server';
import { cloneTemplate, startDatabaseServer } from '@jmd-digital/testkit/database-server';
import type { Hono } from 'hono';
import { pino } from 'pino';

export interface BenchServer {
  url: string;
  database: Database;
  services: Services;
  stop(): Promise<void>;
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

export async function listen(fetch: Hono['fetch']): Promise<{ server: ServerType; url: string }> {
  const port = await freePort();
  return new Promise((resolve) => {
    const server = serve({ fetch, port, hostname: '127.0.0.1' }, () =>
      resolve({ server, url: `http://127.0.0.1:${port}` }),
    );
  });
}

/** The whole app over a real PostgreSQL of its own, filled with invented sites; its limits are out of the way. */
export async function startBenchServer(): Promise<BenchServer> {
  const postgres = await startDatabaseServer();
  const clone = await cloneTemplate(postgres.url);
  const database = openDatabase(clone.url);
  await seedDemonstration(database);
  const services = createServices(database, {
    ...{ secret: new Uint8Array(32).fill(7), publicUrl: 'http://localhost:4100' },
    ...{ production: false, limitFactor: 1_000_000 },
  });
  const limiter = createRateLimiter(database, { name: 'bench', points: 100_000_000, seconds: 60 });
  const log = pino({ level: 'silent' });
  const streams = createStreams(services);
  const app = createApp({ services, limiter, log, trustedProxies: 0, streams, widgetArchive: '/nonexistent' });
  const { server, url } = await listen(app.fetch);
  return {
    ...{ url, database, services },
    async stop() {
      await streams.close();
      server.close();
      if ('closeAllConnections' in server) server.closeAllConnections();
      await database.close();
      await clone.drop();
      await postgres.stop();
    },
  };
}
