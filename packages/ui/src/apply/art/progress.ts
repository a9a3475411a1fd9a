import type { JSX } from 'preact';
import * as P from './colours.ts';

import { type ArtProps, area, type Drawing, dot, frame, group, line, star } from './pen.ts';

const STAR = star(16, 17, 14);

const oneStar = (full: boolean): Drawing =>
  full
    ? [area(P.sun, STAR), line(P.sun, STAR, 2.4), line(P.sunSoft, 'M9.5 14.5L13.5 13.6L15 10', 2)]
    : line(P.quiet, STAR, 1.8);

export interface StarsProps extends ArtProps {
  /** How many are full. */
  count: number;
  of?: number;
}

/** Stars of a station, 34 × 32 each. Empty ones are outlines, so that colour does not tell alone. */
export function Stars({ count, of = 3, ...art }: StarsProps): JSX.Element {
  const stars = Array.from({ length: of }, (_, index) =>
    group(`translate(${index * 34 + 1} 0)`, oneStar(index < count)),
  );
  return frame(`0 0 ${of * 34} 32`, art, stars);
}

/** `lit`: played. `paused`: a day off that costs nothing. `open`: still to come, or missed. */
export type DayLight = 'lit' | 'paused' | 'open';

const bulb = (state: DayLight): Drawing => [
  area(P.slate, 'M9 11H15V15H9Z'),
  state === 'lit' && dot(P.sunSoft, 12, 23, 11.5, 11.5, 0.6),
  state === 'lit' && area(P.sun, 'M12 15C17 18 18.5 22 17.5 26Q16 30 12 30T6.5 26C5.5 22 7 18 12 15Z'),
  state === 'lit' && line(P.white, 'M9 22.5Q9.3 20.5 11 19', 1.6),
  state !== 'lit' && line(P.quiet, 'M12 15.5C16.5 18 18 22 17 26Q15.5 29.5 12 29.5T7 26C6 22 7.5 18 12 15.5Z', 1.8),
  state === 'paused' && line(P.quiet, 'M10.3 21V25.5M13.7 21V25.5', 1.8),
];

export interface LightsProps extends ArtProps {
  /** Of a week or more, the oldest first. */
  days: readonly DayLight[];
}

/** A string of lights, one a day, 24 × 36 each. */
export function Lights({ days, ...art }: LightsProps): JSX.Element {
  const string = days
    .map((_, index) => `${index === 0 ? 'M0 8' : ''}Q${index * 24 + 12} 14 ${index * 24 + 24} 8`)
    .join('');
  return frame(
    `0 0 ${days.length * 24} 36`,
    art,
    line(P.slate, string, 1.8),
    days.map((state, index) => group(`translate(${index * 24} 0)`, bulb(state))),
  );
}
