import * as z from 'zod';
import { uuid } from '../ids.ts';
import { APPROVAL_STEPS, POLICY_AUDIENCES, POLICY_PURPOSES } from '../policy/values.ts';
import { APPROVAL_DECISIONS } from './values.ts';

/** Language of a text, BCP 47. */
const language = z.string().regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/);

/** A picture in a post: described in every language of the post, or decorative with the reason why. */
export const mediaUse = z.strictObject({
  mediaId: uuid,
  alt: z.record(language, z.string().trim().min(1).max(1_500)),
  decorativeReason: z.string().trim().min(1).max(200).nullable(),
  credit: z.string().trim().max(200),
  licence: z.string().trim().max(120),
  consentIds: z.array(uuid).max(50),
});
export type MediaUse = z.infer<typeof mediaUse>;

/** What a post says: the same in several languages, with other words for single channels. */
export const postContent = z.strictObject({
  title: z.string().trim().min(1).max(120),
  purpose: z.enum(POLICY_PURPOSES),
  audience: z.enum(POLICY_AUDIENCES),
  parts: z
    .array(
      z.strictObject({
        lang: language,
        text: z.string().max(20_000),
        /** A word of warning that is shown first. */
        warning: z.string().trim().max(200).nullable(),
      }),
    )
    .min(1)
    .max(12)
    .refine((parts) => new Set(parts.map(({ lang }) => lang)).size === parts.length),
  /** Texts that take the place of a part on one channel. */
  variants: z.array(z.strictObject({ channelId: uuid, lang: language, text: z.string().max(20_000) })).max(60),
  media: z.array(mediaUse).max(10),
});
export type PostContent = z.infer<typeof postContent>;

/** What somebody said of one revision of a post. */
export const approval = z.strictObject({
  revision: z.int().min(1),
  step: z.enum(APPROVAL_STEPS),
  by: uuid,
  decision: z.enum(APPROVAL_DECISIONS),
  note: z.string().trim().max(2_000),
  at: z.iso.datetime(),
});
export type Approval = z.infer<typeof approval>;
