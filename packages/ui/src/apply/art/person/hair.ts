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
const CAP =
  'M35 52C33 34 35 18.5 60 18.5S87 34 85 52C84 47 83 43 80.5 39C76 34 68 33 60 33S44 34 39.5 39C37 43 36 47 35 52Z';

const sideburns = ({ hair }: Look): Drawing => {
  const one = area(hair.shade, 'M34.5 46H40L39 56Q36.5 58.5 34.5 56Z');
  return [one, mirrored(one)];
};

const SHORT: Partial<Record<HairStyle, Hair>> = {
  bald: { front: ({ skin }) => line(skin.light, 2.6, 'M45 31Q48.5 27.5 53 26.3'), top: 21 },
  buzz: {
    front: ({ hair, skin }) => area(mix(hair.base, skin.base, 0.3), CAP),
    top: 18,
  },
  fade: {
    front: ({ hair, skin }) => [
      area(mix(hair.base, skin.base, 0.5), CAP),
      area(
        hair.base,
        'M38.5 37C37 31 37 22 40 17C47 11 73 10.5 80 17C83 22 83 31 81.5 37C76 33.5 69 32.5 60 32.5S44 33.5 38.5 37Z',
      ),
      area(hair.shade, 'M72 13.5Q77.5 14.5 80 17C83 22 83 31 81.5 37C79 35.3 76 34 73 33.4Q77 24 72 13.5Z'),
      line(hair.line, 1.1, 'M45 24Q48 21 51 24M55 19Q58 16.5 61 19M63 26Q66 23 69 26M53 29Q55.5 26.5 58 28.5'),
      line(hair.light, 1.3, 'M42 20Q46.5 15.8 53 14.8'),
    ],
    top: 12,
  },
  short: {
    low: sideburns,
    front: ({ hair }) => [
      area(
        hair.base,
        'M34.8 54C31.5 34 38 15 61 15C81 15 89.5 32 85.2 54C84 50 83.5 45 81 41C77 37 66 37.5 53 29.5C51.5 34 44 36 40 42C37.5 46 36 50 34.8 54Z',
      ),
      area(
        hair.shade,
        'M66 15.5C83 18 88.5 34 85.2 54C84 50 83.5 45 81 41C79.5 39.5 77 38.5 74 37.5C81 32 78 20 66 15.5Z',
      ),
      line(hair.line, 1.2, 'M53 29.5Q51 23.5 54.5 18.5'),
      line(hair.light, 1.3, 'M42.5 30Q44.5 24 49 21'),
    ],
    top: 15,
  },
  tousled: {
    low: sideburns,
    front: ({ hair }) => [
      area(
        hair.base,
        'M35 54C30 40 32.5 29 37 24C35.5 21 34.5 18.5 31.5 16C37 17 42 16 45.5 13C49 11 50.5 9 51.5 6C54.5 10 60 11.5 65 11C70 10.5 74 9 77 6.5C77 11 79.5 15.5 83 19C86 20.5 88 20.5 91 19.5C89 23 89 26 89 30C90.5 38 89 46 85 54C84.5 49 83 44.5 80 40.5C76.5 40.5 74 38.5 72 35.5C69 39 64.5 39.5 60 36C57 39.5 52 40 49.5 36C47 39.5 43 40.5 40.5 42C38 46 36.5 50 35 54Z',
      ),
      area(
        hair.shade,
        'M83 19C86 20.5 88 20.5 91 19.5C89 23 89 26 89 30C90.5 38 89 46 85 54C84.5 49 83 44.5 80 40.5C78.5 40.5 77 40 76 39.3C83 34 84 26 80 18Z',
      ),
      line(hair.line, 1.2, 'M49.5 36Q47.5 31 50 25M60 36Q59.5 30 63 24M72 35.5Q73 30 71 26'),
      line(hair.light, 1.3, 'M42 29Q44 23 49 19.5M55 19Q58 16.5 62 16.5'),
    ],
    top: 13,
  },
  pixie: {
    low: sideburns,
    front: ({ hair }) => [
      area(
        hair.base,
        'M35 60C28.5 44 30 14 61 13C91 13 92.5 42 85 60C84.5 54 84 48 81.5 43.5C72 43 60 38.5 55.5 29C54 36 45 41 40 43C37.5 48 36 54 35 60Z',
      ),
      area(hair.shade, 'M68 13.6C91 16 92 42 85 60C84.5 54 84 48 81.5 43.5L77 43C85 35 82 21 68 13.6Z'),
      line(hair.line, 1.2, 'M55.5 29Q54.5 23 58 18.5M60 34.5Q67 39.5 75 41M36 40Q36.5 34 39 29'),
      line(hair.light, 1.4, 'M41 30Q43.5 23 49 19.5M63 19.5Q71 21.5 75 28'),
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
      line(hair.line, 1.3, 'M45 28Q49 24.5 51 29M57 24Q61 20.5 63.5 25M70 30Q74 26.5 77 31M54 33Q57 30 59.5 33'),
      line(hair.light, 1.4, 'M38.5 31Q40 27 43.5 25.5M50.5 20.5Q53 18.7 56 19'),
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
      line(hair.light, 1.5, 'M31 33Q33.5 24 40 18.5M47 13Q51 10.8 56 11'),
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
      line(
        hair.line,
        1.2,
        'M45 29Q47.5 26.5 50 28.5M60 26Q63 23.5 65.5 26M74 31Q77 28.5 79 31M54 19Q56.5 16.5 59 18.5M69 17Q71.5 15 74 17.5',
      ),
    ],
    top: 7,
  },
  cornrows: {
    low: ({ hair }) => [
      line(hair.base, 4, 'M40 66Q38 76 40 82M80 66Q82 76 80 82'),
      line(hair.line, 1, 'M38 72H41M38 77H41M79 72H82M79 77H82'),
    ],
    back: ({ hair }) => [
      line(hair.base, 4.5, 'M41 66Q38 78 40 86M79 66Q82 78 80 86'),
      line(hair.line, 1, 'M38 72H41.5M38 77H41.5M38.5 82H42M78.5 72H82M78.5 77H82M78 82H81.5'),
    ],
    front: ({ hair, skin }) => [
      area(hair.base, CAP),
      line(
        mix(skin.base, hair.base, 0.35),
        1.3,
        'M60 33V18.8M52.5 33.3Q51 25 53.5 19M45.5 34.8Q42.5 28 46 21.3M67.5 33.3Q69 25 66.5 19M74.5 34.8Q77.5 28 74 21.3M40 38.5Q36.5 33 39 27M80 38.5Q83.5 33 81 27',
      ),
      line(
        hair.light,
        0.9,
        'M56.3 32.5V20M48.8 33Q46.8 27 49.5 21.5M63.7 32.5V20M71.2 33Q73.2 27 70.5 21.5M42.5 35.5Q39 30 42 24M77.5 35.5Q81 30 78 24',
        '1.2 2.2',
      ),
    ],
    top: 18.5,
  },
  locs: {
    low: ({ hair }) => [
      line(hair.shade, 4.6, 'M38 46Q33 54 34.5 64M82 46Q87 54 85.5 64'),
      line(hair.base, 4.6, 'M38 48Q36 58 38 67M82 48Q84 58 82 67'),
    ],
    back: ({ hair }) => [
      area(hair.shade, 'M34 56C30 30 40 15 60 15S90 30 86 56Z'),
      line(hair.shade, 5, 'M38 44Q31 53 32.5 64M82 44Q89 53 87.5 64M46 20Q43 15 43.5 11M74 20Q77 15 77.5 11'),
      line(hair.base, 5, 'M52 19Q49 13 50.5 8M61 18Q61.5 12 60 7.5M69 19Q71.5 13 70 9'),
    ],
    front: ({ hair }) => [
      area(hair.shade, 'M36 44C35 28 44 18 60 18S85 28 84 44C80 36 70 34 60 34S40 36 36 44Z'),
      line(
        hair.base,
        5.2,
        'M52 19Q38 24 34.5 42Q33 49 34.5 56M58 18Q44 25 41 41M60 18Q51 27 49.5 38M61 18Q59.5 27 58.5 36.5M63 18Q68.5 27 68 38M64 18Q77 25 78 40M68 19Q82 24 85.5 42Q87 49 85.5 56',
      ),
      line(
        hair.line,
        1,
        'M39 31L42 33M36 39L39 40.5M33.5 47H37M45.5 30L48.5 31.5M51.5 29L54.5 30M58 28H61M64.5 28L67.5 27M72.5 29L75.5 27M80 31L83 29M83.5 40L86.5 39M84 48H87.5',
      ),
      line(hair.light, 1, 'M49 20Q40 25 36.5 37M57 20.5Q48 27 45.5 35'),
    ],
    top: 10,
  },
};

/** Drawn for every style: whoever has hair that this file does not draw has it in the one for long hair. */
export const HAIR: Record<HairStyle, Hair> = { ...(SHORT as Record<HairStyle, Hair>), ...LONG };
