import * as z from 'zod';
import { EXAMPLE_ID } from '../examples.ts';
import { carrierSettings } from './carrier-settings.ts';
import { carrier } from './site.ts';

/** Changes a carrier and its settings. The revision says what the change was made from: another one in between is a conflict. */
export const putCarrierInput = z.object({ carrier, settings: carrierSettings, revision: z.int().min(0) });
export type PutCarrierInput = z.input<typeof putCarrierInput>;

export const putCarrierOutput = z.object({ revision: z.int() });
export type PutCarrierOutput = z.infer<typeof putCarrierOutput>;

export const putCarrierReasons = [
  'invalid_input',
  'not_signed_in',
  'not_permitted',
  'not_found',
  'step_up_required',
  'conflict',
] as const;

export const putCarrierExample: { input: PutCarrierInput } = {
  input: {
    carrier: {
      id: EXAMPLE_ID,
      name: 'Muster',
      association: 'other',
      lawRegime: 'dsgvo',
      description: '',
      website: null,
      email: null,
    },
    settings: {
      privacyUrl: null,
      imprintUrl: null,
      privacyTexts: { de: 'Ein Beispiel.' },
      dataProtectionContact: null,
      certPublic: null,
      closedCaseDays: 183,
      unansweredDays: 30,
      idleAccountDays: 30,
      auditDays: 365,
    },
    revision: 0,
  },
};
