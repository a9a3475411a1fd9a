import { findRootWrap } from '@jmd-digital/db';
import { readDeviceOfferInput, readDeviceOfferOutput } from '@jmd-digital/schemas';
import { toBase64Url } from '../bytes.ts';
import { ApiError } from '../errors.ts';
import { procedure } from '../trpc.ts';
import { lockOffer } from './device-offer.ts';
import { ownSession } from './own.ts';

/** What asks to be let in, and the root key that this device sealed for itself. */
export const readDeviceOffer = procedure
  .input(readDeviceOfferInput)
  .output(readDeviceOfferOutput)
  .query(({ ctx, input: { offerId } }) =>
    ctx.database.db.transaction(async (tx) => {
      const { session, account } = await ownSession(ctx, tx);
      const { offer } = await lockOffer(ctx, tx, { id: offerId });
      const wrap = await findRootWrap(tx, account.id, 'device', session.id);
      if (!wrap) throw new ApiError('not_found');
      return { requestPublic: offer.requestPublic, label: offer.label, sealedRoot: toBase64Url(wrap.sealed) };
    }),
  );
