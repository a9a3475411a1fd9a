import * as z from 'zod';
import { webLink } from '../directory/site.ts';
import { TOPICS } from '../directory/values.ts';
import { localDate, uuid } from '../ids.ts';
import { postLanguage } from '../outreach/post.ts';
import {
  MEMBER_BANDS,
  PERMISSION_ANSWERS,
  PERMISSION_SCOPES,
  PERMISSION_WAYS,
  PLACE_ACCESS,
  PLACE_HINDRANCES,
  PLACE_PLATFORMS,
  PLACE_STATES,
} from './values.ts';

/**
 * A note of streetwork. What could lead to a person is refused, in the browser and here: `findIdentity` of the
 * domain.
 */
export const streetworkNote = z.string().trim().max(280);

const placeFields = z.strictObject({
  id: uuid,
  platform: z.enum(PLACE_PLATFORMS),
  /** Of the group, channel or server: it names no person. */
  name: z.string().trim().min(1).max(120),
  url: webLink.nullable(),
  langs: z.array(postLanguage).min(1).max(12),
  topics: z.array(z.enum(TOPICS)).min(1).max(8),
  memberBand: z.enum(MEMBER_BANDS),
  access: z.enum(PLACE_ACCESS),
  rulesUrl: webLink.nullable(),
  /** Who read the rules of the place last is the staff member who wrote this down. */
  rulesCheckedOn: localDate.nullable(),
  /** The rules themselves let counsellors answer: then nobody has to be asked. */
  rulesAllow: z.boolean(),
  note: streetworkNote,
  revision: z.int().min(0),
});

export const placeDraft = placeFields;
export type PlaceDraft = z.infer<typeof placeDraft>;

/** What who runs a place said (Erlaubnis der Gruppenleitung). */
export const adminPermission = z.strictObject({
  id: uuid,
  askedOn: localDate,
  way: z.enum(PERMISSION_WAYS),
  answer: z.enum(PERMISSION_ANSWERS),
  scope: z.array(z.enum(PERMISSION_SCOPES)).max(PERMISSION_SCOPES.length),
  /** The last day on which it holds; null while nothing is granted. */
  validUntil: localDate.nullable(),
  note: streetworkNote,
});
export type AdminPermission = z.infer<typeof adminPermission>;

/** A group, channel, server, forum or row of comments that a site works in. */
export const streetworkPlace = placeFields.extend({
  siteId: uuid,
  /** As it is today: one whose permission or check of the rules is too old is paused, whatever was written down. */
  state: z.enum(PLACE_STATES),
  hindrances: z.array(z.enum(PLACE_HINDRANCES)),
  /** The last one. */
  permission: adminPermission.nullable(),
  /** When the rules were checked, and by whom; null where nobody has. */
  rulesCheckedBy: uuid.nullable(),
  /** The site to which it was offered, and that has not answered yet. */
  offeredTo: uuid.nullable(),
});
export type StreetworkPlace = z.infer<typeof streetworkPlace>;
