import { ApiError, appRouter, type Services, type Streams, toErrorShape } from '@jmd-digital/api';
import { databaseAnswers, type RateLimiter, readDirectoryState } from '@jmd-digital/db';
import { MAX_PICTURE_FILE } from '@jmd-digital/schemas';
import { fetchRequestHandler } from '@trpc/server/adapters/fetch';
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { compress } from 'hono/compress';
import type { Logger } from 'pino';
import { faultOf } from './fault.ts';
import { BLOB_PATH, blobs } from './http/blob.ts';
import { openToAllOrigins, securityHeaders } from './http/headers.ts';
import { hsds } from './http/hsds.ts';
import { errorAnswer, errorHeaders, errorStatus, rateLimit } from './http/limit.ts';
import { newsletterPages } from './http/newsletter.ts';
import { PICTURE_PATH, PUBLIC_PICTURE_PATH, pictures, publicPictures } from './http/picture.ts';
import { postPages } from './http/posts.ts';
import { type Env, logRequests, requestId, routeName } from './http/request.ts';
import { contextOf, hasSession, isFromOurPages } from './http/session.ts';
import { shortLinks } from './http/short-links.ts';
import { appFiles, homePage, notFoundPage, pageFiles, widgetFiles } from './http/static.ts';
import { eventStream } from './http/stream.ts';
import { SERVER_VERSION } from './version.ts';

/** Largest request body of the API, bytes: what anybody may send. */
const MAX_BODY = 100_000;
/** A sealed message of 7,500 characters that are long ones, in base64. */
const MAX_MESSAGE = 400_000;
const MESSAGE_PATHS = ['submitEnquiry', 'sendMessage', 'addNote'].map((verb) => `/api/trpc/counselling.${verb}`);
/** A whole directory in a file, from someone who is signed in. */
const MAX_IMPORT = 25_000_000;
/** A piece of a sealed file: 1 MiB and a tag. */
const MAX_PIECE = 1_048_592;
const IMPORT_PATH = '/api/trpc/directory.importDirectory';
/** As many pieces of a log as go at once. */
const MAX_LOG_BODY = 2_000_000;
/** A sealed file of an incident, in Base64, with what stands around it. */
const MAX_EVIDENCE = 3_010_000;
const EVIDENCE_PATH = '/api/trpc/streetwork.putEvidence';
const LOG_PATH = '/api/trpc/apply.putLogPieces';

/** How long `/health` waits for the database, milliseconds. */
const HEALTH_TIMEOUT_MS = 2_000;

export interface AppParts {
  services: Services;
  limiter: RateLimiter;
  log: Logger;
  trustedProxies: number;
  streams: Streams;
  /** Folder of widget releases that were served before. */
  widgetArchive: string;
}

/** Everything that this server answers, as one Hono app. It holds no state of its own. */
export function createApp({ services, limiter, log, trustedProxies, streams, widgetArchive }: AppParts): Hono<Env> {
  const app = new Hono<Env>();
  const today = () => services.now().toZonedDateTimeISO('UTC').toPlainDate().toString();

  app.use(requestId, logRequests(log), securityHeaders);

  app.get('/health', openToAllOrigins, async (c) => {
    const up = await databaseAnswers(services.database, HEALTH_TIMEOUT_MS);
    c.header('Cache-Control', 'no-store');
    return c.json(
      { status: up ? 'ok' : 'degraded', version: SERVER_VERSION, database: up ? 'ok' : 'down' },
      up ? 200 : 503,
    );
  });

  for (const path of ['/api/*', '/hsds', '/hsds/*', `${PUBLIC_PICTURE_PATH}/*`, '/posts/*']) {
    app.use(
      path,
      openToAllOrigins,
      rateLimit(limiter, today, trustedProxies),
      async (c, next) => {
        return bodyLimit({
          maxSize: hasSession(c) ? largestBody(c.req.path) : MAX_BODY,
          onError: (refused) => errorAnswer(refused, new ApiError('body_too_large')),
        })(c, next);
      },
      compress(),
    );
  }
  app.all('/api/trpc/*', async (c) => {
    const id = c.get('requestId');
    if (!isFromOurPages(c, services.publicUrl)) return errorAnswer(c, new ApiError('not_permitted'));
    const context = await contextOf(c, services, trustedProxies);
    const answer = await fetchRequestHandler({
      endpoint: '/api/trpc',
      req: c.req.raw,
      router: appRouter,
      allowBatching: false,
      createContext: () => context,
      onError: ({ error }) => logError(log, id, routeName(c.req.path), error),
      responseMeta({ errors: [error] }) {
        const headers = { 'cache-control': 'no-store' };
        if (!error) return { headers };
        const shape = toErrorShape(error, id);
        return { status: errorStatus(shape), headers: { ...headers, ...errorHeaders(shape) } };
      },
    });
    // A cookie that a procedure set lies on Hono's own answer; this one takes its place.
    for (const cookie of c.res.headers.getSetCookie()) answer.headers.append('set-cookie', cookie);
    return answer;
  });
  app.route(BLOB_PATH, blobs(services, trustedProxies));
  // Programs that end subscriptions for many people (RFC 8058) come from one address.
  for (const path of ['/l/*', '/newsletter/confirm/*', '/newsletter/:channelId'])
    app.use(path, rateLimit(limiter, today, trustedProxies));
  app.route(PICTURE_PATH, pictures(services, trustedProxies));
  app.route(PUBLIC_PICTURE_PATH, publicPictures(services));
  app.get('/api/stream', eventStream(streams));
  app.route('/l', shortLinks(services));
  app.route('/newsletter', newsletterPages(services, trustedProxies));
  app.route('/hsds', hsds(services));
  app.route('/', postPages(services));
  app.route('/w', widgetFiles(widgetArchive));
  app.route('/', appFiles());
  app.route(
    '/',
    homePage(async () => (await readDirectoryState(services.database.db)).demonstration),
  );
  app.route('/', pageFiles());

  app.notFound(async (c) => {
    const wantsPage = c.req.header('accept')?.includes('text/html') && !/^\/(?:api|hsds|w)\//.test(c.req.path);
    if (!wantsPage) return errorAnswer(c, new ApiError('not_found'));
    return c.html(await notFoundPage(c.req.header('accept-language')), 404);
  });
  app.onError((error, c) => {
    logError(log, c.get('requestId'), routeName(c.req.path), error);
    return errorAnswer(c, error);
  });
  return app;
}

/** How much who is signed in may send to a path, bytes. */
function largestBody(path: string): number {
  if (path === IMPORT_PATH) return MAX_IMPORT;
  if (path === LOG_PATH) return MAX_LOG_BODY;
  if (path === EVIDENCE_PATH) return MAX_EVIDENCE;
  if (MESSAGE_PATHS.includes(path)) return MAX_MESSAGE;
  if (path.startsWith(`${PICTURE_PATH}/`)) return MAX_PICTURE_FILE;
  return path.startsWith(`${BLOB_PATH}/`) ? MAX_PIECE : MAX_BODY;
}

/** Faults of ours go into the log with their place; what a client did wrong is in the request line already. */
function logError(log: Logger, requestId: string, where: string, error: Error): void {
  if (errorStatus(toErrorShape(error, requestId)) < 500) return;
  log.error({ requestId, where, ...faultOf(error) }, 'failed');
}
