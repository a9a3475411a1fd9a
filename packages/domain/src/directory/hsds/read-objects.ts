import { type Fields, filledOf, type Hint, itemsOf, memberOf, type Node, plainOf, put, textOf } from './drafts.ts';
import {
  putAddress,
  putCodes,
  putFilled,
  putHours,
  putPhone,
  putPlain,
  putPosition,
  putShared,
  putTerm,
} from './read-fields.ts';
import { hasAttributes, termsOf } from './read-terms.ts';

/** An organization as the fields of a carrier. */
export function readOrganization(node: Node): Fields {
  const fields: Fields = new Map();
  const terms = termsOf(node);
  putPlain(fields, node, { id: 'id', name: 'name', description: 'description' });
  putTerm(fields, 'association', 'association', node, terms);
  putTerm(fields, 'lawRegime', 'law-regime', node, terms);
  putFilled(fields, node, { website: 'website', email: 'email' });
  return fields;
}

/** A location as the fields of a site. */
export function readLocation(node: Node, hint: Hint): Fields {
  const fields: Fields = new Map();
  const terms = termsOf(node);
  putPlain(fields, node, { id: 'id', carrierId: 'organization_id', name: 'name', description: 'description' });
  const type = memberOf(node, 'location_type');
  const virtual = { virtual: true, physical: false, postal: false }[textOf(type) ?? ''];
  put(fields, 'virtual', virtual ?? plainOf(type), type);
  putAddress(fields, node);
  const district = terms.find(({ taxonomy }) => taxonomy === 'place');
  put(fields, 'districtCode', district?.value, district ?? memberOf(node, 'attributes'));
  putPosition(fields, node);
  const contact = itemsOf(memberOf(node, 'contacts')).find((one) => filledOf(memberOf(one, 'email')) !== undefined);
  if (contact) putFilled(fields, contact, { email: 'email' });
  putFilled(fields, node, { website: 'url', assuredOn: 'assured_date' });
  putPhone(fields, node);
  putHours(fields, node, hint);
  putShared(fields, node, terms);
  const appointment = terms.some(({ taxonomy, code }) => taxonomy === 'opening-hours' && code === 'by-appointment');
  put(fields, 'byAppointment', hasAttributes(node) ? appointment : undefined, memberOf(node, 'attributes'));
  const accessibility = memberOf(node, 'accessibility');
  const notes = itemsOf(accessibility).map((one) => memberOf(one, 'description'));
  const texts = notes.flatMap((note) => textOf(note) ?? []);
  put(fields, 'accessibility', texts.length > 0 ? texts.join('\n') : undefined, notes[0] ?? accessibility);
  return fields;
}

/** What a service says of the site that gives it. Counts where the location itself is silent. */
export function readSiteOfService(service: Node, atLocation: Node, hint: Hint): Fields {
  const fields: Fields = new Map();
  const organization = memberOf(memberOf(service, 'organization'), 'id');
  const carrier = organization.value === undefined ? memberOf(service, 'organization_id') : organization;
  put(fields, 'carrierId', plainOf(carrier), carrier);
  putFilled(fields, service, { email: 'email', website: 'url', assuredOn: 'assured_date' });
  const has = (name: string) => itemsOf(memberOf(atLocation, name)).length > 0;
  putPhone(fields, has('phones') ? atLocation : service);
  putHours(fields, has('schedules') ? atLocation : service, hint);
  putShared(fields, service, termsOf(service));
  // Terms of a service are about the service first: that none names a channel says nothing of the site.
  if ((fields.get('channels')?.value as readonly unknown[] | undefined)?.length === 0) fields.delete('channels');
  return fields;
}

/** A service as the fields of an offer, without its site. */
export function readOffer(service: Node): Fields {
  const fields: Fields = new Map();
  const terms = termsOf(service);
  putPlain(fields, service, { id: 'id', name: 'name', description: 'description' });
  putPlain(fields, service, { minAge: 'minimum_age', maxAge: 'maximum_age' });
  putTerm(fields, 'kind', 'service-kind', service, terms);
  putCodes(fields, 'topics', 'topic', service, terms);
  return fields;
}
