import { findResponsibleCarrier, newestTeamKey, teamHolds } from '@jmd-digital/db';
import { readTeamKeyInput, readTeamKeyOutput } from '@jmd-digital/schemas';
import { toBase64Url } from '../bytes.ts';
import { moment } from '../counselling/view.ts';
import { ApiError } from '../errors.ts';
import { procedure } from '../trpc.ts';
import { trustAt } from './trust.ts';

/** The key that an enquiry to a site is sealed to. */
export const readTeamKey = procedure
  .input(readTeamKeyInput)
  .output(readTeamKeyOutput)
  .query(async ({ ctx, input: { siteId } }) => {
    const { db } = ctx.database;
    const site = await findResponsibleCarrier(db, siteId);
    if (!site) throw new ApiError('not_found');
    const newest = await newestTeamKey(db, siteId);
    // A key that nobody of the team has any more would take an enquiry that nobody can read.
    const key = newest && (await teamHolds(db, siteId, newest.epoch, ctx.now().toString())) ? newest : null;
    return {
      siteId,
      siteName: site.siteName,
      carrier: {
        ...{ name: site.carrier.name, lawRegime: site.carrier.lawRegime },
        ...{ privacyUrl: site.settings?.privacyUrl ?? null, imprintUrl: site.settings?.imprintUrl ?? null },
        privacyTexts: site.settings?.privacyTexts ?? {},
        dataProtectionContact: site.settings?.dataProtectionContact ?? null,
      },
      teamKey: key && {
        ...{ epoch: key.epoch, keyId: toBase64Url(key.keyId), public: toBase64Url(key.publicKey) },
        createdAt: moment(key.createdAt),
      },
      trust: await trustAt(db, { siteId, carrierId: site.carrier.id }, key ? [key.keyId] : []),
    };
  });
