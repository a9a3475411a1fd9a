import { area, curls, type Drawing, dot, line, type Point } from '../pen.ts';
import type { Hair } from './hair.ts';
import type { Look } from './look.ts';

/** Hair over the skull, behind the face. */
const CROWN = 'M34 50q-6-34 26-36c32-2 31 14 27 36Z';
/** Parted in the middle, falling along the cheeks. */
const CURTAINS = 'M60 14q-31 0-27 38l1 14q3 0 4-5c0-11 4-23 22-34 18 11 22 23 23 34q1 5 4 5l1-14q3-38-28-38Z';
const SWEPT = 'M35 58c-5-20 1-43 27-43 24 0 29 21 24 45q-1-9-5-18c-11 0-23-5-27-13-3 7-10 10-13 14q-4 8-6 15Z';

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

const STRAIGHT = 'M35 44q-4 29-6 60 9 5 17 2h28q8 3 18-2-3-31-7-60Z';
const BOB = 'M35 44q-5 18-3 35 8 4 16 1h24q8 3 17-1 1-17-4-35Z';
const WAVY =
  'M35 44c-5 6-2 14-5 20-4 7 1 13-2 20q-2 10 8 13 6 1 10-3h28q4 4 10 3 10-3 8-13c-3-7 2-13-1-20-4-6-1-14-6-20Z';

export const LONG = {
  bob: {
    low: long(BOB),
    back: (look) => [crown(look), long(BOB)(look)],
    front: ({ hair }) => [
      area(
        hair.base,
        'M60 14c-22-1-32 16-27 40q1 8 0 16 4 0 6-7-1-11 1-20 11-4 20-1 10-3 20 1 3 9 2 20 1 7 6 7-1-8 0-16c4-24-6-41-28-40Z',
      ),
      area(hair.shade, 'M72 16c15 4 19 20 16 38q-1 8 0 16-5 0-6-7 1-11-2-20l-3-1c6-8 5-20-5-26Z'),
      line(hair.line, 'M50 40q-1-6 1-11m9 13v-9m10 7q2-5 1-9'),
      line(hair.light, 'M40 32q2-7 9-11'),
    ],
  },
  'straight-long': {
    low: long(STRAIGHT),
    back: (look) => [
      crown(look),
      long(STRAIGHT)(look),
      line(look.hair.line, 'M34 72q0 14-2 26m54-26q1 14 2 26M39 84q0 10-1 18m43-18q0 10 1 18'),
    ],
    front: ({ hair }) => [
      area(hair.base, CURTAINS),
      area(hair.shade, 'M60 14q31 0 28 38l-1 14q-3 0-4-5c-1-11-5-23-23-34q24 3 18-5-8-6-18-8Z'),
      line(hair.line, 'M60 27V15M45 31q-8 9-9 23m39-23q8 9 9 23'),
      line(hair.light, 'M39 34q3-8 10-13'),
    ],
  },
  wavy: {
    low: long(WAVY),
    back: (look) => [crown(look), long(WAVY)(look), line(look.hair.line, 'M34 68c-3 7 1 12-1 19m54-19c2 7-2 12 1 19')],
    front: ({ hair }) => [
      area(hair.base, SWEPT),
      area(hair.shade, 'M70 16c18 3 21 22 16 44q-1-9-5-18h-5c8-8 6-20-6-26Z'),
      line(hair.line, 'M54 29q-1-7 3-11m2 17q7 4 15 5'),
      line(hair.light, 'M41 31q2-7 8-10'),
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
      line(look.hair.line, 'M29 62q4-3 5 2m-6 11q4-3 6 2m-4 11q4-3 6 2m55-28q-4-3-5 2m6 11q-4-3-5 2m3 11q-4-3-6 2'),
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
      line(hair.line, 'M40 33q4-4 7 1m1-9q4-4 7 1m9-2q4-3 8 2m3 8q4-3 7 2M34 46q3-3 5 1'),
      line(hair.light, 'M36 33q2-6 7-9m7-4q3-2 7-2'),
    ],
    top: 11,
  },
  braids: {
    low: ({ hair }) => braids(hair.base, hair.line, 'M36 46', 'M84 46'),
    back: ({ hair }) => [area(hair.shade, CROWN), braids(hair.base, hair.line, 'M35 44', 'M85 44')],
    front: ({ hair, skin }) => [
      area(hair.base, CURTAINS),
      area(hair.shade, 'M60 14q31 0 28 38l-1 14q-3 0-4-5c-1-11-5-23-23-34q24 3 18-5-8-6-18-8Z'),
      line(skin.line, 'M60 27V15'),
      line(hair.line, 'M57 26q-15 6-20 24m19-31q-18 5-22 27m29-20q15 6 21 24M64 19q18 5 23 27', 1),
      line(hair.light, 'M58 22q-17 5-23 24m27-24q17 5 23 24', 1, '2 2.5'),
    ],
  },
  bun: {
    back: ({ hair }) => [
      dot(hair.shade, 61, 11.5, 11.5, 9.5),
      dot(hair.base, 59.5, 11, 9.5, 8),
      line(hair.line, 'M53 10q6-4 13 0m-11 4q6-3 13-1'),
    ],
    front: ({ hair }) => [
      area(hair.base, 'M35 54c-3-20 1-36 25-36s28 16 25 36q0-7-4-13-9-6-21-11-12 5-21 11-3 6-4 13Z'),
      area(hair.shade, 'M70 19c16 4 18 19 15 35q0-7-4-13-3-1-6-4 9-10-5-18Z'),
      line(hair.line, 'M47 34q2-9 10-14m3 10q0-6 1-11m12 15q-2-9-9-14'),
      line(hair.light, 'M40 33q2-7 8-10'),
    ],
    top: 17,
  },
  ponytail: {
    low: ({ hair }) => [area(hair.shade, 'M80 50c12 2 19 16 16 30q-2 12 3 20-13 0-16-12c-2-12 1-22-7-30Z')],
    back: ({ hair }) => [
      area(hair.shade, 'M76 20c16-6 28 10 26 30q-1 21 6 30-12 4-17-8c-3-10 1-22-4-32q-4-8-13-10Z'),
      area(hair.base, 'M78 19c14-4 23 11 21 29q-1 18 3 26-8 0-9-8c-1-10 1-18-4-28q-5-9-13-12Z'),
    ],
    front: ({ hair, cover }) => [
      area(hair.base, 'M35 56c-4-20 1-40 26-40 23 0 28 18 24 38q0-7-4-13-15 0-25-12c-3 7-11 9-16 13q-4 6-5 14Z'),
      area(hair.shade, 'M70 18c16 4 18 20 15 36q0-7-4-13h-4q8-14-7-23Z'),
      line(hair.line, 'M56 29q0-6 4-10m2 15q11-4 16-12'),
      line(hair.light, 'M41 32q2-7 7-10'),
      dot(cover.base, 80, 23.5, 3.5, 4.5),
    ],
    top: 16,
  },
} satisfies Record<string, Hair>;

function braids(base: string, shade: string, left: string, right: string): Drawing {
  const strands = `${left}Q30 74 31 108${left}Q36 78 37 112${left}Q41 80 43 106${right}Q90 74 89 108${right}Q84 78 83 112${right}Q79 80 77 106`;
  return [line(shade, strands, 6), line(base, strands, 5, '3.2 2.8'), line(base, strands, 3.2)];
}
