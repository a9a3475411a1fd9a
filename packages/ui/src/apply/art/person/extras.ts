import * as P from '../colours.ts';
import { mix } from '../palette.ts';
import { area, type Drawing, dot, group, line, mirrored, star } from '../pen.ts';
import type { Look } from './look.ts';
import type { Beard, Glasses } from './options.ts';

const MOUSTACHE =
  'M60 62.5q-4.5-2-8 2-3 3.5-5.5 2Q48 71 53 69.8q4.5-1.3 7-4.3 2.5 3 7 4.3 5 1.2 6.5-3.3-2.5 1.5-5.5-2-3.5-4-8-2Z';
/** Along the jaw, with an opening for the mouth. */
const JAW =
  'M36 50q2.5 2 3.5 8Q42 63 50 62.5q10-4 20 0 8 .5 10.5-4.5 1-6 3.5-8c.5 16-9 29.5-24 29.5S35.5 66 36 50Zm24 13q-10-.5-11 3.5Q50 76 60 76t11-9.5q-1-4-11-3.5Z';

/** Within every head: on the skin, not around it. */
const STUBBLE =
  'M38.5 56q1.5 2 3 4.5 2.5 3 8.5 2.5 10-4 20 0 6 .5 8.5-2.5 1.5-2.5 3-4.5C81 66 71.5 75 60 75s-21-9-21.5-19ZM60 63.5Q51 63 50 67q1.5 6 10 6t10-6q-1-4-10-3.5Z';

const BEARD: Record<Beard, (look: Look) => Drawing> = {
  none: () => null,
  stubble: ({ skin, brow }) => area(mix(skin.base, brow, 0.3), STUBBLE, 0.8),
  'short-beard': ({ brow }) => area(brow, JAW),
  'full-beard': ({ brow, hair }) => [
    area(
      brow,
      'M35.5 48q3 3 4 9Q42 62 50 61.5q10-3.5 20 0 8 .5 10.5-4.5 1-6 4-9C87 66 83 80 75 86q-7 6.5-15 6.5T45 86c-8-6-12-20-9.5-38ZM60 63.5Q51 63 50 67q1 8.5 10 8.5T70 67q-1-4-10-3.5Z',
    ),
    line(mix(brow, hair.light, 0.4), 'M44 70q1 8 6 14m4-4q1 6 4 9m8-9q0 6-3 9m13-19q-1 8-5.5 14'),
  ],
  moustache: ({ brow, hair }) => [
    area(brow, MOUSTACHE),
    line(mix(brow, hair.light, 0.4), 'M52 66.8q2.5-2.8 5.5-2.5M68 66.8q-2.5-2.8-5.5-2.5', 1),
  ],
};

export const beard = (kind: Beard, look: Look): Drawing => BEARD[kind](look);

const temples = 'M40.5 51L35.5 49.5M79.5 51L84.5 49.5';
const bridge = 'M56 51.5q4-3 8 0';
const ROUND = 'M56.5 53a7.4 7.6 0 1 1-14.8 0 7.4 7.6 0 1 1 14.8 0Z';
const SQUARE = 'M42.5 46.5H55q2 0 1.8 2.5l-.8 8q-.2 2.5-3 2.5h-8q-3 0-3.4-2.5l-.8-8q-.1-2.5 1.7-2.5Z';

const GLINT = line(P.white, 'm43.8 51.5 2.4-2.5m19.1 2.5 2.4-2.5');

const GLASS: Record<Glasses, () => Drawing> = {
  none: () => null,
  'round-glasses': () => [glassesOf(ROUND, 1.8, P.ink), GLINT, line(P.ink, `${bridge}${temples}`, 1.8)],
  'square-glasses': () => [glassesOf(SQUARE, 2.2, P.plum), GLINT, line(P.plum, `${bridge}${temples}`, 2.2)],
  'dark-glasses': () => [
    glassesOf(SQUARE, 1.6, P.ink, P.ink),
    line(P.ink, `${bridge}${temples}`, 2),
    line(P.tealSoft, 'm45 50.5 3-1.5m20 1.5 3-1.5'),
  ],
};

function glassesOf(d: string, width: number, rim: string, fill?: string): Drawing {
  const one = [fill && area(fill, d, 0.94), line(rim, d, width)];
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
      'M40 54.5 37.5 53m2.5 4-2.5.5m42.5-3 2.5-1.5M80 57l2.5.5m-36 6.5q-1 3 .5 6m26.5-6q1 3-.5 6',
    );
  }
  if (mark === 'plaster') {
    return group(
      'rotate(-24 73 61)',
      area(P.cream, 'M68 59h10q2 2 0 4.5H68Q66 61 68 59Z'),
      line(P.wood, 'M71 60.3zm-.1 1.9zm3.9-1.9zm-.1 1.9z', 1),
    );
  }
  if (mark === 'pencil') {
    return group(
      'rotate(-28 84 40)',
      area(P.sun, 'M82 24h4.5v22H82Z'),
      area(P.cream, 'M82 46h4.5l-2.3 6Z'),
      area(P.rose, 'M82 24v-2q2.2-2 4.5 0v2Z'),
      line(P.ink, 'M84.2 51V51.5'),
    );
  }
  return null;
}

/** What of a mark sits at the body. */
export function bodyMark(mark: Mark): Drawing {
  switch (mark) {
    case 'towel':
      return [
        area(P.white, 'M68 84q8-1 14 3l1 27q-6 3-12 0Z'),
        line(P.clay, 'M71.5 109q5.5 2.5 11.3 0m-11.5-3.5q5.7 2.5 11.4 0', 1.6),
      ];
    case 'thermos':
      return [
        line(P.woodDark, 'M46 84q18 24 36 40', 2),
        group(
          'rotate(-6 84 132)',
          area(P.teal, 'M77 122h14v26q-7 4-14 0Z'),
          area(P.sunSoft, 'M77 130h14v4H77Z'),
          area(P.steel, 'M78.5 114h11v8h-11Z'),
          area(mix(P.teal, P.ink, 0.35), 'M87 122h4v26q-2 1.5-4 2Z'),
        ),
      ];
    case 'badge':
      return [area(P.sun, 'M68 100q4-2.5 8 0v4q0 3.5-4 5.5-4-2-4-5.5Z'), line(P.ink, 'M70 104H74')];
    default:
      return null;
  }
}

/** What of a mark is pinned onto everything else. */
export const pin = (mark: Mark): Drawing =>
  mark === 'brooch' && [area(P.clay, star(73, 94, 6)), dot(P.sunSoft, 73, 94.3, 1.5)];
