import type { WidgetRelease } from '../layout/built.ts';
import { Hashes } from './hashes.tsx';
import { DocsLayout } from './layout.tsx';
import { Table } from './table.tsx';

/** The page around the playground; the playground itself needs a script and is put in by one. */
export function PlaygroundPage({ origin, release }: { origin: string; release: WidgetRelease }) {
  return (
    <DocsLayout path="/docs/playground/">
      <h1>Finder playground</h1>
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
      <Hashes origin={origin} release={release} element="jmd-finder" />
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
