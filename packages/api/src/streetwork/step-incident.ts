import { isDeepStrictEqual } from 'node:util';
import { checklists } from '@jmd-digital/content/streetwork-checklists';
import { updateIncident } from '@jmd-digital/db';
import { stepIncidentFacts } from '@jmd-digital/domain/streetwork';
import { stepIncidentInput, stepIncidentOutput } from '@jmd-digital/schemas';
import { ApiError } from '../errors.ts';
import { audit } from '../identity/audited.ts';
import { todayInGermany } from '../identity/local-day.ts';
import { ownId } from '../identity/own.ts';
import { siteTarget } from '../identity/targets.ts';
import { procedureOn } from '../trpc.ts';
import { lockIncidentOf, looksAfter, toIncident } from './incident-rows.ts';

/** Marks what was done. Whoever leads or supervises notices what somebody else reported, never what was their own. */
export const stepIncident = procedureOn(stepIncidentInput, (ctx, { siteId }) => siteTarget(ctx, siteId))
  .output(stepIncidentOutput)
  .mutation(({ ctx, input: { siteId, incidentId, steps, noticed, debriefedOn, close } }) =>
    ctx.database.db.transaction(async (tx) => {
      const found = await lockIncidentOf(ctx, tx, siteId, incidentId);
      const known = checklists[found.kind].map(({ id }) => id);
      if (steps.some((step) => !known.includes(step))) {
        throw new ApiError('invalid_input', { fieldErrors: { steps: 'unknown_value' } });
      }
      const by = ownId(ctx);
      if (noticed && (!looksAfter(ctx, siteId) || found.reportedBy === by)) throw new ApiError('not_permitted');
      const step = { steps, noticedBy: noticed ? by : null, debriefedOn, close };
      const next = stepIncidentFacts(found, step, todayInGermany(ctx));
      if (!next) throw new ApiError('conflict');
      const noticedAt = found.noticedAt ?? (next.noticedBy === null ? null : ctx.now().toString());
      const row = { ...found, ...next, steps: [...next.steps], noticedAt };
      if (isDeepStrictEqual(row, found)) return { incident: await toIncident(tx, found) };
      await updateIncident(tx, row);
      const { carrierId } = ctx.target;
      await audit(ctx, tx, { verb: 'incident.stepped', objectKind: 'incident', objectId: row.id, carrierId, siteId });
      return { incident: await toIncident(tx, row) };
    }),
  );
