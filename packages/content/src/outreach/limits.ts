import rows from '../../data/outreach/limits.json' with { type: 'json' };
import type { PlatformLimits } from './schema.ts';

export type { PlatformLimits } from './schema.ts';

/**
 * What platforms allow a post. The tests hold the file against the schema, so that a browser needs no zod to count
 * characters.
 */
export const outreachLimits = rows as readonly PlatformLimits[];
