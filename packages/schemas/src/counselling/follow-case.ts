import * as z from 'zod';
import { EXAMPLE_ID } from '../examples.ts';
import { uuid } from '../ids.ts';
import { streamTicket } from './stream.ts';

/** A ticket for the stream of one case. */
export const followCaseInput = z.object({ caseId: uuid });
export type FollowCaseInput = z.input<typeof followCaseInput>;

export const followCaseOutput = streamTicket;
export type FollowCaseOutput = z.infer<typeof followCaseOutput>;

export const followCaseReasons = ['invalid_input', 'not_signed_in', 'not_permitted', 'not_found'] as const;

export const followCaseExample: { input: FollowCaseInput } = { input: { caseId: EXAMPLE_ID } };
