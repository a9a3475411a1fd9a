import type { Pose } from '@jmd-digital/schemas/values';
import * as P from '../colours.ts';
import { mix, type Tone } from '../palette.ts';
import { area, band, box, type Drawing, dot, group, line, lively, mirrored, n, type Point } from '../pen.ts';
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

/** One arm as on the left side of the picture; the right one is the same, mirrored. */
interface Arm {
  elbow: Point;
  wrist: Point;
  hand: Hand;
  turn?: number;
  thumb?: 1 | -1;
  /** May swing from the elbow. */
  swings?: boolean;
}

const REST: Arm = { elbow: [30, 114], wrist: [32.5, 131], hand: 'relaxed', turn: -4, thumb: -1 };
const PAPER: Arm = { elbow: [27, 116], wrist: [38, 122], hand: 'hidden' };
const CHEER: Arm = { elbow: [20, 88], wrist: [17, 62], hand: 'open', turn: 4, thumb: 1 };
const SHRUG: Arm = { elbow: [26, 114], wrist: [17.5, 99], hand: 'open', turn: -34, thumb: 1 };
const CROSSED: Arm = { elbow: [28, 117], wrist: [67, 111], hand: 'hidden' };

const ARMS: Record<Pose, readonly [left: Arm, right: Arm]> = {
  stand: [REST, { ...REST, elbow: [30.5, 114] }],
  wave: [{ elbow: [22, 112], wrist: [17, 88], hand: 'open', turn: 2, thumb: 1, swings: true }, REST],
  point: [{ elbow: [24, 110], wrist: [14, 92], hand: 'point', turn: 6, thumb: 1 }, REST],
  phone: [{ elbow: [28, 117], wrist: [40.5, 110], hand: 'hidden' }, REST],
  paper: [PAPER, PAPER],
  'arms-crossed': [CROSSED, CROSSED],
  cheer: [CHEER, { ...CHEER, elbow: [21, 86], wrist: [20, 59], turn: -4 }],
  shrug: [SHRUG, SHRUG],
};

/** Where the right hand rests if an aid asks for it; in the same mirrored numbers. */
const ON_AID: Partial<Record<Aid, Arm>> = {
  wheelchair: { elbow: [22, 111], wrist: [29, 121], hand: 'fist', turn: 20, thumb: -1 },
  'power-wheelchair': { elbow: [26, 114], wrist: [35, 119], hand: 'fist', turn: 30, thumb: -1 },
  crutch: { elbow: [25, 114], wrist: [23, 129], hand: 'fist', turn: 6, thumb: -1 },
  'white-cane': { elbow: [27, 114], wrist: [22, 127], hand: 'fist', turn: -20, thumb: -1 },
};

const SHOULDER: Point = [40.5, 95];
const at = ([x, y]: Point) => `${n(x)} ${n(y)}`;
const between = (a: Point, b: Point, share: number): Point => [
  a[0] + (b[0] - a[0]) * share,
  a[1] + (b[1] - a[1]) * share,
];
const DARKER = 0.5;

function colours(sleeve: Sleeve, far: boolean) {
  const { tone } = sleeve;
  return {
    fill: far ? mix(tone.base, tone.shade, DARKER) : tone.base,
    edge: far ? mix(tone.shade, tone.line, DARKER) : tone.shade,
  };
}

function upperArm({ elbow }: Arm, look: Look, sleeve: Sleeve, far: boolean): Drawing {
  const { fill, edge } = colours(sleeve, far);
  const end = sleeve.short ? between(SHOULDER, elbow, 0.62) : elbow;
  const d = `M${at(SHOULDER)}L${at(end)}`;
  return [
    sleeve.short && line(look.skin.base, `M${at(SHOULDER)}L${at(elbow)}`, 9.5),
    line(edge, d, 14.6),
    line(fill, d, 13),
    sleeve.stripes && band(sleeve.stripes, d, 13, '2 5'),
  ];
}

