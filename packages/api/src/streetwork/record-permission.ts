import { isDeepStrictEqual } from 'node:util';
import { findPermission, insertPermission } from '@jmd-digital/db';
import { type AdminPermission, recordPermissionInput, recordPermissionOutput } from '@jmd-digital/schemas';
import { ApiError } from '../errors.ts';
import { audit } from '../identity/audited.ts';
import { todayInGermany } from '../identity/local-day.ts';
import { siteTarget } from '../identity/targets.ts';
import { procedureOn } from '../trpc.ts';
import { lockPlaceOf, placeAt, refuseNames } from './place-rows.ts';

/** Writes down what who runs a place said. The same once more changes nothing; nothing that was said is overwritten. */
export const recordPermission = procedureOn(recordPermissionInput, (ctx, { siteId }) => siteTarget(ctx, siteId))
  .output(recordPermissionOutput)
  .mutation(({ ctx, input: { siteId, placeId, permission } }) =>
    ctx.database.db.transaction(async (tx) => {
      const today = todayInGermany(ctx);
      refuseNames(permission.note, 'permission.note');
      check(permission, today);
      const row = await lockPlaceOf(tx, siteId, placeId);
      const { id, ...content } = permission;
      if (await insertPermission(tx, { id, placeId, content, at: ctx.now().toString() })) {
        const { carrierId } = ctx.target;
        const at = { objectKind: 'place', objectId: placeId, carrierId, siteId } as const;
        await audit(ctx, tx, { verb: 'place.permission-recorded', ...at });
      } else {
        const found = await findPermission(tx, id);
        if (found?.placeId !== placeId || !isDeepStrictEqual(found.content, content)) throw new ApiError('conflict');
      }
      return { place: await placeAt(tx, row, today) };
    }),
  );

/** What is granted has something that is granted and a last day; what is not has neither. */
function check({ askedOn, answer, scope, validUntil }: AdminPermission, today: string): void {
  const isGranted = answer === 'granted';
  if (askedOn > today) throw new ApiError('invalid_input', { fieldErrors: { 'permission.askedOn': 'invalid' } });
  if (isGranted !== (validUntil !== null)) {
    throw new ApiError('invalid_input', {
      fieldErrors: { 'permission.validUntil': isGranted ? 'required' : 'invalid' },
    });
  }
  if (isGranted !== scope.length > 0) {
    throw new ApiError('invalid_input', { fieldErrors: { 'permission.scope': isGranted ? 'required' : 'invalid' } });
  }
}
