import type { DirectoryIndex, IndexedSite } from '@jmd-digital/domain/directory';
import { serviceTerms, type TaxonomyCode, termOf } from '@jmd-digital/domain/hsds';
import type { Carrier, Service, Site } from '@jmd-digital/schemas';

/** An offer at its site: a service and a service_at_location in one, for an offer of ours has one site. */
export interface Offer {
  id: string;
  service: Service;
  site: Site;
  carrier: Carrier;
  entry: IndexedSite;
  /** Ids of terms and of taxonomies that it has a term of. */
  terms: ReadonlySet<string>;
  /** What a search looks through, folded. */
  words: string;
}

interface Organization {
  carrier: Carrier;
  sites: Site[];
  words: string;
}

/** The directory as HSDS lists it: by id, so that pages stay in order while other rows come and go. */
export interface HsdsView {
  offers: readonly Offer[];
  offerById: ReadonlyMap<string, Offer>;
  organizations: readonly Organization[];
  organizationById: ReadonlyMap<string, Organization>;
}

const views = new WeakMap<DirectoryIndex, HsdsView>();

/** Made once for each state of the directory. */
export function viewOf(directory: DirectoryIndex): HsdsView {
  const known = views.get(directory);
  if (known) return known;
  const entries = [...directory.sites, ...directory.virtual];
  const offers = entries.flatMap((entry) => entry.site.services.map((service) => offerOf(service, entry)));
  const sitesOf = Map.groupBy(entries, ({ carrier }) => carrier.id);
  const organizations = directory.carriers.map(
    (carrier): Organization => ({
      carrier,
      sites: (sitesOf.get(carrier.id) ?? []).map(({ site }) => site).sort(byId),
      words: fold([carrier.name, carrier.description].join('\n')),
    }),
  );
  const view: HsdsView = {
    offers: offers.sort(byId),
    offerById: new Map(offers.map((offer) => [offer.id, offer])),
    organizations: organizations.sort((a, b) => byId(a.carrier, b.carrier)),
    organizationById: new Map(organizations.map((organization) => [organization.carrier.id, organization])),
  };
  views.set(directory, view);
  return view;
}

function byId(a: { id: string }, b: { id: string }): number {
  return a.id < b.id ? -1 : 1;
}

function offerOf(service: Service, entry: IndexedSite): Offer {
  const { site, carrier } = entry;
  const terms = serviceTerms(service, site).map(([taxonomy, code]: [TaxonomyCode, string]) => termOf(taxonomy, code));
  const texts = [service.name, service.description, site.name, site.address?.place, carrier.name];
  return {
    ...{ id: service.id, service, site, carrier, entry },
    terms: new Set(terms.flatMap(({ id, taxonomyId }) => [id, taxonomyId])),
    words: fold([...texts, ...terms.map(({ name }) => name)].join('\n')),
  };
}

/** Text without case and accents, so that `Lubeck` finds Lübeck. */
export function fold(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('ß', 'ss');
}
