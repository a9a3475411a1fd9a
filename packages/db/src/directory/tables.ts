import type {
  Association,
  Channel,
  CounsellingLanguage,
  LawRegime,
  ServiceKind,
  Topic,
} from '@jmd-digital/schemas/values';
import { sql } from 'drizzle-orm';
import {
  bigint,
  boolean,
  check,
  date,
  doublePrecision,
  index,
  pgTable,
  primaryKey,
  smallint,
  text,
  time,
  unique,
  uuid,
} from 'drizzle-orm/pg-core';

/** Carriers (Träger). Value lists are checked by the contract on the way in and named there alone. */
export const carrier = pgTable('carrier', {
  id: uuid().primaryKey(),
  name: text().notNull(),
  association: text().$type<Association>().notNull(),
  lawRegime: text('law_regime').$type<LawRegime>().notNull(),
  description: text().notNull(),
  website: text(),
  email: text(),
});

/** Sites (JMD-Standorte). A virtual site has neither address nor district. */
export const site = pgTable(
  'site',
  {
    id: uuid().primaryKey(),
    carrierId: uuid('carrier_id')
      .notNull()
      .references(() => carrier.id),
    name: text().notNull(),
    description: text().notNull(),
    virtual: boolean().notNull(),
    street: text(),
    postalCode: text('postal_code'),
    place: text(),
    districtCode: text('district_code'),
    lat: doublePrecision(),
    lon: doublePrecision(),
    phone: text(),
    email: text(),
    website: text(),
    languages: text().array().$type<CounsellingLanguage[]>().notNull(),
    channels: text().array().$type<Channel[]>().notNull(),
    byAppointment: boolean('by_appointment').notNull(),
    accessibility: text(),
    assuredOn: date('assured_on'),
  },
  (t) => [
    index('site_by_carrier').on(t.carrierId),
    index('site_by_name').on(t.name, t.id),
    check('site_postal_code', sql`${t.postalCode} ~ '^[0-9]{5}$'`),
    check('site_district_code', sql`${t.districtCode} ~ '^[0-9]{5}$'`),
    check('site_whole_address', sql`num_nulls(${t.street}, ${t.postalCode}, ${t.place}) in (0, 3)`),
    check('site_somewhere', sql`${t.virtual} or num_nulls(${t.street}, ${t.districtCode}) = 0`),
    check('site_whole_position', sql`num_nulls(${t.lat}, ${t.lon}) in (0, 2)`),
    check('site_on_earth', sql`${t.lat} between -90 and 90 and ${t.lon} between -180 and 180`),
    check('site_phone', sql`${t.phone} ~ '^\\+[1-9][0-9]{4,14}$'`),
    check('site_website', sql`${t.website} ~ '^https?://'`),
  ],
);

/** Districts that a site is responsible for. */
export const siteServiceArea = pgTable(
  'site_service_area',
  {
    siteId: uuid('site_id')
      .notNull()
      .references(() => site.id, { onDelete: 'cascade' }),
    districtCode: text('district_code').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.siteId, t.districtCode] }),
    index('service_area_by_district').on(t.districtCode),
    check('service_area_district_code', sql`${t.districtCode} ~ '^[0-9]{5}$'`),
  ],
);

/** Weekly hours. The migration adds an exclusion constraint: two entries of one site and day never overlap. */
export const openingHours = pgTable(
  'opening_hours',
  {
    siteId: uuid('site_id')
      .notNull()
      .references(() => site.id, { onDelete: 'cascade' }),
    weekday: smallint().notNull(),
    opens: time().notNull(),
    closes: time().notNull(),
    publicHolidays: text('public_holidays').$type<'closed' | 'open'>().notNull(),
    byAppointment: boolean('by_appointment').notNull(),
  },
  (t) => [
    unique('opening_hours_once').on(t.siteId, t.weekday, t.opens),
    check('opening_hours_weekday', sql`${t.weekday} between 1 and 7`),
    check('opening_hours_forward', sql`${t.opens} < ${t.closes}`),
    check('opening_hours_public_holidays', sql`${t.publicHolidays} in ('closed', 'open')`),
  ],
);

/** Offers of a site. */
export const service = pgTable(
  'service',
  {
    id: uuid().primaryKey(),
    siteId: uuid('site_id')
      .notNull()
      .references(() => site.id, { onDelete: 'cascade' }),
    name: text().notNull(),
    kind: text().$type<ServiceKind>().notNull(),
    description: text().notNull(),
    topics: text().array().$type<Topic[]>().notNull(),
    minAge: smallint('min_age').notNull(),
    maxAge: smallint('max_age').notNull(),
  },
  (t) => [
    index('service_by_site').on(t.siteId),
    index('service_by_name').on(t.name, t.id),
    check('service_age_range', sql`${t.minAge} between 0 and ${t.maxAge} and ${t.maxAge} <= 120`),
  ],
);

/** One row, counted up by every change of the directory, so that a reader knows when what it holds is old. */
export const directoryState = pgTable(
  'directory_state',
  {
    only: boolean().primaryKey().default(true),
    version: bigint({ mode: 'number' }).notNull(),
    /** The directory is the invented one; the first real import takes its place. */
    demonstration: boolean().notNull().default(false),
  },
  (t) => [check('directory_state_one_row', sql`${t.only}`)],
);
