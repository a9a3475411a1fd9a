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

/** A part and the same on the other side. */
export const both = (part: Drawing): Drawing => [part, mirrored(part)];

/**
 * A closed shape with its far side in shade: the shape in shade, and the same a little narrower on top, which stays
 * with the edge at `x`, where the light comes from, and ends `sy` lower.
 */
export const volume = ({ base, shade }: Pick<Tone, 'base' | 'shade'>, path: string, x: number, sy = 0.98): Drawing => [
  area(shade, path),
  group(`matrix(.91 0 0 ${sy} ${n(x * 0.09)} ${n(12 - 12 * sy)})`, area(base, path)),
];

/** A row of round bulges from point to point, clockwise: curls, leaves, clouds. Points are written `x y x y`. */
export function curls(points: string, round = 0.6): string {
  const [x = 0, y = 0, ...rest] = points.split(' ').map(Number);
  let [path, fromX, fromY] = [`M${x} ${y}`, x, y];
  for (let index = 1; index < rest.length; index += 2) {
    const [toX = 0, toY = 0] = [rest[index - 1], rest[index]];
    const r = n(Math.hypot(toX - fromX, toY - fromY) * round);
    path += `A${r} ${r} 0 0 1 ${toX} ${toY}`;
    [fromX, fromY] = [toX, toY];
  }
  return path;
}

/** Points for `curls` around an ellipse: `count` steps over `turns`, clockwise from `start` turns. */
export const around = (cx: number, cy: number, rx: number, ry: number, count: number, start = 0, turns = 1): string =>
  Array.from({ length: count + 1 }, (_, index) => {
    const angle = 2 * Math.PI * (start + (turns * index) / count);
    return `${n(cx + rx * Math.cos(angle))} ${n(cy + ry * Math.sin(angle))}`;
  }).join(' ');

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
