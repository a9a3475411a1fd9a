import * as z from 'zod';
import { EXAMPLE_ID } from '../examples.ts';
import { uuid } from '../ids.ts';
import { done } from './common.ts';

/** Ends a session of the own account, wherever it is. */
export const endSessionInput = z.object({ sessionId: uuid });
export type EndSessionInput = z.input<typeof endSessionInput>;

export const endSessionOutput = done;
export type EndSessionOutput = z.infer<typeof endSessionOutput>;

export const endSessionReasons = ['invalid_input', 'not_signed_in', 'not_permitted', 'not_found'] as const;

export const endSessionExample: { input: EndSessionInput } = { input: { sessionId: EXAMPLE_ID } };
