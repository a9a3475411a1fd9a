import type { WidgetRelease } from '../layout/built.ts';
import { Hashes } from './hashes.tsx';
import { DocsLayout } from './layout.tsx';
import { Table } from './table.tsx';

/** The page around the builder of the quiz; the builder itself needs a script and is put in by one. */
export function QuizPage({ origin, release }: { origin: string; release: WidgetRelease }) {
  const stations = Object.entries(release.quiz.stations).map(([id, { title }]) => ({ id, title }));
  return (
    <DocsLayout path="/docs/quiz/">
      <h1>Quiz: one station on your page</h1>
      <p class="lead">
        Young people learn to apply for training and work, exercise by exercise. Choose a station, then copy the
        snippet. What you see is the real one.
      </p>
      <div id="quiz-builder" data-stations={JSON.stringify(stations)}>
        <noscript>
          <p>The builder needs JavaScript.</p>
        </noscript>
      </div>
      <h2>Attributes</h2>
      <Table
        label="Attributes of jmd-quiz"
        head={['attribute', 'takes', 'without it']}
        rows={[
          ['station', stations.map(({ id }) => id).join(', '), 'a sentence that says so'],
          ['lang', 'de, de-x-leicht, en, ar, fa, uk, ru, tr, fr', 'the language of your page, else German'],
          ['level', 'A2 or B1: how much German it takes', 'A2'],
          ['theme', 'light, dark, auto', 'light, or auto where your page declares a dark color-scheme'],
          ['base-url', 'address of another server with the app', 'the server that the script came from'],
        ]}
      />
      <h2>What it does, and what it leaves alone</h2>
      <ul>
        <li>
          Nothing is stored on your page and nothing is sent: no cookie, no storage, no request but for its own files
          from this server. A page that is left is forgotten.
        </li>
        <li>
          Exercises about somebody’s own data, such as the CV, are done in the app. The quiz shows the way there. So
          nothing personal is typed on your page, where other scripts could read it.
        </li>
        <li>
          Exercises are in German, and what is asked and explained around them is in the language that you set. Changing{' '}
          <code>lang</code> while somebody plays keeps the answers.
        </li>
        <li>German is read aloud only on devices with a German voice of their own; no text goes to a service.</li>
        <li>
          <code>jmd:quiz-done</code> bubbles up when the last exercise lies behind; <code>event.detail</code> is{' '}
          <code>{'{ station, right, all }'}</code>: how many were solved of those that can be solved here. Answers are
          never in it.
        </li>
        <li>
          Slots <code>title</code> and <code>footer</code> take your own words; colours are those of the{' '}
          <a href="/docs/playground/">finder</a>.
        </li>
        <li>
          A Content-Security-Policy needs this server in <code>script-src</code> and <code>connect-src</code>. Where it
          names <code>trusted-types</code>, add <code>jmd-digital</code>.
        </li>
      </ul>
      <div lang="de" class="in-german">
        <h3>Auf Deutsch</h3>
        <p>
          Kopieren Sie den Baustein in Ihre Seite: Junge Menschen üben dort eine Station lang, wie man sich bewirbt. Auf
          Ihrer Seite wird nichts gespeichert und nichts verschickt. Übungen zu eigenen Daten, etwa zum Lebenslauf, gibt
          es nur in der App; der Baustein zeigt den Weg dorthin. Erlaubt Ihre Seite nur bestimmte Quellen
          (Content-Security-Policy), tragen Sie diesen Server bei <code>script-src</code> und <code>connect-src</code>{' '}
          ein.
        </p>
      </div>
      <Hashes origin={origin} release={release} element="jmd-quiz" attributes={{ station: stations[0]?.id ?? '' }} />
      <p>
        The quiz carries the hashes of the exercises and of what plays and judges them, and checks each before it is
        used; so those need no line of their own. Texts of the exercises: CC BY 4.0.
      </p>
    </DocsLayout>
  );
}