function foreArm(arm: Arm, look: Look, sleeve: Sleeve, far: boolean): Drawing {
  const { elbow, wrist } = arm;
  const { fill, edge } = colours(sleeve, far);
  const d = `M${at(elbow)}L${at(wrist)}`;
  const cuff = `M${at(between(elbow, wrist, 0.86))}L${at(wrist)}`;
  const parts = [
    hand(arm.hand, look, elbow, wrist, arm.turn ?? 0, arm.thumb ?? 1),
    sleeve.short
      ? [line(look.skin.base, d, 9.5)]
      : [
          band(edge, d, 13.6),
          line(fill, d, 12),
          sleeve.stripes && band(sleeve.stripes, d, 12, '2 5'),
          band(edge, cuff, 12),
        ],
  ];
  return arm.swings ? lively('wave', parts) : parts;
}

const PHONE = [
  box(P.ink, -6.5, -13, 13, 24, 2.5),
  box(P.slate, -5.2, -11.6, 10.4, 21.2, 1.6),
  dot(P.tealSoft, -2.7, -8.8, 1.6),
];

export const phone = ({ skin }: Pick<Look, 'skin'>): Drawing =>
  group(
    'translate(47 100) rotate(8)',
    line(skin.base, 'M-5.5 8L-4 4', 9),
    PHONE,
    line(skin.base, 'M-6 7.5h9.5M-6.5 4h11M-6.5.5h11M-6-3h9.5', 3.2),
    line(skin.line, 'M-4 5.8H4M-4 2.3H5M-4-1.2H4.5', 1),
  );

const SHEET = [
  area(P.stoneDark, 'm43.5 91 37-2 1.5 37.5-36 1.5Z'),
  area(P.white, 'm42 90 37-2 1.5 37.5-36 1.5Z'),
  line(P.teal, 'm58 96.5 15-.8', 2.2),
  area(P.tealSoft, 'm46.5 94 7.5-.4.4 8.9-7.4.5Z'),
  line(P.stoneDark, 'm58 101 11-.6m-21 8.1 26-1.3M48.2 113l26.8-1.3m-26.6 5.8 19.6-.9'),
];

const thumb = ({ skin }: Pick<Look, 'skin'>): Drawing => [
  area(skin.base, 'M35 125c-1-6 1-11 5.5-11.5 3.5 0 5.5 3.5 4.5 7.5-1 5-5 7-7.5 6Z'),
  line(skin.base, 'M41 116q4.5-2.5 8-1.5', 3.3),
  line(skin.line, 'M42.5 118.5q3.5-2 6.5-2', 1),
];

export const sheet = (look: Pick<Look, 'skin'>, oneHand: boolean): Drawing =>
  oneHand ? group('translate(-16 -4)', SHEET, thumb(look)) : [SHEET, thumb(look), mirrored(thumb(look))];

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
  const onAid = aidArm !== undefined && (poseRight.hand === 'relaxed' || (holdsAid(aid) && pose !== 'arms-crossed'));
  const right = onAid ? aidArm : poseRight;
  const oneHand = pose === 'paper' && onAid;
  const left: Arm = oneHand ? { ...poseLeft, wrist: [23, 118], elbow: [25, 115] } : poseLeft;
  const [leftFar, rightFar] = [dim === 'left', dim === 'right'];
  const rightFore = mirrored(foreArm(right, look, sleeve, rightFar));
  const leftFore = foreArm(left, look, sleeve, leftFar);
  return {
    upper: [upperArm(left, look, sleeve, leftFar), mirrored(upperArm(right, look, sleeve, rightFar))],
    fore: [
      rightFore,
      pose === 'arms-crossed' && line(look.skin.base, 'm43.5 108-5-2m5 5.5-6-1.5', 3.2),
      leftFore,
      pose === 'phone' && phone(look),
      pose === 'paper' && sheet(look, oneHand),
      pose === 'arms-crossed' && crossedHands(look),
    ],
    onAid,
  };
}
