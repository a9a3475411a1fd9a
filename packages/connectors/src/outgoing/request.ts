import type { Call, Io } from './channel.ts';
import { AddressRefused, NothingLeft } from './guarded-fetch.ts';
import { mayBePublic } from './public-address.ts';

export type Answer =
  /** `body` is undefined where it is no JSON, too large or broken off. */
  | { kind: 'answered'; status: number; headers: Headers; body: unknown }
  /** The address is none that may be asked. */
  | { kind: 'bad_address' }
  /** Nothing has left. */
  | { kind: 'not_sent' }
  /** It has left, and no answer came. */
  | { kind: 'unknown' };

/** The longest answer that is read, bytes: posts and instances are described in far less. */
const MAX_ANSWER = 512 * 1024;

/** Sends one request, once. Never throws, and tells nothing of what was sent. */
export async function request(call: Call, io: Io): Promise<Answer> {
  const url = addressOf(call);
  if (!url) return { kind: 'bad_address' };
  const { method, headers, body } = call;
  const signals = [AbortSignal.timeout(io.timeoutMs), ...(io.signal ? [io.signal] : [])];
  try {
    const response = await io.fetch(url.href, {
      ...{ method, redirect: 'manual', signal: AbortSignal.any(signals) },
      headers: { accept: 'application/json', ...headers },
      ...(body === undefined ? {} : { body }),
    });
    return {
      ...{ kind: 'answered', status: response.status, headers: response.headers, body: await readJson(response) },
    };
  } catch (error) {
    if (error instanceof AddressRefused) return { kind: 'bad_address' };
    return { kind: error instanceof NothingLeft ? 'not_sent' : 'unknown' };
  }
}

/** Null where a channel leads to something that is not asked: no `https`, a password in it, this machine. */
function addressOf({ server, local, path }: Call): URL | null {
  if (!URL.canParse(path, server)) return null;
  const url = new URL(path, server);
  if (url.origin !== new URL(server).origin || url.username || url.password) return null;
  if (local && url.protocol === 'http:') return url;
  return url.protocol === 'https:' && (local || mayBePublic(url.hostname)) ? url : null;
}

async function readJson(response: Response): Promise<unknown> {
  const parts: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const part of response.body ?? []) {
      size += part.length;
      if (size > MAX_ANSWER) return undefined;
      parts.push(part);
    }
    return JSON.parse(Buffer.concat(parts).toString());
  } catch {
    return undefined;
  }
}

/** What stands in an answer under these names; undefined where it is built otherwise. */
export function pick(body: unknown, ...path: readonly (string | number)[]): unknown {
  let found = body;
  for (const name of path) {
    if (typeof found !== 'object' || found === null) return undefined;
    found = Reflect.get(found, name);
  }
  return found;
}

export function pickString(body: unknown, ...path: readonly (string | number)[]): string | null {
  const found = pick(body, ...path);
  return typeof found === 'string' && found !== '' ? found : null;
}

/** A page that people may be led to. */
export function pickPage(body: unknown, ...path: readonly (string | number)[]): string | null {
  const found = pickString(body, ...path);
  return found && URL.canParse(found) && /^https?:$/.test(new URL(found).protocol) ? found : null;
}
