import * as z from 'zod';
import { carrierSettings } from '../directory/carrier-settings.ts';
import { LAW_REGIMES } from '../directory/values.ts';
import { EXAMPLE_ID } from '../examples.ts';
import { uuid } from '../ids.ts';
import { base64Url, instant, trust } from './common.ts';

/** The public team key that a new enquiry to a site is sealed to, with what it is checked with. */
export const readTeamKeyInput = z.object({ siteId: uuid });
export type ReadTeamKeyInput = z.input<typeof readTeamKeyInput>;

export const readTeamKeyOutput = z.object({
  siteId: uuid,
  siteName: z.string(),
  /** Who answers for what is written there, and what they say about it. */
  carrier: carrierSettings
    .pick({ privacyUrl: true, imprintUrl: true, privacyTexts: true, dataProtectionContact: true })
    .extend({ name: z.string(), lawRegime: z.enum(LAW_REGIMES) }),
  /** Null where nobody of the team has made a key yet: nothing can be sent there. */
  teamKey: z
    .object({ epoch: z.int().min(1), keyId: base64Url(16), public: base64Url(32), createdAt: instant })
    .nullable(),
  trust,
});
export type ReadTeamKeyOutput = z.infer<typeof readTeamKeyOutput>;

export const readTeamKeyReasons = ['invalid_input', 'not_found', 'rate_limited'] as const;

export const readTeamKeyExample: { input: ReadTeamKeyInput } = { input: { siteId: EXAMPLE_ID } };
