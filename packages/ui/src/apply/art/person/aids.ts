import * as P from '../colours.ts';
import { area, band, box, type Drawing, dot, line } from '../pen.ts';
import type { Look } from './look.ts';
import type { Aid } from './options.ts';

/** Wheelchairs and sockets have the colour of the cover, so that it is chosen apart from that of the clothes. */
interface AidDrawing {
  behind?: (look: Look) => Drawing;
  /** Over body and legs, under the hands. */
  front?: (look: Look) => Drawing;
  /** Around the arm that holds it. */
  over?: Drawing;
}

export const sits = (aid: Aid): boolean => aid === 'wheelchair' || aid === 'power-wheelchair';

const ellipse = (cx: number, cy: number, rx: number, ry: number): string =>
  `M${cx - rx} ${cy}a${rx} ${ry} 0 1 1 ${2 * rx} 0a${rx} ${ry} 0 1 1 ${-2 * rx} 0Z`;

/** A big wheel, a little from the side. The spokes are the dashes of one very wide line. */
const wheel = (cx: number, cy: number, rx: number, ry: number): Drawing => [
  band(P.steel, ellipse(cx, cy, rx / 2, ry / 2), rx - 2, '.6 6'),
  line(P.tyre, ellipse(cx, cy, rx, ry), 4.5),
];

const small = (x: number, r: number): Drawing => [dot(P.tyre, x, 195 - r, r), dot(P.steel, x, 195 - r, r * 0.45)];

export const AID_DRAWN: Partial<Record<Aid, AidDrawing>> = {
  /** Active: two big wheels, a low back, one rest for both feet. */
  wheelchair: {
    behind: ({ cover }) => [
      wheel(52, 162, 21, 28),
      area(P.shoe, 'M76 118q10-4 15 1l-3 41H74Z'),
      area(P.slate, 'M79 120q6-2 10 1l-2 19h-9Z'),
      line(cover.base, 'm91 117-3 47m-1 0H42', 3.4),
    ],
    front: ({ cover }) => [
      line(cover.base, 'M80 165H52q-9 0-12 7l-6 17H20', 3.4),
      line(P.tyre, 'M17 190h20', 3.4),
      small(46, 5),
      wheel(76, 165, 25, 28),
      line(P.white, ellipse(77, 165, 20, 23), 1.8),
      dot(P.tyre, 76, 165, 4, 5),
      dot(P.sun, 76, 165, 2, 3),
    ],
  },
  /** A base with the battery, a back, a joystick. */
  'power-wheelchair': {
    behind: ({ cover }) => [
      dot(P.tyre, 44, 184, 10),
      box(P.shoe, 72, 102, 19, 62, 7),
      box(P.slate, 75, 106, 13, 42, 5),
      box(cover.shade, 40, 160, 50, 14, 5),
    ],
    front: ({ cover }) => [
      line(P.steelDark, 'm46 168-10 22', 4),
      line(P.tyre, 'M16 191h24', 4),
      box(cover.shade, 49, 163, 50, 21, 6),
      box(cover.base, 51, 163, 44, 16, 5),
      line(cover.light, 'M57 168h19', 1.8),
      small(61, 10),
      small(91, 10),
      line(P.steelDark, 'M92 163v-16', 3.4),
      line(P.shoe, 'M96 145H80', 6),
      line(P.ink, 'M81 144v-7', 2.6),
      dot(P.clay, 81, 136, 3),
    ],
  },
  /** With a cuff for the forearm. */
  crutch: {
    front: () => [
      line(P.steelDark, 'm95 112 4 18 3 62', 3.2),
      line(P.steel, 'm99 131 2 57'),
      line(P.ink, 'M93 131h8m1 62z', 4.4),
    ],
    over: [line(P.steelDark, 'm90 118 11-3', 4), line(P.steel, 'm91 117 9-2')],
  },
  'white-cane': {
    front: () => [
      line(P.quiet, 'm97 124 13 68', 3.6),
      line(P.white, 'm97 124 13 68', 2.4),
      line(P.clay, 'm107 176 2 10', 2.8),
      line(P.ink, 'm96 116 2 11m12 66z', 4.4),
    ],
  },
};

/** Behind the ear; over closed fabric the round part of it alone is seen, where it is worn on top. */
export const hearingAid = (closed: boolean): Drawing =>
  closed
    ? [line(P.ink, 'M37.5 40q-4 6-2 15'), dot(P.ink, 38.5, 38, 3.6, 4), dot(P.steel, 38.5, 38, 2.3, 2.6)]
    : [
        line(P.sun, 'M33.6 48.5q-3 4-1.2 9', 3),
        line(P.ink, 'M33.8 48.5q2.7-3 4.5.3.5 3.2-1.3 5.8', 1),
        dot(P.sun, 36.6, 55.2, 1.7),
      ];
