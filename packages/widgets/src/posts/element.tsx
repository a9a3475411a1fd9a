import { loadPosts } from '@jmd-digital/i18n/posts';
import { createPosts, type Posts as Source } from '@jmd-digital/sdk/posts';
import { WIDGETS_VERSION } from '../version.ts';
import { baseOf, defineWidget } from '../widget.ts';
import { Posts } from './posts.tsx';
import { postsCss } from './styles.ts';

export interface PostsDefaults {
  /** Server that answers, where the element has no `base-url`. */
  baseUrl?: string;
}

/** How many posts are shown unless an element says so, and at most. */
const [SHOWN, MOST] = [3, 20];

/**
 * Registers `<jmd-posts>`. Attributes: `site`, `limit`, `lang`, `theme`, `base-url`. Call it once in a browser; a repeat
 * does nothing.
 * @param defaults `baseUrl` of the server that answers, so that pages need not say it at each element
 */
export function definePosts({ baseUrl }: PostsDefaults = {}): void {
  defineWidget('jmd-posts', {
    css: postsCss,
    attributes: ['site', 'limit'],
    words: loadPosts,
    start(element) {
      let source: { base: string; jmd: Source } | null = null;
      return {
        draw(locale, t) {
          const base = baseOf(element, baseUrl);
          if (source?.base !== base) source = base ? connect(base) : null;
          if (!source) return null;
          const site = element.getAttribute('site')?.trim() ?? '';
          return <Posts locale={locale} t={t} jmd={source.jmd} site={site} limit={limitOf(element)} />;
        },
      };
    },
  });
}

function connect(base: string): { base: string; jmd: Source } | null {
  try {
    const client = `jmd-widgets/${WIDGETS_VERSION}`;
    return { base, jmd: createPosts({ baseUrl: base, timeoutMs: 10_000, deadlineMs: 25_000, client }) };
  } catch (error) {
    console.warn(`<jmd-posts> cannot use its base-url. ${(error as Error).message}`);
    return null;
  }
}

function limitOf(element: HTMLElement): number {
  const asked = Number(element.getAttribute('limit') ?? SHOWN);
  return Number.isInteger(asked) && asked >= 1 ? Math.min(asked, MOST) : SHOWN;
}
