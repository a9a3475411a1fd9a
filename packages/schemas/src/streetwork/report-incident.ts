import * as z from 'zod';
import { EXAMPLE_ID } from '../examples.ts';
import { uuid } from '../ids.ts';
import { incident } from './incident.ts';

/** Writes down something that should not stay with one person alone. The supervisor sees it at once. */
export const reportIncidentInput = z.object({
  siteId: uuid,
  incident: incident.pick({ id: true, kind: true, placeId: true, day: true, note: true }),
});
export type ReportIncidentInput = z.input<typeof reportIncidentInput>;

export const reportIncidentOutput = z.object({ incident: incident });
export type ReportIncidentOutput = z.infer<typeof reportIncidentOutput>;

export const reportIncidentReasons = [
  'invalid_input',
  'not_signed_in',
  'not_permitted',
  'not_found',
  'conflict',
] as const;

export const reportIncidentExample: { input: ReportIncidentInput } = {
  input: {
    siteId: EXAMPLE_ID,
    incident: { id: EXAMPLE_ID, kind: 'threat', placeId: null, day: '2026-11-25', note: '' },
  },
};
