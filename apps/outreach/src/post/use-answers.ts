import type { ImageConsent, OutreachChannel, PostContent } from '@jmd-digital/schemas';
import { useLoaded } from '@jmd-digital/ui/app';
import { useMemo } from 'preact/hooks';
import { useAccount } from '../session.tsx';
import type { SiteScope } from '../sites.ts';
import { finished } from './content.ts';
import type { Answer } from './decide-here.ts';

/** What the policies say of each channel while somebody writes. Null until they are there; the server decides again. */
export function useAnswers(
  site: SiteScope,
  content: PostContent,
  channels: readonly OutreachChannel[],
  consents: readonly ImageConsent[],
): ReadonlyMap<string, Answer> | null {
  const { jmd } = useAccount();
  const known = useLoaded(async () => {
    const [{ decideHere }, { items }] = await Promise.all([
      import('./decide-here.ts'),
      jmd.policy.listPolicies({ siteId: site.id }),
    ]);
    return { decideHere, policies: items.map(({ policy }) => policy) };
  }, []);
  const { value } = known;
  return useMemo(
    () => value?.decideHere(value.policies, finished(content), channels, consents, Date.now()) ?? null,
    [value, content, channels, consents],
  );
}
