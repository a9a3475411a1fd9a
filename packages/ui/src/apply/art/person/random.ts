import type { Avatar } from '@jmd-digital/schemas';
import { AIDS, BEARDS, CLOTHES, COLOURS_EACH, COVERS, EYES, GLASSES, HAIR_STYLES, HEADS } from './options.ts';

/** Where everybody starts who has not chosen yet. */
export const DEFAULT_AVATAR: Avatar = {
  skin: 6,
  head: 'round',
  hair: 'tousled',
  hairColour: 2,
  cover: 'none',
  coverColour: 1,
  eyes: 'round',
  glasses: 'none',
  beard: 'none',
  clothes: 'hoodie',
  clothesColour: 0,
  aid: 'none',
};

/** Any look, from `random` (0 to below 1). What most people do without is rarer than what everybody has. */
export function randomAvatar(random: () => number): Avatar {
  const one = <T>(ids: readonly T[]): T => ids[Math.min(Math.floor(random() * ids.length), ids.length - 1)] as T;
  const rarely = <T>(ids: readonly T[], share: number): T => (random() < share ? one(ids) : (ids[0] as T));
  const colour = () => Math.min(Math.floor(random() * COLOURS_EACH), COLOURS_EACH - 1);
  return {
    skin: colour(),
    head: one(HEADS),
    hair: one(HAIR_STYLES),
    hairColour: colour(),
    cover: rarely(COVERS, 0.4),
    coverColour: colour(),
    eyes: one(EYES),
    glasses: rarely(GLASSES, 0.4),
    beard: rarely(BEARDS, 0.3),
    clothes: one(CLOTHES),
    clothesColour: colour(),
    aid: rarely(AIDS, 0.35),
  };
}
