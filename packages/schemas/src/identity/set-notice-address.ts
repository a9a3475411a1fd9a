import * as z from 'zod';
import { done } from './common.ts';

/** An e-mail address for notices that something is there, never for content and never for sign-in; null takes it away. */
export const setNoticeAddressInput = z.object({ email: z.email().max(254).nullable() });
export type SetNoticeAddressInput = z.input<typeof setNoticeAddressInput>;

export const setNoticeAddressOutput = done;
export type SetNoticeAddressOutput = z.infer<typeof setNoticeAddressOutput>;

export const setNoticeAddressReasons = ['invalid_input', 'not_signed_in', 'not_permitted'] as const;

export const setNoticeAddressExample: { input: SetNoticeAddressInput } = { input: { email: 'someone@example.org' } };
