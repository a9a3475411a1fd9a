import { isDeepStrictEqual } from 'node:util';
import { findSiteCarrier, insertKit, type KitRow, lockKit, updateKit } from '@jmd-digital/db';
import { putKitInput, putKitOutput } from '@jmd-digital/schemas';
import { ApiError } from '../errors.ts';
import { audit } from '../identity/audited.ts';
import { siteTarget } from '../identity/targets.ts';
import { procedureOn } from '../trpc.ts';
import { toKit } from './kit-rows.ts';

/** Writes a kit of a site. Of two who change the same one the second gets `conflict`; nothing is overwritten. */
export const putKit = procedureOn(putKitInput, (ctx, { siteId }) => siteTarget(ctx, siteId))
  .output(putKitOutput)
  .mutation(({ ctx, input: { siteId, kit } }) =>
    ctx.database.db.transaction(async (tx) => {
      const siteName = (await findSiteCarrier(tx, siteId))?.name ?? '';
      const row = { ...kit, siteId, revision: kit.revision + 1, changedAt: ctx.now().toString() };
      const { carrierId } = ctx.target;
      const entry = { verb: 'kit.changed', objectKind: 'kit', objectId: kit.id, carrierId, siteId } as const;
      if (kit.revision === 0 && (await insertKit(tx, row))) {
        await audit(ctx, tx, entry);
        return { kit: toKit({ ...row, siteName }) };
      }
      const found = await lockKit(tx, kit.id);
      if (!found || found.siteId !== siteId) throw new ApiError('conflict');
      if (found.revision === row.revision && isDeepStrictEqual(typed(found), typed(row))) {
        return { kit: toKit({ ...found, siteName }) };
      }
      if (found.revision !== kit.revision) throw new ApiError('conflict');
      await updateKit(tx, row);
      await audit(ctx, tx, entry);
      return { kit: toKit({ ...row, siteName }) };
    }),
  );

/** What a person writes of a kit. */
const typed = ({ title, description, share, posts }: KitRow) => ({ title, description, share, posts });
