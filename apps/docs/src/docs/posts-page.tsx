import type { WidgetRelease } from '../layout/built.ts';
import { Hashes } from './hashes.tsx';
import { DocsLayout } from './layout.tsx';
import { Table } from './table.tsx';

/** Stands for a site in examples that are only read. */
const EXAMPLE_SITE = '0193c0de-0000-7000-8000-000000000001';

/** The page around the builder of the posts; the builder itself needs a script and is put in by one. */
export function PostsPage({ origin, release }: { origin: string; release: WidgetRelease }) {
  return (
    <DocsLayout path="/docs/posts/">
      <h1>Posts: what a site tells, on your page</h1>
      <p class="lead">
        Dates and news of one site, as it has published them on its own page here. No platform has a part in it.
      </p>
      <div id="posts-builder">
        <noscript>
          <p>The builder needs JavaScript.</p>
        </noscript>
      </div>
      <h2>Attributes</h2>
      <Table
        label="Attributes of jmd-posts"
        head={['attribute', 'takes', 'without it']}
        rows={[
          ['site', 'id of a site', 'a sentence that says so'],
          ['limit', '1 to 20 posts', '3'],
          ['lang', 'de, de-x-leicht, en, ar, fa, uk, ru, tr, fr', 'the language of your page, else German'],
          ['theme', 'light, dark, auto', 'light, or auto where your page declares a dark color-scheme'],
          ['base-url', 'address of another server', 'the server that the script came from'],
        ]}
      />
      <h2>What it does, and what it leaves alone</h2>
      <ul>
        <li>
          A post is shown in the language that you set. Where one is not written in it, the languages that there are can
          be chosen.
        </li>
        <li>What the site takes down is gone here at the next visit. Pictures bring their description along.</li>
        <li>
          Nothing is stored on your page: no cookie, no storage. No request goes to anyone but this server, which gets
          no more than the id of the site.
        </li>
        <li>
          A Content-Security-Policy needs this server in <code>script-src</code>, <code>connect-src</code> and, for
          pictures, <code>img-src</code>. Where it names <code>trusted-types</code>, add <code>jmd-digital</code>.
        </li>
        <li>
          Slots <code>title</code>, <code>intro</code> and <code>footer</code> take your own words; colours are those of
          the <a href="/docs/playground/">finder</a>.
        </li>
      </ul>
      <h2>Feeds, for readers and calendars</h2>
      <p>
        The same posts are to be had under <code>/posts/&lt;site&gt;/</code> as a page, and beside it as{' '}
        <code>feed.rss</code>, <code>feed.atom</code>, <code>feed.json</code> and, for events, <code>events.ics</code>.
        They are open to every origin and may be asked for again with <code>If-None-Match</code>.
      </p>
      <div lang="de" class="in-german">
        <h3>Auf Deutsch</h3>
        <p>
          Kopieren Sie den Baustein in Ihre Seite: Er zeigt, was ein Standort auf seiner eigenen Seite hier
          veröffentlicht hat, ganz ohne Plattform. Erlaubt Ihre Seite nur bestimmte Quellen (Content-Security-Policy),
          tragen Sie diesen Server bei <code>script-src</code>, <code>connect-src</code> und <code>img-src</code> ein.
        </p>
      </div>
      <Hashes origin={origin} release={release} element="jmd-posts" attributes={{ site: EXAMPLE_SITE }} />
    </DocsLayout>
  );
}
