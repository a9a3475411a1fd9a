import * as z from 'zod';
import { sealedRoot } from './common.ts';

/** The root key that this device sealed for itself, to set a new password, to make a recovery code, to let another device in. */
export const readDeviceWrapInput = z.object({});
export type ReadDeviceWrapInput = z.input<typeof readDeviceWrapInput>;

export const readDeviceWrapOutput = z.object({ sealedRoot });
export type ReadDeviceWrapOutput = z.infer<typeof readDeviceWrapOutput>;

export const readDeviceWrapReasons = ['not_signed_in', 'not_permitted', 'not_found'] as const;

export const readDeviceWrapExample: { input: ReadDeviceWrapInput } = { input: {} };
