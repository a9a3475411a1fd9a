import type { Pose } from '@jmd-digital/schemas/values';
import * as P from '../colours.ts';
import { mix, type Tone } from '../palette.ts';
import { area, band, both, box, type Drawing, dot, group, line, lively, mirrored, n, type Point } from '../pen.ts';
import { type Hand, hand } from './hands.ts';
import type { Look } from './look.ts';
import type { Aid } from './options.ts';

export interface Sleeve {
  tone: Tone;
  /** Ends above the elbow. */
  short?: boolean;
  /** Bands across, in this colour. */
  stripes?: string;
}

/** One arm as on the left side of the picture; the right one is the same, mirrored. The hand is turned against the arm by degrees. */
type Arm = readonly [elbow: Point, wrist: Point, hand?: Hand, turn?: number];

const REST: Arm = [[30, 114], [32.5, 131], 'relaxed', -4];
const PAPER: Arm = [
  [27, 116],
  [38, 122],
];
const SHRUG: Arm = [[26, 114], [17.5, 99], 'open', -34];
const CROSSED: Arm = [
  [28, 117],
  [67, 111],
];

const ARMS: Record<Pose, readonly [left: Arm, right: Arm]> = {
  stand: [REST, REST],
  wave: [[[22, 112], [17, 88], 'open', 2], REST],
  point: [[[24, 110], [14, 92], 'point', 6], REST],
  phone: [
    [
      [28, 117],
      [40.5, 110],
    ],
    REST,
  ],
  paper: [PAPER, PAPER],
  'arms-crossed': [CROSSED, CROSSED],
  cheer: [
    [[20, 88], [17, 62], 'open', 4],
    [[21, 86], [20, 59], 'open', -4],
  ],
  shrug: [SHRUG, SHRUG],
};

/** Where the right hand rests if an aid asks for it; in the same mirrored numbers. */
const ON_AID: Partial<Record<Aid, Arm>> = {
  wheelchair: [[22, 111], [29, 121], 'fist', 20],
  'power-wheelchair': [[26, 114], [35, 119], 'fist', 30],
  crutch: [[25, 114], [23, 129], 'fist', 6],
  'white-cane': [[27, 114], [22, 127], 'fist', -20],
};

const SHOULDER: Point = [40.5, 95];
const at = ([x, y]: Point) => `${n(x)} ${n(y)}`;
const between = (a: Point, b: Point, share: number): Point => [
  a[0] + (b[0] - a[0]) * share,
  a[1] + (b[1] - a[1]) * share,
];

/** A piece of sleeve with an edge; the far arm is darker. */
function sleeved({ tone, stripes }: Sleeve, far: boolean, path: string, width: number, edge: typeof band): Drawing {
  return [
    edge(far ? mix(tone.shade, tone.line, 0.5) : tone.shade, path, width + 1.6),
    line(far ? mix(tone.base, tone.shade, 0.5) : tone.base, path, width),
    stripes && band(stripes, path, width, '2 5'),
  ];
}

function upperArm([elbow]: Arm, look: Look, sleeve: Sleeve, far: boolean): Drawing {
  const end = sleeve.short ? between(SHOULDER, elbow, 0.62) : elbow;
  return [
    sleeve.short && line(look.skin.base, `M${at(SHOULDER)}L${at(elbow)}`, 9.5),
    sleeved(sleeve, far, `M${at(SHOULDER)}L${at(end)}`, 13, line),
  ];
}

function foreArm([elbow, wrist, kind, turn = 0]: Arm, look: Look, sleeve: Sleeve, far: boolean): Drawing {
  const path = `M${at(elbow)}L${at(wrist)}`;
  return [
    kind && hand(kind, look, elbow, wrist, turn),
    sleeve.short
      ? line(look.skin.base, path, 9.5)
      : [
          sleeved(sleeve, far, path, 12, band),
          band(sleeve.tone.shade, `M${at(between(elbow, wrist, 0.86))}L${at(wrist)}`, 12),
        ],
  ];
}

