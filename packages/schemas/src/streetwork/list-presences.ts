import * as z from 'zod';
import { EXAMPLE_ID } from '../examples.ts';
import { uuid } from '../ids.ts';
import { streetworkPresence } from './shift.ts';

/** Presences of a site as its workers wrote them. */
export const listPresencesInput = z.object({ siteId: uuid });
export type ListPresencesInput = z.input<typeof listPresencesInput>;

export const listPresencesOutput = z.object({ presences: z.array(streetworkPresence) });
export type ListPresencesOutput = z.infer<typeof listPresencesOutput>;

export const listPresencesReasons = ['invalid_input', 'not_signed_in', 'not_permitted', 'not_found'] as const;

export const listPresencesExample: { input: ListPresencesInput } = { input: { siteId: EXAMPLE_ID } };
