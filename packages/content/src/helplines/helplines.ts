import lines from '../../data/helplines.json' with { type: 'json' };
import type { Helpline } from './schema.ts';

export type { Helpline } from './schema.ts';

/**
 * Crisis lines, the most urgent first. The tests hold the file against the schema, so that a browser needs no zod to
 * show them.
 */
export const helplines = lines as readonly Helpline[];
