import { findSessionWithAccount } from '@jmd-digital/db';
import { type Actor, decide } from '@jmd-digital/domain/identity';
import type { ErrorReason } from '@jmd-digital/schemas';
import { Temporal } from 'temporal-polyfill';
import type { ApiContext, Services } from '../context.ts';
import { caseTarget } from '../counselling/case-target.ts';
import { actorOf, instantOf } from '../identity/session.ts';
import { siteTarget } from '../identity/targets.ts';
import type { StreamGrant } from './ticket.ts';

/** Why a stream may not be followed any more; null where it may, with who follows it. */
export type Standing = { actor: Actor; refused: null } | { actor: null; refused: ErrorReason };

/**
 * Whether a stream may be followed now: the session that asked for it lives, and the rules that let it in still do. Asked
 * when the stream is opened, at every ping, and whenever something changes that rights hang on.
 */
export async function standingOf(services: Services, grant: StreamGrant): Promise<Standing> {
  const { db } = services.database;
  const now = services.now();
  const found = await findSessionWithAccount(db, grant.sessionId);
  const ended = !found || Temporal.Instant.compare(now, instantOf(found.session.expiresAt)) >= 0;
  if (ended || found.session.accountId !== grant.accountId || found.state !== 'active') {
    return { actor: null, refused: 'not_signed_in' };
  }
  const actor = await actorOf(db, found, false, now);
  const ctx: ApiContext = {
    ...services,
    ...{ actor, session: null, requestId: 'stream', address: '', setSessionToken: () => {} },
  };
  const target =
    grant.stream === 'case' ? await caseTarget(ctx, grant.streamId) : await siteTarget(ctx, grant.streamId);
  if (!target) return { actor: null, refused: 'not_found' };
  const action = grant.stream === 'case' ? 'counselling.followCase' : 'counselling.followInbox';
  const decision = decide(action, actor, target);
  return decision.allowed ? { actor, refused: null } : { actor: null, refused: decision.reason };
}
