import { area, curls, type Drawing, dot, line, type Point } from '../pen.ts';
import type { Hair } from './hair.ts';
import type { Look } from './look.ts';

/** Hair over the skull, behind the face. */
const CROWN = 'M33.5 50C29 28 40 13.5 60 13.5S91 28 86.5 50Z';
/** Parted in the middle, falling along the cheeks. */
const CURTAINS =
  'M60 14C40 13 29.5 28 32.5 52L33.5 66Q36.5 66 37.5 61C38 50 42 38 60 27C78 38 82 50 82.5 61Q83.5 66 86.5 66L87.5 52C90.5 28 80 13 60 14Z';
const SWEPT =
  'M35 58C29.5 38 36 14.5 62 14.5C86 14.5 91 36 85.5 60C84.5 54 84 48 80.5 42C70 42 58 37 53.5 28.5C51 36 44 39 40.5 43C37.5 48 36 53 35 58Z';

const CURL_LINE: readonly Point[] = [
  [35, 44],
  [28, 50],
  [23.5, 59],
  [22.5, 70],
  [25, 80],
  [24, 90],
  [30, 98],
  [40, 101],
];
const other = (points: readonly Point[]): Point[] => points.map(([x, y]) => [120 - x, y] as const).reverse();
const longCurls = `${curls(other(CURL_LINE).reverse())}H40${curls([...CURL_LINE].reverse()).replace('M', 'L')}Z`;

const long =
  (d: string) =>
  ({ hair }: Look): Drawing => [area(hair.shade, d)];
const crown = ({ hair }: Look): Drawing => area(hair.shade, CROWN);

const STRAIGHT = 'M35 44C31 62 31 84 28.5 104Q38 109 46 106H74Q82 109 91.5 104C89 84 89 62 85 44Z';
const BOB = 'M35 44C31 56 31 68 31.5 79Q40 83 48 80H72Q80 83 88.5 79C89 68 89 56 85 44Z';
const WAVY =
  'M35 44C30 50 33 58 29.5 64C26 71 31 77 28 84C26 90 30 96 36 97Q42 98 46 94H74Q78 98 84 97C90 96 94 90 92 84C89 77 94 71 90.5 64C87 58 90 50 85 44Z';

