import * as z from 'zod';
import { EXAMPLE_ID } from '../examples.ts';
import { uuid } from '../ids.ts';
import { done } from './common.ts';

/** Makes an invitation worthless. */
export const revokeInvitationInput = z.object({ invitationId: uuid });
export type RevokeInvitationInput = z.input<typeof revokeInvitationInput>;

export const revokeInvitationOutput = done;
export type RevokeInvitationOutput = z.infer<typeof revokeInvitationOutput>;

export const revokeInvitationReasons = [
  'invalid_input',
  'not_signed_in',
  'not_permitted',
  'not_found',
  'conflict',
] as const;

export const revokeInvitationExample: { input: RevokeInvitationInput } = { input: { invitationId: EXAMPLE_ID } };
