import { factsOfPost, lackingConsent } from '@jmd-digital/domain/outreach';
import { clockAt, decide, momentOf, nearestWay, type Way } from '@jmd-digital/domain/policy';
import type { ImageConsent, OutreachChannel, Policy, PolicyDecision, PostContent } from '@jmd-digital/schemas';

export interface Answer {
  decision: PolicyDecision;
  /** Where it is forbidden. */
  way: Way | null;
}

/** What the policies say of a post on each channel as it is written now, before anybody has approved it. */
export function decideHere(
  policies: readonly Policy[],
  content: PostContent,
  channels: readonly OutreachChannel[],
  consents: readonly ImageConsent[],
  now: number,
): ReadonlyMap<string, Answer> {
  const { day, time } = clockAt(now);
  const at = momentOf(day, time);
  return new Map(
    channels.map(({ id, platform, facts: settled }) => {
      const { purpose, audience } = content;
      const valid = consents.filter(
        ({ state, platforms, purposes }) =>
          state === 'valid' && platforms.includes(platform) && purposes.includes(purpose),
      );
      const facts = factsOfPost(content, [], settled, new Set(valid.map((each) => each.id)));
      // What goes out from the server goes out from no private device.
      const request = { platform, purpose, audience, action: 'post', device: 'service' } as const;
      const judged = decide(policies, request, facts, at);
      const decision = facts.imageConsents ? judged : lackingConsent(judged);
      const way = decision.outcome === 'deny' ? nearestWay(policies, request, facts, at) : null;
      return [id, { decision, way }];
    }),
  );
}
