import type { Policy, PolicyDecision, PolicyFacts, PolicyRequest } from '@jmd-digital/schemas';
import { PLATFORM_ACTIONS, PLATFORMS } from '@jmd-digital/schemas/values';
import type { Temporal } from 'temporal-polyfill';
import { decide } from './decide.ts';

export interface Way {
  request: PolicyRequest;
  decision: PolicyDecision;
}

/**
 * The nearest way that is allowed where a request is not: the same on a device of the employer, something that reaches
 * less far in the same place, the same in another place. One that is allowed as things are comes before one for which
 * something is missing, and that before none at all.
 */
export function nearestWay(
  policies: readonly Policy[],
  request: PolicyRequest,
  facts: PolicyFacts,
  at: Temporal.Instant,
): Way | null {
  let possible: Way | null = null;
  for (const other of others(request)) {
    const decision = decide(policies, other, facts, at);
    if (decision.outcome === 'allow') return { request: other, decision };
    if (decision.outcome !== 'needs') continue;
    if (!possible || decision.missing.length < possible.decision.missing.length)
      possible = { request: other, decision };
  }
  return possible;
}

/** What one can do instead, by how far it reaches: a reply is nearer to a direct message than a post is. */
const INSTEAD: Readonly<Record<PolicyRequest['action'], readonly PolicyRequest['action'][]>> = {
  read: [],
  reply: ['read'],
  'direct-message': ['reply', 'read'],
  post: ['reply', 'read'],
  story: ['post', 'reply', 'read'],
  live: ['story', 'post', 'read'],
  'group-admin': ['post', 'reply', 'read'],
  ads: ['post', 'story'],
};

function* others(request: PolicyRequest): Generator<PolicyRequest> {
  const onService = { ...request, device: 'service' } as const;
  if (request.device !== 'service') yield onService;
  for (const action of INSTEAD[request.action]) {
    yield { ...request, action };
    if (request.device !== 'service') yield { ...onService, action };
  }
  for (const platform of PLATFORMS) if (platform !== request.platform) yield { ...onService, platform };
}

/** Every request there can be for a purpose and an audience: for tables and comparisons. */
export function* everyRequest(rest: Pick<PolicyRequest, 'purpose' | 'audience' | 'device'>): Generator<PolicyRequest> {
  for (const platform of PLATFORMS) for (const action of PLATFORM_ACTIONS) yield { ...rest, platform, action };
}
