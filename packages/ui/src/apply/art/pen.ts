import { type ComponentChildren, h, type JSX } from 'preact';
import type { Tone } from './palette.ts';

/** A picture or a part of one. */
export type Drawing = ComponentChildren;
export type Point = readonly [x: number, y: number];

/** Numbers of a path, to a tenth: more is not seen and costs bytes. */
export const n = (value: number): number => Math.round(value * 10) / 10;

/** A path with numbers that were reckoned: d`M${x} ${y}Z`. */
export const d = (words: TemplateStringsArray, ...numbers: number[]): string =>
  words.reduce((path, word, index) => path + n(numbers[index - 1] ?? 0) + word);

export const area = (fill: string, d: string, opacity?: number): JSX.Element => h('path', { fill, d, opacity });

/** Lines have one width, unless they are something themselves. */
export const line = (stroke: string, d: string, width = 1.3, dash?: string): JSX.Element =>
  h('path', { fill: 'none', stroke, 'stroke-width': width, d, 'stroke-dasharray': dash });

/** A line that ends square: bands, cuffs, stripes across. */
export const band = (stroke: string, d: string, width: number, dash?: string): JSX.Element =>
  h('path', { fill: 'none', stroke, 'stroke-width': width, d, 'stroke-dasharray': dash, 'stroke-linecap': 'butt' });

export const dot = (fill: string, cx: number, cy: number, rx: number, ry = rx, opacity?: number): JSX.Element =>
  h('ellipse', { fill, cx, cy, rx, ry, opacity });

export const box = (fill: string, x: number, y: number, width: number, height: number, rx = 0): JSX.Element =>
  h('rect', { fill, x, y, width, height, rx });

/** Parts drawn as one, moved or turned. */
export const group = (transform: string | undefined, ...parts: Drawing[]): JSX.Element =>
  h('g', { transform }, ...parts);

/** Parts that may move. What the class does stands in `artCss`. */
export const lively = (name: string, ...parts: Drawing[]): JSX.Element =>
  h('g', { class: `jmd-art-${name}` }, ...parts);

/** The same on the other side of the figure. */
export const mirrored = (...parts: Drawing[]): JSX.Element => group('matrix(-1 0 0 1 120 0)', ...parts);

/**
 * A closed shape with its far side in shade: the shape in shade, and the same a little narrower on top, which stays
 * with the edge at `x`, `y`, where the light comes from.
 */
export const volume = (
  tone: Pick<Tone, 'base' | 'shade'>,
  d: string,
  x: number,
  y: number,
  sx = 0.92,
  sy = 0.97,
): Drawing => [
  area(tone.shade, d),
  group(`matrix(${sx} 0 0 ${sy} ${n(x * (1 - sx))} ${n(y * (1 - sy))})`, area(tone.base, d)),
];

/** A row of round bulges from point to point: curls, leaves, clouds. */
export function curls(points: readonly Point[], round = 0.58): string {
  return points
    .map(([x, y], index) => {
      const [fromX, fromY] = points[index - 1] ?? [x, y];
      const r = n(Math.hypot(x - fromX, y - fromY) * round);
      return index === 0 ? `M${x} ${y}` : `A${r} ${r} 0 0 1 ${x} ${y}`;
    })
    .join('');
}

/** `count` points around an ellipse, clockwise from `start` turns. */
export function around(cx: number, cy: number, rx: number, ry: number, count: number, start = 0, turns = 1): Point[] {
  return Array.from({ length: count + 1 }, (_, index) => {
    const angle = 2 * Math.PI * (start + (turns * index) / count);
    return [n(cx + rx * Math.cos(angle)), n(cy + ry * Math.sin(angle))] as const;
  });
}

/** A star with five rounded points around `cx`, `cy`. */
export function star(cx: number, cy: number, r: number): string {
  const points = Array.from({ length: 10 }, (_, index) => {
    const angle = (Math.PI * index) / 5 - Math.PI / 2;
    const length = index % 2 === 0 ? r : r * 0.5;
    return `${n(cx + length * Math.cos(angle))} ${n(cy + length * Math.sin(angle))}`;
  });
  return `M${points.join('L')}Z`;
}

export interface ArtProps {
  /** What the picture shows. Without it the picture is decoration, and hidden from those who listen. */
  title?: string;
  class?: string;
  /** Size and position, for a picture inside of another or beside text. */
  x?: number;
  y?: number;
  width?: number | string;
  height?: number | string;
}

/** The `svg` around a drawing. */
export function frame(
  viewBox: string,
  { title, class: className, ...size }: ArtProps,
  ...parts: Drawing[]
): JSX.Element {
  const name = className ? `jmd-art ${className}` : 'jmd-art';
  const spoken = title ? { role: 'img', 'aria-label': title } : { 'aria-hidden': 'true' as const };
  return h(
    'svg',
    {
      viewBox,
      class: name,
      ...size,
      ...spoken,
      focusable: 'false',
      'stroke-linecap': 'round',
      'stroke-linejoin': 'round',
    },
    ...parts,
  );
}
