import type { ListSitePostsOutput } from '@jmd-digital/schemas';
import { isJmdError } from '@jmd-digital/sdk';
import type { Posts } from '@jmd-digital/sdk/posts';
import { useEffect, useState } from 'preact/hooks';

/** What is known of the posts of a site. `unknown`: there is no such site. */
export type Known = { kind: 'loading' | 'failed' | 'unknown' } | ({ kind: 'there' } & ListSitePostsOutput);

const LOADING: Known = { kind: 'loading' };

/** The newest posts of a site, and how they are asked for again. */
export function usePosts(jmd: Posts, siteId: string, limit: number): { known: Known; again(): void } {
  const [known, setKnown] = useState<Known>(LOADING);
  const [tries, setTries] = useState(0);
  useEffect(() => {
    const controller = new AbortController();
    setKnown(LOADING);
    jmd.listSitePosts({ siteId, limit }, { signal: controller.signal }).then(
      (found) => controller.signal.aborted || setKnown({ kind: 'there', ...found }),
      (error: unknown) => {
        if (controller.signal.aborted) return;
        const unknown = isJmdError(error) && (error.reason === 'not_found' || error.reason === 'invalid_input');
        setKnown({ kind: unknown ? 'unknown' : 'failed' });
      },
    );
    return () => controller.abort();
  }, [jmd, siteId, limit, tries]);
  return { known, again: () => setTries(tries + 1) };
}
