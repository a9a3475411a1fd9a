import * as z from 'zod';
import { EXAMPLE_ID } from '../examples.ts';
import { uuid } from '../ids.ts';

/** `2026-11` */
const month = z.string().regex(/^\d{4}-(?:0[1-9]|1[0-2])$/);
export const FUNNEL_DIMENSIONS = ['topic', 'lang', 'platform', 'form', 'ageBand'] as const;
/** Null: too few to be told. */
const told = z.int().min(0).nullable();
export const funnelCounts = z.object({ contacts: told, mandates: told, referred: told });

/**
 * Contacts, mandates and referrals of months that are over, nested, with how they part by topic, language and kind of
 * place. What is small is not told, nor what would let it be reckoned; and what was told once is told the same for
 * ever.
 */
export const readFunnelInput = z.object({ siteId: uuid, from: month, until: month });
export type ReadFunnelInput = z.input<typeof readFunnelInput>;

export const readFunnelOutput = z.object({
  months: z.array(
    z.object({
      month,
      total: funnelCounts,
      by: z.array(z.object({ dimension: z.enum(FUNNEL_DIMENSIONS), value: z.string(), counts: funnelCounts })),
      minutesPerContact: z.int().min(0).nullable(),
    }),
  ),
});
export type ReadFunnelOutput = z.infer<typeof readFunnelOutput>;

export const readFunnelReasons = ['invalid_input', 'not_signed_in', 'not_permitted', 'not_found'] as const;

export const readFunnelExample: { input: ReadFunnelInput } = {
  input: { siteId: EXAMPLE_ID, from: '2026-01', until: '2026-12' },
};
