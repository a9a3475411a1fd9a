import { area, type Drawing, dot, line, mirrored, volume } from '../pen.ts';
import type { Look } from './look.ts';
import type { Head } from './options.ts';

/** Outlines of heads around x = 60: crown at 22, chin near 76. Hair and covers rely on the crown. */
const OUTLINES: Record<Head, string> = {
  oval: 'M36.5 47C36 30 46 21.5 60 21.5S84 30 83.5 47C83 63 73 76.5 60 76.5S37 63 36.5 47Z',
  round: 'M35.8 50C35 31 46 21.5 60 21.5S85 31 84.2 50C84 66 74 75.5 60 75.5S36 66 35.8 50Z',
  square: 'M37 46c-.5-16 9-24.5 23-24.5S83.5 30 83 46l-.4 13C82 70.5 72 76.5 60 76.5s-22-6-22.6-17.5Z',
  heart: 'M36 45c-.5-15 10-23.5 24-23.5S84.5 30 84 45c-.5 13-13 32.5-24 32.5S36.5 58 36 45Z',
  long: 'M38 45c-.5-16 9-23.5 22-23.5S82.5 29 82 45l-.5 13C80.5 71 70 79.5 60 79.5S39.5 71 38.5 58Z',
  broad: 'M35.5 49C34.5 31 46 21.5 60 21.5S85.5 31 84.5 49C86 66 75 77 60 77S34 66 35.5 49Z',
};

const NOSES: Record<Head, string> = {
  oval: 'M57.3 59.5q2.5 3.2 5.6-.3',
  round: 'M56.5 58.5c-.5 4.3 8 4.3 7.2-.2',
  square: 'M60.5 51c-1 4-3.3 6.5-3 9q2.5 2 5.7 0',
  heart: 'M58 60.3q2.5 2.2 4.5-1.3',
  long: 'M60 49.5c.5 5.5-3.7 9-3 11q2.5 2.3 6 0',
  broad: 'M54.8 58.6q-.8 3 2.2 2.9 3 2.1 6 0 3 .1 2.2-2.9',
};

export const face = (head: Head, { skin, lit }: Look): Drawing =>
  volume(skin, OUTLINES[head], lit(36.5), 24, 0.9, 0.965);

export const nose = (head: Head, { skin }: Look): Drawing => [
  area(skin.shade, 'M60.5 51.5q5 6.5 3.3 9.3-2.3 1.8-4.3.7Z', 0.75),
  line(skin.line, NOSES[head], 1.6),
];

const ear = ({ skin }: Look): Drawing => [dot(skin.base, 36, 54, 4.6, 6.2), line(skin.line, 'M34 51.5q3.5.5 1.5 5')];

export const ears = (look: Look): Drawing => [ear(look), mirrored(ear(look))];

export const neck = ({ skin }: Look): Drawing => [
  area(skin.base, 'M53 68v18q7 9 14 0V68Z'),
  area(skin.shade, 'M53 70q7 16 14 6v10q-7 9-9 2-4.5-5-5-10Z'),
];
