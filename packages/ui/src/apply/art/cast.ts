import type { CastId } from '@jmd-digital/schemas/values';
import type { PersonSpec } from './person/person.ts';
import { DEFAULT_AVATAR } from './person/random.ts';

/** Who of the story is a person with a look of their own. `you` looks as the player chose, and the kiosk is none. */
export type PresetId = Exclude<CastId, 'you' | 'kiosk'>;

export const PRESETS: Record<PresetId, PersonSpec> = {
  amal: {
    ...DEFAULT_AVATAR,
    head: 'heart',
    hairColour: 1,
    cover: 'hijab',
    eyes: 'lashes',
    clothes: 'tunic',
    mark: 'brooch',
  },
  danylo: {
    ...DEFAULT_AVATAR,
    skin: 8,
    head: 'long',
    hairColour: 5,
    eyes: 'light',
    clothes: 'jacket',
    clothesColour: 5,
    mark: 'plaster',
  },
  selin: {
    ...DEFAULT_AVATAR,
    skin: 7,
    head: 'oval',
    hair: 'curly-long',
    coverColour: 2,
    eyes: 'almond',
    clothes: 'dungarees',
    clothesColour: 6,
    aid: 'wheelchair',
    mark: 'pencil',
  },
  yonas: {
    ...DEFAULT_AVATAR,
    skin: 2,
    head: 'oval',
    hair: 'locs',
    hairColour: 0,
    beard: 'stubble',
    clothes: 'shirt',
    clothesColour: 3,
    mark: 'towel',
  },
  'frau-koenig': {
    ...DEFAULT_AVATAR,
    skin: 9,
    head: 'long',
    hair: 'pixie',
    hairColour: 8,
    eyes: 'almond',
    glasses: 'round-glasses',
    clothes: 'cardigan',
    clothesColour: 4,
    mark: 'thermos',
  },
  'herr-petersen': {
    ...DEFAULT_AVATAR,
    skin: 7,
    head: 'broad',
    hair: 'short',
    hairColour: 8,
    cover: 'cap',
    coverColour: 6,
    eyes: 'hooded',
    beard: 'moustache',
    clothes: 'uniform',
    clothesColour: 6,
    mark: 'badge',
  },
};
