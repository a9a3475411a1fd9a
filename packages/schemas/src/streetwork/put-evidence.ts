import * as z from 'zod';
import { EXAMPLE_ID } from '../examples.ts';
import { done } from '../identity/common.ts';
import { uuid } from '../ids.ts';
import { sealedEvidence } from './incident.ts';

/** Keeps a sealed file with an incident. The server cannot read it. */
export const putEvidenceInput = z.object({ siteId: uuid, evidence: sealedEvidence });
export type PutEvidenceInput = z.input<typeof putEvidenceInput>;

export const putEvidenceOutput = done;
export type PutEvidenceOutput = z.infer<typeof putEvidenceOutput>;

export const putEvidenceReasons = ['invalid_input', 'not_signed_in', 'not_permitted', 'not_found', 'conflict'] as const;

export const putEvidenceExample: { input: PutEvidenceInput } = {
  input: { siteId: EXAMPLE_ID, evidence: { id: EXAMPLE_ID, incidentId: EXAMPLE_ID, epoch: 1, sealed: 'AAAA' } },
};
