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
const GLOVES = { skin: skin(P.sunSoft) };
const RED = cloth(P.clay);

type Arm = readonly [elbow: Point, wrist: Point, hand: Hand, turn?: number];
const DOWN: Arm = [[10, 132], [14, 150], 'relaxed'];
const FRONT: Arm = [[8, 140], [36, 160], 'hidden'];
const UP: Arm = [[8, 100], [12, 74], 'open'];
const OUT: Arm = [[12, 132], [11, 112], 'open', -20];
const ACROSS: Arm = [[10, 146], [58, 140], 'fist', 0];
const ARMS: Record<Pose, readonly [left: Arm, right: Arm]> = {
  stand: [DOWN, DOWN],
  wave: [UP, DOWN],
  point: [[[10, 128], [11, 104], 'point', -10], DOWN],
  phone: [[[10, 150], [40, 152], 'hidden'], DOWN],
  paper: [FRONT, FRONT],
  'arms-crossed': [ACROSS, [[10, 150], [52, 148], 'fist', 0]],
  cheer: [UP, UP],
  shrug: [OUT, OUT],
};

/** A spring: the one that else pushes pretzel sticks out. */
function arm([elbow, wrist, kind, turn = 0]: Arm): Drawing {
  const spring = d`M24 112Q${elbow[0]} ${elbow[1]} ${wrist[0]} ${wrist[1]}`;
  return [
    band(P.steelDark, 5.5, spring),
    band(P.steel, 8.5, spring, '1.6 1.5'),
    hand(kind, GLOVES, elbow, wrist, turn, 1),
    kind !== 'hidden' && dot(P.steelDark, wrist[0], wrist[1], 4.4, 3),
  ];
}

function eye(mood: Mood, side: 1 | -1): Drawing {
  const { lids, gaze, brows } = EXPRESSIONS[mood];
  const [left, right = left] = brows;
  const [inner, middle, outer] = side === 1 ? left : right;
  const shut = typeof lids === 'string';
  const down = typeof lids === 'number' ? Math.max(lids, 0) : 0;
  return [
    shut
      ? line(P.white, 3, lids === 'up' ? 'M37 70Q46 57 55 70' : 'M37 65Q46 76 55 65')
      : [
          dot(P.white, 46, 67, 10, lids === -1 ? 11.5 : 10),
          dot(P.lash, 46 + gaze[0] * 2 * side, 67.5 + gaze[1] * 2, lids === -1 ? 4.2 : 5.6),
          dot(P.white, 44.3 + gaze[0] * 2 * side, 65.3 + gaze[1] * 2, 1.8),
          down > 0.2 && area(P.slate, d`M35 56H57V${57 + 20 * down}Q46 ${55 + 20 * down} 35 ${57 + 20 * down}Z`),
        ],
    line(P.sunSoft, 3.6, d`M36.5 ${53 + outer}Q45 ${50.5 + middle * 0.7} 54 ${52.5 + inner}`),
  ];
}

const SMILES: Record<Mood, Drawing> = {
  calm: line(P.sunSoft, 3, 'M46 115Q62 121 75 113.5'),
  happy: area(P.sunSoft, 'M43 110H77Q75 124 60 124T43 110Z'),
  laughing: [
    area(P.sunSoft, 'M40 108H80Q78 126 60 126T40 108Z'),
    area(P.tongue, 'M50 122Q60 114 70 122Q66 126 60 126Q54 126 50 122Z'),
  ],
  thinking: line(P.sunSoft, 3, 'M48 118Q58 114 70 117L74 113'),
  worried: line(P.sunSoft, 3, 'M43 119Q49 111 55 117T67 117T77 114'),
  surprised: dot(P.sunSoft, 60, 117, 6.5, 8),
  proud: line(P.sunSoft, 3.4, 'M41 112Q60 126 79 111'),
  tired: line(P.sunSoft, 3, 'M46 119Q60 114.5 74 119'),
};

/** A pretzel, because that is what is written on it; it holds sticks alone. */
const PRETZEL =
  'M60 38.5C52 38.5 46 34 47 29C48.5 24.5 56 24 60 29.5C64 24 71.5 24.5 73 29C74 34 68 38.5 60 38.5ZM60 29.5Q61.5 34.5 66.5 37M60 29.5Q58.5 34.5 53.5 37';

const sticks = 'M33 95V85M37 95V83M41 95V86M53 95V84M57 95V86M61 95V83M73 95V86M77 95V83M81 95V85';

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
    area(P.shoe, 'M34 184H48V192Q48 195 45 195H32Q28 192 34 188ZM72 184H86V188Q92 192 88 195H75Q72 195 72 192Z'),
    group(
      `rotate(${tilt / 2} 60 190)`,
      lively(
        'breathe',
        area(RED.line, 'M32 12H90Q100 12 100 22V180Q100 188 92 188H32Q22 188 22 178V22Q22 12 32 12Z'),
        area(RED.base, 'M32 12H84Q94 12 94 22V178Q94 188 84 188H32Q22 188 22 178V22Q22 12 32 12Z'),
        line(RED.light, 2.4, 'M27 60V24Q27 17 34 17H50'),
        box(P.cream, 30, 20, 58, 22, 7),
        line(P.wood, 3.4, PRETZEL),
        box(P.plum, 28, 46, 64, 54, 8),
        box(mix(P.plum, P.ink, 0.55), 30, 48, 60, 50, 6),
        line(P.wood, 2.6, sticks),
        line(P.steel, 1.4, 'M31 95.5H89'),
        typeof lids === 'number' ? lively('blink', eyes) : eyes,
        line(P.tealSoft, 1.8, 'M84 54V60M84 64V66'),
        box(mix(P.plum, P.ink, 0.55), 34, 105, 52, 24, 6),
        SMILES[mood],
        box(P.cream, 70, 136, 18, 30, 4),
        line(P.ink, 2.2, 'M79 141V148'),
        dot(P.sun, 75, 155, 2.2),
        dot(P.teal, 83, 155, 2.2),
        dot(P.leaf, 75, 161, 2.2),
        dot(P.rose, 83, 161, 2.2),
        box(mix(P.plum, P.ink, 0.55), 28, 146, 34, 26, 4),
        line(P.wood, 3, 'M36 168L44 156M44 169L47 155M53 169L50 157'),
        area(RED.line, 'M28 146H62V152Q45 157 28 152Z'),
        mirrored(arm(right)),
        arm(left),
        pose === 'phone' && group('translate(0 42)', phone(GLOVES)),
        pose === 'paper' && group('translate(0 42)', sheet(GLOVES, false)),
      ),
    ),
  );
}
