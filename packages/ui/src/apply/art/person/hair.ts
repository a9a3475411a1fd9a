import { mix } from '../palette.ts';
import { area, around, curls, type Drawing, line, mirrored } from '../pen.ts';
import { LONG } from './hair-long.ts';
import type { Look } from './look.ts';
import type { HairStyle } from './options.ts';

export interface Hair {
  /** Behind the body. */
  back?: (look: Look) => Drawing;
  /** Over the head. */
  front?: (look: Look) => Drawing;
  /** What still shows, behind the head, under a cover that leaves the neck free. Nothing of it is higher than the eyes. */
  low?: (look: Look) => Drawing;
  /** Height of the crown, where something small sits on top. */
  top?: number;
}

/** Hair that follows the skull, with a hairline at the forehead. */
const CAP = 'M35 52c-2-18 0-33 25-33s27 15 25 33q-1-7-4-13-8-7-21-6c-13 1-16 1-20 6q-4 6-5 13Z';

const sideburns = ({ hair }: Look): Drawing => {
  const one = area(hair.shade, 'M35 46h5l-1 10q-2 3-4 0Z');
  return [one, mirrored(one)];
};

const SHORT: Partial<Record<HairStyle, Hair>> = {
  bald: { front: ({ skin }) => line(skin.light, 'M45 31q4-3 8-5', 2.6), top: 21 },
  buzz: {
    front: ({ hair, skin }) => area(mix(hair.base, skin.base, 0.3), CAP),
    top: 18,
  },
  fade: {
    front: ({ hair, skin }) => [
      area(mix(hair.base, skin.base, 0.6), CAP),
      area(mix(hair.base, skin.base, 0.3), 'M36 43c-3-17 9-29 24-29s27 12 24 29q-2-6-6-8c-10-3-26-3-36 0q-4 2-6 8Z'),
      area(hair.base, 'M38 36c-1-14 8-24 22-24s23 10 22 24c-12-4-32-4-44 0Z'),
      area(hair.shade, 'M70 13.5c9 4 13 13 12 22.5l-8-2q3-12-4-20.5Z'),
      line(hair.line, 'M45 24q3-3 6 0m4-5q3-2 6 0m2 7q3-3 6 0m-16 3q3-2 5 0'),
      line(hair.light, 'M42 25q3-7 10-10'),
    ],
    top: 11,
  },
  short: {
    low: sideburns,
    front: ({ hair }) => [
      area(hair.base, 'M35 54c-3-20 3-39 26-39 20 0 29 17 24 39q0-6-4-13c-4-4-15-3-28-11-1 4-9 6-13 12q-3 6-5 12Z'),
      area(hair.shade, 'M66 16c17 2 23 18 19 38q0-6-4-13-2-1-7-3c7-6 4-18-8-22Z'),
      line(hair.line, 'M53 30q-2-6 2-11'),
      line(hair.light, 'M43 30q2-6 6-9'),
    ],
    top: 15,
  },
  tousled: {
    low: sideburns,
    front: ({ hair }) => [
      area(
        hair.base,
        'M35 54q-6-22 2-30-1-4-5-8 8 2 14-3 5-3 6-7 5 6 13 5 8 0 12-4 1 7 6 12 4 3 8 1-2 4-2 10 3 12-4 24 0-7-5-13-5 0-8-5-4 5-12 0-6 6-10 0-5 5-9 6-4 6-6 12Z',
      ),
      area(hair.shade, 'M83 19q4 3 8 1-2 4-2 10 3 12-4 24 0-7-5-13-2 0-4-2 10-8 4-21Z'),
      line(hair.line, 'M50 36q-2-5 0-11m10 11q0-6 3-12m9 12q1-6-1-10'),
      line(hair.light, 'M42 29q2-6 7-9m6-1q3-2 7-2'),
    ],
    top: 13,
  },
  pixie: {
    low: sideburns,
    front: ({ hair }) => [
      area(hair.base, 'M35 60c-6-16-5-46 26-47 30 0 32 29 24 47q0-9-3-16c-10-1-22-5-26-15-2 7-11 12-16 14q-3 8-5 17Z'),
      area(hair.shade, 'M68 14c23 2 24 28 17 46q0-9-3-16l-5-1c8-8 5-22-9-29Z'),
      line(hair.line, 'M56 29q-1-6 2-10m2 16q7 5 15 6m-39-1q1-6 3-11'),
      line(hair.light, 'M41 30q3-7 8-10m14 0q8 2 12 8'),
    ],
    top: 13,
  },
  curly: {
    low: ({ hair }) =>
      area(
        hair.shade,
        `${curls([
          [35, 46],
          [31.5, 52],
          [33, 59],
          [39, 61],
        ])}L81 61${curls([
          [81, 61],
          [87, 59],
          [88.5, 52],
          [85, 46],
        ]).replace('M', 'L')}Z`,
      ),
    back: ({ hair }) => area(hair.shade, `${curls(around(60, 40, 29.5, 27.5, 13, 0.06))}Z`),
    front: ({ hair }) => [
      area(
        hair.base,
        `${curls([
          [34, 52],
          [31, 44],
          [31, 35],
          [35, 26],
          [43, 19],
          [53, 15],
          [64, 15],
          [74, 18.5],
          [82, 25],
          [88, 34],
          [89, 43],
          [86, 52],
        ])}${curls(
          [
            [86, 52],
            [82.5, 44],
            [76, 39],
            [68, 36],
            [60, 37],
            [51, 36],
            [44, 40],
            [38.5, 45],
            [34, 52],
          ],
          0.7,
        ).replace('M86 52', '')}Z`,
      ),
      line(hair.line, 'M45 28q4-3 6 1m6-5q4-3 7 1m6 5q4-3 7 1m-23 2q3-3 6 0'),
      line(hair.light, 'M39 31q1-4 5-5m7-5q2-2 5-2'),
    ],
    top: 13,
  },
  afro: {
    low: ({ hair }) =>
      area(
        hair.shade,
        `${curls([
          [36, 44],
          [28, 46],
          [24, 54],
          [27, 63],
          [36, 67],
        ])}H84${curls([
          [84, 67],
          [93, 63],
          [96, 54],
          [92, 46],
          [84, 44],
        ]).replace('M', 'L')}Z`,
      ),
    back: ({ hair }) => [
      area(hair.shade, `${curls(around(60, 39, 35.5, 34, 19, 0.05))}Z`),
      area(hair.base, `${curls(around(57.5, 37.5, 32, 31, 17, 0.05))}Z`),
      line(hair.light, 'M31 33q3-9 9-14m7-6q4-2 9-2'),
    ],
    front: ({ hair }) => [
      area(
        hair.base,
        `M33.5 54C31 34 40 17 60 17S89 34 86.5 54${curls(
          [
            [86.5, 54],
            [82.5, 45],
            [76, 39],
            [68, 36],
            [60, 36],
            [52, 36],
            [44, 39],
            [37.5, 45],
            [33.5, 54],
          ],
          0.62,
        ).replace('M86.5 54', '')}Z`,
      ),
      line(hair.line, 'M45 29q3-2 5 0m10-3q3-2 6 0m8 5q3-2 5 0M54 19q3-2 5 0m10-2q3-2 5 1'),
    ],
    top: 7,
  },
  cornrows: {
    low: ({ hair }) => [
      line(hair.base, 'M40 66q-2 10 0 16m40-16q2 10 0 16', 4),
      line(hair.line, 'M38 72h3m-3 5h3m38-5h3m-3 5h3', 1),
    ],
    back: ({ hair }) => [
      line(hair.base, 'M41 66q-3 12-1 20m39-20q3 12 1 20', 4.5),
      line(hair.line, 'M38 72h4m-4 5h4m-3 5h3m37-10h3m-3 5h3m-4 5h4', 1),
    ],
    front: ({ hair, skin }) => [
      area(hair.base, CAP),
      line(
        mix(skin.base, hair.base, 0.35),
        'M60 33V19m-7 14q-2-8 1-14m-8 16q-3-7 0-14m22 12q1-8-1-14m8 16q3-7-1-14M40 39q-3-6-1-12m41 12q4-6 1-12',
      ),
      line(hair.light, 'M56 33V20m-7 13q-2-6 1-11m14 11V20m7 13q2-6 0-11M43 36q-4-6-1-12m36 12q3-6 0-12', 1, '1.2 2.2'),
    ],
    top: 18.5,
  },
  locs: {
    low: ({ hair }) => [
      line(hair.shade, 'M38 46q-5 8-3 18m47-18q5 8 4 18', 4.6),
      line(hair.base, 'M38 48q-2 10 0 19m44-19q2 10 0 19', 4.6),
    ],
    back: ({ hair }) => [
      area(hair.shade, 'M34 56q-5-40 26-41c31-1 30 15 26 41Z'),
      line(hair.shade, 'M38 44q-7 9-5 20m49-20q7 9 6 20M46 20q-3-5-2-9m30 9q3-5 4-9', 5),
      line(hair.base, 'M52 19q-3-6-1-11m10 10q1-6-1-10m9 11q3-6 1-10', 5),
    ],
    front: ({ hair }) => [
      area(hair.shade, 'M36 44q-1-25 24-26c25-1 25 10 24 26q-7-11-24-10c-17 1-20 2-24 10Z'),
      line(
        hair.base,
        'M52 19q-14 5-17 23-2 7 0 14m23-38q-14 7-17 23m19-23q-9 9-10 20m11-20q-1 9-2 19m4-19q6 9 5 20m-4-20q13 7 14 22M68 19q14 5 18 23 1 7 0 14',
        5.2,
      ),
      line(hair.line, 'm39 31 3 2m-6 6 3 2m-5 6h3m9-17 3 2m3-3 3 1m3-2h3m4 0 3-1m5 2 3-2m4 4 3-2m1 11 3-1m-3 9h4', 1),
      line(hair.light, 'M49 20q-9 5-12 17m20-16q-9 6-11 14', 1),
    ],
    top: 10,
  },
};

/** Drawn for every style: whoever has hair that this file does not draw has it in the one for long hair. */
export const HAIR: Record<HairStyle, Hair> = { ...(SHORT as Record<HairStyle, Hair>), ...LONG };
