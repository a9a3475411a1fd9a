import type { ComponentChildren } from 'preact';

const PAGES = [
  { href: '/docs/', title: 'Start here' },
  { href: '/docs/accounts/', title: 'Accounts and keys' },
  { href: '/docs/playground/', title: 'Finder playground' },
  { href: '/docs/quiz/', title: 'Quiz' },
  { href: '/docs/posts/', title: 'Posts' },
  { href: '/docs/gallery/', title: 'Gallery of parts' },
] as const;

export type DocsPath = (typeof PAGES)[number]['href'];

/** The frame of every page of the documentation. */
export function DocsLayout({ path, children }: { path: DocsPath; children: ComponentChildren }) {
  return (
    <>
      <header class="site-header">
        <a class="skip-link" href="#main">
          Skip to content
        </a>
        <a class="brand" href="/">
          JMD digital
        </a>
      </header>
      <main id="main" class="docs">
        <nav class="site-nav side" aria-label="Documentation">
          <ul>
            {PAGES.map(({ href, title }) => (
              <li key={href}>
                <a href={href} aria-current={href === path ? 'page' : undefined}>
                  {title}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <div class="prose">{children}</div>
      </main>
      <footer class="site-footer">
        <p>Code: MIT. Texts: CC BY 4.0. An independent project, not the programme's own website.</p>
      </footer>
    </>
  );
}
