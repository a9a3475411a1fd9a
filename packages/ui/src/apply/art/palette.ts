import * as P from './colours.ts';

/** The rows of colours to choose from, and what is mixed from them. No other file of the pictures writes a colour down. */

/** What shade leans to: a warm plum, so that nothing turns grey where the light from the left does not reach. */
const DUSK = '#3b1a4a';
const BLOOD = '#6a131f';
const ROSE = '#e2504a';
const DEEP = '#26090c';

/** Ten tones from very dark to very light; cool and warm ones take turns. */
export const SKINS = [
  '#57362b',
  '#67402c',
  '#784a38',
  '#8c5634',
  '#a46b4b',
  '#bd8357',
  '#d29b78',
  '#e5b78f',
  '#f1c9b4',
  '#fadfcb',
] as const;

export const HAIRS = [
  '#221c22',
  '#35241f',
  '#50321f',
  '#714a31',
  '#9a6c3e',
  '#c0935a',
  '#e2c184',
  '#b9562b',
  '#b3aeac',
  '#2b8a8c',
] as const;

/** Clothes and covers. */
export const CLOTHS = [
  '#12727f',
  '#f2a831',
  '#cf5a40',
  '#3f9464',
  '#8a4a7d',
  '#4f8fcb',
  '#34456f',
  '#f1e5cf',
  '#e895a0',
  '#514e5a',
] as const;

/** `share` of the way from one `#rrggbb` to the other. */
export function mix(from: string, to: string, share: number): string {
  const part = (at: number) => {
    const [a, b] = [from, to].map((hex) => Number.parseInt(hex.slice(at, at + 2), 16)) as [number, number];
    return Math.round(a + (b - a) * share)
      .toString(16)
      .padStart(2, '0');
  };
  return `#${part(1)}${part(3)}${part(5)}`;
}

export interface Tone {
  base: string;
  /** Away from the light. */
  shade: string;
  /** Drawn lines within. */
  line: string;
  /** Where light falls. */
  light: string;
}

export const cloth = (base: string): Tone => ({
  base,
  shade: mix(base, DUSK, 0.2),
  line: mix(base, DUSK, 0.42),
  light: mix(base, P.white, 0.28),
});

export const skin = (base: string): Tone & { blush: string; lip: string } => ({
  base,
  shade: mix(base, BLOOD, 0.19),
  line: mix(mix(base, BLOOD, 0.25), DEEP, 0.5),
  light: mix(base, P.sunSoft, 0.25),
  blush: mix(base, ROSE, 0.34),
  lip: mix(mix(base, BLOOD, 0.25), ROSE, 0.3),
});
