import { deletePicture, lockPicture, pictureInUse } from '@jmd-digital/db';
import { removePictureInput, removePictureOutput } from '@jmd-digital/schemas';
import { ApiError } from '../errors.ts';
import { audit } from '../identity/audited.ts';
import { siteTarget } from '../identity/targets.ts';
import { procedureOn } from '../trpc.ts';

/** Removes a picture. What is out with it has to be taken down first, and what is planned given up. */
export const removePicture = procedureOn(removePictureInput, (ctx, { siteId }) => siteTarget(ctx, siteId))
  .output(removePictureOutput)
  .mutation(({ ctx, input: { siteId, pictureId } }) =>
    ctx.database.db.transaction(async (tx) => {
      const found = await lockPicture(tx, pictureId);
      if (!found || found.siteId !== siteId) return { done: true as const };
      if (await pictureInUse(tx, found)) throw new ApiError('conflict');
      await deletePicture(tx, pictureId);
      const { carrierId } = ctx.target;
      await audit(ctx, tx, { verb: 'picture.removed', objectKind: 'picture', objectId: pictureId, carrierId, siteId });
      return { done: true as const };
    }),
  );
