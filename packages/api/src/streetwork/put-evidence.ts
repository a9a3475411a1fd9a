import { countEvidence, findEvidence, insertEvidence, newestTeamKey } from '@jmd-digital/db';
import { putEvidenceInput, putEvidenceOutput } from '@jmd-digital/schemas';
import { ApiError } from '../errors.ts';
import { audit } from '../identity/audited.ts';
import { siteTarget } from '../identity/targets.ts';
import { sameBytes } from '../identity/tokens.ts';
import { procedureOn } from '../trpc.ts';
import { lockIncidentOf } from './incident-rows.ts';

/** Sealed files of one incident. */
const MAX_FILES = 10;

/** Keeps a sealed file with an incident. It comes under the newest key of the team, which whoever left does not hold. */
export const putEvidence = procedureOn(putEvidenceInput, (ctx, { siteId }) => siteTarget(ctx, siteId))
  .output(putEvidenceOutput)
  .mutation(({ ctx, input: { siteId, evidence } }) =>
    ctx.database.db.transaction(async (tx) => {
      const { id, incidentId, epoch } = evidence;
      await lockIncidentOf(ctx, tx, siteId, incidentId);
      const sealed = new Uint8Array(Buffer.from(evidence.sealed, 'base64'));
      const before = await findEvidence(tx, id);
      if (before) {
        const isSame = before.incidentId === incidentId && before.epoch === epoch && sameBytes(before.sealed, sealed);
        if (!isSame) throw new ApiError('conflict');
        return { done: true as const };
      }
      if ((await newestTeamKey(tx, siteId))?.epoch !== epoch) throw new ApiError('conflict');
      if (((await countEvidence(tx, [incidentId])).get(incidentId) ?? 0) >= MAX_FILES) throw new ApiError('conflict');
      const made = await insertEvidence(tx, { id, incidentId, epoch, sealed, at: ctx.now().toString() });
      if (!made) throw new ApiError('conflict');
      const { carrierId } = ctx.target;
      const at = { objectKind: 'incident', objectId: incidentId, carrierId, siteId } as const;
      await audit(ctx, tx, { verb: 'incident.evidence-added', ...at });
      return { done: true as const };
    }),
  );
