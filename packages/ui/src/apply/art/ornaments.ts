import type { JSX } from 'preact';
import * as P from './colours.ts';
import { mix } from './palette.ts';
import { type ArtProps, area, box, type Drawing, dot, frame, line } from './pen.ts';

const ROOF_DARK = mix(P.roof, P.plum, 0.35);
const LEAF_DARK = mix(P.leaf, P.teal, 0.3);

/** Things that stand along the path of stations, each on 64 × 64 with its foot at the bottom. */
const ORNAMENTS = {
  oak: () => [
    area(P.woodDark, 'M28 38H36L38 62H26Z'),
    area(P.leaf, 'M18 44Q8 42 9 32Q4 24 13 18Q15 7 27 9Q35 2 43 9Q54 9 54 20Q61 27 55 35Q54 44 44 44Q32 49 18 44Z'),
    area(LEAF_DARK, 'M44 9Q54 9 54 20Q61 27 55 35Q54 44 44 44Q38 46 31 46Q50 38 44 9Z'),
    line(P.leafSoft, 'M17 24Q19 17 26 15M22 34Q26 30 30 32', 2),
  ],
  birch: () => [
    area(P.stone, 'M29.5 30H34.5L35.5 62H28.5Z'),
    line(P.ink, 'M29.5 42H32M33 49H35M29 55H31.5'),
    area(P.leafSoft, 'M32 2Q46 12 46 30Q45 42 32 43Q19 42 18 30Q18 12 32 2Z'),
    area(P.grassDark, 'M32 2Q46 12 46 30Q45 42 32 43Q42 30 32 2Z'),
  ],
  fir: () => [
    area(P.woodDark, 'M29 52H35V62H29Z'),
    area(LEAF_DARK, 'M32 3L43 21H38L48 37H41L53 54H11L23 37H16L26 21H21Z'),
    area(P.leaf, 'M32 3L32 54H11L23 37H16L26 21H21Z'),
  ],
  bush: () => [
    area(P.leaf, 'M6 62Q2 52 12 48Q14 38 26 41Q34 34 43 42Q55 40 56 50Q63 54 59 62Z'),
    dot(P.clay, 20, 52, 2.2),
    dot(P.clay, 34, 48, 2.2),
    dot(P.clay, 46, 54, 2.2),
    dot(P.sunSoft, 27, 57, 1.8),
  ],
  house: () => [
    area(P.cream, 'M12 32H46V62H12Z'),
    area(P.stone, 'M38 32H52V62H38Z'),
    area(P.roof, 'M8 34L26 14H46L38 34Z'),
    area(ROOF_DARK, 'M46 14L56 34H38Z'),
    area(P.brick, 'M34 8H40V18H34Z'),
    area(P.teal, 'M17 44H26V62H17Z'),
    area(P.skyDeep, 'M30 42H36V50H30ZM43 42H48V50H43Z'),
    dot(P.sun, 24, 54, 1.1),
  ],
  farmhouse: () => [
    area(P.cream, 'M6 34H58V62H6Z'),
    area(P.roof, 'M2 36L14 14H50L62 36Z'),
    area(ROOF_DARK, 'M44 14H50L62 36H52Z'),
    line(P.woodDark, 'M6 37H58M6 49H58M20 36V62M44 36V62M6 49L20 37M58 49L44 37', 2.2),
    area(P.leaf, 'M25 46H39V62H25Z'),
    line(P.cream, 'M32 46V62'),
  ],
  church: () => [
    area(P.cream, 'M10 38H40V62H10Z'),
    area(P.roof, 'M6 40L14 26H38L42 40Z'),
    area(P.sunSoft, 'M36 26H54V62H36Z'),
    area(P.field, 'M47 26H54V62H47Z'),
    area(ROOF_DARK, 'M33 27L45 3L57 27Z'),
    dot(P.white, 44, 34, 4),
    line(P.ink, 'M44 34V31.5M44 34H46', 1),
    area(P.woodDark, 'M40 62V53Q44 48 48 53V62Z'),
    area(P.skyDeep, 'M16 55V48Q18.5 44 21 48V55ZM26 55V48Q28.5 44 31 48V55Z'),
  ],
  bus: () => [
    area(P.sun, 'M6 26Q6 20 12 20H52Q58 20 59 27L62 42V53H4V28Z'),
    area(mix(P.sun, P.clay, 0.4), 'M4 46H62V53H4Z'),
    area(P.sky, 'M9 26H21V38H9ZM24 26H36V38H24ZM39 26H50V38H39ZM53 26H55.5L58.5 38H53Z'),
    area(P.ink, 'M24 15H42V21H24Z'),
    line(P.sun, 'M28 18H38', 1.8),
    dot(P.tyre, 18, 54, 7),
    dot(P.steel, 18, 54, 3),
    dot(P.tyre, 48, 54, 7),
    dot(P.steel, 48, 54, 3),
    dot(P.white, 60, 47, 1.8),
  ],
  stop: () => [
    area(P.steelDark, 'M30.5 22H33.5V62H30.5Z'),
    dot(P.sunSoft, 32, 16, 13),
    line(P.leaf, 'M32 4.5A11.5 11.5 0 1 1 31.9 4.5ZM27.5 10.5V21.5M36.5 10.5V21.5M27.5 16H36.5', 3),
    box(P.skyDeep, 24, 33, 16, 12, 1.5),
    line(P.stoneDark, 'M27 37H37M27 41H34'),
  ],
  cow: () => [
    area(P.stone, 'M14 32Q26 26 44 30Q50 32 50 42L49 62H44L43 50H24L23 62H18L17 48Q12 40 14 32Z'),
    area(P.woodDark, 'M22 30Q30 26 33 34Q30 41 23 39Q19 34 22 30ZM41 30Q50 31 50 40Q43 43 40 38Q38 33 41 30Z'),
    area(P.stone, 'M6 24Q12 20 20 25L18 38Q14 43 8 41Q3 37 6 24Z'),
    area(P.rose, 'M5 34Q12 33 17.5 36Q16 42 11 42Q5 41 5 34Z'),
    line(P.woodDark, 'M4 22L7 25M21 23L18 26', 2.4),
    dot(P.ink, 9.5, 29.5, 1.3),
    dot(P.ink, 15, 30, 1.3),
    line(P.woodDark, 'M50 34Q55 40 53 50', 2),
  ],
  bench: () => [
    area(P.woodDark, 'M12 48H16V62H12ZM48 48H52V62H48Z'),
    area(P.wood, 'M8 32H56V37H8ZM8 40H56V45H8ZM5 48H59V53H5Z'),
  ],
  pond: () => [
    dot(P.tealSoft, 32, 54, 29, 9),
    dot(P.skyDeep, 30, 53, 22, 6),
    line(P.leaf, 'M54 54Q55 42 58 36M50 56Q50 46 48 40', 2.2),
    area(P.woodDark, 'M56.5 30H59.5V38H56.5Z'),
    area(P.sun, 'M20 46Q24 42 28 46Q33 46 36 44Q35 52 27 52Q20 52 20 46Z'),
    dot(P.sun, 21, 42, 4),
    area(P.clay, 'M17.5 42L13 43.5L17.5 44.5Z'),
    dot(P.ink, 20, 41, 0.9),
  ],
} satisfies Record<string, () => Drawing>;

export const ORNAMENT_IDS = Object.keys(ORNAMENTS) as OrnamentId[];
export type OrnamentId = keyof typeof ORNAMENTS;

export interface OrnamentProps extends ArtProps {
  ornament: OrnamentId;
}

/** Something beside the path, on 64 × 64. */
export function Ornament({ ornament, ...art }: OrnamentProps): JSX.Element {
  return frame('0 0 64 64', art, ORNAMENTS[ornament]());
}
