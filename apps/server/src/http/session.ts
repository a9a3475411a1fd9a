import { type ApiContext, resolveActor, type Services } from '@jmd-digital/api';
import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { clientAddress, type Env } from './request.ts';

/** `__Host-` keeps it to this host, to https (or localhost) and to the whole of it (RFC 6265bis, 4.1.3.2). */
const COOKIE = '__Host-jmd-session';
const ATTRIBUTES = { path: '/', secure: true, httpOnly: true, sameSite: 'Strict' } as const;

/** What a procedure gets with a request: who asks, by cookie and signature, and a way to set the cookie. */
export async function contextOf(c: Context<Env>, services: Services, trustedProxies: number): Promise<ApiContext> {
  const url = new URL(c.req.url);
  const token = getCookie(c, COOKIE);
  const body = token && c.req.method === 'POST' ? await c.req.raw.clone().bytes() : new Uint8Array();
  const who = await resolveActor(services, {
    token,
    proof: c.req.header('x-jmd-proof'),
    method: c.req.method,
    path: url.pathname + url.search,
    body,
  });
  return {
    ...services,
    ...who,
    requestId: c.get('requestId'),
    address: clientAddress(c, trustedProxies),
    setSessionToken(given) {
      if (given === null) deleteCookie(c, COOKIE, ATTRIBUTES);
      else
        setCookie(c, COOKIE, given.value, {
          ...ATTRIBUTES,
          ...(given.maxAgeSeconds === null ? {} : { maxAge: given.maxAgeSeconds }),
        });
    },
  };
}

/** Whether a request brings a session along, good or not. */
export const hasSession = (c: Context<Env>): boolean => getCookie(c, COOKIE) !== undefined;

/**
 * Whether a request that changes something comes from a page of ours. Browsers name the page's origin with every POST
 * (Fetch standard, 3.2); programs that are no browsers name none, and have no cookie of a person either.
 */
export function isFromOurPages(c: Context<Env>, publicUrl: string): boolean {
  if (c.req.method !== 'POST') return true;
  const origin = c.req.header('origin');
  if (origin === undefined) return c.req.header('sec-fetch-site') === undefined;
  return origin === new URL(publicUrl).origin || new URL(c.req.url).host === hostOf(origin);
}

const hostOf = (origin: string) => (URL.canParse(origin) ? new URL(origin).host : '');
