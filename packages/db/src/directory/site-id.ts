import { uuid } from 'drizzle-orm/pg-core';
import { site } from './tables.ts';

/** The site that a row belongs to, and goes with. */
export const siteId = () =>
  uuid('site_id')
    .notNull()
    .references(() => site.id, { onDelete: 'cascade' });
