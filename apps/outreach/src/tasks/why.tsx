import type { DeliverySummary, OutreachChannel, PolicyRequest } from '@jmd-digital/schemas';
import { Failed, Loading, useLoaded } from '@jmd-digital/ui/app';
import { PolicyAnswer } from '../policy-answer.tsx';
import { useAccount } from '../session.tsx';
import type { SiteScope } from '../sites.ts';
import { useTexts } from '../texts.tsx';
import { useToolWords } from '../tools/tool-words.ts';

/** Why the policies do not let something out, what is missing, and what would be allowed instead. */
export function Why({
  site,
  delivery,
  channels,
}: {
  site: SiteScope;
  delivery: DeliverySummary;
  channels: ReadonlyMap<string, OutreachChannel>;
}) {
  const { w, f } = useTexts();
  const words = useToolWords();
  const { jmd } = useAccount();
  const { value, failed, reload } = useLoaded(
    () => jmd.outreach.readPost({ siteId: site.id, postId: delivery.postId }),
    [delivery.id],
  );
  if (failed) return <Failed error={failed} onRetry={reload} />;
  if (!value) return <Loading />;
  const decision = value.deliveries.find(({ id }) => id === delivery.id)?.decision;
  if (!decision) return null;
  const allowed = value.decisions
    .filter((each) => each.decision.outcome === 'allow' && each.channelId !== delivery.channelId)
    .flatMap(({ channelId }) => channels.get(channelId)?.name ?? []);
  const wayText = ({ platform, action, device }: PolicyRequest) =>
    [w[`platform.${platform}`], w[`action.${action}`], w[`device.${device}`]].join(' · ');
  const instead =
    allowed.length > 0
      ? words.taskNearestChannel({ channels: f.list(allowed) })
      : decision.way && decision.way.action !== 'read'
        ? wayText(decision.way)
        : decision.outcome === 'deny'
          ? words.taskNearestNone
          : undefined;
  return <PolicyAnswer decision={decision} instead={instead} />;
}
