import * as P from '../colours.ts';
import { mix } from '../palette.ts';
import { area, around, box, curls, type Drawing, d, dot, group, line } from '../pen.ts';

/** A place in three depths. `near` goes in front of the people, and leaves them free from 40 to 280. */
export interface PlaceDrawing {
  far: Drawing;
  middle: Drawing;
  near?: Drawing;
}

/** Colours step back, so that people and what they say stand out. */
export const pale = (colour: string, share = 0.5): string => mix(colour, P.paper, share);
export const deep = (colour: string): string => mix(colour, P.plum, 0.22);

export const sky = (): Drawing => box(P.sky, 0, 0, 320, 200);

export const cloud = (x: number, y: number, size: number): Drawing =>
  group(`translate(${x} ${y}) scale(${size})`, area(P.white, `${curls('0 16 3 7 14 4 26 0 38 5 47 9 50 16')}Z`));

export const tree = (x: number, y: number, size: number, leaf: string = P.leafSoft): Drawing =>
  group(
    `translate(${x} ${y}) scale(${size})`,
    area(pale(P.woodDark, 0.35), 'M-3 0L-2-18H2L3 0Z'),
    area(mix(leaf, P.leaf, 0.3), `${curls(around(0, -30, 17, 16, 9, 0.05))}Z`),
    area(leaf, `${curls(around(-2, -31, 14.5, 13.5, 9, 0.05))}Z`),
  );

/** A house of the village, its foot at `x`, `y`. */
export const house = (
  x: number,
  y: number,
  w: number,
  h: number,
  wall: string,
  roof: string = pale(P.roof, 0.3),
): Drawing => [
  area(wall, `M${x} ${y}V${y - h}H${x + w}V${y}Z`),
  area(deep(wall), `M${x + w * 0.72} ${y}V${y - h}H${x + w}V${y}Z`),
  area(roof, d`M${x - 3} ${y - h}L${x + w / 2} ${y - h - w * 0.52}L${x + w + 3} ${y - h}Z`),
  box(P.skyDeep, x + w * 0.16, y - h * 0.72, w * 0.2, h * 0.34, 1),
  box(P.skyDeep, x + w * 0.46, y - h * 0.72, w * 0.2, h * 0.34, 1),
];

export const room = (wall: string, floor: string, at = 148): Drawing => [
  box(wall, 0, 0, 320, 200),
  box(floor, 0, at, 320, 200 - at),
  box(P.white, 0, at - 4, 320, 4),
];

/** A window with what is seen through it behind the bars. */
export const pane = (x: number, y: number, w: number, h: number, view?: Drawing): Drawing => [
  box(P.white, x - 4, y - 4, w + 8, h + 8, 3),
  box(P.skyDeep, x, y, w, h, 1),
  view,
  line(P.white, `M${x + w / 2} ${y}V${y + h}M${x} ${y + h * 0.4}H${x + w}`, 3),
  box(P.stone, x - 7, y + h + 3, w + 14, 4, 2),
];

export const plant = (x: number, y: number, size: number, pot: string = P.brick): Drawing =>
  group(
    `translate(${x} ${y}) scale(${size})`,
    line(P.leaf, 'M0-14Q-2-34-12-44M0-14Q2-38 6-52M0-14Q6-28 18-36M0-14Q-6-24-18-26', 2),
    area(
      P.grassDark,
      'M-12-44Q-26-48-28-38Q-18-34-12-44ZM18-36Q30-42 33-31Q24-26 18-36ZM-18-26Q-31-27-31-17Q-21-14-18-26Z',
    ),
    area(P.leaf, 'M6-52Q-4-66 6-72Q17-64 6-52ZM1-26Q-14-34-16-24Q-8-17 1-26ZM3-30Q14-46 21-36Q15-25 3-30Z'),
    area(pot, 'M-12-15H12L9 0H-9Z'),
    area(deep(pot), 'M4-15H12L9 0H3Z'),
  );

export const picture = (x: number, y: number, w: number, h: number, inside: Drawing): Drawing => [
  box(pale(P.wood, 0.2), x, y, w, h, 2),
  box(P.white, x + 3, y + 3, w - 6, h - 6, 1),
  inside,
];

export const hangingLamp = (x: number, length: number, shade: string): Drawing => [
  line(P.stoneDark, `M${x} 0V${length}`),
  area(shade, `M${x - 15} ${length + 12}Q${x - 13} ${length} ${x} ${length}T${x + 15} ${length + 12}Z`),
  dot(P.sunSoft, x, length + 12, 6, 3),
];

export const clock = (x: number, y: number, r: number): Drawing => [
  dot(P.slate, x, y, r),
  dot(P.white, x, y, r - 2),
  line(P.slate, `M${x} ${y}V${y - r + 4}M${x} ${y}L${x + r * 0.4} ${y + r * 0.25}`),
];

const SPINES = [P.teal, P.clay, P.sun, P.plum, P.leaf, P.tealSoft, P.rose, P.denim];

/** Books or files side by side on a board at `y`. They differ, and are the same at every drawing. */
export function spines(x: number, y: number, w: number, h: number, each: number, seed: number, share = 0.45): Drawing {
  const count = Math.floor(w / each);
  return [
    Array.from({ length: count }, (_, index) => {
      const random = (index * 7 + seed * 5) % 8;
      if (random === 6) return null;
      const high = h - ((index * 5 + seed * 3) % 4) * (h / 16);
      return box(pale(SPINES[random] ?? P.teal, share), x + index * each, y - high, each - 0.8, high, 0.8);
    }),
  ];
}

/** A chair to sink into, its feet at `x`, `y`. */
export const armchair = (x: number, y: number, colour: string): Drawing =>
  group(
    `translate(${x} ${y})`,
    line(P.woodDark, 'M-22-6V0M22-6V0', 3),
    area(deep(colour), 'M-22-52Q-22-64-10-64H10Q22-64 22-52V-14H-22Z'),
    area(colour, 'M-19-50Q-19-60-10-60H8Q18-60 18-50V-22H-19Z'),
    box(pale(colour, 0.2), -20, -30, 40, 14, 5),
    area(colour, 'M-30-34Q-30-41-24-41T-18-34V-5H-30Z'),
    area(deep(colour), 'M18-34Q18-41 24-41T30-34V-5H18Z'),
    area(deep(colour), 'M-18-17H18V-5H-18Z'),
  );
