import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { serveStatic } from '@hono/node-server/serve-static';
import { htmlLang, type Locale, negotiateLocale } from '@jmd-digital/schemas/values';
import { Hono } from 'hono';
import { APPS, PAGES_DIR, WIDGETS_DIR } from '../paths.ts';
import { openToAllOrigins } from './headers.ts';
import type { Env } from './request.ts';

const FOR_EVER = 'public, max-age=31536000, immutable';

/**
 * Widgets under `/w`. A version's folder never changes, so browsers keep it for ever; the evergreen loader `/w/1/jmd.js`
 * is asked for again after an hour.
 * @param archive folder of releases that were served before
 */
export function widgetFiles(archive: string): Hono<Env> {
  const app = new Hono<Env>();
  app.use(openToAllOrigins);
  for (const root of [WIDGETS_DIR, archive]) {
    app.use(
      serveStatic({
        root,
        precompressed: true,
        rewriteRequestPath: (path) => path.replace(/^\/w/, ''),
        onFound: (_path, c) => {
          const fixed = /^\/w\/\d+\.\d+\.\d+.*\.js$/.test(c.req.path);
          c.header('Cache-Control', fixed ? FOR_EVER : 'public, max-age=3600');
        },
      }),
    );
  }
  return app;
}

/** Pages that `apps/docs` has built: `/docs/…` and their files under `/assets/…`, which carry a hash in the name. */
export function pageFiles(): Hono<Env> {
  const app = new Hono<Env>();
  app.use(
    serveStatic({
      root: PAGES_DIR,
      precompressed: true,
      onFound: (_path, c) => {
        c.header('Cache-Control', c.req.path.startsWith('/assets/') ? FOR_EVER : 'no-cache');
      },
    }),
  );
  return app;
}

/** Pages of an app beside its first one, by the folder that they lie in. */
const INNER_PAGES: Readonly<Record<string, readonly string[]>> = {
  apply: ['preview'],
  counselling: ['desk'],
};

/** The page that a place inside of an app belongs to. */
function pageOf(app: string, path: string): string {
  const folder = path.slice(app.length + 2).split('/')[0] ?? '';
  return INNER_PAGES[app]?.includes(folder) ? `${folder}/index.html` : 'index.html';
}

/**
 * The apps, each under a path of its own. What has no file is a place inside of the app and gets its page, so that deep
 * links work. Only what lies under `assets/` has a hash in its name.
 */
export function appFiles(): Hono<Env> {
  const app = new Hono<Env>();
  for (const [name, root] of Object.entries(APPS).filter(([, folder]) => existsSync(folder))) {
    for (const inner of ['', ...(INNER_PAGES[name] ?? []).map((folder) => `/${folder}`)])
      app.get(`/${name}${inner}`, (c) => c.redirect(`/${name}${inner}/`, 308));
    app.use(
      `/${name}/*`,
      serveStatic({
        root,
        precompressed: true,
        rewriteRequestPath: (path) => path.slice(name.length + 1),
        onFound: (_path, c) => {
          c.header('Cache-Control', c.req.path.startsWith(`/${name}/assets/`) ? FOR_EVER : 'no-cache');
        },
      }),
    );
    app.get(`/${name}/*`, async (c, next) => {
      if (/\.\w+$/.test(c.req.path) || !c.req.header('accept')?.includes('text/html')) return next();
      const page = await readFile(join(root, pageOf(name, c.req.path)), 'utf8').catch(() => null);
      if (page === null) return next();
      c.header('Cache-Control', 'no-cache');
      return c.html(page);
    });
  }
  return app;
}

/**
 * The page at `/` in the language that was asked for, by `?lang` first, then by what the browser says.
 * @param isDemonstration whether the directory is the invented one; the page says so where it is
 */
export function homePage(isDemonstration: () => Promise<boolean>): Hono<Env> {
  const app = new Hono<Env>();
  app.get('/', async (c) => {
    const locale = negotiateLocale([c.req.query('lang')], c.req.header('accept-language'));
    const [page, demonstration] = await Promise.all([pageIn('home', locale), isDemonstration()]);
    c.header('Vary', 'Accept-Language');
    c.header('Cache-Control', 'no-cache');
    c.header('Content-Language', htmlLang(locale));
    return c.html(demonstration ? page.replace('data-directory="real"', 'data-directory="demonstration"') : page);
  });
  return app;
}

/** The page for an address that leads nowhere, in the visitor's language. */
export async function notFoundPage(acceptLanguage: string | undefined): Promise<string> {
  return pageIn('not-found', negotiateLocale([], acceptLanguage));
}

function pageIn(name: 'home' | 'not-found', locale: Locale): Promise<string> {
  return readFile(join(PAGES_DIR, name, `${locale}.html`), 'utf8');
}
