import type { Mood } from '@jmd-digital/schemas/values';
import * as P from '../colours.ts';
import { area, both, type Drawing, d, dot, group, line, lively, mirrored, n, type Point } from '../pen.ts';
import type { Look } from './look.ts';
import type { Eyes } from './options.ts';

/** How far the lids are down, 0 to 1, or the eyes shut upwards (laughing) or downwards (content). */
type Lids = number | 'up' | 'down';

interface Expression {
  /** Heights of a brow at its inner end, middle and outer end; a second one if the brows differ. */
  brows: readonly [Brow] | readonly [left: Brow, right: Brow];
  lids: Lids;
  /** Where the eyes look, from straight ahead. */
  gaze?: Point;
  /** Degrees that the head leans to the right. */
  tilt: number;
}
type Brow = readonly [inner: number, middle: number, outer: number];

export const EXPRESSIONS: Record<Mood, Expression> = {
  calm: { brows: [[-0.8, -2.2, 0.2]], lids: 0.13, tilt: 0 },
  happy: { brows: [[-2.6, -4.8, -0.6]], lids: 0.04, tilt: 2 },
  laughing: { brows: [[-2, -5.5, -2]], lids: 'up', tilt: 5 },
  thinking: {
    brows: [
      [0.5, -1, 0.5],
      [-3.5, -6.5, -3],
    ],
    lids: 0.06,
    gaze: [1.3, -1.4],
    tilt: -5,
  },
  worried: { brows: [[-4.5, -3, 1.2]], lids: 0.06, gaze: [-0.8, 0.3], tilt: -3 },
  surprised: { brows: [[-5, -8, -5]], lids: -1, tilt: 1 },
  proud: { brows: [[-2, -4.5, -0.5]], lids: 'down', tilt: -4 },
  tired: { brows: [[-1.5, 0, 2]], lids: 0.52, gaze: [0, 1], tilt: 4 },
};

const brow = (look: Look, [inner, middle, outer]: Brow): Drawing =>
  line(look.brow, d`M54.5 ${44 + inner}Q50 ${42.5 + middle} 43.5 ${44.5 + outer}`, 2.5);

/** Half width and half height of the white. */
const WHITES: Record<Eyes, Point> = {
  round: [4.9, 5.1],
  almond: [5.4, 4.4],
  narrow: [5.3, 3.5],
  lashes: [4.9, 4.9],
  hooded: [5.1, 4.5],
  light: [5, 4.9],
};

/** An open eye around its own middle, the outer corner on the left. `side` is 1 for the left eye, -1 for the right one. */
function openEye(
  look: Look,
  eyes: Eyes,
  { lids, gaze = [0, 0] }: Expression,
  [toX, toY]: Point,
  side: 1 | -1,
): Drawing {
  const [w, h] = WHITES[eyes];
  const wide = lids === -1;
  const down = typeof lids === 'number' ? Math.max(lids, 0) : 0;
  const up = 1 - down;
  const high = wide ? h + 0.9 : h;
  const lid = n(-high + 2 * high * down);
  const iris = eyes === 'light' ? P.irisLight : P.iris;
  const r = wide ? 3.2 : Math.min(4, h * 0.9);
  // The iris stays in the white, whatever pose, mood and company want at once.
  const [farX, farY] = [w - r + 0.7, high - r + 0.6];
  const x = n(Math.max(-farX, Math.min(farX, gaze[0] + toX)) * side);
  const y = n(Math.max(-farY, Math.min(farY, gaze[1] + toY)));
  return [
    dot(P.white, 0, 0, w, high),
    dot(iris, x, y, r),
    eyes === 'light' && dot(P.lash, x, y, r * 0.52),
    dot(P.white, x - 1.2 * side, y - 1.3, 1.15),
    // The lid is a piece of skin over the upper part of the eye.
    area(look.skin.base, d`M${-w - 0.6} ${lid}V${-high - 1}H${w + 0.6}V${lid}Q0 ${lid - up * 1.8} ${-w - 0.6} ${lid}Z`),
    line(
      P.lash,
      d`M${-w - 0.8} ${lid + (eyes === 'almond' ? 0.2 : 1.8) * up + 0.3}Q${-w * 0.4} ${lid - 1.1 * up} ${w * 0.95} ${lid + 1.6 * up}`,
      1.7,
    ),
    eyes === 'lashes' &&
      line(
        P.lash,
        d`M${-w - 0.4} ${lid + 1.6}L${-w - 2.6} ${lid - 0.2}M${-w + 1.2} ${lid + 0.2}L${-w - 0.6} ${lid - 2}`,
      ),
    eyes === 'hooded' && line(look.skin.line, d`M${-w} ${lid - 1.4}Q0 ${lid - 3.4} ${w - 0.6} ${lid - 0.8}`, 1),
  ];
}

