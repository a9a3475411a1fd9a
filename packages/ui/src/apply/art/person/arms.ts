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
  point: [{ elbow: [24, 110], wrist: [12.5, 92], hand: 'point', turn: 6, thumb: 1 }, REST],
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
    sleeve.short && line(look.skin.base, 9.5, `M${at(SHOULDER)}L${at(elbow)}`),
    line(edge, 14.6, d),
    line(fill, 13, d),
    sleeve.stripes && band(sleeve.stripes, 13, d, '2 5'),
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
      ? [line(look.skin.base, 9.5, d)]
      : [
          band(edge, 13.6, d),
          line(fill, 12, d),
          sleeve.stripes && band(sleeve.stripes, 12, d, '2 5'),
          band(edge, 12, cuff),
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
    line(skin.base, 9, 'M-5.5 8L-4 4'),
    PHONE,
    line(skin.base, 3.2, 'M-6 7.5H3.5M-6.5 4H4.5M-6.5 .5H4.5M-6-3H3.5'),
    line(skin.line, 0.8, 'M-4 5.8H4M-4 2.3H5M-4-1.2H4.5'),
  );

const SHEET = [
  area(P.stoneDark, 'M43.5 91L80.5 89L82 126.5L46 128Z'),
  area(P.white, 'M42 90L79 88L80.5 125.5L44.5 127Z'),
  line(P.teal, 2.2, 'M58 96.5L73 95.7'),
  area(P.tealSoft, 'M46.5 94L54 93.6L54.4 102.5L47 103Z'),
  line(P.stoneDark, 1.4, 'M58 101L69 100.4M48 108.5L74 107.2M48.2 113L75 111.7M48.4 117.5L68 116.6'),
];

const thumb = ({ skin }: Pick<Look, 'skin'>): Drawing => [
  area(skin.base, 'M35 125C34 119 36 114 40.5 113.5C44 113.5 46 117 45 121C44 126 40 128 37.5 127Z'),
  line(skin.base, 3.3, 'M41 116Q45.5 113.5 49 114.5'),
  line(skin.line, 0.9, 'M42.5 118.5Q46 116.5 49 116.5'),
];

export const sheet = (look: Pick<Look, 'skin'>, oneHand: boolean): Drawing =>
  oneHand ? group('translate(-16 -4)', SHEET, thumb(look)) : [SHEET, thumb(look), mirrored(thumb(look))];

const crossedHands = ({ skin }: Look): Drawing => [
  line(skin.base, 3.4, 'M72 113L82 111.5M72 110L82.5 108M72 107L81.5 104.7'),
  area(skin.base, 'M66 106L75 105.5V114.5L67 116.5Z'),
  line(skin.line, 0.8, 'M74 111.7L81 110.3M74 108.5L81 106.5'),
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
      pose === 'arms-crossed' && line(look.skin.base, 3.2, 'M43.5 108L38.5 106M43.5 111.5L37.5 110'),
      leftFore,
      pose === 'phone' && phone(look),
      pose === 'paper' && sheet(look, oneHand),
      pose === 'arms-crossed' && crossedHands(look),
    ],
    onAid,
  };
}
