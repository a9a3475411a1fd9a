import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { serve } from '@hono/node-server';
import { createServices, createStreams, type Services } from '@jmd-digital/api';
import type { Mailer } from '@jmd-digital/connectors/mail';
import { createRateLimiter, type Database, type RateLimiter } from '@jmd-digital/db';
import { pino } from 'pino';
import { createApp } from '../src/app.ts';

export interface RunningApp {
  url: string;
  services: Services;
  /** Every line of the log so far, as it was written. */
  lines: readonly string[];
  /** Answers a path with what the server says. */
  get(path: string, init?: RequestInit): Promise<Response>;
  close(): Promise<void>;
}

const unlimited: RateLimiter = { take: async () => ({ ok: true, remaining: 1 }) };

/**
 * The whole app over a database, listening on a free port of this machine.
 * @param options without `points` nothing is counted; the same `name` makes two apps count together
 */
export async function runningApp(
  database: Database,
  options: {
    points?: number;
    trustedProxies?: number;
    name?: string;
    production?: boolean;
    mailer?: Mailer;
    noticeDelaySeconds?: number;
  } = {},
): Promise<RunningApp> {
  const { points, trustedProxies = 0, name = crypto.randomUUID(), production = false } = options;
  const lines: string[] = [];
  const services = createServices(database, {
    secret: new Uint8Array(32).fill(7),
    publicUrl: 'http://localhost:4100',
    production,
    limitFactor: 1_000,
    mailer: options.mailer,
    noticeDelaySeconds: options.noticeDelaySeconds,
  });
  const streams = createStreams(services);
  const app = createApp({
    services,
    streams,
    limiter: points === undefined ? unlimited : createRateLimiter(database, { name, points, seconds: 3_600 }),
    log: pino({ base: null }, { write: (line: string) => lines.push(line) }),
    trustedProxies,
    widgetArchive: tmpdir(),
  });
  const server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' });
  await new Promise((resolve) => server.once('listening', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url,
    services,
    lines,
    get: (path, init) => fetch(url + path, { redirect: 'manual', ...init }),
    async close() {
      await streams.close();
      if ('closeAllConnections' in server) server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** Path of a call as the SDK sends it. */
export const call = (procedure: string, input: unknown) =>
  `/api/trpc/${procedure}?input=${encodeURIComponent(JSON.stringify(input))}`;
