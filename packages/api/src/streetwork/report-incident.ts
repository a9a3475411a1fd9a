import { type IncidentRow, insertIncident, lockIncident, placeIsAt } from '@jmd-digital/db';
import { debriefDueOn } from '@jmd-digital/domain/streetwork';
import { reportIncidentInput, reportIncidentOutput } from '@jmd-digital/schemas';
import { ApiError } from '../errors.ts';
import { audit } from '../identity/audited.ts';
import { todayInGermany } from '../identity/local-day.ts';
import { ownId } from '../identity/own.ts';
import { siteTarget } from '../identity/targets.ts';
import { procedureOn } from '../trpc.ts';
import { toIncident } from './incident-rows.ts';
import { refuseNames } from './place-rows.ts';

/** Writes down an incident. Who leads or supervises the site sees it in their list at once. */
export const reportIncident = procedureOn(reportIncidentInput, (ctx, { siteId }) => siteTarget(ctx, siteId))
  .output(reportIncidentOutput)
  .mutation(({ ctx, input: { siteId, incident } }) =>
    ctx.database.db.transaction(async (tx) => {
      refuseNames(incident.note, 'incident.note');
      if (incident.day > todayInGermany(ctx)) {
        throw new ApiError('invalid_input', { fieldErrors: { 'incident.day': 'invalid' } });
      }
      if (incident.placeId !== null && !(await placeIsAt(tx, siteId, incident.placeId))) {
        throw new ApiError('invalid_input', { fieldErrors: { 'incident.placeId': 'unknown_value' } });
      }
      const row: IncidentRow = {
        ...{ ...incident, siteId, state: 'open', reportedBy: ownId(ctx), steps: [], at: ctx.now().toString() },
        ...{ noticedBy: null, noticedAt: null, debriefDueOn: debriefDueOn(incident.day), debriefedOn: null },
      };
      if (await insertIncident(tx, row)) {
        const { carrierId } = ctx.target;
        const at = { objectKind: 'incident', objectId: row.id, carrierId, siteId } as const;
        await audit(ctx, tx, { verb: 'incident.reported', ...at });
        return { incident: await toIncident(tx, row) };
      }
      const found = await lockIncident(tx, row.id);
      const keys = ['siteId', 'reportedBy', 'kind', 'placeId', 'day', 'note'] as const;
      if (!found || keys.some((key) => found[key] !== row[key])) throw new ApiError('conflict');
      return { incident: await toIncident(tx, found) };
    }),
  );
