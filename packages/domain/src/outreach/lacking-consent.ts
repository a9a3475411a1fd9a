import type { PolicyDecision } from '@jmd-digital/schemas';

/**
 * A decision about a post with somebody in a picture who does not agree any more: it lacks that consent, also where no
 * policy asks for one (§ 22 KUG). What was forbidden anyway stays so.
 */
export function lackingConsent<Decision extends PolicyDecision>(decision: Decision): Decision {
  if (decision.outcome === 'deny' || decision.missing.some(({ kind }) => kind === 'image-consent')) return decision;
  return { ...decision, outcome: 'needs', missing: [...decision.missing, { kind: 'image-consent' }] };
}
