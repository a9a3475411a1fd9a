import * as z from 'zod';
import { EXAMPLE_ID } from '../examples.ts';
import { uuid } from '../ids.ts';
import { pageInput, pageOf } from '../paging.ts';
import { instant } from './common.ts';
import { AUDIT_VERBS } from './values.ts';

/** What happened at a site, a carrier or on the platform, the newest first. Who did what, never content. */
export const listAuditInput = pageInput.extend({
  carrierId: uuid.optional(),
  siteId: uuid.optional(),
  verb: z.enum(AUDIT_VERBS).optional(),
});
export type ListAuditInput = z.input<typeof listAuditInput>;

export const listAuditOutput = pageOf(
  z.object({
    seq: z.int(),
    at: instant,
    actorId: uuid.nullable(),
    /** Public name of staff; null for clients, for nobody, and for accounts that are gone. */
    actorName: z.string().nullable(),
    verb: z.enum(AUDIT_VERBS),
    objectKind: z.string(),
    objectId: z.string(),
  }),
);
export type ListAuditOutput = z.infer<typeof listAuditOutput>;

export const listAuditReasons = ['invalid_input', 'not_signed_in', 'not_permitted'] as const;

export const listAuditExample: { input: ListAuditInput } = { input: { siteId: EXAMPLE_ID } };
