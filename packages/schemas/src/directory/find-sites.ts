import * as z from 'zod';
import { districtCode, localDate, uuid } from '../ids.ts';
import { address, openingHours, phoneNumber, webLink } from './site.ts';
import { ASSOCIATIONS, CHANNELS, COUNSELLING_LANGUAGES, LAENDER, OPEN_STATES, TOPICS } from './values.ts';

export const MAX_FOUND_SITES = 20;

/**
 * What a person tells the finder. All of it is optional.
 * `postalCode` is taken as typed (other digits, spaces, `D-`); the rule normalises it.
 * `districtCode` narrows a postal code that lies in several districts, or stands alone.
 * `abroad` asks for counselling before arrival.
 */
export const findSitesInput = z.object({
  postalCode: z.string().max(64).optional(),
  districtCode: districtCode.optional(),
  language: z.enum(COUNSELLING_LANGUAGES).optional(),
  topic: z.enum(TOPICS).optional(),
  abroad: z.boolean().optional(),
  limit: z.int().min(1).max(MAX_FOUND_SITES).default(5),
});
export type FindSitesInput = z.input<typeof findSitesInput>;

/** A place with the district it belongs to; `postalCode` is null where a whole district was asked for. */
export const place = z.object({
  name: z.string(),
  postalCode: z.string().nullable(),
  districtCode,
  districtName: z.string(),
  land: z.enum(LAENDER),
});
export type Place = z.infer<typeof place>;

/** One site as the finder shows it. */
export const foundSite = z.object({
  id: uuid,
  name: z.string(),
  carrierName: z.string(),
  association: z.enum(ASSOCIATIONS),
  virtual: z.boolean(),
  address: address.nullable(),
  position: z.object({ lat: z.number(), lon: z.number() }).nullable(),
  phone: phoneNumber.nullable(),
  email: z.string().nullable(),
  website: webLink.nullable(),
  languages: z.array(z.enum(COUNSELLING_LANGUAGES)),
  channels: z.array(z.enum(CHANNELS)),
  topics: z.array(z.enum(TOPICS)),
  openingHours: z.array(openingHours),
  accessibility: z.string().nullable(),
  assuredOn: localDate.nullable(),
  /** The site serves the district that was asked for. */
  responsible: z.boolean(),
  /** Straight line in whole kilometres, at least 1; null where a position is missing. */
  distanceKm: z.number().int().min(1).nullable(),
  /** Water lies between: the way is much longer than the straight line. */
  distanceMisleads: z.boolean(),
  /** False where a language or topic was asked for and this site does not name it. */
  matchesLanguage: z.boolean(),
  matchesTopic: z.boolean(),
  openNow: z.enum(OPEN_STATES),
  /** When an open site closes, ISO 8601 with the offset of Europe/Berlin. */
  closesAt: z.string().nullable(),
  /** Next opening of a site that is not open, at most 14 days ahead, ISO 8601 with the offset of Europe/Berlin. */
  opensAt: z.string().nullable(),
});
export type FoundSite = z.infer<typeof foundSite>;

/** Online counselling, always offered. `first` says that it belongs above the sites, `because` says why. */
export const onlineOffer = z.object({
  first: z.boolean(),
  because: z.enum(['no-responsible-site', 'abroad', 'distance-misleads', 'no-place']).nullable(),
  sites: z.array(foundSite),
});
export type OnlineOffer = z.infer<typeof onlineOffer>;

/** The finder's answer. `at` is the moment that `openNow` speaks of (ISO 8601, UTC). */
export const findSitesOutput = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('found'),
    at: z.string(),
    places: z.array(place),
    sites: z.array(foundSite),
    online: onlineOffer,
  }),
  z.object({
    kind: z.literal('choose-place'),
    at: z.string(),
    postalCode: z.string(),
    places: z.array(place),
    online: onlineOffer,
  }),
  z.object({ kind: z.literal('unknown-postal-code'), at: z.string(), postalCode: z.string(), online: onlineOffer }),
  z.object({ kind: z.literal('large-recipient'), at: z.string(), postalCode: z.string(), online: onlineOffer }),
  z.object({ kind: z.literal('abroad'), at: z.string(), online: onlineOffer }),
]);
export type FindSitesOutput = z.infer<typeof findSitesOutput>;

export const findSitesReasons = ['invalid_input', 'unknown_district'] as const;

export const findSitesExample: { input: FindSitesInput; outputKind: FindSitesOutput['kind'] } = {
  input: { postalCode: '01067', language: 'ar' },
  outputKind: 'found',
};
