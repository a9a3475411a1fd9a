import { countTakeDowns, lockConsent, lockDeliveriesWith, updateConsent } from '@jmd-digital/db';
import { withdrawConsentInput, withdrawConsentOutput } from '@jmd-digital/schemas';
import { ApiError } from '../errors.ts';
import { audit } from '../identity/audited.ts';
import { todayInGermany } from '../identity/local-day.ts';
import { siteTarget } from '../identity/targets.ts';
import { procedureOn } from '../trpc.ts';
import { endConsent } from './end-consent.ts';
import { toConsent } from './picture-rows.ts';

/** Writes down that somebody does not agree any more, stops what waits with their picture and has taken down what is out. */
export const withdrawConsent = procedureOn(withdrawConsentInput, (ctx, { siteId }) => siteTarget(ctx, siteId))
  .output(withdrawConsentOutput)
  .mutation(({ ctx, input: { siteId, consentId } }) =>
    ctx.database.db.transaction(async (tx) => {
      const found = await lockConsent(tx, consentId);
      if (found?.siteId !== siteId) throw new ApiError('not_found');
      const day = todayInGermany(ctx);
      if (found.withdrawnAt !== null) {
        const { outIds } = await lockDeliveriesWith(tx, found);
        return { consent: toConsent(found, day), takeDowns: await countTakeDowns(tx, outIds) };
      }
      const withdrawn = { ...found, withdrawnAt: ctx.now().toString() };
      await updateConsent(tx, consentId, { withdrawnAt: withdrawn.withdrawnAt, changedAt: withdrawn.withdrawnAt });
      const { takeDowns } = await endConsent(tx, ctx.target, withdrawn, 'consent-withdrawn', ctx.now());
      const { carrierId } = ctx.target;
      const entry = { verb: 'consent.withdrawn', objectKind: 'consent', objectId: consentId } as const;
      await audit(ctx, tx, { ...entry, carrierId, siteId });
      return { consent: toConsent(withdrawn, day), takeDowns };
    }),
  );
