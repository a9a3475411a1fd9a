import type * as z from 'zod';
import { EXAMPLE_ID } from '../examples.ts';
import { uuid } from '../ids.ts';
import { pageInput, pageOf } from '../paging.ts';
import { incident } from './incident.ts';

/** Incidents: one’s own; those of the site for whoever leads or supervises it. */
export const listIncidentsInput = pageInput.extend({ siteId: uuid });
export type ListIncidentsInput = z.input<typeof listIncidentsInput>;

export const listIncidentsOutput = pageOf(incident);
export type ListIncidentsOutput = z.infer<typeof listIncidentsOutput>;

export const listIncidentsReasons = ['invalid_input', 'not_signed_in', 'not_permitted', 'not_found'] as const;

export const listIncidentsExample: { input: ListIncidentsInput } = { input: { siteId: EXAMPLE_ID } };
