import { area, type Drawing, group, line, n, type Point } from '../pen.ts';
import type { Look } from './look.ts';

/** Hands stand on the wrist at 0, 0 and reach up; the thumb is on the right. */
export type Hand = 'relaxed' | 'open' | 'fist' | 'point' | 'hidden';

type Skinned = Pick<Look, 'skin'>;

const FINGERS = 'M-4-7L-6.2-13.4M-1.5-8L-2.2-15.6M1.5-8L2.2-15.3M4.2-7L6.4-12.6';

const HANDS: Record<Hand, (look: Skinned) => Drawing> = {
  hidden: () => null,
  relaxed: ({ skin }) => [
    line(skin.base, 3, 'M2.8-2Q6-5 5-9.2'),
    area(skin.base, 'M-3.8 1C-5.5-3-5.2-9-3.6-12C-2.4-14.2 1.8-14.4 3.2-12.3C5-10 4.8-3 4 1Z'),
    line(skin.line, 0.9, 'M-1.3-9.5V-12.8M1.3-9.5V-12.8M3.6-4.5Q4.8-6.5 4.6-8.5'),
  ],
  open: ({ skin }) => [
    line(skin.base, 3.1, `${FINGERS}M3-2L9-7.2`),
    area(skin.base, 'M-4.8 1C-6-3-6-7-4.8-8.5H5C6-6 5.5-2 4.5 1Z'),
    line(skin.line, 0.9, 'M-2.5-4Q1-5.5 3-1.5M-3-6.6Q0-7.6 3.2-6.4'),
  ],
  fist: ({ skin }) => [
    area(skin.base, 'M-4.6 1C-6.5-3-6.2-9-3.5-10.3Q0-11.5 3.6-10.3C6.4-9 6.4-3 4.6 1Z'),
    line(skin.line, 0.9, 'M-2.4-10V-6.2M.3-10.5V-6.4M3-10.1V-6.4M4.8-4.5Q1-2.6-2.5-4.6'),
  ],
  point: ({ skin }) => [
    line(skin.base, 3.4, 'M-3-8L-3.3-17.5'),
    area(skin.base, 'M-4.6 1C-6.2-3-6-8-4.2-9.5Q0-10.8 3.6-9.3C6-8 6-3 4.6 1Z'),
    line(skin.line, 0.9, 'M-1.2-9.8V-6.5M1.4-9.8V-6.5M3.8-8.8V-6.2M4.5-4.5Q1-2.8-2.5-4.8'),
  ],
};

/** A hand at the end of an arm from `elbow` to `wrist`, turned by `turn` degrees against it. */
export function hand(kind: Hand, look: Skinned, elbow: Point, wrist: Point, turn: number, thumb: 1 | -1): Drawing {
  const angle = (Math.atan2(wrist[1] - elbow[1], wrist[0] - elbow[0]) * 180) / Math.PI + 90 + turn;
  const flip = thumb === -1 ? ' scale(-1 1)' : '';
  return group(`translate(${wrist[0]} ${wrist[1]}) rotate(${n(angle)})${flip}`, HANDS[kind](look));
}
