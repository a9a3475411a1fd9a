import * as P from '../colours.ts';
import { mix } from '../palette.ts';
import { area, type Drawing, dot, group, line, volume } from '../pen.ts';
import { HAIR } from './hair.ts';
import type { Look } from './look.ts';
import type { Cover } from './options.ts';

interface CoverDrawing {
  /** What hair is seen under it: all, only what hangs below, or none. */
  hair: 'all' | 'low' | 'none';
  /** Ears and neck are under it. */
  closed?: boolean;
  back?: (look: Look) => Drawing;
  /** On the shoulders: stays where it is when the head leans. */
  drape?: (look: Look) => Drawing;
  front: (look: Look) => Drawing;
}

/** Around the face, with an opening for it. */
const HOOD =
  'M60 15c-19 0-28 14-28 34q0 23 14 35h28q15-12 15-35c0-20-10-34-29-34Zm0 14c13 0 20 10 20 22 0 13-9 26-20 26S41 64 41 51c0-12 6-22 19-22Z';

const hood = ({ cover, skin }: Look): Drawing => [
  line(skin.shade, 'M44 50q1-15 16-16t16 16', 4),
  area(cover.base, HOOD),
  area(cover.shade, 'M66 15q22 4 23 34 0 23-15 35h-8q14-12 17-30 1-28-17-39Z'),
  line(mix(cover.base, P.ink, 0.45), 'M42 50c0-12 7-20 18-20s18 8 18 20', 2.6),
  line(cover.line, 'M41 27q-5 10-4 25m9-31q6-3 12-3m21 9q5 10 5 24'),
  line(cover.light, 'M37 32q4-8 11-12'),
];

/** The shade of a brim on the brow. */
const cast = (skin: Look['skin']): Drawing => area(skin.shade, 'M37 44q23-9 46 0v4q-23-9-46 0Z', 0.65);

