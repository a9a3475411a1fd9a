import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { type ServerType, serve } from '@hono/node-server';
import {
  createFirstInvitation,
  createServices,
  createStreams,
  seedDemonstration,
  startBackgroundWork,
} from '@jmd-digital/api';
import { createMailer } from '@jmd-digital/connectors/mail';
import {
  createRateLimiter,
  type Database,
  freePort,
  migrateDatabase,
  openDatabase,
  readDirectoryState,
  startEmbeddedPostgres,
} from '@jmd-digital/db';
import { pino } from 'pino';
import { createApp } from './app.ts';
import { lockDataDir } from './data-lock.ts';
import {
  type DemonstrationAccount,
  demonstrationAccounts,
  ensureDemonstrationAccounts,
} from './demonstration/accounts.ts';
import { logFailures } from './fault.ts';
import { WIDGETS_DIR } from './paths.ts';
import { readSecret } from './secret.ts';
import { type Settings, SettingsError } from './settings.ts';
import { archiveWidgets } from './widget-archive.ts';

export interface RunningServer {
  url: string;
  /** Link that makes the first administrator, once, within a day; null where there is one. */
  setupLink: string | null;
  /** Invented accounts to look around with; none where the directory is real, and none in production. */
  demonstration: DemonstrationAccount[];
  /** Lets requests finish, then ends server and database. Safe to call twice. */
  close(): Promise<void>;
}

/** How long requests may take to finish once the server was asked to stop, milliseconds. */
const GRACE_MS = 10_000;

/**
 * Starts all that a running server needs, in order, and undoes it in reverse. What was started before a failure is
 * ended again before the error goes on.
 * @param say hears one calm line per step
 */
export async function startServer(settings: Settings, say: (line: string) => void): Promise<RunningServer> {
  const undo: (() => Promise<void> | void)[] = [];
  let closing: Promise<void> | null = null;
  const close = () => {
    closing ??= (async () => {
      for (const step of undo.reverse()) await step();
    })();
    return closing;
  };
  try {
    undo.push(lockDataDir(settings.dataDir));
    const database = await openOrEmbed(settings, say, undo);
    await migrateDatabase(database);
    if (settings.seed && (await seedDemonstration(database))) say('Filled the empty directory with invented sites.');

    const log = await openLog(settings);
    // Any free one where 0 is asked for: links name it before anybody listens.
    const wantedPort = settings.port || (await freePort());
    const publicUrl = settings.publicUrl ?? `http://localhost:${wantedPort}`;
    const mailer = settings.mail && createMailer({ ...settings.mail, hostname: new URL(publicUrl).hostname });
    if (mailer) undo.push(() => mailer.close());
    const services = createServices(database, {
      secret: await readSecret(settings),
      ...{ publicUrl, mailer, internalServers: settings.internalServers },
      production: settings.production,
      // Whoever expects more requests expects more people to sign in.
      limitFactor: Math.max(1, settings.requestsPerMinute / 120),
    });
    const work = await startBackgroundWork(services, logFailures(log));
    undo.push(() => work.stop());
    const limiter = createRateLimiter(database, { name: 'api', points: settings.requestsPerMinute, seconds: 60 });
    const widgetArchive = await archiveWidgets(WIDGETS_DIR, settings.dataDir);
    const streams = createStreams(services);
    const app = createApp({ services, limiter, log, trustedProxies: settings.trustedProxies, streams, widgetArchive });
    await services.finderData();
    const { server, port } = await listen(app.fetch, wantedPort);
    // Streams end first: a server that waits for them would wait for ever.
    undo.push(
      () => stopListening(server),
      () => streams.close(),
    );
    const url = `http://localhost:${port}`;
    const token = await createFirstInvitation(services);
    // Behind `#`, so that it is sent to no server and stands in no log.
    const setupLink = token && `${settings.publicUrl ?? url}/admin/#/invitation/${token}`;
    const invented = settings.seed && !settings.production && (await readDirectoryState(database.db)).demonstration;
    if (invented) await ensureDemonstrationAccounts(url, services);
    return { url, setupLink, demonstration: invented ? demonstrationAccounts(services) : [], close };
  } catch (error) {
    await close();
    throw error;
  }
}

async function openOrEmbed(
  settings: Settings,
  say: (line: string) => void,
  undo: (() => Promise<void> | void)[],
): Promise<Database> {
  let url = settings.databaseUrl;
  if (url === null) {
    const embedded = await startEmbeddedPostgres(settings.dataDir);
    undo.push(() => embedded.stop());
    url = embedded.url;
    say('PostgreSQL runs.');
  } else {
    say('Using the PostgreSQL of DATABASE_URL.');
  }
  const database = openDatabase(url);
  undo.push(() => database.close());
  return database;
}

async function openLog({ logFile }: Settings) {
  if (logFile !== '-') await mkdir(dirname(logFile), { recursive: true });
  return pino({ base: null }, pino.destination({ dest: logFile === '-' ? 1 : logFile, sync: false }));
}

function listen(
  fetch: Parameters<typeof serve>[0]['fetch'],
  port: number,
): Promise<{ server: ServerType; port: number }> {
  return new Promise((resolve, reject) => {
    const server = serve({ fetch, port }, (info) => resolve({ server, port: info.port }));
    server.once('error', (error) => reject(listenError(error, port)));
  });
}

function listenError(error: NodeJS.ErrnoException, port: number): Error {
  if (error.code === 'EADDRINUSE')
    return new SettingsError(`Port ${port} is taken by another program. Stop that one, or set PORT to another number.`);
  if (error.code === 'EACCES')
    return new SettingsError(`Port ${port} may not be used by this user. Set PORT to a number from 1024 on.`);
  return error;
}

function stopListening(server: ServerType): Promise<void> {
  return new Promise((resolve) => {
    const force = setTimeout(() => 'closeAllConnections' in server && server.closeAllConnections(), GRACE_MS);
    server.close(() => {
      clearTimeout(force);
      resolve();
    });
    // Kept-alive connections without a request would hold the server open for their whole idle time.
    if ('closeIdleConnections' in server) server.closeIdleConnections();
  });
}
