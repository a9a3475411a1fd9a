import type { Carrier, Directory, Site, Topic } from '@jmd-digital/schemas';
import { type SpherePoint, spherePoint } from './distance.ts';
import type { PlaceIndex } from './place-index.ts';

/** A site with what the finder asks of it again and again. */
export interface IndexedSite {
  site: Site;
  carrier: Carrier;
  point: SpherePoint | null;
  /** Name of the island group that the site stands on, null for the mainland. */
  island: string | null;
  topics: ReadonlySet<Topic>;
  areas: ReadonlySet<string>;
}

/** The directory, arranged for the finder. A new directory is a new index; an index never changes. */
export interface DirectoryIndex {
  /** All of them, those without a site too. */
  carriers: readonly Carrier[];
  sites: readonly IndexedSite[];
  virtual: readonly IndexedSite[];
}

export function createDirectoryIndex({ carriers, sites }: Directory, places: PlaceIndex): DirectoryIndex {
  const carrierById = new Map(carriers.map((carrier) => [carrier.id, carrier]));
  const indexed = sites.map((site): IndexedSite => {
    const carrier = carrierById.get(site.carrierId);
    if (!carrier) throw new Error(`Directory: site ${site.id} names a carrier that is not in it`);
    return {
      site,
      carrier,
      point: site.position && spherePoint(site.position),
      island: site.address && places.islandOf(site.address.postalCode),
      topics: new Set(site.services.flatMap(({ topics }) => topics)),
      areas: new Set(site.serviceAreas),
    };
  });
  return {
    carriers,
    sites: indexed.filter(({ site }) => !site.virtual),
    virtual: indexed.filter(({ site }) => site.virtual),
  };
}
