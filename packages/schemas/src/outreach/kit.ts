import * as z from 'zod';
import { clockTime, uuid } from '../ids.ts';
import { POLICY_AUDIENCES, POLICY_PURPOSES } from '../policy/values.ts';
import { postLanguage } from './post.ts';
import { KIT_SHARES } from './values.ts';

/** A post of a kit: words without channels and pictures, for each site has its own. */
export const kitPost = z.strictObject({
  title: z.string().trim().min(1).max(120),
  purpose: z.enum(POLICY_PURPOSES),
  audience: z.enum(POLICY_AUDIENCES),
  parts: z
    .array(z.strictObject({ lang: postLanguage, text: z.string().trim().min(1).max(20_000) }))
    .min(1)
    .max(12)
    .refine((parts) => new Set(parts.map(({ lang }) => lang)).size === parts.length),
  /** Days after the first day of the campaign. */
  dayOffset: z.int().min(0).max(365),
  /** When it is best sent; null where it does not matter. */
  time: clockTime.nullable(),
});
export type KitPost = z.infer<typeof kitPost>;

const kitFields = z.strictObject({
  id: uuid,
  title: z.string().trim().min(1).max(120),
  /** What it is for, and what has to be filled in. */
  description: z.string().trim().max(2_000),
  share: z.enum(KIT_SHARES),
  /** One: a template. Several: a campaign. */
  posts: z.array(kitPost).min(1).max(20),
  revision: z.int().min(0),
});

/** Posts to take and adapt: a template, or a campaign of several. */
export const outreachKit = kitFields.extend({
  /** Who made it; nobody else changes it. */
  siteId: uuid,
  siteName: z.string(),
  changedAt: z.iso.datetime(),
});
export type OutreachKit = z.infer<typeof outreachKit>;

export const kitDraft = kitFields;
export type KitDraft = z.infer<typeof kitDraft>;

export const kitSummary = outreachKit.omit({ posts: true }).extend({
  posts: z.int().min(1),
  langs: z.array(postLanguage),
});
export type KitSummary = z.infer<typeof kitSummary>;
