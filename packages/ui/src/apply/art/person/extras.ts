import * as P from '../colours.ts';
import { mix } from '../palette.ts';
import { area, both, type Drawing, dot, group, line } from '../pen.ts';
import type { Look } from './look.ts';
import type { Beard, Glasses } from './options.ts';

/** Along the jaw, with an opening for the mouth. */
const JAW =
  'M36 50q3 2 4 8 2 5 10 5 10-5 20 0 8 0 10-5 1-6 4-8c0 16-9 29-24 29S36 66 36 50Zm24 13q-10-1-11 3 1 10 11 10t11-10q-1-4-11-3Z';

const BEARD: Record<Beard, (look: Look) => Drawing> = {
  none: () => null,
  // Within every head: on the skin, not around it.
  stubble: ({ skin, brow }) => group('matrix(.94 0 0 .86 3.6 7)', area(mix(skin.base, brow, 0.3), JAW, 0.8)),
  'short-beard': ({ brow }) => area(brow, JAW),
  'full-beard': ({ brow, hair }) => [
    area(brow, `${JAW}M36 52q4 23 24 23t24-23q2 24-9 34-7 7-15 7t-15-7Q34 76 36 52Z`),
    line(mix(brow, hair.light, 0.4), 'M44 70q1 8 6 14m4-4q1 6 4 9m8-9q0 6-3 9m13-19q-1 8-6 14'),
  ],
  moustache: ({ brow, hair }) =>
    both([area(brow, 'M61 62q-5-2-9 2-3 4-6 3 2 4 7 3t8-5Z'), line(mix(brow, hair.light, 0.4), 'M52 67q2-3 5-3', 1)]),
};

export const beard = (kind: Beard, look: Look): Drawing => BEARD[kind](look);

/** Bridge and temples. */
const WIRE = 'M56 51.5q4-3 8 0M40.5 51l-5-1.5m44 1.5 5-1.5';
const ROUND = 'M56.5 53a7.4 7.6 0 1 1-14.8 0 7.4 7.6 0 1 1 14.8 0Z';
const SQUARE = 'M42.5 46.5H55q2 0 1.8 2.5l-.8 8q-.2 2.5-3 2.5h-8q-3 0-3.4-2.5l-.8-8q-.1-2.5 1.7-2.5Z';

const GLINT = line(P.white, 'm43.8 51.5 2.4-2.5m19.1 2.5 2.4-2.5');

const GLASS: Record<Glasses, () => Drawing> = {
  none: () => null,
  'round-glasses': () => [glassesOf(ROUND, 1.8, P.ink), GLINT, line(P.ink, WIRE, 1.8)],
  'square-glasses': () => [glassesOf(SQUARE, 2.2, P.plum), GLINT, line(P.plum, WIRE, 2.2)],
  'dark-glasses': () => [
    glassesOf(SQUARE, 1.6, P.ink, P.ink),
    line(P.ink, WIRE, 2),
    line(P.tealSoft, 'm45 50.5 3-1.5m20 1.5 3-1.5'),
  ],
};

function glassesOf(d: string, width: number, rim: string, fill?: string): Drawing {
  return both([fill && area(fill, d, 0.94), line(rim, d, width)]);
}

export const glasses = (kind: Glasses): Drawing => GLASS[kind]();

/** Small things by which one knows somebody of the cast. */
export type Mark = 'none' | 'brooch' | 'plaster' | 'pencil' | 'towel' | 'thermos' | 'badge';

/** What of a mark sits at the head. */
export function headMark(mark: Mark, { skin }: Look): Drawing {
  if (mark === 'thermos' || mark === 'badge') {
    return line(skin.shade, 'm40 54-3-1m3 4-3 1m43-4 3-1m-3 4 3 1');
  }
  if (mark === 'plaster') {
    return group(
      'rotate(-24 73 61)',
      area(P.cream, 'M68 59h10q2 2 0 4.5H68Q66 61 68 59Z'),
      line(P.wood, 'M71 61zm4 0z', 1),
    );
  }
  if (mark === 'pencil') {
    return group('rotate(-28 84 40)', area(P.sun, 'M82 24h4.5v22H82Z'), area(P.cream, 'M82 46h4.5l-2.3 6Z'));
  }
  return null;
}

/** What of a mark sits at the body. */
export function bodyMark(mark: Mark): Drawing {
  switch (mark) {
    case 'towel':
      return [area(P.white, 'M68 84q8-1 14 3l1 27q-6 3-12 0Z'), line(P.clay, 'M72 109q5 2 11 0m-11-4q5 2 11 0', 1.6)];
    case 'thermos':
      return [
        line(P.woodDark, 'M46 84q18 24 36 40', 2),
        group(
          'rotate(-6 84 132)',
          area(P.teal, 'M77 122h14v26q-7 4-14 0Z'),
          area(P.sunSoft, 'M77 130h14v4H77Z'),
          area(P.steel, 'M78.5 114h11v8h-11Z'),
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
  mark === 'brooch' && [line(P.clay, 'M70 92h5v5h-5Z', 5, '.1 5'), dot(P.sunSoft, 72.5, 94.5, 2)];
