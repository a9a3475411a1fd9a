import * as z from 'zod';
import { EXAMPLE_ID } from '../examples.ts';
import { localDate, uuid } from '../ids.ts';

/** Absences at a site that have not ended, by their first day. */
export const listAbsencesInput = z.object({ siteId: uuid });
export type ListAbsencesInput = z.input<typeof listAbsencesInput>;

export const listAbsencesOutput = z.object({
  absences: z.array(
    z.object({
      id: uuid,
      accountId: uuid,
      publicName: z.string(),
      firstDay: localDate,
      lastDay: localDate,
      deputyId: uuid.nullable(),
      deputyName: z.string().nullable(),
      /** Who stands in today, at the end of the row of deputies; null where nobody does. */
      standInId: uuid.nullable(),
    }),
  ),
});
export type ListAbsencesOutput = z.infer<typeof listAbsencesOutput>;

export const listAbsencesReasons = ['invalid_input', 'not_signed_in', 'not_permitted'] as const;

export const listAbsencesExample: { input: ListAbsencesInput } = { input: { siteId: EXAMPLE_ID } };