const COVER: Record<Cover, CoverDrawing> = {
  none: { hair: 'all', front: () => null },
  hijab: {
    hair: 'none',
    closed: true,
    drape: ({ cover }) => [
      area(cover.base, 'M43 74c-5 8-13 12-12 21 3 9 17 12 30 12 14 0 26-5 28-13 0-8-7-12-12-20Z'),
      area(cover.shade, 'M77 74c5 8 12 12 12 20-2 8-14 13-28 13q19-7 18-19-1-6-7-10Z'),
      line(cover.line, 'M36 93q16 10 40-3m-36-4q14 11 39-4m-32 19q15 3 33-5'),
    ],
    front: (look) => [
      hood(look),
      area(look.cover.base, 'M44 70q6 10 16 11t19-15q4 6 0 14-9 10-23 8-12-4-16-13Z'),
      area(look.cover.shade, 'M60 81q12-2 19-15 4 6 0 14-6 7-15 8 10-8-4-7Z'),
      line(look.cover.line, 'M46 79q12 8 31-3'),
    ],
  },
  'hijab-draped': {
    hair: 'none',
    closed: true,
    back: ({ cover }) => area(cover.shade, 'M34 50c-6 18-4 40-1 54h54c4-14 5-36-1-54Z'),
    drape: ({ cover }) => [
      area(cover.base, 'M42 72c-6 10-13 16-12 26l3 30q9 4 19 0l4-24q20 2 33-8c1-9-6-14-11-24Z'),
      area(cover.shade, 'M78 72c5 10 12 15 11 24q-13 10-33 8l2-6q22 0 21-12-1-6-5-9Zm-32 33-1 25q4 0 7-2l4-24Z'),
      line(cover.line, 'M38 92q-2 14 1 36m5-36q-1 16 0 37m0-45q14 13 36 2'),
      line(cover.light, 'm34 98 2 26'),
    ],
    front: (look) => [
      hood(look),
      area(look.cover.base, 'M42 72q10 7 18 8t18-10q2 8-3 13-15 5-30 0Z'),
      line(look.cover.line, 'M45 80q13 4 31-3'),
    ],
  },
  turban: {
    hair: 'none',
    front: ({ cover, skin, lit }) => [
      area(skin.shade, 'M37 46q11-9 23-12 12 3 23 12l-1-6q-12-6-22-10-12 4-22 10Z', 0.6),
      volume(cover, 'M34 47C27 33 29 5 60 5s33 28 26 42q-10-6-26-16-16 10-26 16Z', lit(29)),
      line(
        cover.line,
        'M60 31q6-13 20-20M60 31q12-10 28-11M60 31q16-2 30 0m-30 0q14 4 29 10M60 31q-14-12-28-8m28 8q-15-4-30 2m30-2q-14 4-28 10',
      ),
      line(cover.light, 'M36 18q7-8 17-10M34 28q7-3 13-2'),
      area(cover.line, 'm60 31-5 4q5-2 11 0Z'),
    ],
  },
  kippah: {
    hair: 'all',
    front: ({ cover, hairStyle }) =>
      group(
        `translate(0 ${HAIR[hairStyle].top ?? 13})`,
        area(cover.base, 'M44 6c0-10 32-10 32 0q-16-4-32 0Z'),
        area(cover.shade, 'M65-1c7 0 11 3 11 7q-6-2-10-2Z'),
        line(cover.light, 'M45 4q15-4 30 0', 1.3, '1.6 2.4'),
      ),
  },
  cap: {
    hair: 'low',
    front: ({ cover, skin, lit }) => [
      cast(skin),
      volume(cover, 'M34 43q-3-29 26-30c29-1 29 11 27 30q-27-10-53 0Z', lit(33)),
      line(cover.shade, 'M49 15q-4 10-3 23m28-21q4 9 3 21'),
      dot(cover.light, 61, 25.5, 4.6),
      line(cover.line, 'm59 26 2 2 3-4'),
      area(cover.line, 'M30 46q-3-3 4-7 26-9 52 0 7 4 4 7-30-10-60 0Z'),
      area(cover.base, 'M30 46q-3-3 4-7 26-10 52 0 7 4 4 5-30-11-60 2Z'),
      line(cover.light, 'M39 27q3-8 10-11'),
      area(cover.line, 'M58 13q2-3 5 0Z'),
    ],
  },
  beanie: {
    hair: 'low',
    front: ({ cover, skin, lit }) => [
      cast(skin),
      volume(cover, 'M34 40Q32 10 59 9q3-4 5 0 24 3 22 31Z', lit(33)),
      line(cover.shade, 'M45 31q-1-10 5-18m10 18V10m15 21q1-10-5-18'),
      area(cover.light, 'M33 33q27-6 54 0 2 6 1 12-28-7-55 0-2-6 0-12Z'),
      line(cover.shade, 'M39 34v8m9-11v9m8-9v9m8-9v9m8-9v9m9-6v8'),
    ],
  },
  headwrap: {
    hair: 'none',
    front: ({ cover, skin, lit }) => [
      cast(skin),
      volume(cover, 'M35 45q-7-23 7-31C40 5 52-1 61 4c9-6 21 0 19 10q12 9 6 31-26-18-51 0Z', lit(33)),
      area(cover.light, 'M52 12q8-7 17 0 1 7-9 9-10-2-8-9Z'),
      line(
        cover.line,
        'M60 21q-14 1-24 16m16-24q-10 2-14 9m22-1q14 1 24 16M69 13q9 2 13 9m-28-8q6 4 13 0m-7 7q-10 7-18 17m18-17q10 7 18 17',
      ),
    ],
  },
  bandana: {
    hair: 'low',
    front: ({ cover, skin, lit }) => [
      cast(skin),
      area(cover.shade, 'M83 36q9-2 14 3-5 2-10 2 6 4 5 11-6-4-9-10Z'),
      volume(cover, 'M35 43c-4-18 7-27 25-27s29 9 26 27q-26-12-51 0Z', lit(33)),
      line(cover.light, 'M44 27zm10-5zm11 0zm10 5zm-25 5zm10-2zm10 2zm-30 3zm40 0z', 2),
      line(cover.line, 'M35 43q25-12 51 0'),
    ],
  },
};

export const coverOf = (cover: Cover): CoverDrawing => COVER[cover];