const PHONE = [box(P.ink, -6.5, -13, 13, 24, 2.5), dot(P.tealSoft, -2.7, -8.8, 1.6)];

export const phone = ({ skin }: Pick<Look, 'skin'>): Drawing =>
  group(
    'translate(47 100) rotate(8)',
    line(skin.base, 'M-5.5 8L-4 4', 9),
    PHONE,
    line(skin.base, 'M-6 7.5h9.5M-6.5 4h11M-6.5.5h11M-6-3h9.5', 3.2),
    line(skin.line, 'M-4 5.8H4M-4 2.3H5M-4-1.2H4.5', 1),
  );

const SHEET = group(
  'rotate(-3 61 108)',
  box(P.stoneDark, 44, 91, 37, 37),
  box(P.white, 42, 90, 37, 37),
  line(P.teal, 'M58 97h15', 2.2),
  box(P.tealSoft, 46, 94, 8, 9),
  line(P.stoneDark, 'M58 101h11m-22 8h26m-26 4h26m-26 4h19'),
);

const thumb = ({ skin }: Pick<Look, 'skin'>): Drawing => [
  area(skin.base, 'M35 125c-1-6 1-11 5.5-11.5 3.5 0 5.5 3.5 4.5 7.5-1 5-5 7-7.5 6Z'),
  line(skin.base, 'M41 116q4.5-2.5 8-1.5', 3.3),
  line(skin.line, 'M42.5 118.5q3.5-2 6.5-2', 1),
];

export const sheet = (look: Pick<Look, 'skin'>, oneHand: boolean): Drawing =>
  oneHand ? group('translate(-16 -4)', SHEET, thumb(look)) : [SHEET, both(thumb(look))];

const crossedHands = ({ skin }: Look): Drawing => [
  line(skin.base, 'm72 113 10-1.5M72 110l10.5-2M72 107l9.5-2.3', 3.4),
  area(skin.base, 'm66 106 9-.5v9l-8 2Z'),
  line(skin.line, 'm74 111.7 7-1.4m-7-1.8 7-2', 1),
];

const holdsAid = (aid: Aid) => aid === 'crutch' || aid === 'white-cane';

export interface ArmDrawings {
  /** Before what lies on the shoulders. */
  upper: Drawing;
  /** Over everything. */
  fore: Drawing;
  /** The right hand is at the aid. */
  onAid: boolean;
}

/** Both arms. `dim` tells which one the light does not reach. */
export function arms(pose: Pose, aid: Aid, look: Look, sleeve: Sleeve, dim: 'left' | 'right'): ArmDrawings {
  const [poseLeft, poseRight] = ARMS[pose];
  const aidArm = ON_AID[aid];
  const onAid = aidArm !== undefined && (poseRight === REST || (holdsAid(aid) && pose !== 'arms-crossed'));
  const right = onAid ? aidArm : poseRight;
  const oneHand = pose === 'paper' && onAid;
  const left: Arm = oneHand
    ? [
        [25, 115],
        [23, 118],
      ]
    : poseLeft;
  const [leftFar, rightFar] = [dim === 'left', dim === 'right'];
  const rightFore = mirrored(foreArm(right, look, sleeve, rightFar));
  const leftFore = foreArm(left, look, sleeve, leftFar);
  return {
    upper: [upperArm(left, look, sleeve, leftFar), mirrored(upperArm(right, look, sleeve, rightFar))],
    fore: [
      rightFore,
      pose === 'arms-crossed' && line(look.skin.base, 'm43.5 108-5-2m5 5.5-6-1.5', 3.2),
      pose === 'wave' ? lively('wave', leftFore) : leftFore,
      pose === 'phone' && phone(look),
      pose === 'paper' && sheet(look, oneHand),
      pose === 'arms-crossed' && crossedHands(look),
    ],
    onAid,
  };
}
