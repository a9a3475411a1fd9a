import * as z from 'zod';
import { localDate, uuid } from '../ids.ts';
import { instant } from './common.ts';
import { DEVICE_LABELS } from './values.ts';

/** All sessions of the own account, the newest first. */
export const listSessionsInput = z.object({});
export type ListSessionsInput = z.input<typeof listSessionsInput>;

export const listSessionsOutput = z.object({
  sessions: z.array(
    z.object({
      id: uuid,
      label: z.enum(DEVICE_LABELS),
      shared: z.boolean(),
      current: z.boolean(),
      createdAt: instant,
      /** To the day only. */
      lastUsedOn: localDate,
      expiresAt: instant,
    }),
  ),
});
export type ListSessionsOutput = z.infer<typeof listSessionsOutput>;

export const listSessionsReasons = ['not_signed_in'] as const;

export const listSessionsExample: { input: ListSessionsInput } = { input: {} };
