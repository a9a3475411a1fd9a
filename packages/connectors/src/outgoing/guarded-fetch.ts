import { lookup as systemLookup } from 'node:dns';
import { type IncomingMessage, request as overHttp } from 'node:http';
import { request as overHttps } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { Readable } from 'node:stream';
import { isPublicAddress } from './public-address.ts';

/** Nothing of a request has left this machine. Says no more: addresses may hold a token. */
export class NothingLeft extends Error {
  override name = 'NothingLeft';
}

/** A host stands for an address that is not asked. */
export class AddressRefused extends NothingLeft {
  override name = 'AddressRefused';
}

interface Guard {
  /** Whether an IP address may be connected to. */
  allows: (address: string) => boolean;
  lookup?: typeof systemLookup;
}

/** Answers without a body (Fetch, 2.2.3). */
const NULL_BODY = new Set([204, 205, 304]);

/**
 * A `fetch` that looks at the address which it really connects to: a name that is looked up first and connected to later can
 * have moved in between. It follows no redirect, keeps no connection, and throws `NothingLeft` exactly
 * where the server cannot have seen anything, which the `fetch` of the platform does not tell.
 */
export function guardedFetch({ allows, lookup = systemLookup }: Guard) {
  const guarded: LookupFunction = (hostname, options, done) => {
    lookup(hostname, { ...options, all: true }, (error, addresses) => {
      const [first] = addresses ?? [];
      if (error || !first) return done(error ?? new NothingLeft(), []);
      if (!addresses.every(({ address }) => allows(address))) return done(new AddressRefused(), []);
      return options.all ? done(null, addresses) : done(null, first.address, first.family);
    });
  };
  return async (address: string, init: RequestInit = {}): Promise<Response> => {
    const url = new URL(address);
    const host = url.hostname.replace(/^\[|\]$/g, '');
    if (isIP(host) && !allows(host)) throw new AddressRefused();
    const { request, body } = await written(url, init);
    const headers = { 'accept-encoding': 'identity', ...Object.fromEntries(request.headers) };
    const secure = url.protocol === 'https:';
    return new Promise((resolve, reject) => {
      let left = false;
      const outgoing = (secure ? overHttps : overHttp)(url, {
        ...{ method: request.method, agent: false, lookup: guarded },
        headers: body.length > 0 ? { ...headers, 'content-length': body.length } : headers,
        ...(init.signal ? { signal: init.signal } : {}),
      });
      outgoing.once('socket', (socket) =>
        socket.once(secure ? 'secureConnect' : 'connect', () => {
          left = true;
        }),
      );
      outgoing.on('error', (error) => reject(left || error instanceof NothingLeft ? error : new NothingLeft()));
      outgoing.once('response', (incoming) => {
        try {
          resolve(answerOf(incoming));
        } catch (error) {
          incoming.destroy();
          reject(error);
        }
      });
      outgoing.end(body);
    });
  };
}

/** Throws where no answer can be that: a server may well say 999. Not left to `Response`, which hosts replace by laxer ones. */
function answerOf(incoming: IncomingMessage): Response {
  const status = incoming.statusCode ?? 0;
  if (status < 200 || status > 599) throw new RangeError('No answer has such a status');
  const headers = new Headers();
  for (const [name, values] of Object.entries(incoming.headersDistinct))
    for (const value of values ?? []) headers.append(name, value);
  if (!NULL_BODY.has(status)) {
    // What Node and browsers call a stream are two types of one thing.
    const body = Readable.toWeb(incoming) as unknown as ConstructorParameters<typeof Response>[0];
    return new Response(body, { status, headers });
  }
  incoming.resume();
  return new Response(null, { status, headers });
}

/** Forms and texts as bytes, with their type. What cannot be written, such as a token with a line break, does not leave. */
async function written(url: URL, init: RequestInit) {
  try {
    const request = new Request(url, { ...init, signal: null });
    return { request, body: Buffer.from(await request.arrayBuffer()) };
  } catch {
    throw new NothingLeft();
  }
}

/** The `fetch` that connectors go out with. */
export const publicFetch = guardedFetch({ allows: isPublicAddress });
