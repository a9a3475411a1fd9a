import rows from '../../data/outreach/kits.json' with { type: 'json' };
import type { ExampleKit } from './schema.ts';

export type { ExampleKit } from './schema.ts';

/**
 * Kits to begin with. What has to be filled in stands in square brackets. The tests hold the file against the schema, so that
 * a browser needs no zod to show them.
 */
export const outreachKits = rows as readonly ExampleKit[];
