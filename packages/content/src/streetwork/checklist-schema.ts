import { INCIDENT_KINDS } from '@jmd-digital/schemas/values';
import * as z from 'zod';

const checklistStep = z.strictObject({
  /** Kept with an incident once it is done, so it never changes its meaning. */
  id: z
    .string()
    .regex(/^[a-z]+(?:-[a-z]+)*$/)
    .max(40),
  de: z.string().min(1).max(160),
  en: z.string().min(1).max(160),
  /** Where law stands behind it. */
  sources: z.array(z.strictObject({ title: z.string().min(1), url: z.url({ protocol: /^https$/ }) })),
});
export type ChecklistStep = z.infer<typeof checklistStep>;

export const checklistsSchema = z.record(z.enum(INCIDENT_KINDS), z.array(checklistStep).min(5).max(30));
