import * as z from 'zod';
import { EXAMPLE_ID } from '../examples.ts';
import { uuid } from '../ids.ts';
import { profileDraft, workerProfile } from './profile.ts';

/** Writes a profile of one’s own; what is changed has to be approved again. */
export const putProfileInput = z.object({ siteId: uuid, profile: profileDraft });
export type PutProfileInput = z.input<typeof putProfileInput>;

export const putProfileOutput = z.object({ profile: workerProfile });
export type PutProfileOutput = z.infer<typeof putProfileOutput>;

export const putProfileReasons = ['invalid_input', 'not_signed_in', 'not_permitted', 'not_found', 'conflict'] as const;

export const putProfileExample: { input: PutProfileInput } = {
  input: {
    siteId: EXAMPLE_ID,
    profile: {
      id: EXAMPLE_ID,
      platform: 'instagram',
      handle: 'jmd.musterstadt',
      carrierNamed: true,
      imprintUrl: 'https://jmd.example.org/impressum',
      portrait: true,
      device: 'service',
      revision: 0,
    },
  },
};
