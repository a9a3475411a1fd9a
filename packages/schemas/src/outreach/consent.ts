import * as z from 'zod';
import { localDate, uuid } from '../ids.ts';
import { PLATFORMS, POLICY_PURPOSES } from '../policy/values.ts';
import { CONSENT_STATES } from './values.ts';

const some = <Value extends string>(values: readonly [Value, ...Value[]]) =>
  z
    .array(z.enum(values))
    .min(1)
    .refine((given) => new Set(given).size === given.length);

const consentFields = z.strictObject({
  id: uuid,
  /** Where the signed paper lies: `Ordner 3, Blatt 12`. Never a name: who it is stands on the paper alone. */
  subjectRef: z.string().trim().min(1).max(80),
  /** Under 18. */
  minor: z.boolean(),
  /** Whoever has custody has agreed too. */
  guardian: z.boolean(),
  purposes: some(POLICY_PURPOSES),
  platforms: some(PLATFORMS),
  /** The last day on which it holds. */
  validUntil: localDate,
  revision: z.int().min(0),
});

/** Somebody's agreement to be seen on pictures (Einwilligung, § 22 KUG), as it was given. */
export const consentDraft = consentFields.refine(({ minor, guardian }) => !minor || guardian, { path: ['guardian'] });
export type ConsentDraft = z.infer<typeof consentDraft>;

export const imageConsent = consentFields.extend({
  siteId: uuid,
  withdrawnAt: z.iso.datetime().nullable(),
  state: z.enum(CONSENT_STATES),
  /** Pictures that name it in any post. */
  pictureIds: z.array(uuid),
});
export type ImageConsent = z.infer<typeof imageConsent>;