export const LONG = {
  bob: {
    low: long(BOB),
    back: (look) => [crown(look), long(BOB)(look)],
    front: ({ hair }) => [
      area(
        hair.base,
        'M60 13.5C38 13 28 30 32.5 54Q33.5 62 32.5 70Q37 70 38.5 63C38.5 56 38 49 40 42.5Q51 39 60 41.5Q70 39 80 42.5C82 49 81.5 56 81.5 63Q83 70 87.5 70Q86.5 62 87.5 54C92 30 82 13 60 13.5Z',
      ),
      area(
        hair.shade,
        'M72 15.5C87 20 91 36 87.5 54Q86.5 62 87.5 70Q83 70 81.5 63C81.5 56 82 49 80 42.5L76.5 41.5C83 34 82 22 72 15.5Z',
      ),
      line(hair.line, 1.1, 'M50 40Q49 34 50.5 29M60 41.5V33M70 40.3Q71.5 35 70.5 31'),
      line(hair.light, 1.5, 'M39.5 32Q42 24.5 48.5 21'),
    ],
  },
  'straight-long': {
    low: long(STRAIGHT),
    back: (look) => [
      crown(look),
      long(STRAIGHT)(look),
      line(look.hair.line, 1.1, 'M34 72Q33.5 86 32 98M86 72Q86.5 86 88 98M39 84Q39 94 38 102M81 84Q81 94 82 102'),
    ],
    front: ({ hair }) => [
      area(hair.base, CURTAINS),
      area(
        hair.shade,
        'M60 14C80 13 90.5 28 87.5 52L86.5 66Q83.5 66 82.5 61C82 50 78 38 60 27Q84 30 78 22Q70 16 60 14Z',
      ),
      line(hair.line, 1.1, 'M60 27V15M45 31Q37 40 36 54M75 31Q83 40 84 54'),
      line(hair.light, 1.5, 'M38.5 34Q41.5 25.5 49 21'),
    ],
  },
  wavy: {
    low: long(WAVY),
    back: (look) => [
      crown(look),
      long(WAVY)(look),
      line(look.hair.line, 1.2, 'M33.5 68C31 75 35 80 32.5 87M86.5 68C89 75 85 80 87.5 87'),
    ],
    front: ({ hair }) => [
      area(hair.base, SWEPT),
      area(hair.shade, 'M70 15.5C88 19 90.5 38 85.5 60C84.5 54 84 48 80.5 42L76 41.7C84 34 82 22 70 15.5Z'),
      line(hair.line, 1.2, 'M53.5 28.5Q53 22 57 17.5M59 34.5Q66 38.5 74 39.5'),
      line(hair.light, 1.5, 'M40.5 31Q43 24 49 20.5'),
    ],
  },
  'curly-long': {
    low: long(longCurls),
    back: (look) => [
      area(
        look.hair.shade,
        `${curls([
          [35, 46],
          [29, 38],
          [29, 28],
          [35, 19],
          [45, 12.5],
          [56, 10],
          [67, 10.5],
          [78, 14.5],
          [86, 21],
          [91, 30],
          [90.5, 39],
          [85, 46],
        ])}Z`,
      ),
      long(longCurls)(look),
      line(
        look.hair.line,
        1.3,
        'M29 62Q33 59 34 64M28 75Q32 72 33.5 77M30 88Q34 85 36 90M91 62Q87 59 86 64M92 75Q88 72 86.5 77M90 88Q86 85 84 90',
      ),
    ],
    front: ({ hair }) => [
      area(
        hair.base,
        `${curls([
          [34, 62],
          [29.5, 54],
          [30, 45],
          [29, 36],
          [33.5, 27],
          [41, 19],
          [50, 14.5],
          [61, 13.5],
          [72, 16],
          [81, 22],
          [87.5, 30],
          [90, 40],
          [90, 50],
          [86, 62],
        ])}${curls(
          [
            [86, 62],
            [84, 52],
            [80.5, 44],
            [73, 40],
            [66, 35],
            [58, 29],
          ],
          0.7,
        ).replace('M86 62', '')}${curls(
          [
            [58, 29],
            [52, 36],
            [45, 40],
            [39, 45],
            [37, 53],
            [34, 62],
          ],
          0.7,
        ).replace('M58 29', '')}Z`,
      ),
      line(
        hair.line,
        1.3,
        'M40 33Q44 29 46.5 34M48 25Q52 21 55 26M64 24Q68 20.5 71.5 26M75 34Q79 31 81.5 36M34 46Q37 43 38.5 47',
      ),
      line(hair.light, 1.5, 'M36 33Q38 27 43 24M49.5 19.5Q53 17.5 57 18'),
    ],
    top: 11,
  },
  braids: {
    low: ({ hair }) => braids(hair.base, hair.line, 'M36 46', 'M84 46'),
    back: ({ hair }) => [area(hair.shade, CROWN), braids(hair.base, hair.line, 'M35 44', 'M85 44')],
    front: ({ hair, skin }) => [
      area(hair.base, CURTAINS),
      area(
        hair.shade,
        'M60 14C80 13 90.5 28 87.5 52L86.5 66Q83.5 66 82.5 61C82 50 78 38 60 27Q84 30 78 22Q70 16 60 14Z',
      ),
      line(skin.line, 1.2, 'M60 27V15'),
      line(hair.line, 1, 'M57 26Q42 32 36.5 50M56 19Q38 24 33.5 46M63 26Q78 32 83.5 50M64 19Q82 24 86.5 46'),
      line(hair.light, 1, 'M58 22Q41 27 35 46M62 22Q79 27 85 46', '2 2.5'),
    ],
  },
  bun: {
    back: ({ hair }) => [
      dot(hair.shade, 61, 11.5, 11.5, 9.5),
      dot(hair.base, 59.5, 11, 9.5, 8),
      line(hair.line, 1.2, 'M53 10Q59 5.5 66 9.5M55 14Q61 11 67.5 13'),
    ],
    front: ({ hair }) => [
      area(
        hair.base,
        'M35 54C32 34 36 17.5 60 17.5S88 34 85 54C84 49 83.5 45 81 41C75 37 68 33 60 30C52 33 45 37 39 41C36.5 45 36 49 35 54Z',
      ),
      area(hair.shade, 'M70 18.5C86 23 87.5 38 85 54C84 49 83.5 45 81 41C79 39.5 77 38.5 74.5 37C81 31 79 23 70 18.5Z'),
      line(hair.line, 1.1, 'M47 34Q49 25 57 19.5M60 30Q60 24 60.5 19M73 34Q71 25 64 19.5'),
      line(hair.light, 1.4, 'M40 33Q42 26 47.5 22.5'),
    ],
    top: 17,
  },
  ponytail: {
    low: ({ hair }) => [area(hair.shade, 'M80 50C92 52 99 66 96 80Q94 92 99 100Q86 100 83 88C81 76 84 66 76 58Z')],
    back: ({ hair }) => [
      area(hair.shade, 'M76 20C92 14 104 30 102 50C101 64 104 74 108 80Q96 84 91 72C88 62 92 50 87 40Q83 32 74 30Z'),
      area(hair.base, 'M78 19C92 15 101 30 99 48C98 60 99 68 102 74Q94 74 92.5 66C92 56 94 48 89 38Q84 29 76 26Z'),
    ],
    front: ({ hair, cover }) => [
      area(
        hair.base,
        'M35 56C31 36 36 16 61 16C84 16 89 34 85 54C84 49 83.5 45 81 41C72 41 62 37 56 29C53 36 45 38 40 42C37 46 36 51 35 56Z',
      ),
      area(hair.shade, 'M70 17.5C86 22 88 38 85 54C84 49 83.5 45 81 41L76.5 40.6C82 33 80 23 70 17.5Z'),
      line(hair.line, 1.1, 'M56 29Q56 23 60 18.5M62 33.5Q73 30 78 22'),
      line(hair.light, 1.4, 'M40.5 32Q42.5 25 48 21.5'),
      dot(cover.base, 80, 23.5, 3.5, 4.5),
    ],
    top: 16,
  },
} satisfies Record<string, Hair>;

function braids(base: string, shade: string, left: string, right: string): Drawing {
  const strands = `${left}Q30 74 31 108${left}Q36 78 37 112${left}Q41 80 43 106${right}Q90 74 89 108${right}Q84 78 83 112${right}Q79 80 77 106`;
  return [line(shade, 6, strands), line(base, 5, strands, '3.2 2.8'), line(base, 3.2, strands)];
}
