import { outreachKits } from '@jmd-digital/content/outreach-kits';
import type { AnyKit } from './kit.ts';

/** Kits that come along, to begin with. */
export const exampleKits: readonly AnyKit[] = outreachKits;
