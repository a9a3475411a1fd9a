import * as z from 'zod';
import { clockTime, districtCode, localDate, uuid } from '../ids.ts';
import {
  ASSOCIATIONS,
  CHANNELS,
  COUNSELLING_LANGUAGES,
  LAW_REGIMES,
  MAX_AGE,
  MIN_AGE,
  SERVICE_KINDS,
  TOPICS,
} from './values.ts';

const name = z.string().trim().min(1).max(200);
const text = z.string().trim().max(4000);

/** A link that may be shown: `https:` or `http:` only, so that no stored text can become a script. */
export const webLink = z.url({ protocol: /^https?$/, hostname: z.regexes.domain }).max(500);

/** The same for addresses that no person typed: an installation may lie on this machine, where hosts have no domain. */
export const pageLink = z.url({ protocol: /^https?$/ }).max(500);

/** E.164, for example `+493023125001`. */
export const phoneNumber = z.string().regex(/^\+[1-9]\d{4,14}$/);

/** A carrier (Träger): the legal body that runs sites and answers for data protection there. */
export const carrier = z.object({
  id: uuid,
  name,
  association: z.enum(ASSOCIATIONS),
  lawRegime: z.enum(LAW_REGIMES),
  description: text,
  website: webLink.nullable(),
  email: z.email().max(254).nullable(),
});
export type Carrier = z.infer<typeof carrier>;

/** Weekly opening hours. Several entries on one day make a lunch break; entries of one day never overlap. */
export const openingHours = z.object({
  /** ISO weekday, 1 = Monday … 7 = Sunday. */
  weekday: z.int().min(1).max(7),
  opens: clockTime,
  /** Later than `opens`; hours past midnight are two entries. */
  closes: clockTime,
  /** What a public holiday of the site's Land does to this entry. */
  publicHolidays: z.enum(['closed', 'open']),
  /** Someone is there, but only for people who have an appointment. */
  byAppointment: z.boolean(),
});
export type OpeningHours = z.infer<typeof openingHours>;

/** An offer of a site. */
export const service = z.object({
  id: uuid,
  name,
  kind: z.enum(SERVICE_KINDS),
  description: text,
  topics: z.array(z.enum(TOPICS)),
  /** Both inclusive, in years. */
  minAge: z.int().min(0).max(120).default(MIN_AGE),
  maxAge: z.int().min(0).max(120).default(MAX_AGE),
});
export type Service = z.infer<typeof service>;

/** Postal address. `postalCode` is always five Latin digits. */
export const address = z.object({
  street: z.string().trim().min(1).max(200),
  postalCode: z.string().regex(/^\d{5}$/),
  place: z.string().trim().min(1).max(200),
});
export type Address = z.infer<typeof address>;

/** A site (JMD-Standort). A virtual site has no address: it counsels online, for people abroad and where no site serves. */
export const site = z
  .object({
    id: uuid,
    carrierId: uuid,
    name,
    description: text,
    virtual: z.boolean(),
    address: address.nullable(),
    districtCode: districtCode.nullable(),
    /** WGS 84, degrees. */
    position: z.object({ lat: z.number().min(-90).max(90), lon: z.number().min(-180).max(180) }).nullable(),
    phone: phoneNumber.nullable(),
    email: z.email().max(254).nullable(),
    website: webLink.nullable(),
    languages: z.array(z.enum(COUNSELLING_LANGUAGES)),
    channels: z.array(z.enum(CHANNELS)),
    /** Districts that this site is responsible for. */
    serviceAreas: z.array(districtCode),
    openingHours: z.array(openingHours),
    /** Appointments are possible outside the opening hours. */
    byAppointment: z.boolean(),
    /** Free text on access with a wheelchair and the like; null where nothing is known. */
    accessibility: text.nullable(),
    services: z.array(service),
    /** When someone last confirmed this entry. */
    assuredOn: localDate.nullable(),
  })
  .refine((value) => value.virtual || (value.address !== null && value.districtCode !== null), {
    path: ['address'],
    error: 'required',
  });
export type Site = z.infer<typeof site>;

/** A whole directory, or the part that a file holds. */
export const directory = z.object({ carriers: z.array(carrier), sites: z.array(site) });
export type Directory = z.infer<typeof directory>;
