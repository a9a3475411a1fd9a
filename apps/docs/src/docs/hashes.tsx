import type { WidgetRelease } from '../layout/built.ts';
import { Code } from '../layout/scroll.tsx';
import { filesOf, pinnedSnippet, type WidgetName } from './snippet.ts';
import { Table } from './table.tsx';

/** Files with the words of an element. */
const WORDS: Readonly<Record<WidgetName, RegExp>> = {
  'jmd-finder': /^locales\/(?!quiz-|posts-)/,
  'jmd-posts': /^locales\/posts-/,
  'jmd-quiz': /^locales\/quiz-/,
};

interface HashesProps {
  origin: string;
  release: WidgetRelease;
  element: WidgetName;
  attributes?: Readonly<Record<string, string>>;
}

/** How a page holds on to one release, and the hashes of what an element loads. */
export function Hashes({ origin, release, element, attributes }: HashesProps) {
  const { version, integrity, quiz } = release;
  const { main, shared } = filesOf(release, element);
  const own = [...shared, main, ...(element === 'jmd-quiz' ? Object.values(quiz.modules) : [])];
  const words = WORDS[element];
  const scripts = Object.entries(integrity).filter(([file]) => own.includes(`${version}/${file}`) || words.test(file));
  return (
    <>
      <h2>Hold on to one release</h2>
      <p>
        The loader brings the newest release of its major version. If you would rather decide yourself when something
        changes, name the files of one release and their hashes; the browser then refuses anything else, and this server
        keeps every release it has served.
      </p>
      <Code>{pinnedSnippet(origin, release, element, attributes)}</Code>
      <p>
        All hashes of release {version}, for policies that name files one by one; as JSON under{' '}
        <a href={`/w/${version}/sri.json`}>/w/{version}/sri.json</a>.
      </p>
      <Table label="Hashes of the widget files" head={['file', 'integrity']} rows={scripts} />
    </>
  );
}
