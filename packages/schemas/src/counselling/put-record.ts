import * as z from 'zod';
import { EXAMPLE_ID } from '../examples.ts';
import { done } from '../identity/common.ts';
import { uuid } from '../ids.ts';
import { caseRecord } from './record.ts';

/** Notes a case in codes. Of a case that is over a fact is frozen, or frozen anew. */
export const putRecordInput = z.object({ caseId: uuid, record: caseRecord });
export type PutRecordInput = z.input<typeof putRecordInput>;

export const putRecordOutput = done;
export type PutRecordOutput = z.infer<typeof putRecordOutput>;

export const putRecordReasons = ['invalid_input', 'not_signed_in', 'not_permitted', 'not_found'] as const;

export const putRecordExample: { input: PutRecordInput } = {
  input: { caseId: EXAMPLE_ID, record: { topics: ['housing'], results: ['informed'] } },
};
