import { EventEmitter, once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach } from 'vitest';

export interface Heard {
  method: string;
  /** Path without the query. */
  path: string;
  input: unknown;
  headers: IncomingHttpHeaders;
  /** Fires once the client has hung up or has the answer. */
  closed: Promise<unknown>;
}

/** What the server does with one request. */
export type Step = (response: ServerResponse, request: IncomingMessage) => void;

const json =
  (status: number, body: unknown, headers: Record<string, string> = {}): Step =>
  (response) =>
    response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body));

export const ok = (data: unknown): Step => json(200, { result: { data } });
export const fails = (status: number, data: object, headers?: Record<string, string>): Step =>
  json(status, { error: { code: -32_000, message: 'x', data } }, headers);
export const html =
  (status: number, headers: Record<string, string> = {}): Step =>
  (response) =>
    response.writeHead(status, { 'content-type': 'text/html', ...headers }).end('<!doctype html><title>Hello</title>');
export const reset: Step = (_, request) => request.socket.resetAndDestroy();
/** Takes the request and never says a word. */
export const silence: Step = () => {};
/** Begins an answer and never ends it. */
export const half: Step = (response) => response.writeHead(200).write('{"result":');

const busy = { code: 'SERVICE_UNAVAILABLE', reason: 'unavailable', retryable: true, requestId: 'request-1' };
/** What our server says while its database is away; a retry may come at once. */
export const unavailable: Step = fails(503, { ...busy, retryAfterMs: 0 });

/**
 * A real HTTP server for the tests of one file. Each test scripts its steps, one for each request; a request too many
 * gets a 418, which nobody retries.
 */
export function scriptedServer() {
  const arrivals = new EventEmitter();
  let steps: Step[] = [];
  let heard: Heard[] = [];
  const server = createServer(async (request, response) => {
    const closed = once(response, 'close');
    let body = '';
    for await (const chunk of request) body += chunk;
    const { pathname, searchParams } = new URL(request.url ?? '', 'http://localhost');
    const text = request.method === 'GET' ? searchParams.get('input') : body;
    const input: unknown = text ? JSON.parse(text) : undefined;
    heard.push({ method: request.method ?? '', path: pathname, input, headers: request.headers, closed });
    const step = steps.shift() ?? html(418);
    step(response, request);
    arrivals.emit('request');
  });
  beforeAll(async () => {
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
  });
  beforeEach(() => {
    steps = [];
    heard = [];
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });
  return {
    get url() {
      return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    },
    get heard(): readonly Heard[] {
      return heard;
    },
    script(...next: Step[]) {
      steps = next;
    },
    /** Gives the request with this number as soon as it is there; the first one is 1. */
    async request(number: number): Promise<Heard> {
      for (;;) {
        const found = heard[number - 1];
        if (found) return found;
        await once(arrivals, 'request');
      }
    },
  };
}