function eye(look: Look, eyes: Eyes, expression: Expression, to: Point, side: 1 | -1): Drawing {
  const place = 'translate(49.5 52.5)';
  if (expression.lids === 'up') return group(place, line(P.lash, 'M-5 1.8Q0-5 5 1.8', 2));
  if (expression.lids === 'down') {
    return group(
      place,
      line(P.lash, 'M-5.2-.8Q0 4.6 5-.8', 2),
      eyes === 'lashes' && line(P.lash, 'm-4.5.6-2 1.4m4 0-1.3 2'),
    );
  }
  return group(place, openEye(look, eyes, expression, to, side));
}

/** An open mouth: teeth along the upper lip, the tongue below. */
const open = (shape: string, teeth: string, width: number, tongue: number): Drawing => [
  area(P.mouth, shape),
  line(P.tooth, teeth, width),
  dot(P.tongue, 60.2, 71.3, tongue, tongue * 0.3),
];

const MOUTHS: Record<Mood, (look: Look) => Drawing> = {
  calm: ({ skin }) => [line(skin.line, 'M54 67q5.5 3.8 12.5-.8', 1.9), line(skin.lip, 'M58 71.3q2.5.9 5-.3')],
  happy: () => open('M51 64.5q9 3 18.5-.5-1 9.5-9.3 9.5-8.2 0-9.2-9Z', 'M52.7 66.2q7.7 2.4 15.1-.4', 2.4, 4.4),
  laughing: () => open('M49.5 63q10.5 3 21-.5 0 13-10.5 13-10 0-10.5-12.5Z', 'M51.2 65.1q8.8 2.6 17.6-.4', 3, 6),
  thinking: ({ skin }) => line(skin.line, 'M55.5 69.5q3.5-3 10-2 1.3-.2 1.5-1.5', 1.9),
  worried: ({ skin }) => line(skin.line, 'M53.5 70.2q2.7-4.2 6-2.2 3.5 2 7-.5', 1.9),
  surprised: () => [dot(P.mouth, 60, 69, 3.6, 4.4), dot(P.tongue, 60, 72, 2.2, 1.2)],
  proud: ({ skin }) => [line(skin.line, 'M51 65.5Q60 74 69.5 65', 2), line(skin.line, 'm49.8 66.3 2-2m18.8 1.5-1.9-2')],
  tired: ({ skin }) => [
    line(skin.line, 'M55 69.3q5-2.3 10.5.2', 1.9),
    line(skin.shade, 'M45.5 60.3q4 1.7 7.5.2m14 0q3.5 1.5 7.5-.2'),
  ],
};

export const cheeks = ({ skin }: Look): Drawing => both(dot(skin.blush, 43.5, 62, 4.6, 3.2, 0.75));

/** Eyes and brows. `to` moves where they look. */
export function features(look: Look, eyes: Eyes, mood: Mood, to: Point, late: number): Drawing {
  const expression = EXPRESSIONS[mood];
  const [left, right = left] = expression.brows;
  const pair = [eye(look, eyes, expression, to, 1), mirrored(eye(look, eyes, expression, to, -1))];
  return [
    typeof expression.lids === 'number' ? lively(`blink jmd-art-late-${late}`, pair) : pair,
    brow(look, left),
    mirrored(brow(look, right)),
  ];
}

export const mouth = (look: Look, mood: Mood): Drawing => MOUTHS[mood](look);
