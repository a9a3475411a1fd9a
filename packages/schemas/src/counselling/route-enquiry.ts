import * as z from 'zod';
import { COUNSELLING_LANGUAGES, TOPICS } from '../directory/values.ts';
import { EXAMPLE_ID } from '../examples.ts';
import { districtCode, uuid } from '../ids.ts';

/**
 * Who would answer a question: by language and topic first, then by place. A site that a link names is asked first.
 * Somebody always is: an online team where no site at the place can, and a team that speaks German where none speaks
 * the language.
 */
export const routeEnquiryInput = z.object({
  topic: z.enum(TOPICS),
  language: z.enum(COUNSELLING_LANGUAGES),
  where: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('place'), postalCode: z.string().max(64), districtCode: districtCode.optional() }),
    z.object({ kind: z.literal('abroad') }),
    z.object({ kind: z.literal('unsaid') }),
  ]),
  siteId: uuid.optional(),
});
export type RouteEnquiryInput = z.input<typeof routeEnquiryInput>;

/** Why a site was chosen: a link named it, it is responsible, it is an online team, or it is the only one left. */
export const ROUTE_REASONS = ['named', 'responsible', 'online', 'only'] as const;

export const routeEnquiryOutput = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('site'),
    siteId: uuid,
    siteName: z.string(),
    why: z.enum(ROUTE_REASONS),
    /** Whether somebody there speaks the language; if not, they find an interpreter. */
    speaks: z.boolean(),
    /** The last day on which the first answer would come. */
    promisedDay: z.iso.date(),
  }),
  /** The postal code lies in several districts. */
  z.object({
    kind: z.literal('choose-place'),
    places: z.array(z.object({ name: z.string(), districtCode, districtName: z.string() })),
  }),
  z.object({ kind: z.literal('unknown-postal-code') }),
  /** No team anywhere has a key: nothing can be sent. */
  z.object({ kind: z.literal('nobody') }),
]);
export type RouteEnquiryOutput = z.infer<typeof routeEnquiryOutput>;

export const routeEnquiryReasons = ['invalid_input', 'unknown_district', 'rate_limited'] as const;

export const routeEnquiryExample: { input: RouteEnquiryInput } = {
  input: { topic: 'housing', language: 'de', where: { kind: 'place', postalCode: '01067' }, siteId: EXAMPLE_ID },
};
