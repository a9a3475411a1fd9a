import * as z from 'zod';
import { instant } from './common.ts';
import { ROLE_NAMES } from './values.ts';

/** What an invitation is for. */
export const openInvitationInput = z.object({ token: z.string().max(100) });
export type OpenInvitationInput = z.input<typeof openInvitationInput>;

export const openInvitationOutput = z.object({
  role: z.enum(ROLE_NAMES),
  scopeName: z.string().nullable(),
  expiresAt: instant,
});
export type OpenInvitationOutput = z.infer<typeof openInvitationOutput>;

export const openInvitationReasons = ['invalid_input', 'ticket_expired', 'rate_limited'] as const;

export const openInvitationExample: { input: OpenInvitationInput } = { input: { token: 'A'.repeat(43) } };
