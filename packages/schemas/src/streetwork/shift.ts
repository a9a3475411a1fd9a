import * as z from 'zod';
import { clockTime, localDate, timeZone, uuid } from '../ids.ts';
import { postLanguage } from '../outreach/post.ts';
import { postRepeat } from '../outreach/repeat.ts';
import { PLACE_PLATFORMS, WORK_AREAS } from './values.ts';

/** Working time of one person (Einsatzzeit). Two of them never overlap. */
export const shift = z.strictObject({
  id: uuid,
  area: z.enum(WORK_AREAS),
  startedAt: z.iso.datetime(),
  /** Null while it lasts. */
  endedAt: z.iso.datetime().nullable(),
});
export type Shift = z.infer<typeof shift>;

/** When workers of a site can be met online, once or again and again. */
export const presenceDraft = z.strictObject({
  id: uuid,
  platform: z.enum(PLACE_PLATFORMS),
  /** What young people look for there: the name of the group, channel or profile. */
  where: z.string().trim().min(1).max(120),
  langs: z.array(postLanguage).min(1).max(12),
  minutes: z.int().min(15).max(720),
  when: z.union([
    z.strictObject({ day: localDate, time: clockTime, zone: timeZone, which: z.enum(['earlier', 'later']).optional() }),
    postRepeat,
  ]),
  revision: z.int().min(0),
});
export type PresenceDraft = z.infer<typeof presenceDraft>;

export const streetworkPresence = presenceDraft.extend({ siteId: uuid });
export type StreetworkPresence = z.infer<typeof streetworkPresence>;

/** A time at which somebody is there, as everybody sees it. */
export const presenceTime = z.object({
  presenceId: uuid,
  start: z.iso.datetime(),
  end: z.iso.datetime(),
  zone: z.string(),
  platform: z.enum(PLACE_PLATFORMS),
  where: z.string(),
  langs: z.array(postLanguage),
});
export type PresenceTime = z.infer<typeof presenceTime>;
