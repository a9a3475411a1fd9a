import { isIPv6 } from 'node:net';
import { getConnInfo } from '@hono/node-server/conninfo';
import { appRouter } from '@jmd-digital/api';
import type { Context, MiddlewareHandler } from 'hono';
import type { Logger } from 'pino';

interface Variables {
  requestId: string;
}
export type Env = { Variables: Variables };

/** Gives each request an id that stands in the answer, in errors and in the log. A proxy's id is kept if it looks like one. */
export const requestId: MiddlewareHandler<Env> = async (c, next) => {
  const given = c.req.header('x-request-id');
  const id = given && /^[\w-]{8,64}$/.test(given) ? given : crypto.randomUUID();
  c.set('requestId', id);
  await next();
  c.header('X-Request-Id', id);
};

/** One line per request: which route, not which address, person or question. Paths with ids in them show as patterns. */
export function logRequests(log: Logger): MiddlewareHandler<Env> {
  return async (c, next) => {
    const start = performance.now();
    await next();
    log.info(
      {
        requestId: c.get('requestId'),
        method: c.req.method,
        route: routeName(c.req.path),
        status: c.res.status,
        ms: Math.round((performance.now() - start) * 10) / 10,
        client: clientName(c.req.header('x-jmd-client')),
      },
      'request',
    );
  };
}

const HSDS = 'organizations|services|service_at_locations|locations';
const KNOWN_ROUTE = new RegExp(
  `^/(?:health$|api/(?:stream$|(?:blob|picture)(?=/))|hsds(?=/|$)(?:/(?:${HSDS})(?=/|$))?|(?:w|l|newsletter|pictures|posts|docs|assets|apply|counselling|admin|outreach)(?=/)|$)`,
);

/** A path is typed by a person too, so only the procedures and routes that we know are named. */
export function routeName(path: string): string {
  const procedure = /^\/api\/trpc\/([^/]+)$/.exec(path)?.[1];
  if (procedure && Object.hasOwn(appRouter._def.procedures, procedure)) return path;
  return KNOWN_ROUTE.exec(path)?.[0] ?? 'other';
}

/** Software name and version, nothing else: a free header must not carry text into the log. */
function clientName(header: string | undefined): string | undefined {
  return header && /^[\w@./-]{1,60}$/.test(header) ? header : undefined;
}

/**
 * The address that rate limits count. Behind proxies it is the entry that the outermost trusted one wrote; what stands
 * before it can be made up. IPv6 counts as the /64 that one connection is given as a whole.
 */
export function clientAddress(c: Context, trustedProxies: number): string {
  const hops = (c.req.header('x-forwarded-for') ?? '').split(',').map((hop) => hop.trim());
  const forwarded = trustedProxies > 0 ? hops.at(-trustedProxies) : undefined;
  const address = (forwarded || getConnInfo(c).remote.address) ?? 'unknown';
  return isIPv6(address) && !address.startsWith('::ffff:') ? networkOf(address) : address;
}

function networkOf(address: string): string {
  const [head = '', tail] = address.split('::');
  const groups = head.split(':').filter(Boolean);
  if (tail !== undefined) {
    const rest = tail.split(':').filter(Boolean);
    while (groups.length + rest.length < 8) groups.push('0');
    groups.push(...rest);
  }
  return groups.slice(0, 4).join(':');
}
