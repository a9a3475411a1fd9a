import * as z from 'zod';
import { EXAMPLE_ID } from '../examples.ts';
import { uuid } from '../ids.ts';
import { sealedEvidence } from './incident.ts';

/**
 * Sealed files of an incident, for who reported it and who leads the site. Supervisors hold no key of the team: they see that
 * files are there, not what they are. Each look is in the audit.
 */
export const readEvidenceInput = z.object({ siteId: uuid, incidentId: uuid });
export type ReadEvidenceInput = z.input<typeof readEvidenceInput>;

export const readEvidenceOutput = z.object({ evidence: z.array(sealedEvidence) });
export type ReadEvidenceOutput = z.infer<typeof readEvidenceOutput>;

export const readEvidenceReasons = [
  'invalid_input',
  'not_signed_in',
  'not_permitted',
  'not_found',
  'step_up_required',
] as const;

export const readEvidenceExample: { input: ReadEvidenceInput } = {
  input: { siteId: EXAMPLE_ID, incidentId: EXAMPLE_ID },
};
