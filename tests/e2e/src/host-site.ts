import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

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
  /** What stands where the finder shall be. */
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

/** Gives the finder one width on every page, whatever the other rules say. */
export const FIXED_WIDTH = '#place jmd-finder{width:600px!important;margin:0!important;padding:0!important}';
