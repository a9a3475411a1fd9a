import {
  centreOf,
  chordSquared,
  type FinderData,
  kilometresOf,
  normalizePostalCode,
} from '@jmd-digital/domain/directory';
import { type Query, refuse } from './query.ts';
import type { Offer } from './view.ts';

/** The centre of a postal code is no more exact than this, metres. Who asks for less has taken the unit for kilometres. */
const LEAST_PROXIMITY = 100;

/**
 * The filters `postcode` and `proximity` of HSDS. A postal code alone keeps what serves it: offers of sites whose service
 * area it lies in, and of virtual sites without one. With a proximity it keeps what lies within that distance of its
 * centre, whatever it serves. The nearest comes first.
 */
export function nearPostcode(query: Query, offers: readonly Offer[], { places }: FinderData): readonly Offer[] {
  const typed = query.text('postcode');
  const proximity = readProximity(query);
  if (typed === undefined) {
    if (proximity !== undefined) refuse('postcode', 'required');
    return offers;
  }
  const normalized = normalizePostalCode(typed);
  if (!normalized.ok) return refuse('postcode', normalized.reason);
  const found = places.placesOf(normalized.postalCode);
  const centre = centreOf(found);
  if (!centre) return refuse('postcode', 'unknown_value');
  const districts = [...new Set(found.map(({ districtCode }) => districtCode))];
  const distance = ({ entry: { point } }: Offer) =>
    point ? 1000 * kilometresOf(chordSquared(centre, point)) : Number.POSITIVE_INFINITY;
  const serves = ({ site, entry: { areas } }: Offer) =>
    districts.some((code) => areas.has(code)) || (site.virtual && areas.size === 0);
  return offers
    .map((offer) => ({ offer, metres: distance(offer) }))
    .filter(({ offer, metres }) => (proximity === undefined ? serves(offer) : metres <= proximity))
    .sort((a, b) => (a.metres === b.metres ? 0 : a.metres - b.metres))
    .map(({ offer }) => offer);
}

/** Metres, as HSDS says; `20km` and `20000m` are understood, too. */
function readProximity(query: Query): number | undefined {
  const given = query.text('proximity');
  if (given === undefined) return undefined;
  const [, number, unit] = /^(\d{1,9}(?:\.\d{1,9})?)\s?(k?m)?$/i.exec(given) ?? [];
  const metres = Number(number) * (unit?.toLowerCase() === 'km' ? 1000 : 1);
  return metres >= LEAST_PROXIMITY ? metres : refuse('proximity', 'invalid');
}
