import { customType } from 'drizzle-orm/pg-core';

/** A `bytea` column. PostgreSQL's driver gives Buffers, which are Uint8Arrays. */
export const bytes = customType<{ data: Uint8Array; driverData: Buffer }>({
  dataType: () => 'bytea',
  toDriver: (value) => Buffer.from(value),
});
