import { bigint, timestamp } from 'drizzle-orm/pg-core';

/** A moment, as an ISO 8601 string. Without a name the column is called as its key is. */
export const moment = (name?: string) =>
  name ? timestamp(name, { withTimezone: true, mode: 'string' }) : timestamp({ withTimezone: true, mode: 'string' });

/** In which order rows came: two may bear the same moment. */
export const order = () => bigint({ mode: 'number' }).notNull().generatedAlwaysAsIdentity();
