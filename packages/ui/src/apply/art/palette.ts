/** Every colour of the pictures. Nothing else here writes one down; shades are mixed from these. */

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

export const P = {
  paper: '#fffdf9',
  ink: '#2a2230',
  /** Lines of a face, on any skin. */
  lash: '#1a1016',
  white: '#fffaf2',
  tooth: '#fffdf6',
  mouth: '#5f1822',
  tongue: '#e2787c',
  iris: '#25140f',
  irisLight: '#5d8f86',
  steel: '#aeb6bf',
  steelDark: '#5c6470',
  tyre: '#37343d',
  denim: '#3f5680',
  sand: '#c9a878',
  slate: '#4b4a56',
  shoe: '#3a3340',
  sole: '#f4ece0',
  sun: '#f2a516',
  sunSoft: '#f9d88a',
  teal: '#0a5a66',
  tealSoft: '#9cc9c9',
  leaf: '#3f8f5f',
  leafSoft: '#a9cfa0',
  clay: '#c2523a',
  rose: '#e8a29a',
  plum: '#6d3d6b',
  sky: '#e7f3f4',
  skyDeep: '#c5e2e8',
  cream: '#fbf1de',
  wood: '#c08d5c',
  woodDark: '#8f6240',
  field: '#e6d58c',
  grass: '#c3d99a',
  grassDark: '#8fbb79',
  stone: '#d9d2c6',
  stoneDark: '#b5ac9f',
  brick: '#d08a6a',
  roof: '#b7604a',
  quiet: '#8d8896',
  line: '#e6e1d8',
} as const;

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
