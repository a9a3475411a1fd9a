import { isDeepStrictEqual } from 'node:util';
import { type ConsentWithPictures, insertConsent, lockConsent, updateConsent } from '@jmd-digital/db';
import { findIdentity, type IdentityKind } from '@jmd-digital/domain/streetwork';
import { type ConsentDraft, putConsentInput, putConsentOutput } from '@jmd-digital/schemas';
import { ApiError } from '../errors.ts';
import { audit } from '../identity/audited.ts';
import { todayInGermany } from '../identity/local-day.ts';
import { siteTarget } from '../identity/targets.ts';
import { procedureOn } from '../trpc.ts';
import { toConsent } from './picture-rows.ts';

/** Writes down a consent. Of two who change the same one the second gets `conflict`; one that was withdrawn stays so. */
export const putConsent = procedureOn(putConsentInput, (ctx, { siteId }) => siteTarget(ctx, siteId))
  .output(putConsentOutput)
  .mutation(({ ctx, input: { siteId, consent } }) =>
    ctx.database.db.transaction(async (tx) => {
      if (findIdentity(consent.subjectRef).some(({ kind }) => PERSONAL.includes(kind))) {
        throw new ApiError('invalid_input', { fieldErrors: { 'consent.subjectRef': 'names_person' } });
      }
      const revision = consent.revision + 1;
      const row = { ...consent, siteId, revision, withdrawnAt: null, changedAt: ctx.now().toString() };
      const isNew = consent.revision === 0 && (await insertConsent(tx, row));
      const found = await lockConsent(tx, consent.id);
      if (found?.siteId !== siteId) throw new ApiError('conflict');
      const isRepeat = found.revision === revision && isDeepStrictEqual(typed(found), typed(row));
      if (!isNew && !isRepeat) {
        if (found.revision !== consent.revision || found.withdrawnAt !== null) throw new ApiError('conflict');
        await updateConsent(tx, consent.id, row);
      }
      if (isNew || !isRepeat) {
        const { carrierId } = ctx.target;
        const entry = { verb: 'consent.changed', objectKind: 'consent', objectId: consent.id } as const;
        await audit(ctx, tx, { ...entry, carrierId, siteId });
      }
      const kept: ConsentWithPictures = isRepeat ? found : { ...found, ...row };
      return { consent: toConsent(kept, todayInGermany(ctx)) };
    }),
  );

/** What leads to whoever agreed: that stands on the paper alone. */
const PERSONAL: readonly IdentityKind[] = ['mail', 'phone', 'handle', 'link', 'name', 'bank-account'];

/** What a person writes of a consent. */
const typed = ({ subjectRef, minor, guardian, purposes, platforms, validUntil }: Omit<ConsentDraft, 'revision'>) => ({
  ...{ subjectRef, minor, guardian, purposes, platforms, validUntil },
});
