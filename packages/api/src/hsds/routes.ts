import type { FinderData } from '@jmd-digital/domain/directory';
import {
  findTaxonomy,
  findTerm,
  HSDS_VERSION,
  PROFILE_NAME,
  TAXONOMIES,
  TAXONOMY_TERMS,
  toHsdsOrganization,
  toHsdsOrganizationSummary,
  toHsdsService,
  toHsdsServiceAtLocation,
  toHsdsServiceAtLocationSummary,
  toHsdsServiceSummary,
  toHsdsTaxonomy,
  toHsdsTaxonomyTerm,
} from '@jmd-digital/domain/hsds';
import { decide, PUBLIC } from '@jmd-digital/domain/identity';
import type { Services } from '../context.ts';
import { ApiError } from '../errors.ts';
import { nearPostcode } from './near.ts';
import openapi from './openapi.json' with { type: 'json' };
import { pageOf, type Query, readQuery, searching } from './query.ts';
import { fold, type Offer, viewOf } from './view.ts';

export interface HsdsRequest {
  /** Address that this API stands under, without a slash at its end. */
  base: string;
  /** The part of the address behind `base`. */
  path: string;
  parameters: URLSearchParams;
}

interface Question {
  base: string;
  /** Empty where the route has none. */
  id: string;
  query: Query;
  data: FinderData;
}

/** What the API answers by route: the lists and objects of Open Referral HSDS 3.0, out of the directory in memory. */
const ROUTES: Readonly<Record<string, (question: Question) => unknown>> = {
  '/': ({ base }) => ({
    version: HSDS_VERSION,
    profile: `${base}/profile`,
    openapi_url: `${base}/openapi.json`,
  }),
  '/openapi.json': () => openapi,
  '/profile': () => ({
    name: PROFILE_NAME,
    hsds_version: HSDS_VERSION,
    description: openapi.info.description,
    taxonomies: TAXONOMIES.map(toHsdsTaxonomy),
    taxonomy_terms: TAXONOMY_TERMS.map(toHsdsTaxonomyTerm),
  }),
  '/services': ({ query, data }) => {
    const write = query.flag('minimal')
      ? ({ id }: Offer) => ({ id })
      : withOffer(query.flag('full') ? toHsdsService : toHsdsServiceSummary);
    return pageOf(query, filterOffers(query, data), write);
  },
  '/services/:id': ({ id, data }) => withOffer(toHsdsService)(offerNamed(id, data)),
  '/service_at_locations': ({ query, data }) =>
    pageOf(
      query,
      nearPostcode(query, filterOffers(query, data), data),
      withOffer(query.flag('full') ? toHsdsServiceAtLocation : toHsdsServiceAtLocationSummary),
    ),
  '/service_at_locations/:id': ({ id, data }) => withOffer(toHsdsServiceAtLocation)(offerNamed(id, data)),
  '/organizations': ({ query, data }) => {
    const rows = viewOf(data.directory).organizations.filter(searching(query));
    return pageOf(query, rows, ({ carrier }) => toHsdsOrganizationSummary(carrier));
  },
  '/organizations/:id': ({ id, data }) => {
    const { carrier, sites } = found(viewOf(data.directory).organizationById.get(id.toLowerCase()));
    return toHsdsOrganization(carrier, sites);
  },
  '/taxonomies': ({ query }) => pageOf(query, matching(query, TAXONOMIES), toHsdsTaxonomy),
  '/taxonomies/:id': ({ id }) => toHsdsTaxonomy(found(findTaxonomy(id))),
  '/taxonomy_terms': ({ query }) => {
    const taxonomy = query.text('taxonomy_id')?.toLowerCase();
    // Our terms have no parents and no children, so each one is at the top and none has a parent of a given id.
    const rows = query.text('parent_id') === undefined ? TAXONOMY_TERMS : [];
    const wanted = rows.filter(({ taxonomyId }) => taxonomy === undefined || taxonomyId === taxonomy);
    return pageOf(query, matching(query, wanted), toHsdsTaxonomyTerm);
  },
  '/taxonomy_terms/:id': ({ id }) => toHsdsTaxonomyTerm(found(findTerm(id))),
};

/**
 * Answers one request. Throws `not_permitted`, `not_found` for a path or an id that is not there, and `invalid_input`
 * that names the parameter.
 */
export async function answerHsds({ base, path, parameters }: HsdsRequest, services: Services): Promise<unknown> {
  if (!decide('hsds.read', PUBLIC, {}).allowed) throw new ApiError('not_permitted');
  const [list = '', id, ...rest] = path.split('/').filter(Boolean);
  const answer = found(rest.length > 0 ? undefined : ROUTES[id === undefined ? `/${list}` : `/${list}/:id`]);
  return answer({ base, id: id ?? '', query: readQuery(parameters), data: await services.finderData() });
}

function found<T>(value: T | undefined): T {
  if (value === undefined) throw new ApiError('not_found');
  return value;
}

const offerNamed = (id: string, { directory }: FinderData) => found(viewOf(directory).offerById.get(id.toLowerCase()));

const withOffer =
  <T>(write: (service: Offer['service'], site: Offer['site'], carrier: Offer['carrier']) => T) =>
  ({ service, site, carrier }: Offer) =>
    write(service, site, carrier);

/** Filters that services and services at locations share; all of them have to hold. */
function filterOffers(query: Query, { directory }: FinderData): Offer[] {
  const holds = searching(query);
  const organization = query.text('organization_id')?.toLowerCase();
  const terms = ['taxonomy_term_id', 'taxonomy_id'].flatMap((name) => query.text(name)?.toLowerCase() ?? []);
  return viewOf(directory).offers.filter(
    (offer) =>
      holds(offer) &&
      (organization === undefined || offer.carrier.id === organization) &&
      terms.every((id) => offer.terms.has(id)),
  );
}

function matching<T extends { name: string; description: string }>(query: Query, rows: readonly T[]): T[] {
  const holds = searching(query);
  return rows.filter(({ name, description }) => holds({ words: fold(`${name}\n${description}`) }));
}
