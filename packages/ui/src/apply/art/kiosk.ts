import type { Mood, Pose } from '@jmd-digital/schemas/values';
import type { JSX } from 'preact';
import * as P from './colours.ts';
import { cloth, mix, skin } from './palette.ts';
import {
  type ArtProps,
  area,
  band,
  box,
  type Drawing,
  d,
  dot,
  frame,
  group,
  line,
  lively,
  mirrored,
  type Point,
} from './pen.ts';
import { phone, sheet } from './person/arms.ts';
import { EXPRESSIONS } from './person/face.ts';
import { type Hand, hand } from './person/hands.ts';

/** Gloves for the springs that are its arms. */
const SLOT = mix(P.plum, P.ink, 0.55);
const GLOVES = { skin: skin(P.sunSoft) };
const RED = cloth(P.clay);

type Arm = readonly [elbow: Point, wrist: Point, hand?: Hand, turn?: number];
const DOWN: Arm = [[10, 132], [14, 150], 'relaxed'];
const FRONT: Arm = [
  [8, 140],
  [36, 160],
];
const UP: Arm = [[8, 100], [12, 74], 'open'];
const OUT: Arm = [[12, 132], [11, 112], 'open', -20];
const ACROSS: Arm = [[10, 146], [58, 140], 'fist', 0];
const ARMS: Record<Pose, readonly [left: Arm, right: Arm]> = {
  stand: [DOWN, DOWN],
  wave: [UP, DOWN],
  point: [[[10, 128], [11, 104], 'point', -10], DOWN],
  phone: [
    [
      [10, 150],
      [40, 152],
    ],
    DOWN,
  ],
  paper: [FRONT, FRONT],
  'arms-crossed': [ACROSS, [[10, 150], [52, 148], 'fist', 0]],
  cheer: [UP, UP],
  shrug: [OUT, OUT],
};

/** A spring: the one that else pushes pretzel sticks out. */
function arm([elbow, wrist, kind, turn = 0]: Arm): Drawing {
  const spring = d`M24 112Q${elbow[0]} ${elbow[1]} ${wrist[0]} ${wrist[1]}`;
  return [
    band(P.steelDark, spring, 5.5),
    band(P.steel, spring, 8.5, '1.6 1.5'),
    kind && [hand(kind, GLOVES, elbow, wrist, turn), dot(P.steelDark, wrist[0], wrist[1], 4.4, 3)],
  ];
}

function eye(mood: Mood, side: 1 | -1): Drawing {
  const { lids, gaze = [0, 0], brows } = EXPRESSIONS[mood];
  const [left, right = left] = brows;
  const [inner, middle, outer] = side === 1 ? left : right;
  const shut = typeof lids === 'string';
  const down = typeof lids === 'number' ? Math.max(lids, 0) : 0;
  return [
    shut
      ? line(P.white, lids === 'up' ? 'M37 70q9-13 18 0' : 'M37 65q9 11 18 0', 3)
      : [
          dot(P.white, 46, 67, 10, lids === -1 ? 11.5 : 10),
          dot(P.lash, 46 + gaze[0] * 2 * side, 67.5 + gaze[1] * 2, lids === -1 ? 4.2 : 5.6),
          dot(P.white, 44.3 + gaze[0] * 2 * side, 65.3 + gaze[1] * 2, 1.8),
          down > 0.2 && area(P.slate, d`M35 56H57V${57 + 20 * down}Q46 ${55 + 20 * down} 35 ${57 + 20 * down}Z`),
        ],
    line(P.sunSoft, d`M36.5 ${53 + outer}Q45 ${50.5 + middle * 0.7} 54 ${52.5 + inner}`, 3.6),
  ];
}

const SMILES: Record<Mood, Drawing> = {
  calm: line(P.sunSoft, 'M46 115q16 6 29-1', 3),
  happy: area(P.sunSoft, 'M43 110h34q-2 14-17 14t-17-14Z'),
  laughing: [area(P.sunSoft, 'M40 108h40q-2 18-20 18t-20-18Z'), area(P.tongue, 'M50 122q10-8 20 0-4 4-10 4t-10-4Z')],
  thinking: line(P.sunSoft, 'M48 118q10-4 22-1l4-4', 3),
  worried: line(P.sunSoft, 'M43 119q6-8 12-2t12 0 10-3', 3),
  surprised: dot(P.sunSoft, 60, 117, 6.5, 8),
  proud: line(P.sunSoft, 'M41 112q19 14 38-1', 3.4),
  tired: line(P.sunSoft, 'M46 119q14-4 28 0', 3),
};

/** A pretzel, because that is what is written on it; it holds sticks alone. */
const PRETZEL = 'M60 39q-13-1-13-10c2-4 9-5 13 1 4-6 12-5 13-1q0 9-13 10Zm0-9q2 5 7 7m-7-7q-1 5-6 7';

const sticks = 'M33 95V85m4 10V83m4 12v-9m12 9V84m4 11v-9m4 9V83m12 12v-9m4 9V83m4 12V85';

export interface KioskProps extends ArtProps {
  pose?: Pose;
  mood?: Mood;
}

/** The talking vending machine, on 120 × 200 like people. */
export function Kiosk({ pose = 'stand', mood = 'calm', ...art }: KioskProps): JSX.Element {
  const [left, right] = ARMS[pose];
  const { lids, tilt } = EXPRESSIONS[mood];
  const eyes = [eye(mood, 1), mirrored(eye(mood, -1))];
  return frame(
    '0 0 120 200',
    art,
    dot(P.ink, 60, 194, 44, 3.6, 0.13),
    area(P.shoe, 'M34 184h14v8q0 3-3 3H32q-4-3 2-7Zm38 0h14v4q6 4 2 7H75q-3 0-3-3Z'),
    group(
      `rotate(${tilt / 2} 60 190)`,
      lively(
        'breathe',
        area(RED.line, 'M32 12h58q10 0 10 10v158q0 8-8 8H32q-10 0-10-10V22q0-10 10-10Z'),
        area(RED.base, 'M32 12h52q10 0 10 10v156q0 10-10 10H32q-10 0-10-10V22q0-10 10-10Z'),
        line(RED.light, 'M27 60V24q0-7 7-7h16', 2.4),
        box(P.cream, 30, 20, 58, 22, 7),
        line(P.wood, PRETZEL, 3.4),
        box(P.plum, 28, 46, 64, 54, 8),
        box(SLOT, 30, 48, 60, 50, 6),
        line(P.wood, sticks, 2.6),
        line(P.steel, 'M31 95.5H89'),
        typeof lids === 'number' ? lively('blink', eyes) : eyes,
        line(P.tealSoft, 'M84 54v6m0 4v2', 1.8),
        box(SLOT, 34, 105, 52, 24, 6),
        SMILES[mood],
        box(P.cream, 70, 136, 18, 30, 4),
        line(P.ink, 'M79 141V148', 2.2),
        dot(P.sun, 75, 155, 2.2),
        dot(P.teal, 83, 155, 2.2),
        dot(P.leaf, 75, 161, 2.2),
        dot(P.rose, 83, 161, 2.2),
        box(SLOT, 28, 146, 34, 26, 4),
        line(P.wood, 'm36 168 8-12m0 13 3-14m6 14-3-12', 3),
        area(RED.line, 'M28 146h34v6q-17 5-34 0Z'),
        mirrored(arm(right)),
        arm(left),
        pose === 'phone' && group('translate(0 42)', phone(GLOVES)),
        pose === 'paper' && group('translate(0 42)', sheet(GLOVES, false)),
      ),
    ),
  );
}
