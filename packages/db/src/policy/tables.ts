import type { PolicyRule } from '@jmd-digital/schemas';
import type { LawRegime, PolicyLevel } from '@jmd-digital/schemas/values';
import { sql } from 'drizzle-orm';
import {
  boolean,
  check,
  date,
  index,
  integer,
  jsonb,
  pgTable,
  text,
  timestamp,
  unique,
  uuid,
} from 'drizzle-orm/pg-core';
import { carrier, site } from '../directory/tables.ts';

/** Versions of the policies of the programme, of carriers and of sites. */
export const policy = pgTable(
  'policy',
  {
    id: uuid().primaryKey(),
    level: text().$type<PolicyLevel>().notNull(),
    carrierId: uuid('carrier_id').references(() => carrier.id, { onDelete: 'cascade' }),
    siteId: uuid('site_id').references(() => site.id, { onDelete: 'cascade' }),
    version: integer().notNull(),
    title: text().notNull(),
    lawRegime: text('law_regime').$type<LawRegime>(),
    /** Whole local days in Germany, both inclusive. */
    validFrom: date('valid_from').notNull(),
    validTo: date('valid_to'),
    example: boolean().notNull(),
    rules: jsonb().$type<PolicyRule[]>().notNull(),
    /** Null for what came with the demonstration. No foreign key: a policy stays after an account is erased. */
    createdBy: uuid('created_by'),
    createdAt: timestamp('created_at', { withTimezone: true, mode: 'string' }).notNull(),
    revision: integer().notNull().default(1),
  },
  (t) => [
    unique('policy_version_once').on(t.level, t.carrierId, t.siteId, t.version).nullsNotDistinct(),
    index('policy_by_carrier').on(t.carrierId),
    index('policy_by_site').on(t.siteId),
    check(
      'policy_owner',
      sql`case ${t.level} when 'programme' then num_nonnulls(${t.carrierId}, ${t.siteId}) = 0
        when 'carrier' then ${t.carrierId} is not null and ${t.siteId} is null
        when 'site' then ${t.siteId} is not null and ${t.carrierId} is null
        else false end`,
    ),
    check('policy_version', sql`${t.version} >= 1`),
    check('policy_days', sql`${t.validTo} >= ${t.validFrom}`),
    check('policy_rules', sql`jsonb_typeof(${t.rules}) = 'array'`),
    check('policy_revision', sql`${t.revision} >= 1`),
  ],
);
