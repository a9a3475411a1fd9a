import type { ComponentChildren } from 'preact';
import { assetsOf, type Built, type Page } from '../layout/built.ts';
import { renderDocument } from '../layout/document.tsx';
import { AccountsPage } from './accounts-page.tsx';
import { GalleryPage } from './gallery-page.tsx';
import { PlaygroundPage } from './playground-page.tsx';
import { PostsPage } from './posts-page.tsx';
import { QuizPage } from './quiz-page.tsx';
import { StartPage } from './start-page.tsx';

/** Stands for the address of whoever runs this server, in examples that are only read. */
const EXAMPLE_ORIGIN = 'https://jmd.example.org';

/** The documentation, in English: its readers write software or run websites. */
export function renderDocsPages(built: Built): Page[] {
  const { loader } = built.widgets;
  const assets = assetsOf(built, 'src/docs/browser.tsx');
  const page = (path: string, title: string, description: string, children: ComponentChildren): Page => ({
    path: `docs/${path}index.html`,
    content: renderDocument({
      locale: 'en',
      title: `${title} – JMD digital`,
      description,
      assets,
      data: { 'data-loader': loader },
      modules: ['playground/', 'posts/', 'quiz/'].includes(path) ? [`/w/${loader}`] : [],
      children,
    }),
  });
  return [
    page(
      '',
      'Start here',
      'Embed the finder and the quiz, use the SDK, run the server.',
      <StartPage origin={EXAMPLE_ORIGIN} loader={loader} />,
    ),
    page('accounts/', 'Accounts and keys', 'Who can read what, and what has to be kept.', <AccountsPage />),
    page(
      'playground/',
      'Finder playground',
      'Try the finder and copy its snippet.',
      <PlaygroundPage origin={EXAMPLE_ORIGIN} release={built.widgets} />,
    ),
    page(
      'quiz/',
      'Quiz',
      'Put one station of JMD apply on a page.',
      <QuizPage origin={EXAMPLE_ORIGIN} release={built.widgets} />,
    ),
    page(
      'posts/',
      'Posts',
      'Put what a site tells on a page.',
      <PostsPage origin={EXAMPLE_ORIGIN} release={built.widgets} />,
    ),
    page('gallery/', 'Gallery of parts', 'Every part of the interface in every state.', <GalleryPage />),
  ];
}
