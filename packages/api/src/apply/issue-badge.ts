import { issueBadgeInput, issueBadgeOutput } from '@jmd-digital/schemas';
import { ApiError } from '../errors.ts';
import { procedure } from '../trpc.ts';
import { badgeIssuer } from './badge/badge-issuer.ts';
import { judgeAttempts } from './badge/judge-attempts.ts';
import { badgeOf, signBadge } from './badge/make-badge.ts';
import { findStation } from './path.ts';

/**
 * The badge of a station, for answers that are worth it. They are judged anew by what this server has of the station, so a
 * device cannot say that it was good. Nothing is kept and nothing is logged, neither of the answers nor of the badge.
 */
export const issueBadge = procedure
  .input(issueBadgeInput)
  .output(issueBadgeOutput)
  .mutation(async ({ ctx, input: { stationId, level, attempts, subjectId } }) => {
    const now = ctx.now();
    await ctx.limits.takeBadge(ctx.address, now);
    const known = findStation(stationId);
    if (!known) throw new ApiError('not_found');
    judgeAttempts(known, { level, attempts });
    const issuer = badgeIssuer(ctx.seal);
    const facts = {
      ...{ station: known.station, level, id: crypto.randomUUID(), subjectId },
      ...{ at: now.round('second').toString(), publicUrl: ctx.publicUrl },
    };
    return { badge: await signBadge(badgeOf(facts, issuer.id), issuer) };
  });
