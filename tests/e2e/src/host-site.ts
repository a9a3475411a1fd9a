import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from '@playwright/test';

export interface HostSite {
  origin: string;
  /** Puts a page under a path of its own and gives its address. */
  page(html: string, headers?: Record<string, string>): string;
  close(): Promise<void>;
}

/** A website of somebody else: another origin than ours, with pages that a test writes. */
export async function startHostSite(): Promise<HostSite> {
  const pages = new Map<string, { html: string; headers: Record<string, string> }>();
  const server = createServer(({ url = '/' }, response) => {
    const page = pages.get(url);
    if (!page) return response.writeHead(404).end();
    return response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...page.headers }).end(page.html);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    origin,
    page(html, headers = {}) {
      const path = `/${pages.size}.html`;
      pages.set(path, { html, headers });
      return origin + path;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** What a partner's site is made of, with names that are also ours. */
const CONTENT = `
<header><a href="#x">Verein</a><nav><ul><li><a href="#a">Angebote</a></li><li><a href="#b">Über uns</a></li></ul></nav></header>
<main>
<h1>Beratung für junge Menschen</h1>
<p>Ein Absatz mit <b>fetten</b> und <a href="#c">verlinkten</a> Worten.</p>
<section class="jmd"><article class="jmd-card"><h2 id="jmd-result" class="jmd-title">Unsere eigene Karte</h2></article></section>
<form><label>Name <input id="name" name="name"></label><select><option>eins</option></select><textarea></textarea><button type="button">Senden</button></form>
<table><tr><th>Tag</th><td>Montag</td></tr></table>
<details><summary>Mehr</summary><p>Noch mehr</p></details>
<ol><li>eins</li></ol><blockquote>Zitat</blockquote><hr><svg width="10" height="10"><path d="M0 0h9"></path></svg>
</main>
<div id="place">FINDER</div>
<footer><p>Fußzeile</p></footer>`;

export interface HostPage {
  /** The snippet's script tags; they go into the head. */
  scripts?: string;
  /** What stands where the widget shall be. */
  finder?: string;
  css?: string;
  lang?: string;
  dir?: 'ltr' | 'rtl';
}

export function hostPage({ scripts = '', finder = '', css, lang = 'de', dir = 'ltr' }: HostPage): string {
  const style = css === undefined ? '' : `<style>${css}</style>`;
  return `<!doctype html><html lang="${lang}" dir="${dir}"><head><meta charset="utf-8"><title>Verein</title>
<meta name="viewport" content="width=device-width">${style}${scripts}</head>
<body>${CONTENT.replace('FINDER', finder)}</body></html>`;
}

/** Gives a widget one width on every page, whatever the other rules say. */
export const FIXED_WIDTH =
  '#place :is(jmd-finder,jmd-posts,jmd-quiz){width:600px!important;margin:0!important;padding:0!important}';

/** A script for the page that makes each breach of its policy an error, so that no test overlooks one. */
export const reportBreaches = () =>
  addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
    reportError(new Error(`policy: ${violatedDirective} ${blockedURI}`)),
  );

/** What a page has left in this browser. */
export const traces = (page: Page) =>
  page.evaluate(async () => [
    ...Object.keys(localStorage),
    ...Object.keys(sessionStorage),
    ...(await indexedDB.databases()).map(({ name }) => name),
    ...(await caches.keys()),
    ...document.cookie.split(';').filter(Boolean),
  ]);

/** Names of everything global, and of what built-ins have. */
export const globals = (page: Page) =>
  page.evaluate(() => {
    const own = (object: object) => Reflect.ownKeys(object).map(String);
    const builtIns = [Object, Array, String, Promise, Map, HTMLElement, Element, Node, Document, EventTarget];
    return [
      ...own(window),
      ...own(document),
      ...builtIns.flatMap((type) => [...own(type), ...own(type.prototype)].map((key) => `${type.name} ${key}`)),
    ].sort();
  });

/** Rules of real sites and worse. `FIXED_WIDTH` stands on each, so that only the inside of a widget is compared. */
export const HOSTILE: Record<string, { css?: string; lang?: string; dir?: 'ltr' | 'rtl' }> = {
  'a reset as utility frameworks bring': {
    css: `*,::before,::after{box-sizing:border-box;margin:0;padding:0;border:0 solid #ddd}
html{line-height:1.5;font-family:serif;tab-size:4}h1,h2,h3,h4{font-size:inherit;font-weight:inherit}
a{color:inherit;text-decoration:inherit}ol,ul,menu{list-style:none}img,svg,video{display:block;vertical-align:middle}
button,input,select,textarea{font:inherit;color:inherit;background:transparent;border-radius:0;letter-spacing:inherit}
summary{display:list-item}[hidden]{display:none!important}table{border-collapse:collapse;text-indent:0}`,
  },
  'rules for everything': {
    css: `*{letter-spacing:3px;word-spacing:9px;color:red!important;text-transform:uppercase;float:right;font-style:italic;
text-align:justify;line-height:3;text-indent:2em;font-variant:small-caps;white-space:pre;cursor:wait;box-sizing:content-box;
text-shadow:1px 1px red;pointer-events:auto;hyphens:auto;word-break:break-all;quotes:none;list-style:square;border-spacing:9px}
*::before,*::after{content:"!"}.jmd,.jmd-card,.jmd-title{background:lime!important;font-size:40px}`,
  },
  'a root of 10 px': { css: 'html{font-size:10px}body{font-size:1.6rem;line-height:1}' },
  'a page from right to left': { dir: 'rtl', lang: 'ar' },
  'a page with words from top to bottom': { css: 'body{writing-mode:vertical-rl;font-size:40px}' },
};
