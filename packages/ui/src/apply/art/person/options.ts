/** What a person can look like, by kind. The first of each is drawn for an id that this version does not know. */
export const HEADS = ['oval', 'round', 'square', 'heart', 'long', 'broad'] as const;
export const HAIR_STYLES = [
  'short',
  'bald',
  'buzz',
  'fade',
  'tousled',
  'pixie',
  'bob',
  'straight-long',
  'wavy',
  'curly',
  'curly-long',
  'afro',
  'locs',
  'braids',
  'cornrows',
  'bun',
  'ponytail',
] as const;
export const COVERS = [
  'none',
  'hijab',
  'hijab-draped',
  'turban',
  'kippah',
  'cap',
  'beanie',
  'headwrap',
  'bandana',
] as const;
export const EYES = ['round', 'almond', 'narrow', 'lashes', 'hooded', 'light'] as const;
export const GLASSES = ['none', 'round-glasses', 'square-glasses', 'dark-glasses'] as const;
export const BEARDS = ['none', 'stubble', 'short-beard', 'full-beard', 'moustache'] as const;
export const CLOTHES = [
  'hoodie',
  'shirt',
  'tunic',
  'jacket',
  'dungarees',
  'coat',
  'overall',
  'sports',
  'cardigan',
] as const;
export const AIDS = [
  'none',
  'wheelchair',
  'power-wheelchair',
  'crutch',
  'hearing-aid',
  'white-cane',
  'prosthesis',
] as const;
/** Colours are counted 0 to 9. */
export const COLOURS_EACH = 10;

export type Head = (typeof HEADS)[number];
export type HairStyle = (typeof HAIR_STYLES)[number];
export type Cover = (typeof COVERS)[number];
export type Eyes = (typeof EYES)[number];
export type Glasses = (typeof GLASSES)[number];
export type Beard = (typeof BEARDS)[number];
export type Aid = (typeof AIDS)[number];
