import { area, type Drawing, group, line, n, type Point } from '../pen.ts';
import type { Look } from './look.ts';

/** Hands stand on the wrist at 0, 0 and reach up; the thumb is on the right. */
export type Hand = 'relaxed' | 'open' | 'fist' | 'point';

type Skinned = Pick<Look, 'skin'>;

const KNUCKLES = 'M-1-10v3.5m2.5-3.5v3.5M4-9v3m1 1.5q-4 2-7.5 0';
const FINGERS = 'm-4-7-2.2-6.4M-1.5-8l-.7-7.6M1.5-8l.7-7.3m2 8.3 2.2-5.6';

const HANDS: Record<Hand, (look: Skinned) => Drawing> = {
  relaxed: ({ skin }) => [
    line(skin.base, 'M2.8-2Q6-5 5-9.2', 3),
    area(skin.base, 'M-3.8 1c-1.7-4-1.4-10 .2-13 1.2-2.2 5.4-2.4 6.8-.3C5-10 4.8-3 4 1Z'),
    line(skin.line, 'M-1.3-9.5v-3.3m2.6 3.3v-3.3m2.3 8.3q1.2-2 1-4', 1),
  ],
  open: ({ skin }) => [
    line(skin.base, `${FINGERS}M3-2L9-7.2`, 3.1),
    area(skin.base, 'M-4.8 1C-6-3-6-7-4.8-8.5H5C6-6 5.5-2 4.5 1Z'),
    line(skin.line, 'M-2.5-4Q1-5.5 3-1.5', 1),
  ],
  fist: ({ skin }) => [
    area(skin.base, 'M-4.6 1C-6.5-3-6.2-9-3.5-10.3q3.5-1.2 7.1 0C6.4-9 6.4-3 4.6 1Z'),
    line(skin.line, KNUCKLES, 1),
  ],
  point: ({ skin }) => [
    line(skin.base, 'm-3-8-.3-9.5', 3.4),
    area(skin.base, 'M-4.6 1C-6.2-3-6-8-4.2-9.5q4.2-1.3 7.8.2C6-8 6-3 4.6 1Z'),
    line(skin.line, KNUCKLES, 1),
  ],
};

/** A hand at the end of an arm from `elbow` to `wrist`, turned by `turn` degrees against it. */
export function hand(kind: Hand, look: Skinned, elbow: Point, wrist: Point, turn: number): Drawing {
  const angle = (Math.atan2(wrist[1] - elbow[1], wrist[0] - elbow[0]) * 180) / Math.PI + 90 + turn;
  // What rests has its thumb at the body.
  const flip = kind === 'relaxed' || kind === 'fist' ? ' scale(-1 1)' : '';
  return group(`translate(${wrist[0]} ${wrist[1]}) rotate(${n(angle)})${flip}`, HANDS[kind](look));
}
