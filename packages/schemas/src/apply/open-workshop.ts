import * as z from 'zod';
import { EXAMPLE_BYTES, EXAMPLE_ID } from '../examples.ts';
import { base64Url, instant } from '../identity/common.ts';
import { uuid } from '../ids.ts';
import { contentId } from './exercise.ts';

/** A random key that a device makes for one workshop. The server keeps its hash alone. */
export const workshopKey = base64Url(32);

/** Opens a workshop: a group plays one station together. Nobody needs an account. The same request again opens no second one. */
export const openWorkshopInput = z.object({ id: uuid, stationId: contentId, leaderKey: workshopKey });
export type OpenWorkshopInput = z.input<typeof openWorkshopInput>;

export const openWorkshopOutput = z.object({
  /** What people type to come in. */
  code: z.string(),
  expiresAt: instant,
});
export type OpenWorkshopOutput = z.infer<typeof openWorkshopOutput>;

export const openWorkshopReasons = ['invalid_input', 'not_found', 'conflict', 'rate_limited'] as const;

export const openWorkshopExample: { input: OpenWorkshopInput } = {
  input: { id: EXAMPLE_ID, stationId: 's1', leaderKey: EXAMPLE_BYTES[32] },
};
