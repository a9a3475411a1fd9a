import * as z from 'zod';
import { EXAMPLE_ID } from '../examples.ts';
import { done } from '../identity/common.ts';
import { site } from './site.ts';

/** Changes one site. The next import that names it writes over it. */
export const putSiteInput = z.object({ site });
export type PutSiteInput = z.input<typeof putSiteInput>;

export const putSiteOutput = done;
export type PutSiteOutput = z.infer<typeof putSiteOutput>;

export const putSiteReasons = ['invalid_input', 'not_signed_in', 'not_permitted', 'not_found'] as const;

export const putSiteExample: { input: PutSiteInput } = {
  input: {
    site: {
      id: EXAMPLE_ID,
      carrierId: EXAMPLE_ID,
      name: 'JMD Musterstadt',
      description: '',
      virtual: true,
      address: null,
      districtCode: null,
      position: null,
      phone: null,
      email: null,
      website: null,
      languages: ['de'],
      channels: ['mail'],
      serviceAreas: [],
      openingHours: [],
      byAppointment: true,
      accessibility: null,
      services: [],
      assuredOn: null,
    },
  },
};
