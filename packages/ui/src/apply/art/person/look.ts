import type { Tone } from '../palette.ts';
import type { Cover, HairStyle } from './options.ts';

/** What all parts of one person share: colours, and where the light comes from. */
export interface Look {
  skin: Tone & { blush: string; lip: string };
  hair: Tone;
  /** Brows, beard: hair that is seen on any skin. */
  brow: string;
  cover: Tone;
  cloth: Tone;
  trousers: Tone;
  /** Where a symmetrical shape that begins at `x` has its lit edge. */
  lit: (x: number) => number;
  hairStyle: HairStyle;
  coverStyle: Cover;
}
