import * as z from 'zod';
import { localDate, uuid } from '../ids.ts';
import { streetworkNote } from './place.ts';
import { INCIDENT_KINDS, INCIDENT_STATES, SECRECY_GROUNDS } from './values.ts';

/** Something that a worker met with, and that should not stay with them alone. */
export const incident = z.object({
  id: uuid,
  siteId: uuid,
  kind: z.enum(INCIDENT_KINDS),
  placeId: uuid.nullable(),
  day: localDate,
  note: streetworkNote,
  state: z.enum(INCIDENT_STATES),
  reportedBy: uuid,
  /** Steps of the list for this kind that are done. */
  steps: z.array(z.string().max(40)).max(30),
  /** When a supervisor has seen it. */
  noticedAt: z.iso.datetime().nullable(),
  debriefDueOn: localDate,
  debriefedOn: localDate.nullable(),
  /** Sealed files that belong to it. Who holds no key of the team sees that they are there, and nothing of them. */
  evidence: z.int().min(0),
});
export type Incident = z.infer<typeof incident>;

/**
 * Sealed in the browser under the key of the team, padded: neither the server nor a supervisor, who holds no key, can read
 * it.
 */
export const sealedEvidence = z.strictObject({
  id: uuid,
  incidentId: uuid,
  /** Of the team key that it is sealed under. */
  epoch: z.int().min(0),
  sealed: z.base64().max(3_000_000),
});
export type SealedEvidence = z.infer<typeof sealedEvidence>;

/** A question whether secrecy may be broken. Two people answer it, never one. */
export const secrecyQuestion = z.object({
  id: uuid,
  incidentId: uuid,
  ground: z.enum(SECRECY_GROUNDS),
  askedBy: uuid,
  askedAt: z.iso.datetime(),
  decidedBy: uuid.nullable(),
  decidedAt: z.iso.datetime().nullable(),
  /** Null while nobody has decided. */
  broken: z.boolean().nullable(),
  /** What was written on asking, and on deciding below it. */
  note: z.string().max(600),
});
export type SecrecyQuestion = z.infer<typeof secrecyQuestion>;
