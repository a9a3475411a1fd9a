import * as P from '../colours.ts';
import { mix, type Tone } from '../palette.ts';
import { area, both, type Drawing, group, line } from '../pen.ts';
import type { Look } from './look.ts';

const shoe: Drawing = [
  area(P.shoe, 'M43 184h14v9H39q-5-2 0-5Z'),
  area(P.sole, 'M36 192h22v4H38q-2-1-2-4Z'),
  line(P.sole, 'm45 188 4 1m-1-3 4 1'),
];

/** Legs of somebody who stands. With a prosthesis the right one ends below the knee. */
export function standing(look: Look, tone: Tone, prosthesis: boolean): Drawing {
  const right = 'M60 134h22l-2 53H65l-3-35Z';
  const cut = 'M60 134h22l-2 31H63l-1-13Z';
  return [
    both(shoe),
    prosthesis && artificialLeg(look),
    area(tone.base, 'M39 134h23v18l-4 35H41Z'),
    area(mix(tone.base, tone.shade, 0.6), prosthesis ? cut : right),
    area(tone.shade, 'M54 187h4l4-37v-8q-4 10-8 45Z'),
    line(tone.line, prosthesis ? 'M41 183h17m6-21h16' : 'M41 183h17m7 0h15'),
  ];
}

const artificialLeg = (look: Look): Drawing => [
  line(P.steelDark, 'm72 172-1 15', 5),
  line(P.steel, 'm71 172-1 15', 2.2),
  area(look.cover.light, 'M64 160h16l-2 14q-6 4-11 0Z'),
  area(look.cover.shade, 'M74 160h6l-2 14q-3 2-5 2Z'),
  line(P.steelDark, 'M65 167h14'),
];

const seatedShoe = (dx: number, dy: number): Drawing =>
  group(
    `translate(${dx} ${dy})`,
    area(P.shoe, 'M36 176H24c-6 4-10 5-10 10h22Z'),
    area(P.sole, 'M14 184h23v4H15q-2 0-1-4Z'),
  );

/** Legs of somebody who sits, knees to the left. The far one is drawn before the body. */
export const seatedFar = (lap: Tone, tone: Tone): Drawing => [
  line(tone.shade, 'm30 153-5 19', 12),
  seatedShoe(-4, -4),
  line(lap.shade, 'm56 154-24-2', 15),
];

export const seatedNear = (lap: Tone, tone: Tone): Drawing => [
  line(tone.line, 'm40 158-7 18', 14),
  line(tone.base, 'm40 158-7 17', 12.5),
  seatedShoe(4, 1),
  line(lap.shade, 'M72 157H42', 18.5),
  line(lap.base, 'M71 156H42', 16.5),
];
