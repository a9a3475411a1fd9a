import * as P from '../colours.ts';

import { area, around, box, type Drawing, dot, line } from '../pen.ts';
import type { Look } from './look.ts';
import type { Aid } from './options.ts';

export const sits = (aid: Aid): boolean => aid === 'wheelchair' || aid === 'power-wheelchair';

/** Spokes from the hub to the rim of a wheel seen a little from the side. */
const spokes = (cx: number, cy: number, rx: number, ry: number): string =>
  around(cx, cy, rx, ry, 12, 0.02)
    .map(([x, y]) => `M${cx} ${cy}L${x} ${y}`)
    .join('');

const ring = (stroke: string, width: number, cx: number, cy: number, rx: number, ry: number): Drawing =>
  line(stroke, width, `M${cx - rx} ${cy}A${rx} ${ry} 0 1 1 ${cx + rx} ${cy}A${rx} ${ry} 0 1 1 ${cx - rx} ${cy}Z`);

const caster = (x: number, y: number): Drawing => [dot(P.tyre, x, y, 5.5), dot(P.steel, x, y, 2.2)];

/** An active chair: two big wheels, a low back, one rest for both feet. */
const manual = {
  behind: ({ cover }: Look): Drawing => [
    ring(P.tyre, 4, 52, 162, 21, 28),
    line(P.steel, 0.8, spokes(52, 162, 19, 26)),
    area(P.shoe, 'M76 118Q86 114 91 119L88 160H74Z'),
    area(P.slate, 'M78.5 120Q85 117.5 88.5 121L86.5 140H77.5Z'),
    line(cover.base, 3.4, 'M91 117L87.5 164M87 164H42'),
    caster(47, 190),
  ],
  front: ({ cover }: Look): Drawing => [
    line(cover.base, 3.4, 'M80 165H52Q43 165 40 172L34 189H20'),
    line(P.tyre, 3.6, 'M17 190H37'),
    caster(46, 190.5),
    ring(P.tyre, 4.6, 76, 165, 25, 28.5),
    ring(P.steel, 1.6, 76, 165, 22, 25.3),
    ring(P.white, 1.9, 77, 165, 18.5, 22),
    line(P.steel, 0.9, spokes(76, 165, 21.5, 25)),
    dot(P.tyre, 76, 165, 4.4, 5),
    dot(P.sun, 76, 165, 2.2, 2.6),
  ],
};

/** A power chair: a base with the battery, a high back, a joystick. */
const power = {
  behind: ({ cover }: Look): Drawing => [
    dot(P.tyre, 44, 184, 10.5),
    box(P.shoe, 72, 102, 19, 62, 7),
    box(P.slate, 75, 106, 13, 42, 5),
    box(cover.shade, 40, 160, 50, 14, 5),
  ],
  front: ({ cover }: Look): Drawing => [
    line(P.steelDark, 4, 'M46 168L36 190'),
    line(P.tyre, 4, 'M16 191H40'),
    area(cover.shade, 'M50 163H95Q99 163 99 168V179Q99 184 93 184H56Q50 184 49 178Z'),
    area(cover.base, 'M52 163H91Q95 163 95 167V175Q95 179 90 179H57Q52 179 51 175Z'),
    line(cover.light, 1.8, 'M57 168.5H76'),
    dot(P.tyre, 61, 185, 10.5),
    dot(P.steel, 61, 185, 5),
    dot(P.tyre, 91, 185, 10.5),
    dot(P.steel, 91, 185, 5),
    dot(P.steelDark, 61, 185, 1.8),
    dot(P.steelDark, 91, 185, 1.8),
    line(P.steelDark, 3.4, 'M92 163V147'),
    line(P.shoe, 6, 'M96 145H80'),
    line(P.ink, 2.6, 'M81 144V137'),
    dot(P.clay, 81, 136, 2.8),
  ],
};

const crutch = (held: boolean): Drawing => [
  line(P.steelDark, 3.2, held ? 'M99 130L102 192' : 'M94 108L101 192'),
  line(P.steel, 1.3, held ? 'M98.5 131L101.3 188' : 'M93.5 109L100.3 188'),
  line(P.steelDark, 3, held ? 'M99 131L95 112' : 'M94 108L91 92'),
  line(P.ink, 4.6, held ? 'M93 131.5H101' : 'M88 109.5H96'),
  line(P.ink, 4, 'M102 192.5V193'),
];

const cane = (held: boolean): Drawing => [
  line(P.quiet, 3.6, held ? 'M97 124L110 192' : 'M92 98L104 192'),
  line(P.white, 2.4, held ? 'M97 124L110 192' : 'M92 98L104 192'),
  line(P.clay, 2.8, held ? 'M107 176L108.8 186' : 'M102 176L103.2 186'),
  line(P.ink, 4, held ? 'M95.5 116L97.5 127' : 'M91 90L92.5 103'),
  dot(P.ink, held ? 110.3 : 104.2, 193, 2.4),
];

export interface AidDrawing {
  behind?: (look: Look) => Drawing;
  /** Over body and legs, under the hands. */
  front?: (look: Look, held: boolean) => Drawing;
  /** Around the arm that holds it. */
  over?: () => Drawing;
}

export const AID_DRAWN: Partial<Record<Aid, AidDrawing>> = {
  wheelchair: manual,
  'power-wheelchair': power,
  crutch: {
    front: (_, held) => crutch(held),
    over: () => [line(P.steelDark, 4, 'M90.5 117.5L101.5 114.5'), line(P.steel, 1.2, 'M91.5 116.6L100.5 114.1')],
  },
  'white-cane': { front: (_, held) => cane(held) },
};

/** Behind the ear; over closed fabric the round part of it alone is seen, where it is worn on top. */
export const hearingAid = (closed: boolean): Drawing =>
  closed
    ? [line(P.ink, 1.3, 'M37.5 40Q33.5 46 35.5 55'), dot(P.ink, 38.5, 38, 3.6, 4), dot(P.steel, 38.3, 37.7, 2.3, 2.6)]
    : [
        line(P.sun, 3, 'M33.6 48.5Q30.6 52.5 32.4 57.5'),
        line(P.ink, 1.1, 'M33.8 48.5Q36.5 45.5 38.3 48.8Q38.8 52 37 54.6'),
        dot(P.sun, 36.6, 55.2, 1.7),
      ];
