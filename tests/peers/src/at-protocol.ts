import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PDS } from '@atproto/pds';
import { MockDatabase, PlcServer } from '@did-plc/server';

/** A post as the server gives it to everybody. */
export interface AtProtocolPost {
  /** `at://did:plc:…/app.bsky.feed.post/…` */
  uri: string;
  value: {
    text: string;
    createdAt: string;
    langs?: string[];
    facets?: {
      index: { byteStart: number; byteEnd: number };
      features: { $type: string; uri?: string; tag?: string }[];
    }[];
    embed?: {
      images: {
        alt: string;
        aspectRatio?: { width: number; height: number };
        image: { ref: { $link: string }; mimeType: string };
      }[];
    };
  };
}

/** A real server of the AT Protocol (Personal Data Server) with one account. */
export interface AtProtocolServer {
  /** `http://localhost:…` */
  url: string;
  did: string;
  handle: string;
  /** An app password of the account. */
  password: string;
  /** What everybody sees of the account. */
  posts(): Promise<AtProtocolPost[]>;
  /** What everybody gets of a picture. */
  picture(link: string): Promise<Uint8Array>;
  close(): Promise<void>;
}

/**
 * Starts the server and the directory of identities that it asks (PLC, in memory), both on this machine alone: names under `.test`
 * are its own, no crawler is told and nobody outside is asked. `limited` switches on how often one address may do something.
 */
export async function startAtProtocol({ limited = false } = {}): Promise<AtProtocolServer> {
  await using started = new AsyncDisposableStack();
  const folder = await mkdtemp(join(tmpdir(), 'jmd-at-protocol-'));
  started.defer(() => rm(folder, { recursive: true, force: true }));
  const plc = PlcServer.create({ db: new MockDatabase(), port: await freePort() });
  await plc.start();
  started.defer(() => plc.destroy());
  const port = await freePort();
  const pds = await PDS.fromEnv({
    ...{ hostname: 'localhost', port, serviceHandleDomains: ['.test'], inviteRequired: false, crawlers: [] },
    ...{ dataDirectory: folder, blobstoreDiskLocation: join(folder, 'blobs') },
    // Lets it be on this machine, without TLS, and ask a directory that is there as well.
    ...{ devMode: true, didPlcUrl: `http://localhost:${plc.ctx.port}`, rateLimitsEnabled: limited },
    ...{ jwtSecret: secret(), adminPassword: secret(), plcRotationKeyK256PrivateKeyHex: secret() },
  });
  started.use(pds);
  await pds.start();
  const url = `http://localhost:${port}`;
  const handle = 'jmd.test';
  const account = await create(url, 'createAccount', { handle, email: 'jmd@example.org', password: secret() });
  const app = await create(url, 'createAppPassword', { name: 'JMD digital' }, account.accessJwt);
  const did = String(account.did);
  const read = (procedure: string, query: Record<string, string>) =>
    fetch(`${url}/xrpc/com.atproto.${procedure}?${new URLSearchParams(query)}`);
  const running = started.move();
  return {
    ...{ url, did, handle, password: String(app.password) },
    async posts() {
      const answer = await read('repo.listRecords', { repo: did, collection: 'app.bsky.feed.post', limit: '100' });
      return ((await answer.json()) as { records: AtProtocolPost[] }).records;
    },
    picture: async (link) => new Uint8Array(await (await read('sync.getBlob', { did, cid: link })).arrayBuffer()),
    close: () => running.disposeAsync(),
  };
}

const secret = () => randomBytes(32).toString('hex');

/** The server writes its own address into identities: it has to be known before it listens. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0);
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (typeof address !== 'object' || !address) throw new Error('No port is free');
  return address.port;
}

async function create(url: string, procedure: string, body: object, token?: unknown): Promise<Record<string, unknown>> {
  const answer = await fetch(`${url}/xrpc/com.atproto.server.${procedure}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}) },
    body: JSON.stringify(body),
  });
  if (!answer.ok) throw new Error(`${procedure}: ${answer.status} ${await answer.text()}`);
  return (await answer.json()) as Record<string, unknown>;
}
