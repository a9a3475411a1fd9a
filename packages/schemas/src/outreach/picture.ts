import * as z from 'zod';
import { uuid } from '../ids.ts';
import { PICTURE_TYPES } from './values.ts';

/** Longest side of what is kept, pixels. */
export const MAX_PICTURE_SIDE = 2_048;
/** Most that is kept of a picture, bytes: what Bluesky takes. */
export const MAX_PICTURE_BYTES = 976_000;

/** A picture of a site, as it is kept: without place, time, camera and whatever else a file says of itself. */
export const picture = z.object({
  id: uuid,
  siteId: uuid,
  type: z.enum(PICTURE_TYPES),
  /** Pixels. */
  width: z.int().min(1),
  height: z.int().min(1),
  /** Bytes. */
  size: z.int().min(1),
  createdAt: z.iso.datetime(),
  /** How many posts have it in their newest revision. */
  posts: z.int().min(0),
});
export type Picture = z.infer<typeof picture>;
