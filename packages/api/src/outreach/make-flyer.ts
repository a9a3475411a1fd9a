import { findShortLink } from '@jmd-digital/db';
import { type FlyerSite, renderFlyer } from '@jmd-digital/documents/server';
import { type MakeFlyerInput, makeFlyerInput, makeFlyerOutput } from '@jmd-digital/schemas';
import type { FlyerTemplate } from '@jmd-digital/schemas/values';
import type { ApiContext } from '../context.ts';
import { ApiError, type FieldErrors } from '../errors.ts';
import { todayInGermany } from '../identity/local-day.ts';
import { siteTarget } from '../identity/targets.ts';
import { procedureOn } from '../trpc.ts';

/** As files are called where German is spoken. */
const FILE_NAMES: Readonly<Record<FlyerTemplate, string>> = {
  invitation: 'Einladung',
  hours: 'Aushang',
  card: 'Karten',
};

/** Which field has to change for what cannot be printed. */
const REFUSED: Readonly<Record<'too-long' | 'code-too-fine' | 'unshowable', FieldErrors>> = {
  'too-long': { text: 'too_long' },
  'code-too-fine': { leadsTo: 'too_long' },
  unshowable: { text: 'invalid' },
};

/** Makes something to print for a site. Nothing of it is kept. */
export const makeFlyer = procedureOn(makeFlyerInput, (ctx, { siteId }) => siteTarget(ctx, siteId))
  .output(makeFlyerOutput)
  .mutation(async ({ ctx, input: { siteId, leadsTo, ...flyer } }) => {
    const madeOn = todayInGermany(ctx);
    const [site, url] = [await siteOf(ctx, siteId), await urlOf(ctx, siteId, leadsTo)];
    const made = await renderFlyer({ ...flyer, site, url, madeOn });
    if (made.kind !== 'well' && made.kind !== 'tight') {
      throw new ApiError('invalid_input', { fieldErrors: REFUSED[made.kind] });
    }
    const fileName = `JMD-${FILE_NAMES[flyer.template]}-${flyer.locale}-${madeOn}.pdf`;
    return { pdf: Buffer.from(made.pdf).toString('base64'), fileName, fits: made.kind };
  });

async function siteOf({ finderData }: ApiContext, siteId: string): Promise<FlyerSite> {
  const { directory } = await finderData();
  const found = [...directory.sites, ...directory.virtual].find(({ site }) => site.id === siteId);
  if (!found) throw new ApiError('not_found');
  return { ...found.site, carrierName: found.carrier.name };
}

/** A short link has to be one of the site's: what is printed stays, and leads where the site says. */
async function urlOf(ctx: ApiContext, siteId: string, leadsTo: MakeFlyerInput['leadsTo']): Promise<string> {
  if ('url' in leadsTo) return leadsTo.url;
  const found = await findShortLink(ctx.database.db, leadsTo.slug);
  if (found?.siteId !== siteId) throw new ApiError('invalid_input', { fieldErrors: { leadsTo: 'unknown_value' } });
  return `${ctx.publicUrl}/l/${found.slug}`;
}
