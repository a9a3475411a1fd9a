import * as z from 'zod';
import { timeZone, uuid } from '../ids.ts';
import { APPROVAL_STEPS, POLICY_AUDIENCES, POLICY_PURPOSES } from '../policy/values.ts';
import { APPROVAL_DECISIONS, POST_PROBLEMS, POST_STATES } from './values.ts';

/** Language of a text, BCP 47; `de-x-leicht` is easy German. */
export const postLanguage = z.string().regex(/^(?:de-x-leicht|[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*)$/);

/** A picture in a post: described in every language of the post, or decorative with the reason why. */
export const pictureUse = z.strictObject({
  pictureId: uuid,
  alt: z.record(postLanguage, z.string().trim().min(1).max(1_500)),
  decorativeReason: z.string().trim().min(1).max(200).nullable(),
  credit: z.string().trim().max(200),
  licence: z.string().trim().max(120),
  /** Whether somebody can be recognised in it: then everybody has to have agreed (§ 22 KUG). */
  showsPeople: z.boolean(),
  consentIds: z.array(uuid).max(50),
});
export type PictureUse = z.infer<typeof pictureUse>;

const localMinute = z.string().regex(/^\d{4}-\d{2}-\d{2}T(?:[01]\d|2[0-3]):[0-5]\d$/);

/** When and where something takes place that a post tells of, by the clock there. */
export const postEvent = z
  .strictObject({
    /** `2027-01-12T16:00` */
    start: localMinute,
    end: localMinute,
    zone: timeZone,
    place: z.string().trim().min(1).max(200),
  })
  .refine(({ start, end }) => start < end, { path: ['end'] });
export type PostEvent = z.infer<typeof postEvent>;

/** What a post says: the same in several languages, with other words for single channels. */
export const postContent = z
  .strictObject({
    title: z.string().trim().min(1).max(120),
    purpose: z.enum(POLICY_PURPOSES),
    audience: z.enum(POLICY_AUDIENCES),
    parts: z
      .array(
        z.strictObject({
          lang: postLanguage,
          text: z.string().max(20_000),
          /** A word of warning that is shown first. */
          warning: z.string().trim().max(200).nullable(),
        }),
      )
      .min(1)
      .max(12)
      .refine((parts) => new Set(parts.map(({ lang }) => lang)).size === parts.length),
    /** Channels that it is for: approvals are for these, and it goes out nowhere else. */
    channelIds: z.array(uuid).max(30),
    /** Whether its author says that the text names nobody and shows nobody's circumstances. */
    namesNobody: z.boolean(),
    /** Texts that take the place of a part on one channel. */
    variants: z.array(z.strictObject({ channelId: uuid, lang: postLanguage, text: z.string().max(20_000) })).max(60),
    pictures: z.array(pictureUse).max(10),
    /** Null where it tells of nothing that takes place at a time. */
    event: postEvent.nullable(),
  })
  .refine(({ channelIds }) => new Set(channelIds).size === channelIds.length, { path: ['channelIds'] })
  .refine(({ channelIds, variants }) => variants.every(({ channelId }) => channelIds.includes(channelId)), {
    path: ['variants'],
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

/** A post as a list shows it, in its newest revision. */
export const postSummary = z.object({
  id: uuid,
  siteId: uuid,
  state: z.enum(POST_STATES),
  revision: z.int().min(1),
  title: z.string(),
  purpose: z.enum(POLICY_PURPOSES),
  changedAt: z.iso.datetime(),
});
export type PostSummary = z.infer<typeof postSummary>;

/** What is missing, and where: in a language, on a channel, in a picture. */
export const postProblem = z.object({
  kind: z.enum(POST_PROBLEMS),
  lang: postLanguage.nullable(),
  channelId: uuid.nullable(),
  pictureId: uuid.nullable(),
});
export type PostProblem = z.infer<typeof postProblem>;

/** What somebody remarked on a revision. */
export const postComment = z.object({
  id: uuid,
  revision: z.int().min(1),
  by: uuid,
  text: z.string().trim().min(1).max(2_000),
  at: z.iso.datetime(),
});
export type PostComment = z.infer<typeof postComment>;

/** A post of a site: what most procedures are told. */
export const postAt = z.object({ siteId: uuid, postId: uuid });
