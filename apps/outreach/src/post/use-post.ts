import type { ImageConsent, OutreachChannel, ReadPostOutput } from '@jmd-digital/schemas';
import { isJmdError } from '@jmd-digital/sdk';
import { type Loaded, useLoaded } from '@jmd-digital/ui/app';
import { useAccount } from '../session.tsx';

/** All that the screens of one post share. */
export interface PostAtSite {
  /** Null for one that nobody has saved yet. */
  read: ReadPostOutput | null;
  channels: readonly OutreachChannel[];
  consents: readonly ImageConsent[];
}

export function usePost(siteId: string, postId: string): Loaded<PostAtSite> {
  const { jmd } = useAccount();
  return useLoaded(async () => {
    const consentsOf = async () => {
      const found: ImageConsent[] = [];
      for await (const each of jmd.outreach.listConsents({ siteId, limit: 100 })) found.push(each);
      return found;
    };
    const [read, { channels }, consents] = await Promise.all([
      jmd.outreach.readPost({ siteId, postId }).catch((error: unknown) => {
        if (isJmdError(error) && error.reason === 'not_found') return null;
        throw error;
      }),
      jmd.outreach.listChannels({ siteId }),
      consentsOf(),
    ]);
    return { read, channels, consents };
  }, [siteId, postId]);
}
