import * as z from 'zod';
import { EXAMPLE_ID } from '../examples.ts';
import { uuid } from '../ids.ts';
import { outreachKit } from './kit.ts';

/** A kit that the site may take. */
export const readKitInput = z.object({ siteId: uuid, kitId: uuid });
export type ReadKitInput = z.input<typeof readKitInput>;

export const readKitOutput = z.object({ kit: outreachKit });
export type ReadKitOutput = z.infer<typeof readKitOutput>;

export const readKitReasons = ['invalid_input', 'not_signed_in', 'not_permitted', 'not_found'] as const;

export const readKitExample: { input: ReadKitInput } = { input: { siteId: EXAMPLE_ID, kitId: EXAMPLE_ID } };
