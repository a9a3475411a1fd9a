import * as z from 'zod';
import { EXAMPLE_BYTES } from '../examples.ts';
import { done, sealedRoot } from './common.ts';

/** Keeps the root key sealed under a key that only this device has. It is given out for one thing: to let another device in. */
export const putDeviceWrapInput = z.object({ sealedRoot });
export type PutDeviceWrapInput = z.input<typeof putDeviceWrapInput>;

export const putDeviceWrapOutput = done;
export type PutDeviceWrapOutput = z.infer<typeof putDeviceWrapOutput>;

export const putDeviceWrapReasons = ['invalid_input', 'not_signed_in', 'not_permitted'] as const;

export const putDeviceWrapExample: { input: PutDeviceWrapInput } = { input: { sealedRoot: EXAMPLE_BYTES[60] } };
