import type { JSX } from 'preact';
import * as P from './colours.ts';

import { type ArtProps, area, type Drawing, dot, frame, line, lively, star } from './pen.ts';

/** A stroke if it has a width, else a filled shape. */
type Shape = readonly [colour: string, path: string, width?: number];

interface BadgeDrawing {
  rim: string;
  field: string;
  motif: readonly Shape[];
}

const SHEET = 'M31 22H57L66 31V74H31Z';

const BADGES = {
  strengths: {
    rim: P.sun,
    field: P.cream,
    motif: [
      [
        P.clay,
        'M34 72C30 66 27 60 23 54.5C21 50.5 26 47.5 29 50.5L35 57L32.5 35C32 30.5 38 29.5 39 34L42 48L43 28.5C43.2 24 49.8 24 50 28.5L51 48L55.5 31C56.5 27 62.5 28.5 61.5 32.5L58.5 50L65 41C67.5 37.5 72.5 40.5 70.5 44.5C67 52 64.5 60 62.5 66C60.5 73 58.5 78 56 78H40Q36 78 34 72Z',
      ],
      [P.sunSoft, star(48.5, 62, 10.5)],
    ],
  },
  ways: {
    rim: P.leaf,
    field: P.sky,
    motif: [
      [P.leafSoft, 'M20 74Q34 64 48 70T76 74Q64 83 48 83T20 74Z'],
      [P.woodDark, 'M45.5 22H50.5V76H45.5Z'],
      [P.teal, 'M40 27H66L74 34L66 41H40Z'],
      [P.sun, 'M56 46H30L22 53L30 60H56Z'],
    ],
  },
  advert: {
    rim: P.teal,
    field: P.cream,
    motif: [
      [P.white, 'M28 20H62V74H28Z'],
      [P.teal, 'M34 28H56', 3.6],
      [P.stoneDark, 'M34 37H50M34 44H44M34 65H42', 2.4],
      [P.sunSoft, 'M57 43A13 13 0 1 1 56.9 43Z'],
      [P.plum, 'M57 43A13 13 0 1 1 56.9 43ZM66.5 65.5L76 75', 4.4],
      [P.plum, 'M52 54H62M52 59H58', 2.4],
    ],
  },
  cv: {
    rim: P.clay,
    field: P.cream,
    motif: [
      [P.white, SHEET],
      [P.stone, 'M57 22V31H66Z'],
      [P.tealSoft, 'M36 29H48V43H36Z'],
      [P.woodDark, 'M42 31.5A3 3 0 1 1 41.9 31.5ZM37 43Q38 38 42 38T47 43Z'],
      [P.clay, 'M53 37H61', 3],
      [P.stoneDark, 'M53 42H60M36 51H61M36 57H61M36 63H52', 2.4],
    ],
  },
  certificate: {
    rim: P.plum,
    field: P.sky,
    motif: [
      [P.tealSoft, 'M39 22A20 20 0 1 1 38.9 22Z'],
      [P.leaf, 'M27 32Q34 28 38 32T36 42Q30 46 24 42Q22 36 27 32ZM44 47Q50 43 54 48Q52 56 46 58Q42 52 44 47Z'],
      [P.teal, 'M39 22Q27 42 39 62M39 22Q51 42 39 62M19.5 42H58.5', 1.6],
      [P.white, 'M40 48H78V74H40Z'],
      [P.plum, 'M46 55H66', 3],
      [P.stoneDark, 'M46 61H60M46 67H56', 2.2],
      [P.sun, 'M70 60A6 6 0 1 1 69.9 60ZM66.5 70L65 80L70 77L75 80L73.5 70Z'],
    ],
  },
  letter: {
    rim: P.sun,
    field: P.sky,
    motif: [
      [P.cream, 'M28 42L48 24L68 42V72H28Z'],
      [P.white, 'M32 28H64V60H32Z'],
      [P.clay, 'M48 37Q51.5 32 55 36Q56.5 40 48 46Q39.5 40 41 36Q44.5 32 48 37Z'],
      [P.tealSoft, 'M26 42L48 60L70 42V72Q70 75 67 75H29Q26 75 26 72Z'],
      [P.teal, 'M27 73.5L43 57M69 73.5L53 57', 2],
    ],
  },
  talk: {
    rim: P.teal,
    field: P.sunSoft,
    motif: [
      [P.clay, 'M18 54Q18 48 23 48T28 54V62H42Q45 62 45 66V72H40V78H37V72H25V78H22V72Q18 72 18 68Z'],
      [P.teal, 'M78 54Q78 48 73 48T68 54V62H54Q51 62 51 66V72H56V78H59V72H71V78H74V72Q78 72 78 68Z'],
      [P.white, 'M24 20H44Q48 20 48 24V32Q48 36 44 36H34L28 42V36H24Q20 36 20 32V24Q20 20 24 20Z'],
      [P.paper, 'M56 28H72Q76 28 76 32V38Q76 42 72 42H68V47L62 42H56Q52 42 52 38V32Q52 28 56 28Z'],
      [P.plum, 'M27 28H27.1M34 28H34.1M41 28H41.1M59 35H59.1M64 35H64.1M69 35H69.1', 3.4],
    ],
  },
  onward: {
    rim: P.leaf,
    field: P.cream,
    motif: [
      [P.tealSoft, 'M16 68Q24 64 32 68T48 68T64 68T80 68L76 78Q48 90 20 78Z'],
      [P.brick, 'M14 62Q48 36 82 62V74H72Q70 58 48 56T24 74H14Z'],
      [P.roof, 'M15 61Q48 35.5 81 61', 3.4],
      [P.leaf, 'M48 47Q47 36 49 28', 3.4],
      [P.leaf, 'M48.5 34Q36 35 33 22Q46 20 48.5 34ZM49 30Q50 17 64 18Q63 30 49 30Z'],
    ],
  },
} as const satisfies Record<string, BadgeDrawing>;

/** One badge a station, in the order of the path. */
export const BADGE_IDS = Object.keys(BADGES) as BadgeId[];
export type BadgeId = keyof typeof BADGES;

const coloured = (shapes: readonly Shape[]): Drawing =>
  shapes.map(([colour, path, width]) => (width ? line(colour, path, width) : area(colour, path)));
const outlined = (shapes: readonly Shape[]): Drawing =>
  shapes.map(([, path, width]) => [!width && area(P.paper, path), line(P.quiet, path, 1.6)]);
const ring = (stroke: string, r: number, width: number, dash?: string): Drawing =>
  line(stroke, `M48 ${48 - r}A${r} ${r} 0 1 1 47.9 ${48 - r}Z`, width, dash);

export interface StationBadgeProps extends ArtProps {
  badge: BadgeId;
  /** An outline only, for what is still to come. */
  muted?: boolean;
  /** Grows into place, once. */
  fresh?: boolean;
}

/** A badge like a patch of cloth, on 96 × 96. */
export function StationBadge({ badge, muted, fresh, ...art }: StationBadgeProps): JSX.Element {
  const { rim, field, motif }: BadgeDrawing = BADGES[badge];
  const whole = muted
    ? [dot(P.paper, 48, 48, 46), ring(P.quiet, 44, 1.8, '4 4'), outlined(motif)]
    : [dot(rim, 48, 48, 46), dot(field, 48, 48, 38), ring(P.white, 42, 1.6, '3.5 3.7'), coloured(motif)];
  return frame('0 0 96 96', art, fresh ? lively('earned', whole) : whole);
}
