import { LONG } from './hair-long.ts';
import { SHORT } from './hair-short.ts';
import type { HairStyle } from './options.ts';
import type { Hair } from './strands.ts';

export const HAIR: Record<HairStyle, Hair> = { ...SHORT, ...LONG };
