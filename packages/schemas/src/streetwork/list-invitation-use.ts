import * as z from 'zod';
import { EXAMPLE_ID } from '../examples.ts';
import { uuid } from '../ids.ts';

/** How many invitations of a week were made, and how many of them used: told only where at least five were made. */
export const listInvitationUseInput = z.object({ siteId: uuid });
export type ListInvitationUseInput = z.input<typeof listInvitationUseInput>;

export const listInvitationUseOutput = z.object({
  weeks: z.array(z.object({ week: z.string(), made: z.int().min(1), used: z.int().min(0).nullable() })),
});
export type ListInvitationUseOutput = z.infer<typeof listInvitationUseOutput>;

export const listInvitationUseReasons = ['invalid_input', 'not_signed_in', 'not_permitted', 'not_found'] as const;

export const listInvitationUseExample: { input: ListInvitationUseInput } = { input: { siteId: EXAMPLE_ID } };
