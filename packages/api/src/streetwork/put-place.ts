import { isDeepStrictEqual } from 'node:util';
import { insertPlace, lockPlace, type PlaceRow, sitesAtAddress, updatePlace } from '@jmd-digital/db';
import { addressKey } from '@jmd-digital/domain/streetwork';
import { putPlaceInput, putPlaceOutput } from '@jmd-digital/schemas';
import { ApiError } from '../errors.ts';
import { audit } from '../identity/audited.ts';
import { todayInGermany } from '../identity/local-day.ts';
import { ownId } from '../identity/own.ts';
import { siteTarget } from '../identity/targets.ts';
import { procedureOn } from '../trpc.ts';
import { placeAt, refuseNames } from './place-rows.ts';

/** Writes down a place, and tells which other sites work at its address. Of two who change it the second gets `conflict`. */
export const putPlace = procedureOn(putPlaceInput, (ctx, { siteId }) => siteTarget(ctx, siteId))
  .output(putPlaceOutput)
  .mutation(({ ctx, input: { siteId, place } }) =>
    ctx.database.db.transaction(async (tx) => {
      const { id, revision, ...content } = place;
      const today = todayInGermany(ctx);
      refuseNames(content.note, 'place.note');
      if (content.rulesCheckedOn !== null && content.rulesCheckedOn > today) {
        throw new ApiError('invalid_input', { fieldErrors: { 'place.rulesCheckedOn': 'invalid' } });
      }
      const key = content.url === null ? null : addressKey(content.url);
      const row: PlaceRow = {
        ...{ id, siteId, content, addressKey: key, state: 'proposed', offeredTo: null },
        rulesCheckedBy: content.rulesCheckedOn === null ? null : ownId(ctx),
        ...{ revision: revision + 1, changedAt: ctx.now().toString() },
      };
      const { carrierId } = ctx.target;
      const entry = { verb: 'place.changed', objectKind: 'place', objectId: id, carrierId, siteId } as const;
      const answer = async (kept: PlaceRow) => ({
        place: await placeAt(tx, kept, today),
        covered: key === null ? [] : await sitesAtAddress(tx, key, siteId),
      });
      if (revision === 0 && (await insertPlace(tx, row))) {
        await audit(ctx, tx, entry);
        return answer(row);
      }
      const found = await lockPlace(tx, id);
      if (found?.siteId !== siteId) throw new ApiError('conflict');
      if (found.revision === row.revision && isDeepStrictEqual(found.content, content)) return answer(found);
      if (found.revision !== revision) throw new ApiError('conflict');
      const { state, offeredTo } = found;
      // Who read the rules is who wrote down the day on which they were read.
      const sameReading = found.content.rulesCheckedOn === content.rulesCheckedOn;
      const rulesCheckedBy = sameReading ? found.rulesCheckedBy : row.rulesCheckedBy;
      const changed = { ...row, state, offeredTo, rulesCheckedBy };
      await updatePlace(tx, changed);
      await audit(ctx, tx, entry);
      return answer(changed);
    }),
  );
