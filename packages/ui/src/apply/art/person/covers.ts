import * as P from '../colours.ts';
import { mix } from '../palette.ts';
import { area, type Drawing, d, dot, line, volume } from '../pen.ts';
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
  'M60 14.5C41 14.5 31.5 29 31.5 49C31.5 63 36 77 46 84H74C84 77 88.5 63 88.5 49C88.5 29 79 14.5 60 14.5ZM60 29C73 29 79.5 39 79.5 51C79.5 64 71 76.5 60 76.5S40.5 64 40.5 51C40.5 39 47 29 60 29Z';
const UNDERSCARF =
  'M60 29C73 29 79.5 39 79.5 51L77.5 50C76.5 40 71 32.5 60 32.5S43.5 40 42.5 50L40.5 51C40.5 39 47 29 60 29Z';

const hood = ({ cover, skin }: Look): Drawing => [
  // The fabric throws a little shade on the brow.
  area(skin.shade, 'M60 32C72 32 77 40 78 50C75 41 70 36 60 36S45 41 42 50C43 40 48 32 60 32Z', 0.55),
  area(cover.base, HOOD),
  area(cover.shade, 'M66 14.8C80 17 88.5 30 88.5 49C88.5 63 84 77 74 84H66Q79.5 72 82.5 54C84 36 78 22 66 14.8Z'),
  area(mix(cover.base, P.ink, 0.45), UNDERSCARF),
  line(cover.line, 1.2, 'M41 27Q35.5 37 36.5 52M46 21Q52 18 58 18M79 27Q84 37 83.5 51'),
  line(cover.light, 1.5, 'M37 32Q41 23.5 48 19.5'),
];

