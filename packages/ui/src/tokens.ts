/**
 * Design tokens. A colour has a light and a dark value; partners override one by setting `--jmd-<name>` on an element
 * around the widget, for both at once. Inside, everything reads the private `--_<name>`, so that a token a partner does
 * not set falls back to ours.
 */
export const COLOURS = {
  paper: { light: '#fffdf9', dark: '#15151d' },
  /** Cards and fields, a step above the paper. */
  surface: { light: '#ffffff', dark: '#1e1e28' },
  ink: { light: '#1c1b29', dark: '#f3f0ea' },
  quiet: { light: '#5b5a6b', dark: '#b5b2bf' },
  /** Hairlines that only part things. */
  line: { light: '#e6e1d8', dark: '#3a3a48' },
  /** Edges that have to be seen: of fields and choices. */
  edge: { light: '#827d88', dark: '#85828f' },
  primary: { light: '#0a5a66', dark: '#7fd0d8' },
  'on-primary': { light: '#fffdf9', dark: '#10252a' },
  'primary-soft': { light: '#e3f0f0', dark: '#1b3439' },
  /** Play and progress. Never text on paper. */
  sun: { light: '#f2a516', dark: '#f2a516' },
  leaf: { light: '#1f7a4d', dark: '#7ed3a4' },
  'leaf-soft': { light: '#e6f3ea', dark: '#1a3327' },
  clay: { light: '#b3391f', dark: '#ff9d86' },
  'clay-soft': { light: '#fbeae5', dark: '#3d231d' },
  sky: { light: '#e7f3f4', dark: '#1b3439' },
  'sun-soft': { light: '#fdf1d8', dark: '#37301d' },
  focus: { light: '#1c1b29', dark: '#f2c14e' },
} as const satisfies Record<string, { light: string; dark: string }>;

export type Colour = keyof typeof COLOURS;

/** Everything that is no colour. Lengths are `em` of the wrapper, whose size is fixed in px: a host's `rem` is not ours. */
export const MEASURES = {
  font: 'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Noto Naskh Arabic UI", "Noto Naskh Arabic", "Geeza Pro", sans-serif',
  'font-size': '17px',
  'line-height': '1.5',
  'space-1': '0.25em',
  'space-2': '0.5em',
  'space-3': '0.75em',
  'space-4': '1em',
  'space-6': '1.5em',
  radius: '12px',
  'radius-small': '8px',
  /** Least height of what a finger has to hit. */
  target: '48px',
} as const;

/** A pair that occurs on screen, and the contrast it needs (WCAG 2.2: 1.4.3, 1.4.6, 1.4.11). */
export interface Pair {
  front: Colour;
  back: Colour;
  atLeast: number;
}

const TEXT = 4.5;
const SHAPE = 3;

export const PAIRS: readonly Pair[] = [
  { front: 'ink', back: 'paper', atLeast: 7 },
  { front: 'ink', back: 'surface', atLeast: 7 },
  { front: 'ink', back: 'sky', atLeast: 7 },
  { front: 'ink', back: 'primary-soft', atLeast: 7 },
  { front: 'ink', back: 'clay-soft', atLeast: 7 },
  { front: 'ink', back: 'leaf-soft', atLeast: 7 },
  { front: 'ink', back: 'sun-soft', atLeast: 7 },
  { front: 'quiet', back: 'paper', atLeast: TEXT },
  { front: 'quiet', back: 'surface', atLeast: TEXT },
  { front: 'quiet', back: 'sky', atLeast: TEXT },
  { front: 'quiet', back: 'primary-soft', atLeast: TEXT },
  { front: 'quiet', back: 'clay-soft', atLeast: TEXT },
  { front: 'quiet', back: 'leaf-soft', atLeast: TEXT },
  { front: 'quiet', back: 'sun-soft', atLeast: TEXT },
  { front: 'primary', back: 'paper', atLeast: 7 },
  { front: 'primary', back: 'surface', atLeast: 7 },
  { front: 'primary', back: 'primary-soft', atLeast: TEXT },
  { front: 'primary', back: 'sky', atLeast: TEXT },
  { front: 'on-primary', back: 'primary', atLeast: 7 },
  { front: 'leaf', back: 'paper', atLeast: TEXT },
  { front: 'leaf', back: 'surface', atLeast: TEXT },
  { front: 'leaf', back: 'leaf-soft', atLeast: TEXT },
  { front: 'clay', back: 'paper', atLeast: TEXT },
  { front: 'clay', back: 'surface', atLeast: TEXT },
  { front: 'clay', back: 'clay-soft', atLeast: TEXT },
  { front: 'edge', back: 'paper', atLeast: SHAPE },
  { front: 'edge', back: 'surface', atLeast: SHAPE },
  { front: 'focus', back: 'paper', atLeast: SHAPE },
  { front: 'focus', back: 'surface', atLeast: SHAPE },
  { front: 'focus', back: 'sky', atLeast: SHAPE },
  { front: 'focus', back: 'primary-soft', atLeast: SHAPE },
  { front: 'focus', back: 'clay-soft', atLeast: SHAPE },
  { front: 'focus', back: 'leaf-soft', atLeast: SHAPE },
  { front: 'focus', back: 'sun-soft', atLeast: SHAPE },
];

/** Colours that part or decorate and carry no meaning of their own, so no contrast is asked of them. */
export const DECORATIVE: readonly Colour[] = ['line', 'sun'];
