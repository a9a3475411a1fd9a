import * as P from '../colours.ts';
import { cloth, mix } from '../palette.ts';
import { area, both, type Drawing, line, volume } from '../pen.ts';
import type { Sleeve } from './arms.ts';
import type { Look } from './look.ts';

interface Outfit {
  torso: (look: Look) => Drawing;
  sleeve: (look: Look) => Sleeve;
  /** Behind the neck. */
  behind?: (look: Look) => Drawing;
  /** Below the hips, over the legs of somebody who stands. */
  skirt?: (look: Look) => Drawing;
  /** Legs in the colour of the clothes. */
  legs?: 'same' | 'lap';
  onLegs?: (look: Look) => Drawing;
}

const TORSO = 'm51 82-8 4q-8 3-8 11l3 42h44l4-42q0-8-9-11l-8-4q-9 11-18 0Z';
const body = (look: Look, d = TORSO): Drawing => volume(look.cloth, d, look.lit(35), 1);
const plain = ({ cloth: tone }: Look): Sleeve => ({ tone });
/** Dots in a row, `gap` apart. */
const buttons = (colour: string, path: string, gap: number): Drawing => line(colour, path, 2.8, `.1 ${gap}`);
const UNDER = cloth(P.white);

/** What is worn below, seen in the opening. */
const opening = (tone: { base: string; shade: string }, d = 'M51 82q9 14 18 0l3 57H50Z'): Drawing => [
  area(tone.base, d),
  area(tone.shade, 'M53 83q7 17 15 1-8 9-15-1Z'),
];

