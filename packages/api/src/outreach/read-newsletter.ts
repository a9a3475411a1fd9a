import { countSubscribers, findNewsletter } from '@jmd-digital/db';
import { readNewsletterInput, readNewsletterOutput } from '@jmd-digital/schemas';
import { ApiError } from '../errors.ts';
import { siteTarget } from '../identity/targets.ts';
import { procedureOn } from '../trpc.ts';

/** How many people get a newsletter of the site, and nothing of who they are. */
export const readNewsletter = procedureOn(readNewsletterInput, (ctx, { siteId }) => siteTarget(ctx, siteId))
  .output(readNewsletterOutput)
  .query(async ({ ctx, input: { siteId, channelId } }) => {
    const { db } = ctx.database;
    if ((await findNewsletter(db, channelId))?.siteId !== siteId) throw new ApiError('not_found');
    return { ...(await countSubscribers(db, channelId)), mail: ctx.mailer !== null };
  });
