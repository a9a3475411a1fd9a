import * as z from 'zod';
import { EXAMPLE_ID } from '../examples.ts';
import { localDate, uuid } from '../ids.ts';
import { pageInput, pageOf } from '../paging.ts';
import { membership } from './common.ts';
import { ACCOUNT_STATES } from './values.ts';

/** Staff of a site or a whole carrier by public name; without either, of the platform. */
export const listStaffInput = pageInput.extend({ carrierId: uuid.optional(), siteId: uuid.optional() });
export type ListStaffInput = z.input<typeof listStaffInput>;

export const listStaffOutput = pageOf(
  z.object({
    id: uuid,
    publicName: z.string(),
    loginName: z.string(),
    state: z.enum(ACCOUNT_STATES),
    memberships: z.array(membership.extend({ scopeName: z.string().nullable() })),
    hasFactor: z.boolean(),
    /** Whether a colleague has handed them the team key; null where they need none. */
    holdsTeamKey: z.boolean().nullable(),
    absentUntil: localDate.nullable(),
  }),
);
export type ListStaffOutput = z.infer<typeof listStaffOutput>;

export const listStaffReasons = ['invalid_input', 'not_signed_in', 'not_permitted'] as const;

export const listStaffExample: { input: ListStaffInput } = { input: { siteId: EXAMPLE_ID } };