const COVER: Record<Cover, CoverDrawing> = {
  none: { hair: 'all', front: () => null },
  hijab: {
    hair: 'none',
    closed: true,
    drape: ({ cover }) => [
      area(cover.base, 'M43 74C38 82 30 86 31 95C34 104 48 107 61 107C75 107 87 102 89 94C89 86 82 82 77 74Z'),
      area(cover.shade, 'M77 74C82 82 89 86 89 94C87 102 75 107 61 107Q80 100 79 88Q78 82 72 78Z'),
      line(cover.line, 1.3, 'M36 93Q52 103 76 90M40 86Q54 97 79 82M47 101Q62 104 80 96'),
    ],
    front: (look) => [
      hood(look),
      area(look.cover.base, 'M44 70Q50 80 60 80.5T79 66Q83 72 79 80Q70 90 56 88Q44 84 40 75Z'),
      area(look.cover.shade, 'M60 80.5Q72 79 79 66Q83 72 79 80Q73 87 64 88.4Q74 80 60 80.5Z'),
      line(look.cover.line, 1.3, 'M46 79Q58 86.5 77 76'),
    ],
  },
  'hijab-draped': {
    hair: 'none',
    closed: true,
    back: ({ cover }) => area(cover.shade, 'M34 50C28 68 30 90 33 104H87C91 90 92 68 86 50Z'),
    drape: ({ cover }) => [
      area(cover.base, 'M42 72C36 82 29 88 30 98L33 128Q42 132 52 128L56 104Q76 106 89 96C90 87 83 82 78 72Z'),
      area(
        cover.shade,
        'M78 72C83 82 90 87 89 96Q76 106 56 104L57.5 98Q80 98 79 86Q78 80 74 77ZM46 105L45 130.3Q48.5 129.5 52 128L56 104Z',
      ),
      line(cover.line, 1.3, 'M38 92Q36 106 38.5 128M44 92Q42.5 108 44 129M44 84Q58 97 80 86'),
      line(cover.light, 1.4, 'M33.5 98L35.5 124'),
    ],
    front: (look) => [
      hood(look),
      area(look.cover.base, 'M42 72Q52 79 60 79.5T78 70Q80 78 75 83Q60 88 45 83Z'),
      line(look.cover.line, 1.3, 'M45 80Q58 84 76 77'),
    ],
  },
  turban: {
    hair: 'none',
    front: ({ cover, skin, lit }) => [
      area(skin.shade, 'M37 46Q48 37 60 33.5Q72 37 83 46L82 40Q70 34 60 30Q48 34 38 40Z', 0.6),
      volume(
        cover,
        'M34 47C27 33 29 5 60 4.5S93 33 86 47C80 42 70 38 60 30.5C50 38 40 42 34 47Z',
        lit(29),
        5,
        0.9,
        0.985,
      ),
      line(
        cover.line,
        1.4,
        'M60 30.5Q66 18 80 10.5M60 30.5Q72 21 88 20M60 30.5Q76 29 90 31M60 30.5Q74 35 88.5 41M60 30.5Q46 19 31.5 23M60 30.5Q45 27 30 33M60 30.5Q46 35 31.5 41',
      ),
      line(cover.light, 1.5, 'M36 18Q43 9.5 53 8M34 27.5Q41 25 47 26'),
      area(cover.line, 'M60 30.5L54.5 34.8Q60 33 65.5 34.8Z'),
    ],
  },
  kippah: {
    hair: 'all',
    front: ({ cover, hairStyle }) => {
      const top = HAIR[hairStyle].top ?? 13.5;
      const y = (above: number) => top + above;
      return [
        area(cover.base, d`M44 ${y(6.5)}C44.5 ${y(-4)} 75.5 ${y(-4)} 76 ${y(6.5)}Q60 ${y(2)} 44 ${y(6.5)}Z`),
        area(cover.shade, d`M65 ${y(-1)}C72 ${y(0)} 75.7 ${y(2)} 76 ${y(6.5)}Q70 ${y(4.6)} 66 ${y(4.5)}Z`),
        line(cover.light, 1.3, d`M45.5 ${y(4.2)}Q60 ${y(0)} 74.5 ${y(4.2)}`, '1.6 2.4'),
      ];
    },
  },
  cap: {
    hair: 'low',
    front: ({ cover, skin, lit }) => [
      area(skin.shade, 'M37 44Q60 37 83 44V47.5Q60 41 37 47.5Z', 0.7),
      volume(cover, 'M33.5 43C31 24 41 12.5 60 12.5S89 24 86.5 43Q60 33 33.5 43Z', lit(33), 13, 0.91, 0.98),
      line(cover.shade, 1.2, 'M49 14.5Q44.5 25 46 37.5M74 16.5Q78 26 76.5 38'),
      dot(cover.light, 61, 25.5, 4.6),
      line(cover.line, 1.3, 'M58.8 26.2L60.5 27.7L63.5 23.8'),
      area(cover.line, 'M30 46Q27 42.5 34 39Q60 30 86 39Q93 42.5 90 46Q60 35.5 30 46Z'),
      area(cover.base, 'M30 46Q27 42.5 34 39Q60 28.5 86 39Q93 42.5 90 44Q60 33 30 46Z'),
      line(cover.light, 1.4, 'M38.5 27Q41.5 19 49 16'),
      area(cover.line, 'M57.5 13Q60 10 62.5 13Z'),
    ],
  },
  beanie: {
    hair: 'low',
    front: ({ cover, skin, lit }) => [
      area(skin.shade, 'M37 44Q60 40 83 44V46.5Q60 42.5 37 46.5Z', 0.7),
      volume(cover, 'M34 40C32 20 42 8.5 59 8.5Q62 4.5 64 8.7C79 10 88 22 86 40Z', lit(33), 9, 0.91, 0.98),
      line(cover.shade, 1.3, 'M41 32Q40 22 45.5 14M50 31Q49 21 53 11M60 31V10M70 31Q71 21 67 11M79 32Q80 22 74.5 14'),
      area(cover.light, 'M33 33Q60 26.5 87 33Q89 39 87.5 44.5Q60 38 32.5 44.5Q31 39 33 33Z'),
      line(
        cover.shade,
        1.2,
        'M38 33.5V42M44 32.3V41M50 31.3V40M56 30.8V39.5M64 30.8V39.5M70 31.3V40M76 32.3V41M82 33.5V42',
      ),
    ],
  },
  headwrap: {
    hair: 'none',
    front: ({ cover, skin, lit }) => [
      area(skin.shade, 'M37 44Q60 31 83 44V41Q60 29 37 41Z', 0.6),
      volume(
        cover,
        'M34.5 45C30 30 33 19 42 14C40 5 52 -1 61 4C70 -2 82 4 79.5 14C88 19 90 31 85.5 45Q60 27 34.5 45Z',
        lit(33),
        4,
        0.91,
        0.985,
      ),
      area(cover.light, 'M52 12Q60 5 68.5 12Q70 19 60 21Q50 19 52 12Z'),
      line(
        cover.line,
        1.3,
        'M60 21Q46 22 36 37M52 13Q42 15 38 22M60 21Q74 22 84 37M68.5 13Q78 15 82 22M54 14Q60 18 66.5 13.5M60 21Q50 28 42 38M60 21Q70 28 78 38',
      ),
    ],
  },
  bandana: {
    hair: 'low',
    front: ({ cover, skin, lit }) => [
      area(skin.shade, 'M37 43Q60 33 83 43V46Q60 36 37 46Z', 0.6),
      area(cover.shade, 'M83 36Q92 34 97 39Q92 41 87 41Q93 45 92 52Q86 48 83 42Z'),
      volume(cover, 'M34.5 43C31 25 42 15.5 60 15.5S89 25 85.5 43Q60 31 34.5 43Z', lit(33), 16, 0.91, 0.98),
      line(
        cover.light,
        2,
        'M44 27H44.1M54 22H54.1M65 21.5H65.1M75 27H75.1M50 32H50.1M60 29.5H60.1M70 32H70.1M40 35H40.1M80 35H80.1',
      ),
      line(cover.line, 1.2, 'M34.5 43Q60 31 85.5 43'),
    ],
  },
};

export const coverOf = (cover: Cover): CoverDrawing => COVER[cover];
