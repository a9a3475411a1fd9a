import type { Built } from '../layout/built.ts';
import { Code } from '../layout/scroll.tsx';
import { DocsLayout } from './layout.tsx';
import { pinnedSnippet } from './snippet.ts';
import { Table } from './table.tsx';

/** The page around the playground; the playground itself needs a script and is put in by one. */
export function PlaygroundPage({ origin, release }: { origin: string; release: Built['widgets'] }) {
  return (
    <DocsLayout path="/docs/playground/">
      <h1>Widget playground</h1>
      <p class="lead">Change what the finder shows, then copy the snippet. What you see is the real one.</p>
      <div id="playground">
        <noscript>
          <p>The playground needs JavaScript.</p>
        </noscript>
      </div>
      <h2>Attributes</h2>
      <Table
        label="Attributes of jmd-finder"
        head={['attribute', 'takes', 'without it']}
        rows={[
          ['lang', 'de, de-x-leicht, en, ar, fa, uk, ru, tr, fr', 'the language of your page, else German'],
          ['postal-code', 'a postal code; the finder then searches at once', 'an empty field'],
          ['language', 'language of the advice, for example ar', 'any language'],
          ['topic', 'for example housing, school, residence', 'all topics'],
          ['theme', 'light, dark, auto', 'light, or auto where your page declares a dark color-scheme'],
          ['base-url', 'address of another server', 'the server that the script came from'],
        ]}
      />
      <h2>Hold on to one release</h2>
      <p>
        The loader brings the newest release of its major version. If you would rather decide yourself when something
        changes, name one release and its hash; the browser then refuses anything else, and this server keeps every
        release it has served.
      </p>
      <Code>
        {pinnedSnippet(origin, release.entry, release.integrity[release.entry.replace(/^[^/]*\//, '')] ?? '')}
      </Code>
      <p>
        All hashes of release {release.version}, for policies that name files one by one; as JSON under{' '}
        <a href={`/w/${release.version}/sri.json`}>/w/{release.version}/sri.json</a>.
      </p>
      <Table
        label="Hashes of the widget files"
        head={['file', 'integrity']}
        rows={Object.entries(release.integrity).map(([file, hash]) => [file, hash])}
      />
      <h2>Events, slots, colours</h2>
      <ul>
        <li>
          <code>jmd:found</code> bubbles after each answer; <code>event.detail</code> is{' '}
          <code>{'{ kind, count, responsible }'}</code>. What a person typed is never in it.
        </li>
        <li>
          Slots <code>title</code>, <code>intro</code> and <code>footer</code> take your own words.
        </li>
        <li>
          Set <code>--jmd-primary</code>, <code>--jmd-paper</code>, <code>--jmd-ink</code>, <code>--jmd-font</code> or{' '}
          <code>--jmd-radius</code> in your styles to make it yours; the <a href="/docs/gallery/">gallery</a> names
          every token.
        </li>
      </ul>
    </DocsLayout>
  );
}
