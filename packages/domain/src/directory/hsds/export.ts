import type { Carrier, Directory, Service, Site } from '@jmd-digital/schemas';
import { HSDS_VERSION, PROFILE_NAME } from './profile.ts';
import { serviceTerms, toAttribute, toHsdsLocation, toHsdsOrganizationPart, toServiceFields } from './write.ts';

/**
 * The whole directory as HSDS 3.0 JSON that `readHsdsJson` takes back without loss. Each fact stands once: services name
 * their organization and location by id. Organizations and locations come in the order of their ids, so the same
 * directory gives the same text.
 */
export function exportHsdsJson({ carriers, sites }: Directory): string {
  const inOrder = sites.toSorted(byId);
  const file = {
    version: HSDS_VERSION,
    profile: PROFILE_NAME,
    organizations: carriers.toSorted(byId).map(organizationOf),
    locations: inOrder.map(locationOf),
    services: inOrder.flatMap((site) => site.services.map((service) => serviceOf(service, site))),
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}

const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);

/** Links stay as they are: encoded as a URI they would not come back the same. */
function organizationOf(carrier: Carrier) {
  const organization = toHsdsOrganizationPart(carrier);
  return {
    ...organization,
    ...(carrier.website === null ? {} : { website: carrier.website }),
    attributes: organization.attributes.map(briefly),
  };
}

function locationOf(site: Site) {
  const location = toHsdsLocation(site);
  return {
    ...location,
    ...(site.website === null ? {} : { url: site.website }),
    schedules: location.schedules.map(({ attributes, ...schedule }) =>
      attributes ? { ...schedule, attributes: attributes.map(briefly) } : schedule,
    ),
    attributes: location.attributes.map(briefly),
  };
}

/** Phone, hours and the like are those of the location and stand there. */
function serviceOf(service: Service, site: Site) {
  return {
    ...toServiceFields(service),
    organization_id: site.carrierId,
    service_at_locations: [{ id: service.id, location_id: site.id }],
    attributes: serviceTerms(service)
      .map(([taxonomy, code]) => toAttribute('service', service.id, taxonomy, code))
      .map(briefly),
  };
}

/** The term by its id alone; `value` tells a person which one it is. */
function briefly({ id, value, taxonomy_term_id }: ReturnType<typeof toAttribute>) {
  return { id, value, taxonomy_term_id };
}