export const CLOTHES_DRAWN: Record<string, Outfit> = {
  hoodie: {
    behind: ({ cloth: c }) => area(c.shade, 'M40 88c-2-16 10-18 20-18s22 2 20 18Z'),
    torso: (look) => [
      body(look, 'm51 82-8 4q-8 3-8 11l2 41q23 5 47 0l2-41q0-8-9-11l-8-4q-9 11-18 0Z'),
      area(look.cloth.shade, 'M37 133q23 5 46 0l1 6q-24 5-47 0Z'),
      line(look.cloth.shade, 'M46 121q1-3 4-3h20q3 0 4 3l3 10q-17 4-34 0Z', 2),
      area(look.cloth.line, 'M49 80c-1 12 7 19 11 20 4-1 12-8 11-20q-3 10-11 11-8-1-11-11Z'),
      area(look.cloth.base, 'M48 79q-8 9 1 17 6 4 11 5 5-1 11-5 9-8 1-17 1 10-5 15-4 3-7 4-3-1-7-4-6-5-5-15Z'),
      line(P.white, 'M55 98q-1 6 0 11m11-11q1 5 0 9'),
    ],
    sleeve: plain,
  },
  shirt: {
    torso: (look) => [
      body(look),
      area(look.cloth.shade, 'M59 92h4v47h-4Z'),
      line(look.cloth.line, 'M59 93v46m8-35h10v11q-5 2-10 0Z'),
      buttons(P.white, 'M60.5 101v22', 11),
      both(area(look.cloth.light, 'm51 80-6 7 8 10 7-7q-6-3-9-10Z')),
      line(look.cloth.line, 'm53 97 7-7 7 7'),
    ],
    sleeve: ({ cloth: tone }) => ({ tone, short: true }),
  },
  tunic: {
    torso: (look) => [
      body(look),
      area(look.cloth.light, 'M51 82q9 11 18 0l3 1q-3 15-12 27-9-12-11-27Z'),
      area(look.cloth.line, 'M51 82q9 12 18 0-2 10-9 18-6-8-9-18Z'),
      area(look.skin.base, 'M53 83q7 10 14 0-2 8-7 14-5-6-7-14Z'),
      line(look.cloth.line, 'm51 90 1 2m18-2-2 2m-15 5 2 1m12-1-1 1m-9 5zm6-1-1 1'),
    ],
    skirt: (look) => [
      volume(look.cloth, 'M38 130h44l5 31q-27 8-54 0Z', look.lit(33), 1),
      line(look.cloth.light, 'M35 157q25 8 51 0', 1.8, '.1 4'),
      line(look.cloth.line, 'm49 140-3 20m15-18v21m10-23 4 20'),
    ],
    sleeve: plain,
    legs: 'lap',
  },
  jacket: {
    torso: (look) => [
      body(look),
      opening(UNDER),
      line(P.clay, 'M52 106h19m-20 7h20', 2),
      area(look.cloth.base, 'm51 82-8 4 2 53h9v-39Z'),
      area(look.cloth.shade, 'm69 82 8 4v53H67l-1-39Z'),
      both(area(look.cloth.light, 'm51 80-7 7 6 11 5 2q-2-10-4-20Z')),
      line(look.cloth.line, 'M54 100v39m12-39 1 39m-26-15 7-3m32 3-7-3'),
      line(P.steel, 'M55 104v33', 1, '1 1.6'),
    ],
    sleeve: plain,
  },
  dungarees: {
    torso: (look) => [
      volume(UNDER, TORSO, look.lit(35), 1),
      line(P.clay, 'M37 98q23 6 46 0m-45 8q22 6 45 0m-45 8q22 6 44 0', 2),
      area(look.cloth.base, 'M45 104q15 3 30 0l2 14 7 3v19H37v-19l6-3Z'),
      area(look.cloth.shade, 'm70 105 5-1 2 14 7 3v19H71Z'),
      line(look.cloth.base, 'm47 106-1-19m27 19 2-19', 5),
      line(look.cloth.line, 'M53 109h14v10q-7 4-14 0Zm-14 15q5 4 7 14m35-14q-5 4-7 14'),
      buttons(P.sun, 'M47.5 107h25', 24),
    ],
    sleeve: () => ({ tone: UNDER, stripes: P.clay }),
    legs: 'same',
  },
  coat: {
    torso: (look) => [
      body(look),
      area(look.cloth.shade, 'M59 96h3l1 43h-3Z'),
      both(area(look.cloth.light, 'm50 80-7 8 7 16 10-10q-7-5-10-14Z')),
      line(look.cloth.line, 'm50 104 10-10 10 10m-10-9 1 44m-19-17 7-1m29 1-7-1'),
      buttons(look.cloth.line, 'M55.5 110v12M66 110v12', 11),
      scarf(look),
    ],
    skirt: (look) => [
      volume(look.cloth, 'M38 128h44l5 44q-13 3-25 1l-1-5-2 5q-13 2-25-1Z', look.lit(34), 1),
      line(look.cloth.line, 'M61 130v38m-16-24-2 26m33-26 2 26'),
    ],
    sleeve: plain,
    legs: 'lap',
  },
  overall: {
    torso: (look) => [
      body(look),
      line(look.cloth.line, 'M60 92v47m-18-36h11v10H42Zm25 0h11v10H67Z'),
      line(P.steel, 'M60 96V128', 1.3, '1 1.6'),
      area(P.sunSoft, 'M37 119h46v5H37Z'),
      area(P.white, 'M37 121h46v1H37Z'),
      both(area(look.cloth.light, 'm51 80-6 7 9 8 6-4q-7-3-9-11Z')),
    ],
    sleeve: plain,
    legs: 'same',
    onLegs: () => line(P.sunSoft, 'M42 156h15m8 0h14', 4),
  },
  sports: {
    torso: (look) => [
      body(look),
      area(look.cloth.light, 'm51 82-3 2q12 22 24 0l-3-2q-9 11-18 0Z'),
      area(look.cloth.line, 'M50 79q-2 8 1 13l9 5 9-5q3-5 1-13-2 8-10 12-8-4-10-12Z'),
      line(P.white, 'M60 96V112'),
      line(P.white, 'm36 108 24 10 24-10', 3),
    ],
    sleeve: plain,
    legs: 'same',
    onLegs: () => line(P.white, 'm41 142 1 38m38-38-2 38', 2),
  },
  cardigan: {
    torso: (look) => [
      body(look),
      opening(UNDER, 'M51 82q9 13 18 0l-3 30-5 6-6-6Z'),
      both(area(mix(P.white, P.tealSoft, 0.5), 'm51 80-4 6 8 8 5-4q-6-3-9-10Z')),
      both(line(look.cloth.light, 'M50 84q2 20 10 34v20', 4)),
      buttons(look.cloth.line, 'M60 121v17', 8),
      line(look.cloth.line, 'M41 124h9v10m30-10H70v10'),
    ],
    sleeve: plain,
  },
  uniform: {
    torso: (look) => [
      body(look),
      opening(UNDER),
      area(P.sun, 'M58 93h4l2 19-4 5-3-5Z'),
      area(look.cloth.base, 'm51 82-8 4 2 53h15v-17l-7-18Z'),
      area(look.cloth.shade, 'm69 82 8 4v53H60v-17l7-18Z'),
      both([area(look.cloth.light, 'm51 81-6 6 2 10 4 1 9 23-6-24Z'), area(P.white, 'm51 80-3 6 7 8 5-3q-6-4-9-11Z')]),
      buttons(P.sun, 'M63.5 127v9', 8),
      both(line(P.sun, 'm38 92 5-1', 1.6)),
    ],
    sleeve: plain,
  },
};

function scarf({ cover }: Look): Drawing {
  return [
    area(cover.base, 'M47 80q13 12 26 0 3 6 0 11-13 7-26 0-3-5 0-11Z'),
    area(cover.shade, 'm64 94 8-2 3 20q-4 3-7 1Z'),
    line(cover.line, 'M49 86q11 8 23 0m-2 26v3m3-3 1 3'),
  ];
}
