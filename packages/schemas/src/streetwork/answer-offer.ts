import * as z from 'zod';
import { EXAMPLE_ID } from '../examples.ts';
import { done } from '../identity/common.ts';
import { uuid } from '../ids.ts';

/** Takes a place that was offered to the site, with its permission and without its contacts, or says no. */
export const answerOfferInput = z.object({ siteId: uuid, placeId: uuid, take: z.boolean() });
export type AnswerOfferInput = z.input<typeof answerOfferInput>;

export const answerOfferOutput = done;
export type AnswerOfferOutput = z.infer<typeof answerOfferOutput>;

export const answerOfferReasons = ['invalid_input', 'not_signed_in', 'not_permitted', 'not_found', 'conflict'] as const;

export const answerOfferExample: { input: AnswerOfferInput } = {
  input: { siteId: EXAMPLE_ID, placeId: EXAMPLE_ID, take: true },
};
