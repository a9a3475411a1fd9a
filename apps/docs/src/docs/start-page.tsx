import { TableScroll } from '@jmd-digital/ui/app';
import { Code } from '../layout/scroll.tsx';
import { DocsLayout } from './layout.tsx';
import { loaderSnippet } from './snippet.ts';

const SDK_EXAMPLE = `import { createJmd, isJmdError } from '@jmd-digital/sdk';

const jmd = createJmd({ baseUrl: 'https://jmd.example.org' });

try {
  const answer = await jmd.directory.findSites({ postalCode: '01067', language: 'ar' });
  if (answer.kind === 'found') console.log(answer.sites[0]?.name);
  if (answer.kind === 'choose-place') console.log(answer.places);
} catch (error) {
  if (isJmdError(error)) console.log(error.reason, error.fieldErrors);
}

for await (const site of jmd.directory.listSites({ districtCode: '14612' })) console.log(site.name);`;

const CLI_EXAMPLE = `npm start                                   # everything, from a fresh clone
npm test                                    # every check and every test
pnpm jmd import directory sites.csv         # what would change, and what is wrong
pnpm jmd import directory sites.csv --apply
pnpm jmd export directory --format json > sites.json`;

const FIND_URL = '/api/trpc/directory.findSites?input=%7B%22postalCode%22%3A%2201067%22%7D';

/** The first page: three kinds of people, three ways in. */
export function StartPage({ origin, loader }: { origin: string; loader: string }) {
  return (
    <DocsLayout path="/docs/">
      <h1>JMD digital for those who build with it</h1>
      <p class="lead">
        Jugendmigrationsdienste (JMD) advise young people who are new in Germany. This server knows which one is
        responsible for a place. Three ways to use that:
      </p>

      <h2 id="partners">You run a website: embed the finder or the quiz</h2>
      <p>
        Paste this into your page. The finder looks after itself, loads nothing from anyone but this server, sets no
        cookie, and leaves your styles alone.
      </p>
      <Code>{loaderSnippet({ origin, loader })}</Code>
      <p>
        If your site has a Content-Security-Policy, allow this server in <code>script-src</code> and{' '}
        <code>connect-src</code>; nothing else is needed. Try attributes, languages and colours in the{' '}
        <a href="/docs/playground/">playground</a>.
      </p>
      <p>
        Next to it, or on a page of its own, young people can practise how to apply: <code>{'<jmd-quiz>'}</code> plays
        one station of eight. It stores nothing and sends nothing; choose a station in its{' '}
        <a href="/docs/quiz/">builder</a>. And <code>{'<jmd-posts>'}</code> shows what one site tells, without any
        platform; see <a href="/docs/posts/">Posts</a>.
      </p>
      <div lang="de" class="in-german">
        <h3>Auf Deutsch</h3>
        <p>
          Kopieren Sie die beiden Zeilen in Ihre Seite. Die Suche lädt nur von diesem Server, setzt kein Cookie und
          verändert nichts an Ihrer Gestaltung. Erlaubt Ihre Seite nur bestimmte Quellen (Content-Security-Policy),
          tragen Sie diesen Server bei <code>script-src</code> und <code>connect-src</code> ein; mehr braucht es nicht.
          Sprache, Postleitzahl, Thema und Farbe stellen Sie im <a href="/docs/playground/">Baukasten</a> ein. Eine
          Station aus JMD apply, dem Lernspiel zum Bewerben, finden Sie in einem{' '}
          <a href="/docs/quiz/">zweiten Baukasten</a>.
        </p>
      </div>

      <h2 id="developers">You write software: use the SDK or plain HTTP</h2>
      <Code>{SDK_EXAMPLE}</Code>
      <p>
        The SDK is typed from the API itself, retries what may be retried, keeps deadlines, and weighs less than 10 kB.
        Without TypeScript, ask over HTTP: <a href={FIND_URL}>one JSON answer for Dresden</a>, or read the whole
        directory as <a href="/hsds/">Open Referral HSDS 3.0</a>.
      </p>
      <AnswerKinds />

      <h2 id="maintainers">You run or maintain it: two commands and a file</h2>
      <Code>{CLI_EXAMPLE}</Code>
      <p>
        A file of real sites is HSDS 3.0 as JSON, or one CSV table. A dry run names every problem by line and field;{' '}
        <code>--apply</code> is all or nothing. The first real import takes the place of the invented sites. Releases
        are made with changesets; the repository's CONTRIBUTING tells how.
      </p>
      <p>
        Who can read what in counselling, what happens when a password is lost, and which keys to keep where:{' '}
        <a href="/docs/accounts/">Accounts and keys</a>.
      </p>
    </DocsLayout>
  );
}

const KINDS = [
  ['found', 'Places, sites (responsible ones first), opening states, and online counselling.'],
  ['choose-place', 'The code lies in several districts. Ask which place, then send its districtCode along.'],
  ['unknown-postal-code', 'No place has this code. Online counselling is in the answer.'],
  ['large-recipient', 'The code belongs to a company or an office and has no area.'],
  ['abroad', 'Counselling before arrival: online.'],
] as const;

function AnswerKinds() {
  return (
    <>
      <h3>
        What <code>directory.findSites</code> answers
      </h3>
      <TableScroll label="Kinds of answer">
        <table>
          <thead>
            <tr>
              <th scope="col">kind</th>
              <th scope="col">means</th>
            </tr>
          </thead>
          <tbody>
            {KINDS.map(([kind, means]) => (
              <tr key={kind}>
                <td>
                  <code>{kind}</code>
                </td>
                <td>{means}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableScroll>
    </>
  );
}
