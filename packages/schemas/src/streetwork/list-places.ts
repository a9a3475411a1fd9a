import type * as z from 'zod';
import { EXAMPLE_ID } from '../examples.ts';
import { uuid } from '../ids.ts';
import { pageInput, pageOf } from '../paging.ts';
import { streetworkPlace } from './place.ts';

/** Places of a site, by name, and those that are offered to it. */
export const listPlacesInput = pageInput.extend({ siteId: uuid });
export type ListPlacesInput = z.input<typeof listPlacesInput>;

export const listPlacesOutput = pageOf(streetworkPlace);
export type ListPlacesOutput = z.infer<typeof listPlacesOutput>;

export const listPlacesReasons = ['invalid_input', 'not_signed_in', 'not_permitted', 'not_found'] as const;

export const listPlacesExample: { input: ListPlacesInput } = { input: { siteId: EXAMPLE_ID } };
