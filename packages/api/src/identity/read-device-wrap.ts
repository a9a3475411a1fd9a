import { findRootWrap } from '@jmd-digital/db';
import { readDeviceWrapInput, readDeviceWrapOutput } from '@jmd-digital/schemas';
import { toBase64Url } from '../bytes.ts';
import { ApiError } from '../errors.ts';
import { procedure } from '../trpc.ts';

/** Gives the device of this session what it sealed for itself. Only its own key opens it. */
export const readDeviceWrap = procedure
  .input(readDeviceWrapInput)
  .output(readDeviceWrapOutput)
  .query(async ({ ctx }) => {
    if (!ctx.session) throw new ApiError('not_signed_in');
    const wrap = await findRootWrap(ctx.database.db, ctx.session.accountId, 'device', ctx.session.id);
    if (!wrap) throw new ApiError('not_found');
    return { sealedRoot: toBase64Url(wrap.sealed) };
  });
