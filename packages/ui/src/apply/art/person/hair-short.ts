import { mix } from '../palette.ts';
import { area, around, both, curls, type Drawing, line } from '../pen.ts';
import type { Look } from './look.ts';
import type { HairStyle } from './options.ts';
import { type Draw, type Hair, plain, strands } from './strands.ts';

/** Hair that follows the skull, with a hairline at the forehead. */
const CAP = 'M35 52c-2-18 0-33 25-33s27 15 25 33q-1-7-4-13-8-7-21-6c-13 1-16 1-20 6q-4 6-5 13Z';
const CURLY = `${curls(`${around(60, 43, 29, 28, 11, 0.46, 0.58)} 82 44 76 39 68 36 60 37 52 36 44 39 38 45 32 50`)}Z`;

const sideburns: Draw = (look) => both(plain('M35 46h5l-1 10q-2 3-4 0Z')(look));

export const SHORT = {
  bald: { front: ({ skin }) => line(skin.light, 'M45 31q4-3 8-5', 2.6), top: 21 },
  buzz: { front: ({ hair, skin }) => area(mix(hair.base, skin.base, 0.3), CAP), top: 18 },
  fade: {
    front: (look) => [
      area(mix(look.hair.base, look.skin.base, 0.6), CAP),
      area(
        mix(look.hair.base, look.skin.base, 0.3),
        'M36 43c-3-17 9-29 24-29s27 12 24 29q-2-6-6-8c-10-3-26-3-36 0q-4 2-6 8Z',
      ),
      strands(
        'M38 36c-1-14 8-24 22-24s23 10 22 24c-12-4-32-4-44 0Z',
        'M70 14c9 4 13 13 12 22l-8-2q3-12-4-20Z',
        'M45 24q3-3 6 0m4-5q3-2 6 0m2 7q3-3 6 0m-16 3q3-2 5 0',
        'M42 25q3-7 10-10',
      )(look),
    ],
    top: 11,
  },
  short: {
    low: sideburns,
    front: strands(
      'M35 54c-3-20 3-39 26-39 20 0 29 17 24 39q0-6-4-13c-4-4-15-3-28-11-1 4-9 6-13 12q-3 6-5 12Z',
      'M66 16c17 2 23 18 19 38q0-6-4-13-2-1-7-3c7-6 4-18-8-22Z',
      'M53 30q-2-6 2-11',
      'M43 30q2-6 6-9',
    ),
    top: 15,
  },
  tousled: {
    low: sideburns,
    front: strands(
      'M35 54q-6-22 2-30-1-4-5-8 8 2 14-3 5-3 6-7 5 6 13 5 8 0 12-4 1 7 6 12 4 3 8 1-2 4-2 10 3 12-4 24 0-7-5-13-5 0-8-5-4 5-12 0-6 6-10 0-5 5-9 6-4 6-6 12Z',
      'M83 19q4 3 8 1-2 4-2 10 3 12-4 24 0-7-5-13-2 0-4-2 10-8 4-21Z',
      'M50 36q-2-5 0-11m10 11q0-6 3-12m9 12q1-6-1-10',
      'M42 29q2-6 7-9m6-1q3-2 7-2',
    ),
    top: 13,
  },
  pixie: {
    low: sideburns,
    front: strands(
      'M35 60c-6-16-5-46 26-47 30 0 32 29 24 47q0-9-3-16c-10-1-22-5-26-15-2 7-11 12-16 14q-3 8-5 17Z',
      'M68 14c23 2 24 28 17 46q0-9-3-16l-5-1c8-8 5-22-9-29Z',
      'M56 29q-1-6 2-10m2 16q7 5 15 6m-39-1q1-6 3-11',
      'M41 30q3-7 8-10m14 0q8 2 12 8',
    ),
  },
  curly: {
    low: plain(`${curls('84 44 89 52 85 61 73 63 60 65 47 63 35 61 31 52 36 44')}Z`),
    back: plain(`${curls(around(60, 40, 29, 27, 13))}Z`),
    front: (look) => [
      area(look.hair.base, CURLY),
      line(look.hair.line, 'M45 28q4-3 6 1m6-5q4-3 7 1m6 5q4-3 7 1m-23 2q3-3 6 0'),
      line(look.hair.light, 'M39 31q1-4 5-5m7-5q2-2 5-2'),
    ],
  },
  afro: {
    low: plain(`${curls('84 44 92 46 96 54 93 63 83 67 60 66 37 67 27 63 24 54 28 46 36 44')}Z`),
    back: ({ hair }) => [
      area(hair.shade, `${curls(around(60, 39, 35, 34, 19))}Z`),
      area(hair.base, `${curls(around(57, 37, 32, 31, 17))}Z`),
      line(hair.light, 'M31 33q3-9 9-14m7-6q4-2 9-2'),
    ],
    front: ({ hair }) => [
      area(hair.base, CURLY),
      line(hair.line, 'M45 29q3-2 5 0m10-3q3-2 6 0m8 5q3-2 5 0M54 19q3-2 5 0m10-2q3-2 5 1'),
    ],
    top: 7,
  },
  cornrows: {
    low: plaits,
    back: plaits,
    front: ({ hair, skin }) => [
      area(hair.base, CAP),
      line(
        mix(skin.base, hair.base, 0.35),
        'M60 33V19m-7 14q-2-8 1-14m-8 16q-3-7 0-14m22 12q1-8-1-14m8 16q3-7-1-14M40 39q-3-6-1-12m41 12q4-6 1-12',
      ),
    ],
    top: 18,
  },
  locs: {
    low: ({ hair }) => [
      line(hair.shade, 'M38 46q-5 8-3 18m47-18q5 8 4 18', 5),
      line(hair.base, 'M38 48q-2 10 0 19m44-19q2 10 0 19', 5),
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
        5,
      ),
      line(hair.line, 'm39 31 3 2m-8 14h3m9-17 3 2m9-4h3m12 1 3-2m8 13 3-1m-3 9h4', 1),
      line(hair.light, 'M49 20q-9 5-12 17m20-16q-9 6-11 14', 1),
    ],
    top: 10,
  },
} satisfies Partial<Record<HairStyle, Hair>>;

/** The ends of cornrows, at the neck. */
function plaits({ hair }: Look): Drawing {
  return [
    line(hair.base, 'M40 66q-3 12-1 20m41-20q3 12 1 20', 4.5),
    line(hair.line, 'M37 72h4m-4 5h4m-3 5h3m38-10h4m-4 5h4m-5 5h4', 1),
  ];
}
