import * as z from 'zod';
import { pageLink } from '../directory/site.ts';
import { uuid } from '../ids.ts';
import { PLATFORMS } from '../policy/values.ts';
import { DELIVERY_ERRORS, TAKE_DOWN_REASONS, TAKE_DOWN_STATES } from './values.ts';

/** Something that is out and has to go. */
export const takeDown = z.object({
  id: uuid,
  deliveryId: uuid,
  postId: uuid,
  title: z.string(),
  channelId: uuid,
  channelName: z.string(),
  platform: z.enum(PLATFORMS),
  /** Where it is. */
  remoteUrl: pageLink.nullable(),
  reason: z.enum(TAKE_DOWN_REASONS),
  state: z.enum(TAKE_DOWN_STATES),
  attempt: z.int().min(0),
  error: z.enum(DELIVERY_ERRORS).nullable(),
  askedAt: z.iso.datetime(),
  doneAt: z.iso.datetime().nullable(),
});
export type TakeDown = z.infer<typeof takeDown>;
