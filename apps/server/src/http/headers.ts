import type { MiddlewareHandler } from 'hono';

/** For our own pages: everything from this origin, nothing inline, framed by nobody. */
const policy = (script: string, images: string, objects = "'none'") =>
  [
    "default-src 'none'",
    `script-src ${script}`,
    "style-src 'self'",
    `img-src ${images}`,
    `object-src ${objects}`,
    "connect-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');

const PAGE_POLICY = policy("'self'", "'self' data:");
/** Argon2id is WebAssembly, which has to be allowed by name; it allows no script from text. Pictures are opened on the device. */
const APP_POLICY = policy("'self' 'wasm-unsafe-eval'", "'self' data: blob:");
/** A sheet to print is looked at before it is saved. */
const SHEET_POLICY = policy("'self' 'wasm-unsafe-eval'", "'self' data: blob:", 'blob:');

const policyAt = (path: string) =>
  path.startsWith('/outreach/') ? SHEET_POLICY : KEY_APPS.test(path) ? APP_POLICY : PAGE_POLICY;

/** Paths of the apps that derive keys from passwords. */
const KEY_APPS = /^\/(?:apply|counselling|admin|outreach)(?:\/|$)/;

/** The same on every answer, whatever made it. */
export const securityHeaders: MiddlewareHandler = async (c, next) => {
  await next();
  c.header('Content-Security-Policy', policyAt(c.req.path));
  c.header('X-Content-Type-Options', 'nosniff');
  c.header('Referrer-Policy', 'no-referrer');
  c.header('Permissions-Policy', 'geolocation=(), camera=(), microphone=(), payment=(), usb=()');
  c.header('Cross-Origin-Opener-Policy', 'same-origin');
  c.header('X-Frame-Options', 'DENY');
};

/**
 * Lets pages of partners read public answers and load widgets. No credentials ever: what a person may see by
 * signing in is not reachable from a foreign page.
 */
export const openToAllOrigins: MiddlewareHandler = async (c, next) => {
  if (c.req.method === 'OPTIONS') {
    c.header('Access-Control-Allow-Origin', '*');
    c.header('Access-Control-Allow-Methods', 'GET, POST, OPTIONS');
    c.header('Access-Control-Allow-Headers', 'content-type, x-jmd-client');
    c.header('Access-Control-Max-Age', '86400');
    return c.body(null, 204);
  }
  await next();
  c.header('Access-Control-Allow-Origin', '*');
  c.header('Access-Control-Expose-Headers', 'x-request-id, retry-after');
  c.header('Cross-Origin-Resource-Policy', 'cross-origin');
};
