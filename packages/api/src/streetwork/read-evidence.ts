import { listEvidenceRows } from '@jmd-digital/db';
import { readEvidenceInput, readEvidenceOutput } from '@jmd-digital/schemas';
import { ApiError } from '../errors.ts';
import { audit } from '../identity/audited.ts';
import { ownId } from '../identity/own.ts';
import { siteTarget } from '../identity/targets.ts';
import { procedureOn } from '../trpc.ts';
import { leads, lockIncidentOf } from './incident-rows.ts';

/** Sealed files, for who reported the incident and who leads the site. Each look is in the audit, before anything goes out. */
export const readEvidence = procedureOn(readEvidenceInput, (ctx, { siteId }) => siteTarget(ctx, siteId))
  .output(readEvidenceOutput)
  .mutation(({ ctx, input: { siteId, incidentId } }) =>
    ctx.database.db.transaction(async (tx) => {
      const { reportedBy } = await lockIncidentOf(ctx, tx, siteId, incidentId);
      if (reportedBy !== ownId(ctx) && !leads(ctx, siteId)) throw new ApiError('not_permitted');
      const { carrierId } = ctx.target;
      const at = { objectKind: 'incident', objectId: incidentId, carrierId, siteId } as const;
      await audit(ctx, tx, { verb: 'incident.evidence-read', ...at });
      const rows = await listEvidenceRows(tx, incidentId);
      return {
        evidence: rows.map(({ id, epoch, sealed }) => ({
          ...{ id, incidentId, epoch, sealed: Buffer.from(sealed).toString('base64') },
        })),
      };
    }),
  );
