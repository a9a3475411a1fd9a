import * as z from 'zod';
import { localDate, uuid } from '../ids.ts';
import { partialDate } from './partial-date.ts';
import { APPLICATION_CHANNELS, APPLICATION_STATES, MAX_FACT, TARGET_KINDS } from './values.ts';

const text = z.string().max(MAX_FACT);

/** One application that somebody follows up. Dates are days in Germany. */
export const application = z.object({
  id: uuid,
  kind: z.enum(TARGET_KINDS).optional(),
  employer: text.optional(),
  occupation: text.optional(),
  source: text.optional(),
  contact: text.optional(),
  refNo: text.optional(),
  startsOn: partialDate.optional(),
  deadline: z
    .object({ date: localDate, hard: z.boolean().default(false), from: z.enum(['ad', 'rule', 'user']).default('user') })
    .optional(),
  channel: z.enum(APPLICATION_CHANNELS).optional(),
  state: z.enum(APPLICATION_STATES).default('idea'),
  nextAction: z.object({ text, on: localDate.optional() }).optional(),
  notes: text.optional(),
});
export type Application = z.infer<typeof application>;
