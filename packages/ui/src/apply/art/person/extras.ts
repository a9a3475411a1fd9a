import * as P from '../colours.ts';
import { mix } from '../palette.ts';
import { area, type Drawing, dot, group, line, mirrored, star } from '../pen.ts';
import type { Look } from './look.ts';
import type { Beard, Glasses } from './options.ts';

const MOUSTACHE =
  'M60 62.5Q55.5 60.5 52 64.5Q49 68 46.5 66.5Q48 71 53 69.8Q57.5 68.5 60 65.5Q62.5 68.5 67 69.8Q72 71 73.5 66.5Q71 68 68 64.5Q64.5 60.5 60 62.5Z';
/** Along the jaw, with an opening for the mouth. */
const JAW =
  'M36 50Q38.5 52 39.5 58Q42 63 50 62.5Q60 58.5 70 62.5Q78 63 80.5 58Q81.5 52 84 50C84.5 66 75 79.5 60 79.5S35.5 66 36 50ZM60 63Q50 62.5 49 66.5Q50 76 60 76Q70 76 71 66.5Q70 62.5 60 63Z';

/** Within every head: on the skin, not around it. */
const STUBBLE =
  'M38.5 56Q40 58 41.5 60.5Q44 63.5 50 63Q60 59 70 63Q76 63.5 78.5 60.5Q80 58 81.5 56C81 66 71.5 75 60 75S39 66 38.5 56ZM60 63.5Q51 63 50 67Q51.5 73 60 73Q68.5 73 70 67Q69 63 60 63.5Z';

const BEARD: Record<Beard, (look: Look) => Drawing> = {
  none: () => null,
  stubble: ({ skin, brow }) => area(mix(skin.base, brow, 0.3), STUBBLE, 0.8),
  'short-beard': ({ brow }) => area(brow, JAW),
  'full-beard': ({ brow, hair }) => [
    area(
      brow,
      'M35.5 48Q38.5 51 39.5 57Q42 62 50 61.5Q60 58 70 61.5Q78 62 80.5 57Q81.5 51 84.5 48C87 66 83 80 75 86Q68 92.5 60 92.5Q52 92.5 45 86C37 80 33 66 35.5 48ZM60 63.5Q51 63 50 67Q51 75.5 60 75.5Q69 75.5 70 67Q69 63 60 63.5Z',
    ),
    line(mix(brow, hair.light, 0.4), 1.3, 'M44 70Q45 78 50 84M54 80Q55 86 58 89M66 80Q66 86 63 89M76 70Q75 78 70.5 84'),
  ],
  moustache: ({ brow, hair }) => [
    area(brow, MOUSTACHE),
    line(mix(brow, hair.light, 0.4), 1, 'M52 66.8Q54.5 64 57.5 64.3M68 66.8Q65.5 64 62.5 64.3'),
  ],
};

export const beard = (kind: Beard, look: Look): Drawing => BEARD[kind](look);

const temples = 'M40.5 51L35.5 49.5M79.5 51L84.5 49.5';
const bridge = 'M56 51.5Q60 48.5 64 51.5';
const ROUND = 'M56.5 53A7.4 7.6 0 1 1 41.7 53A7.4 7.6 0 1 1 56.5 53Z';
const SQUARE = 'M42.5 46.5H55Q57 46.5 56.8 49L56 57Q55.8 59.5 53 59.5H45Q42 59.5 41.6 57L40.8 49Q40.7 46.5 42.5 46.5Z';

const GLINT = line(P.white, 1.2, 'M43.8 51.5L46.2 49M65.3 51.5L67.7 49');

const GLASS: Record<Glasses, () => Drawing> = {
  none: () => null,
  'round-glasses': () => [glassesOf(ROUND, 1.8, P.ink), GLINT, line(P.ink, 1.8, `${bridge}${temples}`)],
  'square-glasses': () => [glassesOf(SQUARE, 2.2, P.plum), GLINT, line(P.plum, 2.2, `${bridge}${temples}`)],
  'dark-glasses': () => [
    glassesOf(SQUARE, 1.6, P.ink, P.ink),
    line(P.ink, 2, `${bridge}${temples}`),
    line(P.tealSoft, 1.4, 'M45 50.5L48 49M68 50.5L71 49'),
  ],
};

function glassesOf(d: string, width: number, rim: string, fill?: string): Drawing {
  const one = [fill && area(fill, d, 0.94), line(rim, width, d)];
  return [one, mirrored(one)];
}

export const glasses = (kind: Glasses): Drawing => GLASS[kind]();

/** Small things by which one knows somebody of the cast. */
export const MARKS = ['none', 'brooch', 'plaster', 'pencil', 'towel', 'thermos', 'badge'] as const;
export type Mark = (typeof MARKS)[number];

/** What of a mark sits at the head. */
export function headMark(mark: Mark, { skin }: Look): Drawing {
  if (mark === 'thermos' || mark === 'badge') {
    return line(
      skin.shade,
      1.3,
      'M40 54.5L37.5 53M40 57L37.5 57.5M80 54.5L82.5 53M80 57L82.5 57.5M46.5 64Q45.5 67 47 70M73.5 64Q74.5 67 73 70',
    );
  }
  if (mark === 'plaster') {
    return group(
      'rotate(-24 73 61)',
      area(P.cream, 'M68 59H78Q80 61 78 63.5H68Q66 61 68 59Z'),
      line(P.wood, 0.9, 'M71 60.3H71.1M71 62.2H71.1M75 60.3H75.1M75 62.2H75.1'),
    );
  }
  if (mark === 'pencil') {
    return group(
      'rotate(-28 84 40)',
      area(P.sun, 'M82 24H86.5V46H82Z'),
      area(P.cream, 'M82 46H86.5L84.2 52Z'),
      area(P.rose, 'M82 24V22Q84.2 20 86.5 22V24Z'),
      line(P.ink, 1.4, 'M84.2 51V51.5'),
    );
  }
  return null;
}

/** What of a mark sits at the body. */
export function bodyMark(mark: Mark): Drawing {
  switch (mark) {
    case 'towel':
      return [
        area(P.white, 'M68 84Q76 83 82 87L83 114Q77 117 71 114Z'),
        line(P.clay, 1.6, 'M71.5 109Q77 111.5 82.8 109M71.3 105.5Q77 108 82.7 105.5'),
      ];
    case 'thermos':
      return [
        line(P.woodDark, 2, 'M46 84Q64 108 82 124'),
        group(
          'rotate(-6 84 132)',
          area(P.teal, 'M77 122H91V148Q84 152 77 148Z'),
          area(P.sunSoft, 'M77 130H91V134H77Z'),
          area(P.steel, 'M78.5 114H89.5V122H78.5Z'),
          area(mix(P.teal, P.ink, 0.35), 'M87 122H91V148Q89 149.5 87 150Z'),
        ),
      ];
    case 'badge':
      return [
        area(P.sun, 'M68 100Q72 97.5 76 100V104Q76 107.5 72 109.5Q68 107.5 68 104Z'),
        line(P.ink, 1.2, 'M70 104H74'),
      ];
    default:
      return null;
  }
}

/** What of a mark is pinned onto everything else. */
export const pin = (mark: Mark): Drawing =>
  mark === 'brooch' && [area(P.clay, star(73, 94, 6)), dot(P.sunSoft, 73, 94.3, 1.5)];
