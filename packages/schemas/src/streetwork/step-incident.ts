import * as z from 'zod';
import { EXAMPLE_ID } from '../examples.ts';
import { localDate, uuid } from '../ids.ts';
import { incident } from './incident.ts';

/** Marks what was done. Steps only ever come to it; noticing is for supervisors and team leads. */
export const stepIncidentInput = z.object({
  siteId: uuid,
  incidentId: uuid,
  steps: z.array(z.string().max(40)).max(30),
  noticed: z.boolean(),
  debriefedOn: localDate.nullable(),
  close: z.boolean(),
});
export type StepIncidentInput = z.input<typeof stepIncidentInput>;

export const stepIncidentOutput = z.object({ incident: incident });
export type StepIncidentOutput = z.infer<typeof stepIncidentOutput>;

export const stepIncidentReasons = [
  'invalid_input',
  'not_signed_in',
  'not_permitted',
  'not_found',
  'conflict',
] as const;

export const stepIncidentExample: { input: StepIncidentInput } = {
  input: {
    siteId: EXAMPLE_ID,
    incidentId: EXAMPLE_ID,
    steps: ['secure'],
    noticed: false,
    debriefedOn: null,
    close: false,
  },
};
