import * as P from '../colours.ts';
import { mix, type Tone } from '../palette.ts';
import { area, type Drawing, d, line, mirrored } from '../pen.ts';
import type { Look } from './look.ts';

const shoe: Drawing = [
  area(P.shoe, 'M43 184H57V193H38.5C35 193 35.5 189 38.5 187.5Z'),
  area(P.sole, 'M36 191.5H57.5V195.5H38Q35.5 195 36 191.5Z'),
  line(P.sole, 1.2, 'M45 187.5L48.5 189M48 185.8L51.5 187.3'),
];

/** Legs of somebody who stands. With a prosthesis the right one ends below the knee. */
export function standing(look: Look, tone: Tone, prosthesis: boolean): Drawing {
  const right = 'M60 134H81.5L79.5 187H64.5L62 152Z';
  const cut = 'M60 134H81.5L80.2 165H63.3L62 152Z';
  return [
    shoe,
    prosthesis ? artificialLeg(look) : mirrored(shoe),
    area(tone.base, 'M38.5 134H62V152L57.5 187H41Z'),
    area(mix(tone.base, tone.shade, 0.6), prosthesis ? cut : right),
    area(tone.shade, 'M54 187H57.5L62 150V142Q58 152 54 187Z'),
    line(tone.line, 1.2, prosthesis ? 'M41.2 183H57.6M63.5 161.5H80' : 'M41.2 183H57.6M64.5 183H79.5'),
  ];
}

const artificialLeg = (look: Look): Drawing => [
  mirrored(shoe),
  line(P.steelDark, 5, 'M71.5 172L70.5 187'),
  line(P.steel, 2.2, 'M70.8 172L69.8 187'),
  area(look.cover.light, 'M63.5 160H80L77.5 174Q72 178 66.5 174Z'),
  area(look.cover.shade, 'M74 160H80L77.5 174Q75 176 73 176Z'),
  line(P.steelDark, 1.4, 'M64.5 166.5H79'),
];

const seatedShoe = (dx: number, dy: number): Drawing => [
  area(
    P.shoe,
    d`M${36 + dx} ${176 + dy}H${24 + dx}C${18 + dx} ${180 + dy} ${14 + dx} ${181 + dy} ${14 + dx} ${186 + dy}H${36 + dx}Z`,
  ),
  area(
    P.sole,
    d`M${13.5 + dx} ${184.5 + dy}H${36.5 + dx}V${188 + dy}H${15 + dx}Q${13 + dx} ${187.5 + dy} ${13.5 + dx} ${184.5 + dy}Z`,
  ),
];

/** Legs of somebody who sits, knees to the left. The far one is drawn before the body. */
export const seatedFar = (lap: Tone, tone: Tone): Drawing => [
  line(tone.shade, 12, 'M30 153L25 172'),
  seatedShoe(-4, -4),
  line(lap.shade, 15, 'M56 154L32 152'),
];

export const seatedNear = (lap: Tone, tone: Tone): Drawing => [
  line(tone.line, 14, 'M40 158L33 176'),
  line(tone.base, 12.5, 'M40 158L33 175'),
  seatedShoe(4, 1),
  line(lap.shade, 18.5, 'M72 157L42 156.5'),
  line(lap.base, 16.5, 'M71 156L42 155.5'),
];
