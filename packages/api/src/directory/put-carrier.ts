import { carrierExists, putCarrierDetails } from '@jmd-digital/db';
import { putCarrierInput, putCarrierOutput } from '@jmd-digital/schemas';
import { fromBase64Url } from '../bytes.ts';
import { ApiError } from '../errors.ts';
import { audit } from '../identity/audited.ts';
import { procedureOn } from '../trpc.ts';

/** Changes a carrier and its settings, unless somebody else did in between. */
export const putCarrier = procedureOn(putCarrierInput, async (ctx, { carrier }) =>
  (await carrierExists(ctx.database.db, carrier.id)) ? { siteId: null, carrierId: carrier.id } : null,
)
  .output(putCarrierOutput)
  .mutation(({ ctx, input: { carrier, settings, revision } }) =>
    ctx.database.db.transaction(async (tx) => {
      const next = await putCarrierDetails(
        tx,
        carrier,
        {
          carrierId: carrier.id,
          ...settings,
          certPublic: settings.certPublic === null ? null : fromBase64Url(settings.certPublic),
        },
        revision,
      );
      if (next === null) throw new ApiError('conflict');
      await audit(ctx, tx, {
        ...{ verb: 'carrier.changed', objectKind: 'carrier', objectId: carrier.id, carrierId: carrier.id },
      });
      return { revision: next };
    }),
  );
