import * as z from 'zod';
import { EXAMPLE_ID } from '../examples.ts';
import { done } from '../identity/common.ts';
import { uuid } from '../ids.ts';
import { CONTACT_CHANNELS } from './values.ts';

/** Notes that a counsellor and a client talked outside of the thread. The same id again changes nothing. */
export const logContactInput = z.object({
  caseId: uuid,
  contactId: uuid,
  channel: z.enum(CONTACT_CHANNELS),
  /** A day in Germany, today at the latest. */
  day: z.iso.date(),
  minutes: z.int().min(1).max(1440),
});
export type LogContactInput = z.input<typeof logContactInput>;

export const logContactOutput = done;
export type LogContactOutput = z.infer<typeof logContactOutput>;

export const logContactReasons = ['invalid_input', 'not_signed_in', 'not_permitted', 'not_found'] as const;

export const logContactExample: { input: LogContactInput } = {
  input: { caseId: EXAMPLE_ID, contactId: EXAMPLE_ID, channel: 'phone', day: '2027-03-09', minutes: 20 },
};
