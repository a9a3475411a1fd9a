import * as z from 'zod';
import { TOPICS } from '../directory/values.ts';
import { localDate, uuid } from '../ids.ts';
import { postLanguage } from '../outreach/post.ts';
import { POLICY_DEVICES } from '../policy/values.ts';
import { streetworkNote } from './place.ts';
import {
  CONTACT_AGE_BANDS,
  CONTACT_FORMS,
  CONTACT_INITIATORS,
  CONTACT_RESULTS,
  CONTACT_RISKS,
  CONTACT_STATES,
  MINUTES_BANDS,
  REFERRAL_TARGETS,
} from './values.ts';

/**
 * A contact, by categories. There is no field for a name, a handle, words that somebody wrote, a link or a time of day, and
 * nothing else is taken.
 */
export const contactDraft = z
  .strictObject({
    /** Made on the device; a contact that is sent again is the same one. */
    id: uuid,
    placeId: uuid,
    day: localDate,
    lang: postLanguage,
    topics: z
      .array(z.enum(TOPICS))
      .min(1)
      .max(3)
      .refine((topics) => new Set(topics).size === topics.length),
    form: z.enum(CONTACT_FORMS),
    initiator: z.enum(CONTACT_INITIATORS),
    ageBand: z.enum(CONTACT_AGE_BANDS),
    minutesBand: z.enum(MINUTES_BANDS),
    device: z.enum(POLICY_DEVICES),
    /** The worker was there openly, as a counsellor of this carrier. There is no other way. */
    disclosed: z.literal(true),
    result: z.enum(CONTACT_RESULTS),
    risk: z.enum(CONTACT_RISKS),
    referredTo: z.enum(REFERRAL_TARGETS).nullable(),
    note: streetworkNote,
  })
  .refine(({ result, referredTo }) => (result === 'referral') === (referredTo !== null), { path: ['referredTo'] });
export type ContactDraft = z.infer<typeof contactDraft>;

/** How far a contact has come. Forward only. */
export const contactMove = z
  .strictObject({
    contactId: uuid,
    to: z.enum(CONTACT_STATES).exclude(['contact']),
    referredTo: z.enum(REFERRAL_TARGETS).nullable(),
  })
  .refine(({ to, referredTo }) => (to === 'referred') === (referredTo !== null), { path: ['referredTo'] });
export type ContactMove = z.infer<typeof contactMove>;
