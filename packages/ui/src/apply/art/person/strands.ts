import { area, type Drawing, line } from '../pen.ts';
import type { Look } from './look.ts';

export type Draw = (look: Look) => Drawing;

export interface Hair {
  /** Behind the body. */
  back?: Draw;
  /** Over the head. */
  front: Draw;
  /** What still shows, behind the head, under a cover that leaves the neck free. Nothing of it is higher than the eyes. */
  low?: Draw;
  /** Height of the crown, where something small sits on top. */
  top?: number;
}

/** Hair in its four tones: the shape, its far side, lines in it, a gleam. */
export const strands =
  (shape: string, far: string, lines: string, gleam: string): Draw =>
  ({ hair }) => [area(hair.base, shape), area(hair.shade, far), line(hair.line, lines), line(hair.light, gleam)];

/** Hair of which no more than the outline is seen. */
export const plain =
  (shape: string): Draw =>
  ({ hair }) =>
    area(hair.shade, shape);
