import { area, around, band, curls, type Drawing, dot, line } from '../pen.ts';
import type { Look } from './look.ts';
import { type Hair, plain, strands } from './strands.ts';

/** Hair over the skull, behind the face. */
const CROWN = 'M34 50q-6-34 26-36c32-2 31 14 27 36Z';
/** Parted in the middle, falling along the cheeks, and the right half of it in shade. */
const CURTAINS = 'M60 14q-31 0-27 38l1 14q3 0 4-5c0-11 4-23 22-34 18 11 22 23 23 34q1 5 4 5l1-14q3-38-28-38Z';
const CURTAIN = 'M60 14q31 0 28 38l-1 14q-3 0-4-5c-1-11-5-23-23-34q24 3 18-5-8-6-18-8Z';

const STRAIGHT = 'M35 44q-4 29-6 60 9 5 17 2h28q8 3 18-2-3-31-7-60Z';
const BOB = 'M35 44q-5 18-3 35 8 4 16 1h24q8 3 17-1 1-17-4-35Z';
const WAVY =
  'M35 44c-5 6-2 14-5 20-4 7 1 13-2 20q-2 10 8 13 6 1 10-3h28q4 4 10 3 10-3 8-13c-3-7 2-13-1-20-4-6-1-14-6-20Z';
const CURLS = `${curls('85 44 92 50 97 59 97 70 95 80 96 90 90 98 80 102 67 103 53 103 40 102 30 98 24 90 25 80 23 70 23 59 28 50 35 44')}Z`;

export const LONG = {
  bob: {
    low: plain(BOB),
    back: plain(CROWN + BOB),
    front: strands(
      'M60 14c-22-1-32 16-27 40q1 8 0 16 4 0 6-7-1-11 1-20 11-4 20-1 10-3 20 1 3 9 2 20 1 7 6 7-1-8 0-16c4-24-6-41-28-40Z',
      'M72 16c15 4 19 20 16 38q-1 8 0 16-5 0-6-7 1-11-2-20l-3-1c6-8 5-20-5-26Z',
      'M50 40q-1-6 1-11m9 13v-9m10 7q2-5 1-9',
      'M40 32q2-7 9-11',
    ),
  },
  'straight-long': {
    low: plain(STRAIGHT),
    back: (look) => [plain(CROWN + STRAIGHT)(look), line(look.hair.line, 'M34 72q0 14-2 26m54-26q0 14 2 26')],
    front: strands(CURTAINS, CURTAIN, 'M60 27V15M45 31q-8 9-9 23m39-23q8 9 9 23', 'M39 34q3-8 10-13'),
  },
  wavy: {
    low: plain(WAVY),
    back: (look) => [plain(CROWN + WAVY)(look), line(look.hair.line, 'M34 68c-3 7 1 12-1 19m54-19c2 7-2 12 1 19')],
    front: strands(
      'M35 58c-5-20 1-43 27-43 24 0 29 21 24 45q-1-9-5-18c-11 0-23-5-27-13-3 7-10 10-13 14q-4 8-6 15Z',
      'M70 16c18 3 21 22 16 44q-1-9-5-18h-5c8-8 6-20-6-26Z',
      'M54 29q-1-7 3-11m2 17q7 4 15 5',
      'M41 31q2-7 8-10',
    ),
  },
  'curly-long': {
    low: plain(CURLS),
    back: (look) => [
      plain(`${curls(around(60, 41, 31, 31, 14))}Z${CURLS}`)(look),
      line(look.hair.line, 'M29 62q4-3 5 2m-6 11q4-3 6 2m-4 11q4-3 6 2m55-28q-4-3-5 2m6 11q-4-3-6 2'),
    ],
    front: ({ hair }) => [
      area(
        hair.base,
        `${curls(`${around(60, 43, 30, 30, 13, 0.4, 0.7)} 84 52 80 44 73 40 66 35 58 29 52 36 45 40 39 45 37 53 36 61`)}Z`,
      ),
      line(hair.line, 'M40 33q4-4 7 1m1-9q4-4 7 1m9-2q4-3 8 2m3 8q4-3 7 2M34 46q3-3 5 1'),
      line(hair.light, 'M36 33q2-6 7-9m7-4q3-2 7-2'),
    ],
    top: 11,
  },
  braids: {
    low: braids,
    back: (look) => [plain(CROWN)(look), braids(look)],
    front: (look) => [
      strands(
        CURTAINS,
        CURTAIN,
        'M57 26q-15 6-20 24m19-31q-18 5-22 27m29-20q15 6 21 24M64 19q18 5 23 27',
        'M46 28q-9 6-11 18',
      )(look),
      line(look.skin.line, 'M60 27V15'),
    ],
  },
  bun: {
    back: ({ hair }) => [
      dot(hair.shade, 61, 12, 12, 9),
      dot(hair.base, 59, 11, 9, 8),
      line(hair.line, 'M53 10q6-4 13 0m-11 4q6-3 13-1'),
    ],
    front: strands(
      'M35 54c-3-20 1-36 25-36s28 16 25 36q0-7-4-13-9-6-21-11-12 5-21 11-3 6-4 13Z',
      'M70 19c16 4 18 19 15 35q0-7-4-13-3-1-6-4 9-10-5-18Z',
      'M47 34q2-9 10-14m3 10q0-6 1-11m12 15q-2-9-9-14',
      'M40 33q2-7 8-10',
    ),
    top: 17,
  },
  ponytail: {
    low: plain('M80 50c12 2 19 16 16 30q-2 12 3 20-13 0-16-12c-2-12 1-22-7-30Z'),
    back: (look) => [
      plain('M76 20c16-6 28 10 26 30q-1 21 6 30-12 4-17-8c-3-10 1-22-4-32q-4-8-13-10Z')(look),
      area(look.hair.base, 'M78 19c14-4 23 11 21 29q-1 18 3 26-8 0-9-8c-1-10 1-18-4-28q-5-9-13-12Z'),
    ],
    front: (look) => [
      strands(
        'M35 56c-4-20 1-40 26-40 23 0 28 18 24 38q0-7-4-13-15 0-25-12c-3 7-11 9-16 13q-4 6-5 14Z',
        'M70 18c16 4 18 20 15 36q0-7-4-13h-4q8-14-7-23Z',
        'M56 29q0-6 4-10m2 15q11-4 16-12',
        'M41 32q2-7 7-10',
      )(look),
      dot(look.cover.base, 80, 23, 3, 4),
    ],
    top: 16,
  },
} satisfies Record<string, Hair>;

function braids({ hair }: Look): Drawing {
  const strands = 'M35 46q-5 28-4 62m4-62q1 32 2 66m-2-66q6 34 8 60m42-60q5 28 4 62m-4-62q-1 32-2 66m2-66q-6 34-8 60';
  return [line(hair.line, strands, 6), band(hair.base, strands, 5.4, '3.2 1.2')];
}
