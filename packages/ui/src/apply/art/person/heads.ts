import { area, both, type Drawing, dot, line, volume } from '../pen.ts';
import type { Look } from './look.ts';
import type { Head } from './options.ts';

/** Heads have one crown, which hair and covers rely on, and differ in the jaw. */
const CROWN = 'M36 47c-1-16 10-26 24-26s25 10 24 26';
const JAWS: Record<Head, string> = {
  oval: 'c-1 17-11 30-24 30s-23-13-24-30Z',
  round: 'c1 17-9 29-24 29s-25-12-24-29Z',
  square: 'l-1 13c-1 11-11 17-23 17s-22-6-23-17l-1-13Z',
  heart: 'c-1 13-13 31-24 31s-23-18-24-31Z',
  long: 'l-1 12c-1 13-11 20-23 20s-22-7-23-20l-1-12Z',
  broad: 'c2 18-9 30-24 30s-26-12-24-30Z',
};

const NOSES: Record<Head, string> = {
  oval: 'M57.3 59.5q2.5 3.2 5.6-.3',
  round: 'M56.5 58.5c-.5 4.3 8 4.3 7.2-.2',
  square: 'M60.5 51c-1 4-3.3 6.5-3 9q2.5 2 5.7 0',
  heart: 'M58 60.3q2.5 2.2 4.5-1.3',
  long: 'M60 49.5c.5 5.5-3.7 9-3 11q2.5 2.3 6 0',
  broad: 'M54.8 58.6q-.8 3 2.2 2.9 3 2.1 6 0 3 .1 2.2-2.9',
};

export const face = (head: Head, { skin, lit }: Look): Drawing => volume(skin, CROWN + JAWS[head], lit(36), 0.97);

export const nose = (head: Head, { skin }: Look): Drawing => [
  area(skin.shade, 'M60.5 51.5q5 6.5 3.3 9.3-2.3 1.8-4.3.7Z', 0.75),
  line(skin.line, NOSES[head], 1.6),
];

const ear = ({ skin }: Look): Drawing => [dot(skin.base, 36, 54, 4.6, 6.2), line(skin.line, 'M34 51.5q3.5.5 1.5 5')];

export const ears = (look: Look): Drawing => both(ear(look));

export const neck = ({ skin }: Look): Drawing => [
  area(skin.base, 'M53 68v18q7 9 14 0V68Z'),
  area(skin.shade, 'M53 70q7 16 14 6v10q-7 9-9 2-4.5-5-5-10Z'),
];
