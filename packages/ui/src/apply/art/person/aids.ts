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
  line(stroke, `M${cx - rx} ${cy}A${rx} ${ry} 0 1 1 ${cx + rx} ${cy}A${rx} ${ry} 0 1 1 ${cx - rx} ${cy}Z`, width);

const caster = (x: number, y: number): Drawing => [dot(P.tyre, x, y, 5.5), dot(P.steel, x, y, 2.2)];

/** An active chair: two big wheels, a low back, one rest for both feet. */
const manual = {
  behind: ({ cover }: Look): Drawing => [
    ring(P.tyre, 4, 52, 162, 21, 28),
    line(P.steel, spokes(52, 162, 19, 26), 1),
    area(P.shoe, 'M76 118q10-4 15 1l-3 41H74Z'),
    area(P.slate, 'M79 120q6-2 10 1l-2 19h-9Z'),
    line(cover.base, 'm91 117-3 47m-1 0H42', 3.4),
    caster(47, 190),
  ],
  front: ({ cover }: Look): Drawing => [
    line(cover.base, 'M80 165H52q-9 0-12 7l-6 17H20', 3.4),
    line(P.tyre, 'M17 190H37', 3.6),
    caster(46, 190.5),
    ring(P.tyre, 4.6, 76, 165, 25, 28.5),
    ring(P.steel, 1.6, 76, 165, 22, 25.3),
    ring(P.white, 1.9, 77, 165, 18.5, 22),
    line(P.steel, spokes(76, 165, 21.5, 25), 1),
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
    line(P.steelDark, 'm46 168-10 22', 4),
    line(P.tyre, 'M16 191H40', 4),
    area(cover.shade, 'M50 163h45q4 0 4 5v11q0 5-6 5H56q-6 0-7-6Z'),
    area(cover.base, 'M52 163h39q4 0 4 4v8q0 4-5 4H57q-5 0-6-4Z'),
    line(cover.light, 'M57 168.5H76', 1.8),
    dot(P.tyre, 61, 185, 10.5),
    dot(P.steel, 61, 185, 5),
    dot(P.tyre, 91, 185, 10.5),
    dot(P.steel, 91, 185, 5),
    dot(P.steelDark, 61, 185, 1.8),
    dot(P.steelDark, 91, 185, 1.8),
    line(P.steelDark, 'M92 163V147', 3.4),
    line(P.shoe, 'M96 145H80', 6),
    line(P.ink, 'M81 144V137', 2.6),
    dot(P.clay, 81, 136, 2.8),
  ],
};

const crutch = (held: boolean): Drawing => [
  line(P.steelDark, held ? 'm99 130 3 62' : 'm94 108 7 84', 3.2),
  line(P.steel, held ? 'm99 131 2 57' : 'm94 109 6 79'),
  line(P.steelDark, held ? 'm99 131-4-19' : 'M94 108L91 92', 3),
  line(P.ink, held ? 'M93 131.5H101' : 'M88 109.5H96', 4.6),
  line(P.ink, 'M102 193z', 4),
];

const cane = (held: boolean): Drawing => [
  line(P.quiet, held ? 'm97 124 13 68' : 'm92 98 12 94', 3.6),
  line(P.white, held ? 'm97 124 13 68' : 'm92 98 12 94', 2.4),
  line(P.clay, held ? 'm107 176 2 10' : 'm102 176 1 10', 2.8),
  line(P.ink, held ? 'm96 116 2 11' : 'm91 90 2 13', 4),
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
    over: () => [line(P.steelDark, 'm91 118 11-3', 4), line(P.steel, 'm92 117 9-3')],
  },
  'white-cane': { front: (_, held) => cane(held) },
};

/** Behind the ear; over closed fabric the round part of it alone is seen, where it is worn on top. */
export const hearingAid = (closed: boolean): Drawing =>
  closed
    ? [line(P.ink, 'M38 40q-4 6-2 15'), dot(P.ink, 38.5, 38, 3.6, 4), dot(P.steel, 38.3, 37.7, 2.3, 2.6)]
    : [line(P.sun, 'M34 49q-3 4-2 9', 3), line(P.ink, 'M34 49q3-3 4 0t-1 6'), dot(P.sun, 36.6, 55.2, 1.7)];
