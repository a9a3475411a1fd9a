import * as z from 'zod';
import { EXAMPLE_ID } from '../examples.ts';
import { uuid } from '../ids.ts';
import { presenceDraft, streetworkPresence } from './shift.ts';

/**
 * Writes when workers of the site can be met online. A time that the clock never shows is refused, one that it shows
 * twice has to be chosen from.
 */
export const putPresenceInput = z.object({ siteId: uuid, presence: presenceDraft });
export type PutPresenceInput = z.input<typeof putPresenceInput>;

export const putPresenceOutput = z.object({ presence: streetworkPresence });
export type PutPresenceOutput = z.infer<typeof putPresenceOutput>;

export const putPresenceReasons = ['invalid_input', 'not_signed_in', 'not_permitted', 'not_found', 'conflict'] as const;

export const putPresenceExample: { input: PutPresenceInput } = {
  input: {
    siteId: EXAMPLE_ID,
    presence: {
      id: EXAMPLE_ID,
      platform: 'discord',
      where: 'JMD Musterstadt',
      langs: ['de'],
      minutes: 120,
      when: {
        start: '2026-12-01',
        time: '16:00',
        zone: 'Europe/Berlin',
        rule: { unit: 'week', every: 1, weekdays: [2] },
      },
      revision: 0,
    },
  },
};
