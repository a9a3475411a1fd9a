import { findSiteCarrier, listCertificates, newestTeamKey } from '@jmd-digital/db';
import { readTeamKeyInput, readTeamKeyOutput } from '@jmd-digital/schemas';
import { toBase64Url } from '../bytes.ts';
import { moment } from '../counselling/view.ts';
import { ApiError } from '../errors.ts';
import { procedure } from '../trpc.ts';

/** The key that an enquiry to a site is sealed to. */
export const readTeamKey = procedure
  .input(readTeamKeyInput)
  .output(readTeamKeyOutput)
  .query(async ({ ctx, input: { siteId } }) => {
    const { db } = ctx.database;
    const site = await findSiteCarrier(db, siteId);
    if (!site) throw new ApiError('not_found');
    const key = await newestTeamKey(db, siteId);
    const certificates = key ? await listCertificates(db, [key.keyId]) : [];
    return {
      siteId,
      siteName: site.name,
      teamKey: key && {
        ...{ epoch: key.epoch, keyId: toBase64Url(key.keyId), public: toBase64Url(key.publicKey) },
        createdAt: moment(key.createdAt),
      },
      certificates: certificates.map(({ encoded }) => toBase64Url(encoded)),
    };
  });
