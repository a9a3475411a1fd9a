import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A request as it came. */
export interface Received {
  method: string;
  path: string;
  headers: IncomingMessage['headers'];
  body: Buffer<ArrayBuffer>;
  /** Reads a form with files. */
  form(): Promise<FormData>;
  json(): Record<string, unknown>;
}

export interface Reply {
  status: number;
  body?: unknown;
  headers?: Record<string, string>;
}

/**
 * What a peer does at its next publication instead of what it usually does: a reply is given before anything is taken;
 * `hang` takes the post and never answers; `break` takes it and closes the connection.
 */
type Mishap = Reply | 'hang' | 'break';

/** A server of a test that behaves as a service outside does, as far as a client sees. */
export interface Peer {
  /** `http://127.0.0.1:…` */
  origin: string;
  /** Every request, in order. */
  received: Received[];
  /** What happens at the next publications, one each. */
  mishaps: Mishap[];
  close(): Promise<void>;
}

type Handle = (request: Received, publishing: (take: () => Reply) => Reply | Mishap) => Promise<Mishap> | Mishap;

export async function startPeer(handle: Handle): Promise<Peer> {
  const received: Received[] = [];
  const mishaps: Mishap[] = [];
  const publishing = (take: () => Reply) => {
    const mishap = mishaps.shift();
    if (typeof mishap === 'object') return mishap;
    const reply = take();
    return mishap ?? reply;
  };
  const server = createServer((incoming, response) => {
    read(incoming)
      .then((request) => {
        received.push(request);
        return handle(request, publishing);
      })
      .then((reply) => answer(response, reply))
      .catch(() => answer(response, { status: 500, body: { error: 'This peer failed' } }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    ...{ origin: `http://127.0.0.1:${port}`, received, mishaps },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function read(incoming: IncomingMessage): Promise<Received> {
  const parts: Buffer[] = [];
  for await (const part of incoming) parts.push(part);
  const body = Buffer.concat(parts);
  const type = incoming.headers['content-type'] ?? '';
  return {
    ...{ method: incoming.method ?? '', path: incoming.url ?? '', headers: incoming.headers, body },
    form: () => new Response(body, { headers: { 'content-type': type } }).formData(),
    json: () => JSON.parse(body.toString()),
  };
}

function answer(response: ServerResponse, reply: Mishap): void {
  if (reply === 'hang') return;
  if (reply === 'break') {
    response.destroy();
    return;
  }
  const { status, body, headers } = reply;
  response.writeHead(status, { 'content-type': 'application/json', ...headers });
  response.end(body === undefined ? undefined : JSON.stringify(body));
}

const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** Characters as people see them. */
export const graphemes = (text: string): number => [...segmenter.segment(text)].length;
