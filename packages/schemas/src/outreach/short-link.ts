import * as z from 'zod';
import { webLink } from '../directory/site.ts';
import { localDate, uuid } from '../ids.ts';
import { LINK_MEDIA } from './values.ts';

/** `offener-tag`: what a link is for, as it stands in its address. */
const campaign = z
  .string()
  .max(40)
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);

export const linkDraft = z.strictObject({ campaign, medium: z.enum(LINK_MEDIA), url: webLink });
export type LinkDraft = z.infer<typeof linkDraft>;

/**
 * A short address, `/l/offener-tag-poster`: campaign and medium, and nothing of whoever follows it. Counted by the day
 * alone.
 */
export const shortLink = linkDraft.extend({
  /** Campaign and medium, once in the whole installation. */
  slug: z.string(),
  siteId: uuid,
  createdAt: z.iso.datetime(),
  /** How often it was followed in all. */
  total: z.int().min(0),
  /** Of the last 90 days, those on which it was followed. */
  days: z.array(z.object({ day: localDate, count: z.int().min(1) })),
});
export type ShortLink = z.infer<typeof shortLink>;
