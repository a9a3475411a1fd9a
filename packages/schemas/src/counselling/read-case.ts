import * as z from 'zod';
import { EXAMPLE_ID } from '../examples.ts';
import { instant, trust } from '../identity/common.ts';
import { uuid } from '../ids.ts';
import { caseEntry, caseSummary, keyEpoch, keyWrap, participant } from './common.ts';

/** A case with everything that opens it for the asker, and its entries in the order in which they came. */
export const readCaseInput = z.object({
  caseId: uuid,
  afterSeq: z.int().min(0).default(0),
  limit: z.int().min(1).max(500).default(200),
});
export type ReadCaseInput = z.input<typeof readCaseInput>;

export const readCaseOutput = z.object({
  case: caseSummary,
  participants: z.array(participant),
  epochs: z.array(keyEpoch),
  /** Wraps for the asker's own keys, old ones too, and for the teams that they belong to. */
  wraps: z.array(keyWrap),
  /** Older keys that somebody sealed to the client afterwards, so that what was locked can be read again. */
  shares: z.array(z.object({ by: uuid, at: instant })),
  trust,
  entries: z.array(caseEntry),
  more: z.boolean(),
});
export type ReadCaseOutput = z.infer<typeof readCaseOutput>;

export const readCaseReasons = ['invalid_input', 'not_signed_in', 'not_permitted', 'not_found'] as const;

export const readCaseExample: { input: ReadCaseInput } = { input: { caseId: EXAMPLE_ID } };
