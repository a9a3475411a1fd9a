import * as z from 'zod';
import { EXAMPLE_ID } from '../examples.ts';
import { uuid } from '../ids.ts';
import { pageInput, pageOf } from '../paging.ts';
import { instant } from './common.ts';
import { ROLE_NAMES } from './values.ts';

/** Invitations for a site or a whole carrier, the newest first; without either, for the platform. */
export const listInvitationsInput = pageInput.extend({ carrierId: uuid.optional(), siteId: uuid.optional() });
export type ListInvitationsInput = z.input<typeof listInvitationsInput>;

export const listInvitationsOutput = pageOf(
  z.object({
    id: uuid,
    role: z.enum(ROLE_NAMES),
    carrierId: uuid.nullable(),
    siteId: uuid.nullable(),
    scopeName: z.string().nullable(),
    note: z.string(),
    createdAt: instant,
    expiresAt: instant,
    state: z.enum(['open', 'used', 'expired', 'revoked']),
  }),
);
export type ListInvitationsOutput = z.infer<typeof listInvitationsOutput>;

export const listInvitationsReasons = ['invalid_input', 'not_signed_in', 'not_permitted'] as const;

export const listInvitationsExample: { input: ListInvitationsInput } = { input: { siteId: EXAMPLE_ID } };
