import { area, type Drawing, dot, line, mirrored, volume } from '../pen.ts';
import type { Look } from './look.ts';
import type { Head } from './options.ts';

/** Outlines of heads around x = 60: crown at 22, chin near 76. Hair and covers rely on the crown. */
const OUTLINES: Record<Head, string> = {
  oval: 'M36.5 47C36 30 46 21.5 60 21.5S84 30 83.5 47C83 63 73 76.5 60 76.5S37 63 36.5 47Z',
  round: 'M35.8 50C35 31 46 21.5 60 21.5S85 31 84.2 50C84 66 74 75.5 60 75.5S36 66 35.8 50Z',
  square: 'M37 46C36.5 30 46 21.5 60 21.5S83.5 30 83 46L82.6 59C82 70.5 72 76.5 60 76.5S38 70.5 37.4 59Z',
  heart: 'M36 45C35.5 30 46 21.5 60 21.5S84.5 30 84 45C83.5 58 71 77.5 60 77.5S36.5 58 36 45Z',
  long: 'M38 45C37.5 29 47 21.5 60 21.5S82.5 29 82 45L81.5 58C80.5 71 70 79.5 60 79.5S39.5 71 38.5 58Z',
  broad: 'M35.5 49C34.5 31 46 21.5 60 21.5S85.5 31 84.5 49C86 66 75 77 60 77S34 66 35.5 49Z',
};

const NOSES: Record<Head, string> = {
  oval: 'M57.3 59.5Q59.8 62.7 62.9 59.2',
  round: 'M56.5 58.5C56 62.8 64.5 62.8 63.7 58.3',
  square: 'M60.5 51C59.5 55 57.2 57.5 57.5 60Q60 62 63.2 60',
  heart: 'M58 60.3Q60.5 62.5 62.5 59',
  long: 'M60 49.5C60.5 55 56.3 58.5 57 60.5Q59.5 62.8 63 60.5',
  broad: 'M54.8 58.6Q54 61.6 57 61.5Q60 63.6 63 61.5Q66 61.6 65.2 58.6',
};

export const face = (head: Head, { skin, lit }: Look): Drawing =>
  volume(skin, OUTLINES[head], lit(36.5), 24, 0.9, 0.965);

export const nose = (head: Head, { skin }: Look): Drawing => [
  area(skin.shade, 'M60.5 51.5Q65.5 58 63.8 60.8Q61.5 62.6 59.5 61.5Z', 0.75),
  line(skin.line, 1.6, NOSES[head]),
];

const ear = ({ skin }: Look): Drawing => [
  dot(skin.base, 36, 54, 4.6, 6.2),
  line(skin.line, 1.2, 'M34 51.5Q37.5 52 35.5 56.5'),
];

export const ears = (look: Look): Drawing => [ear(look), mirrored(ear(look))];

export const neck = ({ skin }: Look): Drawing => [
  area(skin.base, 'M53 68V86Q60 95 67 86V68Z'),
  area(skin.shade, 'M53 70Q60 86 67 76V86Q60 95 58 88Q53.5 83 53 78Z'),
];
