import * as z from 'zod';
import { EXAMPLE_ID } from '../examples.ts';
import { uuid } from '../ids.ts';
import { consentDraft, imageConsent } from './consent.ts';

/**
 * Writes down a consent; `revision` is the one that it was changed from, 0 for a new one. One that was withdrawn is not
 * changed any more: who agrees again gives a new one.
 */
export const putConsentInput = z.object({ siteId: uuid, consent: consentDraft });
export type PutConsentInput = z.input<typeof putConsentInput>;

export const putConsentOutput = z.object({ consent: imageConsent });
export type PutConsentOutput = z.infer<typeof putConsentOutput>;

export const putConsentReasons = ['invalid_input', 'not_signed_in', 'not_permitted', 'not_found', 'conflict'] as const;

export const putConsentExample: { input: PutConsentInput } = {
  input: {
    siteId: EXAMPLE_ID,
    consent: {
      id: EXAMPLE_ID,
      subjectRef: 'Ordner 3, Blatt 12',
      minor: false,
      guardian: false,
      purposes: ['event'],
      platforms: ['site-page', 'mastodon'],
      validUntil: '2027-12-31',
      revision: 0,
    },
  },
};
