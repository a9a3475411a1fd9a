import { sitesWithOpenTeams } from '@jmd-digital/db';
import { type Answerer, routeEnquiry as route } from '@jmd-digital/domain/counselling';
import { findSites, type IndexedSite } from '@jmd-digital/domain/directory';
import {
  type RouteEnquiryInput,
  type RouteEnquiryOutput,
  routeEnquiryInput,
  routeEnquiryOutput,
} from '@jmd-digital/schemas';
import { ApiError } from '../errors.ts';
import { procedure } from '../trpc.ts';
import { promisedAt } from './promised.ts';

/** Who would answer a question. The rules of finding and of routing lie in `domain`; here is who can open messages. */
export const routeEnquiry = procedure
  .input(routeEnquiryInput)
  .output(routeEnquiryOutput)
  .query(async ({ ctx, input }): Promise<RouteEnquiryOutput> => {
    const { topic, language, where, siteId } = input;
    const data = await ctx.finderData();
    const found = findSites({ topic, language, ...placeOf(where), limit: 20 }, data, ctx.now());
    if (found.kind === 'refused') throw new ApiError(found.reason, { fieldErrors: found.fieldErrors });
    const open = await sitesWithOpenTeams(ctx.database.db, ctx.now().toString());
    const all = [...data.directory.sites, ...data.directory.virtual].map((each) => toAnswerer(each, input));
    const named = all.find(({ id }) => id === siteId) ?? null;
    const routed = route(found, (id) => open.has(id), named, all);
    if (routed.kind === 'choose-place') {
      const places = routed.places.map(({ name, districtCode, districtName }) => ({
        name,
        districtCode,
        districtName,
      }));
      return { kind: 'choose-place', places };
    }
    if (routed.kind !== 'site') return routed;
    const { id, name, matchesLanguage } = routed.site;
    const about = [...data.directory.sites, ...data.directory.virtual].find(({ site }) => site.id === id);
    const { day } = await promisedAt(ctx, about?.site.districtCode ?? null, ctx.now());
    return { kind: 'site', siteId: id, siteName: name, why: routed.why, speaks: matchesLanguage, promisedDay: day };
  });

function placeOf(where: RouteEnquiryInput['where']) {
  if (where.kind === 'abroad') return { abroad: true };
  return where.kind === 'unsaid' ? {} : { postalCode: where.postalCode, ...districtOf(where.districtCode) };
}

const districtOf = (districtCode: string | undefined) => (districtCode === undefined ? {} : { districtCode });

const toAnswerer = ({ site, topics }: IndexedSite, { topic, language }: RouteEnquiryInput): Answerer => ({
  ...{ id: site.id, name: site.name, virtual: site.virtual, responsible: false },
  ...{ matchesLanguage: site.languages.includes(language), matchesTopic: topics.has(topic) },
});
